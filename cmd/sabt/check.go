package main

import "github.com/spf13/cobra"

func newCheck(e env) *cobra.Command {
	return &cobra.Command{Use: "check FILE|DIR|GLOB|- ...", Short: "Print only what does not fit in a document", Args: someFiles,
		RunE: func(c *cobra.Command, args []string) error { return nil }}
}
