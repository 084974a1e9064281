package role_test

import "testing"

// The many ways in which reports make somebody the doer of an act, and some that do not.
func TestManners(t *testing.T) {
	p := open(t)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"A raid of the Saudi-led coalition killed six people in a house in Hodeidah on Monday, residents said.", []string{"Hodeidah: Saudi-led coalition accused by residents"}},
		{"On July 8 Boko Haram fighters killed nine farmers in Konduga.", []string{"Konduga: Boko Haram reported_fact"}},
		{"A teacher was shot dead near his home in Konduga, a town in the north-east, some 40 km from the capital of the state, by Boko Haram fighters on Monday.", []string{"Konduga: Boko Haram reported_fact"}},
		{"On Monday Hezbollah aimed 60 rockets at a base in Nafah, the Israeli army said.", []string{"Nafah: Hezbollah accused by the Israeli army"}},
		{"ISWAP fighters lay in wait for a convoy near Damboa on Monday and killed six soldiers.", []string{"Damboa: ISWAP reported_fact"}},
		{"Three settlers whom Hamas had shot in Eli on Monday have died, police said.", []string{"?: Hamas accused by police"}},
		{"Government aircraft bombed a market in Idlib in Syria on Monday and killed 12 people.", []string{"Idlib: Syria reported_fact"}},
		{"An air force raid near Idlib in Syria killed 12 people on Monday.", []string{"Idlib: Syria reported_fact"}},
		{"Two policemen died in Kale on Monday, where the People's Defence Force and soldiers were in a fierce shootout.", []string{"Kale: People's Defence Force reported_fact", "Kale: soldiers reported_fact"}},
		{"Nine villagers died in an attack in Beni on Monday. The deaths are the doing of the ADF, the army said.", []string{"Beni: Allied Democratic Forces accused by the army"}},
		{"Murle warriors attacked herders at Akobo on Monday and killed ten.", []string{"Akobo: Murle reported_fact"}},
		{"Nine people died when a bomb went off in Omagh in August 1998. The Real IRA, the group that carried out the bombing, was small.", []string{"Omagh: Real IRA reported_fact"}},
		{"Ten people were killed in Butembo on Monday. Residents said the gunmen who burned the houses on Sunday were of the ADF.", []string{"Butembo: Allied Democratic Forces accused by Residents"}},
		// Soldiers who were hurt in a fight are told of as those hurt.
		{"Nine soldiers were wounded in a firefight with Abu Sayyaf fighters in Patikul on Monday.", []string{"Patikul: Abu Sayyaf reported_fact"}},
		{"Nine people died in a fire in Kano on Monday. Footage from a military drone showed smoke.", nil},
	} {
		check(t, p, c.text, c.want...)
	}
}
