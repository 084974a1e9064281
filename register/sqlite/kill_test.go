package sqlite_test

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/registertest"
	"github.com/sabt-org/sabt/register/sqlite"
)

// The test binary is its own victim: with SABT_VICTIM it adds documents and decides until somebody kills it.
func TestMain(m *testing.M) {
	if path := os.Getenv("SABT_VICTIM"); path != "" {
		seed, _ := strconv.ParseUint(os.Getenv("SABT_SEED"), 10, 64)
		if err := victim(path, seed); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	flag.Parse()
	if f := flag.Lookup("rapid.checks"); f.Value.String() == f.DefValue {
		f.Value.Set("30") // each makes two registers on the disk
	}
	os.Exit(m.Run())
}

func clock() time.Time { return time.Date(2024, 6, 1, 0, 0, 0, 0, time.UTC) }

// victim tells each thing when, and only when, the register has it for good.
func victim(path string, seed uint64) error {
	ctx := context.Background()
	s, err := sqlite.Open(ctx, path, sqlite.Options{Create: true, Careless: true}) // the kernel outlives a kill
	if err != nil {
		return err
	}
	defer s.Close()
	r, err := register.Open(ctx, s, registertest.Linker{}, clock)
	if err != nil {
		return err
	}
	rng := rand.New(rand.NewPCG(seed, 1))
	for {
		batch := batchOf(rng)
		added, err := r.Add(ctx, batch)
		if err != nil {
			return err
		}
		for _, a := range added {
			fmt.Println("document", a.Document.SHA256)
		}
		if d, ok := decision(ctx, r, rng); ok {
			done, err := r.Decide(ctx, d)
			if err == nil {
				fmt.Println("decision", done.Seq, d.Reason)
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
		out = append(out, registertest.Report(nil, fmt.Sprint("Paper ", rng.IntN(100000)), lines...))
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

// kills is how many times; "make torture" asks for more.
func kills() int {
	if n, err := strconv.Atoi(os.Getenv("SABT_KILLS")); err == nil {
		return n
	}
	return 300
}

// SIGKILL at any moment loses nothing that was acknowledged, doubles nothing, and leaves a register that verifies.
func TestKilled(t *testing.T) {
	path := filepath.Join(t.TempDir(), "register.db")
	rng := rand.New(rand.NewPCG(uint64(kills()), 7))
	acknowledged := map[string]bool{}
	for i := range kills() {
		for _, line := range killedAfter(t, path, uint64(i), rng.IntN(12)) {
			acknowledged[line] = true
		}
		if i%75 == 74 || i == kills()-1 {
			compare(t, path, acknowledged)
		}
	}
	t.Logf("%d kills, %d documents and decisions acknowledged", kills(), len(acknowledged))
}

// killedAfter runs a victim, kills it when it has told so many things, and returns all that it told.
func killedAfter(t *testing.T, path string, seed uint64, lines int) []string {
	t.Helper()
	cmd := exec.Command(os.Args[0])
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

// compare looks for everything that was acknowledged, and for anything twice.
func compare(t *testing.T, path string, acknowledged map[string]bool) {
	t.Helper()
	s, err := sqlite.Open(context.Background(), path, sqlite.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	w := &registertest.World{T: t, Register: register.New(s, registertest.Linker{}, clock)}
	w.Sound()
	have := map[string]bool{}
	err = w.View(context.Background(), func(v register.View) error {
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
