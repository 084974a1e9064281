// Package team turns a name and a password into a session, and a session into who somebody is and in which role.
//
//	g := team.New(store, time.Now)
//	token, s, err := g.SignIn(ctx, "Anna", "her password", team.From{Address: "192.0.2.7"})
//	who, err := g.Who(ctx, token)
//
// A store keeps users, sessions and the audit; package teamtest is what a store must pass, so that several desks can share one.
// Passwords are kept as Argon2id hashes, tokens as SHA-256: who steals the store signs in with neither. What a role may do is none
// of its business: package view/web has the one table of that.
//
// Read next: gate.go, then store.go.
package team
