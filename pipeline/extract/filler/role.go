package filler

// Role is what part a person or a thing had in an incident.
type Role uint8

// The roles.
const (
	Individual   Role = iota // who did it, as a person or by description: "two gunmen"
	Organization             // the party that did it
	Thing                    // what it was aimed at
	Person                   // whom it was aimed at, by name
	Weapon                   // with what
	Described                // whom it was aimed at, by description: "three peasants"
	Roles        int  = iota
)

func (r Role) String() string {
	return [...]string{"individual", "organization", "thing", "person", "weapon", "described"}[r]
}
