package main

import (
	"strings"

	"github.com/sabt-org/sabt/pipeline/extract/account"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// gold is what of an annotation tells which sentences are of which incident.
type gold struct {
	Incidents []struct {
		Main     *bool    `json:"main"`
		Type     string   `json:"type"`
		TypeAlt  []string `json:"type_alt"`
		DateText string   `json:"date_text"`
		Place    *struct {
			Name   string   `json:"name"`
			Within []string `json:"within"`
		} `json:"place"`
		Weapons      []string `json:"weapons"`
		Targets      []string `json:"targets"`
		NamedVictims []string `json:"named_victims"`
		Perpetrators []struct {
			Name string `json:"name"`
		} `json:"perpetrators"`
		Casualties []struct {
			Text string `json:"text"`
		} `json:"casualties"`
	} `json:"incidents"`
}

// Weights of the words of an annotation: a figure's words stand once, a place's are shared by many.
const (
	ofFigure = 3
	ofVictim = 1.5
	ofDate   = 1.5
	ofPlace  = 1
	ofThing  = 1 // weapon, target
	ofAround = 0.3
	ofParty  = 0.3
	ofType   = 0.5
	ofTitle  = 1.2 // what the document is about, in its first sentences

	enough = 0.9
	margin = 0.4
)

// label finds the incident that each scene tells of, where the words of the annotation make that clear.
func label(text string, scenes []*scene.Scene, g gold) map[record.Span]int {
	out := map[record.Span]int{}
	for _, s := range scenes {
		if !s.Live() {
			continue
		}
		best, top, second := -1, 0.0, 0.0
		title := s.Heading && s.Sentence == 0
		if title && g.mains() == 1 {
			out[s.Span] = g.main() // whatever words it shares with others
			continue
		}
		for k := range g.Incidents {
			if title && !g.isMain(k) {
				continue
			}
			switch v := words(s, text, g, k); {
			case v > top:
				best, top, second = k, v, top
			case v > second:
				second = v
			}
		}
		if top >= enough && top-second >= margin {
			out[s.Span] = best
		} else if len(g.Incidents) == 1 {
			out[s.Span] = 0 // nothing else is told
		} else if top < enough {
			out[s.Span] = account.NotNew
		}
	}
	return out
}

func (g *gold) isMain(k int) bool { m := g.Incidents[k].Main; return m == nil || *m }

// mains is how many incidents the document is about; main is the first of them.
func (g *gold) mains() int {
	n := 0
	for k := range g.Incidents {
		if g.isMain(k) {
			n++
		}
	}
	return n
}

func (g *gold) main() int {
	for k := range g.Incidents {
		if g.isMain(k) {
			return k
		}
	}
	return -1
}

// words is how much of the words of incident k stand in a scene.
func words(s *scene.Scene, text string, g gold, k int) float64 {
	in := func(words string) bool {
		return words != "" && strings.Contains(s.Quote(text), words)
	}
	v := 0.0
	add := func(words string, w float64) {
		if in(words) {
			v += w
		}
	}
	x := &g.Incidents[k]
	for _, c := range x.Casualties {
		add(c.Text, ofFigure)
	}
	add(x.DateText, ofDate)
	if x.Place != nil {
		add(x.Place.Name, ofPlace)
		for _, w := range x.Place.Within {
			add(w, ofAround)
		}
	}
	for _, w := range append(x.Weapons, x.Targets...) {
		add(w, ofThing)
	}
	for _, w := range x.NamedVictims {
		add(w, ofVictim)
	}
	for _, p := range x.Perpetrators {
		add(p.Name, ofParty)
	}
	if s.Sentence < 2 && v > 0 && g.isMain(k) {
		v += ofTitle
	}
	if a := s.Lead(); a != nil && a.Strength > 1 {
		for _, t := range append(x.TypeAlt, x.Type) {
			if string(a.Type) == t {
				v += ofType
			}
		}
	}
	return v
}
