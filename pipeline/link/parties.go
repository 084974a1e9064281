package link

// parties compares who is said to have done it. A branch may go by the name of the whole: "ISIS-K", "Islamic State".
func (m *Model) parties(a, b *Profile) feature {
	f := whose(a, b)
	if f != fActorOther {
		return f
	}
	for _, x := range a.Actors {
		for _, y := range b.Actors {
			if m.within(x, y) || m.within(y, x) {
				return fActorBranch
			}
		}
	}
	return f
}

// within reports whether a party is a branch or force of another, or of a branch of it.
func (m *Model) within(branch, whole string) bool {
	for range 4 {
		branch = m.larger[branch]
		if branch == whole || branch == "" {
			return branch != ""
		}
	}
	return false
}
