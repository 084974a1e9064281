package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

func newCompletion(e env) *cobra.Command {
	return &cobra.Command{
		Use:   "completion bash|zsh|fish|powershell",
		Short: "Print a script that completes commands and flags in a shell",
		Example: `  source <(sabt completion bash)
  sabt completion zsh > "${fpath[1]}/_sabt"
  sabt completion fish > ~/.config/fish/completions/sabt.fish`,
		ValidArgs: shells(),
		Args:      oneShell,
		RunE:      func(c *cobra.Command, args []string) error { return complete(e, c.Root(), args[0]) },
	}
}

func shells() []string { return []string{"bash", "zsh", "fish", "powershell"} }

func oneShell(_ *cobra.Command, args []string) error {
	if len(args) != 1 || !slices.Contains(shells(), args[0]) {
		return usage("for example: sabt completion bash", "completion needs one shell of %s", strings.Join(shells(), ", "))
	}
	return nil
}

func complete(e env, root *cobra.Command, shell string) error {
	switch shell {
	case "zsh":
		return root.GenZshCompletion(e.stdout)
	case "fish":
		return root.GenFishCompletion(e.stdout, true)
	case "powershell":
		return root.GenPowerShellCompletionWithDesc(e.stdout)
	}
	return root.GenBashCompletionV2(e.stdout, true)
}
