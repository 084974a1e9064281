package registertest

import (
	"context"
	"errors"
	"reflect"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// A register that is copied is the same, to the last row; one that was stopped on the way is not there, and the copy can be begun again.
func migrate(t *testing.T, open opener) {
	from := open(t)
	t.Cleanup(func() { from.Close() })
	w := NewWorld(t, from)
	added := w.Put(kunduz(t)...)
	w.Do(record.Decision{Action: record.Accept, Subjects: []string{added[0].Placed[0].Incident.ID}})
	w.Do(record.Decision{Action: record.Redact, Document: added[1].Document.SHA256, Spans: []record.Span{{Start: 0, End: 5}}})
	first, _, err := w.Import(context.Background(), release("a.csv", "{1}\n"))
	if err == nil {
		_, _, err = w.Import(context.Background(), release("b.csv", "{2}\n"))
	}
	if err == nil {
		_, err = w.Drop(context.Background(), first.Seq, "tester", "a licence")
	}
	if err != nil {
		t.Fatal(err)
	}
	to := open(t)
	t.Cleanup(func() { to.Close() })
	copied := &World{T: t, Register: register.New(to, Linker{}, w.tick)}

	ctx, stop := context.WithCancel(context.Background())
	_, err = register.Migrate(ctx, from, to, Linker{}, func(seq, of int64) {
		if seq == of/2 {
			stop()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("a copy that was stopped: %v", err)
	}
	steps := int64(0)
	head, err := register.Migrate(context.Background(), from, to, Linker{}, func(seq, of int64) { steps++ })
	if err != nil {
		t.Fatal(err)
	}
	if v, was := copied.Sound(), w.Sound(); !reflect.DeepEqual(v, was) || v.Head != head || steps != head.Seq {
		t.Errorf("the copy is %+v after %d steps, the register %+v", v, steps, was)
	}
	Want(t, "releases of others", copied.imported(register.Now), w.imported(register.Now)...)
	Want(t, "as of the first", copied.imported(first.Seq), "a.csv: gone")
	if a, b := copied.incidents(), w.incidents(); a != b {
		t.Errorf("the copy has %s\nthe register %s", a, b)
	}
	if _, err := register.Migrate(context.Background(), from, to, Linker{}, func(int64, int64) {}); !errors.Is(err, register.ErrRefused) {
		t.Errorf("over a register that is there: %v", err)
	}
	copied.Put(Report(t, "Paper D", "bombing Kunduz 2024-05-12 own 5")) // it goes on from there
	copied.Sound()
}
