package main

import (
	"context"
	"errors"
	"maps"
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/export"
	"github.com/sabt-org/sabt/view/profile"
)

// exporting is one run of sabt export.
type exporting struct {
	options *exportOptions
	format  export.Format
	profile *profile.Profile
	known   *known
	query   register.Query
	files   *files
	made    export.Made
	losses  export.Losses
}

// all writes the data, then what stands beside it. Nothing has its name before all is there.
func (x *exporting) all(ctx context.Context, e env, v register.View) error {
	if err := x.pin(v); err != nil {
		return err
	}
	w, err := x.format.Open(export.Job{Create: x.files.create, Path: x.files.path, Tables: x.options.tables, Policy: record.PolicyName(x.options.policy),
		Losses: &x.losses, Known: export.Known{Kind: x.known.kind}, Mark: x.files.dir != "", Made: x.made})
	if err == nil {
		err = errors.Join(x.write(ctx, v, w), w.Close())
	}
	if err == nil {
		x.report()
		err = x.files.beside(x.format, x.options.tables, &x.made)
	}
	if err != nil {
		return errors.Join(err, x.files.drop())
	}
	if err := x.files.keep(); err != nil {
		return err
	}
	x.tell(e)
	return nil
}

// pin settles as of which entry it is, so that every page and every account are of one state.
func (x *exporting) pin(v register.View) error {
	head, err := v.Head()
	if err != nil {
		return err
	}
	x.query.At = min(x.query.At, head.Seq)
	x.made.Entry = x.query.At
	if x.made.Entry == 0 {
		return nil
	}
	entry, err := v.Entry(x.made.Entry)
	x.made.AsOf, x.made.Head = entry.At.UTC(), entry.Hash.String()
	return err
}

func (x *exporting) write(ctx context.Context, v register.View, w export.Writer) error {
	whole := x.format.NeedsAccounts(x.options.tables) || x.options.asOf != "" && x.profile.Name != profile.Internal
	return v.Sourced(ctx, x.query, whole, func(d record.Dossier) error { return x.one(d, w) })
}

func (x *exporting) one(d record.Dossier, w export.Writer) error {
	var ok bool
	if d.Accounts == nil {
		d.Incident, ok = x.profile.Bare(d.Incident)
	} else {
		d, ok = x.profile.Clear(d)
	}
	if !ok {
		return nil
	}
	x.made.Incidents++
	if d.Incident.Whole {
		x.made.Wholes++
	}
	return w.Write(d)
}

func (x *exporting) report() {
	x.made.Lost, x.made.LeftOut = x.losses.List(), x.losses.LeftOut()
	withheld := x.profile.Withheld()
	for _, why := range slices.Sorted(maps.Keys(withheld)) {
		x.made.Withheld = append(x.made.Withheld, export.Withheld{What: string(why), N: withheld[why]})
	}
}

// tell says on standard error what came out, and what did not.
func (x *exporting) tell(e env) {
	t := newTalk(e.stderr)
	n := x.made.Incidents - x.made.LeftOut
	noun := "incidents"
	if n == 1 {
		noun = "incident"
	}
	t.printf("sabt: %d %s, profile %s, policy %s, as of entry %d\n", n, noun, x.made.Profile, x.made.Policy, x.made.Entry)
	for _, w := range x.made.Withheld {
		t.printf("sabt: kept back: %s: %d\n", w.What, w.N)
	}
	for _, l := range x.made.Lost {
		t.printf("sabt: this shape cannot say: %s: %d\n", l.What, l.N)
	}
	if n := x.profile.Withheld()[profile.Unreviewed]; n > 0 && x.made.Incidents == 0 {
		t.printf("sabt: hint: sabt accept ID says that an incident was looked at; --profile internal has all, for your own use\n")
	}
	x.files.tell(t)
}
