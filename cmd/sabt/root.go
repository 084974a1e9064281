package main

import (
	"strings"

	"github.com/spf13/cobra"
)

// newRoot builds the tree of commands. To add a subcommand, copy a file and add its line here.
func newRoot(e env) *cobra.Command {
	root := &cobra.Command{
		Use:   "sabt",
		Short: "Turn reporting on armed violence into a sourced register of incidents",
		Long: `sabt reads reporting on armed violence and says which incidents it tells of: where, when, who is said to have
done it, and every count of the dead and injured with who gave it and in which words.

It works offline. Figures are never averaged and never overwritten; what a document leaves open stays unknown.`,
		Example:       "  sabt read article.txt\n  sabt read --format json articles/ > incidents.jsonl\n  sabt check draft.txt",
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
	root.AddCommand(newRead(e), newCheck(e), newAdd(e), newList(e), newShow(e), newDocuments(e), newSources(e), newActors(e), newLog(e), newVerify(e), newToll(e), newReread(e), newWarnings(e), newEstimates(e), newAggregates(e), newBias(e),
		newVersion(e), newCompletion(e), newMan(e))
	root.AddCommand(newDecisions(e)...)
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
