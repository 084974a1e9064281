package main

import (
	"strings"

	"github.com/spf13/cobra"
)

// group is commands that the help shows together.
type group struct {
	title    string
	commands []*cobra.Command
}

// commands are those that a user works with. To add a subcommand, copy a file and add its line here.
func commands(e env) []group {
	return []group{
		{"Reading:", []*cobra.Command{newRead(e), newCheck(e)}},
		{"The register:", []*cobra.Command{newAdd(e), newServe(e), newList(e), newShow(e), newDocuments(e), newSources(e), newActors(e), newReread(e), newLog(e), newVerify(e), newMigrate(e)}},
		{"What it adds up to:", []*cobra.Command{newToll(e), newAggregates(e), newWarnings(e), newEstimates(e), newBias(e), newMse(e), newAgreement(e), newReport(e), newExport(e), newPublish(e), newKeys(e)}},
		{"Beside other data sets:", []*cobra.Command{newImport(e), newCompare(e)}},
		{"Decisions:", newDecisions(e)},
		{"The team:", []*cobra.Command{newUser(e), newAudit(e)}},
	}
}

// newRoot builds the tree of commands.
func newRoot(e env) *cobra.Command {
	root := &cobra.Command{
		Use:   "sabt",
		Short: "Turn reporting on armed violence into a sourced register of incidents",
		Long: `sabt reads reporting on armed violence and says which incidents it tells of: where, when, who is said to have
done it, and every count of the dead and injured with who gave it and in which words.

The register keeps what was read, finds out which reports tell of one incident, and adds up under named policies.

It works offline. Figures are never averaged and never overwritten; what a document leaves open stays unknown.`,
		Example:       "  sabt read article.txt\n  sabt read --format json articles/ > incidents.jsonl\n  sabt check draft.txt\n  sabt add articles/\n  sabt list --place Kunduz",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,
		RunE:          func(c *cobra.Command, args []string) error { return noCommand(c, args) },
	}
	root.SetIn(e.stdin)
	root.SetOut(e.stdout)
	root.SetErr(e.stderr)
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return usage("see "+c.CommandPath()+" --help", "%w", err)
	})
	for _, g := range commands(e) {
		root.AddGroup(&cobra.Group{ID: g.title, Title: g.title})
		for _, c := range g.commands {
			c.GroupID = g.title
			root.AddCommand(c)
		}
	}
	root.AddCommand(newVersion(e), newCompletion(e), newMan(e))
	return root
}

// noCommand answers a bare "sabt" with the help, and a word that is no command with what may have been meant.
func noCommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return c.Help()
	}
	hint := "to read a document: sabt read " + args[0]
	c.SuggestionsMinimumDistance = 2
	if near := c.SuggestionsFor(args[0]); len(near) > 0 {
		hint = "did you mean: sabt " + strings.Join(near, ", sabt ")
	}
	return usage(hint, "unknown command %q", args[0])
}
