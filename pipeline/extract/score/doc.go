// Package score says how likely it is that a value is right: of every account that it tells of an incident, and of its day,
// place, tolls and parties that they are this incident's.
//
//	s, err := score.Open()
//	s.Score(reading, accounts)   // sets Score on the accounts and on their values
//
// A score is a probability, learned from annotated articles by internal/train/score and checked on others (docs/accuracy.md
// has how often values of a score are right). It is there to be read by people who start with the doubtful; no value is left
// out for a low score. It knows what a finished account shows, and not what the stages before it weighed.
//
// Read next: score.go, then values.go for what is looked at.
package score
