// Package token cuts a text into tokens, sentences and paragraphs, span-true in every script.
//
// Words follow Unicode's default segmentation (UAX #29) with three repairs that reporting needs: abbreviations keep
// their full stop ("U.S.", "Gen."), the possessive is a token of its own ("Israel" + "'s"), and hyphens stand alone.
// Norm is what lexicons are keyed by; see [Fold].
//
//	tokens := token.Tokens("Gen. Kurilla said 12 died.")
//	sentences := token.Sentences(text, tokens)
//
// It tags nothing and knows no language but for a list of abbreviations. Read next: package tag.
package token
