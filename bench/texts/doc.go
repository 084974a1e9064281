// Package texts reads the articles that accuracy and speed are measured on: those of the repository (testdata/corpus,
// testdata/sets), and public corpora that everybody has to fetch for himself.
//
//	list, err := texts.Annotated("../testdata/corpus")
//	list[0].Text, list[0].Gold.Incidents
//
//	list, err := texts.TimeML("wikiwars/trainingset/tml")
//	list[0].Text, list[0].Key // time expressions, in characters
//
// Annotated articles lie in a folder with texts/ID.txt, gold/ID.json and manifest.json; sets are JSON Lines.
//
// Read next: [Article].
package texts
