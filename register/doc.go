// Package register remembers: documents, what they claim, which accounts tell of one incident and why, and what people
// decided. It turns a stream of readings and decisions into incidents that can be asked for, as of any day.
//
//	r := register.New(store, linker, time.Now)
//	added, err := r.Add(ctx, items)
//	list, err := r.Find(ctx, register.Query{Place: "Kunduz"})
//
// One append-only log is the truth (entry.go); everything else is a view of it, made by one function (apply.go). A store
// keeps both and knows no rule (store.go); a linker judges pairs of accounts and groups them (linker.go).
//
// It knows no stage, no view and no clock of its own. It averages nothing and deletes nothing.
//
// Read next: docs/adr/0012, then [Register.Add], then apply.go, then package sqlstore.
package register
