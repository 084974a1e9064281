package postgres

import "context"

// Damage is
func (s *Store) Damage(ctx context.Context) ([]string, error) { return nil, nil }
