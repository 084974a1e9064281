// Package sqlite keeps the accounts of a team in a file of SQLite, beside the register and apart from it.
//
//	s, err := sqlite.Open(ctx, "register.sabt.team", true)
//
// Read next: store.go.
package sqlite
