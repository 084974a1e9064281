// Package page takes the article out of an HTML page: its title and paragraphs without menus, advertisements, comments and
// hidden text, and what the page says of itself.
//
//	got, err := page.NewReader(dates).Read(html)
//	got.Text      // "Blast in Kunduz kills six\n\nA bomb ..."
//	got.Published // from JSON-LD, meta elements, time elements, a date line, or the address
//
// The choice of what is the article is that of Readability. Around it stand: the page's metadata, read before scripts are
// removed; what is never text (hidden elements, captions of pictures, paragraphs that are nothing but a link to another
// article, which would report its incident as this one's); and two ways out, for pages in which Readability finds nothing
// and for pages that nest or grow beyond what a tree should be built of. A day on which a page was changed is never taken
// for that of publication. It fetches nothing. Read next: [Reader.Read], then meta.go.
package page
