package pgtest

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// Server is a running server.
type Server struct {
	dir, bin string
	port     int
	careful  bool
	watch    io.Closer // when it is closed, or this program ends, the server is stopped
	watcher  *exec.Cmd
}

// errNone is that PostgreSQL is not installed.
var errNone = errors.New("PostgreSQL is not installed (Debian: apt-get install postgresql)")

// programs is the folder of the newest PostgreSQL.
func programs() (string, error) {
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	best, version := "", 0
	for _, path := range found {
		if n, err := strconv.Atoi(filepath.Base(filepath.Dir(filepath.Dir(path)))); err == nil && n > version {
			best, version = filepath.Dir(path), n
		}
	}
	if best != "" {
		return best, nil
	}
	if path, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(path), nil
	}
	return "", errNone
}

// start makes a server in a folder of its own. Of a careful one what is kept is with the kernel, so that it can be killed.
func start(careful bool) (*Server, error) {
	bin, err := programs()
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "sabt-pg-")
	if err != nil {
		return nil, err
	}
	s := &Server{dir: dir, bin: bin, careful: careful}
	if err := s.make(); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// configuration waits for no disk: the kernel outlives whatever is killed here.
const configuration = `listen_addresses = '127.0.0.1'
max_connections = 120
shared_buffers = 64MB
logging_collector = off
fsync = off
full_page_writes = off
`

func (s *Server) make() error {
	if err := give(s.dir); err != nil {
		return err
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	s.port = l.Addr().(*net.TCPAddr).Port
	l.Close()
	if err := s.run("initdb", "-D", s.data(), "-U", "sabt", "-E", "UTF8", "--locale=C", "--data-checksums", "--no-sync", "--no-instructions",
		"--auth-local=trust", "--auth-host=scram-sha-256"); err != nil {
		return err
	}
	conf := fmt.Sprintf("port = %d\nunix_socket_directories = '%s'\n%s", s.port, s.dir, configuration)
	if !s.careful {
		conf += "synchronous_commit = off\nwal_level = minimal\nmax_wal_senders = 0\n"
	}
	f, err := os.OpenFile(filepath.Join(s.data(), "postgresql.conf"), os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	if _, err := f.WriteString(conf); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := s.guard(); err != nil {
		return err
	}
	return s.Start()
}

func (s *Server) data() string { return filepath.Join(s.dir, "data") }

// guard starts a shell that waits for the end of this program.
func (s *Server) guard() error {
	r, w, err := os.Pipe()
	if err != nil {
		return err
	}
	defer r.Close()
	s.watch = w
	s.watcher = exec.Command("sh", "-c", `cat >/dev/null; "$0/pg_ctl" -D "$1/data" stop -m immediate >/dev/null 2>&1; rm -rf "$1"`, s.bin, s.dir)
	s.watcher.Stdin = r
	asNobody(s.watcher)
	return s.watcher.Start()
}

func (s *Server) run(name string, args ...string) error {
	cmd := exec.Command(filepath.Join(s.bin, name), args...)
	asNobody(cmd)
	cmd.Dir = s.dir
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	out, err := os.CreateTemp("", "sabt-pg-")
	if err != nil {
		return err
	}
	defer os.Remove(out.Name())
	defer out.Close()
	cmd.Stdout, cmd.Stderr = out, out // a file: a server that stays would keep a pipe open
	if err := cmd.Run(); err != nil {
		text, _ := os.ReadFile(out.Name())
		return fmt.Errorf("%s: %w: %s", name, err, text)
	}
	return nil
}

// Start starts a server that was stopped.
func (s *Server) Start() error {
	return s.run("pg_ctl", "-D", s.data(), "-l", filepath.Join(s.dir, "log"), "-w", "-s", "start")
}

// Stop stops it: "fast" as an administrator does, "immediate" as a power cut does.
func (s *Server) Stop(how string) error {
	return s.run("pg_ctl", "-D", s.data(), "-w", "-s", "stop", "-m", how)
}

// Close stops the server and removes it.
func (s *Server) Close() {
	if s.watcher != nil && s.watcher.Process != nil {
		s.watch.Close()
		s.watcher.Wait()
	}
	os.RemoveAll(s.dir)
}

// Address is that of a database, by the socket, where nobody is asked for a password.
func (s *Server) Address(database string) string {
	return fmt.Sprintf("postgres://sabt@/%s?host=%s&port=%d", database, s.dir, s.port)
}

// Port is where it listens on this machine; there it asks for a password.
func (s *Server) Port() int { return s.port }

// File is a file of the server's data.
func (s *Server) File(name string) string { return filepath.Join(s.data(), name) }

// Run runs statements in a database.
func (s *Server) Run(database string, statements ...string) error {
	args := []string{"-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", s.dir, "-p", strconv.Itoa(s.port), "-U", "sabt", "-d", database}
	for _, sql := range statements {
		args = append(args, "-c", sql)
	}
	return s.run("psql", args...)
}

// Log is what the server wrote.
func (s *Server) Log() string {
	b, _ := os.ReadFile(filepath.Join(s.dir, "log"))
	return strings.TrimSpace(string(b))
}
