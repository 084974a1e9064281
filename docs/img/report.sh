#!/bin/sh
# Makes docs/img/report.png, the picture in docs/report.md, of the examples: "make screenshot". Needs chromium.
set -eu
cd "$(dirname "$0")/../.."
browser=${CHROMIUM:-chromium}
command -v "$browser" >/dev/null || {
	echo "screenshot: $browser is not there: install chromium, or name a browser in CHROMIUM" >&2
	exit 1
}
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
./bin/sabt add --quiet --register "$dir/r.sabt" examples/*.txt 2>/dev/null
for language in en fa; do
	./bin/sabt report --register "$dir/r.sabt" --place Afghanistan --language $language -o "$dir/$language.html" 2>/dev/null
done
# The two languages beside each other.
cat >"$dir/both.html" <<'PAGE'
<body style="margin:0;display:flex;gap:8px;background:#888"><iframe src="en.html" style="width:780px;height:1180px;border:0"></iframe><iframe src="fa.html" style="width:780px;height:1180px;border:0"></iframe>
PAGE
"$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1568,1180 --user-data-dir="$dir/profile" \
	--screenshot="$PWD/docs/img/report.png" "file://$dir/both.html" 2>/dev/null
ls -l docs/img/report.png
