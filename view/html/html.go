package html

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/article"
	"github.com/sabt-org/sabt/view/sheet"
)

//go:embed page.html.tmpl
var layout string

//go:embed page.css
var layoutStyle string

// Renderer renders pages. It is safe for use by several goroutines.
type Renderer struct {
	page   *template.Template
	policy string
	style  string
}

// New parses the page's template.
func New() (*Renderer, error) {
	t, err := template.New("page").Funcs(article.English()).Parse(article.Fragments() + layout)
	if err != nil {
		return nil, fmt.Errorf("html: %w", err)
	}
	style := article.Style() + layoutStyle
	policy := fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'",
		hash(style), hash(article.Script()))
	return &Renderer{page: t, policy: policy, style: style}, nil
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// Page renders one result.
func (r *Renderer) Page(result record.Result) ([]byte, error) {
	var b bytes.Buffer
	err := r.page.Execute(&b, data{article.Of(sheet.Of(result), article.Options{}), r.policy, template.CSS(r.style), template.JS(article.Script())})
	return b.Bytes(), err
}

// data is what the template shows.
type data struct {
	article.Page
	Policy string
	Style  template.CSS
	Script template.JS
}
