package export

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// country is a country by its alpha-2 code.
type country struct {
	name, iso3, region string // region: the sub-region of UN M49
	m49                int
}

func countryOf(code string) (country, bool) {
	r, err := language.ParseRegion(code)
	if err != nil || !r.IsCountry() {
		return country{name: code}, false
	}
	c := country{name: display.English.Regions().Name(r), iso3: r.ISO3(), m49: r.M49()}
	for _, sub := range subRegions() {
		if region, err := language.ParseRegion(sub); err == nil && region.Contains(r) {
			c.region = display.English.Regions().Name(region)
		}
	}
	return c, true
}

// subRegions are the numbers of the sub-regions of UN M49.
func subRegions() []string {
	return []string{"005", "011", "013", "014", "015", "017", "018", "021", "029", "030", "034", "035", "039", "053", "054", "057", "061", "143", "145", "151", "154", "155"}
}

// contains reports whether a country lies in a region of UN M49.
func contains(m49, code string) bool {
	region, err := language.ParseRegion(m49)
	if err != nil {
		return false
	}
	r, err := language.ParseRegion(code)
	return err == nil && region.Contains(r)
}
