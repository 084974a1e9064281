package filler

import (
	"encoding/binary"
	"errors"
	"math"
)

// Node is a node of a tree. The left branch, of values up to Value, begins with the next node; the right one Right nodes further.
type Node struct {
	Trait uint16 // which number is asked; leaf for a leaf, whose Value is added
	Right uint16
	Value float32
}

// Leaf marks a leaf.
const Leaf = math.MaxUint16

// Forest is a sum of trees, as log-odds.
type Forest struct {
	Bias  float32
	Roots []uint32
	Nodes []Node
}

// Sum is what the trees say of traits.
func (f *Forest) Sum(x *Traits) float32 {
	sum := f.Bias
	for _, r := range f.Roots {
		at := r
		for f.Nodes[at].Trait != Leaf {
			if n := &f.Nodes[at]; x[n.Trait] <= n.Value {
				at++
			} else {
				at += uint32(n.Right)
			}
		}
		sum += f.Nodes[at].Value
	}
	return sum
}

// append writes the forest as readForest reads it.
func (f *Forest) append(b []byte) []byte {
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(f.Bias))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(f.Roots)))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(f.Nodes)))
	for _, r := range f.Roots {
		b = binary.LittleEndian.AppendUint32(b, r)
	}
	for _, n := range f.Nodes {
		b = binary.LittleEndian.AppendUint16(b, n.Trait)
		b = binary.LittleEndian.AppendUint16(b, n.Right)
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(n.Value))
	}
	return b
}

var errShort = errors.New("filler: the model ends too early")

// readForest reads a forest and returns what lies behind it.
func readForest(b string) (Forest, string, error) {
	u32 := func(at int) uint32 { return binary.LittleEndian.Uint32([]byte(b[at : at+4])) }
	if len(b) < 12 {
		return Forest{}, "", errShort
	}
	roots, nodes := int(u32(4)), int(u32(8))
	f := Forest{Bias: math.Float32frombits(u32(0)), Roots: make([]uint32, roots), Nodes: make([]Node, nodes)}
	if b = b[12:]; len(b) < 4*roots+8*nodes {
		return f, "", errShort
	}
	for i := range f.Roots {
		f.Roots[i] = u32(4 * i)
	}
	b = b[4*roots:]
	for i := range f.Nodes {
		t := u32(8 * i)
		f.Nodes[i] = Node{Trait: uint16(t), Right: uint16(t >> 16), Value: math.Float32frombits(u32(8*i + 4))}
	}
	return f, b[8*nodes:], nil
}
