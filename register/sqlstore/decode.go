package sqlstore

import (
	"encoding/json"

	"github.com/sabt-org/sabt/record"
)

// incident decodes the body of a version. It gives what encoding/json gives.
func (l *lexer) incident(b []byte) (record.Incident, error) {
	l.b, l.at, l.err = b, 0, nil
	var in record.Incident
	l.object(func(key string) { l.field(&in, key) })
	if l.err != nil || l.at != len(l.b) {
		in = record.Incident{}
		return in, json.Unmarshal(b, &in)
	}
	return in, nil
}

func (l *lexer) field(in *record.Incident, key string) {
	switch key {
	case "id":
		in.ID = l.text()
	case "type":
		in.Type = record.IncidentType(l.code())
	case "stage":
		in.Stage = record.Stage(l.code())
	case "date":
		l.object(func(key string) { l.date(&in.Date, key) })
	case "place":
		l.object(func(key string) { l.place(&in.Place, key) })
	case "within":
		in.Within = codes[string](l)
	case "perpetrators":
		in.Perpetrators = make([]record.Party, 0, 1)
		l.array(func() { in.Perpetrators = append(in.Perpetrators, l.party()) })
	case "tolls":
		in.Tolls = make([]record.Toll, 0, 12)
		l.array(func() { in.Tolls = append(in.Tolls, l.toll()) })
	case "accounts":
		in.Accounts = texts(l)
	case "documents":
		in.Documents = l.int()
	case "roots":
		in.Roots = l.int()
	case "main":
		in.Main = l.bool()
	case "disputed":
		in.Disputed = codes[record.Variable](l)
	case "review":
		in.Review = record.ReviewState(l.code())
	case "standing":
		in.Standing = record.Standing(l.code())
	case "grades":
		in.Grades = map[record.Aspect]record.Grade{}
		l.object(func(key string) { in.Grades[record.Aspect(key)] = record.Grade(l.code()) })
	case "series":
		in.Series = l.text()
	case "whole":
		in.Whole = l.bool()
	case "admiralty":
		in.Admiralty = map[record.Variable]record.Admiralty{}
		l.object(func(key string) {
			var a record.Admiralty
			if a.UnmarshalText([]byte(l.code())) != nil {
				l.fail()
			}
			in.Admiralty[record.Variable(key)] = a
		})
	case "found":
		l.skip()
	default:
		l.fail() // a key of a newer program
	}
}

func (l *lexer) date(d *record.Date, key string) {
	switch key {
	case "from":
		d.From = l.day()
	case "to":
		d.To = l.day()
	case "precision":
		d.Precision = record.DatePrecision(l.code())
	default:
		l.fail()
	}
}

func (l *lexer) day() record.Day {
	if l.null() {
		return 0
	}
	d, err := record.ParseDay(l.code())
	if err != nil {
		l.fail()
	}
	return d
}

func (l *lexer) place(p *record.Place, key string) {
	switch key {
	case "name":
		p.Name = l.code()
	case "kind":
		p.Kind = record.PlaceKind(l.code())
	case "admin1":
		p.Admin1 = l.code()
	case "country":
		p.Country = l.code()
	case "latitude":
		p.Latitude = l.float()
	case "longitude":
		p.Longitude = l.float()
	case "located":
		p.Located = l.bool()
	case "precision":
		p.Precision = record.PlacePrecision(l.code())
	case "geonames_id":
		p.GeonamesID = l.int()
	case "population":
		p.Population = l.int()
	default:
		l.fail()
	}
}

func (l *lexer) party() (p record.Party) {
	l.object(func(key string) {
		switch key {
		case "name":
			p.Name = l.code()
		case "basis":
			p.Basis = record.Basis(l.code())
		default:
			l.fail()
		}
	})
	return p
}

func (l *lexer) toll() (t record.Toll) {
	l.object(func(key string) {
		switch key {
		case "effect":
			t.Effect = record.Effect(l.code())
		case "status":
			t.Status = record.VictimStatus(l.code())
		case "policy":
			t.Policy = record.PolicyName(l.code())
		case "state":
			t.State = record.TollState(l.code())
		case "min":
			t.Min = l.int()
		case "best":
			t.Best = l.int()
		case "max":
			t.Max = l.int()
		case "claims":
			t.Claims = texts(l)
		default:
			l.fail()
		}
	})
	return t
}

func codes[T ~string](l *lexer) []T {
	if l.null() {
		return nil
	}
	out := make([]T, 0, 2)
	l.array(func() { out = append(out, T(l.code())) })
	return out
}

func texts(l *lexer) []string {
	if l.null() {
		return nil
	}
	out := make([]string, 0, 2)
	l.array(func() { out = append(out, l.text()) })
	return out
}
