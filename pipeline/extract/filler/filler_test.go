package filler_test

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline/extract"
	"github.com/sabt-org/sabt/pipeline/extract/filler"
	"github.com/sabt-org/sabt/pipeline/read"
	"github.com/sabt-org/sabt/record"
)

type stages struct {
	reader *read.Reader
	whole  *extract.Extractor
	rules  *extract.Extractor
	model  *filler.Model
}

func open(t testing.TB) stages {
	t.Helper()
	var s stages
	var err error
	for _, load := range []func(){
		func() { s.reader, err = read.New(read.Options{}) },
		func() { s.whole, err = extract.New() },
		func() { s.rules, err = extract.Rules() },
		func() { s.model, err = filler.Open() },
	} {
		if load(); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func (s stages) read(text string) *record.Reading {
	return s.reader.Read(&record.Document{Text: text, Language: "en", Published: record.DayOf(2021, 3, 9)})
}

// found are the fillers of all accounts: "thing bus", "individual three hooded men".
func (s stages) found(text string) []string {
	var out []string
	for _, a := range s.whole.Extract(s.read(text)).Accounts {
		for _, p := range a.Perpetrators {
			kind := "organization "
			if p.Individual {
				kind = "individual "
			}
			out = append(out, kind+p.Span.Quote(text))
		}
		for _, x := range a.Targets {
			kind := "thing "
			if x.Human {
				kind = "described "
			}
			out = append(out, kind+x.Span.Quote(text)+" "+x.Effect)
		}
		for _, v := range a.Victims {
			out = append(out, "victim "+v.Name+"|"+v.Description)
		}
		for _, w := range a.Weapons {
			out = append(out, "weapon "+w.Span.Quote(text))
		}
	}
	return out
}

func TestFillers(t *testing.T) {
	s := open(t)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"On 7 March three hooded men set fire to a bus in Bogota.", []string{"individual hooded men", "thing bus damaged"}},
		{"Guerrillas blew up two power pylons near Medellin on 7 March.", []string{"individual Guerrillas", "power pylons destroyed"}},
		{"Judge Ernesto Villalba was shot dead by two gunmen in Lima on 7 March.", []string{"victim Ernesto Villalba", "gunmen"}},
		{"ON 7 MARCH A CAR BOMB EXPLODED OUTSIDE THE FRENCH EMBASSY IN LIMA. THE EMBASSY WAS DAMAGED.", []string{"weapon CAR BOMB", "EMBASSY damaged"}},
		{"On 7 March a peasant leader, Rosa Quintana, was kidnapped in Cali by members of the ELN.", []string{"victim Rosa Quintana|"}},
	} {
		got := strings.Join(s.found(c.text), "; ")
		for _, w := range c.want {
			if !strings.Contains(strings.ToLower(got), strings.ToLower(w)) {
				t.Errorf("%s\n got %s\nwant %s", c.text, got, w)
			}
		}
	}
}

// Who tells of the dead, who is accused, and whom nothing befell are no victims.
func TestNoVictims(t *testing.T) {
	s := open(t)
	for text, not := range map[string]string{
		"A bomb killed two nurses in Lima on 7 March, rescue worker Carlos Prieto said.":                               "Prieto",
		"On 7 March a supporter of the ELN, Denis Rojas, stabbed a railway guard to death in Lima before police came.": "Rojas",
	} {
		if got := strings.Join(s.found(text), "; "); strings.Contains(got, "victim "+not) || strings.Contains(got, not+"|") {
			t.Errorf("%s: %s", text, got)
		}
	}
}

// A name and what is said beside it are one victim.
func TestOneVictim(t *testing.T) {
	s := open(t)
	text := "Presidential candidate Luis Ortega was assassinated in Bogota on 7 March."
	for _, a := range s.whole.Extract(s.read(text)).Accounts {
		if len(a.Victims) != 1 || a.Victims[0].Name != "Luis Ortega" {
			t.Errorf("victims of %q: %+v", text, a.Victims)
		}
	}
}

func corpus(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("../../../testdata/corpus/texts/d*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	var out []string
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(b))
	}
	return out
}

