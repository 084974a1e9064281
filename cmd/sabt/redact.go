package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

const redactLong = `redact hides words of a document: a private person's name, a telephone number, a whole document whose source is in danger.
No command shows or exports them any more, and no search finds them, whatever day it asks of. The values that were read
stay: how many were killed where and when, and who is a source by its kind. DOCUMENT is the beginning of its SHA-256; sabt
documents shows it.

The log keeps where the words are and not the words, so the chain of hashes stays whole and sabt verify proves it. The
document itself stays in the file as it came in: redact hides, and does not destroy. Whoever has the file and wants to
can read it. Do not write the hidden words into --reason. Other documents may hold them, too; each is redacted alone.`

const redactExample = `  sabt redact 42b823c26491 --quote "Ahmad Karimi" --author Anna --reason "a witness, named without consent"
  sabt redact 42b823c26491 --whole --author Anna --reason "its source is in danger"`

func redacting(v register.View, o *decideOptions, args []string) (record.Decision, error) {
	parts := len(o.quotes) + len(o.spans)
	if o.entire == (parts > 0) {
		return record.Decision{}, usage(`--quote "..." or --span hides words, --whole the document`, "say what is to be hidden")
	}
	spans, err := spansOf(o.spans)
	if err != nil {
		return record.Decision{}, err
	}
	docs, err := v.Documents(register.DocumentQuery{Begins: args[0], Limit: 2})
	switch {
	case err != nil:
		return record.Decision{}, err
	case len(docs) != 1:
		return record.Decision{}, failed("sabt documents shows them", fmt.Errorf("document %s: %d documents begin so", args[0], len(docs)))
	}
	b, err := v.Blob(docs[0].SHA256)
	if err != nil {
		return record.Decision{}, err
	}
	return o.by.Redact(record.Document{SHA256: docs[0].SHA256, Text: b.Text}, o.quotes, spans)
}

func spansOf(list []string) ([]record.Span, error) {
	var out []record.Span
	for _, s := range list {
		from, to, _ := strings.Cut(s, "-")
		a, errA := strconv.Atoi(from)
		b, errB := strconv.Atoi(to)
		if errA != nil || errB != nil || a < 0 || b <= a {
			return nil, usage("write it as 120-134", "--span %q is no stretch of bytes", s)
		}
		out = append(out, record.Span{Start: a, End: b})
	}
	return out, nil
}

// tellElsewhere says in how many documents hidden words stand still: each is redacted alone. It does not say the words.
func (o *decideOptions) tellElsewhere(ctx context.Context, e env, r *register.Register) error {
	for _, q := range o.quotes {
		err := r.View(ctx, func(v register.View) error {
			docs, err := v.Documents(register.DocumentQuery{Text: `"` + strings.ReplaceAll(q, `"`, " ") + `"`})
			if len(docs) > 0 {
				newTalk(e.stderr).printf("sabt: the words stand in %s more; sabt documents --text finds them\n", documents(len(docs)))
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}
