package actors

import "github.com/sabt-org/sabt/record"

// Role says how a name of the list stands for its party.
type Role uint8

// The roles.
const (
	Party   Role = iota // the party's own name: "Taliban"
	Outlet              // its mouthpiece: "Amaq"
	Unnamed             // words for a party without a name: "gunmen"
	Nation              // a state: "Israel"
	Demonym             // a people, or the adjective of a state: "Israeli"
)

// Actor is a line of the authority list.
type Actor struct {
	Canonical string // neutral English name; "" for an unnamed party
	Kind      record.ActorKind
	Country   string // ISO 3166-1 alpha-2 of its home; "" when none or several
	Role      Role
	Of        string // the larger party it is a branch or a force of; "" when none
	Adjective string // of a nation, English: "Israeli"
}

// Plain reports whether the name is an ordinary one of a body (a paper, an agency, a ministry), to which a word such
// as "group" does not belong.
func (a Actor) Plain() bool {
	switch a.Kind {
	case record.ActorArmedGroup, record.ActorCriminal, record.ActorParty:
		return false
	}
	return true
}
