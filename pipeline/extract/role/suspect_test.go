package role_test

import "testing"

// Who is suspected, before and behind the word for it, and who is answerable in a sentence that names no act.
func TestSuspicion(t *testing.T) {
	p := open(t)
	const blast = "A bomb killed nine people in Maiduguri on July 2. "
	const raid = "Gunmen killed eight people in Bunia on July 2. "
	for _, c := range []struct {
		text string
		want []string
	}{
		{blast + "Boko Haram is suspected of the attack.", []string{"Maiduguri: Boko Haram suspected"}},
		{blast + "Boko Haram is believed to be behind the blast.", []string{"Maiduguri: Boko Haram suspected"}},
		{blast + "The attack may have been carried out by Boko Haram, a minister said.", []string{"Maiduguri: Boko Haram suspected"}},
		{blast + "An officer was sentenced by a Nigerian military court for sabotage, the ministry said.", nil},
		{"Armed men posing as Nigerian soldiers killed a trader in Maiduguri on July 2.", nil},
		{blast + "Boko Haram involvement was suspected.", []string{"Maiduguri: Boko Haram suspected"}},
		{blast + "Suspicion is likely to fall on Boko Haram.", []string{"Maiduguri: Boko Haram suspected"}},
		{blast + "Boko Haram is believed to have about 4,000 fighters.", nil},
		{blast + "The group, which is linked to Boko Haram, has not commented.", nil},
		{"A bomb killed nine people in Maiduguri on July 2 in an attack blamed on Boko Haram.", []string{"Maiduguri: Boko Haram suspected"}},
		{raid + "The army said CODECO was responsible.", []string{"Bunia: CODECO accused by The army"}},
		{raid + "Residents said the assailants were from CODECO.", []string{"Bunia: CODECO accused by Residents"}},
		{"Shells killed six people in Donetsk on July 2. The rebel leader blamed the Ukrainian forces for breaking the truce.", nil},
		{"A bomb killed nine people in Maiduguri on July 2. Two men confessed to links with Boko Haram, the banned group that was blamed for attacks in June.", []string{"Maiduguri: Boko Haram suspected"}},
		{"An army ambush in the Qalamoun mountains in Syria killed 60 people on July 2.", []string{"Qalamoun: Syria reported_fact"}},
		// A state's name before an act on its own soil says where it was.
		{"Iraq attacks kill six people\n\nA bomb killed six people in Baghdad on July 2.", nil},
	} {
		check(t, p, c.text, c.want...)
	}
}
