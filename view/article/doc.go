// Package article lays a document out for a browser: its text with every value lit in it, and beside it the incidents with
// their tolls, sources and words.
//
//	p := article.Of(sheet.Of(result), article.Options{})
//	t.Parse(article.Fragments())
//	t.ExecuteTemplate(w, "article", p) // and "record", beside it
//
// A click on a value lights its words, and a click on words lights the values read from them; without the script a value is
// a link to its words. The package makes no page: view/html puts the fragments into a file that stands alone, view/web into
// the pages of the desk. It knows no server and no register, and computes no facts.
//
// Spans are bytes, and a browser counts in UTF-16; so the words are marked here and the script knows nothing of positions.
// Spans may cross each other: marks.go makes properly nested elements of them.
//
// Read next: [Of], then marks.go.
package article
