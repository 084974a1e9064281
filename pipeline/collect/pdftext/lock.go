package pdftext

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
)

// lock opens the streams of a file that is locked but for reading, with an empty password: the usual way to forbid
// printing. (ISO 32000-1, 7.6.)
type lock struct {
	key    []byte
	aes    bool
	whole  bool // the key is that of every stream (version 5)
	closed bool // a password is needed, or a method that is not known
}

var padding = []byte("\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A")

func newLock(trailer value) *lock {
	e := trailer.key("Encrypt")
	version, revision := e.key("V").int(), e.key("R").int()
	if e.key("Filter").name() == "Standard" && version == 5 && (revision == 5 || revision == 6) {
		return newLock5(e, revision)
	}
	if e.key("Filter").name() != "Standard" || version < 1 || version > 4 || version == 3 || revision > 4 {
		return &lock{closed: true}
	}
	l := &lock{aes: version == 4 && e.key("CF").key(e.key("StmF").name()).key("CFM").name() == "AESV2"}
	size := e.key("Length").int() / 8
	if version == 1 || size < 5 || size > 16 {
		size = 5
	}
	if version == 4 {
		size = 16
	}
	h := md5.New()
	h.Write(padding)
	h.Write([]byte(stringOf(e.key("O"))))
	binary.Write(h, binary.LittleEndian, uint32(int64(e.key("P").number())))
	h.Write([]byte(stringOf(trailer.key("ID").index(0))))
	if meta := e.key("EncryptMetadata"); revision == 4 && meta.kind() == isOther && meta.o.str == "false" {
		h.Write([]byte("\xFF\xFF\xFF\xFF"))
	}
	l.key = h.Sum(nil)
	for range 50 * btoi(revision >= 3) {
		sum := md5.Sum(l.key[:size])
		l.key = sum[:]
	}
	l.key = l.key[:size]
	l.closed = !l.fits(stringOf(e.key("U")), stringOf(trailer.key("ID").index(0)), revision)
	return l
}

// newLock5 is the lock of today's programs (ISO 32000-2, 7.6.4): U is a hash, a salt for it and a salt for the key in UE.
func newLock5(e value, revision int) *lock {
	u, ue := []byte(stringOf(e.key("U"))), []byte(stringOf(e.key("UE")))
	if len(u) < 48 || len(ue) < 32 || !bytes.Equal(saltedHash(u[32:40], revision), u[:32]) {
		return &lock{closed: true}
	}
	block, err := aes.NewCipher(saltedHash(u[40:48], revision))
	if err != nil {
		return &lock{closed: true}
	}
	key := bytes.Clone(ue[:32])
	cipher.NewCBCDecrypter(block, make([]byte, 16)).CryptBlocks(key, key)
	return &lock{key: key, aes: true, whole: true}
}

// saltedHash is the hash of the empty password with a salt (algorithm 2.B).
func saltedHash(salt []byte, revision int) []byte {
	sum := sha256.Sum256(salt)
	k := sum[:]
	for i, last := 0, 0; revision == 6 && (i < 64 || last > i-32); i++ {
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		e := bytes.Repeat(k, 64)
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(e, e)
		rest := 0
		for _, c := range e[:16] {
			rest += int(c)
		}
		last = int(e[len(e)-1])
		switch rest % 3 {
		case 0:
			sum := sha256.Sum256(e)
			k = sum[:]
		case 1:
			sum := sha512.Sum384(e)
			k = sum[:]
		default:
			sum := sha512.Sum512(e)
			k = sum[:]
		}
	}
	return k[:32]
}

func stringOf(v value) string {
	if v.kind() != isString {
		return ""
	}
	return v.o.str
}

// fits reports whether the key is that of the empty password.
func (l *lock) fits(user, id string, revision int) bool {
	want := bytes.Clone(padding)
	if revision >= 3 {
		sum := md5.Sum(append(want, id...))
		want = sum[:]
	}
	for i := range 1 + 19*btoi(revision >= 3) {
		key := bytes.Clone(l.key)
		for k := range key {
			key[k] ^= byte(i)
		}
		c, err := rc4.NewCipher(key)
		if err != nil {
			return false
		}
		c.XORKeyStream(want, want)
	}
	return len(user) >= 16 && bytes.HasPrefix([]byte(user), want[:16])
}

// open opens the bytes of one stream.
func (l *lock) open(b []byte, id, gen int) []byte {
	if l.closed {
		return nil
	}
	if l.whole {
		return openAES(b, l.key)
	}
	key := append(bytes.Clone(l.key), byte(id), byte(id>>8), byte(id>>16), byte(gen), byte(gen>>8))
	if l.aes {
		key = append(key, "sAlT"...)
	}
	sum := md5.Sum(key)
	k := sum[:min(16, len(l.key)+5)]
	if !l.aes {
		c, err := rc4.NewCipher(k)
		if err != nil {
			return nil
		}
		out := make([]byte, len(b))
		c.XORKeyStream(out, b)
		return out
	}
	return openAES(b, k)
}

// openAES opens bytes that begin with the vector and end in padding.
func openAES(b, key []byte) []byte {
	block, err := aes.NewCipher(key)
	if err != nil || len(b) < 32 {
		return nil
	}
	out := bytes.Clone(b[16 : len(b)&^15])
	cipher.NewCBCDecrypter(block, b[:16]).CryptBlocks(out, out)
	if pad := int(out[len(out)-1]); pad <= 16 && pad <= len(out) {
		out = out[:len(out)-pad]
	}
	return out
}
