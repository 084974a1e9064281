// Package places finds the names of places in a reading and says which place each of them is.
//
//	finder := places.New(gazetteer)
//	r.Places = finder.Find(r)
//	// "in Baghlan's Pul-e-Khumri": Baghlan, a province, and Pul-e-Khumri, a town in it, both in Afghanistan
//
// It goes through the text once for each of these, in this order:
//
//   - scan: the longest run of tokens that the gazetteer knows, and adjectives of nations ("Afghan");
//   - weigh: is it a place here, or a person, a newspaper, a common word? ("Mr Springfield", "Washington Post", "Of");
//   - widen: a known name that is only a part of a longer one gives way to the whole ("Puerto Jordán", "Pul-e-Khushk");
//   - facilities: names that end or begin with a word for a building ("Emergency Hospital", "مسجد عیدگاه");
//   - unknown names that grammar shows to be places ("the village of Bodio", "in Kyar Si, also", "ولسوالی زرمت"), and
//     wherever they are named again;
//   - resolve: which of the places of that name, from all the others that the text names; one sense for a document;
//     a small place far from all others that the text names is doubted, and becomes a name that the gazetteer lacks;
//   - roles: near, origin, dateline, modifier.
//
// A place that the gazetteer lacks is still a mention, not Located, or located by the town that encloses it, with a
// Precision that says so. The words behind the rules lie in data/*.tsv, by language.
//
// It does not decide where an incident happened; that is package extract. Read next: [Finder.Find], scan.go, resolve.go.
package places
