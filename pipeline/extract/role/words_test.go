package role_test

import (
	"slices"
	"strings"
	"testing"
)

// TestResponsibilityWords checks the many ways in which texts say who did what was told before. X is the party.
func TestResponsibilityWords(t *testing.T) {
	p := open(t)
	for want, sentences := range map[string][]string{
		"accused by The ministry": {
			"The ministry put the blame for the attack on X.", "The ministry laid the attack at the door of X.", "The ministry put the attack down to X.",
			"The ministry named X as the culprit.", "The ministry attributed the attack to X.", "The ministry said X had done it.",
			"The ministry said X had organised the attack.", "The ministry alleged that X had carried out the attack.", "The ministry said the attack was the work of X.",
		},
		"suspected": {
			"X was suspected.", "X is the prime suspect.", "Police believe X carried out the attack.", "The police are convinced that X was behind the attack.",
			"X was probably behind the attack.", "X may have been behind the attack.", "It had the fingerprints of X all over it.", "It was probably the work of X.",
			"Investigators are looking into whether X was behind the attack.",
		},
		"reported_fact": {"X killed them.", "It was the work of X.", "X was responsible."},
		"":              {"X condemned the attack.", "There was no comment from X.", "X has sent men to the area.", "X has killed villagers in the area several times."},
	} {
		for _, s := range sentences {
			for _, x := range []string{"Boko Haram", "Cameroon"} {
				text := "Gunmen shot dead twelve people in the village of Kawuri in Nigeria on July 7. Several houses burned down. " + strings.ReplaceAll(s, "X", x)
				if want == "" {
					check(t, p, text)
				} else {
					check(t, p, text, "Kawuri: "+x+" "+want)
				}
			}
		}
	}
}

// TestMessages checks what groups are told to claim in other words than "claimed responsibility".
func TestMessages(t *testing.T) {
	p := open(t)
	for _, s := range []string{
		"Boko Haram has since claimed it.", "A claim of responsibility came from Boko Haram.", "A caller said Boko Haram had carried out the attack.",
		"A man who said he spoke for Boko Haram told a radio station that it had carried out the attack.",
		"Boko Haram said the attack was revenge for the arrest of its members.", "Boko Haram released a video of the attack.", "Boko Haram said it had sent fighters.",
		"A Boko Haram spokesman, Abu Qaqa, told reporters: \"We did it.\"",
	} {
		got := parties(t, p, "Gunmen shot dead twelve people in the village of Kawuri in Nigeria on July 7. Several houses burned down. "+s)
		got = slices.DeleteFunc(got, func(p string) bool { return strings.Contains(p, ": unnamed ") }) // the gunmen, by the model
		if len(got) != 1 || !strings.HasPrefix(got[0], "Kawuri: Boko Haram claimed_by_perpetrator") {
			t.Errorf("%s: got %v", s, got)
		}
	}
}

// TestIndicted checks persons who are blamed by name, and those who are not.
func TestIndicted(t *testing.T) {
	p := open(t)
	const lead = "A bomb killed ten people in Lahore on July 7. "
	check(t, p, lead+"Officials pointed the finger at the warlord Shamil Omarov.", "Lahore: Shamil Omarov accused by Officials")
	check(t, p, lead+"Police charged Anders Lund, 32, with the attack.", "Lahore: Anders Lund accused by Police")
	check(t, p, lead+"Police said Karim Haddad was the prime suspect.", "Lahore: Karim Haddad suspected")
	check(t, p, lead+"Opposition leader Omar Khan accused Karim Haddad of failing to stop the attack.")
	check(t, p, lead+"Karim Haddad condemned the attack.")
	check(t, p, "A gunman killed three people in Lahore on July 7 before officer John Smith shot him dead.")
}

// A text cut off behind the name of a party is read.
func TestTextEndsWithAParty(t *testing.T) {
	p := open(t)
	for _, end := range []string{"Boko Haram", "There are many groups such as Boko Haram", "Residents fear Boko Haram"} {
		parties(t, p, "A bomb killed three people in Kano on July 7. "+end)
	}
}
