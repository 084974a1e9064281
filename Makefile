# make run and make test need Go alone.

GO ?= go
BIN := bin/sabt
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2

.PHONY: run build test lint bench torture train docs screenshot clean

# Reads the bundled example articles into a fresh register and opens the desk on it.
run: build
	rm -f bin/examples.sabt bin/examples.sabt-*
	./$(BIN) add --quiet --register bin/examples.sabt examples/*.txt
	./$(BIN) serve --register bin/examples.sabt $(SERVE)

build:
	CGO_ENABLED=0 $(GO) build -trimpath -o $(BIN) ./cmd/sabt

test:
	@unformatted=$$(gofmt -l $$(git ls-files '*.go' 2>/dev/null || find . -name '*.go')); \
	if [ -n "$$unformatted" ]; then echo "gofmt -w these files:"; echo "$$unformatted"; exit 1; fi
	$(GO) vet ./...
	$(GO) test -timeout 30m ./...

lint:
	$(GO) vet ./...
	$(GO) run $(STATICCHECK) ./...

# A thousand kills of writers on a file, then 200 of writers, of the server and of bytes on PostgreSQL, and more random registers; make test does some of each.
torture:
	SABT_KILLS=$${SABT_KILLS:-1002} $(GO) test ./register/sqlite -run Killed -v -timeout 60m
	SABT_KILLS=$${SABT_KILLS:-200} $(GO) test ./register/postgres -run 'Killed|Flipped|Anew' -v -timeout 60m
	$(GO) test ./register/sqlite ./register/postgres -run Conformance -rapid.checks=100 -timeout 60m

# Accuracy, then speed; docs/benchmarks.md says what each line is. Public corpora are looked for in the folder SABT_SHARED, if it is set.
bench:
	$(GO) run ./bench/accuracy
	SABT_STREAM=$${SABT_STREAM:-100000} $(GO) test -run '^$$' -bench . -benchmem -timeout 60m ./...

# The weights of grouping, places, sources, days and scores from the annotated articles, those of roles from MUC-4 where SABT_SHARED has it (docs/model-*.md). The
# lists are emptied first, so that a reason may be renamed.
train:
	: > pipeline/extract/subject/weights.tsv
	$(GO) run ./internal/train/subject testdata/corpus testdata/retold $${SABT_SHARED:+$$SABT_SHARED/gold $$SABT_SHARED/bench/data/gva_incidents/dev $$SABT_SHARED/bench/data/airwars_gaza/dev/assessments.jsonl} testdata/sets/*.jsonl
	: > pipeline/extract/account/join.tsv
	: > pipeline/extract/account/main.tsv
	$(GO) run ./internal/train/grouping testdata/corpus testdata/retold $${SABT_SHARED:+$$SABT_SHARED/gold}
	$(GO) run ./internal/train/site testdata/corpus testdata/retold $${SABT_SHARED:+$$SABT_SHARED/gold}
	$(GO) run ./internal/train/speaker testdata/corpus testdata/retold $${SABT_SHARED:+$$SABT_SHARED/gold}
	$(GO) run ./internal/train/party testdata/corpus testdata/retold $${SABT_SHARED:+$$SABT_SHARED/gold}
	$(GO) run ./internal/train/carry testdata/corpus testdata/retold $${SABT_SHARED:+$$SABT_SHARED/gold}
	if [ -n "$$SABT_SHARED" ]; then $(GO) run ./internal/train/roles && $(GO) run ./internal/train/roles -wanted; fi
	: > pipeline/extract/score/weights.tsv
	$(GO) run ./internal/train/score testdata/corpus testdata/retold
	$(GO) run ./internal/train/score testdata/corpus testdata/retold

# Manual pages, one a command, and the sessions in the documentation with what they print now (needs jq).
docs: build
	./$(BIN) man docs/man
	$(GO) run ./internal/docs/refresh README.md docs/tutorial.md docs/register.md docs/compare.md docs/mse.md

# The pictures in README.md, docs/desk.md and docs/report.md; needs chromium.
screenshot: build
	docs/img/screenshot.sh
	docs/img/desk.sh
	docs/img/report.sh

clean:
	rm -rf bin
