// Package bench measures what sabt reads and how fast, and holds the figures that are committed to it.
//
//	go test ./bench                        # accuracy on testdata, held to testdata/accuracy.json
//	go test ./bench -run Accuracy -update  # writes testdata/accuracy.json and docs/accuracy.md anew
//	go test ./bench -run '^$' -bench .     # speed; docs/benchmarks.md says what each line is
//
// With SABT_SHARED set to a folder that holds gold/ and bench/ (annotated articles of others, MUC-4), these are measured too;
// without it, their tests and benchmarks are passed over. Nothing of the program imports this package.
//
// Read next: score (what is counted), texts (what is read), then accuracy_test.go and speed_test.go.
package bench
