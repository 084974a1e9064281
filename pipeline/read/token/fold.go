package token

import "github.com/sabt-org/sabt/reference/fold"

// Fold gives the form under which words are looked up; package fold says how.
func Fold(s string) string { return fold.String(s) }
