package main

import (
	"context"
	"io"
	"net"
	"os"
	"time"

	"golang.org/x/term"
)

// env is the world outside the program.
type env struct {
	stdin    io.Reader
	stdout   io.Writer
	stderr   io.Writer
	now      func() time.Time
	getenv   func(string) string
	dial     func(ctx context.Context, network, addr string) (net.Conn, error) // of tests alone; nil asks public servers
	terminal func(stream any) (width int, ok bool)                             // whether a stream is a terminal, and how wide
}

func systemEnv() env {
	return env{
		stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr,
		now: time.Now, getenv: os.Getenv, terminal: terminal,
	}
}

func terminal(stream any) (int, bool) {
	f, ok := stream.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 80, true
	}
	return width, true
}
