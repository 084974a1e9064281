package web

import (
	"net/http"
	"reflect"
	"strings"
)

// openapi describes the data of the pages: OpenAPI 3.1, made from the routes and from the types of their answers.
func (d *Desk) openapi(*http.Request) (page, error) {
	doc := document31(d.routes())
	return page{title: "API", template: "api", data: apiRows(d.routes()), object: doc}, nil
}

func document31(routes []route) map[string]any {
	s := schemas{}
	paths := map[string]any{}
	fault := s.of(reflect.TypeFor[faultObject]())
	for _, r := range routes {
		if !r.described() {
			continue
		}
		method, path := r.method(), r.address()
		operation := map[string]any{"summary": r.about, "parameters": r.parameters(), "responses": map[string]any{
			"200":     map[string]any{"description": r.about, "content": r.content(s)},
			"default": map[string]any{"description": "why it cannot be answered, and what to try", "content": content(fault)},
		}}
		if r.form != nil {
			operation["requestBody"] = map[string]any{"content": map[string]any{r.media: map[string]any{"schema": formSchema(r.form)}}}
		}
		at, ok := paths[path].(map[string]any)
		if !ok {
			at = map[string]any{}
			paths[path] = at
		}
		at[strings.ToLower(method)] = operation
	}
	return map[string]any{
		"openapi": "3.1.0",
		"info": map[string]any{"title": "The desk of sabt", "version": "1",
			"description": "Each page of the desk as data: the same address with .json behind it, or with Accept: application/json. Keys are added, never renamed and never removed."},
		"paths": paths, "components": map[string]any{"schemas": s, "securitySchemes": map[string]any{
			"session": map[string]any{"type": "http", "scheme": "bearer", "description": "the token of POST /sign-in.json, where the desk has accounts"}}},
		"security": []any{map[string]any{}, map[string]any{"session": []string{}}},
	}
}

func content(schema map[string]any) map[string]any {
	return map[string]any{"application/json": map[string]any{"schema": schema}}
}

// described reports whether a route answers programs.
func (r route) described() bool { return r.answer != nil || r.kind != "" }

// address is where a program asks.
func (r route) address() string {
	if r.kind != "" {
		return r.path()
	}
	return r.path() + ".json"
}

func (r route) content(s schemas) map[string]any {
	if r.kind != "" {
		return map[string]any{r.kind: map[string]any{"schema": map[string]any{"type": "string"}}}
	}
	return content(s.of(reflect.TypeOf(r.answer)))
}

func (r route) method() string { m, _, _ := strings.Cut(r.pattern, " "); return m }
func (r route) path() string   { _, p, _ := strings.Cut(r.pattern, " "); return p }

// parameters are those of the address: parts of its path, and filters.
func (r route) parameters() []any {
	out := []any{}
	for _, part := range strings.Split(r.path(), "/") {
		if name, ok := strings.CutPrefix(part, "{"); ok {
			out = append(out, parameter(field{Name: strings.TrimSuffix(name, "}"), Label: "its beginning is enough"}, "path"))
		}
	}
	if r.fields != nil {
		for _, f := range r.fields() {
			out = append(out, parameter(f, "query"))
		}
	}
	return out
}

func parameter(f field, in string) map[string]any {
	schema := map[string]any{"type": "string"}
	switch {
	case f.Kind == "number":
		schema["type"] = "integer"
	case f.Kind == "check":
		schema["type"] = "boolean"
	case f.Kind == "date":
		schema["format"] = "date"
	case len(f.Options) > 0:
		schema["enum"] = valuesOf(f.Options)
	}
	return map[string]any{"name": f.Name, "in": in, "required": in == "path", "description": f.Label, "schema": schema}
}

// valuesOf leaves out the one that asks for nothing.
func valuesOf(options []option) []string {
	var out []string
	for _, o := range options {
		if o.Value != "" {
			out = append(out, o.Value)
		}
	}
	return out
}

func formSchema(form []field) map[string]any {
	properties := map[string]any{}
	for _, f := range form {
		p := map[string]any{"type": "string", "description": f.Label}
		if f.Kind == "file" {
			p["format"] = "binary"
		}
		if f.Name == "subject" || f.Kind == "file" {
			p = map[string]any{"type": "array", "items": p}
		}
		properties[f.Name] = p
	}
	return map[string]any{"type": "object", "properties": properties}
}

// apiRow is an address on the page about the data.
type apiRow struct {
	Method, Path, About string
	Link                string // where it may be looked at; "" for one that needs more than an address
	Fields              []field
}

func apiRows(routes []route) []apiRow {
	var out []apiRow
	for _, r := range routes {
		if !r.described() {
			continue
		}
		row := apiRow{Method: r.method(), Path: r.address(), About: r.about, Fields: r.form}
		if r.fields != nil {
			row.Fields = r.fields()
		}
		if row.Method == http.MethodGet && !strings.Contains(row.Path, "{") {
			row.Link = row.Path
		}
		out = append(out, row)
	}
	return out
}
