package review

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// Waiting is an incident that nobody has looked at since something changed, with why a look at it pays.
type Waiting struct {
	Incident record.Incident
	Doubtful int      // claims that are more likely wrong than right
	Why      []string // the first counts most
	worth    float64
}

// reason is a thing that makes a look pay.
type reason struct {
	say   string
	worth float64
}

// Order puts incidents into the order in which a look at them pays most: what the machine is unsure of, what accounts
// contest, where many were killed. doubtful is how many of the claims of each are more likely wrong than right. Equals
// keep their order.
//
// The weights are a rule and not learned: one step is what a doubling of the toll is worth, a doubt of the machine four.
func Order(list []record.Incident, doubtful map[string]int) []Waiting {
	out := make([]Waiting, 0, len(list))
	for _, in := range list {
		w := Waiting{Incident: in, Doubtful: doubtful[in.ID]}
		w.weigh()
		out = append(out, w)
	}
	slices.SortStableFunc(out, func(a, b Waiting) int { return cmp.Compare(b.worth, a.worth) })
	return out
}

func (w *Waiting) weigh() {
	reasons := append(doubts(w.Incident, w.Doubtful), tolls(w.Incident)...)
	slices.SortStableFunc(reasons, func(a, b reason) int { return cmp.Compare(b.worth, a.worth) })
	for _, r := range reasons {
		w.Why = append(w.Why, r.say)
		w.worth += r.worth
	}
	if !w.Incident.Main {
		w.Why = append(w.Why, "told as background alone")
		w.worth -= 2
	}
}

func doubts(in record.Incident, doubtful int) []reason {
	var out []reason
	if in.Review == record.NeedsReview {
		out = append(out, reason{"the machine is unsure, or something came after the last look", 4})
	}
	if n := len(in.Disputed); n > 0 {
		out = append(out, reason{"accounts differ on " + strings.ReplaceAll(joined(in.Disputed), "_", " "), 1.5 * float64(n)})
	}
	if doubtful > 0 {
		out = append(out, reason{fmt.Sprintf("doubtful claims: %d", doubtful), math.Min(float64(doubtful), 3)})
	}
	if !in.Date.Known() {
		out = append(out, reason{"no date", 1})
	}
	if in.Place.Name == "" {
		out = append(out, reason{"no place", 1})
	}
	return out
}

// tolls are reasons in the number of people: how many were killed, and how far sources are apart.
func tolls(in record.Incident) []reason {
	i := slices.IndexFunc(in.Tolls, func(t record.Toll) bool {
		return t.Effect == record.Killed && t.Policy == record.PolicyRange && t.Status == ""
	})
	if i < 0 {
		return nil
	}
	t := in.Tolls[i]
	if t.State == record.TollParties {
		return []reason{{"only parties to the conflict count the dead", 1.5}}
	}
	out := []reason{{fmt.Sprintf("killed: %d or more", t.Min), math.Log2(1 + float64(t.Min))}}
	if t.Max > t.Min {
		apart := math.Log2(float64(1+t.Max) / float64(1+t.Min))
		out = append(out, reason{fmt.Sprintf("figures from %d to %d", t.Min, t.Max), 1 + apart})
	}
	return out
}

// Doubtful counts the claims that are more likely wrong than right; a claim that was not scored is none.
func Doubtful(claims []record.Claim) int {
	n := 0
	for i := range claims {
		if s := claims[i].Evidence().Score; s > 0 && s < 0.5 {
			n++
		}
	}
	return n
}
