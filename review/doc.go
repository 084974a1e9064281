// Package review is what a person does to the register: accept, reject, correct, merge, split, gather, release, grade, withdraw, redact, alias, unalias, undo. It turns what
// somebody types into a decision, and refuses what no decision could be: one without an author or a reason, a level that does not
// exist, a correction whose words stand in no document of the incident.
//
//	d, err := review.By{Author: "Anna", Reason: "the hospital confirmed it"}.Grade("7k3m9qx2", "toll", "confirmed")
//	done, err := reg.Decide(ctx, d)
//
// It writes nothing itself. Read next: [By], then correct.go, then register.Decide.
package review
