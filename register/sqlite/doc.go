// Package sqlite keeps a register in one SQLite file.
//
//	s, err := sqlite.Open(ctx, "register.db", sqlite.Options{})
//
// The log stands in one table, documents in another, both only ever added to; the other tables are views and are dropped and
// rebuilt when their version is not the program's. One connection writes, others read; a write is there when Update returns, also
// when the power fails. A file that is no register, or a newer one, is left as it was.
//
// It knows how rows are kept and nothing of what they mean. Read next: package sqlstore, then open.go, then package registertest.
package sqlite
