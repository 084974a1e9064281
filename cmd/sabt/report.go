package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/policy"
	reports "github.com/sabt-org/sabt/view/report"
)

const reportLong = `report writes what a monitoring desk issues: totals under a named policy, by month, province, party and victims, a map, rival
figures source beside source, who claims and who accuses, warnings, published totals beside the register's own count, how
it was made, and every incident with its sources. Every number has a footnote to its incidents, and every incident
the words that tell of it. What no person has looked at yet is counted apart.

  monthly   the periodic report; the default
  incident  the incidents whose ids are given, in full
  actor     one party: --actor NAME
  tallies   tables: by month, province, party and victims

The ending of the file says the format: .html (one file, no script, nothing from outside), .md, .docx (with footnotes), .pdf.
PDF is printed by the Chromium or Chrome of this machine, which has no network meanwhile; without one, open the HTML in a
browser and print it. The map and the bars are in HTML and PDF alone.

--since D adds the corrections: which figures of a report as of that day have changed, and by which decisions and documents.
The same register, --as-of and options give the same bytes.

` + registerHelp

func newReport(e env) *cobra.Command {
	o := &reportOptions{}
	c := &cobra.Command{
		Use:   "report [ID ...]",
		Short: "Write a report for print: totals with their incidents and sources",
		Long:  reportLong,
		Example: `  sabt report --from 2024-05-01 --to 2024-05-31 --since 2024-05-02 -o may.html
  sabt report --place Afghanistan --from 2024-05-01 --to 2024-05-31 --language fa -o may-dari.pdf
  sabt report --template actor --actor ISIS-K -o isis-k.docx
  sabt report --template incident 7k3m9qx2 -o incident.md`,
		RunE: func(c *cobra.Command, args []string) error {
			o.ids = args
			return writeReport(c.Context(), e, o)
		},
	}
	o.registerOptions.register(c.Flags())
	c.Flags().StringVarP(&o.output, "output", "o", "", "file to write: .html, .md, .docx or .pdf")
	c.Flags().StringVar(&o.template, "template", "monthly", "monthly, incident, actor, tallies")
	c.Flags().StringVar(&o.language, "language", "en", "en, fa (Dari)")
	c.Flags().StringVar(&o.policy, "policy", "range", "range, lowest, low-best-high, majority, threshold, hierarchy")
	c.Flags().StringVar(&o.since, "since", "", "with corrections of what was reported as of this day, YYYY-MM-DD")
	c.Flags().StringVar(&o.browser, "browser", "", "the Chromium or Chrome that prints PDF (default: the one that is found)")
	o.filters.register(c.Flags())
	return c
}

type reportOptions struct {
	registerOptions
	filters
	output, template, language, policy, since, browser string
	ids                                                []string
}

func (o *reportOptions) check() error {
	for _, c := range []struct{ flag, value, allowed string }{
		{"template", o.template, "monthly incident actor tallies"},
		{"language", o.language, strings.Join(reports.Languages(), " ")},
		{"policy", o.policy, joined(policy.Names())},
	} {
		if err := oneOf(c.flag, c.value, c.allowed); err != nil {
			return err
		}
	}
	switch {
	case o.output == "":
		return usage("name a file that ends in .html, .md, .docx or .pdf: -o report.html", "where should the report go?")
	case !slices.Contains([]string{".html", ".htm", ".md", ".docx", ".pdf"}, o.ending()):
		return usage("use .html, .md, .docx or .pdf", "there is no format %q", o.ending())
	case o.template == "incident" && len(o.ids) == 0:
		return usage("sabt list shows them", "--template incident needs the id of an incident")
	case o.template != "incident" && len(o.ids) > 0:
		return usage("for these incidents alone, add --template incident", "--template %s takes no ids, got %q", o.template, o.ids[0])
	case o.template == "actor" && o.actor == "":
		return usage("sabt actors lists them", "--template actor needs --actor NAME")
	}
	if _, err := dayFlag("since", o.since); err != nil {
		return err
	}
	return nil
}

func joined(list []record.PolicyName) string {
	var out []string
	for _, p := range list {
		out = append(out, string(p))
	}
	return strings.Join(out, " ")
}

func (o *reportOptions) ending() string { return strings.ToLower(filepath.Ext(o.output)) }

func writeReport(ctx context.Context, e env, o *reportOptions) error {
	if err := o.check(); err != nil {
		return err
	}
	t := newTalk(e.stderr)
	printer := ""
	if o.ending() == ".pdf" { // before anything is read, for it may take its time
		var err error
		if printer, err = findBrowser(o.browser); err != nil {
			return err
		}
	}
	return o.with(ctx, e, func(r *register.Register) error {
		var in reports.Input
		err := r.View(ctx, func(v register.View) (err error) {
			in, err = o.input(v)
			return err
		})
		if err != nil {
			return err
		}
		page, err := reports.Of(in)
		if err != nil {
			return err
		}
		b, err := o.render(ctx, page, in, printer)
		if err != nil {
			return err
		}
		if err := os.WriteFile(o.output, b, 0o644); err != nil {
			return failed("name another file: -o FILE", err)
		}
		t.printf("sabt: %s: %s, %s, as of entry %d\n", o.output, counted(len(in.Incidents), "incident"), counted(len(page.Notes), "footnote"), in.Head.Seq)
		if len(in.Incidents) == 0 {
			t.printf("sabt: no incident in this scope\n")
		}
		return nil
	})
}

func (o *reportOptions) render(ctx context.Context, p reports.Page, in reports.Input, printer string) ([]byte, error) {
	switch o.ending() {
	case ".md":
		return reports.Markdown(p), nil
	case ".docx":
		return reports.DOCX(p)
	case ".pdf":
		return printPDF(ctx, printer, reports.HTML(p), in.Head.At)
	}
	return reports.HTML(p), nil
}

var errEmptyRegister = errors.New("the register is empty")
