// Package subject says whether a document is about armed violence at all, or about something else in words that are
// borrowed from it: a match, a takeover, a novel, an exercise.
//
//	m, err := subject.Open()
//	m.About(subject.Read(reading, cues)) > subject.Enough
//
// No word tells the two apart, and no rule does: a review has more bombs than a report. What does is how often the
// classes of words stand in a document beside each other, and whether harm and arms meet in one sentence. How much each
// counts is learned by internal/train/subject from articles with incidents and without (docs/model-subject.md).
//
// Read next: reasons.go for what is counted, then model.go.
package subject
