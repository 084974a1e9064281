// Package sketch finds copies of one report: papers print what an agency wires, cut and with a headline of their own, and five of them are
// one source.
//
//	a, b := sketch.Of(first), sketch.Of(second)
//	sketch.Share(a, b) // 0.8: four fifths of the shorter text's runs of words stand in the other
//
// A text is cut into runs of four words, folded, each is hashed, and the smallest hashes are kept: they are a sample of the text that is the same
// in every text that holds the same runs (Broder's bottom-k sketch). Keys are some of them, under which copies meet without any
// text being compared with all others. It works in every language that puts blanks between words.
//
// It reads no meaning: two reporters who tell of one attack in their own words are no copies. Read next: [Of].
package sketch
