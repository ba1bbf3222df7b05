# make run: the dashboard.  make test: everything that is checked.  See also faults, mutants, bench, screenshots, clean.

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
NEEDS := pyproject.toml constraints.txt
# Tests that repeat much for little more coverage; tracing each of their lines would double their time.
UNTRACED := tests/property tests/simulation tests/terminal tests/cli/test_worked_dates_cli.py \
	$(addprefix tests/faults/,test_command_line.py test_dashboard.py) \
	$(addprefix tests/tui/,test_copied.py test_looking_ahead.py \
		$(addprefix test_dialogs_,base.py cases.py endings.py offers.py)) \
	$(addprefix tests/words/,test_likeness_table.py test_reading.py)
# Tests of screens wait half of their time, so more of them run at once than there are cores.
WORKERS = -n $(shell expr 2 + $$(getconf _NPROCESSORS_ONLN)) --dist worksteal
EXACT := followup_tui/domain/* followup_tui/tracker/* followup_tui/store/* followup_tui/words/*

comma := ,
empty :=
space := $(empty) $(empty)

.PHONY: run test check faults mutants bench screenshots clean

run: $(VENV)/installed
	@exec $(BIN)/followup

# Each worker imports the same: what one of them has compiled is kept for the others, whatever is set elsewhere.
test: export PYTHONDONTWRITEBYTECODE =
test: check
	@rm -f .coverage .coverage.*
	$(BIN)/python -m pytest $(WORKERS) --cov --cov-report= $(addprefix --ignore=,$(UNTRACED))
	$(BIN)/python -m pytest $(WORKERS) $(UNTRACED)
	$(BIN)/coverage report --skip-covered --fail-under=95
	$(BIN)/coverage report --skip-covered --fail-under=100 --include="$(subst $(space),$(comma),$(EXACT))"

check: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

faults: $(VENV)/installed-dev
	FOLLOWUP_FAULTS=full $(BIN)/python -m pytest $(WORKERS) -rP --show-capture=stdout tests/faults tests/store
	FOLLOWUP_SEARCHES=2000 $(BIN)/python -m pytest $(WORKERS) tests/simulation

# Changes the rules in every small way and tells which change no test notices; takes an hour or two.
mutants: $(VENV)/installed-dev
	@$(PIP) install -c constraints.txt --config-settings editable_mode=compat -e '.[mutants]'
	$(BIN)/mutmut run
	$(BIN)/mutmut results

bench: $(VENV)/installed-dev
	$(BIN)/python -m tests.bench

screenshots: $(VENV)/installed-dev
	$(BIN)/python screenshots/take.py

clean:
	rm -rf $(VENV) build *.egg-info .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .hypothesis \
		.import_linter_cache .benchmarks mutants snapshot_report.html
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The environment is made with the first Python that is new enough, and made anew with what changed.
$(BIN)/python:
	@for name in python3 python3.14 python3.13 python3.12 python3.11; do \
		if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$name; break; fi; \
	done; \
	if [ -z "$$found" ]; then echo "followup needs Python 3.11 or newer, and none was found" >&2; exit 1; fi; \
	if ! $$found -c 'import venv, ensurepip' 2>/dev/null; then \
		echo "$$found has no venv module; install it (on Debian and Ubuntu: apt-get install python3-venv)" >&2; \
		exit 1; \
	fi; \
	echo "Making the environment in $(VENV), which is done once and takes a minute" >&2; \
	$$found -m venv $(VENV)

$(VENV)/installed: $(BIN)/python $(NEEDS)
	@$(PIP) install -c constraints.txt --config-settings editable_mode=compat -e .
	@$(BIN)/python -m compileall -q followup_tui
	@touch $@

$(VENV)/installed-dev: $(BIN)/python $(NEEDS)
	@$(PIP) install -c constraints.txt --config-settings editable_mode=compat -e '.[dev]'
	@touch $(VENV)/installed $@
