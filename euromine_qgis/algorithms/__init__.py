"""The tools in the Processing toolbox, one file each; ``provider`` lists them."""
