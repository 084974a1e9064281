package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/review"
)

const codeLong = `code keeps what one person makes of an account by reading its document alone: for each variable a value and the words
that say so. What is left out the document does not say, in the eyes of that person. It changes no incident, and is
shown to nobody before a second person has coded the same account; sabt agreement says how far they agree, and
what they settle is a decision like any other (sabt correct). Coding again replaces one's own coding of before.

A variable is type, stage, date, place, perpetrator, killed, injured, killed_or_injured, missing, abducted or displaced;
values are written as for sabt correct. sabt show lists accounts with their ids. docs/codebook/coding.md says how to code.`

const codeExample = `  sabt code 7k3m9qx2 type bombing "a bomb" killed 14 "fourteen bodies" --author Anna
  sabt code 7k3m9qx2 perpetrator Taliban "blamed the Taliban" --basis accused --author Bilal`

func newCodeAct() act {
	return act{
		use: "code ACCOUNT [VARIABLE VALUE WORDS] ...", short: "Keep what you make of an account, for comparing with another coder", least: 1,
		long: codeLong, example: codeExample, decision: coding,
		flags: func(c *cobra.Command, o *decideOptions) {
			c.Flags().StringVar(&o.basis, "basis", "", "of a perpetrator: reported_fact, claimed_by_perpetrator, accused, suspected, denied")
			c.Flags().StringVar(&o.gazetteer, "gazetteer", "", "a CSV file of your own places")
		},
	}
}

func coding(v register.View, o *decideOptions, args []string) (record.Decision, error) {
	values := args[1:]
	if len(values)%3 != 0 {
		return record.Decision{}, usage("for example: "+strings.TrimSpace(strings.Split(codeExample, "\n")[0]), "a value is three words: what, how much, and the words that say so")
	}
	g, err := openGazetteer(o.gazetteer)
	if err != nil {
		return record.Decision{}, err
	}
	part, err := accountNamed(v, args[0])
	if err != nil {
		return record.Decision{}, err
	}
	var list []review.Correction
	for i := 0; i < len(values); i += 3 {
		c := review.Correction{Variable: values[i], Value: values[i+1], Quote: values[i+2]}
		if c.Variable == string(record.VarPerpetrator) {
			c.Basis = o.basis
		}
		list = append(list, c)
	}
	return o.by.Code(part.ID, list, part, g)
}

// accountNamed is the account that an id, or its beginning, stands for.
func accountNamed(v register.View, id string) (register.Part, error) {
	incident, err := register.Lookup(v, id, register.Now)
	if err != nil {
		return register.Part{}, err
	}
	parts, err := v.Parts(incident, register.Now)
	if err != nil {
		return register.Part{}, err
	}
	for _, p := range parts {
		if strings.HasPrefix(p.ID, id) {
			return p, nil
		}
	}
	return register.Part{}, failed("sabt show lists the accounts of an incident", errors.Join(fmt.Errorf("account %s", id), register.ErrNotFound))
}
