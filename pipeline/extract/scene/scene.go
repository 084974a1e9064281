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
	Aside     bool // "since a bombing in October 2021": named in passing
	Actors    []*record.ActorMention
	Same      bool                         // points back: "the attack", "this incident"
	Another   bool                         // opens another incident: "in a separate attack"
	since     map[*record.DateMention]bool // dates that end a stretch: "since the president took office on 7 August"
	Past      bool                         // background: "last year", "previously", "the deadliest"
	occurs    int                          // token of "occurred", "took place"; 0 when there is none

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
}

// sentence adds the scenes of sentence i: one, or one a clause where clauses tell of different places or days.
func (c *cutter) sentence(i int) {
	s := c.r.Sentences[i]
	whole := c.scene(i, s.First, s.Last)
	c.fill(whole)
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
		if c.from(p) || c.besideOrigin() {
			p.Origin = true
		}
		if c.modifier(p) || c.inParty(p) || p.Modifier && p.Kind == record.PlaceFacility {
			continue // "Interior Ministry troops"
		}
		if c.opensLine(p, s) || c.inDate(p) {
			continue
		}
		if !p.Dateline && !p.Adjective && (!c.ofSource(p.Span) || p.Kind == record.PlaceFacility && c.site(p)) {
			s.Places = append(s.Places, p)
		}
	}
	for ; c.actor < len(c.r.Actors) && c.r.Actors[c.actor].First < s.Last; c.actor++ {
		s.Actors = append(s.Actors, &c.r.Actors[c.actor])
	}
	c.flags(s)
}

// inDate reports whether the words of a place are those of a date: «نهم» is the ninth, and a district of Yemen.
func (c *cutter) inDate(p *record.PlaceMention) bool {
	for i := range c.r.Dates {
		if d := &c.r.Dates[i]; d.Contains(p.Span) {
			return true
		} else if d.First > p.First {
			break
		}
	}
	return false
}

