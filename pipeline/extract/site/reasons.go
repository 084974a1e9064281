package site

import (
	"slices"

	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

// sight is a view with what every place is compared with.
type sight struct {
	*View
	places   []*record.PlaceMention
	times    map[string]int // that each name stands in the document
	standing map[*record.PlaceMention]standing
	nearest  map[string]string      // how each name stands to the incident where it stands nearest
	others   map[string]bool        // names that stand in the sentences of other incidents
	own      []*record.PlaceMention // places of the incident's own scenes
	taken    map[string]bool        // names that rules chose for other incidents
	main     string                 // the country of most places
}

// standing says how a place stands to the incident, the nearest first.
type standing struct {
	name  string
	scene *scene.Scene
}

// sight gathers the mentions of places: as scenes hold them, who know more of them than the reading.
func (v *View) sight() *sight {
	s := &sight{View: v, standing: map[*record.PlaceMention]standing{}, times: map[string]int{}}
	held := map[record.Span]*record.PlaceMention{}
	for _, sc := range v.Scenes {
		for _, p := range sc.Places {
			held[p.Span] = p
		}
		for _, p := range sc.Beside {
			held[p.Span] = p
		}
	}
	first, last := v.span()
	for i := range v.Reading.Places {
		p := &v.Reading.Places[i]
		if k := v.Reading.SentenceOf(p.First); k > 0 && k < first || k > last {
			continue
		}
		if q := held[p.Span]; q != nil {
			p = q
		}
		s.places = append(s.places, p)
		s.times[s.key(p)]++
	}
	for _, sc := range v.Scenes {
		if sc.Sentence > 0 && sc.Sentence < first || sc.Sentence > last {
			continue
		}
		own, other := slices.Contains(v.Own, sc), slices.Contains(v.Others, sc)
		for _, p := range sc.Places {
			s.stand(p, sc, own, other, "")
		}
		for _, p := range sc.Beside {
			s.stand(p, sc, own, other, "-beside")
		}
	}
	s.byName()
	s.gather()
	return s
}

// reachSentences is how far from the sentences of an incident its place is looked for, but for the title: a collection of articles in
// one file would cost the square of its length.
const reachSentences = 25

// span is the first and the last sentence that is looked at.
func (v *View) span() (first, last int) {
	first, last = v.Own[0].Sentence, v.Own[0].Sentence
	for _, s := range v.Own {
		first, last = min(first, s.Sentence), max(last, s.Sentence)
	}
	return first - reachSentences, last + reachSentences
}

func (s *sight) stand(p *record.PlaceMention, sc *scene.Scene, own, other bool, how string) {
	switch {
	case own && sc == s.Own[0]:
		how = "first" + how
	case own:
		how = "own" + how
	case other:
		how = "other" + how
	default:
		how = "context" + how
	}
	s.standing[p] = standing{how, sc}
}

// reasons gathers what speaks for and against a place where it is named.
func (s *sight) reasons(p *record.PlaceMention) []Reason {
	var out []Reason
	add := func(what, which string) { out = append(out, Reason{What: what, Which: which}) }
	s.mention(p, add)
	add("times", step(s.times[s.key(p)]))
	s.compared(p, add)
	s.relative(p, add)
	return out
}

// key is the name of a place as it is compared.
func (v *View) key(p *record.PlaceMention) string {
	return fold.String(p.Quote(v.Reading.Document.Text))
}

// mention adds what holds of one mention.
func (s *sight) mention(p *record.PlaceMention, add func(what, which string)) {
	st, ok := s.standing[p]
	if !ok {
		st.name = nowhere
	}
	kind := kindOf(p)
	add("kind", kind)
	add("stands", st.name)
	add("stands-kind", st.name+" "+kind)
	if len(s.Others) == 0 {
		add("alone", st.name)
	}
	prep, noun := s.before(p)
	add("before", prep)
	add("before-stands", prep+" "+st.name)
	add("before-noun", noun)
	add("after", s.after(p))
	for _, f := range flags(p) {
		add("is", f)
		add("is-stands", f+" "+st.name)
	}
	far := s.far(p)
	add("far", far)
	add("far-kind", far+" "+kind)
	add("verb", s.verb(p))
	if st.scene != nil {
		s.scene(p, st, add)
	}
	if p.First < s.Reading.Sentences[0].Last {
		add("title", kind)
	}
}

// scene adds what holds of a mention in its scene.
func (s *sight) scene(p *record.PlaceMention, st standing, add func(what, which string)) {
	reach := s.reach(p, st.scene)
	add("reach", reach)
	add("reach-stands", reach+" "+st.name)
	add("pinned-"+st.name, yes(st.scene.Pinned(p)))
	if st.scene.Occurs() {
		add("occurs", st.name)
	}
	if st.scene.Same {
		add("same", st.name)
	}
	if len(st.scene.Drafts) > 0 {
		add("figure", st.name)
	}
	finest := true
	for _, q := range st.scene.Places {
		finest = finest && (q == p || !scene.Finer(q, p))
	}
	add("finest-"+yes(finest), st.name)
}

func flags(p *record.PlaceMention) []string {
	var out []string
	for _, f := range []struct {
		name string
		is   bool
	}{{"near", p.Near}, {"origin", p.Origin}, {"dateline", p.Dateline}, {"modifier", p.Modifier}, {"unsure", p.Score < 0.5}} {
		if f.is {
			out = append(out, f.name)
		}
	}
	return out
}

// none is what speaks for that the document does not say where.
func (s *sight) none() []Reason {
	return []Reason{{What: "none"}, {What: "none-own", Which: yes(s.ownPlace())}}
}

// ownPlace reports whether the scenes of the incident name a place.
func (s *sight) ownPlace() bool {
	for _, sc := range s.Own {
		if len(sc.Places) > 0 {
			return true
		}
	}
	return false
}

// kindOf is the kind of a place, apart by whether the gazetteer knows it.
func kindOf(p *record.PlaceMention) string {
	k := string(p.Kind)
	switch {
	case p.Described:
		return k + " described"
	case !p.Located && (p.Kind == record.PlaceTown || p.Kind == record.PlaceNeighbourhood):
		return k + " unlisted"
	}
	return k
}
