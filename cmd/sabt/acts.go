package main

import (
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/review"
)

// acts are all decisions, in the order of the help.
func acts() []act { return slices.Concat(judging(), shaping(), marking(), naming()) }

// judging are decisions on whether an incident stands and may be shown.
func judging() []act {
	return []act{
		{
			use: "accept ID", short: "Say that somebody has looked at an incident, and it stands", least: 1, most: 1,
			long: `accept marks an incident as reviewed. When another account joins it later, it needs review again. An incident that
was rejected or withdrawn stands again.`,
			example: `  sabt accept 7k3m9qx2 --author Anna --reason "checked against both reports"`,
			decision: func(_ register.View, o *decideOptions, args []string) (record.Decision, error) {
				return o.by.Accept(args[0])
			},
		}, {
			use: "reject ID", short: "Say that it is no incident, or that the words do not make a claim", least: 1, most: 1,
			long: `reject takes an incident out of lists and totals: a misreading, a film, an exercise. With --claim it sets one claim
aside, and the incident is computed without it; sabt show --claims shows the ids of claims. Both stay in the
register.`,
			example: `  sabt reject 7k3m9qx2 --author Anna --reason "the article tells of a film"
  sabt reject 7k3m9qx2 --claim 8e07b2a1 --author Anna --reason "19 is the hospital's number of beds"`,
			flags: func(c *cobra.Command, o *decideOptions) {
				c.Flags().StringVar(&o.claim, "claim", "", "the claim that is set aside; its beginning is enough")
			},
			decision: func(_ register.View, o *decideOptions, args []string) (record.Decision, error) {
				if o.claim != "" {
					return o.by.RejectClaim(args[0], o.claim)
				}
				return o.by.Reject(args[0])
			},
		}, {
			use: "disclose ID", short: "Say that the names in a claim may leave the register", least: 1, most: 1,
			long: `disclose lets the names in one claim into exports of the profiles public and partner: of a victim, of a person who is said to
have acted, of the source. All other names of private persons stay back. Disclose a name when the person or the family
agreed, or when it is public beyond doubt and harms nobody, and write that into the reason; sabt show --claims shows the
ids of claims. It says nothing of whether the claim is right, and it is no review of the incident.`,
			example: `  sabt disclose 7k3m9qx2 --claim 8e07b2a1 --author Anna --reason "the family published an obituary"`,
			flags: func(c *cobra.Command, o *decideOptions) {
				c.Flags().StringVar(&o.claim, "claim", "", "the claim whose names may be shown; its beginning is enough")
			},
			decision: func(_ register.View, o *decideOptions, args []string) (record.Decision, error) {
				if o.claim == "" {
					return record.Decision{}, usage("sabt show ID --claims shows the ids of claims", "disclose needs --claim")
				}
				return o.by.Disclose(args[0], o.claim)
			},
		}, {
			use: "approve ID", short: "Say that an incident may be published as it is; a second person has to say so, too", least: 1, most: 1,
			long: `approve lets an incident into the public edition (sabt publish), once two people have said so. The incident has to be reviewed (sabt
accept), and the second approval has to be by another author than the first. An approval is of the incident as it is: when an
account joins it or leaves it, or somebody corrects, grades or discloses anything of it, it waits for two approvals again.
sabt publish --dry-run says what waits for whom.

Names of authors are taken as they are given: sabt knows no passwords, and who may write to the register can write any
name. What approvals are worth is settled by who may open the file, or the database.`,
			example: `  sabt approve 7k3m9qx2 --author Anna --reason "nobody is named, the figures are right"
  sabt approve 7k3m9qx2 --author Ben --reason "read it against both reports"`,
			decision: func(_ register.View, o *decideOptions, args []string) (record.Decision, error) {
				return o.by.Approve(args[0])
			},
		},
	}
}

