// Package dates finds the time expressions of a text and places them in time: "Sunday, March 12th", "last night",
// "one week after", "in the past 19 months", "روز یک‌شنبه ۲۱ حوت ۱۴۰۱".
//
//	f, err := dates.New()
//	mentions := f.Find(reading) // "Sunday" in an article of Friday, 17 March 2023: 2023-03-12
//
// It goes in three steps, one file or two each. [Finder.Find] cuts each sentence into items (lex.go): words that mean
// something to dates, numbers, the rest. A parser (parse.go, date.go, parts.go, quantity.go, ranges.go) reads
// expressions from the items: the parts of a date in whatever order the language has them, quantities, repetitions. A
// resolver (resolve.go and its neighbours) walks them in text order and gives each its days, by the rules of the
// codebook: a named weekday is the nearest one not after publication, a month without year the latest, "last week" the
// thirteen days before, and so on. What the words and the publication date do not settle stays unplaced, with its words.
//
// One engine serves every language. The words are in data/LANGUAGE.tsv, the names of months and weekdays in package
// calendar; a new language is a file there and a name in the list of languages.
//
// A history (most dates with a year, long past, none told from the moment of writing) is read as one: a date without
// year belongs to the year told last. Elsewhere the year of another date counts only where the sentence says so.
//
// The package does not know events: what "one week after the attack" is counted from, a later stage must find; the
// mention carries the offset. It does not say which date is that of an incident. Read next: package calendar, then
// resolve.go.
package dates
