package record

import "time"

// Date is a day or a stretch of days. From and To are inclusive; both are 0 when the words could not be resolved.
type Date struct {
	From      Day           `json:"from,omitzero"`
	To        Day           `json:"to,omitzero"`
	Precision DatePrecision `json:"precision,omitzero"`
}

// Known reports whether the date is resolved.
func (d Date) Known() bool { return d.From.Known() }

// Contains reports whether e lies within d.
func (d Date) Contains(e Date) bool { return d.From <= e.From && e.To <= d.To }

// DatePrecision says how narrow a date is.
type DatePrecision string

// The precisions of a date.
const (
	PrecisionDay   DatePrecision = "day"
	PrecisionDays  DatePrecision = "days"
	PrecisionWeek  DatePrecision = "week"
	PrecisionMonth DatePrecision = "month"
	PrecisionYear  DatePrecision = "year"
)

// DateKind says what sort of time expression it is.
type DateKind string

// The kinds of time expressions.
const (
	DatePoint    DateKind = "point"    // a day, week, month or year: "on Sunday", "March 2023"
	DateRange    DateKind = "range"    // a stretch between two points: "from August 2021 to August 2022", "since March"
	DateDuration DateKind = "duration" // a length that is not placed in time: "for two months"
	DateSet      DateKind = "set"      // a repetition: "every Friday"
	DateClock    DateKind = "clock"    // a time of day alone: "at 9:30 pm", "at dawn"
	DateOffset   DateKind = "offset"   // relative to something told in the text: "one week after", "the next day"
	DateVague    DateKind = "vague"    // places nothing: "now", "recently", "former"
)

// DateMention is a time expression in the text.
type DateMention struct {
	Mention
	Kind       DateKind
	Date       Date         // resolved; unknown when it cannot be
	Relative   bool         // needed the publication date, or another date of the text, to be resolved
	Deictic    bool         // points from the moment of writing: "yesterday", "on Sunday", "last week"
	Weekday    time.Weekday // as written, when HasWeekday
	HasWeekday bool
	YearGiven  bool   // the words name a year
	Offset     int    // DateOffset: days after (negative: before) what it refers to
	Days       int    // DateDuration, and stretches back from publication: length in days; 0 unknown
	Calendar   string // "gregorian", "solar_hijri", "lunar_hijri"
	Impossible string // why the date cannot exist, in plain English: "31 February does not exist"
	Mismatch   Day    // the weekday does not fit the date: a day near it that would fit, else 0
	Value      string // TIMEX3 value; "" when none
	// Ends are the two ends of a DateRange whose words are "A to B", each a time expression of its own, as TIMEX3
	// annotates them; they stand nowhere else in the reading. Nil otherwise.
	Ends []DateMention
}

// PlaceKind says what sort of place a name stands for.
type PlaceKind string

// The kinds of places, from the smallest to the largest.
const (
	PlaceFacility      PlaceKind = "facility"      // a building or site: mosque, school, embassy, base
	PlaceNeighbourhood PlaceKind = "neighbourhood" // part of a town
	PlaceTown          PlaceKind = "town"          // village, town, city
	PlaceDistrict      PlaceKind = "district"      // second-order unit
	PlaceProvince      PlaceKind = "province"      // first-order unit
	PlaceCountry       PlaceKind = "country"
	PlaceRegion        PlaceKind = "region" // larger than, or across, countries or provinces: Sahel, Gaza Strip
	PlaceNatural       PlaceKind = "natural"
)

// PlacePrecision says how narrowly coordinates stand for the place.
type PlacePrecision string

// The precisions of a place.
const (
	PlaceExact      PlacePrecision = "exact"
	PlaceNear       PlacePrecision = "near"
	PlaceInDistrict PlacePrecision = "district"
	PlaceInProvince PlacePrecision = "province"
	PlaceInCountry  PlacePrecision = "country"
)

// Place is a place of the gazetteer, or a named one that the gazetteer lacks.
type Place struct {
	Name       string         `json:"name,omitzero"` // canonical English name; as written when the gazetteer lacks it
	Kind       PlaceKind      `json:"kind,omitzero"`
	Admin1     string         `json:"admin1,omitzero"`   // province or state; "" when unknown
	Country    string         `json:"country,omitzero"`  // ISO 3166-1 alpha-2; "" when unknown
	Latitude   float64        `json:"latitude,omitzero"` // degrees; meaningful when Located
	Longitude  float64        `json:"longitude,omitzero"`
	Located    bool           `json:"located,omitzero"`
	Precision  PlacePrecision `json:"precision,omitzero"`
	GeonamesID int            `json:"geonames_id,omitzero"`
	Population int            `json:"population,omitzero"` // 0 unknown
}

// PlaceMention is a place name in the text. The span is the name alone, without "in", "near" or "the city of".
type PlaceMention struct {
	Mention
	Place
	Adjective bool    // "Afghan", "Kabuli": points to the place but names no location
	Modifier  bool    // describes the noun after it: "Kabul police", "Balkh governor"
	Described bool    // no proper name: "a Hindu temple", "a Shiite mosque"
	Near      bool    // "near X", "outside X", "20 km from X"
	Origin    bool    // "from X", "X-based", the dateline: not where something happened
	Dateline  bool    // "KABUL, Oct. 3 -": where it was written
	Score     float32 // 0 to 1
}

// ActorKind says what sort of party an actor is.
type ActorKind string

// The kinds of actors.
const (
	ActorArmedGroup    ActorKind = "armed_group"  // insurgents, militants, militias
	ActorStateForces   ActorKind = "state_forces" // army, air force, intelligence
	ActorPolice        ActorKind = "police"
	ActorGovernment    ActorKind = "government"    // a state or its civil offices, de facto authorities included
	ActorCriminal      ActorKind = "criminal"      // gangs, cartels
	ActorInternational ActorKind = "international" // UN, coalitions, peacekeepers
	ActorParty         ActorKind = "party"         // political parties and movements
	ActorMedia         ActorKind = "media"
	ActorNGO           ActorKind = "ngo"
	ActorMonitor       ActorKind = "monitor" // conflict monitors and research bodies
	ActorMedical       ActorKind = "medical"
	ActorOther         ActorKind = "other"
)

// ActorMention is a stretch that names a party of the authority list, or an unnamed one ("gunmen").
type ActorMention struct {
	Mention
	Canonical string // neutral English name of the authority list; "" for an unnamed party, and for one that the list lacks
	Kind      ActorKind
	Country   string // alpha-2 of the state it belongs to; "" when none
	Outlet    bool   // the mouthpiece of a party ("Amaq"): Canonical is the party
	Adjective bool   // used as an adjective before another noun: "the Taliban governor", "ISIS suicide bomber"
	Nation    bool   // a state or its people standing for its forces ("Israel", "Russian")
	Named     bool   // has a name, in the list or not; false: "gunmen"
	LongForm  Span   // of an acronym that the document defines for a party that the list lacks: where it is spelled out
}
