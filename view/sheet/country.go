package sheet

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// Country names a country by its two-letter code; a code that is not known is shown as it is.
func Country(code string) string {
	region, err := language.ParseRegion(code)
	if err != nil {
		return code
	}
	return display.English.Regions().Name(region)
}
