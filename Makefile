# quotecmp: `make app` opens the dashboard, `make test` runs every test. Each target sets up what it needs in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: app test lint demo bench clean help

help: ## list the targets
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:[^#]*## /\t/'

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; name it with make PYTHON=python3.12 …"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.app: pyproject.toml requirements.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --compile -r requirements.txt
	$(BIN)/python -m pip install --quiet --compile -e .
	@touch $@

$(VENV)/.dev: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --compile -e '.[dev]'
	@touch $@

app: $(VENV)/.app ## open the dashboard on the example that ships
	$(BIN)/python -m quotecmp app

test: $(VENV)/.dev ## run every test, the checks of style, types and layers included
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

lint: $(VENV)/.dev ## put the style right and check types and layers
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m quotecmp check

demo: $(VENV)/.app ## compare the example in the terminal, and write it as a page to out/
	$(BIN)/python -m quotecmp demo
	@mkdir -p out
	$(BIN)/python -m quotecmp demo --format html -o out/demo.html
	@echo "The same as a page: out/demo.html"

bench: $(VENV)/.dev ## time quotecmp beside a peer, and score the invented articles
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python benchmarks/sides.py

clean: ## remove the environment and what tools left behind
	rm -rf $(VENV) build dist out *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
