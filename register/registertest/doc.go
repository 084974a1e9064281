// Package registertest holds what every store of a register must do: one suite, which a backend passes by handing in how to open an empty
// store.
//
//	func TestConformance(t *testing.T) {
//		registertest.Run(t, func(t *testing.T) register.Store { ... })
//	}
//
// It brings a linker of its own, plain enough to say beforehand what it will do, and reports of a line an incident. Read next: [Run].
package registertest
