package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"time"
)

// browsers are where Chromium and its kin are found: names on the path, then the places where systems keep programs.
func browsers() []string {
	list := []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge", "brave-browser"}
	switch runtime.GOOS {
	case "darwin":
		list = append(list, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
			"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge")
	case "windows":
		list = append(list, `C:\Program Files\Google\Chrome\Application\chrome.exe`, `C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`)
	}
	return list
}

// findBrowser is the program that prints PDF. There is no other way: the PDF libraries of Go write Dari unjoined and turn its numbers round.
func findBrowser(asked string) (string, error) {
	if asked != "" {
		p, err := exec.LookPath(asked)
		if err != nil {
			return "", failed("--browser names the program file of Chromium or Chrome", err)
		}
		return p, nil
	}
	for _, name := range browsers() {
		if p, err := exec.LookPath(name); err == nil {
			return p, nil
		}
	}
	return "", failed("install chromium (Debian: apt install chromium), name one with --browser FILE, or write -o report.html and print it in any browser",
		errors.New("no Chromium or Chrome is found on this machine, and PDF is printed by one"))
}

// mostPatience is how long the browser may take.
const mostPatience = 3 * time.Minute

// printPDF has a browser without a network print a page. The dates that it writes into the file become those of the register, so that the same report gives
// the same bytes.
func printPDF(ctx context.Context, browser string, page []byte, at time.Time) ([]byte, error) {
	dir, err := os.MkdirTemp("", "sabt-report-")
	if err != nil {
		return nil, fmt.Errorf("report: %w", err)
	}
	defer os.RemoveAll(dir)
	from, to := filepath.Join(dir, "report.html"), filepath.Join(dir, "report.pdf")
	if err := os.WriteFile(from, page, 0o600); err != nil {
		return nil, fmt.Errorf("report: %w", err)
	}
	ctx, stop := context.WithTimeout(ctx, mostPatience)
	defer stop()
	args := []string{"--headless", "--disable-gpu", "--disable-extensions", "--disable-background-networking", "--no-first-run", "--no-default-browser-check",
		"--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9", "--user-data-dir=" + filepath.Join(dir, "profile"), "--no-pdf-header-footer", "--print-to-pdf=" + to}
	if os.Geteuid() == 0 {
		args = append(args, "--no-sandbox") // its sandbox refuses root
	}
	address := url.URL{Scheme: "file", Path: filepath.ToSlash(from)}
	if !strings.HasPrefix(address.Path, "/") {
		address.Path = "/" + address.Path
	}
	said, err := exec.CommandContext(ctx, browser, append(args, address.String())...).CombinedOutput()
	b, missing := os.ReadFile(to)
	if err != nil || missing != nil {
		return nil, failed("write -o report.html and print it in a browser", fmt.Errorf("%s printed no PDF: %w%s", browser, errors.Join(err, missing), lastLine(said)))
	}
	return dated(b, at), nil
}

func lastLine(b []byte) string {
	lines := strings.Split(strings.TrimSpace(string(b)), "\n")
	if s := lines[len(lines)-1]; s != "" {
		return ": " + s
	}
	return ""
}

// dates of a PDF as Chromium writes them: /CreationDate (D:20240514093000+00'00').
func dated(b []byte, at time.Time) []byte {
	dates := regexp.MustCompile(`/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)`)
	return dates.ReplaceAllFunc(b, func(m []byte) []byte {
		s := string(m)
		i := strings.Index(s, "D:") + len("D:")
		return []byte(s[:i] + at.UTC().Format("20060102150405") + s[i+14:])
	})
}
