// Package teamtest is what a store of accounts must pass.
//
//	func TestStore(t *testing.T) { teamtest.Run(t, func(t *testing.T) team.Store { ... }) }
//
// open gives two handles on one fresh store, as two programs behind a balancer have them.
package teamtest
