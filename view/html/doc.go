// Package html lays a result out as one self-contained page: the article with every value lit in it, and beside it the
// incidents with their tolls, sources and words (package article makes both).
//
//	page, err := html.Page(result)
//
// Reading works without the script, links from values to their words included. The page loads nothing: style and script are
// in it and named in its content security policy by their hash, so that an article with a script in it stays text.
//
// Read next: [Renderer.Page], then package article.
package html
