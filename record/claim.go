package record

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
)

// Variable is what a claim is about.
type Variable string

// The variables. A claim of an incident is one of the first ten; the last three stand for themselves.
const (
	VarType        Variable = "type"
	VarStage       Variable = "stage"
	VarDate        Variable = "date"
	VarPlace       Variable = "place"
	VarWeapon      Variable = "weapon"
	VarTarget      Variable = "target"
	VarVictim      Variable = "victim"
	VarPerpetrator Variable = "perpetrator"
	VarCasualty    Variable = "casualty"
	VarSeries      Variable = "series"
	VarWarning     Variable = "warning"
	VarEstimate    Variable = "estimate"
	VarAggregate   Variable = "aggregate"
)

// Claim is what one source asserts about one variable, in words of one document. Exactly one of the values is set, the one that
// Variable names.
type Claim struct {
	ID       string       `json:"id"`
	Variable Variable     `json:"variable"`
	Act      *Evidence    `json:"act,omitzero"` // the words that name the act: of type and stage
	Type     IncidentType `json:"type,omitzero"`
	Stage    Stage        `json:"stage,omitzero"`

	Date        *DateValue      `json:"date,omitzero"`
	Place       *PlaceValue     `json:"place,omitzero"`
	Weapon      *Weapon         `json:"weapon,omitzero"`
	Target      *Target         `json:"target,omitzero"`
	Victim      *Victim         `json:"victim,omitzero"`
	Perpetrator *Responsibility `json:"perpetrator,omitzero"`
	Casualty    *Casualty       `json:"casualty,omitzero"`
	Series      *SeriesValue    `json:"series,omitzero"`
	Warning     *Warning        `json:"warning,omitzero"`
	Estimate    *Estimate       `json:"estimate,omitzero"`
	Aggregate   *Aggregate      `json:"aggregate,omitzero"`
}

// Evidence returns the words of the claim with what read them.
func (c *Claim) Evidence() Evidence {
	if e := c.evidence(); e != nil {
		return *e
	}
	return Evidence{}
}

func (c *Claim) evidence() *Evidence {
	switch {
	case c.Act != nil:
		return c.Act
	case c.Date != nil:
		return &c.Date.Evidence
	case c.Place != nil:
		return &c.Place.Evidence
	case c.Weapon != nil:
		return &c.Weapon.Evidence
	case c.Target != nil:
		return &c.Target.Evidence
	case c.Victim != nil:
		return &c.Victim.Evidence
	case c.Perpetrator != nil:
		return &c.Perpetrator.Evidence
	case c.Casualty != nil:
		return &c.Casualty.Evidence
	case c.Series != nil:
		return &c.Series.Evidence
	case c.Warning != nil:
		return &c.Warning.Evidence
	case c.Estimate != nil:
		return &c.Estimate.Evidence
	case c.Aggregate != nil:
		return &c.Aggregate.Evidence
	}
	return nil
}

// Source is who says so; the zero Source is the document itself.
func (c *Claim) Source() Source {
	switch {
	case c.Perpetrator != nil:
		return c.Perpetrator.Source
	case c.Casualty != nil:
		return c.Casualty.Source
	case c.Warning != nil:
		return c.Warning.Source
	case c.Estimate != nil:
		return c.Estimate.Source
	case c.Aggregate != nil:
		return c.Aggregate.Source
	}
	return Source{}
}

// Identify sets the id: a hash of whose claim it is (a document or an account), the variable, the value, the source and the span. The
// method and its score are left out, so that a reading by a newer engine that finds the same makes the same claim.
func (c *Claim) Identify(owner string) error {
	e := c.evidence()
	kept := *e
	e.Method, e.Score = "", 0
	c.ID = ""
	b, err := json.Marshal(c)
	*e = kept
	if err != nil {
		return fmt.Errorf("claim: %w", err)
	}
	sum := sha256.Sum256(append([]byte("claim "+owner+"\n"), b...))
	c.ID = hex.EncodeToString(sum[:8])
	return nil
}
