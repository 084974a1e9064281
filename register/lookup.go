package register

import (
	"fmt"
)

// Lookup finds the incident that an id, or the beginning of one, stands for: the incident of that name, or the one that the account of
// that name belongs to.
func Lookup(r Reader, id string, at int64) (string, error) {
	account, err := resolve(r, id)
	if err != nil {
		return "", err
	}
	in, err := r.IncidentOf(account, at)
	if err == nil && in == "" {
		return "", fmt.Errorf("incident %s: %w", id, ErrNotFound)
	}
	return in, err
}

// resolve completes the beginning of an account's id.
func resolve(r Reader, id string) (string, error) {
	if id == "" {
		return "", fmt.Errorf("an empty id: %w", ErrNotFound)
	}
	ids, err := r.Beginning(id, 6)
	switch {
	case err != nil:
		return "", err
	case len(ids) == 0:
		return "", fmt.Errorf("id %s: %w", id, ErrNotFound)
	case len(ids) == 1 || ids[0] == id:
		return ids[0], nil
	}
	return "", fmt.Errorf("id %s: %w: %v", id, ErrAmbiguous, ids)
}
