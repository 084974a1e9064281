package main

import (
	"context"
	"crypto/ed25519"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/edition"
	"github.com/sabt-org/sabt/view/profile"
	"github.com/sabt-org/sabt/view/sheet"
)

const publishLong = `publish writes the public edition of the register into a folder: a list with filters and search, a map, a timeline, a page for each
incident, downloads, corrections and method. The folder works from a stick and from any web host, asks for nothing outside
itself, and reads without a script.

Only what two people have approved as it is (sabt approve) is in it, cleared under the profile public: places no narrower than
a province, no names of private persons but those that sabt disclose gave free, nothing that is hidden. What stayed back
is counted on the page of the method.

The same register, --as-of and options give the same bytes. manifest.txt has the hash of each file and the head of the
register, manifest.sig its signature with your key (sabt keys new). sabt publish verify checks both.

A folder that holds anything but an earlier edition is refused. The new edition is written beside the old one and takes its
place when it is whole.

` + registerHelp

type publishOptions struct {
	registerOptions
	keyOptions
	title, about, asOf, policy string
	dry                        bool
}

func newPublish(e env) *cobra.Command {
	o := &publishOptions{}
	c := &cobra.Command{
		Use: "publish DIR", Short: "Write the public edition into a folder: what two people have approved", Long: publishLong,
		Example: "  sabt keys new\n  sabt publish --dry-run\n  sabt publish edition/ --title \"Kunduz Monitor\"\n  sabt publish verify edition/",
		Args: func(c *cobra.Command, args []string) error {
			if len(args) > 1 || len(args) == 0 && !o.dry {
				return usage("for example: sabt publish edition/", "publish needs one folder")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return publish(c.Context(), e, o, args) },
	}
	o.registerOptions.register(c.Flags())
	c.Flags().StringVar(&o.keyOptions.path, "key", "", "file of the private key (default: $SABT_KEY, else a file in the user's data folder)")
	c.Flags().StringVar(&o.title, "title", "Register of incidents", "name of the edition")
	c.Flags().StringVar(&o.about, "about", "", "a sentence of your own for the first page")
	c.Flags().StringVar(&o.asOf, "as-of", "", "as the register was at the end of this day (UTC), YYYY-MM-DD")
	c.Flags().StringVar(&o.policy, "policy", "range", "rule for the tolls of the downloads: range, lowest, low-best-high, majority, threshold, hierarchy")
	c.Flags().BoolVar(&o.dry, "dry-run", false, "write nothing, and print which incidents would be in it and which wait for whom")
	c.AddCommand(newPublishVerify(e))
	return c
}

func publish(ctx context.Context, e env, o *publishOptions, args []string) error {
	if err := oneOf("policy", o.policy, "range lowest low-best-high majority threshold hierarchy"); err != nil {
		return err
	}
	var key ed25519.PrivateKey
	var out *folder
	if !o.dry { // before the register is opened, for what follows may take its time
		var err error
		if key, err = o.keyOptions.read(e); err != nil {
			return err
		}
		if out, err = openFolder(args[0]); err != nil {
			return err
		}
	}
	known, err := openKnown()
	if err != nil {
		return err
	}
	return o.with(ctx, e, func(r *register.Register) error {
		return r.View(ctx, func(v register.View) error {
			p := &publishing{ctx: ctx, e: e, options: o, v: v, known: known}
			if err := p.gather(); err != nil {
				return err
			}
			if o.dry {
				return p.dry()
			}
			return out.fill(func() error { return p.write(out, key) }, newTalk(e.stderr))
		})
	})
}

// publishing is one run of sabt publish.
type publishing struct {
	ctx     context.Context
	e       env
	options *publishOptions
	v       register.View
	known   *known
	profile *profile.Profile
	in      edition.Input
	all     []candidate // in the order of the log
}

// candidate is an incident that stands, with what people said of publishing it.
type candidate struct {
	incident record.Incident
	approval record.Approval
}

func (c candidate) state() string {
	switch n := len(c.approval.By); {
	case c.approval.Given():
		return "published"
	case c.incident.Review != record.Reviewed:
		return notReviewed
	case n == 1:
		return "waits for a second person: approved by " + c.approval.By[0].Decision.Author
	}
	return notApproved
}

const (
	notReviewed = "waits for a review (sabt accept)"
	notApproved = "waits for two approvals (sabt approve)"
)

// dry prints what would be published and what waits; incidents that nobody has looked at are counted alone.
func (p *publishing) dry() error {
	unseen := 0
	for _, c := range p.all {
		if c.state() == notReviewed && len(c.approval.By) == 0 {
			unseen++
			continue
		}
		if _, err := fmt.Fprintf(p.e.stdout, "%s  %s · %s\n", c.incident.ID, sheet.Heading(c.incident), c.state()); err != nil {
			return err
		}
	}
	t := newTalk(p.e.stderr)
	t.printf("sabt: %s published; %s to be reviewed first\n", counted(len(p.in.Entries), "incident"), counted(unseen, "incident"))
	return nil
}

func (p *publishing) write(out *folder, key ed25519.PrivateKey) error {
	if err := p.downloads(out); err != nil {
		return err
	}
	if err := edition.Write(p.in, out.create); err != nil {
		return err
	}
	if err := p.ctx.Err(); err != nil {
		return err
	}
	files, err := out.hashes()
	if err != nil {
		return err
	}
	m := edition.Manifest{Title: p.in.Title, Program: p.in.Program, Head: p.in.Head, Files: files}.Bytes()
	if err := out.put(edition.ManifestName, m); err != nil {
		return err
	}
	if err := out.put(edition.SignatureName, edition.Sign(key, m)); err != nil {
		return err
	}
	t := newTalk(p.e.stderr)
	t.printf("sabt: %s: %s, %s, as of entry %d\n", out.dir, counted(len(p.in.Entries), "incident"), counted(len(files), "file"), p.in.Head.Seq)
	for _, w := range p.in.Waiting {
		t.printf("sabt: not in it: %s: %d\n", w.What, w.N)
	}
	for _, w := range p.in.Withheld {
		t.printf("sabt: kept back: %s: %d\n", w.What, w.N)
	}
	if len(p.in.Entries) == 0 {
		t.printf("sabt: hint: sabt publish --dry-run says what waits for whom\n")
	}
	t.printf("sabt: signed with %s\n", edition.KeyText(key.Public().(ed25519.PublicKey)))
	return nil
}
