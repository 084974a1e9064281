package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"sync"

	"github.com/sabt-org/sabt/pipeline/link"
	"github.com/sabt-org/sabt/register"
)

// profiles keeps the last profiles that were decoded: those of one place are compared again with every report from there.
type profiles struct {
	mu   sync.Mutex
	kept map[string]decoded // by account
}

type decoded struct {
	data    []byte
	profile *link.Profile
}

const keptProfiles = 4096

func (p *profiles) decode(from register.Profile) (*link.Profile, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if d, ok := p.kept[from.ID]; ok && bytes.Equal(d.data, from.Data) { // a newer reading has another profile
		return d.profile, nil
	}
	d := decoded{data: from.Data, profile: new(link.Profile)}
	if err := json.Unmarshal(from.Data, d.profile); err != nil {
		return nil, fmt.Errorf("profile of %s: %w", from.ID, err)
	}
	if len(p.kept) >= keptProfiles {
		clear(p.kept)
	}
	p.kept[from.ID] = d
	return d.profile, nil
}