// shaping are decisions on what an incident consists of.
func shaping() []act {
	return []act{
		{
			use: "correct ID VARIABLE VALUE", short: "Set a value of an incident, with the words that say it", least: 3, most: 3,
			long: `correct sets the type, stage, date, place or perpetrator of an incident, or how many were killed, injured,
killed_or_injured, missing, abducted or displaced. --quote gives the words of one of its documents that say so;
without them no value is stored. Claims of sources stay as they are and are shown beside.

A date is 2024-05-12, 2024-05, 2024 or 2024-05-12..2024-05-14; a count is 14, 14-19 or 14+; a place is a name of the
gazetteer, with the province or country where several are called so.`,
			example: `  sabt correct 7k3m9qx2 killed 14 --quote "fourteen bodies" --author Anna --reason "misread as 40"
  sabt correct 7k3m9qx2 place "Kunduz, Kunduz" --quote "in Kunduz city" --author Anna --reason "not the village"`,
			flags: func(c *cobra.Command, o *decideOptions) {
				c.Flags().StringVar(&o.quote, "quote", "", "the words of a document of the incident that say so")
				c.Flags().StringVar(&o.basis, "basis", "", "of a perpetrator: reported_fact, claimed_by_perpetrator, accused, suspected, denied")
				c.Flags().StringVar(&o.gazetteer, "gazetteer", "", "a CSV file of your own places")
			},
			decision: correction,
		}, {
			use: "merge ID ID ...", short: "Say that incidents are one", least: 2,
			long: `merge puts the accounts of several incidents together. They stay together whatever is added later. The id of the
oldest account is that of the whole; the other ids lead to it.`,
			example: `  sabt merge 7k3m9qx2 q7c8emxa --author Anna --reason "one bomb, two days apart in the papers"`,
			decision: func(_ register.View, o *decideOptions, args []string) (record.Decision, error) {
				return o.by.Merge(args...)
			},
		}, {
			use: "split ID ACCOUNT ...", short: "Say that accounts are not of an incident", least: 2,
			long: `split keeps accounts apart from the others of their incident, whatever is added later. sabt show lists the accounts
with their ids. Those that leave are grouped anew.`,
			example: `  sabt split 7k3m9qx2 q7c8emxa --author Anna --reason "another mosque, the same day"`,
			decision: func(_ register.View, o *decideOptions, args []string) (record.Decision, error) {
				return o.by.Split(args[0], args[1:]...)
			},
		}, {
			use: "gather ID ID ...", short: "Say that incidents are parts of one series", least: 1,
			long: `gather puts incidents into one series: one attack on several sites, attacks that were one plan. They stay incidents of
their own, each with its toll. --whole names the one that tells of all of it: totals count the others and not that
one. An id of an incident that is of a series already brings that series along.`,
			example: `  sabt gather 7k3m9qx2 q7c8emxa --author Anna --reason "the ministry speaks of one plan"
  sabt gather 7k3m9qx2 q7c8emxa --whole m4t0zk1d --author Anna --reason "one toll for both churches"`,
			flags: func(c *cobra.Command, o *decideOptions) {
				c.Flags().StringVar(&o.whole, "whole", "", "the incident that tells of the series as a whole")
			},
			decision: func(_ register.View, o *decideOptions, args []string) (record.Decision, error) {
				return o.by.Gather(o.whole, args...)
			},
		}, {
			use: "release ID ...", short: "Say that incidents are no parts of their series", least: 1,
			long:    `release takes incidents out of their series, whatever is added later. The others stay together.`,
			example: `  sabt release 7k3m9qx2 --author Anna --reason "a robbery, the same morning"`,
			decision: func(_ register.View, o *decideOptions, args []string) (record.Decision, error) {
				return o.by.Release(args...)
			},
		},
	}
}

