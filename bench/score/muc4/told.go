package muc4

// Told are the values of a slot by its name in JSON, each with all words that are accepted for it.
func (k *Key) Told(name string) [][]string {
	var out [][]string
	for _, f := range k.slots[wordSlots()[name]] {
		if a := f.said(); len(a) > 0 {
			out = append(out, a)
		}
	}
	return out
}

// Plain is a mention in the form in which role fillers are compared.
func Plain(s string) string { return plain(s) }
