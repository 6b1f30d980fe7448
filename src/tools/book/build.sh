#!/bin/sh
# Makes the HTML book and the EPUB from the chapters' README.md files.
#
#     build.sh OUT        for example build/book
#
# It runs in the project's folder and needs pandoc 2.17 or later, zip and unzip.  The pages
# are those of the list below that exist.  The same sources give the same
# bytes: the date in the EPUB is that of the last commit, or
# SOURCE_DATE_EPOCH.
set -eu
here=src/tools/book
out=$1

for tool in pandoc zip unzip; do
    command -v "$tool" >/dev/null || {
        echo "make book needs $tool (Debian: apt-get install $tool)" >&2
        exit 1
    }
done

# A chapter's exercises follow it: R sorts before e.
in_chapters() {
    printf '%s\n' chapters/[0-9]*/README.md \
        chapters/[0-9]*/exercises/[0-9]*/README.md | LC_ALL=C sort
}

BOOK_PAGES=$(
    for path in chapters/README.md $(in_chapters) chapters/[A-Z]-*/README.md \
        chapters/NOTATION.md chapters/GLOSSARY.md chapters/REFERENCES.md \
        chapters/ELSEWHERE.md; do
        [ -f "$path" ] || continue
        case $path in
        chapters/README.md) stem=index ;;
        */exercises/*)
            stem=$(echo "$path" |
                sed 's|[^0-9]*\([0-9]*\).*/\([0-9]*\)-.*|exercise-\1-\2|')
            ;;
        */README.md) stem=$(basename "$(dirname "$path")") ;;
        *) stem=$(basename "$path" .md | tr A-Z a-z) ;;
        esac
        echo "$path $stem"
    done
)
[ -n "$BOOK_PAGES" ] || { echo "chapters/ has no README.md yet" >&2; exit 1; }
[ -n "${SOURCE_DATE_EPOCH:-}" ] ||
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || echo 0)
export BOOK_PAGES SOURCE_DATE_EPOCH
home=$(echo "$BOOK_PAGES" | sed -n '1s/.* //p')

rm -rf "$out"
mkdir -p "$out"
export BOOK_FILES="$out/files.list"
: >"$BOOK_FILES"
export BOOK_OUT="$out"
cp "$here/style.css" "$here/print.css" "$here/whole.css" "$here/book.js" \
    "$out/"
sh "$here/fonts.sh" "$out/fonts"
[ ! -d src/web ] || sh "$here/live.sh" "$out"
lunr=/usr/share/javascript/lunr/lunr.min.js
if [ -f "$lunr" ]; then
    cp "$lunr" "$out/lunr.js"
else
    echo "make book: lunr (Debian: libjs-lunr) is missing; the book" \
        "will have no search" >&2
fi

# The words of a page's first heading, for the links from its neighbours.
title_of() {
    [ "$1" = - ] || sed -n 's/^# //p' "$1" | head -n 1 |
        sed 's/[`$*]//g; s|[0-9]*-[0-9]*:|<span class="unbroken">&</span>|'
}

page() { # PATH STEM, then PATH STEM of the previous, the next, its chapter
    pandoc -f gfm+smart -t html5 --wrap=none --fail-if-warnings \
        --lua-filter="$here/html.lua" --template="$here/template.html" \
        $([ ! -f "$out/live.js" ] || ! grep -q '^<!-- live: ' "$1" ||
            echo -V live=1) \
        --metadata page="$1" -V home="$home" \
        $([ "$2" = "$home" ] || echo -V inside=1) \
        -V previous="${4#-}" -V previoustitle="$(title_of "$3")" \
        -V next="${6#-}" -V nexttitle="$(title_of "$5")" \
        -V chapter="${8#-}" -V chaptertitle="$(title_of "$7")" \
        "$1" -o "$out/$2.html"
    echo "  PAGE $out/$2.html"
}

# Each page with its neighbours.  Who reads on from a chapter comes to the
# next chapter; who reads on from an exercise, to the next exercise.
echo "$BOOK_PAGES" | awk '
    { page[NR] = $0; aside[NR] = $2 ~ /^exercise-/ }
    function at(i) { return i in page ? page[i] : "- -" }
    END {
        for (i = 1; i <= NR; i++) {
            before = i - 1
            after = i + 1
            while (!aside[i] && aside[before]) before--
            while (!aside[i] && aside[after]) after++
            if (!aside[i]) chapter = i
            print page[i], at(before), at(after),
                aside[i] ? page[chapter] : "- -"
        }
    }' | while read -r line; do
    # shellcheck disable=SC2086
    page $line </dev/null
done

{
    echo 'globalThis.bookSections = ['
    cat "$out"/*.index
    echo '];'
} >"$out/words.js"
rm "$out"/*.index

sh "$here/epub.sh" "$out"
echo "$BOOK_PAGES" >"$out/pages.list"

sort -u "$BOOK_FILES" | while read -r source target; do
    mkdir -p "$out/$(dirname "$target")"
    cp "$source" "$out/$target"
done
rm "$BOOK_FILES"
