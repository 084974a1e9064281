package role

import (
	"slices"

	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// sighting is a party at one place of the text: by its name, by a word that stands for it ("the rebels"), or by one that may
// ("gunmen", "they"), which is then said of each of the groups named last.
type sighting struct {
	party *record.ActorMention
	at    record.Mention
	scene *scene.Scene
	where string // see where
	tie   string // see tie
	how   string // name, adjective, stands, or the word that may stand for it, with how many groups were named since
}

// named reports whether the words name the party or stand for it alone.
func (x *sighting) named() bool { return x.how == "name" || x.how == "adjective" || x.how == "stands" }

// where says how a scene stands to an account; "" where it is too far.
func (t *table) where(v *View, s *scene.Scene) string {
	owner := t.owner[s]
	switch {
	case owner == v && s == v.Scenes[0]:
		return "first"
	case owner == v:
		return "own"
	case slices.Contains(v.Context, s):
		return "beside"
	case s.Heading && s.Sentence >= leadSentences:
		return "" // "ISIS Assaults" over a section does not say who did each thing that is told below it
	case s.Heading:
		return "title"
	}
	for _, own := range v.Scenes {
		d := s.Sentence - own.Sentence
		switch {
		case d == 0 && owner == nil:
			return "clause"
		case 0 < d && d <= nearBy && owner == nil:
			return "after"
		case 0 < d && d <= nearBy:
			return "after-other"
		case -nearBy <= d && d < 0 && owner == nil:
			return "before"
		case -nearBy <= d && d < 0:
			return "before-other"
		}
	}
	if s.Sentence < leadSentences {
		return "lead"
	}
	return ""
}

// sightings are the parties that a scene names, or may mean.
func (v *View) sightings(s *scene.Scene) []sighting {
	var out []sighting
	for _, m := range v.mentions(s) {
		switch {
		case !armed(m):
		case named(m):
			out = append(out, sighting{party: m, at: m.Mention, scene: s, how: v.how(m)})
		case insurgent(m) && (v.has("definite", v.start(m.First)) || v.has("rebels", m.Last-1)):
			out = append(out, v.meant(s, m.Mention, "back", 3)...)
		}
	}
	for i := s.First; i < s.Last; i++ {
		if v.norm(i) == "they" {
			out = append(out, v.meant(s, v.token(i), v.norm(i), 2)...)
		}
	}
	return out
}

// how says in what words a party is named.
func (v *View) how(m *record.ActorMention) string {
	switch {
	case m.Canonical != "" && !m.Nation && !v.written(m):
		return "stands"
	case m.Adjective:
		return "adjective"
	}
	return "name"
}

// written reports whether the words of a mention are a name of the party.
func (v *View) written(m *record.ActorMention) bool {
	for _, a := range v.actorsFrom(m.First) {
		if a.First >= m.Last {
			break
		}
		if a.Canonical == m.Canonical {
			return true
		}
	}
	return false
}

// meant are the groups that a word may stand for: the few named last before it.
func (v *View) meant(s *scene.Scene, at record.Mention, word string, few int) []sighting {
	var out []sighting
	for n, g := range v.groupsBefore(at.First, few) {
		out = append(out, sighting{party: standing(g, g.Mention), at: at, scene: s, how: word + " " + step(n)})
	}
	return out
}

// groupsBefore are the armed groups that the text names before token i, the one named last first.
func (v *View) groupsBefore(i, few int) []*record.ActorMention {
	var out []*record.ActorMention
	as := v.Reading.Actors
	for k := len(as) - 1; k >= 0 && len(out) < few; k-- {
		a := &as[k]
		if a.First >= i || !insurgent(a) || !named(a) {
			continue
		}
		if !slices.ContainsFunc(out, func(b *record.ActorMention) bool { return v.key(a) == v.key(b) }) {
			out = append(out, a)
		}
	}
	return out
}

func step(n int) string {
	if n < 3 {
		return string(rune('0' + n))
	}
	return "3+"
}
