package web

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"net/http"
	"strings"

	"github.com/sabt-org/sabt/view/article"
)

//go:embed assets
var files embed.FS

// asset is a file that pages load: its address carries its hash, so that a browser may keep it for good.
type asset struct {
	hash string
	answer
}

// newAssets are the desk's own files, and those that it shares with the page of a single article.
func newAssets() (map[string]asset, error) {
	out := map[string]asset{"article.js": newAsset("article.js", article.Script())}
	for name, before := range map[string]string{"desk.css": article.Style(), "desk.js": "", "code.js": "", "icon.svg": ""} {
		b, err := files.ReadFile("assets/" + name)
		if err != nil {
			return nil, fmt.Errorf("web: assets: %w", err)
		}
		out[name] = newAsset(name, before+string(b))
	}
	return out, nil
}

func newAsset(name, content string) asset {
	sum := sha256.Sum256([]byte(content))
	return asset{hex.EncodeToString(sum[:6]), newAnswer(http.StatusOK, kindOf(name), []byte(content))}
}

func kindOf(name string) string {
	switch name[strings.LastIndexByte(name, '.'):] {
	case ".css":
		return "text/css; charset=utf-8"
	case ".svg":
		return "image/svg+xml"
	}
	return "text/javascript; charset=utf-8"
}

func (d *Desk) asset(w http.ResponseWriter, r *http.Request) {
	a, ok := d.assets[r.PathValue("name")]
	if !ok {
		http.NotFound(w, r)
		return
	}
	if r.URL.Query().Get("v") == a.hash {
		w.Header().Set("Cache-Control", "max-age=31536000, immutable")
	}
	a.send(w, r)
}
