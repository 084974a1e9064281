package web

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"net/http"
	"strings"

	"github.com/sabt-org/sabt/view/article"
)

//go:embed assets
var files embed.FS

// asset is a file that pages load: its address carries its hash, so that a browser may keep it for good.
type asset struct {
	kind  string
	bytes []byte
	hash  string
}

func newAssets() map[string]asset {
	read := func(name string) string {
		b, err := files.ReadFile("assets/" + name)
		if err != nil {
			panic(err) // it is embedded: the compiler has seen it
		}
		return string(b)
	}
	out := map[string]asset{}
	for name, s := range map[string]string{
		"desk.css": article.Style() + read("desk.css"), "article.js": article.Script(), "desk.js": read("desk.js"), "icon.svg": read("icon.svg"),
	} {
		sum := sha256.Sum256([]byte(s))
		out[name] = asset{kindOf(name), []byte(s), hex.EncodeToString(sum[:6])}
	}
	return out
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
	w.Header().Set("Content-Type", a.kind)
	if r.URL.Query().Get("v") == a.hash {
		w.Header().Set("Cache-Control", "max-age=31536000, immutable")
	}
	w.Write(a.bytes)
}
