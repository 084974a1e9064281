package muc4

// Paired tells of each template that is given whether it has a partner in the key, as Templates pairs them.
func Paired(keys []*Key, given []Template) []bool {
	out := make([]bool, len(given))
	for _, m := range newDocument(keys, given).paired {
		out[m.Row] = true
	}
	return out
}
