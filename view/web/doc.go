// Package web is the desk: pages on which a person reads, compares and decides. It turns record values that it is handed
// into HTML, or into the JSON of package contract at the same address with .json behind it.
//
//	h, err := web.New(web.Options{Register: r, Hosts: []string{"127.0.0.1:8741"}})
//	http.Serve(listener, h)
//
// It knows no register: whatever answers the questions of [Register] will do, and cmd answers them. It computes no facts; it
// names, orders and draws what it is given. Every page reads well without JavaScript; the two scripts add light and keys.
// Nothing is loaded from elsewhere, and the policy that each page carries forbids it (guard.go).
//
// To add a page: a method of Desk that returns a page, a template beside the others, a line in routes.
//
// Read next: [Register], then routes.go, then incidents.go as a page to copy.
package web