// part is the scene of tokens [first, last) of a whole.
func (c *cutter) part(whole *Scene, first, last int) *Scene {
	s := c.scene(whole.Sentence, first, last)
	s.since = whole.since
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

// ofSource reports whether a place lies in the name of a source ("health officials in Gaza said").
func (c *cutter) ofSource(p record.Span) bool {
	for i := range c.r.Attributions {
		a := &c.r.Attributions[i]
		s := a.Source.Span
		if s.IsZero() {
			continue
		}
		if s.Contains(p) {
			return true
		}
		// "Dr. Rind of the Khuzdar Teaching Hospital said later that": between the name and the cue.
		if s.End <= p.Start && p.End <= a.Cue.Start && a.Cue.Start-s.End < 90 && !a.Content.Overlaps(p) {
			return true
		}
		// "أعلن فلان، المتحدث باسم وزارة الصحة، أن": between the name and what is said.
		if a.Cue.End <= s.Start && s.End <= p.Start && p.End <= a.Content.Start && p.Start-s.End < 90 && c.sameSentence(s, p) && !c.actsAfter(s.End, p.Start) {
			return true
		}
		if a.Cue.End <= s.Start && s.End <= p.Start && p.Start-s.End < 60 && a.Content.End <= a.Cue.Start && c.sameSentence(s, p) && !c.actsAfter(s.End, p.Start) {
			return true
		}
	}
	return false
}

func (c *cutter) sameSentence(a, b record.Span) bool {
	for i := range c.r.Sentences {
		if s := c.r.Sentences[i].Span; s.Contains(a) {
			return s.Contains(b)
		}
	}
	return false
}

func (c *cutter) actsAfter(from, to int) bool {
	for i := range c.acts {
		if a := &c.acts[i]; a.Start >= from && a.End <= to {
			return true
		}
	}
	return false
}

// reportDate reports whether a date says when something was said: it stands by the cue of an attribution, outside
// what is said ("said on Friday that", ", officials said Monday"; "On Sunday, ISIS released a newsletter in which").
func (c *cutter) reportDate(d *record.DateMention, s *Scene) bool {
	if c.toldOn(d, s) {
		return true
	}
	for i := range c.r.Attributions {
		a := &c.r.Attributions[i]
		if a.Cue.IsZero() || !s.Span.Contains(a.Cue) {
			continue
		}
		if gap := d.Start - a.Cue.End; gap >= 0 && gap < 5 && d.Last < s.Last && c.closes(d.Last) {
			return true // "said on 14 August that"
		}
		if a.Content.Overlaps(d.Span) {
			continue
		}
		if s.Span.Contains(a.Source.Span) && a.Source.Span.End <= d.Start && d.End <= a.Content.Start && !c.actBetween(s, a.Source.Span.End, d.Start) && !c.actBetween(s, d.End, a.Cue.Start) {
			return true // "was quoted by the agency on April 21 as saying"
		}
		if d.Start >= a.Cue.End && d.Start-a.Cue.End < 48 && !c.actBetween(s, a.Cue.End, d.Start) {
			return true
		}
		if d.End <= a.Cue.Start && a.Stance == record.StanceClaim && !c.actBetween(s, d.End, a.Cue.Start) {
			return true
		}
		if d.End <= a.Source.Span.Start && a.Source.Span.Start-d.End < 4 && a.Source.Span.Start < a.Cue.Start && a.Content.Start > a.Cue.Start && !c.actBetween(s, d.End, a.Cue.Start) {
			return true
		}
	}
	return false
}

// dateline reports whether a date stands in the dateline: "KABUL, Oct. 3 -".
func (c *cutter) dateline(d *record.DateMention) bool {
	if d.Last < len(c.r.Tokens) && d.First < 40 && c.startsSentence(d.First) {
		switch t := c.r.Tokens[d.Last]; t.Norm {
		case "-", "–", "—", "--":
			return t.Shape.Has(record.SpaceBefore)
		}
	}
	for i := range c.r.Places {
		p := &c.r.Places[i]
		if p.First > d.First {
			return false
		}
		if p.Dateline && d.First-p.Last < 4 {
			return true
		}
	}
	return false
}

// sinceDate reports whether "since" or "until" governs a point in time.
func (c *cutter) sinceDate(d *record.DateMention, s *Scene) bool {
	since := c.cues.Grammar["since_until"]
	for i := d.First - 1; i >= s.First && i > d.First-10; i-- {
		if _, _, ok := since.Match(c.r.Tokens, i); ok {
			return !c.indefinite(i+1) || !c.nounAct(s, i, d.First) // "since a bombing in October": the day of the bombing
		}
		if n := c.r.Tokens[i].Norm; n == "," || n == ";" {
			return false
		}
	}
	return false
}

// nounAct reports whether a noun of an act stands between tokens i and j.
func (c *cutter) nounAct(s *Scene, i, j int) bool {
	for _, a := range s.Acts {
		if a.Form == 'n' && a.First > i && a.Last <= j {
			return true
		}
	}
	return false
}

func (c *cutter) startsSentence(i int) bool {
	for _, s := range c.r.Sentences {
		if s.First >= i {
			return s.First == i
		}
	}
	return false
}

// modifies reports whether a bare year only tells a thing apart: "the 2016 peace accord".
func (c *cutter) modifies(d *record.DateMention) bool {
	if d.Date.Precision != record.PrecisionYear || d.Kind != record.DatePoint || d.Last >= len(c.r.Tokens) {
		return false
	}
	for _, p := range c.phrasesFrom(d.First) {
		if p.First <= d.First && d.Last <= p.Head {
			return !c.actAt(p.Head)
		}
		if p.First > d.First {
			break
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

// opensLine reports whether a place is a dateline of one word: "SRINAGAR: A vehicle full of explosives".
func (c *cutter) opensLine(p *record.PlaceMention, s *Scene) bool {
	if p.First != s.First || p.Last >= s.Last || s.Heading {
		return false
	}
	switch c.r.Tokens[p.Last].Norm {
	case ":", "-", "–", "—", "--":
		return c.r.Tokens[p.Last].Norm == ":" || c.r.Tokens[p.Last].Shape.Has(record.SpaceBefore)
	case "(":
		return c.r.Tokens[p.First].Shape.Has(record.AllCaps)
	}
	return false
}

// modifier reports whether a country tells whose the head of its phrase is, not where: "a U.S. drone strike", "Iran
// officials". A possessive ("Somalia's capital") and a building ("Somalia hotel") do say where.
func (c *cutter) modifier(p *record.PlaceMention) bool {
	if p.Kind != record.PlaceCountry || p.Last >= len(c.r.Tokens) {
		return false
	}
	if c.has("possessive_mark", p.Last) {
		return c.weaponAt(p.Last + 1) // "Ukraine's drones", but "Somalia's capital"
	}
	if c.actAt(p.Last) || c.actAt(p.Last+1) && c.r.Tokens[p.Last].Tag != record.ADP && !c.r.Tokens[p.Last].Shape.Has(record.Punct) {
		return true // "Suspected U.S. drone strike targets militants"
	}
	for _, ph := range c.phrasesFrom(p.First) {
		if ph.First > p.First {
			return false
		}
		if p.Last <= ph.Head && ph.First <= p.First {
			return c.actAt(ph.Head) || c.has("force", ph.Head) || c.has("title", ph.Head) || c.r.Tokens[p.Last].Shape.Has(record.Capital)
		}
	}
	return false
}

// weaponAt reports whether an act's weapon or agent begins at token i.
func (c *cutter) weaponAt(i int) bool {
	for k := range c.acts {
		if a := &c.acts[k]; a.First == i && (a.Form == 'w' || a.Form == 'a') {
			return true
		}
	}
	return false
}

func (c *cutter) indefinite(i int) bool {
	if i < 0 {
		return false
	}
	t := c.cues.Grammar["indefinite"]
	_, _, ok := t.Match(c.r.Tokens, i)
	return ok
}

// site reports whether a facility is the kind of building that an earlier sentence told of without its name: "an
// education centre" is the Kaj Education Centre of the teacher quoted later.
func (c *cutter) site(p *record.PlaceMention) bool {
	head := c.r.Tokens[p.Last-1].Norm
	for i := 1; i < p.First; i++ {
		if c.r.Tokens[i].Norm == head && (c.indefinite(i-1) || i > 1 && c.indefinite(i-2) || i > 2 && c.indefinite(i-3)) {
			return true
		}
	}
	return false
}

// besideOrigin: "from the Tada-U airbase in Mandalay" comes from Mandalay.
func (c *cutter) besideOrigin() bool {
	if c.place == 0 {
		return false
	}
	p, q := &c.r.Places[c.place], &c.r.Places[c.place-1]
	return (q.Origin || c.from(q)) && p.First > q.Last && p.First-q.Last < 3
}

// inParty reports whether a place lies in the name of a party: "Kurdistan Workers Party".
func (c *cutter) inParty(p *record.PlaceMention) bool {
	for i := range c.r.Actors {
		a := &c.r.Actors[i]
		if a.Start > p.End {
			return false
		}
		if !a.Overlaps(p.Span) || !a.Named {
			continue
		}
		switch a.Kind {
		case record.ActorMedical, record.ActorGovernment, record.ActorOther:
		default:
			return !a.Nation
		}
	}
	return false
}

// from reports whether a place is where something came from: "launched from the cities of Kursk, Orel and".
func (c *cutter) from(p *record.PlaceMention) bool {
	for i := p.First - 1; i >= 0 && i > p.First-7; i-- {
		switch t := c.r.Tokens[i]; {
		case t.Norm == "from", c.has("based", i-1) && t.Tag == record.ADP:
			return true // "a soldier based in Palace Barracks"
		case t.Tag == record.ADP && t.Norm != "of" || t.Tag == record.VERB || t.Norm == ",":
			return false
		}
	}
	return false
}

// closes reports whether what follows a date lets it go with the word of saying before it: "said on Friday, in the",
// "said on 14 August that".
func (c *cutter) closes(i int) bool {
	t := c.r.Tokens[i]
	return t.Shape.Has(record.Punct) || t.Tag == record.ADP || t.Tag == record.SCONJ
}

// toldOn: "a statement released on Wednesday, June 1", "reported on Tuesday".
func (c *cutter) toldOn(d *record.DateMention, s *Scene) bool {
	verbs := c.cues.Grammar["tell_verb"]
	for j := d.First - 1; j >= s.First && j > d.First-4; j-- {
		if _, _, ok := verbs.Match(c.r.Tokens, j); ok {
			return true
		}
		if t := c.r.Tokens[j]; t.Tag != record.ADP && t.Tag != record.ADV && t.Tag != record.ADJ {
			return false
		}
	}
	return false
}

func (c *cutter) actBetween(s *Scene, from, to int) bool {
	for _, a := range s.Acts {
		if a.Start >= from && a.End <= to && a.Form != 'a' {
			return true
		}
	}
	return false
}
