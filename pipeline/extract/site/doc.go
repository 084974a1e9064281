// Package site says where an incident happened: of all places that a document names, the one that most speaks for.
//
//	words, err := site.Open()
//	p := site.Choose(words, &site.View{Reading: r, Cues: cues, Scenes: scenes, Own: own, Rule: p})
//	// "Gunmen seized twelve people in Casamance. ... It happened at the village of Kaylou.": Kaylou
//
// Rules find the finest place beside the act (package scene). But reports name the province in the first sentence and the
// village in the fifth, the hospital that took the wounded beside the act, and the town where those are who speak in every
// sentence. What counts how much for a place is learned from annotated articles by internal/train/site; that the rules chose it
// counts beside that.
//
// It looks at names that package places found and adds none. Read next: site.go, then reasons.go for what is looked at.
package site
