package postgres_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sabt-org/sabt/internal/pgtest"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/postgres"
	"github.com/sabt-org/sabt/register/registertest"
)

var servers pgtest.Servers

// killing is held by the test that stops the careful server.
var killing sync.Mutex

// The test binary is its own victim: with SABT_VICTIM it adds documents and decides until somebody kills it.
func TestMain(m *testing.M) {
	if address := os.Getenv("SABT_VICTIM"); address != "" {
		seed, _ := strconv.ParseUint(os.Getenv("SABT_SEED"), 10, 64)
		if err := victim(address, seed); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	flag.Parse()
	if f := flag.Lookup("rapid.checks"); f.Value.String() == f.DefValue {
		f.Value.Set("2") // each makes two registers, and SQLite is asked the same more often
	}
	if f := flag.Lookup("test.parallel"); f.Value.String() == f.DefValue {
		f.Value.Set("8") // a test waits for the server most of its time
	}
	code := m.Run()
	servers.Close()
	os.Exit(code)
}

var schemas atomic.Int64

// fresh is the address of a register that is not there yet: a schema of its own in a database of all tests.
func fresh(t testing.TB) string {
	t.Helper()
	return fmt.Sprintf("%s&schema=s%d", servers.Plain(t).Address("postgres"), schemas.Add(1))
}

func open(t testing.TB, address string) *postgres.Store {
	t.Helper()
	s, err := postgres.Open(context.Background(), address, postgres.Options{Create: true, Wait: 10 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestConformance(t *testing.T) {
	t.Parallel()
	registertest.Run(t, func(t testing.TB) register.Store { return open(t, fresh(t)) })
}
