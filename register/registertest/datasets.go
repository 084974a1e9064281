package registertest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// release is a file of another data set with what was read of it.
func release(file, events string) register.Release {
	b := []byte("id,best\n" + file + "\n\xff")
	h := sha256.Sum256(b)
	return register.Release{Bytes: b, Events: events,
		Dataset: record.Dataset{Set: record.UCDP, File: file, SHA256: hex.EncodeToString(h[:]), Size: len(b), Reader: "test/1", Rows: 2, Events: 1}}
}

// What others have recorded is kept beside the register: no incident changes, each release stays as of its day, and one can be taken out again
// without a break in the chain.
func datasets(t *testing.T, open opener) {
	w := world(t, open)
	w.Put(kunduz(t)...)
	before := w.List(register.Query{})
	ctx := context.Background()
	first, known, err := w.Import(ctx, release("a.csv", "{1}\n"))
	if err != nil || known {
		t.Fatalf("known %v, %v", known, err)
	}
	again, known, err := w.Import(ctx, release("a.csv", "{1}\n"))
	if err != nil || !known || again.Seq != first.Seq {
		t.Errorf("twice: %v, entry %d, %v", known, again.Seq, err)
	}
	second, _, err := w.Import(ctx, release("b.csv", "{1}\n{2}\n"))
	if err != nil {
		t.Fatal(err)
	}
	Want(t, "incidents", w.List(register.Query{}), before...)
	if v := w.Sound(); v.Datasets != 2 || v.Head.Seq != second.Seq {
		t.Errorf("verified %d datasets, head %d", v.Datasets, v.Head.Seq)
	}
	Want(t, "as of the first", w.imported(first.Seq), "a.csv {1}\n")
	Want(t, "as of now", w.imported(register.Now), "a.csv {1}\n", "b.csv {1}\n{2}\n")

	if _, err := w.Drop(ctx, first.Seq, "", "a licence"); !errors.Is(err, register.ErrRefused) {
		t.Errorf("dropped by nobody: %v", err)
	}
	if _, err := w.Drop(ctx, first.Seq, "tester", "a licence"); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Drop(ctx, first.Seq, "tester", "a licence"); !errors.Is(err, register.ErrNotFound) {
		t.Errorf("dropped twice: %v", err)
	}
	Want(t, "after dropping", w.imported(register.Now), "b.csv {1}\n{2}\n")
	Want(t, "as of before, its events are gone", w.imported(first.Seq), "a.csv: gone")
	if v := w.Sound(); v.Datasets != 1 {
		t.Errorf("verified %d datasets", v.Datasets)
	}
	if err := w.Rebuild(ctx); err != nil {
		t.Fatal(err)
	}
	Want(t, "after a rebuild", w.imported(register.Now), "b.csv {1}\n{2}\n")
	if _, known, err := w.Import(ctx, release("a.csv", "{1}\n")); err != nil || known {
		t.Errorf("imported anew: known %v, %v", known, err)
	}
	if v := w.Sound(); v.Datasets != 2 {
		t.Errorf("verified %d datasets", v.Datasets)
	}
}

// imported is the releases as of an entry, each with its events.
func (w *World) imported(at int64) []string {
	w.T.Helper()
	var out []string
	err := w.View(context.Background(), func(v register.View) error {
		list, err := v.Imported(at)
		for _, d := range list {
			events, err := v.Coded(d)
			switch {
			case errors.Is(err, register.ErrNotFound):
				out = append(out, d.File+": gone")
			case err != nil:
				return err
			default:
				out = append(out, d.File+" "+events)
			}
		}
		return err
	})
	if err != nil {
		w.T.Fatal(err)
	}
	return out
}

// A person's word on an event of others goes with the incident through merges, is no look at the incident, and is undone as any other.
func aliases(t *testing.T, open opener) {
	w := world(t, open)
	added := w.Put(kunduz(t)...)
	a, b := added[0].Placed[0].Incident.ID, added[2].Placed[0].Incident.ID
	list := w.List(register.Query{})
	waiting := w.List(register.Query{Review: record.NeedsReview})
	w.Do(record.Decision{Action: record.Alias, Subjects: []string{b}, Event: "ucdp:401"})
	no := w.Do(record.Decision{Action: record.Unalias, Subjects: []string{a}, Event: "ucdp:402"})
	Want(t, "incidents", w.List(register.Query{}), list...)
	Want(t, "what waits for a look", w.List(register.Query{Review: record.NeedsReview}), waiting...)
	Want(t, "aliases", w.aliased(register.Now), b+" is 401", a+" is not 402")
	w.Do(record.Decision{Action: record.Merge, Subjects: []string{a, b}})
	Want(t, "after a merge", w.aliased(register.Now), a+" is 401", a+" is not 402")
	Want(t, "as of before it", w.aliased(no.Seq), b+" is 401", a+" is not 402")
	w.Do(record.Decision{Action: record.Unalias, Subjects: []string{a}, Event: "ucdp:401"})
	Want(t, "the last word", w.aliased(register.Now), a+" is not 401", a+" is not 402")
	w.Do(record.Decision{Action: record.Undo, Undoes: no.Seq})
	Want(t, "after an undo", w.aliased(register.Now), a+" is not 401")
	w.refuses("an event of no data set", record.Decision{Action: record.Alias, Subjects: []string{a}, Event: "401"}, register.ErrRefused)
	w.refuses("two incidents", record.Decision{Action: record.Alias, Subjects: []string{a, added[0].Placed[1].Incident.ID}, Event: "ucdp:1"}, register.ErrRefused)
	w.Sound()
}

func (w *World) aliased(at int64) []string {
	w.T.Helper()
	var out []string
	err := w.View(context.Background(), func(v register.View) error {
		list, err := v.Aliases(record.UCDP, at)
		for _, a := range list {
			out = append(out, fmt.Sprintf("%s %s %s", a.Incident, map[bool]string{false: "is", true: "is not"}[a.Apart], a.Event))
		}
		return err
	})
	if err != nil {
		w.T.Fatal(err)
	}
	return out
}
