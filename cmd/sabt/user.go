package main

import (
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/team"
)

const userLong = `user manages who may open the desk. As soon as there is one account, "sabt serve" asks for a name and a password,
and may listen on addresses that other machines can reach.

  reader    reads and takes lists away
  coder     also adds documents, corrects, grades, takes back what is the coder's own
  reviewer  also accepts, rejects, takes back anything
  editor    also merges, splits, withdraws
  admin     also sees the audit

What somebody decides carries the name of the account. Who may use the files themselves may do everything on the
command line.

` + teamHelp

func newUser(e env) *cobra.Command {
	c := &cobra.Command{
		Use:     "user",
		Short:   "Accounts for the desk: who may open it, and do what",
		Long:    userLong,
		Example: "  sabt user add Anna --role admin\n  sabt user list\n  sabt user role Anna reviewer\n  sabt user disable Anna",
		Args:    noArgs,
		RunE:    func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(newUserAdd(e), newUserList(e), newUserRole(e), newUserPassword(e), newUserDisable(e, true), newUserDisable(e, false), newUserSessions(e))
	return c
}

func oneName(c *cobra.Command, args []string) error {
	if len(args) != 1 {
		return usage("see "+c.CommandPath()+" --help", "%s takes one name", c.CommandPath())
	}
	return nil
}

func newUserAdd(e env) *cobra.Command {
	o := &teamOptions{}
	role := ""
	c := &cobra.Command{
		Use:   "add NAME",
		Short: "Make an account",
		Long: `add makes an account. The password is asked for on a terminal, or read from the first line of standard input: 12 letters
or more, best several words.

` + teamHelp,
		Example: "  sabt user add Anna --role admin",
		Args:    oneName,
		RunE: func(c *cobra.Command, args []string) error {
			t := newTalk(e.stderr)
			if err := team.CheckRole(role); err != nil {
				return usage("use one of: "+strings.Join(team.Roles(), ", "), "--role %q is not known", role)
			}
			if _, err := o.file(e); err != nil {
				return err
			}
			word, err := password(e, t)
			if err != nil {
				return err
			}
			if err := team.CheckPassword(args[0], word); err != nil {
				return failed("several words are long and easy to keep in mind", err)
			}
			return o.withGate(c.Context(), e, true, func(g *team.Gate) error {
				if err := g.Add(c.Context(), args[0], role, word, manager(e)); err != nil {
					return err
				}
				t.printf("sabt: %s is %s; sabt serve asks for the password from now on\n", args[0], role)
				return nil
			})
		},
	}
	o.register(c.Flags())
	c.Flags().StringVar(&role, "role", "", strings.Join(team.Roles(), ", "))
	return c
}

func newUserList(e env) *cobra.Command {
	o := &teamOptions{}
	var f showOptions
	c := &cobra.Command{
		Use:     "list",
		Short:   "List the accounts",
		Long:    "list shows the accounts with their roles.\n\n" + teamHelp,
		Example: "  sabt user list --format json",
		Args:    noArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if err := f.checkFormat("table json"); err != nil {
				return err
			}
			return o.withGate(c.Context(), e, false, func(g *team.Gate) error {
				list, err := g.Users(c.Context())
				if err != nil {
					return err
				}
				if f.format == "json" {
					return jsonLines(e.stdout, list, userOf)
				}
				return table(e, "NAME\tROLE\tSTATE\tMADE (UTC)", list, func(u team.User) []string {
					return []string{u.Name, u.Role, stateOf(u), u.Made.Format("2006-01-02 15:04")}
				})
			})
		},
	}
	o.register(c.Flags())
	f.shown(c.Flags(), "table", "table, json (JSON Lines)")
	return c
}

// userObject is an account for programs. Its password is nobody's business.
type userObject struct {
	Name     string    `json:"name"`
	Role     string    `json:"role"`
	Disabled bool      `json:"disabled"`
	Made     time.Time `json:"made"`
}

func userOf(u team.User) userObject { return userObject{u.Name, u.Role, u.Disabled, u.Made} }

func stateOf(u team.User) string {
	if u.Disabled {
		return "disabled"
	}
	return "open"
}

// table prints rows under a head.
func table[T any](e env, head string, list []T, row func(T) []string) error {
	w := tabwriter.NewWriter(e.stdout, 0, 0, 2, ' ', 0)
	if _, err := w.Write([]byte(head + "\n")); err != nil {
		return err
	}
	for _, v := range list {
		if _, err := w.Write([]byte(strings.Join(row(v), "\t") + "\n")); err != nil {
			return err
		}
	}
	return w.Flush()
}
