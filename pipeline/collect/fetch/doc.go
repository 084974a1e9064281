// Package fetch turns a web address into the bytes that stand there, and asks nobody but a public server for them.
//
//	f := fetch.New(fetch.Options{Agent: "sabt 1.0"})
//	page, err := f.Get(ctx, "https://news.example/2024/05/bridge")
//
// Who types an address must not make this machine ask its neighbours: private, loopback, link-local and other special addresses are
// refused when the connection is made, after the name was looked up, so that a name that changes meanwhile does not help. It follows few
// redirects, and takes texts of a limited size in limited time.
//
// Read next: address.go.
package fetch
