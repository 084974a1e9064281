// Package casualty reads the counts of harm in a text: "killing at least six people, two of them children, and
// wounding 14" gives killed at least 6, of them killed 2 (children), injured 14.
//
// It works on one sentence at a time, from words of harm to the noun phrases that they govern: the subject of a
// passive ("three people were killed"), the object of an active ("killed three"), what is counted itself ("five
// deaths"), the number of a toll ("the toll rose to 35"), and the parts named beside a whole ("including three
// children"). It knows neither who says so nor which incident is meant; package extract joins those.
//
// Languages whose cue file gives an order ("order part left_only") are read by nearness instead: every word of harm is
// paired with the closest counted noun on the side where the language puts it (flat.go).
//
// Read next: sentence.go, then predicate.go; for languages other than English flat.go, then pair.go.
package casualty
