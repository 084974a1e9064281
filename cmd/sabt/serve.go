package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/web"
)

const serveLong = `serve opens the desk: pages in a browser over the same register as the command line, to read, compare and decide. It
prints its address, and runs until it is interrupted.

It answers on this machine alone, asks no other machine for anything, and needs no JavaScript. Who uses this machine
at the same time can open it, too: there are no accounts yet, which is why it does not answer elsewhere.

` + registerHelp

func newServe(e env) *cobra.Command {
	o := &serveOptions{}
	c := &cobra.Command{
		Use:     "serve",
		Short:   "Open the desk in a browser: read, compare, decide",
		Long:    serveLong,
		Example: "  sabt serve\n  sabt serve --addr 127.0.0.1:9000 --author Anna",
		Args:    noArgs,
		RunE:    func(c *cobra.Command, _ []string) error { return serve(c.Context(), e, o) },
	}
	o.registerOptions.register(c.Flags())
	c.Flags().StringVar(&o.addr, "addr", "127.0.0.1:8741", "address of this machine, with a port; port 0 takes a free one")
	c.Flags().StringVar(&o.author, "author", "", "who decides, until somebody gives another name on a page (default: $SABT_AUTHOR)")
	c.Flags().StringVar(&o.gazetteer, "gazetteer", "", "a CSV file of your own places")
	return c
}

type serveOptions struct {
	registerOptions
	addr, author, gazetteer string
}

// How long a connection may take for its parts: a browser needs none of it, and a stuck one must not hold the program.
const (
	headerTime = 10 * time.Second
	readTime   = time.Minute
	idleTime   = 2 * time.Minute
	closeTime  = 5 * time.Second
)

// patience is how long a page waits for each of its counts, and for further policies.
const patience = 100 * time.Millisecond

func serve(ctx context.Context, e env, o *serveOptions) error {
	if err := onlyHere(o.addr); err != nil {
		return err
	}
	if o.author == "" {
		o.author = e.getenv("SABT_AUTHOR")
	}
	g, err := openGazetteer(o.gazetteer)
	if err != nil {
		return err
	}
	return o.with(ctx, e, func(r *register.Register) error {
		l, err := net.Listen("tcp", o.addr)
		if err != nil {
			return failed("another program may use the port; --addr 127.0.0.1:0 takes a free one", err)
		}
		t := newTalk(e.stderr)
		d := &desk{register: r, places: g, now: e.now, patience: patience}
		defer d.behind.close()
		h, err := web.New(web.Options{Register: d, Author: o.author, Hosts: hosts(l), Version: engine(), Log: func(err error) { t.say(err, "") }})
		if err != nil {
			return errors.Join(err, l.Close())
		}
		fmt.Fprintf(e.stdout, "http://%s/\n", l.Addr())
		t.printf("sabt: the desk is open at this address; Ctrl-C closes it\n")
		return answer(ctx, l, h)
	})
}

// onlyHere refuses an address at which other machines could ask.
func onlyHere(addr string) error {
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return usage("write it as 127.0.0.1:8741", "--addr %q is not an address with a port", addr)
	}
	if ip := net.ParseIP(host); host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return usage("use 127.0.0.1, ::1 or localhost; from elsewhere, ssh -L 8741:127.0.0.1:8741 leads here",
			"--addr %q can be reached by other machines, and the desk has no accounts", addr)
	}
	return nil
}

// hosts are the names under which a browser may ask for what listens: a page elsewhere can make any other name stand for this
// machine.
func hosts(l net.Listener) []string {
	_, port, err := net.SplitHostPort(l.Addr().String())
	if err != nil {
		return nil
	}
	return []string{l.Addr().String(), "localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port}
}

// answer serves until ctx ends, and lets what is under way finish.
func answer(ctx context.Context, l net.Listener, h http.Handler) error {
	s := &http.Server{Handler: h, ReadHeaderTimeout: headerTime, ReadTimeout: readTime, IdleTimeout: idleTime}
	ended := make(chan error, 1)
	go func() { ended <- s.Serve(l) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	last, stop := context.WithTimeout(context.WithoutCancel(ctx), closeTime)
	defer stop()
	if err := s.Shutdown(last); err != nil {
		return s.Close()
	}
	return nil
}
