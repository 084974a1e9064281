// Package gazetteer knows the world's places: it turns a name in any script into the places that bear it.
//
//	g, err := gazetteer.Open()
//	g.Lookup("Mazar-i-Sharif")[0].Admin1 // "Balkh"
//	g.Lookup("مزار شریف")[0].Country     // "AF"
//
// Three layers answer, the later ones adding to the earlier:
//
//   - data/places.bin: towns, districts and provinces from GeoNames and Natural Earth, made by cmd/gazbuild and read
//     where it lies, so that opening costs nothing;
//   - data/countries.tsv, country_names.tsv, regions.tsv, places.tsv: countries with their demonyms, regions, and the
//     neighbourhoods, border towns and spellings of conflict reporting that the public sets lack; made for editing;
//   - the user's own file, see [Gazetteer.WithUser].
//
// A name is known by its [Key]: its letters and digits, folded, without spaces, hyphens and apostrophes. So
// "Mazar-i-Sharif", "MazareSharif" (lost spaces) and "خیرخانه", "خیر خانه" need no second entry, and the number of words
// that the key was written in tells which of them it was. Misspelt names are found by [Gazetteer.Similar], and only
// inside a country that the text has named: by edit distance alone "DashteBarchi" is Dasht-e Archi, four hundred
// kilometres away.
//
// The package chooses nothing: which of forty Springfields is meant is decided by package places, from the whole text.
//
// Sources and licences: data/SOURCES.md. Read next: [Gazetteer.Find], then package places.
package gazetteer
