// Package attribution finds who says what: from tokens and sentences to [record.Attribution].
//
//	Health officials in the province told Reuters that there were 70 dead, but the Taliban acknowledged only 20.
//	-> Source "Health officials in the province" (medical, via Reuters), Cue "told", Content "that there were 70 dead"
//	-> Source "the Taliban" (perpetrator), Cue "acknowledged", Content "only 20"
//
// One engine reads every language. What it knows is in data: verbs.LANG.tsv (verbs of reporting with the shapes of
// what they report), words.LANG.tsv (grammar words) and nouns.LANG.tsv (nouns that head a source, with their kind).
// Languages differ by one switch, the order of subject, verb and content: see [order].
//
// A sentence that only goes on with the story of an attributed one is the document's own voice again: "100 people
// were dead, according to the hospital. Over 20 were injured." Unless it counts on: "Another 20 were injured." A claim of
// responsibility (record.StanceClaim) covers the act, never a toll told beside it.
//
// The package reads no numbers and decides no toll. Read next: finder.go, then verb.go.
package attribution
