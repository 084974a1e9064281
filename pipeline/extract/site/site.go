package site

import (
	_ "embed"
	"fmt"
	"math"

	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/pipeline/extract/weigh"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// Language is the one from whose articles the weights were learned.
const Language = "en"

// View is what is looked at for one incident.
type View struct {
	Reading *record.Reading
	Cues    *lexicon.Cues
	Scenes  []*scene.Scene // all of the document
	Own     []*scene.Scene // those that tell of the incident
	Others  []*scene.Scene // those that tell of another
	Rule    *record.PlaceMention
	Taken   []*record.PlaceMention // those that rules chose for other incidents
}

// Reason is one that holds of a place.
type Reason = weigh.Reason

//go:embed words.tsv
var wordsTSV string

// Open reads the weights that were learned.
func Open() (weigh.Model, error) {
	m, err := weigh.Parse(wordsTSV)
	if err != nil {
		return nil, fmt.Errorf("site: words.tsv: %w", err)
	}
	return m, nil
}

// ruleWorth is how much it counts, as log-odds, that rules chose a place. It was chosen on articles that no rule was written for
// (docs/model-site.md).
const ruleWorth = 0.5

// Choose returns the mention of the place for which words and rules speak most; nil when that is none.
func Choose(words weigh.Model, v *View) *record.PlaceMention {
	names := v.Names(words)
	best, top := 0, math.Inf(-1)
	for i, n := range names {
		x := math.Log(n.Chance)
		if n.Rule {
			x += ruleWorth
		}
		if x > top {
			best, top = i, x
		}
	}
	if names[best].Rule {
		return v.Rule
	}
	return names[best].Best
}
