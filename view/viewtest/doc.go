// Package viewtest makes results by hand for the tests of the views: an invented article in English with everything a
// result can hold, and one in Dari. No stage takes part, so a view's test fails for the view's own faults alone.
//
//	r := viewtest.Minibus()
//	r.Accounts[0].Casualties[0].Span.Quote(r.Document.Text) // "at least six people"
package viewtest
