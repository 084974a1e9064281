package register

import (
	"errors"
	"fmt"
	"reflect"
	"unicode/utf8"

	"github.com/sabt-org/sabt/record"
)

func checkClaims(rd Reader, e Entry, v *Verified) error {
	body, err := decode[claimsBody](e)
	if err != nil {
		return err
	}
	b, err := rd.Blob(body.Document)
	if err != nil {
		return fmt.Errorf("document %s: %w", body.Document, err)
	}
	check := func(owner string, c record.Claim) error {
		v.Claims++
		was := c.ID
		if err := c.Identify(owner); err != nil || c.ID != was {
			return fmt.Errorf("claim %s is not what its id says", was)
		}
		return eachSpan(reflect.ValueOf(c), func(s record.Span) error {
			v.Spans++
			return inside(s, b.Text)
		})
	}
	errs := []error{}
	for _, a := range body.Accounts {
		v.Accounts++
		for _, c := range a.Claims {
			errs = append(errs, check(a.Owner, c))
		}
	}
	for _, c := range body.Statements {
		errs = append(errs, check(body.Document, c.Claim))
	}
	return errors.Join(errs...)
}

// checkDecision reads the words of a correction or a coding.
func checkDecision(rd Reader, e Entry, v *Verified) error {
	body, err := decode[decisionBody](e)
	if err != nil || body.Value == nil && len(body.Values) == 0 && len(body.Spans) == 0 {
		return err
	}
	b, err := rd.Blob(body.Document)
	if err != nil {
		return fmt.Errorf("document %s: %w", body.Document, err)
	}
	return eachSpan(reflect.ValueOf(body.Decision), func(s record.Span) error {
		v.Spans++
		return inside(s, b.Text)
	})
}

func inside(s record.Span, text string) error {
	switch {
	case s.IsZero():
		return nil
	case s.Start < 0 || s.Start >= s.End || s.End > len(text):
		return fmt.Errorf("span %v lies outside the text", s)
	case !utf8.ValidString(s.Quote(text)):
		return fmt.Errorf("span %v cuts a letter", s)
	}
	return nil
}

// eachSpan calls f for every span of a value.
func eachSpan(v reflect.Value, f func(record.Span) error) error {
	if s, ok := v.Interface().(record.Span); ok {
		return f(s)
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			return eachSpan(v.Elem(), f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			if err := eachSpan(v.Index(i), f); err != nil {
				return err
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if err := eachSpan(v.Field(i), f); err != nil {
				return err
			}
		}
	}
	return nil
}
