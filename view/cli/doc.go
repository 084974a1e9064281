// Package cli lays a result out for a terminal: a header, a block for each incident with every toll, its source and its
// words, then warnings, estimates, aggregates and findings.
//
//	cli.Write(os.Stdout, result, cli.Options{Width: 100, Color: true, Isolate: true})
//
// Figures that rival each other stand one below the other and carry "≠"; parts and earlier figures are indented.
// Columns are measured as a terminal shows them (wide and combining characters), and words written from right to left
// are isolated, so that they do not drag the figures beside them to the other side. Without Color and Isolate the
// output is plain text.
//
// The package decides nothing about the contents; that is package sheet. Read next: [Write], then grid.go.
package cli
