package role_test

import (
	"slices"
	"testing"
)

// Pronouns and common nouns that stand for a party told of before.
func TestAnaphora(t *testing.T) {
	p := open(t)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Boko Haram fighters attacked Konduga on July 2, killing eight people. On July 3 they killed six farmers in Bama.",
			[]string{"Bama: Boko Haram reported_fact", "Konduga: Boko Haram reported_fact"}},
		{"The soldiers were on patrol in Gao on July 2 when they were killed by a mine.", nil},
		// Rebels of a text that names one armed group are that group's; of one that names two they are nobody's.
		{"Suspected members of the New People's Army burned a bus in Bukidnon on July 1. On July 2 about 15 rebels killed two soldiers in Las Navas.",
			[]string{"Bukidnon: New People's Army suspected", "Las Navas: New People's Army reported_fact"}},
		{"The ELN and FARC dissidents operate in Arauca. Rebels killed two soldiers in Tame on July 2.", nil},
		{"Over the years Jaish al-Adl has mounted dozens of operations. In January it took responsibility for an attack in Iranshahr which killed three.",
			[]string{"Iranshahr: Jaish al-Adl claimed_by_perpetrator by it"}},
		{"The trend began with Boko Haram, which seized 276 schoolgirls from a school in Chibok.", []string{"Chibok: Boko Haram reported_fact"}},
	} {
		check(t, p, c.text, c.want...)
	}
}

// Bands that their people tells apart are no states; states that fight abroad are parties.
func TestPeoples(t *testing.T) {
	p := open(t)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Six soldiers were killed on July 2 in an attack by an Armenian armed group in Khojavend, a spokesman said.", []string{"Khojavend: Armenian armed group accused by a spokesman"}},
		{"Kurdish militants killed two soldiers in Siirt on July 2.", []string{"Siirt: Kurdish reported_fact"}},
		{"Twelve people were hurt in Battir in the West Bank on July 2 in clashes with Israeli forces.", []string{"Battir: Israel reported_fact"}},
		{"Militants killed two soldiers in Siirt on July 2.", nil},
	} {
		check(t, p, c.text, c.want...)
	}
}

// What is claimed for several incidents goes to each.
func TestSeveral(t *testing.T) {
	p := open(t)
	const two = "A car bomb killed six people in Baghdad on July 2. On July 1, a bomb killed eleven in Basra. "
	for _, end := range []string{"Islamic State said it had carried out both attacks.", "Islamic State claimed responsibility for the two bombings."} {
		check(t, p, two+end, "Baghdad: Islamic State claimed_by_perpetrator by Islamic State", "Basra: Islamic State claimed_by_perpetrator by Islamic State")
	}
	check(t, p, two+"Islamic State claimed responsibility for the second.", "Basra: Islamic State claimed_by_perpetrator by Islamic State")
}

// Who shoots back, guards, or strikes there as a rule did not do this.
func TestNotThis(t *testing.T) {
	p := open(t)
	for _, text := range []string{
		"Gunmen fired on an outpost in Eruh in Turkey on July 2, killing a soldier; the soldiers shot back.",
		"A bomb killed two soldiers in Khost, where the Taliban strike regularly, on July 2.",
		"Gunmen killed nine people at a hotel in Bamako on July 2. The building was surrounded by Malian troops.",
		"An armoured car in which Malian soldiers were riding struck a mine near Gao on July 2, killing four.",
		"Three policemen were killed by mistake on July 2 in a raid on suspected al-Qaeda militants in Mosul.",
	} {
		check(t, p, text)
	}
}

// Bands with a name that no list has.
func TestLocalNames(t *testing.T) {
	p := open(t)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Police said the Grand Ravin gang kidnapped six people in Port-au-Prince on July 2.", []string{"Port-au-Prince: Grand Ravin gang accused by Police"}},
		{"Fighters of the Bandera militia killed six people in Beni on July 2.", []string{"Beni: Bandera militia reported_fact"}},
		{"An Islamist militia killed six people in Beni on July 2.", nil},
		{"A bomb killed nine people in Quetta on July 2. The blast was claimed by a group calling itself the Green Hand.", []string{"Quetta: Green Hand claimed_by_perpetrator by a group"}},
		{"A bomb killed nine people in Quetta on July 2. A group calling itself Soldiers of Hind said it was behind the blast.", []string{"Quetta: Soldiers of Hind claimed_by_perpetrator by Soldiers of Hind"}},
	} {
		check(t, p, c.text, c.want...)
	}
}

