// Package chart is the geometry of what views draw: incidents on a flat piece of the earth, and steps of an axis.
//
//	sites := chart.Sites(incidents, sheet.Where)
//	flat := chart.Flat(chart.Around(sites))
//	lines := flat.Path(outline)              // of coasts and borders, as an SVG path
//	marks := chart.Clustered(sites, flat)
//
// It knows no page and no language: how a place is called is handed to it, and what a mark looks like is up to the view.
//
// Read next: [Sites], then package outline for the lines.
package chart
