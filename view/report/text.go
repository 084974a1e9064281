package report

import "strings"

// Page is a report that is laid out, in one language.
type Page struct {
	Title     Text
	Lines     []Text // under the title
	Language  string
	RightLeft bool
	Parts     []any // Heading, Para, List, Grid, Picture, Break
	Notes     []Text
	NotesHead string
	Contents  string // the heading of the table of contents; "" for none
	Foot      Text   // what every printed page says
	Of        string // "page {1} of {2}"
	made      Head
}

// Heading opens a section. Level 2 is a section, 3 one within.
type Heading struct {
	Level int
	ID    string
	Words Text
}

// Para is a paragraph.
type Para struct {
	Words Text
	Quiet bool
}

// List is paragraphs with dots.
type List struct{ Items []Text }

// Grid is a table.
type Grid struct {
	Head  []Column
	Rows  [][]Text
	Bars  []Bar // beside each row; none for no bars
	Scale string
}

// Column is the head of a column.
type Column struct {
	Words  Text
	Number bool
	Wide   bool // long words stand in it
}

// Bar is a range on a scale from zero, in shares of the width in percent. A Best of -1 is none.
type Bar struct {
	From, To, Best float64
	Open, Blank    bool
}

// Picture is a drawing, with words for those who do not see it.
type Picture struct {
	SVG     string
	Alt     string
	Caption Text
}

// Break begins a new sheet of paper.
type Break struct{}

// Text is runs of words.
type Text []Run

// Run is words of one look.
type Run struct {
	Words string
	Look  Look
	Dir   Direction
	Note  int    // the number of a footnote; the run is its mark
	Link  string // the id of a place in the report
	ID    string // of the run, for others to link to
}

// Look is how words stand out.
type Look string

// The looks.
const (
	Plain  Look = ""
	Strong Look = "strong"
	Quiet  Look = "quiet"
	Quote  Look = "quote"
	Code   Look = "code"
)

// Direction is how a run is written where that is not the text's own way.
type Direction string

// The directions.
const (
	AsText  Direction = ""
	Left    Direction = "left"    // dates, hashes: left to right
	Foreign Direction = "foreign" // names and quotes, by their first letter
)

func plain(s string) Text  { return Text{{Words: s}} }
func quiet(s string) Text  { return Text{{Words: s, Look: Quiet}} }
func strong(s string) Text { return Text{{Words: s, Look: Strong}} }
func name(s string) Text   { return Text{{Words: s, Dir: Foreign}} }
func left(s string) Text   { return Text{{Words: s, Dir: Left}} }
func code(s string) Text   { return Text{{Words: s, Look: Code, Dir: Left}} }

// join puts texts in a row, and leaves out what is empty.
func join(by string, list ...Text) Text {
	var out Text
	for _, t := range list {
		if len(t) == 0 {
			continue
		}
		if len(out) > 0 {
			out = append(out, Run{Words: by})
		}
		out = append(out, t...)
	}
	return out
}

// looking gives all runs that have none a look.
func looking(t Text, l Look) Text {
	out := make(Text, len(t))
	for i, r := range t {
		if r.Look == Plain {
			r.Look = l
		}
		out[i] = r
	}
	return out
}

// String is the words alone.
func (t Text) String() string {
	var b strings.Builder
	for _, r := range t {
		b.WriteString(r.Words)
	}
	return b.String()
}
