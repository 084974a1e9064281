package act

// denies reports whether the words from the denial at token i to the act at token j deny that it happened, "denied that
// a bomb had been found", "denied reports that a fort had been captured"; not who did it: "denied shelling a ward",
// "denied that its forces had fired", "denied any involvement in".
func (c *clause) denies(i, j int) bool {
	if c.number(i, j) > 0 {
		return false // "rejected claims that more than 40 soldiers died in an ambush": the toll is denied
	}
	rumour, force := false, false
	for k := i + 1; k < j; k++ {
		switch {
		case c.has("involvement", k) || c.has("own", k) || c.has("doing", k):
			return false
		case c.has("rumour", k):
			rumour = true
		case c.has("force", k):
			force = true
		}
	}
	if w := c.norm(j); i+1 == j && len(w) > 4 && w[len(w)-3:] == "ing" {
		return false // "denied shelling"
	}
	return rumour || !force
}
