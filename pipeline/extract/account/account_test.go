package account_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline"
	"github.com/sabt-org/sabt/record"
)

// incidents reads a text as the program does: type, place, day, whether it is what the text is about.
func incidents(t *testing.T, p *pipeline.Pipeline, text string) []string {
	t.Helper()
	day, err := record.ParseDay("2024-07-10") // a Wednesday
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, a := range p.Run(&record.Document{Text: text, Language: "en", Published: day}).Accounts {
		where, when, main := "?", "?", "background"
		if a.Place != nil {
			where = a.Place.Span.Quote(text)
		}
		if a.Date != nil && a.Date.Known() {
			when = a.Date.From.String()
		}
		if a.Main {
			main = "main"
		}
		out = append(out, fmt.Sprintf("%s, %s, %s, %s", a.Type, where, when, main))
	}
	slices.Sort(out)
	return out
}

// TestGroups pins which sentences tell of one incident, and which incidents a text is about.
func TestGroups(t *testing.T) {
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"one attack told in a title and two paragraphs",
			"Blast kills four in Lahore\n\nA bomb exploded in a market in Lahore on Sunday, killing four people.\n\nThe blast wounded nine others, police said.",
			[]string{"bombing, Lahore, 2024-07-07, main"}},
		{"a report that nobody in particular makes, in the first words",
			"On Sunday, 7 July 2024, two miners were reportedly killed by shelling in Kurakhove.",
			[]string{"shelling_rocket, Kurakhove, 2024-07-07, main"}},
		{"an attack named in passing",
			"A bomb killed four people in Lahore on Sunday.\n\nSunday's explosion was the deadliest since a bombing at a mosque in Peshawar in March 2023 left 20 people dead.\n\nNine others were wounded.",
			[]string{"bombing, Lahore, 2024-07-07, main", "bombing, Peshawar, 2023-03-01, background"}},
		{"a lead without words of attack",
			"Gunmen abduct 16 bus passengers in Nigeria's Kogi state\n\nLOKOJA, Nigeria, July 9 - Gunmen stopped two buses on a road in Kogi state on Monday evening and marched 16 passengers into the hills, police said on Tuesday.",
			[]string{"kidnapping, Kogi, 2024-07-08, main"}},
		{"as many as the title counts",
			"Five soldiers killed in two roadside bombings\n\nOne bomb went off in Raman district on Sunday, killing three soldiers, police said.\n\nIn the other attack, a bomb exploded in Tak Bai on Monday and killed two soldiers.",
			[]string{"bombing, Raman, 2024-07-07, main", "bombing, Tak Bai, 2024-07-08, main"}},
		{"one noun for three attacks",
			"Police blamed the group for a bombing in Kano in May, another in Jos a week later and a third near Bauchi on 3 June.",
			[]string{"bombing, Bauchi, 2024-06-03", "bombing, Jos, 2024-05-08", "bombing, Kano, 2024-05-01"}},
		{"lines that point to other pages",
			"Gunmen killed five traders in Kano on Monday, police said.\n\nREAD ALSO:\nSuspected Terrorists Kill Three Passengers In Yobe\n\nThe gunmen also burnt two houses.\n\nRelated: Bomb kills nine in Jos",
			[]string{"armed_assault, Kano, 2024-07-08, main"}},
		{"what sums up",
			"Shelling of El Fasher was reported between 3 and 6 July.\n\nOn 3 July, shells hit a market in El Fasher and killed nine people.\n\nOn 5 July, shelling killed four people in El Fasher.",
			[]string{"shelling_rocket, El Fasher, 2024-07-03, main", "shelling_rocket, El Fasher, 2024-07-05, main"}},
		{"set where the report said last",
			"On Monday a car bomb killed five people in Ramadi.\n\nIn another attack three policemen were killed in an ambush.",
			[]string{"armed_assault, Ramadi, 2024-07-08", "bombing, Ramadi, 2024-07-08"}},
		{"half a day later",
			"A bomb killed six people in Peshawar at 9 a.m. on Monday.\n\nAround 12 hours later a second bomb killed 18 people in Nowshera.",
			[]string{"bombing, Nowshera, 2024-07-08", "bombing, Peshawar, 2024-07-08"}},
		{"a list of items, each with its place, under a day",
			"Wednesday, July 10, 2024\n\nSecurity summary\n\nFALLUJA - Two soldiers died when a roadside bomb went off on Monday, the military said.\n\nMOSUL - A man was gunned down in the west of Mosul, 390 km (240 miles) north of Baghdad, a medical source said.\n\nBAGHDAD - Three policemen were killed by a bomb in the Karrada district.",
			[]string{"armed_assault, MOSUL, 2024-07-10, main", "bombing, FALLUJA, 2024-07-08, main", "bombing, Karrada, 2024-07-10, main"}},
		{"set where those are who tell of it",
			"A drone killed two people in Sanaa on Monday.\n\nAn official in Dhamar said that on Friday a prominent journalist, Almigdad Molla, was shot dead by gunmen.",
			[]string{"air_drone_strike, Sanaa, 2024-07-08", "armed_assault, Dhamar, 2024-07-05"}},
		{"the day on which help was called",
			"Two people were shot in Multan. Police were called to the house at about 9 p.m. on Sunday.",
			[]string{"armed_assault, Multan, 2024-07-07, main"}},
		{"the day of an arrest",
			"On Tuesday, detectives arrested a man over a shooting that left two clerks dead in Multan on 1 July.",
			[]string{"armed_assault, Multan, 2024-07-01, main"}},
		{"a day inside the stretch that was told first",
			"Five students were shot at a hostel in Multan overnight. Officers were called to the hostel at 1 a.m. Wednesday.",
			[]string{"armed_assault, Multan, 2024-07-10, main"}},
		{"the stamp of the page",
			"Man killed in Multan shooting\n\nPosted: Tuesday, July 9, 2024 8:18 PM A man was shot dead in Multan.",
			[]string{"armed_assault, Multan, ?, main"}},
	} {
		got := incidents(t, p, c.text)
		if len(got) == len(c.want) {
			for i, w := range c.want { // "main" or "background" counts where the case says it
				if !strings.HasSuffix(w, "main") && !strings.HasSuffix(w, "background") {
					got[i] = got[i][:strings.LastIndex(got[i], ",")]
				}
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %s\nwant %s", c.name, strings.Join(got, "; "), strings.Join(c.want, "; "))
		}
	}
}
