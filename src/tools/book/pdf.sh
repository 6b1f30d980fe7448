#!/bin/sh
# Prints the whole book as one PDF:  pdf.sh OUT, after build.sh OUT
#
# Chromium prints twice: the first printing says on which page each heading
# came, the second has those numbers in its table of contents.  Equal sources
# give equal bytes: the dates in the file are SOURCE_DATE_EPOCH.
set -eu
here=src/tools/book
out=$1
for tool in pandoc node chromium pdfinfo pdftoppm; do
    command -v "$tool" >/dev/null || {
        echo "make pdf needs $tool: run make setup-tools" >&2
        exit 1
    }
done
[ -d build/node/node_modules/playwright-core ] || {
    echo "make pdf needs playwright-core: run make setup-tools" >&2
    exit 1
}
BOOK_PAGES=$(cat "$out/pages.list")
BOOK_FILES=$(mktemp)
BOOK_NUMBERS=$(mktemp)
BOOK_OUT=$out
export BOOK_PAGES BOOK_FILES BOOK_NUMBERS BOOK_OUT
trap 'rm -f "$BOOK_FILES" "$BOOK_NUMBERS" "$out/whole.html"' EXIT
[ -n "${SOURCE_DATE_EPOCH:-}" ] ||
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || echo 0)
stamp=$(TZ=UTC date -u -d "@$SOURCE_DATE_EPOCH" +%Y%m%d%H%M%S)

print() {
    pandoc -f gfm+smart -t html5 --mathml --wrap=none --fail-if-warnings \
        --lua-filter="$here/print.lua" --template="$here/whole.html" \
        --metadata pagetitle="Backprop by Hand" \
        -o "$out/whole.html" /dev/null
    node "$here/pdf.mjs" "$out/whole.html" "$out/whole.pdf" \
        "$stamp"
}

print
pdfinfo -dests "$out/whole.pdf" |
    sed -n 's/^ *\([0-9]*\) \[.*\] "\(.*\)"$/\2 \1/p' >"$BOOK_NUMBERS"
[ -s "$BOOK_NUMBERS" ] || {
    echo "make pdf: the first printing names no headings" >&2
    exit 1
}
print
mv "$out/whole.pdf" "$out/backprop-by-hand.pdf"
echo "  PDF  $out/backprop-by-hand.pdf"
node "$here/pages.mjs" "$out/backprop-by-hand.pdf"
