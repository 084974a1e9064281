package main

import (
	"time"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/team"
)

// minute is how times stand in tables.
const minute = "2006-01-02 15:04"

func newUserSessions(e env) *cobra.Command {
	o := &teamOptions{}
	end := ""
	c := &cobra.Command{
		Use:   "sessions [NAME]",
		Short: "List who is signed in; end a session",
		Long: `sessions lists the sign-ins that have not ended: all, or those of one account. One ends after 12 hours without use and
after 14 days at the latest. --end ID ends one at once.

` + teamHelp,
		Example: "  sabt user sessions\n  sabt user sessions Anna --end 3f9c2d7a11e0",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			name := ""
			if len(args) > 0 {
				name = args[0]
			}
			return o.withGate(c.Context(), e, false, func(g *team.Gate) error {
				if end != "" {
					return g.Revoke(c.Context(), name, end, manager(e), team.From{})
				}
				list, err := g.Sessions(c.Context(), name)
				if err != nil {
					return err
				}
				return table(e, "ID\tNAME\tBEGAN (UTC)\tLAST USED\tENDS\tFROM", list, func(s team.Session) []string {
					return []string{s.ID(), s.Name, s.Made.Format(minute), s.Last.Format(minute), s.Ends.Format(minute), s.Address}
				})
			})
		},
	}
	o.register(c.Flags())
	c.Flags().StringVar(&end, "end", "", "end the session of this id")
	return c
}

func newAudit(e env) *cobra.Command {
	o := &teamOptions{}
	var f showOptions
	var q team.EventQuery
	c := &cobra.Command{
		Use:   "audit",
		Short: "Show who signed in to the desk, who could not, and what was taken away",
		Long: `audit shows the last events first: sign-ins and those that failed, sessions that were ended, passwords and roles that were
changed, and every list that was taken away as a table, as data or as a feed. Decisions are in the log of the register
(sabt log).

` + teamHelp,
		Example: "  sabt audit -n 20\n  sabt audit --kind exported --name Anna --format json",
		Args:    noArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if err := f.checkFormat("table json"); err != nil {
				return err
			}
			return o.withGate(c.Context(), e, false, func(g *team.Gate) error {
				list, err := g.Events(c.Context(), q)
				if err != nil {
					return err
				}
				if f.format == "json" {
					return jsonLines(e.stdout, list, eventOf)
				}
				return table(e, "AT (UTC)\tWHAT\tWHO\tOF WHAT\tFROM", list, func(v team.Event) []string {
					return []string{v.At.Format(minute), v.Kind, v.Name, v.What, v.Address}
				})
			})
		},
	}
	o.register(c.Flags())
	c.Flags().IntVarP(&q.Limit, "limit", "n", 100, "lines; 0 for all")
	c.Flags().StringVar(&q.Kind, "kind", "", `"signed in", "could not sign in", "held back", "signed out", "session ended", "password changed", exported, account`)
	c.Flags().StringVar(&q.Name, "name", "", "of this account")
	f.shown(c.Flags(), "table", "table, json (JSON Lines)")
	return c
}

// eventObject is a line of the audit for programs.
type eventObject struct {
	Event   int64     `json:"event"`
	At      time.Time `json:"at"`
	Kind    string    `json:"kind"`
	Name    string    `json:"name"`
	What    string    `json:"what"`
	Address string    `json:"address"`
	Agent   string    `json:"agent"`
}

func eventOf(v team.Event) eventObject {
	return eventObject{v.Seq, v.At, v.Kind, v.Name, v.What, v.Address, v.Agent}
}
