package role_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline"
	"github.com/sabt-org/sabt/record"
)

func open(t testing.TB) *pipeline.Pipeline {
	t.Helper()
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// parties reads a text as the program does and lists who is said to have done what: place: name (basis, source).
func parties(t testing.TB, p *pipeline.Pipeline, text string) []string {
	t.Helper()
	day, err := record.ParseDay("2024-07-10")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, a := range p.Run(&record.Document{Text: text, Language: "en", Published: day}).Accounts {
		where := "?"
		if a.Place != nil {
			where = a.Place.Span.Quote(text)
		}
		for _, r := range a.Perpetrators {
			name := r.Canonical
			if name == "" {
				name = r.Span.Quote(text)
			}
			if !r.Named {
				name = "unnamed"
			}
			out = append(out, strings.TrimSuffix(fmt.Sprintf("%s: %s %s by %s", where, name, r.Basis, r.Source.Name), " by "))
		}
	}
	slices.Sort(out)
	return out
}

// check compares the parties of a text with those wanted, the unnamed left out.
func check(t *testing.T, p *pipeline.Pipeline, text string, want ...string) {
	t.Helper()
	got := slices.DeleteFunc(parties(t, p, text), func(s string) bool { return strings.Contains(s, "unnamed") })
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("%s\n got %s\nwant %s", text, strings.Join(got, "; "), strings.Join(want, "; "))
	}
}

func TestAgents(t *testing.T) {
	p := open(t)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"An Israeli air strike hit a school in Rafah on Monday, killing nine people.", []string{"Rafah: Israel reported_fact"}},
		{"Nine people were killed on Monday when Al-Shabaab fighters stormed a hotel in Kismayo.", []string{"Kismayo: al-Shabaab reported_fact"}},
		{"Six farmers were killed by Boko Haram fighters in Konduga on Monday, residents said.", []string{"Konduga: Boko Haram accused by residents"}},
		{"Suspected Boko Haram fighters killed six farmers in Konduga on Monday.", []string{"Konduga: Boko Haram suspected"}},
		// Who is hit did nothing.
		{"Gunmen ambushed a Taliban patrol in Kunduz on Monday, killing four Taliban members and wounding two others.", nil},
		{"Four Palestinians were killed in a shooting in Jenin on Monday.", nil},
		{"A roadside bomb killed three fighters of the Southern Transitional Council (STC) and wounded four in Mudiya on Monday.", nil},
		// Nor did who ends it, answers it, or gives the toll.
		{"Somali forces ended an 11-hour siege at a hotel in Mogadishu on Monday in which ten people were killed.", nil},
		{"A bomb killed ten people in Beni on Monday, according to a toll given by the army.", nil},
		// The forces of a state that the text leaves unnamed are those of the state where it happened.
		{"Soldiers torched 40 houses in the village of Kale in Myanmar on Monday, residents said.", []string{"Kale: Myanmar accused by residents"}},
		{"A junta airstrike killed ten villagers in Kale in Myanmar on Monday.", []string{"Kale: Myanmar military reported_fact"}},
		// A side's word about its enemy is an accusation, an adjective before the act is none.
		{"Two people were killed in Sanaa on Monday when Saudi jets bombed a market, the Houthi-run health ministry said.", []string{"Sanaa: Saudi Arabia accused by the Houthi-run health ministry"}},
		{"Two people were killed in Kharkiv on Monday by a Russian drone strike, the mayor said.", []string{"Kharkiv: Russia reported_fact"}},
		{"Bandits killed eight people in the village of Kaura Namoda on Monday.", []string{"Kaura Namoda: Bandits reported_fact"}},
	} {
		check(t, p, c.text, c.want...)
	}
}

func TestClaims(t *testing.T) {
	p := open(t)
	const blast = "A bomb killed five people at a market in Quetta on Monday, police said. "
	for _, c := range []struct {
		text string
		want []string
	}{
		{blast + "The Baloch Liberation Army said it was behind the blast.", []string{"Quetta: Balochistan Liberation Army claimed_by_perpetrator by The Baloch Liberation Army"}},
		{blast + "Islamic State claimed responsibility.", []string{"Quetta: Islamic State claimed_by_perpetrator by Islamic State"}},
		{blast + "The Baloch Liberation Army owned up to the bombing.", []string{"Quetta: Balochistan Liberation Army claimed_by_perpetrator by Baloch Liberation Army"}},
		{blast + "A note signed by the Baloch Liberation Army was found at the scene.", []string{"Quetta: Balochistan Liberation Army claimed_by_perpetrator by Baloch Liberation Army"}},
		{blast + "No group has claimed responsibility.", nil},
		{"Islamic State says it bombed a mosque in Kunduz\n\nThe Islamic State group said on Telegram that it was responsible for Friday's explosion at a mosque in Kunduz, which killed 40 people.",
			[]string{"Kunduz: Islamic State claimed_by_perpetrator by Islamic State"}},
		// "The group" is the armed party told of last.
		{"Al-Shabaab has stepped up its raids. On Monday the group said its fighters had stormed a hotel in Kismayo, killing four soldiers.",
			[]string{"Kismayo: al-Shabaab claimed_by_perpetrator by Al-Shabaab"}},
	} {
		check(t, p, c.text, c.want...)
	}
}

