// Package perceptron is a greedy part-of-speech model in a flat table: a dictionary of known words, and for the words
// that the dictionary leaves open a linear model over hashed features.
//
//	m, err := perceptron.Open(data) // no copy: the model reads data in place
//	m.Tag(tokens[s.First:s.Last])   // one sentence
//
// A row of the table holds one weight a tag in one byte each, so that a feature is scored by two 64-bit loads and four
// additions; four rows share a cache line. The columns of PUNCT and SYM, which are never left open, hold a fingerprint
// of the feature.
//
// Tags are those of record but X, which the sixteen columns have no room for and reporting no use.
// The trainer is internal/train/tagger; it shares [Window], so that what is learnt is what is read.
package perceptron
