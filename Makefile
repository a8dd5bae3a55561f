# Everything a person does with this checkout. `make` alone says what there is.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
SAMPLE := Tests/Samples/21-development-defects.docx
# The Swift runtime goes into the binary; the C libraries stay shared. At a fixed address Linux need not mend a hundred
# thousand pointers before the first instruction runs.
RELEASE := -c release --static-swift-stdlib
ifeq ($(shell uname),Linux)
RELEASE += -Xswiftc -Xclang-linker -Xswiftc -no-pie
endif
PROGRAM = $(shell $(SWIFT) build $(RELEASE) --show-bin-path)/plumbline

help: ## says what there is
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 20

dependencies: ## installs the C libraries (apt, as root or through sudo; elsewhere names them)
	@Tools/dependencies libxml2-dev libzip-dev libpcre2-dev libssl-dev pkg-config

test-dependencies: dependencies
	@Tools/dependencies --optional python3 python3-lxml python3-docx python3-jsonschema valgrind poppler-utils

build: dependencies ## builds the program for use
	$(SWIFT) build $(RELEASE) --product plumbline

demo: build ## checks a sample contract with defects and shows the findings
	@echo
	@"$(PROGRAM)" check $(SAMPLE) --fail-on never

test: test-dependencies ## builds and runs every test
	Tools/test

lint: ## formatting, and that nothing is left behind
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests Fuzz

format: ## rewrites sources in the house style
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests Fuzz

reading: ## runs the reading suite and prints its table: feature, clauses, probes, passed
	@Tools/reading

goldens: ## rewrites the expected outputs from what the program says now; read the diff
	UPDATE_GOLDENS=1 $(SWIFT) test

rules: build ## validates the rulebook and runs every example
	"$(PROGRAM)" rules check Rules

accuracy: build ## counts hits, misses and false alarms on contracts in many hands; fails when one in order has an alarm
	Tools/accuracy "$(PROGRAM)"

docs: build ## rewrites the generated pages in Documentation/
	Tools/docs "$(PROGRAM)"

bench: build ## times the program against peers; prints ratios of one run
	Benchmarks/run "$(PROGRAM)"

bench-reading: dependencies ## times reading against the limit of its libraries and against peers
	Benchmarks/reading

sanitize: ## hostile files under the address sanitizer
	Tools/sanitize

SECONDS_EACH ?= 1800
fuzz: ## coverage-guided fuzzing of every reader, SECONDS_EACH seconds each
	Tools/fuzz $(SECONDS_EACH)

install: build ## installs program and rulebook under PREFIX
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/plumbline"
	install -m 755 "$(PROGRAM)" "$(DESTDIR)$(PREFIX)/bin/plumbline"
	rm -rf "$(DESTDIR)$(PREFIX)/share/plumbline/Rules"
	cp -R Rules "$(DESTDIR)$(PREFIX)/share/plumbline/Rules"
	rm -rf "$(DESTDIR)$(PREFIX)/share/plumbline/Templates"
	cp -R Templates "$(DESTDIR)$(PREFIX)/share/plumbline/Templates"

.PHONY: $(shell sed -nE 's/^([a-z-]+):.*/\1/p' $(firstword $(MAKEFILE_LIST)))
