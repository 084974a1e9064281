package review

import (
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// Correction is a value that a person found right, as typed.
type Correction struct {
	Variable string // type, stage, date, place, perpetrator, or an effect: killed, injured ...
	Value    string
	Basis    string // of a perpetrator; "" reported_fact
	Quote    string // words of a document of the incident that say so
	Document string // the SHA-256 of that document; "" for the oldest that has the words
	Nth      int    // which of the places where the words stand in it, from 0
}

// Places finds places by name.
type Places interface {
	Lookup(name string) []record.Place
}

// Correct puts a value in the place of the computed one. The quote must stand in one of the incident's documents: a value that cannot
// show its words is not stored, whoever says it.
func (b By) Correct(id string, c Correction, parts []register.Part, places Places) (record.Decision, error) {
	d, err := b.decide(record.Correct, id)
	if err != nil {
		return d, err
	}
	words, document, err := c.find(parts)
	if err != nil {
		return d, err
	}
	words.Method = "person"
	claim, err := c.claim(words, places)
	if err != nil {
		return d, err
	}
	if err := claim.Identify("correction " + document + " " + d.Author + " " + d.Reason); err != nil {
		return d, err
	}
	d.Variable, d.Value, d.Document = claim.Variable, &claim, document
	return d, nil
}

// find looks the quote up in the documents of an incident, the oldest first.
func (c Correction) find(parts []register.Part) (record.Evidence, string, error) {
	if strings.TrimSpace(c.Quote) == "" {
		return record.Evidence{}, "", refuse("it needs the words that say so")
	}
	for _, p := range parts {
		if c.Document != "" && c.Document != p.Document.SHA256 {
			continue
		}
		if i := nth(p.Document.Text, c.Quote, c.Nth); i >= 0 {
			return record.Evidence{Span: record.Span{Start: i, End: i + len(c.Quote)}}, p.Document.SHA256, nil
		}
	}
	return record.Evidence{}, "", refuse("no document of the incident says %q", c.Quote)
}

// nth is where words stand for the nth time, from 0; -1 when they do not. Places do not overlap.
func nth(text, words string, n int) int {
	at := 0
	for {
		i := strings.Index(text[at:], words)
		if i < 0 || n < 0 {
			return -1
		}
		if n == 0 {
			return at + i
		}
		at += i + len(words)
		n--
	}
}

func (c Correction) claim(words record.Evidence, places Places) (record.Claim, error) {
	switch v := record.Variable(c.Variable); v {
	case record.VarType:
		t := record.IncidentType(c.Value)
		return record.Claim{Variable: v, Type: t, Act: &words}, known(t, types())
	case record.VarStage:
		s := record.Stage(c.Value)
		return record.Claim{Variable: v, Stage: s, Act: &words}, known(s, stages())
	case record.VarDate:
		d, err := period(c.Value)
		return record.Claim{Variable: v, Date: &record.DateValue{Evidence: words, Date: d, Text: c.Quote}}, err
	case record.VarPlace:
		p, err := place(c.Value, places)
		return record.Claim{Variable: v, Place: &record.PlaceValue{Evidence: words, Place: p}}, err
	case record.VarPerpetrator:
		return c.perpetrator(words)
	}
	return c.casualty(words)
}

func (c Correction) perpetrator(words record.Evidence) (record.Claim, error) {
	b := record.Basis(c.Basis)
	if b == "" {
		b = record.ReportedFact
	}
	r := record.Responsibility{Evidence: words, Canonical: strings.TrimSpace(c.Value), Named: true, Basis: b}
	if r.Canonical == "" {
		return record.Claim{}, refuse("the name of the party is empty")
	}
	return record.Claim{Variable: record.VarPerpetrator, Perpetrator: &r},
		known(b, []record.Basis{record.ReportedFact, record.ClaimedByPerpetrator, record.Accused, record.Suspected, record.Denied})
}

func (c Correction) casualty(words record.Evidence) (record.Claim, error) {
	e := record.Effect(c.Variable)
	effects := []record.Effect{record.Killed, record.Injured, record.KilledOrInjured, record.Missing, record.Abducted, record.Displaced}
	if !slices.Contains(effects, e) {
		return record.Claim{}, refuse("%q is not one of type, stage, date, place, perpetrator, %s", c.Variable, joined(effects))
	}
	n, err := count(c.Value)
	return record.Claim{Variable: record.VarCasualty, Casualty: &record.Casualty{Evidence: words, Effect: e, Count: n}}, err
}
