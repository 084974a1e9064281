// Package lesson pairs the accounts that rules find in annotated articles with the incidents that they are.
package lesson

import (
	"fmt"
	"strings"

	"github.com/sabt-org/sabt/bench/measure"
	"github.com/sabt-org/sabt/bench/score"
	"github.com/sabt-org/sabt/bench/texts"
	"github.com/sabt-org/sabt/pipeline/extract"
	"github.com/sabt-org/sabt/pipeline/extract/role"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/contract"
)

// Item is an account that is an annotated incident.
type Item struct {
	ID, Text string // of the article
	extract.Lesson
	Gold *score.Incident
}

// Set is the first letter of the article's id: its annotator's hand.
func (i *Item) Set() string { return i.ID[:1] }

// Fresh reports whether no rule was written while reading the article: there rules are as good as they are on any text. Of
// m and z some sentences were looked at after both had been measured.
func (i *Item) Fresh() bool { return strings.ContainsAny(i.Set(), "mnoqu") }

// Reader reads annotated articles.
type Reader struct {
	*measure.Reader
	*score.Scorer
	extractor *extract.Extractor
}

// Open loads the tables of the program.
func Open() (*Reader, error) {
	r, err := measure.NewReader()
	if err != nil {
		return nil, err
	}
	e, err := extract.New()
	return &Reader{r, score.New(), e}, err
}

// Folders returns the items of the English articles of folders, but for those that are kept for choosing.
func (r *Reader) Folders(dirs []string) ([]Item, error) {
	var out []Item
	for _, dir := range dirs {
		list, err := texts.Annotated(dir)
		if err != nil {
			return nil, err
		}
		for _, a := range list {
			if texts.Kept(a.ID) || a.Language != "en" {
				continue
			}
			items, err := r.article(a)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", a.ID, err)
			}
			out = append(out, items...)
		}
	}
	return out, nil
}

func (r *Reader) article(a texts.Article) ([]Item, error) {
	doc, err := r.Document(a)
	if err != nil {
		return nil, err
	}
	res := r.Pipeline.Run(doc)
	lessons := r.extractor.Lessons(res.Reading)
	res.Accounts = nil
	for _, l := range lessons {
		res.Accounts = append(res.Accounts, l.Account)
	}
	var out []Item
	for i, k := range r.Matches(*a.Gold, score.Predicted(contract.Of(res, contract.Options{}))) {
		if k >= 0 {
			out = append(out, Item{a.ID, doc.Text, lessons[i], &a.Gold.Incidents[k]})
		}
	}
	return out, nil
}

// Parties are the accounts of a reading as rules have them, and who may be told to have done it where they name nobody.
func (r *Reader) Parties(x *record.Reading) ([]record.Account, [][]role.Option) {
	return r.extractor.Parties(x)
}
