package perceptron

import "github.com/sabt-org/sabt/record"

// Features is the number of features of a token.
const Features = 27

// Features hashes what the context says about the current token.
func (w *Window) Features(tokens []record.Token, out *[Features]uint32) {
	norm := tokens[w.at].Norm
	p2, p1, it, n1, n2 := &w.Words[0], &w.Words[1], &w.Words[2], &w.Words[3], &w.Words[4]
	t1, t2 := uint32(w.tag1), uint32(w.tag2)
	t12 := t1<<5 | t2
	s2, s3 := suffix(norm, 2), suffix(norm, 3)

	*out = [Features]uint32{
		feature(0, it.hash, 0),
		feature(1, it.hash, it.shape),
		feature(2, s2, it.shape),
		feature(3, s3, 0),
		feature(4, suffix(norm, 4), 0),
		feature(5, prefix(norm, 3), 0),
		feature(6, t1, it.shape),
		feature(7, t12, it.class),
		feature(8, it.hash, t1),
		feature(9, p1.hash, it.class),
		feature(10, n1.hash, it.class),
		feature(11, p2.hash, it.class),
		feature(12, n2.hash, it.class),
		feature(13, it.class+t1*0x01000193, n1.class),
		feature(14, n1.class, n2.class),
		feature(15, s3, t1),
		feature(16, it.hash, n1.class),
		feature(17, n1.shape<<8|it.shape, t1),
		feature(18, it.class, 0),
		feature(19, p1.shape<<8|n1.shape, it.class),
		feature(20, p1.hash, t2),
		feature(21, n1.hash, t1),
		feature(22, it.shape, n1.class),
		feature(23, p1.hash, p2.hash),
		feature(24, n1.hash, n2.hash),
		feature(25, s2, n1.class),
		feature(26, prefix(norm, 2), s2),
	}
}

func feature(template, a, b uint32) uint32 {
	h := a*0x9E3779B1 ^ (b+template*0x3C6EF372)*0x85EBCA77
	h ^= h >> 15
	h *= 0x2C1B3C6D
	return h ^ h>>13
}
