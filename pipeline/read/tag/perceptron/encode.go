package perceptron

// Row is a feature with its weights.
type Row struct {
	Feature uint32
	Weights [Columns]int8
}

// Encode writes a model: the dictionary's slots (see [Slots]) and as many of the rows as find a place in the given
// number of buckets of four. Rows are placed in the order given, so the most useful ones come first. It returns the
// model and the number of rows that found no place.
func Encode(slots []uint32, rows []Row, buckets int) ([]byte, int) {
	out := append([]byte{}, magic...)
	out = put32(out, uint32(len(slots)))
	out = put32(out, uint32(buckets))
	for _, s := range slots {
		out = put32(out, s)
	}
	table := make([]byte, buckets*bucketBytes)
	lost := 0
	for _, r := range rows {
		if !place(table, r, buckets) {
			lost++
		}
	}
	return append(out, table...), lost
}

func place(table []byte, r Row, buckets int) bool {
	at := int(uint64(r.Feature)*uint64(buckets)>>32) * bucketBytes
	low, high := fingerprint(r.Feature)
	for ; ; at += Columns {
		if table[at+printLow] != 0 {
			if (at+Columns)%bucketBytes == 0 {
				return false
			}
			continue
		}
		for c, w := range r.Weights {
			table[at+c] = byte(int(w) + 128)
		}
		table[at+printLow], table[at+printHigh] = low, high
		return true
	}
}

func put32(out []byte, v uint32) []byte {
	return append(out, byte(v), byte(v>>8), byte(v>>16), byte(v>>24))
}
