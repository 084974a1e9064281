package main

import (
	"context"
	"errors"
	"fmt"
	"io"
)

// The exit codes.
const (
	exitOK          = 0
	exitError       = 1
	exitUsage       = 2
	exitFindings    = 3
	exitInterrupted = 130
)

// fault is an error with advice: what went wrong, and what to try.
type fault struct {
	code int
	err  error
	hint string
}

func (f *fault) Error() string { return f.err.Error() }
func (f *fault) Unwrap() error { return f.err }

// usage is a command that was not understood.
func usage(hint, format string, args ...any) error {
	return &fault{exitUsage, fmt.Errorf(format, args...), hint}
}

// failed is something that could not be done.
func failed(hint string, err error) error { return &fault{exitError, err, hint} }

// errFindings ends a check that found something; there is nothing more to say about it.
var errFindings = errors.New("findings")

// errReported ends a run whose errors were printed where they happened.
var errReported = errors.New("reported")

// report prints an error with its hint and returns the exit code.
func report(w io.Writer, err error) int {
	var f *fault
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errFindings):
		return exitFindings
	case errors.Is(err, errReported):
		return exitError
	case errors.As(err, &f):
		say(w, f.err, f.hint)
		return f.code
	case errors.Is(err, context.Canceled):
		return exitInterrupted
	}
	say(w, err, "")
	return exitError
}

func say(w io.Writer, err error, hint string) {
	fmt.Fprintf(w, "sabt: error: %v\n", err)
	if hint != "" {
		fmt.Fprintf(w, "sabt: hint: %s\n", hint)
	}
}
