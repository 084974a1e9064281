// Package calendar turns dates of the Gregorian, the Solar Hijri and the lunar Hijri calendar into days and back, and
// knows the names of their months and of the weekdays in the languages the program reads.
//
//	calendar.SolarHijri.Day(1401, 12, 21) // 2023-03-12, true: 21 Hut 1401
//	calendar.Gregorian.Day(2023, 2, 31)   // false: there is no such day
//
// The Solar Hijri calendar is that of Afghanistan and Iran, with leap years by the cycle of breaks that agrees with
// the observed equinox. The lunar Hijri calendar is the tabular one: a date set by sighting the moon may lie a day
// before or after it.
//
// It reads no text and guesses no year; that is package dates.
package calendar
