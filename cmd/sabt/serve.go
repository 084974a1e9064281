package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/web"
)

const serveLong = `serve opens the desk: pages in a browser over the same register as the command line, to read, compare and decide. It
prints its address, and runs until it is interrupted.

Without accounts it answers on this machine alone, to whoever uses this machine at the same time. With accounts ("sabt
user add") it asks for a name and a password, lets each do what the role allows, and may listen where other machines
can reach it. Give it --tls-cert and --tls-key then, or put a proxy before it that speaks TLS (--proxy): else passwords
go over the network for all to read.

It asks no other machine for anything, and needs no JavaScript.

` + teamHelp + "\n\n" + registerHelp

func newServe(e env) *cobra.Command {
	o := &serveOptions{}
	c := &cobra.Command{
		Use:     "serve",
		Short:   "Open the desk in a browser: read, compare, decide",
		Long:    serveLong,
		Example: "  sabt serve\n  sabt serve --listen 127.0.0.1:9000 --author Anna\n  sabt serve --listen 0.0.0.0:8741 --tls-cert cert.pem --tls-key key.pem --host desk.example.org",
		Args:    noArgs,
		RunE:    func(c *cobra.Command, _ []string) error { return serve(c.Context(), e, o) },
	}
	o.register(c.Flags())
	c.Flags().SetNormalizeFunc(listenOf)
	c.Flags().StringVar(&o.addr, "listen", "127.0.0.1:8741", "address of this machine, with a port; port 0 takes a free one")
	c.Flags().StringSliceVar(&o.hosts, "host", nil, "a name under which it is asked for, beside those of this machine")
	c.Flags().StringVar(&o.cert, "tls-cert", "", "file of the certificate, with which it speaks TLS")
	c.Flags().StringVar(&o.key, "tls-key", "", "file of the certificate's key")
	c.Flags().BoolVar(&o.proxy, "proxy", false, "a proxy stands before it that speaks TLS and says who asks (X-Forwarded-For)")
	c.Flags().StringVar(&o.author, "author", "", "who decides, until somebody gives another name on a page (default: $SABT_AUTHOR)")
	c.Flags().StringVar(&o.gazetteer, "gazetteer", "", "a CSV file of your own places")
	return c
}

type serveOptions struct {
	teamOptions
	addr, author, gazetteer string
	hosts                   []string
	cert, key               string
	proxy                   bool
}

// listenOf takes --addr for --listen, as it was called before.
func listenOf(_ *pflag.FlagSet, name string) pflag.NormalizedName {
	if name == "addr" {
		name = "listen"
	}
	return pflag.NormalizedName(name)
}

// times say how long a connection may take for its parts: a browser needs none of it, and a stuck one must not hold the program.
type times struct{ header, read, write, idle, close time.Duration }

func usualTimes() times {
	return times{header: 10 * time.Second, read: time.Minute, write: 5 * time.Minute, idle: 2 * time.Minute, close: 5 * time.Second}
}

// patience is how long a page waits for each of its counts, and for further policies.
const patience = 100 * time.Millisecond

// ordinary is how much one account may ask for, or one address without: far more than a person does, far less than it takes to keep others waiting.
func ordinary() web.Rate { return web.Rate{Second: 20, Burst: 200} }

func serve(ctx context.Context, e env, o *serveOptions) (err error) {
	if err := o.check(); err != nil {
		return err
	}
	if o.author == "" {
		o.author = e.getenv("SABT_AUTHOR")
	}
	g, err := openGazetteer(o.gazetteer)
	if err != nil {
		return err
	}
	gate, err := o.guarded(ctx, e)
	if err != nil {
		return err
	}
	if gate != nil {
		defer func() { err = errors.Join(err, gate.Close()) }()
	}
	return o.with(ctx, e, func(r *register.Register) error {
		l, err := net.Listen("tcp", o.addr)
		if err != nil {
			return failed("another program may use the port; --listen 127.0.0.1:0 takes a free one", err)
		}
		t := newTalk(e.stderr)
		d := &desk{register: r, places: g, now: e.now, patience: patience, fetcher: newFetcher(e)}
		defer d.behind.close()
		w := web.Options{Register: d, Author: o.author, Hosts: append(hosts(l), namedHosts(l, o.hosts)...), Version: engine(), Log: func(err error) { t.say(err, "") },
			Now: e.now, Secure: o.cert != "" || o.proxy, Proxy: o.proxy}
		if gate != nil {
			w.Accounts, w.Most = people{gate}, ordinary()
		}
		h, err := web.New(w)
		if err != nil {
			return errors.Join(err, l.Close())
		}
		o.tell(e, t, l)
		return answer(ctx, l, h, o.cert, o.key, usualTimes())
	})
}

// tell says where the desk is, and what is dangerous about it.
func (o *serveOptions) tell(e env, t *talk, l net.Listener) {
	scheme := "http"
	if o.cert != "" {
		scheme = "https"
	}
	fmt.Fprintf(e.stdout, "%s://%s/\n", scheme, l.Addr())
	t.printf("sabt: the desk is open at this address; Ctrl-C closes it\n")
	if o.cert == "" && !o.proxy && !loopback(o.addr) {
		t.printf("sabt: warning: passwords go over the network for all to read; --tls-cert and --tls-key, or --proxy, keep them secret\n")
	}
}

// answer serves until ctx ends, and lets what is under way finish.
func answer(ctx context.Context, l net.Listener, h http.Handler, cert, key string, t times) error {
	s := &http.Server{Handler: h, ReadHeaderTimeout: t.header, ReadTimeout: t.read, WriteTimeout: t.write, IdleTimeout: t.idle, ErrorLog: log.New(io.Discard, "", 0)}
	ended := make(chan error, 1)
	go func() {
		if cert != "" {
			ended <- s.ServeTLS(l, cert, key)
		} else {
			ended <- s.Serve(l)
		}
	}()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	last, stop := context.WithTimeout(context.WithoutCancel(ctx), t.close)
	defer stop()
	if err := s.Shutdown(last); err != nil {
		return s.Close()
	}
	return nil
}
