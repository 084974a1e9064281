package pipeline_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline"
	"github.com/sabt-org/sabt/record"
)

// Faults that were found by reading everyday copy as a user does: each line is an account by its act, place, those blamed and its figures.
func TestEveryday(t *testing.T) {
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	day, err := record.ParseDay("2024-07-10")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text string
		want []string
	}{
		{ // one bomber is listed once, and shown by the words for the act
			"Suicide bomber kills two soldiers near Fallujah\n\nA suicide bomber drove a car packed with explosives into a checkpoint near Fallujah on Monday and killed two soldiers, officers said. The bomber came from the north, a major told AFP.",
			[]string{"Suicide bomber | Fallujah | Suicide bomber | 2 killed"},
		},
		{ // lines that point to other pages tell of nothing here
			"Gunmen attacked Dungwa village in Plateau State in Nigeria on Sunday and killed four people.\n\nYou can also read: Gunmen kidnap two landlords in Abuja",
			[]string{"attacked | Dungwa | Gunmen | 4 killed"},
		},
		{ // two bombs in one sentence, though an officer bears the name of the town
			"At least 18 people were killed in a bomb blast at a bakery in Nowshera, while six others died when a device went off at a bus stand on the outskirts of Peshawar on Sunday, police said.\n\nDistrict Police Officer Nowshera Karim Khan gave the toll.",
			[]string{"bomb blast | Nowshera |  | 18 killed", "went off | Peshawar |  | 6 killed"},
		},
		{ // who attacked is no place, and what lies in a town's bounds is one act
			"Nine civilians were killed in Sanaa on Monday as a result of attacks by the United States (US), the ministry of health said.",
			[]string{"killed | Sanaa | United States | 9 killed"},
		},
		{ // what an attack is said to answer is told of by whoever gives grounds for it
			"Six soldiers were killed when a roadside bomb struck a convoy near Hangu in Pakistan on Monday, officials said.\n\n\"We carried out this attack to avenge the death of Karim, who was killed in a US drone strike,\" a spokesman for Jamaat-ul-Ahrar said.",
			[]string{"killed | Hangu | Jamaat-ul-Ahrar | 6 killed"},
		},
		{ // a name that the list knows once is that place elsewhere
			"Gunmen killed 15 soldiers in an ambush near Gudumbali, in the Lake Chad region.\n\nThe attack was on Monday in Nigeria. \"We lost 15 soldiers in the forest near Gudumbali,\" an officer said.",
			[]string{"ambush | Gudumbali | Gunmen | 15 killed"},
		},
		{ // a heading in capitals makes no party of an act
			"Bomb Blast Killed A Farmer, Wounded 9 Others\n\nA bomb blast killed a farmer and wounded nine others in the bazaar of Lashkar Gah on Sunday morning, a spokesman for the governor said.",
			[]string{"Bomb Blast | Lashkar Gah |  | 1 killed, 9 injured"},
		},
		{ // nor of a weapon
			"Rocket Fire Killed Five Farmers\n\nFive farmers were killed in a field near Lashkar Gah on Sunday, a spokesman for the governor said.",
			[]string{"Rocket Fire | Lashkar Gah |  | 5 killed"},
		},
		{ // the day of an incident told in passing
			"As many as 23 civilians were killed in an air strike in Helmand in Afghanistan, the UN said.\n\nThree children were also injured in the incident, which took place on Tuesday, doctors said.",
			[]string{"air strike | Helmand |  | 23 killed, 3 injured"},
		},
	} {
		var got []string
		for _, a := range p.Run(&record.Document{Text: c.text, Language: "en", Published: day}).Accounts {
			got = append(got, told(c.text, a))
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

func told(text string, a record.Account) string {
	var place string
	var who, harm []string
	if a.Place != nil {
		place = a.Place.Span.Quote(text)
	}
	for _, p := range a.Perpetrators {
		who = append(who, p.Span.Quote(text))
	}
	for _, c := range a.Casualties {
		harm = append(harm, fmt.Sprintf("%d %s", max(c.Count.Min, c.Count.Max), c.Effect))
	}
	return fmt.Sprintf("%s | %s | %s | %s", a.Trigger.Span.Quote(text), place, strings.Join(who, ", "), strings.Join(harm, ", "))
}
