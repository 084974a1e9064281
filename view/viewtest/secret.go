package viewtest

import (
	"strings"

	"pgregory.net/rapid"

	"github.com/sabt-org/sabt/record"
)

// Secret is an incident with values that must not leave, each a word that stands nowhere else.
type Secret struct {
	record.Dossier
	Public, Partner []string // what these profiles forbid
	InCSV           []string // and a table shows
}

// Teller builds the text of a document as it is told.
type Teller struct {
	Text   strings.Builder
	Claims []record.Claim
}

// Say adds words to the text and returns where they stand.
func (t *Teller) Say(s string) record.Span {
	start := t.Text.Len()
	t.Text.WriteString(s)
	span := record.Span{Start: start, End: t.Text.Len()}
	t.Text.WriteString(" ")
	return span
}

// Claim adds a claim.
func (t *Teller) Claim(c record.Claim) { t.Claims = append(t.Claims, c) }

// Says is evidence at a span.
func Says(s record.Span) record.Evidence { return record.Evidence{Span: s, Method: "test/1"} }

// SecretDossier draws an incident of two documents, of which one is hidden as a whole.
func SecretDossier(rt *rapid.T) Secret {
	word := rapid.OneOf(rapid.StringMatching(`Zq[a-z]{7}`), rapid.StringMatching(`غظ[ابپتجدرزسش]{6}`))
	n := 0
	draw := func() string {
		n++
		return word.Draw(rt, "word")
	}
	var s Secret
	victim, given, witness, doctor, shooter, mosque, quarter := draw(), draw(), draw(), draw(), draw(), draw(), draw()
	loose, path, whole := draw(), draw(), draw()
	named := []string{victim, given, witness, doctor, shooter, mosque, quarter, loose, path, whole}
	seen := map[string]bool{}
	for _, w := range named {
		if seen[w] {
			rt.Skip("a word twice")
		}
		seen[w] = true
	}
	var t Teller
	act := t.Say("A bomb went off")
	place := record.Place{Name: mosque + " mosque", Kind: record.PlaceFacility, Admin1: "Kunduz", Country: "AF", Located: true, Latitude: 36.728691, Longitude: 68.868131, Precision: record.PlaceExact}
	site, within := t.Say("the "+mosque+" mosque"), t.Say("the quarter "+quarter)
	harm := t.Say("at least six people")
	speaker, nurse, police := t.Say(given+" "+witness+", a shopkeeper"), t.Say("Dr "+doctor), t.Say("police spokesman")
	dead := t.Say(given + " " + victim)
	gunman := t.Say("a gunman named " + shooter)
	group := t.Say("ISIS-K")
	t.Say("His brother " + loose + " wept. " + victim + " was buried near the " + mosque + " mosque.")
	t.Claim(record.Claim{ID: "c1", Variable: record.VarType, Type: record.Bombing, Act: &record.Evidence{Span: act}})
	t.Claim(record.Claim{ID: "c2", Variable: record.VarPlace, Place: &record.PlaceValue{Evidence: Says(site), Place: place, Within: []record.NamedSpan{{Name: quarter, Span: within}, {Name: "Kunduz"}}}})
	for i, src := range []record.Source{
		{Name: given + " " + witness + ", a shopkeeper", Span: speaker, Kind: record.SourceWitness},
		{Name: "Dr " + doctor, Span: nurse, Kind: record.SourceMedical},
		{Name: "police spokesman", Span: police, Kind: record.SourceAuthority, Via: []record.Relay{{Name: "Amaq"}}},
	} {
		t.Claim(record.Claim{ID: "t" + string(rune('1'+i)), Variable: record.VarCasualty, Casualty: &record.Casualty{Evidence: Says(harm), Effect: record.Killed,
			Count: record.Count{Min: 6, Max: record.Unbounded, Bound: record.AtLeast}, Source: src}})
	}
	t.Claim(record.Claim{ID: "v1", Variable: record.VarVictim, Victim: &record.Victim{Evidence: Says(dead), Name: given + " " + victim, Effect: record.Killed, Type: record.TargetPrivate}})
	t.Claim(record.Claim{ID: "p1", Variable: record.VarPerpetrator, Perpetrator: &record.Responsibility{Evidence: Says(gunman), Individual: true, Named: true, Basis: record.Accused}})
	t.Claim(record.Claim{ID: "p2", Variable: record.VarPerpetrator, Perpetrator: &record.Responsibility{Evidence: Says(group), Canonical: "ISIS-K", Named: true, Basis: record.ClaimedByPerpetrator}})
	doc := record.Document{ID: "/home/" + path + "/a.txt", SHA256: "aa11", Path: "/home/" + path + "/a.txt", Title: "Blast at the " + mosque + " mosque kills " + given + " " + victim,
		URL: "https://paper.example/2024/" + strings.ToLower(victim) + "-killed", Publisher: "The Paper", Published: record.DayOf(2024, 5, 13), Language: "en", Text: t.Text.String()}
	hidden := record.Document{SHA256: "bb22", Title: whole, Publisher: whole, Text: whole + " said so", Published: record.DayOf(2024, 5, 14)}
	s.Dossier = record.Dossier{
		Incident: record.Incident{ID: "k7c8emxa", Type: record.Bombing, Stage: record.CarriedOut, Date: record.Date{From: record.DayOf(2024, 5, 12), To: record.DayOf(2024, 5, 12), Precision: record.PrecisionDay},
			Place: place, Within: []string{"Kunduz", quarter}, Perpetrators: []record.Party{{Name: "ISIS-K", Basis: record.ClaimedByPerpetrator}, {Name: whole + " front", Basis: record.Accused}},
			Tolls:    TollsOf(6),
			Accounts: []string{"a1", "a2"}, Documents: 2, Roots: 2, Main: true, Review: record.Reviewed, Standing: record.Stands},
		Accounts: []record.Told{
			{ID: "a1", Document: &doc, Account: record.AccountOf(t.Claims), Claims: t.Claims, Grades: GradesOf(t.Claims), Engine: "test/1"},
			{ID: "a2", Document: &hidden, Claims: []record.Claim{{ID: "h1", Variable: record.VarCasualty, Casualty: &record.Casualty{Evidence: Says(record.Span{Start: 0, End: len(whole)}),
				Effect: record.Killed, Count: record.Count{Min: 9, Max: 9, Bound: record.Exact}, Source: record.Source{Name: whole, Span: record.Span{Start: 0, End: len(whole)}, Kind: record.SourceAuthority}}}},
				Grades: map[string]record.Graded{"h1": {Admiralty: record.Admiralty{Source: record.GradeF, Credibility: 6}}}},
		},
		Decided: []record.Event{{Decision: &record.Decision{Action: record.Redact, Document: "bb22"}}},
	}
	s.Partner = named
	s.Public = append(s.Partner, "36.7286", "68.8681", "36.73")
	s.InCSV = []string{victim, witness, doctor, mosque, "36.72869"}
	return s
}

// TollsOf are tolls of n killed under every policy.
func TollsOf(n int) []record.Toll {
	var out []record.Toll
	for _, p := range []record.PolicyName{record.PolicyRange, record.PolicyLowest, record.PolicyLowBestHigh, record.PolicyMajority, record.PolicyThreshold, record.PolicyHierarchy} {
		out = append(out, record.Toll{Effect: record.Killed, Policy: p, State: record.TollGiven, Min: n, Best: n, Max: n, Claims: []string{"t1"}})
	}
	return out
}

// GradesOf grades every claim B3, with reasons that name sources.
func GradesOf(list []record.Claim) map[string]record.Graded {
	out := map[string]record.Graded{}
	for _, c := range list {
		out[c.ID] = record.Graded{Admiralty: record.Admiralty{Source: record.GradeB, Credibility: 3}, Letter: record.Reasoned{Say: "as " + c.Source().Name + " is"}}
	}
	return out
}
