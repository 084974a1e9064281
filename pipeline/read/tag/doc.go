// Package tag gives every token its part of speech, in Universal Dependencies' terms.
//
//	tagger, err := tag.New()
//	tagger.Tag(tokens, sentences, "en") // "Police/NOUN said/VERB five/NUM people/NOUN were/AUX killed/VERB"
//
// English and Persian have trained models (see data/MODELCARD.md); other languages have a list of words of closed
// classes and endings (data/<language>.tsv), good enough to tell nouns, verbs, adpositions, numbers and punctuation.
// An unknown language gets numbers, punctuation and nouns. A file of that form is all that a new language needs.
//
// It finds no lemmas, no features and no syntax. Read next: packages perceptron and chunk.
package tag
