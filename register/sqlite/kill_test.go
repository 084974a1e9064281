package sqlite_test

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"

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
		f.Value.Set("8") // each makes two registers on the disk
	}
	if f := flag.Lookup("test.parallel"); f.Value.String() == f.DefValue {
		f.Value.Set("8") // a victim is waited for
	}
	os.Exit(m.Run())
}

func victim(path string, seed uint64) error {
	ctx := context.Background()
	s, err := sqlite.Open(ctx, path, sqlite.Options{Create: true, Careless: true}) // the kernel outlives a kill
	if err != nil {
		return err
	}
	defer s.Close()
	r, err := register.Open(ctx, s, registertest.Linker{}, registertest.Clock)
	if err != nil {
		return err
	}
	return registertest.Victim(ctx, r, seed, os.Stdout)
}

// kills is how many times; "make torture" asks for more.
func kills() int {
	if n, err := strconv.Atoi(os.Getenv("SABT_KILLS")); err == nil {
		return n
	}
	return 300
}

// chains are how many registers are written by victims at once.
const chains = 6

// SIGKILL at any moment loses nothing that was acknowledged, doubles nothing, and leaves a register that verifies.
func TestKilled(t *testing.T) {
	t.Parallel()
	for n := range chains {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			t.Parallel()
			killed(t, uint64(n), kills()/chains)
		})
	}
}

func killed(t *testing.T, chain uint64, times int) {
	path := filepath.Join(t.TempDir(), "register.db")
	rng := rand.New(rand.NewPCG(uint64(times), 7+chain))
	acknowledged := map[string]bool{}
	for i := range times {
		for _, line := range registertest.KilledAfter(t, os.Args[0], path, chain<<32+uint64(i), rng.IntN(6)) {
			acknowledged[line] = true
		}
		if i%75 == 74 || i == times-1 {
			kept(t, path, acknowledged)
		}
	}
	t.Logf("%d kills, %d documents and decisions acknowledged", times, len(acknowledged))
}

func kept(t *testing.T, path string, acknowledged map[string]bool) {
	t.Helper()
	s, err := sqlite.Open(context.Background(), path, sqlite.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	registertest.Kept(t, s, acknowledged)
}
