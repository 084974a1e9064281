package role_test

import "testing"

// Both who fights a clash and who falls in one take part in it.
func TestClashes(t *testing.T) {
	p := open(t)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Four Abu Sayyaf gunmen were killed in a firefight with troops in Jolo on July 2.", []string{"Jolo: Abu Sayyaf reported_fact"}},
		{"Two Abu Sayyaf gunmen, who had tried to flee by boat, were killed in a firefight in Jolo on July 2.", []string{"Jolo: Abu Sayyaf reported_fact"}},
		{"Fighting between soldiers and the Arakan Army in Sittwe on July 2 left nine people dead.", []string{"Sittwe: Arakan Army reported_fact"}},
		{"A gun battle in Hakkari on July 2 killed a soldier and three members of the PKK.", []string{"Hakkari: PKK reported_fact"}},
	} {
		check(t, p, c.text, c.want...)
	}
}

// Who falls by another's hand did nothing, nor did who answers an attack.
func TestFallen(t *testing.T) {
	p := open(t)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Four suspected members of al-Shabaab were killed in a drone strike in Jilib on July 2.", nil},
		{"A drone strike killed two suspected al-Qaeda militants in Marib on July 2.", nil},
		{"A bomb hit a bus carrying Houthi fighters near Aden on July 2, killing nine.", nil},
		{"JNIM said its men had killed \"five Wagner mercenaries and seven Malian soldiers\" in an ambush near Macina on July 2.", []string{"Macina: JNIM claimed_by_perpetrator by JNIM"}},
		{"Gunmen attacked a police station in Herat on July 2 and killed five people. One of them was shot dead by Afghan security forces.", nil},
		{"A roadside bomb killed three policemen in Kandahar on July 2. The attacker was later shot dead by security forces.", nil},
		{"A man drove a car into a bus stop in Haifa on July 2, killing two people. The driver was shot dead by police.", nil},
		{"Three Palestinians were shot dead by Israeli soldiers in Nablus on July 2.", []string{"Nablus: Israel reported_fact"}},
	} {
		check(t, p, c.text, c.want...)
	}
}
