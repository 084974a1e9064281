package policy

import (
	"cmp"
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

// Told is what one document says of the incident.
type Told struct {
	Document  string
	Root      string // the report that it is a copy of; its own id for an original
	Publisher string
	Published record.Day
	Claims    []record.Claim
	Letters   map[string]record.SourceGrade // of the claims' sources, by claim; without one a source is F
}

// voice is one figure by one speaker.
type voice struct {
	speaker   string
	kind      record.SourceKind
	letter    record.SourceGrade
	ballot    string // whose figure it is: copies of one report have one between them
	published record.Day
	low, high int // the true count lies between; high may be Unbounded
	figure    int // as said; Blank for a range and for "dozens"
	vague     bool
	claims    []string
}

// group is which harm of which victims.
type group struct {
	effect record.Effect
	status record.VictimStatus
}

// voices returns who gives a figure for which harm, in the order of told.
func voices(told []Told) map[group][]voice {
	out := map[group][]voice{}
	for _, t := range told {
		for g, list := range t.groups() {
			out[g] = append(out[g], list...)
		}
	}
	for g := range out {
		out[g] = latest(out[g])
	}
	return out
}

// groups sorts a document's figures: each counts for its own victims, and for all of them when it is no part.
func (t Told) groups() map[group][]voice {
	totals := map[record.Effect][]*record.Claim{}
	out := map[group][]voice{}
	for i := range t.Claims {
		k := t.Claims[i].Casualty
		if k == nil || k.Superseded {
			continue
		}
		if k.Status != "" {
			g := group{k.Effect, k.Status}
			out[g] = append(out[g], t.voice(&t.Claims[i]))
		}
		if !k.Subset && k.Status != record.PerpetratorVictim {
			totals[k.Effect] = append(totals[k.Effect], &t.Claims[i])
		}
	}
	for effect, list := range totals {
		out[group{effect, ""}] = t.totals(list)
	}
	for g := range out {
		out[g] = once(out[g])
	}
	return out
}

func (t Told) voice(c *record.Claim) voice {
	s := c.Casualty.Source
	v := voice{speaker: fold.String(s.Name) + "/" + string(s.Kind), kind: s.Kind, letter: t.Letters[c.ID], ballot: t.Root + "\n" + s.Name,
		published: t.Published, claims: []string{c.ID}}
	if s.OwnVoice() {
		v.speaker, v.kind = "own/"+cmp.Or(fold.String(t.Publisher), t.Root), record.SourceMedia
	}
	v.low, v.high, v.figure = bounds(c.Casualty.Count)
	v.vague = c.Casualty.Count.Bound == record.Vague
	return v
}

// totals gives each speaker's figure for all victims. "Four officers and nine civilians died" has no total of its own: a
// speaker's figures for different kinds of victims, and those alone, are added up.
func (t Told) totals(list []*record.Claim) []voice {
	var out []voice
	parts := map[string][]*record.Claim{}
	whole := map[string]bool{}
	for _, c := range list {
		v := t.voice(c)
		if c.Casualty.Status == "" {
			whole[v.speaker] = true
			out = append(out, v)
		}
		parts[v.speaker] = append(parts[v.speaker], c)
	}
	for _, c := range list {
		speaker := t.voice(c).speaker
		if whole[speaker] || parts[speaker] == nil {
			continue
		}
		out = append(out, t.sums(parts[speaker])...)
		delete(parts, speaker)
	}
	return out
}

// sums adds one speaker's figures for different victims; figures that rival each other for the same victims stay apart.
func (t Told) sums(list []*record.Claim) []voice {
	first := t.voice(list[0])
	seen := map[record.VictimStatus]bool{list[0].Casualty.Status: true}
	for _, c := range list[1:] {
		v := t.voice(c)
		if seen[c.Casualty.Status] {
			return each(list, t.voice)
		}
		seen[c.Casualty.Status] = true
		first.low += v.low
		first.high = plus(first.high, v.high)
		if first.figure = plusBlank(first.figure, v.figure); first.high != record.Unbounded && first.figure > first.high {
			first.figure = record.Blank
		}
		first.claims = append(first.claims, v.claims...)
	}
	return []voice{first}
}

func each(list []*record.Claim, f func(*record.Claim) voice) []voice {
	out := make([]voice, 0, len(list))
	for _, c := range list {
		out = append(out, f(c))
	}
	return out
}

// once drops a figure that the same speaker of the same document repeats: the claims are joined.
func once(list []voice) []voice {
	var out []voice
	for _, v := range list {
		i := slices.IndexFunc(out, func(o voice) bool {
			return o.speaker == v.speaker && o.low == v.low && o.high == v.high && o.figure == v.figure
		})
		if i < 0 {
			out = append(out, v)
			continue
		}
		out[i].claims = append(out[i].claims, v.claims...)
	}
	return out
}

// latest keeps a speaker's figures of the last day on which that speaker is reported: tolls rise for days. Figures of documents
// without a day are neither early nor late, and stay.
func latest(list []voice) []voice {
	last := map[string]record.Day{}
	for _, v := range list {
		last[v.speaker] = max(last[v.speaker], v.published)
	}
	return slices.DeleteFunc(list, func(v voice) bool { return v.published.Known() && v.published < last[v.speaker] })
}
