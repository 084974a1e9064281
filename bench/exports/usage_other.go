//go:build !unix

package main

import "time"

var begun = time.Now()

// cpu is the clock where processor time is not known.
func cpu() time.Duration { return time.Since(begun) }

// peak is not known here.
func peak() int64 { return 0 }
