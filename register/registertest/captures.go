package registertest

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/register"
)

// Which lists an incident stands on: who put documents out, or who says so. A copy is no list of its own.
func captures(t *testing.T, open opener) {
	w := world(t, open)
	w.Put(kunduz(t)...)
	tell := func(by string) []string {
		var out []string
		err := w.View(context.Background(), func(v register.View) error {
			list, err := v.Captures(register.Query{Sort: register.ByOld}, register.OfIncidents, by)
			for _, c := range list {
				out = append(out, strings.Join(c.On, ", "))
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	Want(t, "by publisher", tell(register.ByPublisher), "Paper A", "Paper A, Paper B", "Paper C")
	if got := fmt.Sprint(tell(register.BySource)); !strings.Contains(got, "authority") || !strings.Contains(got, "medical") {
		t.Errorf("by source: %s", got)
	}
}