func TestAccusations(t *testing.T) {
	p := open(t)
	const blast = "A bomb killed five people at a market in Quetta on Monday, police said. "
	for _, c := range []struct {
		text string
		want []string
	}{
		{blast + "The government attributed the attack to the Baloch Liberation Army.", []string{"Quetta: Balochistan Liberation Army accused by The government"}},
		{blast + "The governor blamed the Baloch Liberation Army.", []string{"Quetta: Balochistan Liberation Army accused by The governor"}},
		{blast + "Suspicion fell on the Baloch Liberation Army.", []string{"Quetta: Balochistan Liberation Army suspected"}},
		{blast + "The Baloch Liberation Army accused the victims of spying for the security forces.", nil},
	} {
		check(t, p, c.text, c.want...)
	}
}

func TestDenials(t *testing.T) {
	p := open(t)
	const blast = "A bomb killed five people at a market in Quetta on Monday, police said. The governor blamed the Baloch Liberation Army. "
	const accused = "Quetta: Balochistan Liberation Army accused by The governor"
	for _, c := range []struct{ text, want string }{
		{blast + "The Baloch Liberation Army said it had no part in the blast.", "Quetta: Balochistan Liberation Army denied by The Baloch Liberation Army"},
		{blast + "Karim Marri, a spokesman for the Baloch Liberation Army, denied any involvement.", "Quetta: Balochistan Liberation Army denied by Karim Marri"},
	} {
		check(t, p, c.text, accused, c.want)
	}
	check(t, p, "Islamic State has disputed the area with the Taliban since 2017. A bomb killed five people in Quetta on Monday.")
}

func TestPersons(t *testing.T) {
	p := open(t)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"A gunman killed two people in Lyon on Monday. Police named the gunman as Karl Weber.", []string{"Lyon: Karl Weber accused by Police"}},
		{"A man shot dead two tourists in Lyon on Monday. That gunman, Walid Haddad, died later.", []string{"Lyon: Walid Haddad reported_fact"}},
		{"A gunman opened fire outside a bar in Toledo on Monday, wounding four people. Darrell Weeks, 29, has been charged with felonious assault.", []string{"Toledo: Darrell Weeks accused"}},
		{"A gunman killed a teacher in Lyon on Monday. The victim was named as Anna Roth.", nil},
	} {
		check(t, p, c.text, c.want...)
	}
}

// What stands in a paragraph of its own, and names no act, is said of all the incidents before it.
func TestBlameOfSeveral(t *testing.T) {
	p := open(t)
	check(t, p, "A bomb killed two rangers in Yarang on Monday.\n\nGunmen shot dead a headman in Rueso on Monday.\n\nNo claim was made. The army blamed the Barisan Revolusi Nasional.",
		"Rueso: Barisan Revolusi Nasional accused by The army", "Yarang: Barisan Revolusi Nasional accused by The army")
}

// The agent of a total is that of the incidents it sums.
func TestAgentOfTotal(t *testing.T) {
	p := open(t)
	got := parties(t, p, "Russian attacks on Ukraine killed at least nine people over the past day, officials said on Wednesday.\n\n"+
		"In Kharkiv, a missile struck an apartment block on Tuesday, killing five people.\n\nIn Odesa, a drone hit a shop on Tuesday and killed four people.")
	got = append(got, parties(t, p, "Two airstrikes by the Myanmar junta in Kale Township, Sagaing Region, killed 14 people on Tuesday.\n\n"+
		"A separate airstrike the same day killed a woman in Monywa.")...)
	for _, want := range []string{"Kharkiv: Russia reported_fact", "Odesa: Russia reported_fact", "Monywa: Myanmar military reported_fact"} {
		if !slices.Contains(got, want) {
			t.Errorf("got %v, want %s", got, want)
		}
	}
}

// FuzzSpans: every party shows words of the text, whatever the text.
func FuzzSpans(f *testing.F) {
	p := open(f)
	f.Add("The NRF said its fighters attacked a Taliban post in Dara on Monday, killing three; the Taliban denied it.")
	f.Add("A gunman, named as , (BLA) blamed on the")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		for _, a := range p.Run(&record.Document{Text: text, Language: "en"}).Accounts {
			for _, r := range a.Perpetrators {
				if r.Span.Start < 0 || r.Span.End > len(text) || r.Span.Start >= r.Span.End {
					t.Fatalf("%q: party at %v", text, r.Span)
				}
			}
		}
	})
}

// TestVouching pins who vouches where the words are near each other: what is withheld, filmed, suspected, beside the act.
func TestVouching(t *testing.T) {
	p := open(t)
	check(t, p, "An army post at Lahore in Pakistan was overrun on July 2, killing 17 soldiers. The TTP has not claimed responsibility.")
	check(t, p, "Footage of the attack on a base in Herat on July 2, which killed five people, was published by ISIS.",
		"Herat: Islamic State claimed_by_perpetrator by ISIS")
	check(t, p, "Gunmen suspected to be members of Boko Haram killed 20 residents of Maiduguri on July 2, a military source said.",
		"Maiduguri: Boko Haram suspected")
	check(t, p, "A suspected U.S. drone strike killed several Al-Shabaab militants in Kismayo on July 2.",
		"Kismayo: United States suspected")
	check(t, p, "Two soldiers were killed on July 2 in a clash with Abu Sayyaf in Jolo.",
		"Jolo: Abu Sayyaf reported_fact")
}
