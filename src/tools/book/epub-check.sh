#!/bin/sh
# Looks for faults in the EPUB of a built book:  epub-check.sh OUT
#
# epubcheck reads it as a file, Ace by DAISY opens it in Chromium as a reader
# does who listens.  Both are from make setup-tools; the last line says which
# is missing.  Exit 1 for any fault.
set -u
faults=0
skipped=

if command -v epubcheck >/dev/null && command -v java >/dev/null; then
    # Debian's epubcheck is a jar that not every kernel starts by itself.
    java -jar "$(command -v epubcheck)" -q -w "$1"/*.epub >&2 || faults=1
else
    skipped="$skipped epubcheck"
fi
if command -v node >/dev/null && command -v chromium >/dev/null &&
    [ -d build/node/node_modules/@daisy ]; then
    node src/tools/book/ace.mjs "$1"/*.epub || faults=1
else
    skipped="$skipped Ace"
fi

[ -z "$skipped" ] || echo "skipped:$skipped (not installed)"
[ "$faults" -eq 0 ] && echo "EPUB: nothing found"
