package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/view/edition"
)

const publishVerifyLong = `verify checks an edition: that the signature fits the manifest, that every file has the hash that the manifest says, that none
is missing and none was added. What is not in order is named, and the exit code is 3.

--key is the public key of the publisher, as sabt keys show printed it, or a file that has that line. Without it verify says
which key the folder was signed with, and nobody knows whose that is: it proves that nothing was damaged, and no more.

Without sabt, sha256sum -c manifest.txt checks the files; docs/publish.md shows how OpenSSL checks the signature.`

func newPublishVerify(e env) *cobra.Command {
	key := ""
	c := &cobra.Command{
		Use: "verify DIR", Short: "Check the files and the signature of an edition", Long: publishVerifyLong,
		Example: "  sabt publish verify edition/ --key ed25519:MCowBQYDK2VwAyEA...\n  sabt publish verify edition/ --key our-key.txt",
		Args: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage("for example: sabt publish verify edition/", "verify needs one folder")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return verifyEdition(e, args[0], key) },
	}
	c.Flags().StringVar(&key, "key", "", "public key of the publisher, or a file that has it")
	return c
}

func verifyEdition(e env, dir, wanted string) error {
	manifest, err := os.ReadFile(filepath.Join(dir, edition.ManifestName))
	if err != nil {
		return failed("name the folder that sabt publish has made", err)
	}
	m, err := edition.ParseManifest(manifest)
	if err != nil {
		return failed("name the folder that sabt publish has made", fmt.Errorf("%s: %w", filepath.Join(dir, edition.ManifestName), err))
	}
	problems, err := differing(dir, m)
	if err != nil {
		return err
	}
	signature, err := os.ReadFile(filepath.Join(dir, edition.SignatureName))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	signer, bad := edition.Signed(signature, manifest)
	if bad != nil {
		problems = append(problems, edition.SignatureName+": "+bad.Error())
	}
	if wanted != "" {
		key, err := publicKey(wanted)
		if err != nil {
			return err
		}
		if bad == nil && !key.Equal(signer) {
			problems = append(problems, edition.SignatureName+": signed with another key, "+edition.KeyText(signer))
		}
	}
	for _, p := range problems {
		fmt.Fprintln(e.stdout, p)
	}
	if len(problems) > 0 {
		return errFindings
	}
	fmt.Fprintf(e.stdout, "%s: %s, all in order\nentry %d of %s, head %s\nsigned with %s\n", m.Title, counted(len(m.Files), "file"), m.Head.Seq,
		m.Head.At.UTC().Format("2006-01-02"), m.Head.Hash, edition.KeyText(signer))
	if wanted == "" {
		newTalk(e.stderr).printf("sabt: whose key that is, the folder does not prove: compare it with the publisher's, or add --key\n")
	}
	return nil
}

// differing are the files that are not as the manifest says, one a line.
func differing(dir string, m edition.Manifest) ([]string, error) {
	known := map[string]bool{edition.ManifestName: true, edition.SignatureName: true}
	var out []string
	for _, f := range m.Files {
		known[f.Path] = true
		if !filepath.IsLocal(filepath.FromSlash(f.Path)) {
			out = append(out, f.Path+": leads out of the folder")
			continue
		}
		sum, err := hashFile(filepath.Join(dir, filepath.FromSlash(f.Path)))
		switch {
		case errors.Is(err, fs.ErrNotExist):
			out = append(out, f.Path+": is missing")
		case err != nil:
			return nil, err
		case sum != f.SHA256:
			out = append(out, f.Path+": was changed")
		}
	}
	err := walkFiles(dir, func(path string) error {
		if !known[path] {
			out = append(out, path+": was added")
		}
		return nil
	})
	slices.Sort(out)
	return out, err
}
