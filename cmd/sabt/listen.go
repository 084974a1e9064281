package main

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/team"
)

func (o *serveOptions) check() error {
	switch _, _, err := net.SplitHostPort(o.addr); {
	case err != nil:
		return usage("write it as 127.0.0.1:8741", "--listen %q is not an address with a port", o.addr)
	case (o.cert == "") != (o.key == ""):
		return usage("give both of them", "--tls-cert and --tls-key go together")
	case o.cert != "":
		if _, err := tls.LoadX509KeyPair(o.cert, o.key); err != nil {
			return failed("both are files in PEM, and belong together", err)
		}
	}
	return nil
}

// guarded opens the accounts, when there are some. Without them the desk is not to be reached by other machines.
func (o *serveOptions) guarded(ctx context.Context, e env) (*team.Gate, error) {
	g, err := o.gate(ctx, e, false)
	if err != nil {
		return nil, err
	}
	if g != nil {
		list, err := g.Users(ctx)
		if err == nil && len(list) > 0 {
			return g, nil
		}
		if err = errors.Join(err, g.Close()); err != nil {
			return nil, err
		}
	}
	if loopback(o.addr) && !o.proxy {
		return nil, nil
	}
	return nil, usage("use 127.0.0.1, ::1 or localhost, to which ssh -L 8741:127.0.0.1:8741 leads from elsewhere; or make an account: sabt user add NAME --role admin",
		"--listen %q can be reached by other machines, and the register has no accounts", o.addr)
}

// loopback reports whether an address can be reached from this machine alone.
func loopback(addr string) bool {
	host, _, err := net.SplitHostPort(addr)
	ip := net.ParseIP(host)
	return err == nil && (host == "localhost" || ip != nil && ip.IsLoopback())
}

// namedHosts are the names of --host, with and without the port; where it listens on all addresses of this machine, those as well.
func namedHosts(l net.Listener, list []string) []string {
	addr, ok := l.Addr().(*net.TCPAddr)
	if !ok {
		return nil
	}
	if addr.IP.IsUnspecified() {
		if all, err := net.InterfaceAddrs(); err == nil {
			for _, a := range all {
				if n, ok := a.(*net.IPNet); ok {
					list = append(list, n.IP.String())
				}
			}
		}
	}
	var out []string
	for _, host := range list {
		if _, _, err := net.SplitHostPort(host); err == nil {
			out = append(out, strings.ToLower(host))
			continue
		}
		host = strings.ToLower(strings.Trim(host, "[]"))
		for _, port := range []string{strconv.Itoa(addr.Port), "80", "443"} {
			out = append(out, net.JoinHostPort(host, port))
		}
	}
	return out
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
