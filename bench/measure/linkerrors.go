package measure

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/bench/score"
	scorelink "github.com/sabt-org/sabt/bench/score/link"
	"github.com/sabt-org/sabt/pipeline/link"
	"github.com/sabt-org/sabt/record"
)

// LinkedGoldErrors lists every pair that was missed and every one that is false, by its cause, as cases of the document that comes first in the
// pair; false when the articles are not there.
func LinkedGoldErrors(r *Reader, roots Roots) (map[string][]score.Difference, bool, error) {
	s, ok, err := openShelf(r, roots)
	if err != nil || !ok {
		return nil, ok, err
	}
	g, err := s.link()
	if err != nil {
		return nil, true, err
	}
	units := map[string]*unit{}
	for i := range s.units {
		units[s.units[i].id] = &s.units[i]
	}
	out := map[string][]score.Difference{}
	missed, extra := scorelink.Wrong(g.gold, g.given)
	for _, p := range missed {
		a, b := units[p[0]], units[p[1]]
		out[a.document] = append(out[a.document], s.difference(g, a, b, "missed-"+s.missed(g, a, b), a.incident))
	}
	for _, p := range extra {
		a, b := units[p[0]], units[p[1]]
		out[a.document] = append(out[a.document], s.difference(g, a, b, "false-"+s.extra(g, a, b), a.incident+" / "+b.incident))
	}
	return out, true, nil
}

// missed is why a pair was not found: the one value that would have joined it, had it been read rightly; several of them; or linking itself.
func (s *shelf) missed(g *gathering, a, b *unit) string {
	switch {
	case a.account == "" || b.account == "":
		return "not-read"
	case s.joins(g, a, b):
		return "grouped-apart"
	}
	if v := s.cause(func(right ...string) bool { return s.joins(g, a, b, right...) }, a, b); v != "" {
		return v
	}
	return s.apart(a, b)
}

// apart is why linking does not join two accounts even with values set right: one has no day, nor has its document; they share no block; or they
// do, and do not look alike.
func (s *shelf) apart(a, b *unit) string {
	x, y := s.as(a, values()...), s.as(b, values()...)
	undated := func(p *link.Profile) bool { return !p.Date.Known() && !p.Published.Known() }
	switch {
	case undated(&x) || undated(&y):
		return "undated"
	case !meet(&x, &y) && !s.meet(a, b):
		return "not-blocked"
	}
	return "judged-apart"
}

// extra is why a pair is false.
func (s *shelf) extra(g *gathering, a, b *unit) string {
	if slices.Contains(slices.Concat(a.wrong, b.wrong), "incident") {
		return "read-incident"
	}
	if !s.joins(g, a, b) {
		return "grouped-one"
	}
	if v := s.cause(func(right ...string) bool { return !s.joins(g, a, b, right...) }, a, b); v != "" {
		return v
	}
	return "judged-one"
}

// cause is the first value that heals a pair, when it is set right.
func (s *shelf) cause(healed func(right ...string) bool, a, b *unit) string {
	if slices.Contains(slices.Concat(a.wrong, b.wrong), "main") && healed(values()...) {
		return "read-main"
	}
	for _, v := range values() {
		if healed(v) {
			return "read-" + v
		}
	}
	if healed(values()...) {
		return "read-several"
	}
	return ""
}

// joins reports whether two accounts meet and are judged one, with the values named set right.
func (s *shelf) joins(g *gathering, a, b *unit, right ...string) bool {
	x, y := s.as(a, right...), s.as(b, right...)
	return meet(&x, &y) && g.model.Judge(&x, &y).Verdict == record.Positive
}

func (s *shelf) meet(a, b *unit) bool {
	x, y := s.profiles[a.account], s.profiles[b.account]
	return meet(&x, &y)
}

// meet reports whether two accounts share a block.
func meet(a, b *link.Profile) bool {
	of := link.Blocks(b)
	return slices.ContainsFunc(link.Blocks(a), func(k string) bool { return slices.Contains(of, k) })
}

func (s *shelf) difference(g *gathering, a, b *unit, kind, incident string) score.Difference {
	var read []string
	for _, u := range []*unit{a, b} {
		read = append(read, u.id+" "+s.told(u))
	}
	if a.account != "" && b.account != "" {
		x, y := s.profiles[a.account], s.profiles[b.account]
		j := g.model.Judge(&x, &y)
		read = append(read, fmt.Sprintf("%s %.2f, blocks shared: %v", j.Verdict, j.Score, meet(&x, &y)))
		for _, r := range j.Reasons {
			read = append(read, fmt.Sprintf("%s %+.1f", r.Say, r.Weight))
		}
	}
	return score.Difference{Kind: kind, Gold: incident, Read: strings.Join(read, "; "), At: -1}
}

// told is what was read of a unit.
func (s *shelf) told(u *unit) string {
	p, ok := s.profiles[u.account]
	if !ok {
		return "not read"
	}
	day := "no day"
	if p.Date.Known() {
		day = p.Date.From.String() + " to " + p.Date.To.String()
	}
	return fmt.Sprintf("(%s, %s, %s, killed %v%s)", day, p.Place.Name, p.Type, p.Killed, strings.Join(append([]string{""}, u.wrong...), ", wrong "))
}
