// Package series finds the words that tell of several attacks as one series, and the accounts that they are said of:
//
//	Coordinated attacks on a mosque, a school and a police station in Kabul on Sunday left 21 people dead. A suicide bomber
//	killed 12 worshippers ... Minutes later, gunmen stormed the school ... A third blast hit the police station ...
//
// gives each of these accounts the words "Coordinated attacks", and to the first of them that it tells of the whole. A total in that
// sentence is the series' own.
//
// It never takes attacks for a series because they are alike: somebody has to say so, and a campaign ("a series of attacks since
// January") is none. It joins nothing across documents: package link does.
//
// Read next: [View.Mark], then words.go.
package series
