package register

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// Cursor is a place in a list: behind an incident, as the register was at an entry. A list that is paged by cursors is that of its first
// page, whatever is added meanwhile: nothing is shown twice and nothing is left out. As text it is "4711.p95x20hd".
type Cursor struct {
	At       int64
	Incident string
}

func (c Cursor) String() string { return fmt.Sprintf("%d.%s", c.At, c.Incident) }

// ParseCursor reads what String writes.
func ParseCursor(s string) (Cursor, error) {
	at, id, ok := strings.Cut(s, ".")
	seq, err := strconv.ParseInt(at, 10, 64)
	if !ok || err != nil || seq < 1 || id == "" {
		return Cursor{}, fmt.Errorf("%q is no cursor: %w", s, ErrRefused)
	}
	return Cursor{seq, id}, nil
}

// Page is a list with where to go on. Next is the zero Cursor when there is nothing more.
type Page struct {
	Incidents []record.Incident
	At        int64 // the entry as of which it was asked
	Next      Cursor
}

// Cursor is the place behind an incident of the page.
func (p Page) Cursor(incident string) Cursor { return Cursor{p.At, incident} }

// Page finds the incidents of a query from a cursor on; the zero Cursor is the beginning. A query of now is asked as of the last entry, so
// that later pages can be.
func (v View) Page(q Query, from Cursor) (Page, error) {
	if from != (Cursor{}) {
		q.At, q.After, q.Offset = from.At, from.Incident, 0
	}
	p := Page{At: q.At}
	if q.At <= 0 || q.At == Now {
		head, err := v.Head()
		if err != nil {
			return p, err
		}
		p.At = head.Seq
	}
	most := q.Limit
	if most > 0 {
		q.Limit++ // one more tells that there are more
	}
	var err error
	if p.Incidents, err = v.Find(q); err == nil && most > 0 && len(p.Incidents) > most {
		p.Incidents = p.Incidents[:most]
		p.Next = p.Cursor(p.Incidents[most-1].ID)
	}
	return p, err
}
