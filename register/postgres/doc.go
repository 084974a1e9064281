// Package postgres keeps a register in a schema of a PostgreSQL database.
//
//	s, err := postgres.Open(ctx, "postgres://anna@db.example.org/desk?schema=sabt", postgres.Options{})
//
// The tables and the questions are those of package sqlstore, which are SQLite's, too; here are the connections, the search for words and
// what the server says when something goes wrong. One writes at a time, whoever it is and on whatever machine: a lock of the database makes the
// log one chain. Readers see one state and wait for nobody. A write is there when Update returns, also when the server is killed.
//
// It makes no database and no role. Read next: open.go, tx.go, rewrite.go, then docs/postgres.md.
package postgres
