package account

import (
	"slices"

	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// words: rare nouns told again are of the same thing ("the bus", "the convoy").
func (g *grouper) words(v *Reasons, s *scene.Scene, grp *Group) {
	n := 0
	for _, w := range g.nouns.of[s] {
		if slices.ContainsFunc(grp.Scenes, func(t *scene.Scene) bool { return slices.Contains(g.nouns.of[t], w) }) {
			n++
		}
	}
	v.set(rWordOne, n == 1)
	v.set(rWordMore, n > 1)
}

// parties: whether those who may bear arms are the same.
func parties(v *Reasons, s *scene.Scene, grp *Group) {
	for _, a := range s.Actors {
		if a.Canonical == "" || !bears(a.Kind) {
			continue
		}
		for _, t := range grp.Scenes {
			for _, b := range t.Actors {
				if b.Canonical != "" && bears(b.Kind) {
					v.set(rPartySame, a.Canonical == b.Canonical)
					v.set(rPartyOther, a.Canonical != b.Canonical)
				}
			}
		}
	}
	if v.has(rPartySame) {
		v.clear(rPartyOther)
	}
}

// bears reports whether a party of this kind may bear arms.
func bears(k record.ActorKind) bool {
	switch k {
	case record.ActorMedia, record.ActorNGO, record.ActorMonitor, record.ActorMedical, record.ActorInternational:
		return false
	}
	return true
}

// nouns are the rare nouns of each scene.
type nouns struct {
	of map[*scene.Scene][]int32
}

// common is in how many scenes a noun may stand and still tell something apart.
const common = 4

// rareNouns numbers the nouns of the scenes that are no acts, and leaves out those that stand everywhere.
func rareNouns(d *Document) nouns {
	id := map[string]int32{}
	var spread []int
	of := make(map[*scene.Scene][]int32, len(d.Scenes))
	for _, s := range d.Scenes {
		var list []int32
		for i := s.First; i < s.Last; i++ {
			t := &d.Reading.Tokens[i]
			if t.Tag != record.NOUN && t.Tag != record.PROPN || len(t.Norm) < 4 || actAt(s.Acts, i) {
				continue
			}
			k, ok := id[t.Norm]
			if !ok {
				k = int32(len(spread))
				id[t.Norm], spread = k, append(spread, 0)
			}
			if !slices.Contains(list, k) {
				list = append(list, k)
				spread[k]++
			}
		}
		of[s] = list
	}
	for s, list := range of {
		of[s] = slices.DeleteFunc(list, func(k int32) bool { return spread[k] > common })
	}
	return nouns{of}
}

func actAt(acts []act.Act, i int) bool {
	return slices.ContainsFunc(acts, func(a act.Act) bool { return a.First <= i && i < a.Last })
}
