package edition

// rule is a policy in a sentence.
type rule struct{ Name, Says, After string }

// rules are the policies, as docs/codebook/policy.md has them.
func rules() []rule {
	return []rule{
		{"range", "from the lowest end of any figure to the highest; the best is what the first source in the order of the hierarchy says, else what most reports say, else none", "Iraq Body Count, Airwars, Every Casualty"},
		{"lowest", "the lowest figure", "ACLED"},
		{"low-best-high", "the lowest figure, the best as in range, the highest figure", "UCDP GED"},
		{"majority", "the figure that most reports give; without one, the lowest", "GTD"},
		{"threshold", "the lowest end, if sources of three kinds speak of the incident; else pending", "OHCHR, UNAMA"},
		{"hierarchy", "what the first source in the order of kinds says: medical, authority, un, ngo, monitor, witness, media, expert, foreign government, unknown, military, party to the conflict", "Every Casualty"},
	}
}
