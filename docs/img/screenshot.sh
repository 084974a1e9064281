#!/bin/sh
# Makes docs/img/page.png, the picture in README.md, from one of the examples: "make screenshot". Needs chromium.
set -eu
cd "$(dirname "$0")/../.."
browser=${CHROMIUM:-chromium}
command -v "$browser" >/dev/null || {
	echo "screenshot: $browser is not there: install chromium, or name a browser in CHROMIUM" >&2
	exit 1
}
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
./bin/sabt read --format html examples/market-bombing.txt >"$dir/page.html"
# The toll "19" is lit as it is when a reader clicks it: the address names its words.
words=$(grep -o 'data-v="[0-9]*"><bdi>19<' "$dir/page.html" | tr -dc '0-9<' | cut -d'<' -f1)
"$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1180,700 --force-prefers-reduced-motion --user-data-dir="$dir/profile" \
	--screenshot="$PWD/docs/img/page.png" "file://$dir/page.html#w$words" 2>/dev/null
ls -l docs/img/page.png
