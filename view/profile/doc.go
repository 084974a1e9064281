// Package profile says what of an incident may leave the register, and for whom.
//
//	p, err := profile.Open("public", known)
//	d, ok := p.Clear(d)      // false: the incident stays back
//	p.Withheld()             // what stayed back, with counts
//
// Everything that leaves goes through Clear: exports, reports, the public edition. It takes an incident with its accounts and gives one
// that holds nothing that the profile forbids, so that what comes behind need not know the rules and cannot break them. It changes no figure.
//
// public is for everybody: incidents that a person has reviewed, places no narrower than a province, no names of private persons unless a
// decision discloses them, no document that is hidden as a whole, and of the other documents the words of their claims alone. partner is for
// those who work with the same material: unreviewed incidents as well, and places down to the town. internal is everything that the register
// itself would show.
//
// It does not decide who is a private person by reading: names of victims, of persons said to have acted, and of sources that are not
// bodies or officials are private. It does not undo what sabt redact hides, and does not know it.
//
// Read next: profile.go for the rules, words.go for how names are taken out of words.
package profile
