// Package html lays a result out as one self-contained page: the article with every value lit in it, and beside it the
// incidents with their tolls, sources and words.
//
//	page, err := html.Page(result)
//
// A click on a value lights its words in the article, and a click on words lights the values read from them. Reading
// works without the script, links from values to their words included. The page loads nothing: style and script are in
// it and named in its content security policy by their hash, so that an article with a script in it stays text.
//
// Spans are bytes, and a browser counts in UTF-16; so the words are marked here and the script knows nothing of
// positions. Spans may cross each other: marks.go makes properly nested elements of them.
//
// Read next: [Page], then marks.go.
package html
