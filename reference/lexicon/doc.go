// Package lexicon holds the words of violence, by language: cues (verbs and nouns of harm, triggers, scenes) and
// nouns (weapons, targets, persons).
//
//	l, err := lexicon.Open()
//	l.Weapon(tokens, i, "en")      // "suicide car bomb" -> explosive, 3 tokens
//	l.TargetAt(tokens, i, "fa")    // "نمازگزاران" -> persons, civilian, religious
//	l.Human("policemen", "en")     // true
//	cues, err := lexicon.OpenCues()
//
// All knowledge stands in data/*.tsv, one file a class of words. Plurals and cases are folded by stems (stem.go), so a
// line names each noun once. The package looks words up; it reads no sentence and does not know whether the bomb went
// off or the school was hit. Read next: package extract.
package lexicon
