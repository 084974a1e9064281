package role_test

import "testing"

// Where rules find nobody by name a party is named by learned reasons, and only where words tie it to the act.
func TestChoose(t *testing.T) {
	p := open(t)
	const raid = "Gunmen killed eight people in Bunia on July 2. "
	for _, c := range []struct {
		text string
		want []string
	}{
		{raid + "It was CODECO, a farmer said.", []string{"Bunia: CODECO accused by a farmer"}},
		{raid + "Police did not wait to lay it to CODECO.", []string{"Bunia: CODECO suspected"}},
		{raid + "It was the work of CODECO, police said.", []string{"Bunia: CODECO accused by police"}},
		{raid + "The governor of Ituri is at odds with CODECO.", nil},
		{raid + "A bus that CODECO had stolen stood near the church.", nil},
		{raid + "It was not CODECO, a farmer said.", nil},
		{"Ituri report\n\nThe province was quiet in June, officials said.\n\nMarkets opened again.\n\nSchools did too.\n\nRoads were mended.\n\nCODECO Attacks\n\n" + raid, nil},
	} {
		check(t, p, c.text, c.want...)
	}
}
