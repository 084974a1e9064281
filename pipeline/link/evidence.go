package link

// persons compares the people that two accounts name.
func persons(a, b *Profile) feature {
	if len(a.Persons) == 0 || len(b.Persons) == 0 {
		return 0
	}
	best := fPersonOther
	for _, x := range a.Persons {
		for _, y := range b.Persons {
			if samePerson(x, y) {
				return fPersonSame
			}
			if sameSurname(x, y) {
				best = fPersonSurname
			}
		}
	}
	return best
}

// whose compares who is said to have done it. Who is blamed may differ for one incident.
func whose(a, b *Profile) feature {
	switch {
	case len(a.Actors) == 0 && len(b.Actors) == 0:
		return fActorNone
	case len(a.Actors) == 0 || len(b.Actors) == 0:
		return fActorOne
	}
	for _, x := range a.Actors {
		if has(b.Actors, x) {
			return fActorSame
		}
	}
	return fActorOther
}

// figures compares figures of one kind of harm; first is the feature of the largest equal ones, which the others follow. The larger
// an equal figure, the more it says: one dead is told of every day.
func figures(a, b []int, first feature) feature {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	equal, close := -1, false
	for _, x := range a {
		for _, y := range b {
			if x == y {
				equal = max(equal, x)
			}
			close = close || max(x, y) <= min(x, y)+max(3, min(x, y)/3)
		}
	}
	steps := [...]int{4, 2, 1, 0} // many, few, one, none
	for i, least := range steps {
		if equal >= least {
			return first + feature(i)
		}
	}
	if close {
		return first + feature(len(steps))
	}
	return first + feature(len(steps)) + 1
}

// sharedNames compares the capitalised words of two accounts' sentences.
func sharedNames(a, b *Profile) feature {
	least := min(len(a.Names), len(b.Names))
	if least < 3 {
		return fNamesUnknown
	}
	n := common(a.Names, b.Names)
	switch part := float64(n) / float64(least); {
	case n == 0:
		return fNamesNone
	case part < .15:
		return fNamesFew
	case part < .3:
		return fNamesSome
	case part < .5:
		return fNamesMany
	case part < .8:
		return fNamesMost
	}
	return fNamesAll
}

// sharedPhrases compares names of two words and more, of persons and sites above all: "Shetamia Taylor" is rarer than "Taylor".
func sharedPhrases(a, b *Profile) feature {
	if len(a.Phrases) == 0 || len(b.Phrases) == 0 {
		return 0
	}
	switch n := common(a.Phrases, b.Phrases); {
	case n > 2:
		return fPhrasesMany
	case n == 2:
		return fPhrasesTwo
	case n == 1:
		return fPhrasesOne
	}
	return fPhrasesNone
}

// sharedNumbers compares ages and other small numbers.
func sharedNumbers(a, b *Profile) feature {
	if len(a.Numbers) == 0 || len(b.Numbers) == 0 {
		return 0
	}
	switch n := common(a.Numbers, b.Numbers); {
	case n > 1:
		return fNumbersMany
	case n == 1:
		return fNumbersOne
	case len(a.Numbers) > 1 && len(b.Numbers) > 1:
		return fNumbersNone
	}
	return 0
}

// common counts what two sorted lists share.
func common[T uint16 | uint32](a, b []T) int {
	n, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] == b[j]:
			n, i, j = n+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return n
}
