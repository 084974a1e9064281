package muc4

import "slices"

// credit is how right a value is that was given for a slot: 1, 0.5 or 0.
func credit(slot string, p, g item) float64 {
	switch slot {
	case "type":
		return typeCredit(p.alts[0], g.alts)
	case "stage", "category":
		return one(slices.Contains(g.alts, p.alts[0]))
	case "date":
		return p.days[0].credit(g.days)
	case "location":
		return p.places[0].credit(g.places)
	case "killed", "injured":
		return tollCredit(p, g)
	case "hum_tgt_total_number", "phys_tgt_total_number":
		return countCredit(p.alts[0], g.alts)
	case "hum_tgt_number", "phys_tgt_number":
		return of(countCredit(p.alts[0], g.alts), p, g)
	}
	if _, ok := ofSlots()[slot]; ok {
		return of(codeCredit(p.alts[0], g.alts), p, g)
	}
	return wordsCredit(p.alts[0], g.alts)
}

// typeCredit: an attack is half right where the key has something more special.
func typeCredit(p string, g []string) float64 {
	switch {
	case slices.Contains(g, p):
		return 1
	case p == "ATTACK":
		return 0.5
	}
	return 0
}

func one(ok bool) float64 {
	if ok {
		return 1
	}
	return 0
}

// of halves the credit of a value that is another's.
func of(c float64, p, g item) float64 {
	if c < 1 {
		return c
	}
	whose := slices.DeleteFunc(slices.Clone(g.of), func(w string) bool { return w == "-" })
	switch {
	case len(whose) == 0 && (len(p.of) == 0 || len(p.of) == 1 && p.of[0] == "-"):
		return 1
	case len(whose) == 0 || len(p.of) == 0:
		return 0.5
	case wordsCredit(p.of[0], g.of) > 0:
		return 1
	}
	return 0.5
}

// codeCredit: a wider code, or one that the conference held to be near, is half right.
func codeCredit(p string, alts []string) float64 {
	best := 0.0
	for _, a := range alts {
		if p == a {
			return 1
		}
		for x := wider(a); x != ""; x = wider(x) {
			if x == p {
				best = 0.5
			}
		}
		if near(p, a) {
			best = 0.5
		}
	}
	return best
}

func wider(code string) string {
	switch code {
	case "MACHINE GUN", "MORTAR", "HANDGUN", "RIFLE":
		return "GUN"
	case "BOMB", "GRENADE", "MOLOTOV COCKTAIL":
		return "EXPLOSIVE"
	case "VEHICLE BOMB", "DYNAMITE", "MINE", "AERIAL BOMB":
		return "BOMB"
	case "MISSILE", "ROCKET":
		return "PROJECTILE"
	}
	return ""
}

func near(p, key string) bool {
	switch [2]string{p, key} {
	case [2]string{"SUSPECTED OR ACCUSED", "SUSPECTED OR ACCUSED BY AUTHORITIES"},
		[2]string{"POLITICAL FIGURE OFFICE OR RESIDENCE", "GOVERNMENT OFFICE OR RESIDENCE"},
		[2]string{"DESTROYED", "SOME DAMAGE"},
		[2]string{"GOVERNMENT OFFICIAL", "FORMER GOVERNMENT OFFICIAL"},
		[2]string{"ACTIVE MILITARY", "FORMER ACTIVE MILITARY"},
		[2]string{"POLITICAL FIGURE", "GOVERNMENT OFFICIAL"},
		[2]string{"NO INJURY", "NO INJURY OR DEATH"},
		[2]string{"NO DEATH", "NO INJURY OR DEATH"}:
		return true
	}
	return false
}
