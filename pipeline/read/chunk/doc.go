// Package chunk finds base noun phrases in tagged tokens.
//
//	chunk.Phrases(tokens, sentences, "en")
//	// "Police said at least three young policemen from Ghazni were killed" gives
//	// [Police], [at least three young policemen] with head "policemen", [Ghazni]
//
// A phrase runs from its determiner, number or qualifier ("more than") to its head noun, possessives included ("the
// Taliban's chief spokesman"); in Persian, Arabic, Spanish, French and Russian the head comes first and its modifiers
// after it. It never crosses a verb, an adposition, a conjunction or a comma; "of Kabul" is a phrase of its own.
//
// The words that a language's phrases need are in data/<language>.tsv. It resolves nothing and knows no entities.
package chunk
