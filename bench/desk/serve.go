package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
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

// cpu is what it used so far, where the system tells it.
func (s *server) cpu() time.Duration {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", s.cmd.Process.Pid))
	if err != nil {
		return 0
	}
	f := strings.Fields(string(b[bytes.LastIndexByte(b, ')')+1:])) // the name of a program may hold anything
	user, err1 := strconv.Atoi(f[11])
	system, err2 := strconv.Atoi(f[12])
	if err1 != nil || err2 != nil {
		return 0
	}
	return time.Duration(user+system) * time.Second / 100 // in ticks, of which all systems have a hundred a second
}

// waited is how long its threads were ready to run and had no processor, where the system tells it: what else the machine does shows there.
func (s *server) waited() time.Duration {
	files, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/schedstat", s.cmd.Process.Pid))
	if err != nil {
		return 0
	}
	var sum time.Duration
	for _, f := range files {
		b, err := os.ReadFile(f)
		if fields := strings.Fields(string(b)); err == nil && len(fields) > 1 {
			n, _ := strconv.ParseInt(fields[1], 10, 64)
			sum += time.Duration(n)
		}
	}
	return sum
}

// close ends it, and says how much memory it used at the most.
func (s *server) close() (peak int64, err error) {
	defer os.RemoveAll(s.dir)
	if err := s.cmd.Process.Signal(os.Interrupt); err != nil {
		return 0, err
	}
	err = s.cmd.Wait()
	if r, ok := s.cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		peak = int64(r.Maxrss) << 10
	}
	return peak, err
}
