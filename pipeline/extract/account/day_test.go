package account_test

import (
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline"
)

// When it happened (published on Wednesday, 10 July 2024). Each line: text, paragraphs by "/" | the days of its incidents.
var daysOf = `
A gang that seized 12 people from a minibus in Jacmel has released two of them, an official of the bus drivers' union said Monday.|?
Gunmen killed five miners in Zamfara, the head of the miners' association in the state said on Tuesday.|?
The bodies of four shepherds killed in an ambush near Kirkuk were handed over to their families on Monday.|?
Up to nine people were shot dead on Tuesday in Kano, officials said.|2024-07-09
A journalist shot dead by gunmen in Culiacan on Friday was buried on Sunday.|2024-07-05
Thousands attended Sunday's funeral for the imam who was killed when a bomb went off in a mosque in Kano on Thursday.|2024-07-04
Six suspects were arrested for the Sunday night attack on a bus in Mejicanos, in which two people were killed.|2024-07-07
Soldiers were killed in an ambush in Ngoketunjia.  It happened on Thursday, July 4.|2024-07-04
A mine killed two soldiers near Sirnak on Sunday. / Shortly after, fighter jets bombed a camp in Daglica, killing nine rebels.|2024-07-07;2024-07-07
A mine killed two soldiers near Sirnak on Sunday. / Separately, at about 4:30 p.m. a watch post in Silopi was attacked with a rocket, killing one.|2024-07-07;2024-07-07
Doctors were treating eleven people on Tuesday for wounds from the blast that had gone off a day earlier in Kano.|2024-07-08
DELHI, July 10 (2024) - India has closed a crossing a day after a young man steered a car full of explosives into a convoy near Lethpora, killing nine soldiers.|2024-07-08
KANO, 10 July 2024. A drone killed four people at a market in Kano on Monday, officials said.|2024-07-08
ABUJA (10 July 2024). The group said that it had attacked a convoy. It took place on Sunday near Maiduguri and killed six soldiers.|2024-07-07
Lagos, July 10 (2024) - A bomb killed four people at a market in Kano on Tuesday.|2024-07-09
A bomb killed four people in Kano on 10 July 2024. The market was closed on Tuesday.|2024-07-10
Gunmen attacked a police post in Tibu on Saturday and killed two officers. The attack came three days after a bomb killed five soldiers in Kano.|2024-07-06;2024-07-03
A bomb killed nine people in Kano on Monday, two days after gunmen shot dead four policemen in Zaria.|2024-07-06;2024-07-08
The attack in Kano on Monday came a week after a blast killed four people in Zaria.|2024-07-01
A bomb killed nine people in Kano on Monday. It was the deadliest attack in the city since 2016, when a suicide bombing at a hospital killed 70.|2024-07-08;2016-01-01
A priest was hacked to death in Kano on Monday; the Islamic State claimed responsibility.|2024-07-08
The killing of a judge in Kano on Monday was claimed by Boko Haram.|2024-07-08
Seventy people were killed in an attack in Kano on Monday.|2024-07-08
`

func TestDayOfIncident(t *testing.T) {
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(daysOf), "\n") {
		text, want, _ := strings.Cut(line, "|")
		var got []string
		for _, i := range incidents(t, p, strings.ReplaceAll(text, " / ", "\n\n")) {
			got = append(got, strings.Split(i, ", ")[2])
		}
		if days := strings.Join(got, ";"); days != want {
			t.Errorf("%s\n got %s\nwant %s", text, days, want)
		}
	}
}
