package export

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"time"
)

// uuid is an id made of words: the same words give the same id in every export. It has the shape of a random one (version 4), which is what
// readers of STIX and MISP expect of objects that anybody may make.
func uuid(words ...string) string {
	sum := sha256.Sum256([]byte("sabt\n" + strings.Join(words, "\n")))
	sum[6], sum[8] = sum[6]&0x0f|0x40, sum[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
}

// stamp is a moment as STIX writes it.
func stamp(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000Z") }

// masked reports whether words are hidden in part: their signs stand for letters that others must not look for.
func masked(s string) bool {
	for _, sign := range []string{"**", "××", "██", "𐄀"} {
		if strings.Contains(s, sign) {
			return true
		}
	}
	return false
}