// marking are decisions that grade, retire and hide.
func marking() []act {
	return []act{
		{
			use: "grade ID ASPECT GRADE | ID CLAIM DIGIT | source NAME LETTER", short: "Grade an incident, one of its claims, or a source", least: 3, most: 3,
			long: gradeLong, example: gradeExample, decision: grading,
			flags: func(c *cobra.Command, o *decideOptions) {
				c.Flags().StringVar(&o.kind, "for", "", "of a source: for date, place, perpetrator, toll, ... alone")
			},
		}, {
			use: "withdraw ID", short: "Retire an incident, with its reason", least: 1, most: 1,
			long: `withdraw takes an incident out of lists and totals because the register should not stand for it any more. It stays,
with its reason.`,
			example: `  sabt withdraw 7k3m9qx2 --author Anna --reason "the paper retracted its report"`,
			decision: func(_ register.View, o *decideOptions, args []string) (record.Decision, error) {
				return o.by.Withdraw(args[0])
			},
		}, {
			use: "redact DOCUMENT", short: "Show words of a document, or all of it, to nobody any more", least: 1, most: 1,
			long: redactLong, example: redactExample, decision: redacting,
			flags: func(c *cobra.Command, o *decideOptions) {
				c.Flags().StringArrayVar(&o.quotes, "quote", nil, "words that are hidden, wherever they stand in the document; may be given again")
				c.Flags().StringArrayVar(&o.spans, "span", nil, "a stretch that is hidden, in bytes of the text: 120-134; may be given again")
				c.Flags().BoolVar(&o.entire, "whole", false, "all words of the document, and where it came from")
			},
		},
	}
}

// naming are decisions beside the register's own figures, and the one that takes a decision back.
func naming() []act {
	return []act{
		{
			use: "alias ID SET:EVENT", short: "Say that an incident is an event of another data set", least: 2, most: 2,
			long: `alias makes an event of a data set that was imported the same as an incident, for sabt compare: whatever the machine thinks of
the two. An incident may be several events, and an event several incidents. The incident stays as it is: no figure of the
event is taken over. When incidents become one, the alias goes along.`,
			example: `  sabt alias 7k3m9qx2 ucdp:401004 --author Anna --reason "the same blast, their toll is that of the next day"`,
			decision: func(v register.View, o *decideOptions, args []string) (record.Decision, error) {
				event, err := eventArg(v, args[1])
				if err != nil {
					return record.Decision{}, err
				}
				return o.by.Alias(args[0], event)
			},
		}, {
			use: "unalias ID SET:EVENT", short: "Say that an incident is not an event of another data set", least: 2, most: 2,
			long:    `unalias keeps an incident and an event of a data set apart in sabt compare, whatever the machine thinks of the two.`,
			example: `  sabt unalias 7k3m9qx2 ucdp:401004 --author Anna --reason "another bomb, the same day"`,
			decision: func(v register.View, o *decideOptions, args []string) (record.Decision, error) {
				event, err := eventArg(v, args[1])
				if err != nil {
					return record.Decision{}, err
				}
				return o.by.Unalias(args[0], event)
			},
		}, newCodeAct(), {
			use: "undo ENTRY", short: "Take a decision back", least: 1, most: 1,
			long: `undo takes back the decision of an entry of the log; sabt log --decisions shows their numbers. What the decision
held together or apart is free again, and grouped as if it had never been.`,
			example: `  sabt undo 1204 --author Anna --reason "wrong incident"`,
			decision: func(_ register.View, o *decideOptions, args []string) (record.Decision, error) {
				seq, err := strconv.ParseInt(args[0], 10, 64)
				if err != nil || seq < 1 {
					return record.Decision{}, usage("sabt log --decisions shows them", "%q is not the number of an entry", args[0])
				}
				return o.by.Undo(seq)
			},
		},
	}
}

func correction(v register.View, o *decideOptions, args []string) (record.Decision, error) {
	g, err := openGazetteer(o.gazetteer)
	if err != nil {
		return record.Decision{}, err
	}
	id, err := register.Lookup(v, args[0], register.Now)
	if err != nil {
		return record.Decision{}, err
	}
	parts, err := v.Parts(id, register.Now)
	if err != nil {
		return record.Decision{}, err
	}
	return o.by.Correct(id, review.Correction{Variable: args[1], Value: args[2], Basis: o.basis, Quote: o.quote}, parts, g)
}
