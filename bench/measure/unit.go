package measure

import (
	"fmt"
	"path/filepath"
	"slices"

	"github.com/sabt-org/sabt/bench/score"
	"github.com/sabt-org/sabt/bench/texts"
	"github.com/sabt-org/sabt/pipeline/link"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/gazetteer"
	"github.com/sabt-org/sabt/view/contract"
)

// unit is what one document has of one incident: what is paired when accounts are linked.
type unit struct {
	id       string          // "en_r05 2", the second that its annotation has; "en_r05 account 3", one that no annotator found; "g02a"
	document string          // "en_r05"
	incident string          // units of one incident have the same
	account  string          // the key of the account that was read of it; "" when there is none
	gold     *score.Incident // as annotated; nil of an account that no annotator found
	wrong    []string        // its values that were read wrongly; "incident" where no annotator found it, "main" where the report has another account of what it is about
}

// shelf is annotated articles and second reports of their incidents, with all accounts that were read in them.
type shelf struct {
	units    []unit
	profiles map[string]link.Profile // by the key of the account
	x        *score.Scorer
	r        *Reader
	where    *gazetteer.Gazetteer
}

func (s *shelf) fill(articles, pairs string) error {
	list, err := texts.Annotated(articles)
	if err != nil {
		return err
	}
	reports, told, err := texts.Seconds(pairs)
	if err != nil {
		return err
	}
	for _, a := range list {
		if err := s.article(a, told); err != nil {
			return fmt.Errorf("%s: %w", a.ID, err)
		}
	}
	for _, t := range reports {
		if err := s.report(t); err != nil {
			return fmt.Errorf("%s: %w", t.ID, err)
		}
	}
	return nil
}

// read keeps the profiles of all accounts of a document.
func (s *shelf) read(a texts.Article) ([]record.Account, []score.Incident, error) {
	doc, err := s.r.Document(a)
	if err != nil {
		return nil, nil, err
	}
	result := s.r.Pipeline.Run(doc)
	for i := range result.Accounts {
		key := accountKey(a.ID, i)
		s.profiles[key] = link.ProfileOf(key, a.ID, doc, &result.Accounts[i])
	}
	return result.Accounts, score.Predicted(contract.Of(result, contract.Options{})).Incidents, nil
}

func accountKey(id string, i int) string { return fmt.Sprintf("%s account %03d", id, i+1) }

// article has a unit for each annotated incident, with the account that the scorer takes for it, and one for each account that is left: it
// belongs to nothing.
func (s *shelf) article(a texts.Article, told map[texts.Told]string) error {
	accounts, pred, err := s.read(a)
	if err != nil {
		return err
	}
	of := s.x.Matches(*a.Gold, score.Annotation{Incidents: pred})
	for n := range a.Gold.Incidents {
		t := texts.Told{Document: a.ID, Number: n + 1}
		u := unit{id: t.String(), document: a.ID, incident: told[t], gold: &a.Gold.Incidents[n]}
		if u.incident == "" {
			u.incident = u.id
		}
		if j := slices.Index(of, n); j >= 0 {
			u.account, u.wrong = accountKey(a.ID, j), s.x.Wrong(&a.Gold.Incidents[n], &pred[j])
		}
		s.units = append(s.units, u)
	}
	for j := range accounts {
		if key := accountKey(a.ID, j); of[j] < 0 {
			s.units = append(s.units, unit{id: key, document: a.ID, incident: key, account: key, wrong: []string{"incident"}})
		}
	}
	return nil
}

// report has one unit: the account that it tells most of, for the incident that it is about. What it mentions beside it is linked like all else,
// and not judged.
func (s *shelf) report(t texts.Second) error {
	accounts, pred, err := s.read(t.Article)
	if err != nil {
		return err
	}
	u := unit{id: t.ID, document: t.ID, incident: t.Incident, gold: &t.Main}
	if j := foremost(accounts); j >= 0 {
		u.account, u.wrong = accountKey(t.ID, j), s.x.Wrong(&t.Main, &pred[j])
		main := score.Annotation{Incidents: []score.Incident{t.Main}}
		if k := slices.Index(s.x.Matches(main, score.Annotation{Incidents: pred}), 0); k >= 0 && k != j {
			u.wrong = []string{"main"}
		}
	}
	s.units = append(s.units, u)
	return nil
}

// openShelf reads all; false when the articles are not there.
func openShelf(r *Reader, roots Roots) (*shelf, bool, error) {
	theirs, ok := roots.Folder(Corpus{Folder: "gold"})
	ours, also := roots.Folder(Corpus{Folder: "testdata/pairs", Ours: true})
	if !ok || !also {
		return nil, false, nil
	}
	where, err := gazetteer.Open()
	if err != nil {
		return nil, true, err
	}
	s := &shelf{profiles: map[string]link.Profile{}, x: score.New(), r: r, where: where}
	return s, true, s.fill(filepath.Join(theirs, "gold"), filepath.Join(ours, "testdata/pairs"))
}
