package web

import (
	"net/http"
	"net/url"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// namesPage is names under which incidents are found, those of most incidents first.
type namesPage struct {
	Title  string
	Intro  string
	Column string
	Action string
	Form   []field
	Rows   []nameRow
	More   bool
	Kinds  bool
	Kin    []lookTab // the other kinds
}

type nameRow struct {
	Name, Kind, Address string
	Incidents           int
	Share               float64 // of the most, in percent
}

// mostNames are on a page; who looks for another one asks by its letters.
const mostNames = 200

// namesPages are the pages of names, by kind.
func namesPages() map[NameKind]namesPage {
	return map[NameKind]namesPage{
		Sources: {Title: "Sources", Column: "who says so", Action: "/sources", Kinds: true,
			Intro: "Who gives the register its values, as the documents name them. A document's own voice is not among them: its publisher is."},
		Actors: {Title: "Parties", Column: "party", Action: "/actors",
			Intro: "Who is said to have acted, by the name of the authority list or as written. That a party is named says nothing of who names it and why: each incident does."},
		Places:     {Title: "Places", Column: "place", Action: "/places", Intro: "Where incidents were: towns and sites, and the districts, provinces and countries that they lie in."},
		Publishers: {Title: "Publishers", Column: "publisher", Action: "/publishers", Intro: "Who put out the documents that tell of incidents."},
	}
}

// names is the page of a kind of names.
func (d *Desk) names(kind NameKind) func(*http.Request) (page, error) {
	p := namesPages()[kind]
	for _, k := range []NameKind{Sources, Actors, Places, Publishers} {
		one := namesPages()[k]
		p.Kin = append(p.Kin, lookTab{Title: one.Title, Address: one.Action, Current: k == kind})
	}
	return func(r *http.Request) (page, error) {
		p := p
		like, form, see := filtered(r, []field{{Name: "like", Label: "names that hold these letters", Kind: "search"}})
		if see != "" {
			return page{see: see}, nil
		}
		list, err := d.register.Names(r.Context(), kind, like["like"], mostNames+1)
		if err != nil {
			return page{}, err
		}
		p.Form, p.More = form, len(list) > mostNames
		list = list[:min(len(list), mostNames)]
		p.Rows = nameRows(kind, list)
		return page{title: p.Title, tab: "Names", template: "names", data: p, object: namesObject{append([]record.Name{}, list...)}}, nil
	}
}

// nameAt is the page of a name.
func nameAt(kind NameKind, name string) string {
	return namesPages()[kind].Action + "/" + url.PathEscape(name)
}

func nameRows(kind NameKind, list []record.Name) []nameRow {
	var out []nameRow
	for _, n := range list {
		most := max(list[0].Incidents, 1)
		out = append(out, nameRow{n.Name, sheet.SourceKind(n.Note), nameAt(kind, n.Name), n.Incidents,
			100 * float64(n.Incidents) / float64(most)})
	}
	return out
}
