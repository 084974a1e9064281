// Package bench measures what sabt reads and how fast, and holds the figures that are committed to it.
//
//	go run ./bench/accuracy                # all figures beside the committed ones; with "errors", what went wrong
//	go test ./bench                        # holds the figures to testdata/accuracy.json
//	go test ./bench -run Accuracy -update  # writes testdata/accuracy.json and docs/accuracy.md anew
//	go test ./bench -run '^$' -bench .     # speed; docs/benchmarks.md says what each line is
//
// With SABT_SHARED set to a folder that holds gold/ and bench/ (annotated articles of others, public corpora), these are measured too;
// without it, their tests and benchmarks are passed over. Nothing of the program imports this package.
//
// Read next: measure (which corpora, which figures), score (what is counted), texts (what is read), then speed_test.go.
package bench