// Claims in other words.
func TestClaimWords(t *testing.T) {
	p := open(t)
	check(t, p, "A bomb killed four policemen in Diyarbakir on July 2. The Kurdistan Freedom Falcons, or TAK, said one of its members had set it off.",
		"Diyarbakir: Kurdistan Freedom Hawks claimed_by_perpetrator by The Kurdistan Freedom Falcons")
	check(t, p, "Kurdish militants said on July 3 they were behind a bombing in Diyarbakir on July 2 that killed four policemen.",
		"Diyarbakir: Kurdish claimed_by_perpetrator by Kurdish militants")
	const shots = "Two drivers were shot dead in Jayapura on July 2. "
	for _, end := range []string{"said its forces had done it.", "said it was the author of the attack.", "said the shooting was its work."} {
		check(t, p, shots+"The West Papua National Liberation Army "+end,
			"Jayapura: West Papua National Liberation Army claimed_by_perpetrator by The West Papua National Liberation Army")
	}
}

// The parties of a whole are those of its parts.
func TestWholeAndParts(t *testing.T) {
	p := open(t)
	got := parties(t, p, "A series of bombings in Jalalabad has been claimed by the Islamic State. A bomb killed two people in Jalalabad on July 1, officials said. On July 2 another bomb killed five people in Behsud.")
	if want := "Behsud: Islamic State claimed_by_perpetrator by the Islamic State"; !slices.Contains(got, want) {
		t.Errorf("got %v, want %s", got, want)
	}
	check(t, p, "Suicide bombings claimed by the Islamic State became deadlier. Gunmen shot dead five people in Nahrin on July 2.")
	check(t, p, "Islamic State said it was behind a bombing in Iraq that killed 20 people in Baghdad on July 2. In a separate attack, gunmen killed three policemen in Mosul on July 2.",
		"Baghdad: Islamic State claimed_by_perpetrator by Islamic State")
}

// A group that tells how its foes fell tells of its own deed, unless it rules there or names another's.
func TestFoesFell(t *testing.T) {
	p := open(t)
	check(t, p, "A mine went off near Macina in Mali on July 2. Seven soldiers were killed, JNIM says.",
		"Macina: JNIM claimed_by_perpetrator by JNIM")
	check(t, p, "Hezbollah said two soldiers were killed in an Israeli strike in Tyre on July 2.", "Tyre: Israel reported_fact")
	check(t, p, "A bomb went off in Kunduz in Afghanistan on July 2. The Taliban said two soldiers were killed.")
}

// Who claims it, in other words, and who does not.
func TestWhoClaims(t *testing.T) {
	p := open(t)
	const blast = "A bomb killed nine people in Aden on July 2. "
	for _, c := range []struct {
		end  string
		want []string
	}{
		{"Neither al-Qaeda nor Islamic State has claimed responsibility.", nil},
		{"It was not clear whether al-Qaeda was behind the attack.", nil},
		{"Islamic State has not commented, but it has claimed attacks in the city before.", nil},
		{"Islamic State, which has claimed many attacks in the city, has not commented.", nil},
		{"Police laid the blame at the door of al-Qaeda.", []string{"Aden: al-Qaeda accused by Police"}},
		{"\"We carried out the attack,\" an al-Qaeda spokesman told reporters.", []string{"Aden: al-Qaeda claimed_by_perpetrator by an al-Qaeda spokesman"}},
	} {
		check(t, p, blast+c.end, c.want...)
	}
}

// Attackers named with their age, or at the end of a sentence about them.
func TestNamedAttackers(t *testing.T) {
	p := open(t)
	check(t, p, "Santino Moreau, 19, opened fire at a food festival in Gilroy on July 2, killing three people.", "Gilroy: Santino Moreau reported_fact")
	check(t, p, "The gunman who killed three people in Gilroy on July 2 was identified as Santino Moreau, 19.", "Gilroy: Santino Moreau reported_fact")
	check(t, p, "President Karim Haddad attacked his critics after a bomb killed two people in Lyon on July 2.")
}
