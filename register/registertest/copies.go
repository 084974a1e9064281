package registertest

import (
	"context"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// Two papers that print one report are one source: what two others say is the majority's, though three print the other figure.
func copies(t *testing.T, open opener) {
	w := world(t, open)
	story := "# " + strings.Join(strings.Fields(`what the agency wrote about that day in the north with the names of the streets and the hour at which it happened and what the
		witnesses said to the reporter who came there in the afternoon and found the shops closed and the road full of soldiers and people`), " ")
	first := w.Put(Report(t, "Paper A", "bombing Kunduz 2024-05-12 own 7", story))[0]
	w.Put(Report(t, "Paper B", "bombing Kunduz 2024-05-12 own 7", story+" (agency)"))
	before := w.Sound().Head.Seq
	w.Put(Report(t, "Paper C", "bombing Kunduz 2024-05-12 own 9"), Report(t, "Paper D", "bombing Kunduz 2024-05-12 own 9"))
	w.Put(Report(t, "Paper E", "bombing Kunduz 2024-05-12 own 7", story+" (reporting by the agency)"))
	err := w.View(context.Background(), func(v register.View) error {
		d, err := v.Dossier(first.Placed[0].Incident.ID, register.Now)
		if err != nil {
			return err
		}
		if d.Incident.Documents != 5 || d.Incident.Roots != 3 || d.Accounts[0].Copy != nil || d.Accounts[2].Copy != nil {
			t.Errorf("%d documents, %d originals", d.Incident.Documents, d.Incident.Roots)
		}
		if c := d.Accounts[1].Copy; c == nil || c.Root != d.Accounts[0].Document.SHA256 || c.Share < 0.9 {
			t.Errorf("the second document is a copy of %+v", c)
		}
		then, err := v.Incident(d.Incident.ID, before)
		if then.Roots != 1 {
			t.Errorf("after the first two, %d originals", then.Roots)
		}
		for _, toll := range d.Incident.Tolls {
			if toll.Policy == record.PolicyMajority && toll.Min != 9 {
				t.Errorf("majority %+v", toll)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	w.Sound()
}
