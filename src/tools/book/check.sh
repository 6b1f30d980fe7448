#!/bin/sh
# Looks for faults in a built book:  check.sh OUT
#
# Each link and picture leads to a file and an anchor that exist, and no page
# fetches anything from the network.  tidy and Chromium are used where they are
# installed (make setup-tools); the last lines say which was not.  Exit 1 for
# any fault.
set -u
project=$PWD
cd "$1" || exit 1
out=$PWD
faults=0
fault() {
    echo "$1" >&2
    faults=$((faults + 1))
}

for page in *.html; do
    if grep -n '<\(link\|script\|img\|iframe\)[^>]*\(href\|src\)="\(http\|//\)' \
        "$page" >&2; then
        fault "$page fetches from the network"
    fi
    if grep -n '<m[a-z]* [^>]*\(size\|space\|width\|height\)="[1-9.][0-9.]*"' \
        "$page" >&2; then
        fault "$page: a length in MathML has no unit"
    fi
    for target in $(grep -o ' \(href\|src\)="[^"]*"' "$page" |
        sed 's/^[^"]*"//; s/"$//' | sort -u); do
        case $target in http:* | https:* | mailto:*) continue ;; esac
        file=${target%%#*} anchor=
        case $target in *'#'*) anchor=${target#*'#'} ;; esac
        [ -n "$file" ] || file=$page
        if [ ! -f "$file" ]; then
            fault "$page: $target: no such file"
        elif [ -n "$anchor" ] && ! grep -qF " id=\"$anchor\"" "$file"; then
            fault "$page: $target: no such anchor"
        fi
    done
done

skipped=
if command -v tidy >/dev/null; then
    for page in *.html; do
        said=$(tidy -e -q --warn-proprietary-attributes no "$page" 2>&1) || fault "tidy, $page: $said"
    done
else
    skipped="$skipped tidy"
fi

if command -v node >/dev/null && command -v chromium >/dev/null &&
    [ -d "$project/build/node/node_modules/axe-core" ]; then
    (cd "$project" && node src/tools/book/browser.mjs "$out") ||
        fault "the browser found faults"
    (cd "$project" && node src/tools/book/live.mjs "$out") ||
        fault "the live figures have faults"
else
    skipped="$skipped browser"
fi

pages=$(ls ./*.html | wc -l)
echo "book: $pages pages, $faults faults"
[ -z "$skipped" ] || echo "skipped:$skipped (not installed)"
[ "$faults" -eq 0 ]
