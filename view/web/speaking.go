package web

import (
	"html/template"
	"net/http"
	"net/url"
	"strings"

	"github.com/sabt-org/sabt/view/web/tongue"
)

// tongueCookie says in which language the pages are shown in this browser.
const tongueCookie = "sabt_lang"

// parseAll makes the templates of all pages in all languages.
func parseAll(assets map[string]asset, list []tongue.Tongue) (map[string]map[string]*template.Template, error) {
	out := map[string]map[string]*template.Template{}
	for _, t := range list {
		pages, err := parse(assets, t)
		if err != nil {
			return nil, err
		}
		out[t.Code] = pages
	}
	return out, nil
}

// speaking takes "lang" from an address, keeps the choice in the browser and leads to the same address without it. It is no
// filter, and nobody is to pass it on with a link by mistake.
func (d *Desk) speaking(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		q := r.URL.Query()
		if r.Method != http.MethodGet || !q.Has("lang") || strings.HasPrefix(r.URL.Path, "/assets/") {
			next.ServeHTTP(w, r)
			return
		}
		if t, ok := tongue.Find(d.tongues, q.Get("lang")); ok {
			http.SetCookie(w, &http.Cookie{Name: tongueCookie, Value: t.Code, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode, MaxAge: 365 * 24 * 3600})
		}
		q.Del("lang")
		to := &url.URL{Path: r.URL.Path, RawPath: r.URL.RawPath, RawQuery: q.Encode()}
		http.Redirect(w, r, ours(to.String(), "/"), http.StatusSeeOther)
	})
}

// tongueOf is the language of a page: what was chosen in this browser, else the first that the browser asks for.
func (d *Desk) tongueOf(r *http.Request) tongue.Tongue {
	if c, err := r.Cookie(tongueCookie); err == nil {
		if t, ok := tongue.Find(d.tongues, c.Value); ok {
			return t
		}
	}
	return tongue.Choose(d.tongues, r.Header.Get("Accept-Language"))
}

// spoken is a language to choose.
type spoken struct {
	Code, Name, Address string
	Current             bool
}

func (d *Desk) choices(r *http.Request, now tongue.Tongue) []spoken {
	at := r.URL
	if r.Method != http.MethodGet {
		at = &url.URL{Path: "/"}
	}
	return each(d.tongues, func(t tongue.Tongue) spoken {
		return spoken{t.Code, t.Name, with(at, "lang", t.Code), t.Code == now.Code}
	})
}

// sentence shows a sentence that the program has made of many parts. One that the language has no words for is marked as English, so
// that it is read aloud as such and does not turn the words around it round.
func sentence(t tongue.Tongue, s string) template.HTML {
	out, known := t.Knows(s)
	if known {
		return template.HTML(template.HTMLEscapeString(out))
	}
	return template.HTML(`<span lang="en" dir="ltr">` + template.HTMLEscapeString(s) + `</span>`)
}

// shown puts a value into the language. What stands in the document just so is the document's, and stays.
func shown(t tongue.Tongue, text, quote string) string {
	if text == quote {
		return text
	}
	return t.Said(text)
}
