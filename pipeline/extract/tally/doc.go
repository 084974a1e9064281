// Package tally tells totals over many incidents from the toll of one, and reads the totals as aggregates: "at least
// 40,738 people have been killed in Gaza since then", "13 violent attacks ... a minimum of 700 deaths and injuries".
//
// What counts more than one incident: a stretch of time longer than a week without a single act named, a war or
// campaign, attacks in the plural without a day, a joint figure for places that each get their own later.
package tally
