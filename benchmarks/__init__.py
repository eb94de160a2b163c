"""What EuroMine's inference costs, beside its own network and beside others: see README.md."""
