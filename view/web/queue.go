package web

import (
	"net/http"
	"net/url"
	"slices"

	"github.com/sabt-org/sabt/record"
)

// queuePage is what waits for a look.
type queuePage struct {
	Form  []field
	Chips []chip
	Rows  []queueRow
	More  bool
}

type queueRow struct {
	incidentRow
	Why  []string
	Look string // the address at which it is looked at
}

// queueFields choose among what waits.
func queueFields() []field {
	keep := []string{"text", "place", "actor", "from", "to", "type", "review", "publisher", "main"}
	var out []field
	for _, f := range incidentFields() {
		if slices.Contains(keep, f.Name) {
			f.More = false
			out = append(out, f)
		}
		if f.Name == "review" {
			out[len(out)-1].Options = options("any", "unreviewed", "needs_review")
		}
	}
	return out
}

func (d *Desk) queue(r *http.Request) (page, error) {
	f, form, see := filtered(r, queueFields())
	if see != "" {
		return page{see: see}, nil
	}
	q, err := d.register.Queue(r.Context(), f)
	if err != nil {
		return page{}, err
	}
	p := queuePage{Form: form, Chips: chips(r, form), More: q.More}
	for _, w := range q.Waiting {
		p.Rows = append(p.Rows, queueRow{rowOf(w.Incident), w.Why, lookAt(w.Incident.ID, r.URL.Query())})
	}
	return page{title: "Queue", tab: "Queue", template: "queue", data: p, object: queueObjectOf(q)}, nil
}

// lookAt is where an incident is looked at. The filters of the queue stay in the address, so that "next" means the next of them.
func lookAt(id string, q url.Values) string {
	kept := url.Values{}
	for _, f := range queueFields() {
		if v := q.Get(f.Name); v != "" {
			kept.Set(f.Name, v)
		}
	}
	if len(kept) == 0 {
		return "/queue/" + url.PathEscape(id)
	}
	return "/queue/" + url.PathEscape(id) + "?" + kept.Encode()
}

// neighbours are the incidents before and after one in the queue; the first one after an incident that does not wait.
func neighbours(list []Waiting, id string) (before, after string, number int) {
	i := slices.IndexFunc(list, func(w Waiting) bool { return w.Incident.ID == id })
	if i > 0 {
		before = list[i-1].Incident.ID
	}
	if i+1 < len(list) {
		after = list[i+1].Incident.ID
	}
	return before, after, i + 1
}

// told is the account of an incident that is looked at: the one asked for, else the one with the most doubtful claims.
func (f Folder) told(asked string) int {
	best, most := 0, -1
	for i, a := range f.Accounts {
		if a.ID == asked {
			return i
		}
		n := 0
		for k := range a.Claims {
			if s := a.Claims[k].Evidence().Score; s > 0 && s < 0.5 {
				n++
			}
		}
		if n > most {
			best, most = i, n
		}
	}
	return best
}

// resultOf is one account as a result of its own: the others of its document are looked at with their own incidents.
func resultOf(a record.Told, findings []record.Found) record.Result {
	r := record.Result{Document: a.Document, Extraction: record.Extraction{Accounts: []record.Account{a.Account}}}
	for _, f := range findings {
		if f.Document.SHA256 == a.Document.SHA256 {
			r.Findings = append(r.Findings, f.Finding)
		}
	}
	return r
}
