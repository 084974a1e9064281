package scene

import (
	"slices"
	"sort"

	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/pipeline/extract/casualty"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// Scene is a stretch of tokens [First, Last) of one sentence and what it tells.
type Scene struct {
	record.Mention
	Sentence  int
	Paragraph int
	Heading   bool
	Acts      []act.Act
	Drafts    []int // counts of harm, as positions in the drafts that were cut
	Dates     []*record.DateMention
	Reports   []*record.DateMention // dates on which something was said
	Places    []*record.PlaceMention
	Beside    []*record.PlaceMention // places where those are who speak: "police in Kunduz said"
	Aside     bool                   // "since a bombing in October 2021": named in passing
	Actors    []*record.ActorMention
	Same      bool                         // points back: "the attack", "this incident"
	Another   bool                         // opens another incident: "in a separate attack"
	since     map[*record.DateMention]bool // dates that end a stretch: "since the president took office on 7 August"
	Past      bool                         // background: "last year", "previously", "the deadliest"
	goesOn    bool                         // opens with "At the same time", "Shortly after"
	occurs    int                          // token of "occurred", "took place"; 0 when there is none

	inside map[*record.PlaceMention]*record.PlaceMention // the place that the words say another lies in
	loose  map[*record.PlaceMention]bool                 // between which it happened

	placed bool // place is found; every scene is compared with all before it
	place  *record.PlaceMention
}

// Live reports whether the scene tells of violence: an act that is not merely planned or feared, or harm.
func (s *Scene) Live() bool {
	for _, a := range s.Acts {
		if a.Real() {
			return true
		}
	}
	return len(s.Drafts) > 0
}

// Lead is the act that tells most of a scene: real before unreal, specific before general, early before late.
func (s *Scene) Lead() *act.Act {
	var best *act.Act
	for i := range s.Acts {
		a := &s.Acts[i]
		if !a.Real() || a.Form == 'a' && a.Strength < 3 {
			continue
		}
		if best == nil || a.Strength > best.Strength {
			best = a
		}
	}
	return best
}

// Cut cuts the reading into scenes, in text order.
func Cut(r *record.Reading, cues *lexicon.Cues, acts []act.Act, drafts []casualty.Draft) []*Scene {
	c := cutter{r: r, cues: cues, acts: acts, drafts: drafts, dates: slices.Clone(r.Dates), places: slices.Clone(r.Places)}
	c.lines = c.openLines()
	for i := range r.Sentences {
		c.sentence(i)
	}
	return c.out
}

type cutter struct {
	r      *record.Reading
	cues   *lexicon.Cues
	acts   []act.Act
	drafts []casualty.Draft
	dates  []record.DateMention  // copies: a date told relative to another incident is resolved when that one is known,
	places []record.PlaceMention // a place is described by the words before it
	room   []Scene               // of scenes to come
	out    []*Scene
	act    int
	date   int
	place  int
	actor  int
	lines  int // sentences that open with a place set off: "MOSUL - Gunmen killed"
}

// sentence adds the scenes of sentence i: one, or one a clause where clauses tell of different places or days.
func (c *cutter) sentence(i int) {
	s := c.r.Sentences[i]
	whole := c.scene(i, s.First, s.Last)
	c.fill(whole)
	if c.pointer(i) {
		return
	}
	bounds := c.bounds(whole)
	if len(bounds) == 0 {
		c.out = append(c.out, whole)
		return
	}
	first := s.First
	var told *act.Act // what the sentence told of last
	for _, b := range append(bounds, s.Last) {
		p := c.part(whole, first, b)
		if d := whole.Day(); p.Day() == nil && d != nil && len(whole.Dates) == 1 {
			p.Dates = append(p.Dates, d)
		}
		if l := whole.Lead(); told == nil && l != nil && l.First < first {
			told = l
		}
		if p.Lead() == nil && told != nil {
			p.Acts = append(p.Acts, *told) // what the sentence tells of goes on
			p.Actors = append(p.Actors, whole.of(told)...)
		}
		told = p.Lead()
		p.Another = p.Another || first > s.First && c.again(first)
		p.Aside = first > s.First && (c.has("since_until", first) || p.Another)
		c.out = append(c.out, p)
		first = b
	}
}

// of returns the parties named in front of an act: "a Russian missile attack".
func (s *Scene) of(a *act.Act) []*record.ActorMention {
	var out []*record.ActorMention
	for _, m := range s.Actors {
		if m.Last <= a.First && a.First-m.Last < 2 {
			out = append(out, m)
		}
	}
	return out
}

func (c *cutter) scene(i, first, last int) *Scene {
	s := c.r.Sentences[i]
	if len(c.room) == 0 {
		c.room = make([]Scene, min(32, len(c.r.Sentences)-i+2))
	}
	next := &c.room[0]
	c.room = c.room[1:]
	*next = Scene{
		Mention:  record.Mention{Span: record.Span{Start: c.r.Tokens[first].Start, End: c.r.Tokens[last-1].End}, First: first, Last: last},
		Sentence: i, Paragraph: s.Paragraph, Heading: s.Heading,
	}
	return next
}

// fill lays the mentions of the sentence into its scene.
func (c *cutter) fill(s *Scene) {
	from := c.act
	for c.act < len(c.acts) && c.acts[c.act].First < s.Last {
		c.act++
	}
	s.Acts = c.acts[from:c.act:c.act]
	for k := range c.drafts {
		if c.drafts[k].Sentence == s.Sentence {
			s.Drafts = append(s.Drafts, k)
		}
	}
	for ; c.date < len(c.r.Dates) && c.r.Dates[c.date].First < s.Last; c.date++ {
		d := &c.dates[c.date]
		if c.dateline(d) || c.modifies(d) {
			continue
		}
		if c.sinceDate(d, s) {
			if s.since == nil {
				s.since = map[*record.DateMention]bool{}
			}
			s.since[d] = true
		}
		if c.reportDate(d, s) {
			s.Reports = append(s.Reports, d)
		} else {
			s.Dates = append(s.Dates, d)
		}
	}
	for ; c.place < len(c.r.Places) && c.r.Places[c.place].First < s.Last; c.place++ {
		p := &c.places[c.place]
		p.Described = p.Kind == record.PlaceFacility && c.indefinite(p.First-1)
		p.Origin = (p.Origin && !c.onRoad(p) || c.away(p) || c.besideOrigin()) && !c.takenFrom(p, s)
		if c.modifier(p) || c.whose(p) || c.byWhom(p) || c.inParty(p) || p.Modifier && p.Kind == record.PlaceFacility {
			continue // "Interior Ministry troops"
		}
		if c.opensLine(p, s) || c.inDate(p) || c.beyond(p) || c.speaks(p) {
			continue
		}
		switch {
		case p.Dateline, p.Adjective:
		case !c.ofSource(p.Span) && !c.officeOf(p), p.Kind == record.PlaceFacility && c.site(p):
			s.Places = append(s.Places, p)
		default:
			s.Beside = append(s.Beside, p)
		}
	}
	c.holders(s)
	for ; c.actor < len(c.r.Actors) && c.r.Actors[c.actor].First < s.Last; c.actor++ {
		s.Actors = append(s.Actors, &c.r.Actors[c.actor])
	}
	c.flags(s)
}

// part is the scene of tokens [first, last) of a whole.
func (c *cutter) part(whole *Scene, first, last int) *Scene {
	s := c.scene(whole.Sentence, first, last)
	s.since, s.inside, s.loose = whole.since, whole.inside, whole.loose
	in := func(m record.Mention) bool { return m.First >= first && m.First < last }
	for _, a := range whole.Acts {
		if in(a.Mention) {
			s.Acts = append(s.Acts, a)
		}
	}
	for _, k := range whole.Drafts {
		if s.Span.Contains(c.drafts[k].Span) || s.Span.Start <= c.drafts[k].Span.Start && c.drafts[k].Span.Start < s.Span.End {
			s.Drafts = append(s.Drafts, k)
		}
	}
	for _, d := range whole.Dates {
		if in(d.Mention) {
			s.Dates = append(s.Dates, d)
		}
	}
	for _, d := range whole.Reports {
		if in(d.Mention) {
			s.Reports = append(s.Reports, d)
		}
	}
	for _, p := range whole.Places {
		if in(p.Mention) {
			s.Places = append(s.Places, p)
		}
	}
	for _, p := range whole.Beside {
		if in(p.Mention) {
			s.Beside = append(s.Beside, p)
		}
	}
	for _, a := range whole.Actors {
		if in(a.Mention) {
			s.Actors = append(s.Actors, a)
		}
	}
	c.flags(s)
	return s
}

func (c *cutter) flags(s *Scene) {
	for _, a := range s.Acts {
		s.Same = s.Same || a.Definite && a.Real() && !a.Another
	}
	if a := s.Lead(); a != nil {
		s.Another = a.Another
	}
	if a := s.Lead(); a != nil && a.Definite && c.alsoDescribed(s, a) {
		s.Another = true // "also claimed responsibility for the bombing that"
	}
	for i := s.First; i < s.First+3 && i+1 < s.Last; i++ {
		if t := c.r.Tokens[i+1].Tag; c.has("another", i) && (t == record.VERB || t == record.ADP) {
			s.Another = true // "and another struck outside the consulate", "Another in Rustamiya left three wounded"
		}
	}
	for i := s.First; i < min(s.First+3, s.Last); i++ {
		s.goesOn = s.goesOn || c.has("goes_on", i)
	}
	for i := s.First; i < s.Last; i++ {
		if s.occurs == 0 && c.has("occur", i) {
			s.occurs = i
		}
		if k, _, ok := c.cues.Scene.Match(c.r.Tokens[:s.Last], i); ok {
			if k == lexicon.Elsewhere && i < s.First+2 && !s.Same {
				s.Another = true // "Also on Friday", "Elsewhere", "In another attack"
			}
			s.Same = s.Same || k == lexicon.Same
			s.Past = s.Past || k == lexicon.Background
		}
	}
}

// alsoDescribed reports whether "also" stands before an act that the words after it tell apart.
func (c *cutter) alsoDescribed(s *Scene, a *act.Act) bool {
	if a.Last >= s.Last {
		return false
	}
	described, also := c.cues.Grammar["described"], c.cues.Grammar["also"]
	if _, _, ok := described.Match(c.r.Tokens[:s.Last], a.Last); !ok {
		return false
	}
	for i := s.First; i < a.First; i++ {
		if _, _, ok := also.Match(c.r.Tokens, i); ok {
			return true
		}
	}
	return false
}

// phrasesFrom are the phrases that end after token i.
func (c *cutter) phrasesFrom(i int) []record.Phrase {
	ps := c.r.Phrases
	return ps[sort.Search(len(ps), func(k int) bool { return ps[k].Last > i }):]
}

func (c *cutter) actAt(i int) bool {
	for k := range c.acts {
		if a := &c.acts[k]; a.First <= i && i < a.Last {
			return true
		}
	}
	return false
}
