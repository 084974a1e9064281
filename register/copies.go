package register

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register/sketch"
)

// copied finds the document that one is a copy of: the one with which it shares most, if that is enough, and of several the oldest. What was
// found once stays: nil when it is known already.
func (s *writing) copied(document string) (*record.Copy, error) {
	if known, err := s.w.CopyOf(document, Now); known != nil || err != nil {
		return nil, err
	}
	b, err := s.blob(document)
	if err != nil {
		return nil, err
	}
	own := sketch.Of(b.Text)
	others, err := s.w.Resembling(document, own.Keys())
	if err != nil {
		return nil, err
	}
	best := record.Copy{}
	for _, o := range others {
		if share := sketch.Share(own, sketch.FromBytes(o.Sketch)); share >= sketch.Copied && share > best.Share {
			best = record.Copy{Of: o.Document, Share: share, Root: o.Document}
		}
	}
	if best.Of == "" {
		return nil, nil
	}
	first, err := s.w.CopyOf(best.Of, Now)
	if first != nil {
		best.Root = first.Root
	}
	return &best, err
}
