package edition

import (
	"bytes"
	"crypto/ed25519"
	"encoding/base64"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// The names of the manifest and of its signature in the folder.
const (
	ManifestName  = "manifest.txt"
	SignatureName = "manifest.sig"
)

// Manifest is the hash of every file of an edition, with the entry of the register that it is of.
type Manifest struct {
	Title   string
	Program string
	Head    Head
	Files   []Hashed
}

// Hashed is a file with its SHA-256.
type Hashed struct{ Path, SHA256 string }

const manifestMark = "# sabt edition 1"

// Bytes is the manifest as a file. Its lines are those of sha256sum, which takes what begins with # for a remark.
func (m Manifest) Bytes() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s\n# title: %s\n# program: %s\n# entry: %d\n# as-of: %s\n# head: %s\n", manifestMark, strings.Join(strings.Fields(m.Title), " "), m.Program,
		m.Head.Seq, m.Head.At.UTC().Format(time.RFC3339), m.Head.Hash)
	files := slices.SortedFunc(slices.Values(m.Files), func(a, b Hashed) int { return strings.Compare(a.Path, b.Path) })
	for _, f := range files {
		fmt.Fprintf(&b, "%s  %s\n", f.SHA256, f.Path)
	}
	return b.Bytes()
}

// ErrNoManifest is what a file is that no edition has.
var ErrNoManifest = errors.New("it is no manifest of an edition")

// ParseManifest reads the files and the head of a manifest.
func ParseManifest(b []byte) (Manifest, error) {
	var m Manifest
	lines := strings.Split(strings.TrimSuffix(string(b), "\n"), "\n")
	if lines[0] != manifestMark {
		return m, ErrNoManifest
	}
	for i, l := range lines[1:] {
		if remark, ok := strings.CutPrefix(l, "# "); ok {
			name, value, _ := strings.Cut(remark, ": ")
			switch name {
			case "title":
				m.Title = value
			case "program":
				m.Program = value
			case "head":
				m.Head.Hash = value
			case "entry":
				if _, err := fmt.Sscan(value, &m.Head.Seq); err != nil {
					return m, fmt.Errorf("%w: line %d", ErrNoManifest, i+2)
				}
			case "as-of":
				at, err := time.Parse(time.RFC3339, value)
				if err != nil {
					return m, fmt.Errorf("%w: line %d", ErrNoManifest, i+2)
				}
				m.Head.At = at
			}
			continue
		}
		sum, path, ok := strings.Cut(l, "  ")
		if !ok || len(sum) != 64 || path == "" {
			return m, fmt.Errorf("%w: line %d", ErrNoManifest, i+2)
		}
		m.Files = append(m.Files, Hashed{path, sum})
	}
	return m, nil
}

const signatureMark = "sabt signature 1"

// Sign signs a manifest: three lines, the form, the public key, and the Ed25519 signature of the manifest's bytes in base64.
func Sign(key ed25519.PrivateKey, manifest []byte) []byte {
	return fmt.Appendf(nil, "%s\n%s\n%s\n", signatureMark, KeyText(key.Public().(ed25519.PublicKey)), base64.StdEncoding.EncodeToString(ed25519.Sign(key, manifest)))
}

// The reasons for which a signature does not hold.
var (
	ErrNoSignature  = errors.New("it is no signature of an edition")
	ErrBadSignature = errors.New("the signature does not fit the manifest")
)

// Signed checks a signature against a manifest and returns whose it is.
func Signed(signature, manifest []byte) (ed25519.PublicKey, error) {
	lines := strings.Split(string(signature), "\n")
	if len(lines) != 4 || lines[0] != signatureMark || lines[3] != "" {
		return nil, ErrNoSignature
	}
	key, err := ParseKey(lines[1])
	if err != nil {
		return nil, ErrNoSignature
	}
	sig, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil {
		return nil, ErrNoSignature
	}
	if !ed25519.Verify(key, manifest, sig) {
		return key, ErrBadSignature
	}
	return key, nil
}

const keyMark = "ed25519:"

// KeyText is a public key in a line.
func KeyText(k ed25519.PublicKey) string { return keyMark + base64.StdEncoding.EncodeToString(k) }

// ParseKey reads a public key from a line.
func ParseKey(s string) (ed25519.PublicKey, error) {
	rest, ok := strings.CutPrefix(strings.TrimSpace(s), keyMark)
	b, err := base64.StdEncoding.DecodeString(rest)
	if !ok || err != nil || len(b) != ed25519.PublicKeySize {
		return nil, fmt.Errorf("%q is no public key", s)
	}
	return b, nil
}
