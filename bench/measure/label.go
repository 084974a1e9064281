package measure

import "github.com/sabt-org/sabt/bench/score"

// label is a metric in words.
func label(m score.Metric) string {
	switch m {
	case score.All:
		return "incidents"
	case score.Main:
		return "main incidents"
	case score.PlaceLenient:
		return "place, larger ones accepted"
	case score.Parties:
		return "perpetrators"
	case score.PartiesBasis:
		return "perpetrators with basis"
	case score.Casualties:
		return "tolls"
	case score.CasualtiesBy:
		return "tolls with source"
	case score.Warnings:
		return "warnings"
	case score.Strengths:
		return "estimates"
	case score.Tallies:
		return "aggregates"
	case score.Outlook:
		return "warnings, estimates, aggregates"
	case score.Contradiction:
		return "flags"
	}
	return string(m)
}
