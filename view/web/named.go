package web

import (
	"context"
	"net/http"
	"net/url"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/contract"
	"github.com/sabt-org/sabt/view/sheet"
)

// Namer is what the page of a name asks for.
type Namer interface {
	Named(ctx context.Context, kind NameKind, name string) (Named, error)
}

// Named is a name with what the documents make of it.
type Named struct {
	Name      string
	Note      string // the kind of a source
	Grades    []record.SourceGrading
	Spellings []Spelt // as documents write it, the most frequent first
	Heard     []Cited // through whom its words came, and who passed on whose
	Read      int     // the incidents that spellings and citations were read from
	List      List    // its incidents, the latest first
}

// Spelt is a way in which documents write a name, with one place where it stands.
type Spelt struct {
	Words    string
	Times    int
	Document string
	Span     record.Span
}

// Cited says that one is heard through another: "Amaq" passes on what "ISIS-K" says.
type Cited struct {
	By, Of   string
	Times    int
	Document string
	Span     record.Span
}

type namedPage struct {
	Title, Note, Column string
	Kin                 []lookTab
	Letters             string
	Spellings           []speltRow
	Tree                []branch
	Read                int
	Rows                []incidentRow
	Months              columns
	Total               int
	Counted             bool
	All                 string // the address of all its incidents
	Numbers             string
}

type speltRow struct {
	Words, Address string
	Times          int
}

// branch is somebody with those who pass on what that one says.
type branch struct {
	Name, Address string
	Kids          []branch
	Times         int
	Words         string // the address of one place
}

func (d *Desk) named(kind NameKind) func(*http.Request) (page, error) {
	return func(r *http.Request) (page, error) {
		n, err := d.register.Named(r.Context(), kind, r.PathValue("name"))
		if err != nil {
			return page{}, err
		}
		p := namedPage{Title: n.Name, Note: sheet.SourceKind(n.Note), Column: namesPages()[kind].Column, Letters: sheet.Letters(n.Grades), Read: n.Read, Total: n.List.Total, Counted: n.List.Counted,
			All: "/incidents?" + url.Values{string(kind): {n.Name}}.Encode(), Tree: treeOf(n.Heard)}
		if kind == Actors || kind == Places {
			p.Numbers = "/numbers?" + url.Values{string(kind): {n.Name}}.Encode()
		}
		for _, k := range []NameKind{Sources, Actors, Places, Publishers} {
			p.Kin = append(p.Kin, lookTab{Title: namesPages()[k].Title, Address: namesPages()[k].Action, Current: k == kind})
		}
		at, err := url.Parse(p.All)
		if err != nil {
			return page{}, err
		}
		p.Months = monthly(at, n.List.Months)
		p.Rows = each(n.List.Incidents, rowOf)
		for _, s := range n.Spellings {
			p.Spellings = append(p.Spellings, speltRow{s.Words, wordsAt(s.Document, s.Span), s.Times})
		}
		return page{title: n.Name, tab: "Names", template: "named", data: p, object: namedObjectOf(n)}, nil
	}
}

// treeOf puts who is heard through whom in branches: under each source those who pass its words on.
func treeOf(list []Cited) []branch {
	var out []branch
	at := map[string]int{}
	for _, c := range list {
		i, ok := at[c.Of]
		if !ok {
			i = len(out)
			at[c.Of] = i
			out = append(out, branch{Name: c.Of})
		}
		out[i].Times += c.Times
		out[i].Kids = append(out[i].Kids, branch{Name: c.By, Times: c.Times, Words: wordsAt(c.Document, c.Span)})
	}
	return out
}

type namedObject struct {
	Name      string                 `json:"name"`
	Kind      string                 `json:"kind"`
	Grades    []record.SourceGrading `json:"grades"`
	Spellings []speltObject          `json:"spellings"`
	Heard     []citedObject          `json:"heard"`
	Read      int                    `json:"read"` // the incidents that spellings and citations were read from
	Incidents []contract.Registered  `json:"incidents"`
}

type speltObject struct {
	Words string `json:"words"`
	Times int    `json:"times"`
}

type citedObject struct {
	Of    string `json:"of"`
	By    string `json:"by"`
	Times int    `json:"times"`
}

func namedObjectOf(n Named) namedObject {
	return namedObject{n.Name, n.Note, append([]record.SourceGrading{}, n.Grades...),
		append([]speltObject{}, each(n.Spellings, func(s Spelt) speltObject { return speltObject{s.Words, s.Times} })...),
		append([]citedObject{}, each(n.Heard, func(c Cited) citedObject { return citedObject{c.Of, c.By, c.Times} })...),
		n.Read, append([]contract.Registered{}, each(n.List.Incidents, contract.RegisteredOf)...)}
}
