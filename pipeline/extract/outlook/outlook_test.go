package outlook_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline"
	"github.com/sabt-org/sabt/record"
)

func read(t *testing.T, p *pipeline.Pipeline, text string) record.Result {
	t.Helper()
	day, err := record.ParseDay("2024-07-10")
	if err != nil {
		t.Fatal(err)
	}
	return p.Run(&record.Document{Text: text, Language: "en", Published: day})
}

func open(t *testing.T) *pipeline.Pipeline {
	t.Helper()
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// before makes a text one about violence: nothing is looked for in others.
const before = "Gunmen killed four soldiers at a post near Kunduz on Monday, police said. "

func TestWarnings(t *testing.T) {
	p := open(t)
	for _, c := range []struct{ text, want string }{
		{"The general said that ISIS-K will be able to attack Europe within six months.", "The general 180"},
		{"The general said the group could mount an attack abroad within six to nine months.", "The general 180"},
		{"The border service warned that fighters were gathering near the river.", "The border service 0"},
		{"Al-Shabaab has threatened to kill the hostages if no ransom is paid.", "Al-Shabaab 0"},
		{"Further attacks are likely before the end of Ramadan.", " 0"},
		{"An official of the agency said he expected \"further attempts by people who act alone\" in the months ahead.", "An official of the agency 0"},
		{"Al-Shabaab, which has vowed revenge on the army, holds the town.", "Al-Shabaab 0"},
		{"The Taliban swore to avenge their commander.", "Taliban 0"},
		{"Britain raised its threat level after the bombing.", " 0"},
		{"The captain said the insurgents plan to attack the station.", "The captain 0"},
		// What will not be, what was, and what is no violence is no warning.
		{"The minister said five soldiers had died, which would make it the bloodiest attack of the year.", ""},
		{"The president said Afghanistan will no longer be a safe haven for terrorists.", ""},
		{"The Houthis have warned that they will not accept any exports of oil.", ""},
		{"The health office warned of a rise in infections.", ""},
		{"\"The shooting can stop while the war goes on,\" a researcher said.", ""},
	} {
		var got []string
		for _, w := range read(t, p, before+c.text).Warnings {
			got = append(got, fmt.Sprintf("%s %d", w.Source.Name, w.HorizonDays))
		}
		if c.want == "" && len(got) > 0 || c.want != "" && !slices.Equal(got, []string{c.want}) {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

// TestAims pins what a warning says will be attacked, and its last day.
func TestAims(t *testing.T) {
	p := open(t)
	for _, c := range []struct{ text, want string }{
		{"The general said that ISIS-K could carry out attacks on embassies in Kabul within six months.", "embassies, diplomatic, 2025-01-06"},
		{"The ministry warned that ISIS-K was planning attacks on churches before 1 August 2024.", "churches, religious, 2024-07-31"},
		{"The ministry warned that ISIS-K was planning attacks by the end of July 2024.", ", , 2024-07-31"},
		{"The captain said the insurgents plan to attack the station.", ", , "},
		{"Further attacks are likely.", ", , "},
	} {
		var got []string
		for _, w := range read(t, p, before+c.text).Warnings {
			got = append(got, fmt.Sprintf("%s, %s, %s", w.Target, w.TargetType, w.Deadline))
		}
		if !slices.Equal(got, []string{c.want}) {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

func TestEstimates(t *testing.T) {
	p := open(t)
	for _, c := range []struct{ text, want string }{
		{"The army estimates that the NPA has about 2,100 fighters left.", "2100..2100 NPA"},
		{"The mission believes that the insurgents number between 300 and 400, in groups of 30 to 50.", "300..400 insurgents"},
		{"Estimates of the size of al-Shabaab vary. The envoy gave a figure of 7,500.", "7500..7500 al-Shabaab"},
		{"The size of al-Shabaab is put at 4,000 to 6,000 people.", "4000..6000 al-Shabaab"},
		{"Police said they had foiled the plot by arresting 27 members of al-Shabaab.", ""},
		{"The army said 120 fighters of al-Shabaab were killed.", ""},
		{"African Union troops are to leave by the end of 2024.", ""},
	} {
		var got []string
		for _, e := range read(t, p, before+c.text).Estimates {
			got = append(got, fmt.Sprintf("%d..%d %s", e.Count.Min, e.Count.Max, e.Actor))
		}
		if !strings.EqualFold(strings.Join(got, "; "), c.want) {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
