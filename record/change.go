package record

// Change is what a newer reading of a document makes of it.
type Change struct {
	Document Document // with its text, as it may be shown
	Engine   string   // that read it before
	Accounts []AccountChange
	Gone     []Claim  // warnings, estimates and aggregates
	Come     []Claim  // of the same
	Findings int      // so many more
	Placed   []Placed // where the accounts went; empty when nothing was written
}

// AccountChange is an account that a newer reading has in another way. Gone and Come are claims, with their words.
type AccountChange struct {
	ID   string
	New  bool // the reading before did not have it
	Lost bool // this reading has it no more
	Gone []Claim
	Come []Claim
}

// Changed reports whether the reading differs at all.
func (c Change) Changed() bool { return len(c.Accounts)+len(c.Gone)+len(c.Come) > 0 || c.Findings != 0 }
