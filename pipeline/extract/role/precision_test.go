package role_test

import "testing"

// TestNotAccused holds texts in which a party stands that is not said to have done it.
func TestNotAccused(t *testing.T) {
	p := open(t)
	const lead = "Gunmen shot dead twelve people in the village of Kawuri in Nigeria on Sunday. "
	for _, text := range []string{
		lead + "Boko Haram did not immediately say that it had carried out the attack.",
		lead + "Boko Haram has attacked villages in the area several times.",
		lead + "Boko Haram has killed thousands of people since 2009.",
		lead + "Militants linked to Boko Haram roam the area.",
		"Five gunmen attacked a market in Maiduguri on Sunday and killed seven people before soldiers shot all five dead.",
		"A man stabbed two people in Lagos on Sunday before police shot him.",
	} {
		check(t, p, text)
	}
	check(t, p, "Fighters of the ELN dragged eleven people from their homes in the town of Tame in Colombia on Sunday and shot them, the army said.",
		"Tame: ELN accused by the army")
	check(t, p, "Peshmerga fighters retook the town of Makhmur in Iraq from Islamic State militants on Sunday. US jets had bombed the militants' artillery near Erbil on Friday, killing ten men.",
		"Erbil: United States reported_fact")
}
