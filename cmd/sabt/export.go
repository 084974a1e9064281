package main

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/export"
	"github.com/sabt-org/sabt/view/profile"
)

func exportLong() string {
	var b strings.Builder
	b.WriteString(`export writes incidents in the shape that another tool opens. All filters must hold, as in sabt list; the oldest come first.

`)
	for _, f := range export.Formats() {
		fmt.Fprintf(&b, "  %-11s %s\n", f.Name, f.Short)
	}
	b.WriteString(`
--profile says for whom it is. public (the default) has incidents that a person has reviewed, places no narrower than a
province, no names of private persons but those that sabt disclose gave free, and nothing that is hidden. partner has
unreviewed incidents and towns as well. internal has all that the register shows. What stayed back is counted.

Shapes with one number an incident take it from --policy; by default the one that readers of the shape expect (lowest for
acled, low-best-high for ucdp, majority for gtd), else range. Of formats with several tables, --table asks for some alone;
tables of claims and documents take longer, for every account is read.

Beside the data stand the dictionary of its columns, the losses (what the shape cannot say, and what the profile kept back,
with counts) and made.json: policy, profile, filter, the entry and the head hash of the register, the hash of each file.
docs/export.md says what each shape is good for.

`)
	return b.String() + registerHelp
}

type exportOptions struct {
	registerOptions
	filters
	policy, profile, out string
	tables               []string
}

func newExport(e env) *cobra.Command {
	o := &exportOptions{}
	c := &cobra.Command{
		Use:   "export FORMAT",
		Short: "Write incidents in the shape of other tools: CSV, Parquet, GeoJSON, ACLED, UCDP, GTD, ...",
		Long:  exportLong(),
		Example: `  sabt export csv -o incidents/
  sabt export geojson --place Kunduz --profile partner -o kunduz.geojson
  sabt export acled --from 2024-01-01 --profile internal -o 2024.csv
  sabt export csv --table incidents --profile internal | head`,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage("for example: sabt export csv -o incidents/", "export needs a format: %s", strings.Join(formatNames(), ", "))
			}
			return nil
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return formatNames(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(c *cobra.Command, args []string) error {
			return exportIncidents(c.Context(), e, o, args[0], chosen(c.Flags()))
		},
	}
	o.registerOptions.register(c.Flags())
	o.filters.register(c.Flags())
	c.Flags().StringVar(&o.profile, "profile", "public", "for whom: public, partner, internal")
	c.Flags().StringVar(&o.policy, "policy", "", "rule for the tolls: range, lowest, low-best-high, majority, threshold, hierarchy (default: the shape's)")
	c.Flags().StringSliceVar(&o.tables, "table", nil, "of csv, parquet, sqlite and xlsx, these tables alone: incidents, tolls, ...")
	c.Flags().StringVarP(&o.out, "output", "o", "", "file, or folder for formats of several files (default: standard output)")
	return c
}

func formatNames() []string {
	var out []string
	for _, f := range export.Formats() {
		out = append(out, f.Name)
	}
	return out
}

// chosen are the flags that chose incidents, as they were typed.
func chosen(flags *pflag.FlagSet) []string {
	out := []string{}
	flags.Visit(func(f *pflag.Flag) {
		if !slices.Contains([]string{"register", "output", "profile", "policy", "table"}, f.Name) {
			out = append(out, "--"+f.Name+"="+f.Value.String())
		}
	})
	return out
}

// check refuses what no export could be, before the register is opened.
func (o *exportOptions) check(name string) (export.Format, error) {
	f, ok := export.Lookup(name)
	if !ok {
		return f, usage("use one of: "+strings.Join(formatNames(), ", "), "format %q is not known", name)
	}
	if err := oneOf("profile", o.profile, "public partner internal"); err != nil {
		return f, err
	}
	if err := oneOf("policy", o.policy, " range lowest low-best-high majority threshold hierarchy"); err != nil {
		return f, err
	}
	for _, t := range o.tables {
		if !slices.Contains(f.TableNames(), t) || len(f.TableNames()) < 2 {
			return f, usage("tables of "+name+": "+strings.Join(f.TableNames(), ", "), "--table %q is not known", t)
		}
	}
	switch {
	case f.OnDisk && o.out == "":
		return f, usage("add -o FILE"+f.Ext, "%s cannot be written to standard output", name)
	case f.Several && o.out == "" && len(o.tables) != 1:
		return f, usage("add -o FOLDER, or one --table", "%s is several files", name)
	}
	if o.policy == "" {
		o.policy = string(f.Policy)
	}
	if o.policy == "" {
		o.policy = string(record.PolicyRange)
	}
	return f, nil
}

func exportIncidents(ctx context.Context, e env, o *exportOptions, name string, asked []string) error {
	f, err := o.check(name)
	if err != nil {
		return err
	}
	known, err := openKnown()
	if err != nil {
		return err
	}
	p, err := profile.Open(o.profile, known.profile())
	if err != nil {
		return err
	}
	return o.with(ctx, e, func(r *register.Register) error {
		return r.View(ctx, func(v register.View) error {
			q, err := o.query(v)
			if err != nil {
				return err
			}
			run := &exporting{options: o, format: f, profile: p, known: known, query: q, files: newFiles(e, f, o.out, o.tables)}
			run.query.Sort = register.ByOld
			run.made = export.Made{Format: f.Name, Notice: export.Notice(f), Program: "sabt", Version: version(), Policy: o.policy, Profile: o.profile,
				Filter: asked, At: e.now().UTC()}
			return run.all(ctx, e, v)
		})
	})
}

// exportBase is the name of a file without what its format adds.
func exportBase(out, ext string) string {
	return strings.TrimSuffix(filepath.Base(out), ext)
}
