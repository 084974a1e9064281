package web

import (
	"errors"
	"fmt"
	"html/template"
	"net/http"
	"runtime"
	"sync"
	"time"

	"github.com/sabt-org/sabt/view/chart/outline"
	"github.com/sabt-org/sabt/view/web/tongue"
)

// Options say what the desk shows and to whom.
type Options struct {
	Register Register
	Author   string   // who decides, until a person says another name
	Hosts    []string // the names and ports under which it may be asked for
	Log      func(error)
	Version  string   // of the program: another one may show the same differently
	Accounts Accounts // who may do what; nil: whoever opens the desk may do everything
	Secure   bool     // it is served over TLS
	Proxy    bool     // a proxy stands before it, and says who asks
	Now      func() time.Time
	Most     Rate // requests of one reader; zero for as many as come
}

// Desk answers requests. It is safe for use by several goroutines.
type Desk struct {
	register Register
	author   string
	hosts    map[string]bool
	log      func(error)
	tongues  []tongue.Tongue
	pages    map[string]map[string]*template.Template // by the code of the language, then by name
	assets   map[string]asset
	outline  func() (*outline.Outline, error) // read when the first map is asked for
	version  string
	kept     kept
	turns    turns
	team     Accounts
	secure   bool
	proxy    bool
	pace     *pace
}

// New parses the templates and returns the handler of all pages.
func New(o Options) (http.Handler, error) {
	if o.Register == nil {
		return nil, errors.New("web: no register")
	}
	d := &Desk{register: o.Register, author: o.Author, hosts: map[string]bool{}, log: o.Log, outline: sync.OnceValues(outline.Open),
		version: o.Version, turns: newTurns(max(runtime.GOMAXPROCS(0), 2)), team: o.Accounts, secure: o.Secure, proxy: o.Proxy, pace: newPace(o.Most, o.Now)}
	for _, h := range o.Hosts {
		d.hosts[h] = true
	}
	if d.log == nil {
		d.log = func(error) {}
	}
	var err error
	if d.assets, err = newAssets(); err != nil {
		return nil, err
	}
	if d.tongues, err = tongue.All(); err != nil {
		return nil, fmt.Errorf("web: %w", err)
	}
	if d.pages, err = parseAll(d.assets, d.tongues); err != nil {
		return nil, fmt.Errorf("web: %w", err)
	}
	mux := http.NewServeMux()
	for _, r := range d.routes() {
		mux.Handle(r.pattern, d.allowed(r, d.handler(r)))
	}
	mux.HandleFunc("GET /assets/{name}", d.asset)
	mux.Handle("/", d.serve(route{page: notFound, fresh: true}))
	return d.guard(http.NewCrossOriginProtection().Handler(d.identified(d.paced(d.speaking(plain(mux)))))), nil
}
