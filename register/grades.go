package register

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/register/admiralty"
)

// onSource is whom a decision on a source is kept under. A blank stands in no id of an account.
func onSource(name string) string { return "source " + fold.String(name) }

// bearers are all that rulings of an incident may be kept under: its accounts, their documents, and the sources that speak in them.
func bearers(parts []Part) []string {
	out := idsOf(parts)
	seen := map[string]bool{"": true}
	for _, p := range parts {
		if on := onDocument(p.Document.SHA256); !seen[on] {
			seen[on] = true
			out = append(out, on)
		}
		for i := range p.Claims {
			if name := admiralty.SourceOf(p.Claims[i].Source(), p.Document.Publisher); !seen[name] {
				seen[name] = true
				out = append(out, onSource(name))
			}
		}
	}
	return out
}

// bears are whom a decision is kept under.
func bears(d record.Decision) []string {
	switch {
	case d.Action == record.Code:
		return append(slices.Clone(d.Subjects), codings)
	case d.Source != "":
		return []string{onSource(d.Source)}
	case len(d.Subjects) == 0 && d.Document != "":
		return []string{onDocument(d.Document)}
	}
	if d.Event != "" {
		set, _, _ := strings.Cut(d.Event, ":")
		return append(slices.Clone(d.Subjects), onDataset(record.SetName(set)))
	}
	return d.Subjects
}

// given are the letters and digits that people gave.
func given(rulings []Ruling) admiralty.Given {
	rulings = slices.SortedFunc(slices.Values(rulings), func(a, b Ruling) int { return cmp.Compare(a.Seq, b.Seq) })
	out := admiralty.Given{Digits: map[string]admiralty.Digit{}}
	for _, r := range rulings {
		say := r.Author + ": " + r.Reason
		switch {
		case r.Action != record.Grading:
		case r.Source != "":
			out.Letters = append(out.Letters, admiralty.Letter{Source: fold.String(r.Source), For: r.Variable, Letter: r.Letter, Decision: r.Seq, Say: say})
		case r.Claim != "":
			out.Digits[r.Claim] = admiralty.Digit{Credibility: r.Credibility, Decision: r.Seq, Say: say}
		}
	}
	return out
}

// graded grades the claims of an incident, but for those that a person set aside.
func graded(parts []Part, rulings []Ruling) map[string]record.Graded {
	return admiralty.Grade(told(without(parts, rulings), nil), given(rulings))
}

// best is the best grade of a claim for each of the variables that incidents are looked up by.
func best(parts []Part, grades map[string]record.Graded) map[record.Variable]record.Admiralty {
	out := map[record.Variable]record.Admiralty{}
	for _, p := range parts {
		for _, c := range p.Claims {
			if r := c.Perpetrator; !slices.Contains(GradedVariables(), c.Variable) || r != nil && r.Individual && r.Canonical == "" {
				continue // "gunmen" are no party
			}
			g := grades[c.ID].Admiralty
			if was, ok := out[c.Variable]; !ok || g.Before(was) {
				out[c.Variable] = g
			}
		}
	}
	return out
}

// GradedVariables are the variables by whose Admiralty grade an incident is found.
func GradedVariables() []record.Variable {
	return []record.Variable{record.VarDate, record.VarPlace, record.VarPerpetrator, record.VarCasualty}
}

// speaking are the incidents in which a source speaks, or that a publisher tells of.
func (a *applier) speaking(source string) ([]string, error) {
	var ids []string
	for _, standing := range []record.Standing{record.Stands, record.Rejected, record.Withdrawn} {
		for _, q := range []Query{{Source: source, Standing: standing}, {Publisher: source, Standing: standing}} {
			list, err := a.w.Find(q)
			if err != nil {
				return nil, err
			}
			for _, in := range list {
				ids = append(ids, in.ID)
			}
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids), nil
}

// known refuses a source that the register has not heard of: a slip of the pen would grade nobody.
func (s *writing) known(source string) error {
	for _, kind := range []FacetKind{FacetSource, FacetPublisher} {
		if has, err := s.w.HasName(kind, fold.String(source)); has || err != nil {
			return err
		}
	}
	return fmt.Errorf("source %q: %w", source, ErrNotFound)
}

// Grades adds to sources, or publishers, the letters that they have.
func (v View) Grades(list []record.Name) ([]record.Name, error) {
	var on []string
	for _, n := range list {
		on = append(on, onSource(n.Name))
	}
	rulings, err := v.Rulings(on, Now)
	if err != nil {
		return nil, err
	}
	g := given(rulings)
	out := slices.Clone(list)
	for i, n := range out {
		out[i].Grades = g.OfSource(n.Name, record.SourceKind(n.Note))
	}
	return out, nil
}

// Sources are those with most incidents, with their letters; or, of FacetPublisher, who puts documents out.
func (r *Register) Sources(ctx context.Context, kind FacetKind, q NameQuery) (out []record.Name, err error) {
	err = r.View(ctx, func(v View) error {
		list, err := v.Names(kind, q)
		if err != nil {
			return err
		}
		out, err = v.Grades(list)
		return err
	})
	return out, err
}
