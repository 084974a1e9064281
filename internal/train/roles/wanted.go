package main

import (
	"os"

	"github.com/sabt-org/sabt/bench/score/muc4"
	"github.com/sabt-org/sabt/bench/texts"
	"github.com/sabt-org/sabt/internal/train/fit"
	"github.com/sabt-org/sabt/pipeline/extract/filler"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/contract"
)

const (
	pullWanted = 8.0 // towards zero: the precision of a normal prior on each weight
	fewWanted  = 4   // a reason that holds in fewer incidents is not learned
)

// learnWanted learns which incidents the conference asked for, from what is read of each message of its training part with
// roles that were learned without it: all is that part, and what else is learned from.
func (s *stages) learnWanted(folder, out string, all []*message) error {
	list, err := texts.MUC4(folder, texts.MUC4Train)
	if err != nil {
		return err
	}
	var answers []fit.Answer
	for f := range folds {
		m, _ := learn(without(all, f))
		for i := f; i < len(list); i += folds {
			o, err := s.object(list[i].Article, m)
			if err != nil {
				return err
			}
			for at, ok := range muc4.Paired(list[i].Key, muc4.All(o)) {
				answers = append(answers, fit.Answer{Reasons: muc4.Reasons(o, at), Right: ok})
			}
		}
	}
	const head = "# what speaks for the conference having asked for an incident, as log-odds: internal/train/roles -wanted\n"
	return os.WriteFile(out, []byte(head+fit.Answers(answers, pullWanted, fewWanted).String()), 0o644)
}

// object is what the program prints of an article, with a model of roles.
func (s *stages) object(a texts.Article, m *filler.Model) (contract.Object, error) {
	d, err := s.documents.Document(a)
	if err != nil {
		return contract.Object{}, err
	}
	r := s.reader.Read(d)
	return contract.Of(record.Result{Document: d, Reading: r, Extraction: s.extractor.With(m).Extract(r)}, contract.Options{}), nil
}
