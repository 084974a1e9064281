// Package tongue is the desk in other languages: it turns the English words of a page into those of a reader's language.
//
//	list, err := tongue.All()
//	t := tongue.Choose(list, "fa-AF,fa;q=0.9,en;q=0.5")
//	t.Say("{0n} have no date", 3)    // words of a template
//	t.Said("at least 1,200")         // words that the program has made of codes, counts and days
//
// A language is a file under data: lines with the English, a tab and the words. The English is the key; English itself is no
// file. {0} in them stands for what is put there, {0n} for a number, {0d} for a day or a month. What a file lacks stays
// English, and a test fails for it.
//
// It never sees words of documents: those are shown as they were written, in any interface.
//
// Read next: read.go for the file, said.go for how made words are taken apart, data/fa-AF.tsv as the language to copy.
package tongue
