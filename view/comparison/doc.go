// Package comparison lays the register beside a data set of others as one self-contained page: a map of what both have and what one has alone, and the
// tables behind it.
//
//	b, err := comparison.Page(c, 50)
//
// The page loads nothing and runs nothing; its style is in it, named by its hash in the content security policy. It says on its face that it holds
// rows of others, whose licences may forbid passing it on.
//
// Read next: [Page], then drawn.go.
package comparison
