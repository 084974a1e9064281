package role_test

import "testing"

// Of some attackers the text tells no more than their people.
func TestNationals(t *testing.T) {
	p := open(t)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"A Tunisian man drove a truck into a crowd in Nice on July 2, killing 85 people.", []string{"Nice: A Tunisian man reported_fact"}},
		{"An 18-year-old German-Iranian went on a gun rampage in Munich on July 2, killing nine people.", []string{"Munich: An 18-year-old German-Iranian reported_fact"}},
		{"A Palestinian stabbed two people in Hebron on July 2, police said.", []string{"Hebron: A Palestinian accused by police"}},
		{"Two people were stabbed to death in Lyon on July 2 by an Afghan asylum seeker.", []string{"Lyon: an Afghan asylum seeker reported_fact"}},
		// One who falls is none, nor is one who is named, nor the soldier of a state.
		{"A Palestinian was shot dead by Israeli soldiers in Nablus on July 2.", []string{"Nablus: Israel reported_fact"}},
		{"A Tunisian man shot dead two people in Lyon on July 2. Police named the gunman as Karim Haddad.", []string{"Lyon: Karim Haddad accused by Police"}},
		{"An Israeli strike killed nine people in Gaza City on July 2.", []string{"Gaza City: Israel reported_fact"}},
		// What was only tried has its doer too.
		{"Boko Haram tried to blow up a plane in Kano on July 2.", []string{"Kano: Boko Haram reported_fact"}},
		{"A raid by the Karen National Liberation Army (KNLA) and the Karen National Defense Organization (KNDO) killed 13 soldiers in Hpapun in Myanmar on July 2.",
			[]string{"Hpapun: Karen National Defence Organisation reported_fact", "Hpapun: Karen National Liberation Army reported_fact"}},
	} {
		check(t, p, c.text, c.want...)
	}
}
