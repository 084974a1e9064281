package account_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline"
	"github.com/sabt-org/sabt/record"
)

// TestTolls pins what the figures of an incident come to when several sentences tell of the same persons.
func TestTolls(t *testing.T) {
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"Five students were shot outside a bakery in Dayton on Monday.":                                                    "injured 5",
		"Five students were shot outside a bakery in Dayton on Monday. Two of them died.":                                  "killed_or_injured 5, killed 2",
		"A clerk was shot in Dayton on Monday. The clerk died in hospital.":                                                "killed 1",
		"Three people were shot in Dayton on Monday. One died and two were wounded.":                                       "killed 1, injured 2",
		"A man was shot and a woman was stabbed in Dayton on Monday.":                                                      "injured 1, injured 1",
		"Teen killed, two hurt in Dayton shooting\n\nPolice in Dayton are looking for a gunman who opened fire on Monday.": "killed 1, injured 2",
		"A boy was shot in Dayton on Monday. He was taken to hospital, where he died.":                                     "killed 1",
		"A boy was shot dead in Dayton on Monday. The boy was taken to hospital.":                                          "killed 1",
		"A clerk was killed and five others were shot in Dayton on Monday.":                                                "killed 1, injured 5",
		"Five people were shot in the 1600 block of Main Street in Dayton on Monday.":                                      "injured 5",
		"Boy, 3, shot dead in Dayton\n\nThe shooting in Dayton took place on Monday.":                                      "killed 1",
	} {
		var got []string
		for _, a := range p.Run(&record.Document{Text: text, Language: "en", Published: record.DayOf(2024, 7, 10)}).Accounts {
			for _, c := range a.Casualties {
				got = append(got, fmt.Sprintf("%s %d", c.Effect, c.Count.Min))
			}
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%s\n got %s\nwant %s", text, s, want)
		}
	}
}
