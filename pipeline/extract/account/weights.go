package account

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/pipeline/extract/site"
	"github.com/sabt-org/sabt/pipeline/extract/speaker"
	"github.com/sabt-org/sabt/pipeline/extract/weigh"
)

// Weights say how much each reason, and each pair of reasons, counts in one kind of decision, as log-odds.
type Weights struct {
	scale scale
	Of    []float32
}

// Joining are the weights, all zero, of a scene's joining a group; it joins the group with the highest sum, when that is
// not negative, and else opens a new one.
func Joining() *Weights {
	return weights(scale{joinNames[:], []reason{rWhole, rLast, rOpens, rNewcomer, rDefinite, rTitle, rLeading, rLastParagraph}, rDaySame})
}

func weights(k scale) *Weights { return &Weights{k, make([]float32, k.size())} }

// Sum is what speaks for v.
func (w *Weights) Sum(v *Reasons) float32 {
	var x float32
	w.scale.weighed(v, func(i int) { x += w.Of[i] })
	return x
}

// Weighed visits the positions in Of that count for v.
func (w *Weights) Weighed(v *Reasons, visit func(int)) { w.scale.weighed(v, visit) }

// Explain names the reasons that hold, each with its weight, and their sum.
func (w *Weights) Explain(v *Reasons) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%.1f =", w.Sum(v))
	w.scale.weighed(v, func(i int) { fmt.Fprintf(&b, " %s %.1f", w.scale.name(i), w.Of[i]) })
	return b.String()
}

//go:embed join.tsv
var joinTSV string

//go:embed carry.tsv
var carryTSV string

//go:embed main.tsv
var mainTSV string

// Learned are the weights that training wrote.
type Learned struct {
	Site  weigh.Model // of a place being the one where it happened; nil: the one that rules find
	Carry weigh.Model // of a day told elsewhere being a group's that names none; nil: it stays without
	// Speaker is of a source standing behind a figure; nil: the one that rules find.
	Speaker weigh.Model
	Join    *Weights
	Main    *Weights
}

// Open reads the weights that were learned.
func Open() (Learned, error) {
	l := Learned{Join: Joining(), Main: Leading()}
	if err := l.Join.Parse(joinTSV); err != nil {
		return l, fmt.Errorf("account: join.tsv: %w", err)
	}
	if err := l.Main.Parse(mainTSV); err != nil {
		return l, fmt.Errorf("account: main.tsv: %w", err)
	}
	var err error
	if l.Site, err = site.Open(); err != nil {
		return l, fmt.Errorf("account: %w", err)
	}
	if l.Speaker, err = speaker.Open(); err != nil {
		return l, fmt.Errorf("account: %w", err)
	}
	if l.Carry, err = weigh.Parse(carryTSV); err != nil {
		return l, fmt.Errorf("account: carry.tsv: %w", err)
	}
	return l, nil
}

// Parse reads lines of a reason, or two joined by "*", and a weight. What is not named counts nothing.
func (w *Weights) Parse(tsv string) error {
	at := make(map[string]int, len(w.Of))
	for i := range w.Of {
		at[w.scale.name(i)] = i
	}
	for n, line := range strings.Split(tsv, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		reason, value, _ := strings.Cut(line, "\t")
		i, ok := at[reason]
		if !ok {
			return fmt.Errorf("line %d: no reason is called %q", n+1, reason)
		}
		x, err := strconv.ParseFloat(value, 32)
		if err != nil {
			return fmt.Errorf("line %d: %w", n+1, err)
		}
		w.Of[i] = float32(x)
	}
	return nil
}

// String is the weights as Parse reads them.
func (w *Weights) String() string {
	var b strings.Builder
	for i, x := range w.Of {
		if s := strconv.FormatFloat(float64(x), 'f', 2, 32); s != "0.00" && s != "-0.00" {
			b.WriteString(w.scale.name(i) + "\t" + s + "\n")
		}
	}
	return b.String()
}
