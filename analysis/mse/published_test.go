package mse

import (
	"context"
	"math"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/record"
)

// captures reads a table in which each row is a capture history as 1 and 0 in the order of the lists, and a count.
func captures(t *testing.T, lists, rows string) record.Captures {
	t.Helper()
	names := strings.Fields(lists)
	var b strings.Builder
	b.WriteString(strings.Join(names, ",") + ",count\n")
	for row := range strings.FieldsSeq(rows) {
		history, n, _ := strings.Cut(row, ":")
		b.WriteString(strings.Join(strings.Split(history, ""), ",") + "," + n + "\n")
	}
	c, other, err := Read(strings.NewReader(b.String()))
	if err != nil || len(other) > 0 {
		t.Fatal(other, err)
	}
	return c
}

// Births with spina bifida in upstate New York 1969 to 1974 on birth certificates, death certificates and rehabilitation records (Hook, Albright and Cross, Am. J.
// Epidemiology 112, 1980), as Madigan and York have them (Bayesian methods for estimation of the size of a closed population, Biometrika 84, 1997). The R package dga
// of HRDAG tests itself against their figures: an estimate of 731 for the best model and for the average, modes of 729 and 728, and 0.37 for the best model.
func TestSpinaBifida(t *testing.T) {
	c := record.Captures{Lists: []string{"1", "2", "3"}, Counts: []int{0, 60, 49, 4, 247, 112, 142, 12}}
	const a, b = 13.14, 55.17 // their belief about the number of all
	p := prior{cell: 1, complete: true, total: func(n float64) float64 {
		return n*math.Log(b) - (n+a)*math.Log(1+b) + lgamma(n+a) - lgamma(n+1) - lgamma(a)
	}}
	var missing []float64
	for x := 1.0; x <= 300; x++ {
		missing = append(missing, x)
	}
	post, err := average(context.Background(), c, p, missing)
	if err != nil {
		t.Fatal(err)
	}
	over, square, mode, best := 0.0, 0.0, 0, 0.0
	for i, w := range post.all {
		n := 626 + missing[i]
		over, square = over+w/n, square+w/n/n
		if w > post.all[mode] {
			mode = i
		}
	}
	for _, s := range post.share {
		best = max(best, s)
	}
	if n := math.Round(over / square); n != 731 {
		t.Errorf("estimate %.0f, want 731", n)
	}
	if n := 626 + missing[mode]; n != 728 {
		t.Errorf("mode %.0f, want 728", n)
	}
	if math.Round(100*best) != 37 {
		t.Errorf("best model %.3f, want 0.37", best)
	}
	e := estimate(t, c)
	for _, m := range e.Methods { // without their belief, too
		if m.N < 700 || m.N > 767 || m.Low > 731 || m.High < 731 {
			t.Errorf("%s: %.0f (%.0f to %.0f)", m.Name, m.N, m.Low, m.High)
		}
	}
}

// Killings in Kosovo from 20 March to 22 June 1999: exhumations, interviews of the American Bar Association, of the OSCE and of Human Rights Watch; 4,400 on lists.
// Ball, Betts, Scheuren, Dudukovich and Asher (Killings and Refugee Flow in Kosovo, report to the ICTY, 2002) estimate 10,356 with an interval from 9,002 to
// 12,122. The table is that of the data set kosovo_aggregate of the R package LCMCR.
func kosovo(t *testing.T) record.Captures {
	return captures(t, "EXH ABA OSCE HRW", `1111:27 1101:181 0111:18 0101:177 1110:32 0110:31 1100:217 0100:845 1011:42 0011:106 1001:228 0001:1131 1010:123 0010:306 1000:936`)
}

func TestKosovo(t *testing.T) {
	const published, low, high = 10356, 9002, 12122
	c := kosovo(t)
	if c.Observed() != 4400 {
		t.Fatalf("%d observed", c.Observed())
	}
	e := estimate(t, c)
	for _, m := range e.Methods {
		if m.Low > published || m.High < published {
			t.Errorf("%s: %.0f to %.0f does not hold %d", m.Name, m.Low, m.High, published)
		}
	}
	for _, i := range []int{0, 2} {
		if m := e.Methods[i]; m.N < low || m.N > high {
			t.Errorf("%s: %.0f is not within the published %d to %d", m.Name, m.N, low, high)
		}
	}
	best, ok := fit(c, model{3, 5, 9, 10, 12, 11}) // EXH-ABA-HRW, EXH-OSCE, OSCE-HRW
	if n := 4400 + math.Exp(best.log0); !ok || math.Abs(n-published) > 1 {
		t.Errorf("the model with most weight says %.1f, want %d", n, published)
	}
	if !strings.HasPrefix(e.Methods[0].Best[0], best.name(4)) {
		t.Errorf("most weight has %s, want %s", e.Methods[0].Best[0], best.name(4))
	}
}

// Victims of modern slavery in the United Kingdom in 2013 on the lists of local authorities, charities, police forces, government bodies, the public and the National
// Crime Agency (Bales, Hesketh and Silverman, Significance 12, 2015; the table is UKdat of the R package modslavmse). The Home Office published 10,000 to 13,000.
// Silverman (J. R. Statist. Soc. A 183, 2020) shows that few of the models say something else, which the interval here does as well.
func TestUnitedKingdom(t *testing.T) {
	c := captures(t, "LA NG PF GO GP NCA", `100000:54 010000:463 001000:907 000100:695 000010:316 000001:57 110000:15 101000:19 100100:3 011000:56 010100:19 010010:1 010001:3
		001100:69 001010:10 001001:31 000110:8 000101:6 000011:1 111000:1 110100:1 011100:4 011001:3 001101:1 111100:1`)
	if c.Observed() != 2744 {
		t.Fatalf("%d observed", c.Observed())
	}
	for _, f := range []func() (record.SystemsMethod, error){
		func() (record.SystemsMethod, error) { return logLinear(context.Background(), c) },
		func() (record.SystemsMethod, error) { return graphical(context.Background(), c, prior{}) },
	} {
		m, err := f()
		if err != nil {
			t.Fatal(err)
		}
		if m.N < 10000 || m.N > 13000 {
			t.Errorf("%s: %.0f is not within 10,000 to 13,000", m.Name, m.N)
		}
	}
}

func estimate(t *testing.T, c record.Captures) record.Systems {
	t.Helper()
	e, err := Estimate(context.Background(), c)
	if err != nil {
		t.Fatal(err)
	}
	if len(e.Refused) > 0 {
		t.Fatalf("refused: %v", e.Refused)
	}
	return e
}
