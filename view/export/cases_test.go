package export_test

import (
	"time"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/viewtest"
)

// bombing is an attack of which two sources give two tolls, with the attacker's own death apart.
func bombing() record.Dossier {
	var t viewtest.Teller
	act, day, site := t.Say("A suicide bomber attacked"), t.Say("on Sunday"), t.Say("Kunduz")
	six, four, own, none := t.Say("at least six people"), t.Say("four"), t.Say("the attacker died"), t.Say("nobody was hurt")
	doctor, police, group, formula := t.Say("a doctor"), t.Say("the police"), t.Say("ISIS-K"), t.Say("=SUM(A1)")
	casualty := func(id string, words record.Span, e record.Effect, status record.VictimStatus, lo, hi int, b record.Bound, s record.Source) {
		t.Claim(record.Claim{ID: id, Variable: record.VarCasualty, Casualty: &record.Casualty{Evidence: viewtest.Says(words), Effect: e, Status: status, Count: record.Count{Min: lo, Max: hi, Bound: b}, Source: s}})
	}
	t.Claim(record.Claim{ID: "b1", Variable: record.VarType, Type: record.SuicideBombing, Act: &record.Evidence{Span: act}})
	t.Claim(record.Claim{ID: "b2", Variable: record.VarDate, Date: &record.DateValue{Evidence: viewtest.Says(day), Date: one(2024, 5, 12), Text: "on Sunday"}})
	kunduz := record.Place{Name: "Kunduz", Kind: record.PlaceTown, Admin1: "Kunduz", Country: "AF", Latitude: 36.728961, Longitude: 68.857, Located: true, Precision: record.PlaceExact, GeonamesID: 1135689}
	t.Claim(record.Claim{ID: "b3", Variable: record.VarPlace, Place: &record.PlaceValue{Evidence: viewtest.Says(site), Place: kunduz}})
	casualty("b4", six, record.Killed, "", 6, record.Unbounded, record.AtLeast, record.Source{Name: "a doctor", Span: doctor, Kind: record.SourceMedical})
	casualty("b5", four, record.Killed, "", 4, 4, record.Exact, record.Source{Name: "the police", Span: police, Kind: record.SourceAuthority})
	casualty("b6", own, record.Killed, record.PerpetratorVictim, 1, 1, record.Exact, record.Source{})
	casualty("b7", none, record.Injured, "", 0, 0, record.Exact, record.Source{})
	t.Claim(record.Claim{ID: "b8", Variable: record.VarWeapon, Weapon: &record.Weapon{Evidence: viewtest.Says(formula), Kind: record.Explosive}})
	t.Claim(record.Claim{ID: "b9", Variable: record.VarTarget, Target: &record.Target{Evidence: viewtest.Says(site), Type: record.TargetReligious}})
	t.Claim(record.Claim{ID: "ba", Variable: record.VarPerpetrator, Perpetrator: &record.Responsibility{Evidence: viewtest.Says(group), Canonical: "ISIS-K", Named: true, Basis: record.ClaimedByPerpetrator}})
	toll := func(e record.Effect, s record.VictimStatus, p record.PolicyName, lo, best, hi int) record.Toll {
		return record.Toll{Effect: e, Status: s, Policy: p, State: record.TollGiven, Min: lo, Best: best, Max: hi, Claims: []string{"b4", "b5"}}
	}
	in := record.Incident{ID: "b0mb1ngx", Type: record.SuicideBombing, Stage: record.CarriedOut, Date: one(2024, 5, 12), Place: kunduz,
		Perpetrators: []record.Party{{Name: "ISIS-K", Basis: record.ClaimedByPerpetrator}, {Name: "Taliban", Basis: record.Denied}},
		Accounts:     []string{"a1"}, Documents: 1, Roots: 1, Main: true, Review: record.Reviewed, Standing: record.Stands, Disputed: []record.Variable{record.VarCasualty},
		Grades:    map[record.Aspect]record.Grade{record.OfToll: record.Fair},
		Admiralty: map[record.Variable]record.Admiralty{record.VarCasualty: {Source: record.GradeB, Credibility: 3}}}
	for _, p := range []record.PolicyName{record.PolicyRange, record.PolicyLowest, record.PolicyLowBestHigh, record.PolicyMajority} {
		lo, best, hi := 4, 6, record.Unbounded
		switch p {
		case record.PolicyLowest, record.PolicyMajority:
			best, hi = 4, 4
		case record.PolicyLowBestHigh:
			hi = 6
		}
		in.Tolls = append(in.Tolls, toll(record.Killed, "", p, lo, best, hi), toll(record.Killed, record.PerpetratorVictim, p, 1, 1, 1), toll(record.Injured, "", p, 0, 0, 0))
	}
	in.Tolls = append(in.Tolls, record.Toll{Effect: record.Killed, Policy: record.PolicyThreshold, State: record.TollPending})
	doc := record.Document{SHA256: "d0c1aa", Publisher: "The Paper", Title: `Blast, they said "kills six"`, Published: record.DayOf(2024, 5, 13), PublishedBasis: record.PublishedGiven, Language: "en",
		URL: "https://paper.example/1", Path: "1.txt", Text: t.Text.String()}
	return record.Dossier{Incident: in, Accounts: []record.Told{{ID: "a1", Document: &doc, Account: record.AccountOf(t.Claims), Claims: t.Claims, Grades: viewtest.GradesOf(t.Claims), Engine: "test/1"}}}
}

func one(y, m, d int) record.Date {
	day := record.DayOf(y, time.Month(m), d)
	return record.Date{From: day, To: day, Precision: record.PrecisionDay}
}

// clash is one of two parties, in a province and a month.
func clash() record.Dossier {
	in := record.Incident{ID: "c1ashxyz", Type: record.ArmedClash, Stage: record.CarriedOut,
		Date:         record.Date{From: record.DayOf(2024, 6, 1), To: record.DayOf(2024, 6, 30), Precision: record.PrecisionMonth},
		Place:        record.Place{Name: "Panjshir", Kind: record.PlaceProvince, Admin1: "Panjshir", Country: "AF", Latitude: 35.4, Longitude: 69.9, Located: true, Precision: record.PlaceInProvince},
		Perpetrators: []record.Party{{Name: "ISIS-K", Basis: record.ReportedFact}, {Name: "Other Front", Basis: record.Suspected}},
		Tolls:        viewtest.TollsOf(3), Accounts: []string{"a2"}, Documents: 1, Roots: 1, Review: record.Unreviewed, Standing: record.Stands}
	doc := record.Document{SHA256: "d0c2bb", Publisher: "هشت صبح", Title: "درگیری در پنجشیر", Published: record.DayOf(2024, 7, 1), Language: "fa", Text: "درگیری"}
	claims := []record.Claim{{ID: "e1", Variable: record.VarType, Type: record.ArmedClash, Act: &record.Evidence{Span: record.Span{Start: 0, End: len(doc.Text)}}}}
	return record.Dossier{Incident: in, Accounts: []record.Told{{ID: "a2", Document: &doc, Account: record.AccountOf(claims), Claims: claims, Grades: viewtest.GradesOf(claims), Engine: "test/1"}}}
}

// silent is an incident of which nothing is known but that it was.
func silent() record.Dossier {
	return record.Dossier{Incident: record.Incident{ID: "s1lentxx", Type: record.OtherType, Review: record.Unreviewed, Standing: record.Stands}}
}
