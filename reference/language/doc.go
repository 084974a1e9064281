// Package language tells in which language a text is written, from its letters and its commonest words.
//
//	id, _ := language.New()
//	id.Identify("در این حمله سی نفر کشته شدند") // "fa"
//
// It names one language for the whole text and knows nothing of passages in another one. Dari and Persian are both
// "fa". A text that is too short, or in a language that words.tsv does not list, gives "".
//
// The knowledge stands in words.tsv: a language is added by adding two lines there. Read next: [Identifier.Identify].
package language
