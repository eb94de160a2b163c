# EuroMine. `make demo` on a fresh Debian or Ubuntu machine installs what is needed and shows it work.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
PROFILE ?= default
VERSION := $(shell sed -n 's/^version=//p' metadata.txt)
WORKER := .envs/worker/bin/python
CHECKS := .envs/checks/bin

.PHONY: help
help:  ## this list
	@sed -n 's/^\([a-z0-9-]*\):.*  ## /  make \1\t/p' $(MAKEFILE_LIST) | sed 's/\$$\$$/$$/g' | expand -t 24

.PHONY: setup
setup:  ## system packages (as root), Python environments, the plugin in a QGIS profile of its own
	@scripts/setup.sh

.PHONY: demo
demo: setup  ## simulate a mine from 2016 to 2024, map it through QGIS, say where the results are
	@eval "$$(scripts/env.sh)"; .envs/qgis/bin/python scripts/demo.py demo-output

.PHONY: test
test: setup  ## everything that is checked: lint, types, tests of both halves, the package
	@eval "$$(scripts/env.sh)"; lint=0; $(MAKE) --no-print-directory lint || lint=$$?; \
		.envs/qgis/bin/python scripts/run_tests.py $(TESTS); exit $$lint

.PHONY: test-qgis340
test-qgis340:  ## make test on Debian 13 with QGIS 3.40, in build/debian13 (as root, needs debootstrap)
	@scripts/test_qgis340.sh $(TESTS)

.PHONY: translations
translations:  ## bring i18n/ up to date with the texts in the code (needs pyqt5-dev-tools)
	@python3 scripts/translations.py update
	@$(WORKER) scripts/report_texts.py
	@python3 scripts/messages.py

.PHONY: lint
lint: setup  ## ruff, flake8-qgis, and mypy on the engine and the worker
	@style=0; $(CHECKS)/ruff check --quiet . || style=$$?; \
		$(CHECKS)/flake8 euromine_qgis scripts tests benchmarks || style=$$?; \
		$(CHECKS)/mypy --no-error-summary --python-executable $(WORKER) \
			-p euromine_qgis.engine -p euromine_qgis.worker; exit $$style

.PHONY: package
package: setup  ## the zip for QGIS's plugin manager, in dist/
	@.envs/qgis/bin/python scripts/plugin.py zip dist/euromine_qgis-$(VERSION).zip

.PHONY: deploy
deploy: setup  ## copy the plugin into your own QGIS profile (PROFILE=default)
	@.envs/qgis/bin/python scripts/plugin.py deploy $(PROFILE)

.PHONY: env
env:  ## shell lines: eval "$$(make -s env)", then $$QGIS_PROCESS run euromine:changedetect ...
	@scripts/setup.sh >&2
	@scripts/env.sh

.PHONY: training-setup
training-setup: setup
	@$(WORKER) -c "import onnx, sklearn" 2>/dev/null || \
		$(WORKER) -m pip install --quiet --disable-pip-version-check -r requirements/training.txt

.PHONY: bench
bench: training-setup  ## how fast a series is read and mapped on this machine (BENCH="--complete" for all)
	@$(WORKER) -m benchmarks $(BENCH)

.PHONY: bench-peers
bench-peers: training-setup  ## install those whom make bench measures beside EuroMine, in build/bench-envs
	@$(WORKER) -m benchmarks peers

.PHONY: screenshots
screenshots: demo  ## the pictures in docs/images, from QGIS under a virtual display (needs xvfb)
	@scripts/screenshots.sh

.PHONY: clean
clean:  ## remove what was built; the environments in .envs/ stay
	@rm -rf build dist demo-output .qgis-settings .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find euromine_qgis tests scripts benchmarks -name __pycache__ -prune -exec rm -rf {} +
