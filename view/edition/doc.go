// Package edition lays the public edition out: a folder of pages that works from a stick and from any web host.
//
//	err := edition.Write(input, create)                 // pages, pictures, the index of the search
//	b := edition.Manifest{...}.Bytes()                  // hashes of all files, in lines that sha256sum -c reads
//	sig := edition.Sign(key, b)                         // as docs/publish.md describes
//
// It takes incidents that are cleared for the public and approved, and computes no fact of its own. Every page reads without a script; the one script
// filters the list. Pages name no other host, and their policy (CSP) forbids what they do not need. The same input gives the same bytes.
//
// It does not decide what is public: package profile clears, the register says what was approved, and cmd/sabt hands over what is left of both. It
// names no author and no reason of a decision, for reasons name people.
//
// Read next: [Input], then write.go.
package edition
