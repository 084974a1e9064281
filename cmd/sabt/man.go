package main

import (
	"os"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

func newMan(e env) *cobra.Command {
	return &cobra.Command{
		Use:   "man DIR",
		Short: "Write the manual pages into a folder",
		Args:  oneFolder,
		RunE:  func(c *cobra.Command, args []string) error { return manual(c.Root(), args[0]) },
	}
}

func oneFolder(_ *cobra.Command, args []string) error {
	if len(args) != 1 {
		return usage("for example: sabt man docs/man", "man needs one folder to write to")
	}
	return nil
}

// manual writes one page a command. The pages carry no date of their making, so that the same program always writes
// the same pages.
func manual(root *cobra.Command, dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return failed("", err)
	}
	day := time.Unix(0, 0).UTC()
	root.DisableAutoGenTag = true
	return doc.GenManTree(root, &doc.GenManHeader{Section: "1", Source: "sabt", Manual: "sabt manual", Date: &day}, dir)
}
