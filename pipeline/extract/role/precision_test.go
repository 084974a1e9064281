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
		lead + "It lies in one of several states where groups linked to Boko Haram have been active for years.",
		lead + "The state is plagued by groups linked to Boko Haram and the Islamic State.",
		"Five gunmen attacked a market in Maiduguri on Sunday and killed seven people before soldiers shot all five dead.",
		"A man stabbed two people in Lagos on Sunday before police shot him.",
		"Soldiers drove over a mine near Konduga in Nigeria on Sunday and three of them died.",
		lead + "Kenya has also accused Somalia of shelling as the talks go on.",
		lead + "Boko Haram said that its camps were shelled and that gunmen had attacked them.",
		lead + "A group linked to Boko Haram, based in the hills, said the gunmen killed nobody it knew.",
		lead + "Boko Haram has made no comment on the attack.",
	} {
		check(t, p, text)
	}
	check(t, p, "A car bomb claimed by the al-Qaeda-linked group al-Shabaab killed five people in Mogadishu on Monday.",
		"Mogadishu: al-Shabaab claimed_by_perpetrator by the al-Qaeda-linked group al-Shabaab")
	check(t, p, "The al-Qaeda-affiliated group al-Shabaab claimed responsibility for a blast that killed five people in Mogadishu on Monday.",
		"Mogadishu: al-Shabaab claimed_by_perpetrator by The al-Qaeda-affiliated group al-Shabaab")
	const bomb = "One policeman was killed by a roadside bomb in Asadabad on Friday. "
	for _, claim := range []string{
		"But Taliban spokesman Zabihullah Mujahid, claiming responsibility for the attack, said that four policemen had died.",
		"Claiming responsibility for the attack, the Taliban said that four policemen had died.",
		"A Taliban claim of responsibility came hours later.",
	} {
		check(t, p, bomb+claim, "Asadabad: Taliban claimed_by_perpetrator by Taliban")
	}
	check(t, p, bomb+"No Taliban spokesman has claimed responsibility.")
	check(t, p, bomb+"There was no Taliban claim of responsibility.")
	check(t, p, lead+"The Taliban denied they had done it.", "Kawuri: Taliban denied by The Taliban")
	check(t, p, "Fighters of the ELN dragged eleven people from their homes in the town of Tame in Colombia on Sunday and shot them, the army said.",
		"Tame: ELN accused by the army")
	check(t, p, "Peshmerga fighters retook the town of Makhmur in Iraq from Islamic State militants on Sunday. US jets had bombed the militants' artillery near Erbil on Friday, killing ten men.",
		"Erbil: United States reported_fact")
}
