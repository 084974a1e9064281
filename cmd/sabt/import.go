package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/pipeline/compare"
	"github.com/sabt-org/sabt/pipeline/dataset"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/cli"
)

const importLong = `import keeps a release of an event data set of others beside the register, for sabt compare: ACLED, UCDP GED and Candidate,
GTD, as CSV or xlsx, or in the zip that it came in. Nothing of it becomes a claim, an incident or part of a toll, and no export has it: the licences of ACLED
and GTD allow a private copy alone. The file is kept as it came, with its SHA-256 in the log; sabt import drop removes it.

Columns are known by their names, in any order. A release without a header, or with other names, is recognised by how many columns
it has and what stands in them; else it is refused, with what was expected and what was found. A row that makes no
sense (31 February, a negative number of dead, latitude 95) is told with its number and left out, and the others are taken.

Importing the same file again changes nothing. A newer release does not replace an older one: of what both cover the
newer counts, and --as-of an earlier day the older does.

` + registerHelp

func newImport(e env) *cobra.Command {
	o := &importOptions{}
	c := &cobra.Command{
		Use:   "import acled|ucdp|gtd FILE ...",
		Short: "Keep a release of ACLED, UCDP or GTD for comparison",
		Long:  importLong,
		Example: `  sabt import ucdp GEDEvent_v24_1.csv
  sabt import gtd globalterrorismdb_0522dist.xlsx
  sabt import acled 2020-01-01-2024-06-30-Afghanistan.csv --release "2024-07-01"
  sabt import list`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) < 2 {
				return usage("for example: sabt import ucdp GEDEvent_v24_1.csv", "import needs a data set (acled, ucdp, gtd) and a file")
			}
			return setArg(args[0])
		},
		RunE: func(c *cobra.Command, args []string) error { return importFiles(c.Context(), e, o, args) },
	}
	o.registerOptions.register(c.Flags())
	c.Flags().StringVar(&o.release, "release", "", "what its makers call the release (default: from the file's name)")
	c.AddCommand(newImportList(e), newImportDrop(e))
	return c
}

type importOptions struct {
	registerOptions
	release string
}

func setArg(s string) error {
	switch record.SetName(s) {
	case record.ACLED, record.UCDP, record.GTD:
		return nil
	}
	return usage("use one of: acled, ucdp, gtd", "%q is no data set that sabt knows", s)
}

func importFiles(ctx context.Context, e env, o *importOptions, args []string) (err error) {
	t := newTalk(e.stderr)
	g, err := openGazetteer("")
	if err != nil {
		return err
	}
	in, err := dataset.Open(g)
	if err != nil {
		return err
	}
	r, err := o.open(ctx, e, t, true)
	if err != nil {
		return err
	}
	defer func() {
		if closed := r.Close(); err == nil {
			err = closed
		}
	}()
	bad := 0
	for _, path := range args[1:] {
		if err := o.one(ctx, e, t, r, in, record.SetName(args[0]), path); err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			bad++
			said := storeFault(err)
			var f *fault
			hint := ""
			if errors.As(said, &f) {
				hint = f.hint
			}
			t.say(said, hint)
		}
	}
	if bad > 0 {
		return errReported
	}
	return nil
}

// largest is the largest file that is taken: it is kept in one piece.
const largest = 900 << 20

// one imports a file.
func (o *importOptions) one(ctx context.Context, e env, t *talk, r *register.Register, in *dataset.Reader, set record.SetName, path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return failed("check the name of the file", err)
	}
	if info.Size() > largest {
		return failed("cut it by country or year, and import the parts", fmt.Errorf("%s: %d bytes are more than the %d that are kept of one file", path, info.Size(), largest))
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return failed("check that it can be read", err)
	}
	_, terminal := e.terminal(e.stderr)
	d, events, err := in.Read(ctx, set, filepath.Base(path), b, func(rows int, part float64) {
		if terminal {
			t.show(fmt.Sprintf("%s: %d rows%s", filepath.Base(path), rows, share(part)))
		}
	})
	t.printf("") // the line of progress goes
	if errors.Is(err, dataset.ErrLayout) {
		return failed("give the file as its makers publish it; columns may stand in any order", err)
	}
	if err != nil {
		return failed("nothing was imported of it", err)
	}
	if o.release != "" {
		d.Release = o.release
	}
	lines, err := dataset.Lines(events)
	if err != nil {
		return err
	}
	before, err := o.before(ctx, r, set)
	if err != nil {
		return err
	}
	kept, known, err := r.Import(ctx, register.Release{Dataset: d, Bytes: b, Events: lines})
	if err != nil {
		return err
	}
	if !known {
		tellOdd(t, d)
	}
	c := cli.Imported{Dataset: kept.Dataset, Entry: kept.Seq, Known: known, Before: len(before) > 0}
	c.New, c.Changed, c.Gone = compare.Against(before, compare.Release{Dataset: d, List: events})
	return cli.WriteImported(e.stdout, c)
}

// tellOdd tells what makes no sense in a file.
func tellOdd(t *talk, d record.Dataset) {
	for _, f := range d.Findings {
		t.printf("sabt: finding: %s, row %d, %s: %s%s\n", d.File, f.Row, f.Column, f.Message, map[bool]string{true: "; the row was left out"}[f.Left])
	}
	if d.Odd > 0 {
		more := ""
		if len(d.Findings) < d.Odd {
			more = fmt.Sprintf("; the first %d findings are told", len(d.Findings))
		}
		t.printf("sabt: %s: %d of %d rows with findings, %d left out%s\n", d.File, d.Odd, d.Rows, d.Left(), more)
	}
}

func share(part float64) string {
	if part <= 0 {
		return ""
	}
	return fmt.Sprintf(", %.0f %%", 100*part)
}

// before are the releases of a data set before an import.
func (o *importOptions) before(ctx context.Context, r *register.Register, set record.SetName) (out []compare.Release, err error) {
	err = r.View(ctx, func(v register.View) error {
		out, err = releases(v, set, "", register.Now, func(*record.Coded) bool { return true })
		return err
	})
	return out, err
}

// releases are those of a data set with their events, as of an entry; the ones of a name alone when one is given.
func releases(v register.View, set record.SetName, name string, at int64, wanted func(*record.Coded) bool) ([]compare.Release, error) {
	all, err := v.Imported(at)
	if err != nil {
		return nil, err
	}
	var out []compare.Release
	for _, d := range all {
		if d.Set != set || name != "" && !strings.EqualFold(d.Release, name) && !strings.HasPrefix(d.SHA256, name) {
			continue
		}
		lines, err := v.Coded(d)
		if errors.Is(err, register.ErrNotFound) {
			return nil, failed("import the file again, or ask as of a day after it was dropped", err)
		}
		if err != nil {
			return nil, err
		}
		list, err := dataset.Parse(lines, wanted)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", d.File, err)
		}
		out = append(out, compare.Release{Dataset: d.Dataset, List: list})
	}
	return out, nil
}
