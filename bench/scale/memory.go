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
	if runtime.GOOS == "darwin" {
		return u.Maxrss >> 20 // bytes there, kilobytes elsewhere
	}
	return u.Maxrss >> 10
}
