package registertest

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// Clock stands still.
func Clock() time.Time { return time.Date(2024, 6, 1, 0, 0, 0, 0, time.UTC) }

// Victim adds documents and decides until somebody kills it. It tells each thing when, and only when, the register has it for good.
func Victim(ctx context.Context, r *register.Register, seed uint64, out io.Writer) error {
	rng := rand.New(rand.NewPCG(seed, 1))
	for {
		added, err := r.Add(ctx, batchOf(rng))
		if err != nil {
			return err
		}
		for _, a := range added {
			fmt.Fprintln(out, "document", a.Document.SHA256)
		}
		if d, ok := decision(ctx, r, rng); ok {
			done, err := r.Decide(ctx, d)
			if err == nil {
				fmt.Fprintln(out, "decision", done.Seq, d.Reason)
			}
		}
	}
}

// batchOf is some documents over few places and days; most numbers are new, some come again.
func batchOf(rng *rand.Rand) []register.Prepared {
	var out []register.Prepared
	for range 1 + rng.IntN(4) {
		var lines []string
		for range 1 + rng.IntN(3) {
			lines = append(lines, fmt.Sprintf("bombing Town%d 2024-05-%02d own %d", rng.IntN(400), 1+rng.IntN(28), rng.IntN(30)))
		}
		out = append(out, Report(nil, fmt.Sprint("Paper ", rng.IntN(100000)), lines...))
	}
	return out
}

// decision is something that fits the register as it is.
func decision(ctx context.Context, r *register.Register, rng *rand.Rand) (record.Decision, bool) {
	list, err := r.Find(ctx, register.Query{Limit: 20, Sort: register.ByAdded})
	if err != nil || len(list) < 2 {
		return record.Decision{}, false
	}
	in, other := list[rng.IntN(len(list))], list[rng.IntN(len(list))]
	d := record.Decision{Action: record.Accept, Author: "victim", Reason: fmt.Sprint(rng.Uint64()), Subjects: []string{in.ID}}
	switch n := rng.IntN(5); {
	case n == 0 && in.ID != other.ID:
		d.Action, d.Subjects = record.Merge, []string{in.ID, other.ID}
	case n == 1 && len(in.Accounts) > 1:
		d.Action, d.Subjects = record.Split, []string{in.ID, in.Accounts[1]}
	case n == 3:
		return onOthers(ctx, r, rng, d), true
	}
	return d, true
}

// onOthers makes a decision on a publisher, or on a document, of one on an incident.
func onOthers(ctx context.Context, r *register.Register, rng *rand.Rand, d record.Decision) record.Decision {
	r.View(ctx, func(v register.View) error {
		docs, err := v.Documents(register.DocumentQuery{Limit: 1})
		for _, doc := range docs {
			d.Subjects = nil
			if rng.IntN(2) == 0 {
				d.Action, d.Source, d.Letter = record.Grading, doc.Publisher, record.GradeB
			} else {
				d.Action, d.Document, d.Spans = record.Redact, doc.SHA256, []record.Span{{Start: 0, End: 5}}
			}
		}
		return err
	})
	return d
}

// KilledAfter runs a test program as a victim, on the register of SABT_VICTIM, kills it when it has told so many things, and returns all that it told.
func KilledAfter(t testing.TB, program, path string, seed uint64, lines int) []string {
	t.Helper()
	cmd := exec.Command(program)
	cmd.Env = append(os.Environ(), "SABT_VICTIM="+path, fmt.Sprint("SABT_SEED=", seed))
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var told []string
	in := bufio.NewScanner(out)
	if lines == 0 {
		cmd.Process.Kill()
	}
	for in.Scan() {
		if told = append(told, in.Text()); len(told) == lines {
			cmd.Process.Kill()
		}
	}
	cmd.Wait()
	if stderr.Len() > 0 {
		t.Fatalf("the victim says: %s", stderr.String())
	}
	return told
}

// Kept looks for everything that was acknowledged, and for anything twice, in a register that verifies.
func Kept(t testing.TB, s register.Store, acknowledged map[string]bool) {
	t.Helper()
	w := &World{T: t, Register: register.New(s, Linker{}, Clock)}
	w.Sound()
	have := map[string]bool{}
	err := w.View(context.Background(), func(v register.View) error {
		return v.Events(register.Now, func(ev record.Event) bool {
			name := ""
			switch {
			case ev.Kind == "document":
				name = "document " + ev.Document.SHA256
			case ev.Decision != nil:
				name = fmt.Sprint("decision ", ev.Seq, " ", ev.Decision.Reason)
			default:
				return true
			}
			if have[name] {
				t.Errorf("%s is there twice", name)
			}
			have[name] = true
			return true
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	for name := range acknowledged {
		if !have[name] {
			t.Errorf("%s was acknowledged and is lost", name)
		}
	}
}
