package sheet

import (
	"fmt"

	"github.com/sabt-org/sabt/record"
)

// Few is under how many accounts an alpha says little.
const Few = 10

// Alpha is an alpha with two digits; "" where there is none.
func Alpha(r record.Reliability) string {
	if !r.Known {
		return ""
	}
	return fmt.Sprintf("%.2f", r.Alpha)
}

// Reading says what may be made of an alpha, by the bounds that Krippendorff gives: conclusions from 0.8 on, tentative ones from 0.667 on.
func Reading(r record.Reliability) string {
	switch {
	case r.Accounts < Few:
		return "too few accounts to say"
	case !r.Known:
		return "nothing differs, so nothing is shown"
	case r.Alpha >= 0.8:
		return "good enough to conclude from"
	case r.Alpha >= 0.667:
		return "good enough for tentative conclusions"
	}
	return "too low to conclude from"
}
