package main

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
)

// postmaster is the process of the server whose children answer, on this machine; 0 when it is elsewhere, or there is none.
func postmaster(ctx context.Context, address string) (int, error) {
	u, err := url.Parse(address)
	if err != nil || address == "" {
		return 0, err
	}
	q := u.Query()
	q.Del("schema")
	u.RawQuery = q.Encode()
	conn, err := pgx.Connect(ctx, u.String())
	if err != nil {
		return 0, err
	}
	defer conn.Close(ctx)
	pid := 0
	if err := conn.QueryRow(ctx, "SELECT pg_backend_pid()").Scan(&pid); err != nil {
		return 0, err
	}
	numbers := processor(pid)
	if numbers == nil {
		return 0, nil
	}
	return numbers[parent], nil
}

// Numbers of /proc/PID/stat behind the name of the program.
const (
	parent = 1
	used   = 11 // utime, stime, and both of children that have ended, in hundredths of a second
)

// processor reads what the kernel counts of a process; nil where it tells nothing.
func processor(pid int) []int {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return nil
	}
	var out []int
	for _, f := range strings.Fields(string(b[strings.LastIndexByte(string(b), ')')+1:])) {
		n, _ := strconv.Atoi(f) // the state is a letter
		out = append(out, n)
	}
	return out
}

// ofServer is the processor time that a server has used so far.
func ofServer(pid int) time.Duration {
	if pid == 0 {
		return 0
	}
	all, _ := filepath.Glob("/proc/[0-9]*")
	sum := 0
	for _, dir := range all {
		child, _ := strconv.Atoi(filepath.Base(dir))
		if n := processor(child); len(n) > used+3 && (child == pid || n[parent] == pid) {
			for _, hundredths := range n[used : used+4] {
				sum += hundredths
			}
		}
	}
	return time.Duration(sum) * 10 * time.Millisecond
}
