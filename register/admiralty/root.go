package admiralty

import (
	"cmp"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/register/policy"
)

// voices lists who says what, with the roots: claims that go back to one source have the same.
func voices(told []policy.Told) []said {
	var out []said
	roots := roots{}
	for i := range told {
		t := &told[i]
		for j := range t.Claims {
			c := &t.Claims[j]
			s := c.Source()
			v := said{told: t, claim: c, name: s.Name, kind: s.Kind, speaker: fold.String(s.Name) + "/" + string(s.Kind)}
			if s.OwnVoice() {
				v.kind, v.name = record.SourceMedia, cmp.Or(t.Publisher, "a document")
				v.speaker = "own/" + cmp.Or(fold.String(t.Publisher), t.Root)
			}
			v.root = roots.join(keys(t, s))
			out = append(out, v)
		}
	}
	for i := range out {
		out[i].root = roots.find(out[i].root)
	}
	return out
}

// keys are the names by which a source is known to be the same as another. The document's own voice is its publisher, and that of
// every copy; what media or nobody in particular say is whose wire they pass on. Two speakers of one name ("police", "officials") count
// as one, for nothing shows that they are two.
func keys(t *policy.Told, s record.Source) []string {
	var out []string
	if s.OwnVoice() {
		out = append(out, "document "+t.Root)
		if t.Publisher != "" {
			out = append(out, "name "+fold.String(t.Publisher))
		}
	} else {
		out = append(out, "name "+fold.String(s.Name))
	}
	if n := len(s.Via); n > 0 && (s.OwnVoice() || s.Kind == record.SourceMedia || s.Kind == record.SourceUnknown) {
		out = append(out, "name "+fold.String(s.Via[n-1].Name))
	}
	return out
}

// roots joins names into sources.
type roots struct {
	of map[string]int // name: its number
	up []int          // number: the one that it was joined to, or itself
}

func (r *roots) join(keys []string) int {
	if r.of == nil {
		r.of = map[string]int{}
	}
	root := -1
	for _, k := range keys {
		n, ok := r.of[k]
		if !ok {
			n = len(r.up)
			r.of[k], r.up = n, append(r.up, n)
		}
		n = r.find(n)
		if root >= 0 && n != root {
			r.up[n] = root
		} else {
			root = n
		}
	}
	return root
}

func (r *roots) find(n int) int {
	for r.up[n] != n {
		n = r.up[n]
	}
	return n
}