// Every entity and every mention of it is a stretch of words, and its chance a chance; so also in damaged text.
func TestEveryFillerIsItsWords(t *testing.T) {
	s := open(t)
	for i, text := range corpus(t) {
		for _, damaged := range []string{text, strings.ToUpper(text), strings.ToLower(text), strings.ReplaceAll(text, " ", "\n"), strings.ReplaceAll(text, ".", "")} {
			r := s.read(damaged)
			in, ok := s.rules.Input(r)
			if !ok {
				continue
			}
			for role, es := range s.model.Weigh(filler.NewDocument(in)) {
				for _, e := range es {
					check(t, damaged, e.Span)
					if e.Role != filler.Role(role) || !(e.Chance >= 0 && e.Chance <= 1) || len(e.Mentions) == 0 {
						t.Fatalf("article %d: %v %q with chance %v and %d mentions", i, e.Role, e.Span.Quote(damaged), e.Chance, len(e.Mentions))
					}
					for _, m := range e.Mentions {
						check(t, damaged, m.Span)
					}
				}
			}
		}
	}
}

func check(t *testing.T, text string, s record.Span) {
	t.Helper()
	if s.Start < 0 || s.End > len(text) || s.Start >= s.End || strings.TrimSpace(s.Quote(text)) != s.Quote(text) {
		t.Fatalf("span %v of a text of %d bytes", s, len(text))
	}
}

// What the model adds says so, and says how likely it is.
func TestScores(t *testing.T) {
	s := open(t)
	n := 0
	for _, text := range corpus(t) {
		for _, a := range s.whole.Extract(s.read(text)).Accounts {
			for _, x := range a.Targets {
				if x.Method == "learned/roles" {
					if n++; x.Score < 0.15 || x.Score > 1 {
						t.Errorf("%q has the score %v", x.Span.Quote(text), x.Score)
					}
				}
			}
			for _, v := range a.Victims {
				if v.Name != "" && v.Name != v.Span.Quote(text) {
					t.Errorf("the name %q is not its words %q", v.Name, v.Span.Quote(text))
				}
			}
		}
	}
	if n == 0 {
		t.Error("the model adds no target to any article")
	}
}

func TestModelIsReadAsWritten(t *testing.T) {
	m := open(t).model
	again, err := filler.Read(string(m.Bytes()))
	if err != nil || string(again.Bytes()) != string(m.Bytes()) {
		t.Errorf("read again it is another: %v", err)
	}
	if !strings.Contains(m.About, "MUC-4") {
		t.Errorf("it says of itself %q", m.About)
	}
	b := m.Bytes()
	for _, n := range []int{0, 5, 20, 1000, len(b) / 2, len(b) - 1} {
		if _, err := filler.Read(string(b[:n])); err == nil {
			t.Errorf("a model of %d bytes is read", n)
		}
	}
}

func TestForest(t *testing.T) {
	f := filler.Forest{Bias: 1, Roots: []uint32{0, 3}, Nodes: []filler.Node{
		{Trait: 2, Right: 2, Value: 0.5}, {Trait: filler.Leaf, Value: 10}, {Trait: filler.Leaf, Value: 20}, {Trait: filler.Leaf, Value: 300},
	}}
	var x filler.Traits
	low := f.Sum(&x)
	x[2] = 0.6
	if high := f.Sum(&x); low != 311 || math.Abs(float64(high-321)) > 1e-6 {
		t.Errorf("sums are %v and %v", low, high)
	}
}

func BenchmarkFill(b *testing.B) {
	s := open(b)
	var all []filler.Input
	for _, text := range corpus(b) {
		if in, ok := s.rules.Input(s.read(text)); ok {
			all = append(all, in)
		}
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s.model.Weigh(filler.NewDocument(all[i%len(all)]))
	}
}

// In capitals an incident that names nobody and nothing is left out; one that counts or names somebody stays, and so do both elsewhere.
func TestTold(t *testing.T) {
	s := open(t)
	for text, want := range map[string]int{
		"AN AMBUSH WAS REPORTED IN BOGOTA ON 7 MARCH. THE MINISTER SAID THAT TALKS ON THE BUDGET WILL GO ON.":              0,
		"AN AMBUSH ON A BUS WAS REPORTED IN BOGOTA ON 7 MARCH. THE MINISTER SAID THAT TALKS ON THE BUDGET WILL GO ON.":     1,
		"TWO NURSES WERE KILLED IN AN AMBUSH IN BOGOTA ON 7 MARCH. THE MINISTER SAID THAT TALKS ON THE BUDGET WILL GO ON.": 1,
		"An ambush was reported in Bogota on 7 March. The minister said that the talks on the budget with the bank go on.": 1,
	} {
		if got := len(s.whole.Extract(s.read(text)).Accounts); got != want {
			t.Errorf("%s: %d incidents", text, got)
		}
	}
}
