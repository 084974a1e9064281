package docs

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

const page = "# Title\n\n```sh\n$ not run\n```\n\n```console\n$ one\nold\n\nold\n$ two; echo\n```\nText\n"

func TestCommands(t *testing.T) {
	if got := Commands(page); !slices.Equal(got, []string{"one", "two; echo"}) {
		t.Errorf("got %q", got)
	}
}

func TestRefresh(t *testing.T) {
	print := func(c string) (string, error) { return "new " + c + "  \n```\n\n", nil }
	got, err := Refresh(page, print)
	want := "# Title\n\n```sh\n$ not run\n```\n\n```console\n$ one\nnew one\n ```\n$ two; echo\nnew two; echo\n ```\n```\nText\n"
	if err != nil || got != want {
		t.Errorf("got %q, error %v\nwant %q", got, err, want)
	}
	if again, _ := Refresh(got, print); again != got {
		t.Errorf("a second time gives another text: %q", again)
	}
}

func TestRefreshSaysWhichCommandFailed(t *testing.T) {
	_, err := Refresh(page, func(string) (string, error) { return "", errors.New("exit status 2") })
	if err == nil || !strings.Contains(err.Error(), "$ one: exit status 2") {
		t.Errorf("error %v", err)
	}
	if _, err := Refresh("```console\n$ one\n", func(string) (string, error) { return "", nil }); err == nil {
		t.Error("a session without an end is taken")
	}
}
