# Everything happens in .venv; the only prerequisites are Python 3.11 or newer (with venv) and make.

PYTHON ?= python3
VENV ?= .venv
PORT ?= 8001
WORLD ?= 8042
SERVE ?= 1
DB ?= demo.db
TESTS ?=
WORKERS ?= 2
FUZZ ?= 20000
KILLS ?= 200
EVAL ?= ../shared/eval
BLIND ?= .blind
DISTANT ?= .distant
SUITE ?=

BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

.PHONY: help install demo test lint bench grid joining archive fuzz chaos suites floors ablation distant docs clean

help:
	@echo "make demo     crawl the specimen news sites and serve what was learned (SERVE=0: only crawl)"
	@echo "make test     the whole test suite           make lint     style, types, import contracts"
	@echo "make install  only $(BIN)/extractor     make bench    speed of reading and of joining"
	@echo "make fuzz     $(FUZZ) hostile inputs          make docs     rewrite generated README blocks"
	@echo "make suites   read the real feeds and pages and print what was found (needs ../shared)"
	@echo "make grid     how many predicates, structures and forms of names are read, of a table of 5,500 sentences"
	@echo "make ablation what each part of the reading is worth, on corpus/ and on ../shared where it is present"
	@echo "make distant  what the official lists and stated head-counts say of 1,432 releases (needs ../shared)"
	@echo "make archive  what a base of those releases holds, a sample of its actors, all its exports held to their formats"
	@echo "make chaos    kill runs $(KILLS) times, and a hostile night of 350 healthy documents"

install: $(VENV)/.installed

# Every package by version and hash; then this one, from here.
$(VENV)/.installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes -r constraints.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

demo: install
	@$(BIN)/python corpus/demo.py $(DB) --port $(PORT) --world $(WORLD) $(if $(filter 0,$(SERVE)),--no-serve)

# Hundreds of the tests start a process of their own: they share the compiled modules.
test: export PYTHONDONTWRITEBYTECODE :=
test: install
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist loadfile --no-loadscope-reorder $(TESTS)

lint: install
	$(BIN)/ruff format --check extractor tests corpus models
	$(BIN)/ruff check extractor tests corpus models
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/extractor check

bench: install
	$(BIN)/python tests/benchmarks/speed.py
	$(BIN)/python -m tests.benchmarks.nights

grid: install  # WRONG=--missed shows what is not read
	$(BIN)/python -m tests.benchmarks.grid $(WRONG)

joining: install  # LIST=an official list that has aliases
	$(BIN)/python -m tests.benchmarks.joining $(LIST)

archive: install  # what a base of 1,432 releases holds, and whether all exports of it are valid
	$(BIN)/python -m tests.benchmarks.archive $(EVAL)/..

fuzz: install
	FUZZ_EXAMPLES=$(FUZZ) $(BIN)/python -m pytest -m fuzz --timeout=7200 tests

chaos: install
	CHAOS_KILLS=$(KILLS) CHAOS_DOCUMENTS=14 CHAOS_KILOBYTES=100 $(BIN)/python -m pytest -s --timeout=14400 tests/chaos

# What is read now becomes the floor (ALLOW=--allow-lower where a figure may fall); then `make docs` tells the README.
floors: install
	@rm -rf $(BLIND) && $(BIN)/python -m models.blind $(EVAL) $(BLIND)
	@for pair in corpus-train=corpus/annotated/gold_train.jsonl corpus-test=corpus/annotated/gold_test.jsonl \
	    dev=$(EVAL)/gold_dev.jsonl blind-releases=$(BLIND)/gold_blind-train.jsonl blind-news=$(BLIND)/gold_blind-news.jsonl; do \
	  echo "$${pair%%=*}"; \
	  $(BIN)/extractor evaluate "$${pair#*=}" --gate models/scores.json --update --suite "$${pair%%=*}" $(ALLOW) || exit 1; \
	done
	@rm -rf $(BLIND)

# Half an hour on two busy cores.
ablation: install
	@rm -rf $(BLIND) && if [ -d $(EVAL) ]; then $(BIN)/python -m models.blind $(EVAL) $(BLIND); fi
	@$(BIN)/python -m models.ablation corpus/annotated/gold_test.jsonl $(wildcard $(EVAL)/gold_dev.jsonl) \
	  $$(ls $(BLIND)/gold_*.jsonl 2>/dev/null)
	@rm -rf $(BLIND)

suites: install  # SUITE=a folder of feeds, as the tests of another reader
	@FEED_SUITE=$(SUITE) $(BIN)/python -m pytest -q -m figures

# What was read stays in $(DISTANT) and is not read again; remove the folder for new figures. WRONG=--wrong shows cases.
distant: install
	@$(BIN)/python tests/benchmarks/distant.py $(EVAL)/.. $(DISTANT) $(WRONG)

docs: install
	$(BIN)/python -m tests.test_docs --write

clean:
	rm -rf $(VENV) demo.db demo.db-wal demo.db-shm demo.db.lock demo.db.scores demo.db.links demo.db.archive
