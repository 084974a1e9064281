package main

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/team"
)

func newUserRole(e env) *cobra.Command {
	o := &teamOptions{}
	c := &cobra.Command{
		Use:     "role NAME ROLE",
		Short:   "Give an account another role",
		Long:    "role gives an account another role. It holds from the next request on.\n\n" + teamHelp,
		Example: "  sabt user role Anna reviewer",
		Args: func(c *cobra.Command, args []string) error {
			if len(args) != 2 {
				return usage("sabt user role Anna reviewer", "%s takes a name and a role", c.CommandPath())
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			if err := team.CheckRole(args[1]); err != nil {
				return usage("use one of: "+strings.Join(team.Roles(), ", "), "there is no role %q", args[1])
			}
			return o.withGate(c.Context(), e, false, func(g *team.Gate) error { return g.SetRole(c.Context(), args[0], args[1], manager(e)) })
		},
	}
	o.register(c.Flags())
	return c
}

func newUserPassword(e env) *cobra.Command {
	o := &teamOptions{}
	c := &cobra.Command{
		Use:     "password NAME",
		Short:   "Give an account another password",
		Long:    "password gives an account another password, asked for or read from standard input, and ends its sessions.\n\n" + teamHelp,
		Example: "  sabt user password Anna",
		Args:    oneName,
		RunE: func(c *cobra.Command, args []string) error {
			return o.withGate(c.Context(), e, false, func(g *team.Gate) error {
				word, err := password(e, newTalk(e.stderr))
				if err != nil {
					return err
				}
				return g.SetPassword(c.Context(), args[0], word, manager(e))
			})
		},
	}
	o.register(c.Flags())
	return c
}

func newUserDisable(e env, disable bool) *cobra.Command {
	o := &teamOptions{}
	name, short, long := "enable", "Let somebody in again", "enable lets somebody in again who was disabled."
	if disable {
		name, short, long = "disable", "Keep somebody out, and end the sessions", "disable keeps somebody out from the next request on, and ends the sessions. The account stays, for decisions carry its name."
	}
	c := &cobra.Command{
		Use:     name + " NAME",
		Short:   short,
		Long:    long + "\n\n" + teamHelp,
		Example: "  sabt user " + name + " Anna",
		Args:    oneName,
		RunE: func(c *cobra.Command, args []string) error {
			return o.withGate(c.Context(), e, false, func(g *team.Gate) error { return g.Disable(c.Context(), args[0], disable, manager(e)) })
		},
	}
	o.register(c.Flags())
	return c
}
