package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/register"
)

const migrateLong = `migrate copies a register into another place: a file, or a schema of a PostgreSQL database. The log is copied with its
hashes, the documents as they came in, and every view is made of them. Then the copy is verified, as sabt verify does,
and the heads of both are the same line. The register that is copied is not changed.

The other place must be empty. All is written in one piece: after Ctrl-C, or when a server goes away, nothing of it is
there, and the command is run again.`

func newMigrate(e env) *cobra.Command {
	o := &migrateOptions{}
	c := &cobra.Command{
		Use:   "migrate FROM TO",
		Short: "Copy a register between a file and a database",
		Long:  migrateLong,
		Example: `  sabt migrate register.sabt postgres://anna@db.example.org/desk
  sabt migrate postgres://anna@db.example.org/desk copy.sabt`,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) != 2 {
				return usage("for example: sabt migrate register.sabt postgres://anna@db.example.org/desk", "migrate needs: FROM TO")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			return storeFault(migrate(c.Context(), e, o, args[0], args[1]))
		},
	}
	c.Flags().BoolVar(&o.trusting, "no-verify", false, "compare the heads alone, and leave it to sabt verify to look at the rest")
	return c
}

type migrateOptions struct{ trusting bool }

func migrate(ctx context.Context, e env, o *migrateOptions, from, to string) error {
	l, err := openLinker()
	if err != nil {
		return err
	}
	if where(from) == where(to) {
		return usage("name another place", "both are %s", where(from))
	}
	t := newTalk(e.stderr)
	source, err := (&registerOptions{path: from}).store(ctx, e, t, false)
	if err != nil {
		return err
	}
	defer source.Close()
	target, err := (&registerOptions{path: to}).store(ctx, e, t, true)
	if err != nil {
		return err
	}
	defer target.Close()
	_, terminal := e.terminal(e.stderr)
	head, err := register.Migrate(ctx, source, target, l, func(seq, of int64) {
		if terminal && seq%64 == 0 {
			t.show(fmt.Sprintf("%d of %d entries", seq, of))
		}
	})
	t.clear()
	if err != nil {
		return err
	}
	r := register.New(target, l, e.now)
	if o.trusting {
		return sameHead(ctx, e, r, head)
	}
	t.printf("sabt: copied %s; now the copy is verified\n", entries(int(head.Seq)))
	return (&verifyOptions{head: head.Hash.String()}).verify(ctx, e, r, t)
}

// sameHead prints the head of a copy, if it is that of the register it was made of.
func sameHead(ctx context.Context, e env, r *register.Register, want register.Head) error {
	return r.View(ctx, func(v register.View) error {
		head, err := v.Head()
		if err == nil && head.Hash != want.Hash {
			err = fmt.Errorf("%w: the head of the copy is %s, that of the other %s", register.ErrDamaged, head.Hash, want.Hash)
		}
		if err == nil {
			_, err = fmt.Fprintf(e.stdout, "head %d %s\n", head.Seq, head.Hash)
		}
		return err
	})
}
