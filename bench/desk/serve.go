package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// server is the program with its desk open.
type server struct {
	address string // without a stroke at its end
	cmd     *exec.Cmd
	dir     string
}

// usage is what the program used.
type usage struct {
	cpu  time.Duration
	peak int64 // bytes
}

func serve(ctx context.Context, register string) (*server, error) {
	if _, err := os.Stat(register); err != nil {
		return nil, fmt.Errorf("-register: %w", err)
	}
	dir, err := os.MkdirTemp("", "sabt-bench-")
	if err != nil {
		return nil, err
	}
	bin := filepath.Join(dir, "sabt")
	build := exec.CommandContext(ctx, "go", "build", "-trimpath", "-o", bin, "./cmd/sabt")
	build.Env, build.Stderr = append(os.Environ(), "CGO_ENABLED=0"), os.Stderr
	if err := build.Run(); err != nil {
		return nil, errors.Join(fmt.Errorf("build: %w", err), os.RemoveAll(dir))
	}
	s := &server{cmd: exec.Command(bin, "serve", "--register", register, "--addr", "127.0.0.1:0", "--author", "Bench"), dir: dir}
	s.cmd.Stderr = os.Stderr
	out, err := s.cmd.StdoutPipe()
	if err == nil {
		err = s.cmd.Start()
	}
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		_, closing := s.close()
		return nil, errors.Join(fmt.Errorf("the desk does not open: %w", err), closing)
	}
	s.address = strings.TrimSuffix(strings.TrimSpace(line), "/")
	return s, nil
}

func (s *server) close() (usage, error) {
	defer os.RemoveAll(s.dir)
	if err := s.cmd.Process.Signal(os.Interrupt); err != nil {
		return usage{}, err
	}
	err := s.cmd.Wait()
	u := usage{cpu: s.cmd.ProcessState.UserTime() + s.cmd.ProcessState.SystemTime()}
	if r, ok := s.cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		u.peak = int64(r.Maxrss) << 10
	}
	return u, err
}
