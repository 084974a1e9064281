package filler

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// stands is what an entity stands for as a target or victim: by its head, else by the words that go with it ("the
// embassy building"), of a name by its title and what stands beside it ("Judge Luis Vera", "Luis Vera, a judge").
func (d *Document) stands(e *Entity) lexicon.Target {
	best := d.words[e.best.token].target
	for _, m := range e.members {
		if special(best) {
			break
		}
		p := &d.r.Phrases[m.phrase]
		for i := p.Last - 1; i >= p.First && !special(best); i-- {
			best = better(best, d.words[i].target)
		}
		if e.Role == Person && !special(best) {
			best = better(best, d.beside(m.phrase))
		}
	}
	return best
}

// special reports whether a target is told to be more than a private citizen.
func special(t lexicon.Target) bool { return t.Type != "" && t.Type != record.TargetPrivate }

// better is the one that says more, of two of a kind.
func better(a, b lexicon.Target) lexicon.Target {
	if a.Type == "" && a.Status == "" || a.Human == b.Human && special(b) && !special(a) {
		return b
	}
	return a
}

// beside is what the phrase in apposition to phrase k stands for.
func (d *Document) beside(k int) lexicon.Target {
	ps := d.r.Phrases
	for _, q := range []int{k + 1, k - 1} {
		if q < 0 || q >= len(ps) {
			continue
		}
		a, b := &ps[min(k, q)], &ps[max(k, q)]
		if b.First == a.Last+1 && d.norm(a.Last) == "," || b.First == a.Last {
			if t := d.words[ps[q].Head].target; t.Human {
				return t
			}
		}
	}
	return lexicon.Target{}
}
