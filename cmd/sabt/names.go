package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/cli"
	"github.com/sabt-org/sabt/view/contract"
	"github.com/sabt-org/sabt/view/sheet"
)

func newSources(e env) *cobra.Command {
	return newNames(e, namesOf{use: "sources", kind: register.FacetSource, head: "SOURCE",
		short: "List who says so, with the number of incidents",
		long: `sources lists who gives the register its values: persons and bodies as the documents name them, with their kind,
those of most incidents first. A document's own voice is not among them; it is its publisher's (--publishers).

GRADES are the Admiralty letters that a source has for a kind of value: by rule, or by a person (*). What is not named is
F: how reliable it is, is not known. sabt grade source gives letters.`,
		example: "  sabt sources\n  sabt sources --like hospital"})
}

func newActors(e env) *cobra.Command {
	return newNames(e, namesOf{use: "actors", kind: register.FacetActor, head: "PARTY",
		short: "List the parties that are said to have acted, with the number of incidents",
		long: `actors lists the parties that are said to have done it, by their name in the authority list or as written, those of
most incidents first. That a party is named says nothing of who names it and why: sabt show ID does.`,
		example: "  sabt actors\n  sabt actors --like isis"})
}

// namesOf is a list of names.
type namesOf struct {
	use, head, short, long, example string
	kind                            register.FacetKind
}

type namesOptions struct {
	registerOptions
	showOptions
	like       string
	limit      int
	publishers bool
}

func (o *namesOptions) kind(n namesOf) register.FacetKind {
	if o.publishers {
		return register.FacetPublisher
	}
	return n.kind
}

func newNames(e env, n namesOf) *cobra.Command {
	o := &namesOptions{}
	c := &cobra.Command{
		Use: n.use, Short: n.short, Long: n.long + "\n\n" + registerHelp, Example: n.example, Args: noArgs,
		RunE: func(c *cobra.Command, _ []string) error { return names(c.Context(), e, n, o) },
	}
	o.registerOptions.register(c.Flags())
	c.Flags().StringVar(&o.like, "like", "", "names that hold these letters")
	c.Flags().IntVarP(&o.limit, "limit", "n", 50, "rows; 0 for all")
	if n.kind == register.FacetSource {
		c.Flags().BoolVar(&o.publishers, "publishers", false, "who puts documents out, instead: whose a document's own voice is")
	}
	o.shown(c.Flags(), "table", "table, json (JSON Lines), csv")
	return c
}

func names(ctx context.Context, e env, n namesOf, o *namesOptions) error {
	if err := o.checkFormat("table json csv"); err != nil {
		return err
	}
	return o.with(ctx, e, func(r *register.Register) error {
		var list []record.Name
		err := r.View(ctx, func(v register.View) (err error) {
			list, err = v.Names(o.kind(n), register.NameQuery{Like: fold.String(o.like), Limit: o.limit})
			if err == nil && n.kind == register.FacetSource {
				list, err = v.Grades(list)
			}
			return err
		})
		switch {
		case err != nil:
			return err
		case o.format == "json":
			return jsonLines(e.stdout, list, func(n record.Name) record.Name { return n })
		case o.format == "csv":
			return csvLines(e.stdout, []string{"name", "kind", "incidents", "grades"}, list, func(n record.Name) [][]string {
				return [][]string{{n.Name, n.Note, fmt.Sprint(n.Incidents), sheet.Letters(n.Grades)}}
			})
		}
		return cli.WriteNames(e.stdout, n.head, list, terminalOptions(e, &o.looks))
	})
}

type documentsOptions struct {
	registerOptions
	showOptions
	page
	publisher, from, to, text, asOf string
}

func newDocuments(e env) *cobra.Command {
	o := &documentsOptions{}
	c := &cobra.Command{
		Use:   "documents",
		Short: "List the documents of the register",
		Long: `documents lists what came in, the last first, with the number of incidents that each tells of and of findings that
checks made in it.

` + registerHelp,
		Example: "  sabt documents --publisher Pajhwok\n  sabt documents --text \"minibus\"",
		Args:    noArgs,
		RunE:    func(c *cobra.Command, _ []string) error { return listDocuments(c.Context(), e, o) },
	}
	o.registerOptions.register(c.Flags())
	c.Flags().StringVar(&o.publisher, "publisher", "", "who put it out")
	c.Flags().StringVar(&o.from, "from", "", "published on this day or later, YYYY-MM-DD")
	c.Flags().StringVar(&o.to, "to", "", "published on this day or earlier")
	c.Flags().StringVar(&o.text, "text", "", `its words; "in quotation marks" one after the other`)
	c.Flags().StringVar(&o.asOf, "as-of", "", "as the register was at the end of this day (UTC)")
	o.page.register(c.Flags())
	o.shown(c.Flags(), "table", "table, json (JSON Lines)")
	return c
}

func listDocuments(ctx context.Context, e env, o *documentsOptions) error {
	if err := o.checkFormat("table json"); err != nil {
		return err
	}
	return o.with(ctx, e, func(r *register.Register) error {
		var list []record.Listed
		err := r.View(ctx, func(v register.View) (err error) {
			list, err = o.documents(v)
			return err
		})
		switch {
		case err != nil:
			return err
		case o.format == "json":
			return jsonLines(e.stdout, list, contract.ListedOf)
		}
		return cli.WriteDocuments(e.stdout, list, terminalOptions(e, &o.looks))
	})
}

func (o *documentsOptions) documents(v register.View) ([]record.Listed, error) {
	q := register.DocumentQuery{Publisher: o.publisher, Text: o.text, Limit: o.limit, Offset: o.offset()}
	var err error
	if q.From, err = dayFlag("from", o.from); err != nil {
		return nil, err
	}
	if q.To, err = dayFlag("to", o.to); err != nil {
		return nil, err
	}
	if q.At, err = asOf(v, o.asOf); err != nil {
		return nil, err
	}
	docs, err := v.Documents(q)
	var list []record.Listed
	for _, d := range docs {
		list = append(list, record.Listed{Document: d.Document, Added: d.Added, Accounts: d.Accounts, Findings: d.Findings})
	}
	return list, err
}
