package postgres_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/postgres"
	"github.com/sabt-org/sabt/register/registertest"
)

// filled is a register with some documents and a decision.
func filled(t *testing.T) string {
	t.Helper()
	address := fresh(t)
	s := open(t, address)
	defer s.Close()
	w := registertest.NewWorld(t, s)
	added := w.Put(some(t)...)
	w.Do(record.Decision{Action: record.Accept, Subjects: []string{added[0].Placed[0].Incident.ID}})
	return address
}

func some(t testing.TB) []register.Prepared {
	return []register.Prepared{
		registertest.Report(t, "Paper A", "bombing Kunduz 2024-05-12 medical 19", "shooting Herat 2024-05-10 own 2"),
		registertest.Report(t, "Paper B", "bombing Kunduz 2024-05-12 authority 14"),
	}
}

// psql runs statements in a register's schema.
func psql(t *testing.T, address string, statements ...string) {
	t.Helper()
	_, schema, _ := strings.Cut(address, "schema=")
	if err := servers.Plain(t).Run("postgres", append([]string{"SET search_path = " + schema}, statements...)...); err != nil {
		t.Fatal(err)
	}
}

// What is no register, or none that this program understands, is named and left as it was.
func TestOtherSchemasAreLeftAlone(t *testing.T) {
	t.Parallel()
	other, newer, none := fresh(t), filled(t), fresh(t)
	_, schema, _ := strings.Cut(other, "schema=")
	psql(t, newer, "CREATE SCHEMA "+schema, "CREATE TABLE "+schema+".log (a int)", "UPDATE meta SET value = '9' WHERE name = 'sabt log'")
	for address, want := range map[string]error{other: register.ErrForeign, newer: register.ErrNewer} {
		if _, err := postgres.Open(context.Background(), address, postgres.Options{Create: true}); !errors.Is(err, want) {
			t.Errorf("error %v, want %v", err, want)
		}
	}
	for _, o := range []postgres.Options{{}, {ReadOnly: true, Create: true}} {
		if _, err := postgres.Open(context.Background(), none, o); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("error %v", err)
		}
	}
}

// Another program writes: the error says so, who reads does not wait, and nothing of either is lost.
func TestLocked(t *testing.T) {
	t.Parallel()
	address := fresh(t)
	s := open(t, address)
	defer s.Close()
	w := registertest.NewWorld(t, s)
	second, err := postgres.Open(context.Background(), address, postgres.Options{Wait: 10 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	err = s.Update(context.Background(), func(register.Writer) error {
		err := second.Update(context.Background(), func(register.Writer) error { return nil })
		if !errors.Is(err, register.ErrLocked) {
			t.Errorf("error %v", err)
		}
		return second.View(context.Background(), func(r register.Reader) error { _, err := r.Head(); return err })
	})
	if err != nil {
		t.Error(err)
	}
	w.Put(some(t)...)
	w.Sound()
}

// A connection that ends while somebody writes takes what was not kept along, and the next write goes on. One that ended in between is not even
// noticed.
func TestConnectionLost(t *testing.T) {
	t.Parallel()
	address := fresh(t)
	_, schema, _ := strings.Cut(address, "schema=")
	psql(t, address, "CREATE ROLE "+schema+" SUPERUSER LOGIN")
	s := open(t, strings.Replace(address, "sabt@", schema+"@", 1))
	defer s.Close()
	w := registertest.NewWorld(t, s)
	cut := func() {
		psql(t, address, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '"+schema+"'")
	}
	w.Put(some(t)[0])
	cut()
	w.Put(some(t)[1])
	before := w.Sound().Head
	err := s.Update(context.Background(), func(wr register.Writer) error {
		cut()
		return wr.PutBlob("x", register.Blob{Bytes: []byte("x"), Text: "x"})
	})
	if !errors.Is(err, register.ErrLost) || !strings.Contains(err.Error(), "write postgres://") {
		t.Errorf("error %v", err)
	}
	if after := w.Sound().Head; after != before {
		t.Errorf("the head is entry %d, before it was %d", after.Seq, before.Seq)
	}
}

// A limit of the server is told as such: here somebody holds a table for longer than a question may take.
func TestTimeout(t *testing.T) {
	t.Parallel()
	address := filled(t)
	plain, schema, _ := strings.Cut(address, "&schema=")
	s := open(t, address+"&statement_timeout=1500")
	defer s.Close()
	conn, err := pgx.Connect(context.Background(), plain)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.Background())
	if _, err := conn.Exec(context.Background(), "BEGIN; LOCK TABLE "+schema+".log IN ACCESS EXCLUSIVE MODE"); err != nil {
		t.Fatal(err)
	}
	err = s.View(context.Background(), func(r register.Reader) error { _, err := r.Head(); return err })
	if !errors.Is(err, register.ErrSlow) {
		t.Errorf("error %v", err)
	}
}

// Who may only read reads.
func TestReader(t *testing.T) {
	t.Parallel()
	address := filled(t)
	_, schema, _ := strings.Cut(address, "schema=")
	psql(t, address, "CREATE ROLE "+schema+"_reader LOGIN", "GRANT USAGE ON SCHEMA "+schema+" TO "+schema+"_reader",
		"GRANT SELECT ON ALL TABLES IN SCHEMA "+schema+" TO "+schema+"_reader")
	s := open(t, strings.Replace(address, "sabt@", schema+"_reader@", 1))
	defer s.Close()
	w := registertest.NewWorld(t, s)
	registertest.Want(t, "a register that may be read", w.List(register.Query{}), "Kunduz 2024-05-12 x2 14-19", "Herat 2024-05-10 x1 2-2")
	if _, err := w.Add(context.Background(), some(t)[:1]); err != nil {
		t.Errorf("what is there already: %v", err)
	}
	if _, err := w.Add(context.Background(), []register.Prepared{registertest.Report(t, "Paper C", "bombing Kunduz 2024-05-12 own 3")}); !errors.Is(err, register.ErrReadOnly) {
		t.Errorf("error %v", err)
	}
}

// A password comes from the address or from the environment, and is in no error.
func TestPasswordsAreNotTold(t *testing.T) {
	server := servers.Plain(t)
	address := filled(t)
	_, schema, _ := strings.Cut(address, "schema=")
	psql(t, address, "CREATE ROLE anna"+schema+" LOGIN SUPERUSER PASSWORD 'geheim-7'")
	at := func(secret, database string) string {
		return fmt.Sprintf("postgres://anna%s%s@127.0.0.1:%d/%s?schema=%s", schema, secret, server.Port(), database, schema)
	}
	open(t, at(":geheim-7", "postgres")).Close()
	t.Setenv("PGPASSWORD", "geheim-7")
	open(t, at("", "postgres")).Close()
	for _, bad := range []string{at(":geheim-8", "postgres"), at(":geheim-8", "none"), at(":geheim-8", "postgres") + "&sslmode=odd", at(":geheim-8%", "postgres"),
		strings.Replace(at(":geheim-8", "postgres"), "127.0.0.1:", "127.0.0.1:9", 1), at("", "postgres") + "&password=geheim-8", at(":geheim-8", "postgres") + "&connect_timeout=odd"} {
		_, err := postgres.Open(context.Background(), bad, postgres.Options{})
		if err == nil || strings.Contains(err.Error(), "geheim") {
			t.Errorf("the error is: %v", err)
		}
		if strings.Contains(postgres.Name(bad), "geheim") {
			t.Errorf("the name is: %s", postgres.Name(bad))
		}
	}
}
