package main

import (
	"crypto/ed25519"
	"crypto/rand"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sabt-org/sabt/view/edition"
)

const keysLong = `keys makes the key that a public edition is signed with (sabt publish), and shows its public half, which readers need.

The private key is one file that only you can read (PKCS #8 in PEM, mode 0600): --key FILE, else what SABT_KEY names, else
sabt/edition.key in the user's data folder. Keep a copy of it where nobody else comes. Who has it can sign in your name;
who has lost it has to tell readers of a new one. Put the public key where readers find it without the edition: on paper,
on your own site, in the mail. A key that stands in the folder alone proves that nothing was damaged, and not who made it.`

// keyOptions say which key.
type keyOptions struct{ path string }

func newKeys(e env) *cobra.Command {
	o := &keyOptions{}
	c := &cobra.Command{
		Use: "keys", Short: "Make the key that public editions are signed with, and show it", Long: keysLong,
		Example: "  sabt keys new\n  sabt keys show",
		Args:    noArgs,
		RunE:    func(c *cobra.Command, args []string) error { return c.Help() },
	}
	fresh := &cobra.Command{Use: "new", Short: "Make a key, and print its public half", Args: noArgs, Long: keysLong, Example: "  sabt keys new",
		RunE: func(*cobra.Command, []string) error { return newKey(e, o) }}
	show := &cobra.Command{Use: "show", Short: "Print the public half of the key", Args: noArgs, Long: keysLong, Example: "  sabt keys show > our-key.txt",
		RunE: func(*cobra.Command, []string) error {
			key, err := o.read(e)
			if err == nil {
				fmt.Fprintln(e.stdout, edition.KeyText(key.Public().(ed25519.PublicKey)))
			}
			return err
		}}
	for _, sub := range []*cobra.Command{fresh, show} {
		sub.Flags().StringVar(&o.path, "key", "", "file of the private key (default: $SABT_KEY, else a file in the user's data folder)")
		c.AddCommand(sub)
	}
	return c
}

// file is where the private key is.
func (o *keyOptions) file(e env) (string, error) {
	if o.path != "" {
		return o.path, nil
	}
	if p := e.getenv("SABT_KEY"); p != "" {
		return p, nil
	}
	dir, err := dataFolder(e)
	if err != nil {
		return "", usage("name a file: --key FILE", "no folder for the key: %w", err)
	}
	return filepath.Join(dir, "sabt", "edition.key"), nil
}

const keyBlock = "PRIVATE KEY"

func newKey(e env, o *keyOptions) error {
	path, err := o.file(e)
	if err != nil {
		return err
	}
	public, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return err
	}
	der, err := x509.MarshalPKCS8PrivateKey(private)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return failed("name another file: --key FILE", err)
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return failed("sabt keys show prints it; --key FILE names another", fmt.Errorf("there is a key at %s already, and it stays", path))
	}
	if err != nil {
		return failed("name another file: --key FILE", err)
	}
	if err := errors.Join(pem.Encode(f, &pem.Block{Type: keyBlock, Bytes: der}), f.Close()); err != nil {
		return err
	}
	newTalk(e.stderr).printf("sabt: a new key: %s\nsabt: keep a copy where nobody else comes; readers need the line below\n", filepath.Clean(path))
	fmt.Fprintln(e.stdout, edition.KeyText(public))
	return nil
}

// read is the private key. One that others can read is told of.
func (o *keyOptions) read(e env) (ed25519.PrivateKey, error) {
	path, err := o.file(e)
	if err != nil {
		return nil, err
	}
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, failed("sabt keys new makes one", fmt.Errorf("there is no key at %s", path))
	}
	if err != nil {
		return nil, failed("check who owns the file", err)
	}
	if info, err := os.Stat(path); err == nil && info.Mode().Perm()&0o077 != 0 && filepath.Separator == '/' {
		newTalk(e.stderr).printf("sabt: warning: others can read %s; chmod 600 ends that\n", path)
	}
	block, _ := pem.Decode(b)
	if block == nil || block.Type != keyBlock {
		return nil, failed("sabt keys new makes one", fmt.Errorf("%s holds no private key", path))
	}
	key, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	if private, ok := key.(ed25519.PrivateKey); ok && err == nil {
		return private, nil
	}
	return nil, failed("sabt keys new makes one", fmt.Errorf("%s holds no Ed25519 key", path))
}

// publicKey reads a public key as it was typed, or from a file.
func publicKey(s string) (ed25519.PublicKey, error) {
	if k, err := edition.ParseKey(s); err == nil {
		return k, nil
	}
	b, err := os.ReadFile(s)
	if err == nil {
		if k, err := edition.ParseKey(strings.TrimSpace(string(b))); err == nil {
			return k, nil
		}
	}
	return nil, usage("write it as sabt keys show prints it, or name a file that has that line", "--key %q is no public key", s)
}
