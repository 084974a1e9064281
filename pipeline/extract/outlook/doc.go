// Package outlook reads what is no incident: warnings of what a party may do ("ISIS-K will be able to attack within
// six months, the general told the Senate") and estimates of its strength ("between 500 and 1,500 fighters").
//
// A warning needs somebody who gives it and violence that has not happened; an estimate needs a number of fighters or
// members that nobody harmed, and words that count them.
package outlook
