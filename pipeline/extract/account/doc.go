// Package account joins the scenes of one document that tell of the same incident, and makes an account of each group.
//
// Scenes are taken in text order. Each is weighed against the groups so far by day, place, type, names and figures,
// by how it points ("the attack", "another"), and by nearness; it joins the best group that speaks for it or opens one.
// A group without a day, a place or a toll of its own is a mention and makes no account.
//
// Read next: group.go for the weights and their reasons, build.go for what becomes of a group.
package account
