// Package numbers finds the numbers of a text with the words that bound them: "at least 20", "between 20 and 30",
// "two or three", "nearly a hundred", "dozens", "بیش از سی", "لا يقل عن ستة".
//
// A mention covers number and qualifier; Count says what they mean under the rules of the contract: "at least 20" is
// 20 to unbounded, "up to 40" unbounded to 40, "dozens" 24 to unbounded and vague. Ages, calibres, clock times and
// ranks ("19-year-old", "AK-47", "9:30", "third") are not counts and are left out, or marked Ordinal.
//
// Words are data (data/numbers.tsv); nothing here knows what is counted. Read next: package extract/casualty.
package numbers
