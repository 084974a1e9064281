package link

import "github.com/sabt-org/sabt/record"

// feature is one thing that two profiles show; what it says is in its name.
type feature uint8

// features are how many there are; names of them are in weights.tsv.
const features = 96

// shown is what two profiles show, at most one feature a field.
type shown struct {
	list [16]feature
	n    int
}

func (s *shown) add(f feature) {
	s.list[s.n] = f
	s.n++
}

func (s *shown) all() []feature { return s.list[:s.n] }

// compare finds what agrees and what contradicts. It is symmetric.
func (m *Model) compare(a, b *Profile) shown {
	var s shown
	s.add(fBias)
	if a.Document == b.Document {
		s.add(fOneDocument)
	}
	who, names := persons(a, b), sharedPhrases(a, b)
	when, where := dates(a, b), places(a, b)
	if who == fPersonSame || names == fPhrasesMany || names == fPhrasesTwo {
		when, where = misread(when, where)
	}
	for _, f := range [...]feature{when, where, named(a, b, where), acts(a, b), who, m.parties(a, b), figures(a.Killed, b.Killed, fKilledMany), figures(a.Injured, b.Injured, fInjuredMany),
		sharedNames(a, b), names, sharedNumbers(a, b)} {
		if f != 0 {
			s.add(f)
		}
	}
	return s
}

// misread is what days and places far apart say of accounts that name the same people: one of them may have been read wrongly, or told of
// long after.
func misread(when, where feature) (feature, feature) {
	switch when {
	case fDayWeek, fDayFar, fReportFar:
		when = fDayAtOdds
	}
	switch where {
	case fPlaceCountry, fPlaceNamesake, fPlaceApart:
		where = fPlaceAtOdds
	}
	return when, where
}

// dates compares two stretches of days.
func dates(a, b *Profile) feature {
	if !a.Date.Known() || !b.Date.Known() {
		return published(a, b)
	}
	gap := max(a.Date.From-b.Date.To, b.Date.From-a.Date.To)
	width := max(a.Date.To-a.Date.From, b.Date.To-b.Date.From)
	switch {
	case gap <= 0 && width == 0:
		return fDaySame
	case gap <= 0 && width < 8:
		return fDayOverlap
	case gap <= 0:
		return fDayWide
	case gap == 1 && (a.Date.From > b.Date.From && a.Date.To == a.Published || b.Date.From > a.Date.From && b.Date.To == b.Published):
		return fDayNextTold
	case gap == 1:
		return fDayNext
	case gap == 2:
		return fDayTwo
	case gap == 3:
		return fDayFew
	case gap <= 7:
		return fDayWeek
	}
	return fDayFar
}

// published compares the days on which two reports came out, where the day of the act is not known to one.
func published(a, b *Profile) feature {
	day := func(p *Profile) record.Day {
		if p.Date.Known() {
			return p.Date.To
		}
		return p.Published
	}
	x, y := day(a), day(b)
	if !x.Known() || !y.Known() {
		return fDayUnknown
	}
	switch gap := max(x-y, y-x); {
	case gap <= 2:
		return fReportNear
	case gap <= 14:
		return fReportWeeks
	}
	return fReportFar
}

// acts compares what was done. Some data sets do not say it, and that speaks neither for nor against.
func acts(a, b *Profile) feature {
	if (a.Coded || b.Coded) && (a.Type == "" || b.Type == "") {
		return 0
	}
	return types(a.Type, b.Type)
}

// types compares what the acts are called: a suicide bombing is a bombing to most reports.
func types(a, b record.IncidentType) feature {
	switch {
	case a == b && !everyday(a):
		return fTypeRare
	case a == b:
		return fTypeSame
	case family(a) == family(b), a == record.OtherType, b == record.OtherType:
		return fTypeFamily
	case max(family(a), family(b)) == 2 && min(family(a), family(b)) == 1:
		return fTypeComplex // bombers, then gunmen: one report has the bomb, the other the siege
	}
	return fTypeOther
}

// everyday reports whether acts of a kind are so many that two of them say little.
func everyday(t record.IncidentType) bool {
	return t == record.Bombing || t == record.ArmedAssault || t == record.ArmedClash || t == record.OtherType
}

func family(t record.IncidentType) int {
	switch t {
	case record.Bombing, record.SuicideBombing:
		return 1
	case record.ArmedAssault, record.Assassination, record.ArmedClash, record.UnarmedAssault, record.Arson:
		return 2
	case record.AirDroneStrike, record.ShellingRocket:
		return 3
	case record.Kidnapping:
		return 4
	}
	return 0
}
