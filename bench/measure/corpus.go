package measure

import (
	"fmt"
	"path/filepath"

	"github.com/sabt-org/sabt/bench/score"
	"github.com/sabt-org/sabt/bench/texts"
	"github.com/sabt-org/sabt/view/contract"
)

// Corpus is a collection of texts with a key to what is in them.
type Corpus struct {
	Name     string // "wikiwars"
	Folder   string // under the folder of the repository, or of the shared corpora
	Ours     bool   // in the repository
	Mentions bool   // judged by --mentions
	load     func(folder string) ([]Case, error)
}

// Case is one text and what is held against its reading.
type Case struct {
	texts.Article
	Groups []string // the groups of figures that it counts in: "gold en"
	judge  func(contract.Object) (Judged, error)
}

// Judged are the sums of one text by measure, and the decisions that were wrong.
type Judged struct {
	Sums        map[string]score.Sums
	Differences []score.Difference
	Scored      []Scored
}

// Corpora are all that there are, in the order in which they are reported.
func Corpora() []Corpus {
	return []Corpus{
		{Name: "corpus", Folder: "testdata/corpus", Ours: true, load: annotated("corpus")},
		{Name: "retold", Folder: "testdata/retold", Ours: true, load: annotated("retold")},
		{Name: "sets", Folder: "testdata/sets", Ours: true, load: sets},
		{Name: "gold", Folder: "gold", load: annotated("gold")},
		{Name: "muc4", Folder: "bench/data/muc4/TASK/CORPORA", load: conference},
		{Name: "muc4-negatives", Folder: "bench/data/muc4/TASK/CORPORA", load: negatives},
		{Name: "airwars", Folder: "bench/data/airwars_gaza/dev/assessments.jsonl", load: reports("airwars", texts.Airwars, Conflict)},
		{Name: "gva", Folder: "bench/data/gva_incidents/dev", load: reports("gva", texts.GVA, Local)},
		{Name: "summaries", Folder: "bench/data/terror_summaries/incidents.jsonl", load: reports("summaries", texts.Summaries, Local)},
		{Name: "wikiwars", Folder: "bench/data/wikiwars/trainingset/tml", Mentions: true, load: dates("wikiwars", texts.TimeML, "strict", "relaxed", "type", "value", "days")},
		{Name: "persian", Folder: "bench/data/persian_dates/parstdex_tests.json", Mentions: true, load: dates("persian", texts.Persian, "strict", "relaxed")},
		{Name: "lgl", Folder: "bench/data/geoparsing/lgl.xml", Mentions: true, load: places("lgl")},
		{Name: "geowebnews", Folder: "bench/data/geoparsing/GWN.xml", Mentions: true, load: places("geowebnews")},
		{Name: "polnear", Folder: "bench/data/polnear/dev", Mentions: true, load: quotes},
	}
}

// Cases are the texts of a corpus, whose folder lies under root.
func (c Corpus) Cases(root string) ([]Case, error) {
	list, err := c.load(filepath.Join(root, c.Folder))
	if err == nil && len(list) == 0 {
		err = fmt.Errorf("%s: no texts", filepath.Join(root, c.Folder))
	}
	return list, err
}

// Judge reads one text of the corpus and holds it against its key.
func (c Corpus) Judge(r *Reader, x Case) (Judged, error) {
	o, err := r.Read(x.Article, c.Mentions)
	if err != nil {
		return Judged{}, fmt.Errorf("%s %s: %w", c.Name, x.ID, err)
	}
	j, err := x.judge(o)
	if err != nil {
		err = fmt.Errorf("%s %s: %w", c.Name, x.ID, err)
	}
	return j, err
}
