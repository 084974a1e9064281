package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/review"
	"github.com/sabt-org/sabt/view/sheet"
)

const gradeLong = `grade ID ASPECT GRADE gives the evidence for an incident a level: confirmed, fair, weak, contested or discounted. That it
happened (occurrence), who did it (authorship) and how many were harmed (toll) are graded apart: a group's claim may
settle one and not the other.

grade source NAME LETTER gives a source, or a publisher, an Admiralty letter: A completely, B usually, C fairly, D not
usually reliable, E unreliable, F not known. --for says on what: a newsletter may be right on who did it and wrong on how
many. All incidents in which it speaks are computed anew: the hierarchy of sources goes by letters first.

grade ID CLAIM DIGIT gives one claim an Admiralty digit: 1 confirmed by other sources, 2 probably true, 3 possibly true,
4 doubtful, 5 improbable, 6 cannot be judged. sabt show --claims shows the ids of claims.

Without a decision, letters and digits come from rules: docs/codebook/admiralty.md. sabt show ID --grades says which.`

const gradeExample = `  sabt grade 7k3m9qx2 toll fair --author Anna --reason "hospital and witnesses agree"
  sabt grade source "health officials" B --for toll --author Anna --reason "ten of ten counts held up"
  sabt grade 7k3m9qx2 8e07b2a1 2 --author Anna --reason "the video shows as many"`

// grading tells the three apart by their arguments. No id begins with "source": ids have no "o".
func grading(v register.View, o *decideOptions, args []string) (record.Decision, error) {
	if args[0] == "source" {
		if has, err := sourceNamed(v, args[1]); err != nil || !has && args[1] != "" {
			return record.Decision{}, cmp.Or(err, failed("sabt sources and sabt sources --publishers list them", fmt.Errorf("no source %q", args[1])))
		}
		return o.by.GradeSource(args[1], args[2], variable(o.kind))
	}
	if o.kind != "" {
		return record.Decision{}, usage("for example: sabt grade source NAME B --for toll", "--for is of a source")
	}
	if slices.Contains(review.Aspects(), record.Aspect(args[1])) || len(args[2]) > 1 {
		return o.by.Grade(args[0], args[1], args[2])
	}
	return o.by.GradeClaim(args[0], args[1], args[2])
}

// variable is a kind of value by the word that people have for it.
func variable(word string) string {
	if word == "toll" {
		return string(record.VarCasualty)
	}
	return word
}

// tellSource prints the letters of a source as they are now.
func tellSource(ctx context.Context, e env, r *register.Register, name string) error {
	return r.View(ctx, func(v register.View) error {
		list, err := v.Grades([]record.Name{{Name: name}})
		for _, n := range list {
			fmt.Fprintf(e.stdout, "%s  %s\n", n.Name, cmp.Or(sheet.Letters(n.Grades), "no letter of a person"))
		}
		return err
	})
}

// manyIncidents is from how many incidents on a grade of a source takes so long that somebody wonders.
const manyIncidents = 1000

// tellMany says beforehand that a source speaks in many incidents: all are computed anew.
func tellMany(ctx context.Context, e env, r *register.Register, d record.Decision) error {
	if d.Source == "" {
		return nil
	}
	key, n := fold.String(d.Source), 0
	err := r.View(ctx, func(v register.View) error {
		for _, kind := range []register.FacetKind{register.FacetSource, register.FacetPublisher} {
			list, err := v.Names(kind, register.NameQuery{Like: key})
			if err != nil {
				return err
			}
			for _, name := range list {
				if fold.String(name.Name) == key {
					n += name.Incidents
				}
			}
		}
		return nil
	})
	if n >= manyIncidents {
		newTalk(e.stderr).printf("sabt: %s incidents are computed anew\n", sheet.Number(n))
	}
	return err
}

// gradeFilter turns --grade into the facet that it asks for: a person's level (toll:fair), or the Admiralty grade of the best claim, in full
// (toll:B2), half of it (toll:B, toll:2), or half of it and better (toll:B+, toll:2+).
func gradeFilter(s string) (string, error) {
	if s == "" {
		return "", nil
	}
	what, level, _ := strings.Cut(strings.ToLower(s), ":")
	if slices.Contains(strings.Fields(grades()), what+":"+level) {
		return what + ":" + level, nil
	}
	v := record.Variable(variable(what))
	level, better := strings.CutSuffix(level, "+")
	letter, digit := strings.Trim(level, "123456"), strings.Trim(level, "abcdef")
	fits := len(letter) <= 1 && len(digit) <= 1 && level != "" && letter+digit == level
	if better {
		fits = fits && len(level) == 1
		letter, digit = orBetter("abcfde", letter), orBetter("123645", digit)
	}
	if !fits || !slices.Contains(register.GradedVariables(), v) {
		return "", usage("use toll:fair, or an Admiralty grade of date, place, perpetrator or toll: toll:B2, toll:B, toll:2, toll:B+", "--grade %q is not known", s)
	}
	return string(v) + ":" + cmp.Or(letter, "?") + cmp.Or(digit, "?"), nil
}

// orBetter is a class of what stands in an order up to a mark; "" without one. F and 6 stand in the middle of theirs, as nothing is known there.
func orBetter(order, mark string) string {
	i := strings.Index(order, mark)
	if mark == "" || i < 0 {
		return mark
	}
	return "[" + order[:i+1] + "]"
}

// sourceNamed reports whether the register knows a source or a publisher of the name.
func sourceNamed(v register.View, name string) (bool, error) {
	for _, kind := range []register.FacetKind{register.FacetSource, register.FacetPublisher} {
		if has, err := v.HasName(kind, fold.String(name)); has || err != nil {
			return has, err
		}
	}
	return false, nil
}
