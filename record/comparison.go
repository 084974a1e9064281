package record

import "time"

// Comparison is the register beside a data set of others: what both have, what one has alone, and where tolls differ.
type Comparison struct {
	Set      SetName
	Policy   PolicyName // by which our tolls are made
	Effect   Effect
	Scope    string // in words
	AsOf     int64  // the last entry that counts
	At       time.Time
	Releases []Dataset // that were compared, the first that was imported first

	Both    []Compared
	Theirs  []TheirsAlone
	Ours    []OursAlone
	Apart   int // of their events no act of violence, and so left out
	Updated int // events of earlier releases that a later one changed or has no more

	ByMonth    []Compares
	ByProvince []Compares
}

// Compared is an incident that both have: the alias with its reasons, and the tolls beside each other.
type Compared struct {
	Incident  Incident
	Event     Coded
	Judgement Judgement // A is the incident, B the event
	Decided   *Aliased  // a person's word
	Toll      *Toll     // ours, under the policy; nil when nobody speaks of it
	Figure    Figure    // theirs
	Agreement TollAgreement
}

// TollAgreement says how a figure of others stands to our toll.
type TollAgreement string

// The agreements.
const (
	TollSame      TollAgreement = "same"
	TollMeets     TollAgreement = "meets"          // the ranges have a number in common
	TollAttackers TollAgreement = "with_attackers" // the same once attackers are counted as they count them
	TollHigher    TollAgreement = "higher"         // theirs is
	TollLower     TollAgreement = "lower"
	TollOursOpen  TollAgreement = "ours_silent" // ours is silent, or below the bar of the policy
	TollTheirOpen TollAgreement = "theirs_silent"
)

// Differs reports whether the two figures contradict each other.
func (a TollAgreement) Differs() bool { return a == TollHigher || a == TollLower }

// TheirsAlone is an event that the register does not have, with incidents that it may be after all.
type TheirsAlone struct {
	Event Coded
	Near  []Judgement
}

// OursAlone is an incident that the data set does not have, with events that it may be after all.
type OursAlone struct {
	Incident Incident
	Toll     *Toll
	Outside  Outside
	Near     []Judgement
}

// Outside says why a data set could not have an incident.
type Outside string

// The reasons; "" is that it could.
const (
	OutsidePeriod  Outside = "period"
	OutsideCountry Outside = "country"
	OutsideUndated Outside = "undated"
	OutsideDeaths  Outside = "no_death" // it records deadly events alone
	OutsideStage   Outside = "not_carried_out"
	OutsideWhole   Outside = "whole_of_series" // a series told as one; its parts are compared
)

// Compares is a line of a table: how many of each, and the killed.
type Compares struct {
	Key        string
	Both       int
	Theirs     int // alone
	Ours       int // alone, that they could have
	Outside    int // alone, that they could not
	OursMin    int // of all of ours that have a figure
	OursMax    int
	OursOpen   int // without an upper end
	TheirsLow  int // of all of theirs
	TheirsBest int
	TheirsHigh int
}
