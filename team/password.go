package team

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"
)

// cost of a hash: RFC 9106's second choice with less memory, as a small server has little; 40 ms of a core.
type cost struct {
	memory  uint32 // KiB
	time    uint32
	threads uint8
}

func usual() cost { return cost{memory: 32 << 10, time: 3, threads: 1} }

const (
	saltBytes = 16
	keyBytes  = 32
	// shortest password in letters, and longest in bytes: who sends a megabyte wants us to hash it.
	shortest = 12
	longest  = 1024
)

// CheckPassword refuses what is guessed soon. There is no rule of signs: length is what counts.
func CheckPassword(name, password string) error {
	switch {
	case utf8.RuneCountInString(password) < shortest:
		return fmt.Errorf("%w: a password has %d letters or more", ErrRefused, shortest)
	case len(password) > longest:
		return fmt.Errorf("%w: a password has %d bytes at most", ErrRefused, longest)
	case strings.Count(password, password[:1]) == len(password):
		return fmt.Errorf("%w: a password of one letter is guessed at once", ErrRefused)
	case strings.EqualFold(password, name):
		return fmt.Errorf("%w: a password is not the name", ErrRefused)
	}
	return nil
}

// hash is a password as it is kept: "$argon2id$v=19$m=32768,t=3,p=1$salt$key".
func hash(password string, c cost) string {
	salt := make([]byte, saltBytes)
	rand.Read(salt)
	return c.with(password, salt)
}

// with uses a form of the password in which a letter that can be typed in two ways is the same.
func (c cost) with(password string, salt []byte) string {
	key := argon2.IDKey([]byte(norm.NFKC.String(password)), salt, c.time, c.memory, c.threads, keyBytes)
	b := base64.RawStdEncoding
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, c.memory, c.time, c.threads, b.EncodeToString(salt), b.EncodeToString(key))
}

// matches reports whether a password is that of a hash. The hash brings its own cost, so that it may rise one day.
func matches(password, kept string) bool {
	var version int
	var c cost
	parts := strings.Split(kept, "$")
	if len(parts) != 6 || parts[1] != "argon2id" || len(password) > longest {
		return false
	}
	if _, err := fmt.Sscanf(parts[2], "v=%d", &version); err != nil || version != argon2.Version {
		return false
	}
	if _, err := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &c.memory, &c.time, &c.threads); err != nil || c.time == 0 || c.threads == 0 || c.memory > 1<<20 {
		return false
	}
	salt, err := base64.RawStdEncoding.DecodeString(parts[4])
	if err != nil {
		return false
	}
	return subtle.ConstantTimeCompare([]byte(c.with(password, salt)), []byte(kept)) == 1
}
