package main

import (
	"bufio"
	"context"
	"database/sql"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/sabt-org/sabt/register/sqlite"
)

// While another program writes, the desk is read, and says that it cannot write; afterwards it can.
func TestDeskBesideAnotherWriter(t *testing.T) {
	d := openDesk(t, deskDocuments...)
	id := d.bridge().ID
	other, err := sql.Open("sqlite", "file:"+d.file+"?_txlock=immediate")
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	tx, err := other.Begin()
	if err != nil {
		t.Fatal(err)
	}
	grade := form("action", "grade", "subject", id, "aspect", "toll", "grade", "fair", "reason", "read")
	if status, _, page := d.post("/decisions", grade); status != http.StatusServiceUnavailable || !strings.Contains(page, "in use by another program") || !strings.Contains(page, "nothing was written") {
		t.Errorf("deciding: %d\n%s", status, page)
	}
	if status, _, _ := d.get("/incidents/" + id); status != http.StatusOK {
		t.Errorf("reading: %d", status)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	if status, _, page := d.post("/decisions", grade); status != http.StatusSeeOther {
		t.Errorf("afterwards: %d\n%s", status, page)
	}
}

// When the disk is full, what is there is read, what comes is refused, and nothing is half there.
func TestDeskOnAFullDisk(t *testing.T) {
	d := openDeskIn(t, sqlite.Options{Create: true, Pages: 140}, deskDocuments...)
	id := d.bridge().ID
	before, err := d.answers.State(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	body, kind := parts(t, map[string]string{"long.txt": "A bomb killed three people in Kunduz on 12 May 2024, police said.\n\n" + longWords()})
	status, _, page := d.ask(http.MethodPost, "/add", body, "Content-Type", kind)
	if status != http.StatusOK || !strings.Contains(page, "no room left") || !strings.Contains(page, "1 could not be read") {
		t.Errorf("adding: %d\n%s", status, page)
	}
	status, _, _ = d.get("/incidents/" + id)
	if after, err := d.answers.State(t.Context()); status != http.StatusOK || after != before || err != nil {
		t.Errorf("reading: %d; the log ends with %s, before with %s (%v)", status, after, before, err)
	}
}

// longWords are words that do not pack well.
func longWords() string {
	r := rand.New(rand.NewPCG(1, 1))
	var b strings.Builder
	for range 40000 {
		fmt.Fprintf(&b, "%x ", r.Uint64())
	}
	return b.String()
}

// What is being answered when the desk closes is answered to its end; who comes after that is not let in.
func TestClosingFinishesWhatIsUnderWay(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	under, finish := make(chan struct{}), make(chan struct{})
	h := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, "begun ")
		close(under)
		<-finish
		io.WriteString(w, "finished")
	})
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- answer(ctx, l, h, "", "", usualTimes()) }()
	said := make(chan string, 1)
	go func() {
		resp, err := http.Get("http://" + l.Addr().String())
		if err != nil {
			said <- err.Error()
			return
		}
		defer resp.Body.Close()
		b, err := io.ReadAll(resp.Body)
		if err != nil {
			b = []byte(err.Error())
		}
		said <- string(b)
	}()
	<-under
	stop()
	for { // until nobody listens
		c, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			break
		}
		c.Close()
	}
	close(finish)
	if got := <-said; got != "begun finished" {
		t.Errorf("the answer is %q", got)
	}
	if err := <-ended; err != nil {
		t.Errorf("it ends with %v", err)
	}
}

// Who never finishes asking is sent away, and others are answered meanwhile.
func TestSlowReaders(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	short := usualTimes()
	short.header, short.read = 300*time.Millisecond, 300*time.Millisecond
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	go answer(ctx, l, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { io.Copy(w, r.Body) }), "", "", short)
	var stuck []net.Conn
	for _, begins := range []string{"GET / HTTP/1.1\r\nHost: x\r\n", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf"} {
		c, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		io.WriteString(c, begins)
		stuck = append(stuck, c)
	}
	resp, err := http.Post("http://"+l.Addr().String(), "text/plain", strings.NewReader("whole"))
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	if b, _ := io.ReadAll(resp.Body); string(b) != "whole" {
		t.Errorf("another is told %q", b)
	}
	for i, c := range stuck {
		if _, err := io.ReadAll(bufio.NewReader(c)); err != nil && !strings.Contains(err.Error(), "reset") {
			t.Errorf("connection %d: %v", i, err) // it ends because the server closed it
		}
	}
}
