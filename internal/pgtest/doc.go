// Package pgtest starts a PostgreSQL server of its own for tests, from the programs that are installed.
//
//	servers := &pgtest.Servers{} // of a test program; Close it in TestMain
//	server := servers.Plain(t) // skips the test where there is no PostgreSQL
//
// The server listens on a socket in a temporary folder and on a port of this machine, and goes with the test that started it, whatever becomes
// of that. Where PostgreSQL is not installed tests are skipped, unless SABT_POSTGRES=required.
package pgtest
