package web

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// Changed is an incident with when it came into the register, and when it changed last.
type Changed struct {
	Incident    record.Incident
	First, Last time.Time
	Decided     bool // the last change is what a person decided
}

// The elements of Atom (RFC 4287).
type atomFeed struct {
	XMLName  xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	ID       string      `xml:"id"`
	Title    string      `xml:"title"`
	Subtitle string      `xml:"subtitle,omitempty"`
	Updated  time.Time   `xml:"updated"`
	Links    []atomLink  `xml:"link"`
	Author   atomPerson  `xml:"author"`
	Entries  []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type atomPerson struct {
	Name string `xml:"name"`
}

type atomEntry struct {
	ID        string     `xml:"id"`
	Title     string     `xml:"title"`
	Updated   time.Time  `xml:"updated"`
	Published time.Time  `xml:"published"`
	Link      atomLink   `xml:"link"`
	Category  atomTerm   `xml:"category"`
	Summary   atomString `xml:"summary"`
}

type atomTerm struct {
	Term string `xml:"term,attr"`
}

type atomString struct {
	Type string `xml:"type,attr"`
	Text string `xml:",chardata"`
}

const atomKind = "application/atom+xml; charset=utf-8"

// feed is the incidents of a filter, the last changed first, for whoever wants to be told: what is new, what was corrected, and what was
// taken back, which a list of what stands would pass over in silence.
func (d *Desk) feed(r *http.Request) (page, error) {
	f, form, see := filtered(r, incidentFields())
	if see != "" {
		return page{see: see}, nil
	}
	delete(f, "sort")
	list, err := d.register.Changes(r.Context(), f)
	if err != nil {
		return page{}, err
	}
	base := &url.URL{Scheme: "http", Host: r.Host}
	if d.secure {
		base.Scheme = "https"
	}
	at := func(path string) string { return base.String() + path }
	out := atomFeed{ID: urn("feed " + r.Host + " " + r.URL.Query().Encode()), Title: feedTitle(form), Subtitle: "Figures are what sources say; nothing is averaged.", Author: atomPerson{"sabt"},
		Links: []atomLink{{"self", "application/atom+xml", at(r.URL.RequestURI())}, {"alternate", "text/html", at(with(&url.URL{Path: "/incidents", RawQuery: r.URL.RawQuery}))}}}
	for _, c := range list {
		out.Entries = append(out.Entries, entryOf(c, at))
		if c.Last.After(out.Updated) {
			out.Updated = c.Last
		}
	}
	b, err := xml.MarshalIndent(out, "", " ")
	return page{raw: append([]byte(xml.Header), append(b, '\n')...), kind: atomKind}, err
}

// feedTitle names the filters that are set.
func feedTitle(form []field) string {
	title := "Incidents"
	for _, f := range form {
		if f.Value != "" && f.Name != "sort" {
			title += " · " + f.shown()
		}
	}
	return title
}

func entryOf(c Changed, at func(string) string) atomEntry {
	in := c.Incident
	e := atomEntry{ID: urn("incident " + in.ID), Title: sheet.Heading(in), Updated: c.Last, Published: c.First, Link: atomLink{"alternate", "text/html", at(incidentAt(in.ID))},
		Category: atomTerm{"new"}, Summary: atomString{"text", toldOf(in)}}
	switch {
	case in.Standing != record.Stands:
		e.Category.Term, e.Title = string(in.Standing), words(in.Standing)+": "+e.Title
	case c.Decided:
		e.Category.Term = "corrected"
	case c.Last.After(c.First):
		e.Category.Term = "changed"
	}
	return e
}

// toldOf says in a line what sources say of an incident.
func toldOf(in record.Incident) string {
	var out []string
	for _, t := range tollsOf(in) {
		out = append(out, t.Effect+": "+t.Ends)
	}
	if by := sheet.Parties(in); by != "" {
		out = append(out, "said to have done it: "+by)
	}
	out = append(out, "told by "+many(in.Documents, "document"), sheet.Review(in))
	if len(in.Disputed) > 0 {
		out = append(out, "accounts differ on "+strings.Join(each(in.Disputed, func(v record.Variable) string { return words(v) }), ", "))
	}
	return strings.Join(out, "; ") + "."
}

// urn is a name for good: a UUID (version 8, RFC 9562) made of what it names.
func urn(of string) string {
	sum := sha256.Sum256([]byte("sabt " + of))
	sum[6], sum[8] = sum[6]&0x0f|0x80, sum[8]&0x3f|0x80
	h := hex.EncodeToString(sum[:16])
	return "urn:uuid:" + h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}
