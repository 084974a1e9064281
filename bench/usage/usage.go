//go:build unix

package usage

import (
	"runtime"
	"syscall"
	"time"
)

// CPU is the processor time that was used so far: on a machine with other work the clock says little.
func CPU() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// Peak is the largest resident size so far, in megabytes.
func Peak() int64 {
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
