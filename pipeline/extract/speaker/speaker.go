package speaker

import (
	_ "embed"
	"fmt"
	"math"

	"github.com/sabt-org/sabt/pipeline/extract/weigh"
	"github.com/sabt-org/sabt/record"
)

// Language is the one from whose articles the weights were learned.
const Language = "en"

// Own is the document's own voice, in place of the position of an attribution.
const Own = -1

// View is what is looked at for one figure.
type View struct {
	Reading *record.Reading
	Span    record.Span // its words
	Rule    int         // whom rules chose: a position in Reading.Attributions, or Own
}

// Reason is one that holds of a speaker.
type Reason = weigh.Reason

// Option is an attribution whose source may stand behind the figure; Own: the document.
type Option struct {
	At      int
	Reasons []Reason
}

//go:embed words.tsv
var wordsTSV string

// Open reads the weights that were learned.
func Open() (weigh.Model, error) {
	m, err := weigh.Parse(wordsTSV)
	if err != nil {
		return nil, fmt.Errorf("speaker: words.tsv: %w", err)
	}
	return m, nil
}

// Choose returns the attribution for whose source most speaks: a position in Reading.Attributions, or Own.
func Choose(words weigh.Model, v *View) int {
	names := v.Names(words)
	best := 0
	for i, n := range names {
		if n.Chance > names[best].Chance {
			best = i
		}
	}
	if names[best].Rule {
		return v.Rule
	}
	return names[best].Best
}

// Name is a source by its name, wherever it is quoted.
type Name struct {
	Best   int // the attribution in which most speaks for it, or Own
	Chance float64
	Rule   bool // rules chose it
	top    float32
}

// Names are the sources that may stand behind the figure, with the chance of each.
func (v *View) Names(words weigh.Model) []Name {
	var out []Name
	at := map[string]int{}
	all := 0.0
	rule := v.name(v.Rule)
	for _, o := range v.Options() {
		key := v.name(o.At)
		k, ok := at[key]
		if !ok {
			k = len(out)
			at[key] = k
			out = append(out, Name{Best: o.At, Rule: key == rule, top: float32(math.Inf(-1))})
		}
		n, x := &out[k], words.Sum(o.Reasons)
		n.Chance += math.Exp(float64(x))
		all += math.Exp(float64(x))
		if x > n.top {
			n.top, n.Best = x, o.At
		}
	}
	for k := range out {
		out[k].Chance /= all
	}
	return out
}

// name is the source of an attribution, as sources are compared.
func (v *View) name(at int) string {
	if at == Own {
		return ""
	}
	return v.Reading.Attributions[at].Source.Name
}
