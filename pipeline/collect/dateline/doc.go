// Package dateline finds the day on which a text says that it was put out.
//
//	"KABUL, Oct. 3, 2021 - A bomb ..."     3 October 2021
//	"April 21, 2022" on a line of its own  21 April 2022
//	"تاریخ نشر: ۱۸ حوت ۱۴۰۱"               9 March 2023
//
// Only a complete date with a day, a month and a year counts, and only one that can be read in one way: "01/02/2023", a
// dateline without a year ("KABUL, Oct. 3 -"), a weekday that does not fit its date, and a line that says when a page was
// updated give nothing. It reads no relative dates and no dates of events: those are the work of the finders of package
// read. The words stand in words.tsv. Read next: [Reader.Find].
package dateline
