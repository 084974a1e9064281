package score

// Groups are scores by the groups in which they are reported.
type Groups map[string]*Score

// Overall is the group of all articles but the seed, which has a group of its own: its authors have seen it.
const (
	Overall = "overall"
	Seed    = "seed"
)

// Add adds the score of an article to all groups that it belongs to.
func (g Groups) Add(gold Annotation, s Score) {
	for _, name := range groupsOf(gold) {
		if g[name] == nil {
			g[name] = &Score{}
		}
		g[name].Add(s)
	}
}

func groupsOf(a Annotation) []string {
	if a.ID == "seed" {
		return []string{Seed}
	}
	kind := "None"
	if a.Origin != nil && a.Origin.Kind != nil {
		kind = *a.Origin.Kind
	}
	out := []string{Overall, "lang " + a.Lang, "text " + kind}
	switch {
	case a.Conflict != nil && *a.Conflict == "Afghanistan":
		out = append(out, "Afghanistan")
	case a.Conflict == nil || *a.Conflict != "none":
		out = append(out, "other conflicts")
	}
	return out
}
