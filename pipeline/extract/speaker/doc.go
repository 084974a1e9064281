// Package speaker says who stands behind a figure: of all whom a document quotes near it, and of the document itself, the one for
// whom most speaks.
//
//	words, err := speaker.Open()
//	at := speaker.Choose(words, &speaker.View{Reading: r, Span: toll, Rule: rule})
//	// "Three men were held up on the road, the commissioner said. Robbers shot one of them dead.": the commissioner
//
// Package attribution finds who says what by grammar, and stops where grammar stops: at the end of the sentence, or of a quotation.
// But reports go on with what somebody said for a paragraph without saying so again, and fall back into their own voice as
// silently. What counts how much, whom rules chose included, is learned from annotated articles by internal/train/speaker.
//
// Nobody becomes a speaker whom the text does not quote. Read next: speaker.go, then reasons.go for what is looked at.
package speaker
