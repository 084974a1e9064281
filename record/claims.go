package record

// ClaimsOf returns what an account asserts, claim by claim, in the order of the variables. owner is the account's id. A thing asserted
// twice in the same words is one claim.
func ClaimsOf(owner string, a Account) ([]Claim, error) {
	act := a.Trigger
	list := []Claim{{Variable: VarType, Type: a.Type, Act: &act}}
	if a.Stage != "" {
		stage := a.Trigger
		list = append(list, Claim{Variable: VarStage, Stage: a.Stage, Act: &stage})
	}
	if a.Date != nil {
		list = append(list, Claim{Variable: VarDate, Date: copied(*a.Date)})
	}
	if a.Place != nil {
		list = append(list, Claim{Variable: VarPlace, Place: copied(*a.Place)})
	}
	for _, v := range a.Weapons {
		list = append(list, Claim{Variable: VarWeapon, Weapon: copied(v)})
	}
	for _, v := range a.Targets {
		list = append(list, Claim{Variable: VarTarget, Target: copied(v)})
	}
	for _, v := range a.Victims {
		list = append(list, Claim{Variable: VarVictim, Victim: copied(v)})
	}
	for _, v := range a.Perpetrators {
		list = append(list, Claim{Variable: VarPerpetrator, Perpetrator: copied(v)})
	}
	for _, v := range a.Casualties {
		list = append(list, Claim{Variable: VarCasualty, Casualty: copied(v)})
	}
	if a.Series != nil {
		list = append(list, Claim{Variable: VarSeries, Series: copied(*a.Series)})
	}
	return identified(owner, list)
}

// StatementsOf returns the claims of a document that belong to no incident: warnings, estimates and aggregates.
func StatementsOf(document string, x Extraction) ([]Claim, error) {
	var list []Claim
	for _, v := range x.Warnings {
		list = append(list, Claim{Variable: VarWarning, Warning: copied(v)})
	}
	for _, v := range x.Estimates {
		list = append(list, Claim{Variable: VarEstimate, Estimate: copied(v)})
	}
	for _, v := range x.Aggregates {
		list = append(list, Claim{Variable: VarAggregate, Aggregate: copied(v)})
	}
	return identified(document, list)
}

// AccountOf puts an account together again from its claims: the inverse of ClaimsOf, but for what the account says of itself
// (Key, Main, Evidence, Score).
func AccountOf(list []Claim) Account {
	var a Account
	for i := range list {
		c := &list[i]
		switch c.Variable {
		case VarType:
			a.Type, a.Trigger = c.Type, *c.Act
		case VarStage:
			a.Stage = c.Stage
		case VarDate:
			a.Date = c.Date
		case VarPlace:
			a.Place = c.Place
		case VarWeapon:
			a.Weapons = append(a.Weapons, *c.Weapon)
		case VarTarget:
			a.Targets = append(a.Targets, *c.Target)
		case VarVictim:
			a.Victims = append(a.Victims, *c.Victim)
		case VarPerpetrator:
			a.Perpetrators = append(a.Perpetrators, *c.Perpetrator)
		case VarCasualty:
			a.Casualties = append(a.Casualties, *c.Casualty)
		case VarSeries:
			a.Series = c.Series
		}
	}
	return a
}

func copied[T any](v T) *T { return &v }

// identified gives each claim its id and leaves out those that are there already.
func identified(owner string, list []Claim) ([]Claim, error) {
	seen := make(map[string]bool, len(list))
	kept := list[:0]
	for i := range list {
		c := list[i]
		if err := c.Identify(owner); err != nil {
			return nil, err
		}
		if !seen[c.ID] {
			seen[c.ID] = true
			kept = append(kept, c)
		}
	}
	return kept, nil
}

// ExtractionOf puts statements together again: the inverse of StatementsOf.
func ExtractionOf(list []Claim) Extraction {
	var x Extraction
	for _, c := range list {
		switch {
		case c.Warning != nil:
			x.Warnings = append(x.Warnings, *c.Warning)
		case c.Estimate != nil:
			x.Estimates = append(x.Estimates, *c.Estimate)
		case c.Aggregate != nil:
			x.Aggregates = append(x.Aggregates, *c.Aggregate)
		}
	}
	return x
}
