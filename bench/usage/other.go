//go:build !unix

package usage

import "time"

var begun = time.Now()

// CPU is the clock where processor time is not known.
func CPU() time.Duration { return time.Since(begun) }

// Peak is not known here.
func Peak() int64 { return 0 }
