package edition

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// incidentPage is an incident as a page.
type incidentPage struct {
	ID, Heading string
	Facts       []fact
	Tolls       []tollTable
	Parties     []saying
	Others      []saying
	Policies    []policyRow
	Effects     []string // heads of Policies
	Documents   []paper
	Grades      []fact
	History     []moment
	Changes     []changeRow
	Cite        string
	Approved    string
}

type fact struct{ Name, Value string }

// tollTable is what sources say of one effect, side by side.
type tollTable struct {
	Effect string
	Ends   string
	Rows   []saying
}

// saying is a value of a source with its words.
type saying struct {
	Label, Value, Note      string
	Source, Quote           string
	Letter, Grade, Language string
	Mark                    string
	Part                    bool
}

type policyRow struct {
	Name  string
	Cells []string
}

// paper is a document.
type paper struct {
	Letter, Title, Publisher, Published, URL, Language, SHA256, Copy string
}

type moment struct {
	Seq        int64
	When, What string
}

func pageOf(in Input, e Entry) incidentPage {
	s := sheet.DossierOf(e.Dossier)
	p := incidentPage{ID: e.Incident.ID, Heading: s.Heading, Approved: day(e.Approved)}
	p.Facts = factsOf(e.Incident)
	languages := map[string]string{}
	letters := map[string]string{}
	for i, a := range e.Accounts {
		letter := s.Accounts[i].Letter
		languages[letter] = a.Document.Language
		if letters[a.Document.SHA256] == "" {
			letters[a.Document.SHA256] = letter
		}
		p.Documents = append(p.Documents, paper{letter, a.Document.Title, a.Document.Publisher, a.Document.Published.String(), a.Document.URL,
			sheet.Language(a.Document.Language), a.Document.SHA256, s.Accounts[i].Copy})
	}
	for _, l := range s.Lines {
		p.put(sayingOf(l, languages))
	}
	for _, effect := range effects() {
		i := slices.IndexFunc(p.Tolls, func(t tollTable) bool { return t.Effect == plain(effect) })
		if i >= 0 {
			p.Tolls[i].Ends = endsOf(e.Incident, effect)
		}
	}
	p.policies(e.Incident)
	for _, a := range []record.Aspect{record.OfOccurrence, record.OfAuthorship, record.OfToll} {
		if g := e.Incident.Grades[a]; g != "" {
			p.Grades = append(p.Grades, fact{string(a), string(g)})
		}
	}
	for _, h := range e.History {
		if h.Kind != StepRead || letters[h.On] != "" {
			p.History = append(p.History, moment{h.Seq, day(h.At), h.told(letters)})
		}
	}
	for _, c := range e.Changes {
		p.Changes = append(p.Changes, rowOfChange(c))
	}
	p.Cite = fmt.Sprintf("%s, incident %s, edition of %s (register entry %d, head %.16s).", in.Title, p.ID, day(in.Head.At), in.Head.Seq, in.Head.Hash)
	return p
}

func sayingOf(l sheet.Said, languages map[string]string) saying {
	source := l.Source.Text
	if source == "" || source == "unknown" {
		source = "the report itself"
	}
	if l.Source.Note != "" {
		source += " (" + l.Source.Note + ")"
	}
	return saying{Label: l.Label, Value: l.Value.Text, Note: l.Value.Note, Source: source, Quote: l.Value.Quote, Letter: l.Letter, Grade: l.Grade,
		Language: languages[l.Letter], Mark: string(l.Mark), Part: l.Level > 0}
}

// put sorts a saying to where it is read.
func (p *incidentPage) put(s saying) {
	switch {
	case s.Label == "perpetrator":
		p.Parties = append(p.Parties, s)
	case slices.ContainsFunc(effects(), func(e record.Effect) bool { return plain(e) == s.Label }):
		if n := len(p.Tolls); n == 0 || p.Tolls[n-1].Effect != s.Label {
			p.Tolls = append(p.Tolls, tollTable{Effect: s.Label})
		}
		t := &p.Tolls[len(p.Tolls)-1]
		t.Rows = append(t.Rows, s)
	default:
		p.Others = append(p.Others, s)
	}
}

// policies says what each rule makes of the figures.
func (p *incidentPage) policies(in record.Incident) {
	var shown []record.Effect
	for _, e := range effects() {
		if _, ok := sheet.TollOf(in, e, record.PolicyRange); ok {
			shown = append(shown, e)
			p.Effects = append(p.Effects, plain(e))
		}
	}
	for _, name := range policies() {
		row := policyRow{Name: string(name)}
		for _, e := range shown {
			cell := ""
			if t, ok := sheet.TollOf(in, e, name); ok {
				cell = sheet.Ends(t)
			}
			row.Cells = append(row.Cells, cell)
		}
		if len(shown) > 0 {
			p.Policies = append(p.Policies, row)
		}
	}
}

func policies() []record.PolicyName {
	return []record.PolicyName{record.PolicyRange, record.PolicyLowest, record.PolicyLowBestHigh, record.PolicyMajority, record.PolicyThreshold, record.PolicyHierarchy}
}

func factsOf(in record.Incident) []fact {
	out := []fact{{"Type", sheet.Type(in.Type)}}
	if in.Stage != "" && in.Stage != record.CarriedOut {
		out = append(out, fact{"Stage", plain(in.Stage)})
	}
	out = append(out, fact{"Date", sheet.When(in.Date)}, fact{"Place", sheet.Where(in.Place)})
	if len(in.Perpetrators) > 0 {
		out = append(out, fact{"Said to have done it", saidOf(in)})
	}
	if len(in.Disputed) > 0 {
		var list []string
		for _, v := range in.Disputed {
			list = append(list, plain(v))
		}
		out = append(out, fact{"Accounts differ on", strings.Join(list, ", ")})
	}
	switch {
	case in.Whole:
		out = append(out, fact{"Series", "the whole of " + in.Series + "; its parts are incidents of their own"})
	case in.Series != "":
		out = append(out, fact{"Series", "part of " + in.Series})
	}
	docs := many(in.Documents, "document")
	if in.Roots != in.Documents {
		docs += ", " + many(in.Roots, "original")
	}
	return append(out, fact{"Told by", docs})
}
