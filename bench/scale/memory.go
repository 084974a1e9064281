//go:build unix

package main

import (
	"runtime"
	"syscall"
)

// peak is the largest resident size so far, in megabytes.
func peak() int64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	kilobytes := int64(u.Maxrss)
	if runtime.GOOS == "darwin" {
		kilobytes >>= 10 // it counts bytes
	}
	return kilobytes >> 10
}
