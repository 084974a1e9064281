// Package score compares what was read from an article with what its annotator found in it, and counts precision and recall.
//
//	s := score.New().Of(gold, score.Predicted(object))
//	s.Counts[score.Date].F1() // of all dates that are there or were given
//
// It follows the scorer that stands beside the annotated articles, step by step, so that both print the same figures: incidents
// are paired one to one by an optimal assignment over a similarity of place, date, casualties and type; every other figure is end to end, a value of an incident
// that was missed is missed, and a value of an invented one is a false alarm. Names are compared with tolerance (data/*.txt).
//
// Beside that: time expressions (timex.go), names of places (geo.go), reported statements (quotes.go), tolls (tolls.go) and, in package
// muc4, templates, each as the scorer of its corpus counts it.
//
// It judges no spans and no quotes (tests of package contract do), and knows nothing of the pipeline.
//
// Read next: [Annotation], Scorer.Of, then align.go.
package score
