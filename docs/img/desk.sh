#!/bin/sh
# Makes docs/img/desk.png, the picture in docs/desk.md, from the tutorial: "make screenshot". Needs chromium and curl.
set -eu
cd "$(dirname "$0")/../.."
browser=${CHROMIUM:-chromium}
for needed in "$browser" curl; do
	command -v "$needed" >/dev/null || {
		echo "screenshot: $needed is not there" >&2
		exit 1
	}
done
dir=$(mktemp -d)
sabt=$PWD/bin/sabt
out=$PWD/docs/img/desk.png
(cd docs/tutorial && "$sabt" add --quiet --register "$dir/desk.sabt" bridge.txt later reports dari.txt)
"$sabt" serve --register "$dir/desk.sabt" --addr 127.0.0.1:0 --author Anna >"$dir/address" &
desk=$!
trap 'kill $desk; rm -rf "$dir"' EXIT
until [ -s "$dir/address" ]; do sleep 0.1; done
address=$(cat "$dir/address")
id=$(curl -s "${address}incidents.json?place=Baghlan&from=2024-05-01" | sed 's/.*"incidents":\[{"id":"\([^"]*\)".*/\1/')
# The first figure of the dead is lit, as it is when a reader comes to it with j.
words=$(curl -s "${address}queue/$id" | grep -o 'data-v="[0-9]*"><bdi>at least 5' | head -1 | tr -dc '0-9\n' | sed 's/5$//')
"$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1180,760 --force-prefers-reduced-motion --user-data-dir="$dir/profile" \
	--screenshot="$out" "${address}queue/$id#w$words" 2>/dev/null
ls -l "$out"
