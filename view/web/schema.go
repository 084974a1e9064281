package web

import (
	"reflect"
	"strings"
	"time"

	"github.com/sabt-org/sabt/record"
)

// schemas collects the JSON Schemas of the types that the answers are made of, by their names.
type schemas map[string]any

// of is the schema of a type; that of a struct stands in the collection and is referred to.
func (s schemas) of(t reflect.Type) map[string]any {
	switch t {
	case reflect.TypeFor[time.Time]():
		return map[string]any{"type": "string", "format": "date-time"}
	case reflect.TypeFor[record.Day]():
		return map[string]any{"type": []string{"string", "null"}, "format": "date"}
	case reflect.TypeFor[record.Span]():
		return map[string]any{"type": "array", "items": map[string]any{"type": "integer"}, "minItems": 2, "maxItems": 2, "description": "bytes [start, end) of the document's text"}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return map[string]any{"anyOf": []any{s.of(t.Elem()), map[string]any{"type": "null"}}}
	case reflect.Slice:
		return map[string]any{"type": "array", "items": s.of(t.Elem())}
	case reflect.Map:
		return map[string]any{"type": "object", "additionalProperties": s.of(t.Elem())}
	case reflect.Struct:
		return s.object(t)
	}
	return map[string]any{"type": plainType(t.Kind())}
}

func plainType(k reflect.Kind) string {
	switch k {
	case reflect.Bool:
		return "boolean"
	case reflect.String:
		return "string"
	case reflect.Float32, reflect.Float64:
		return "number"
	}
	return "integer"
}

// object refers to the schema of a struct, and makes it when it is met first.
func (s schemas) object(t reflect.Type) map[string]any {
	name := nameOf(t)
	ref := map[string]any{"$ref": "#/components/schemas/" + name}
	if _, ok := s[name]; ok {
		return ref
	}
	s[name] = nil // a type may hold itself
	properties, required := map[string]any{}, []string{}
	for _, f := range reflect.VisibleFields(t) {
		key, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous && key == "" || key == "-" || !f.IsExported() || shadowed(t, f) {
			continue
		}
		properties[key] = s.of(f.Type)
		if !strings.Contains(options, "omit") {
			required = append(required, key)
		}
	}
	s[name] = map[string]any{"type": "object", "properties": properties, "required": required}
	return ref
}

// nameOf is the name of a type's schema: packages have types of the same name.
func nameOf(t reflect.Type) string {
	name, own := strings.CutSuffix(t.Name(), "Object")
	switch {
	case own:
		name += "Answer"
	case t.PkgPath() == reflect.TypeFor[record.Span]().PkgPath():
		name = "Record" + name
	}
	return strings.ToUpper(name[:1]) + name[1:]
}

// shadowed reports whether a field of an embedded struct is hidden by one of the same key further out.
func shadowed(t reflect.Type, f reflect.StructField) bool {
	for _, o := range reflect.VisibleFields(t) {
		if len(o.Index) < len(f.Index) && o.Tag.Get("json") == f.Tag.Get("json") {
			return true
		}
	}
	return false
}
