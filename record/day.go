package record

import (
	"encoding/json"
	"fmt"
	"time"
)

// Day is a calendar day, counted as a Julian day number (1 January 1970 is 2440588). The zero Day is unknown.
// Day numbers make weekdays and differences plain arithmetic in any calendar.
type Day int32

const unixDay Day = 2440588

// DayOf returns the Gregorian day. Out-of-range months and days roll over as in time.Date, so validate first.
func DayOf(year int, month time.Month, day int) Day {
	return unixDay + Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix()/86400)
}

// ParseDay reads "2024-05-14"; it refuses days that do not exist, such as 2023-02-31.
func ParseDay(s string) (Day, error) {
	t, err := time.Parse("2006-01-02", s)
	if err != nil {
		return 0, fmt.Errorf("day %q: want YYYY-MM-DD: %w", s, err)
	}
	return unixDay + Day(t.Unix()/86400), nil
}

// Known reports whether the day is known.
func (d Day) Known() bool { return d != 0 }

// Date returns the Gregorian year, month and day.
func (d Day) Date() (int, time.Month, int) {
	return time.Unix(int64(d-unixDay)*86400, 0).UTC().Date()
}

// Weekday returns the day of the week.
func (d Day) Weekday() time.Weekday { return time.Weekday((int(d) + 1) % 7) }

// String returns "2024-05-14", or "" when unknown.
func (d Day) String() string {
	if !d.Known() {
		return ""
	}
	y, m, dd := d.Date()
	return fmt.Sprintf("%04d-%02d-%02d", y, int(m), dd)
}

// MarshalJSON writes "2024-05-14", or null when unknown.
func (d Day) MarshalJSON() ([]byte, error) {
	if !d.Known() {
		return []byte("null"), nil
	}
	return json.Marshal(d.String())
}

// UnmarshalJSON reads "2024-05-14" or null.
func (d *Day) UnmarshalJSON(b []byte) error {
	var s *string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	if s == nil || *s == "" {
		*d = 0
		return nil
	}
	day, err := ParseDay(*s)
	*d = day
	return err
}
