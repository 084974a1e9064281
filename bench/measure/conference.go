package measure

import (
	"unicode/utf8"

	"github.com/sabt-org/sabt/bench/score"
	"github.com/sabt-org/sabt/bench/score/muc4"
	"github.com/sabt-org/sabt/bench/texts"
	"github.com/sabt-org/sabt/view/contract"
)

// conference loads the part of MUC-4 on which its measures are taken.
func conference(folder string) ([]Case, error) {
	list, wanted, err := keyed(folder, texts.MUC4Dev)
	var out []Case
	for _, k := range list {
		out = append(out, Case{k.Article, []string{"muc4"}, func(o contract.Object) (Judged, error) {
			given := wanted.View(o)
			roles, byRole, differences := muc4.RolesOf(k.Key, k.Kept, given)
			filled := muc4.TemplatesOf(k.Key, given)
			sums := map[string]score.Sums{
				"roles": roles, "typed": muc4.TypedOf(k.Key, k.Kept, given), "slots": filled.All, "templates": filled.Templates,
				"killed_exact": filled.Killed, "injured_exact": filled.Injured,
			}
			for r, s := range byRole {
				sums["role_"+r] = s
			}
			for slot, s := range filled.Slots {
				sums["slot_"+slot] = s
			}
			return Judged{Sums: sums, Differences: append(differences, filled.Differences...)}, nil
		}})
	}
	return out, err
}

// keyed loads a part of the corpus, and which incidents its register has.
func keyed(folder, part string) ([]texts.Keyed, muc4.Wanted, error) {
	wanted, err := muc4.OpenWanted()
	if err != nil {
		return nil, wanted, err
	}
	list, err := texts.MUC4(folder, part)
	return list, wanted, err
}

// negatives loads the messages of MUC-4's training part of which the key has no incident. They are full of war: the conference did not
// ask for clashes, for attacks on soldiers, and for other continents.
func negatives(folder string) ([]Case, error) {
	list, wanted, err := keyed(folder, texts.MUC4Train)
	var out []Case
	for _, k := range list {
		if len(k.Key) > 0 {
			continue
		}
		out = append(out, Case{k.Article, []string{"muc4 negatives"}, func(o contract.Object) (Judged, error) {
			var j Judged
			for at, i := range o.Incidents {
				if wanted.Asked(o, at) {
					j.Differences = append(j.Differences, invented(o, i))
				}
			}
			j.Sums = map[string]score.Sums{FalseIncidents: score.Part(len(j.Differences), 1)}
			return j, nil
		}})
	}
	return out, err
}

func invented(o contract.Object, i contract.Incident) score.Difference {
	d := score.Difference{Kind: "incident-false", Read: i.Type + ", " + i.Stage, At: -1}
	if i.Trigger != nil {
		d.Read += ", " + i.Trigger.Quote
		d.At = utf8.RuneCountInString(o.Document.Text[:i.Trigger.Span.Start])
	}
	return d
}
