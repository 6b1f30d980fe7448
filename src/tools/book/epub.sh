#!/bin/sh
# Makes the EPUB of all pages:  epub.sh OUT
#
# build.sh calls it and says in BOOK_PAGES which pages there are.  The cover
# is drawn by build/cover where that was built.  Equal sources give equal
# bytes: the date is SOURCE_DATE_EPOCH.
set -eu
here=src/tools/book
out=$1
book=$out/backprop-by-hand.epub
cover=${BUILD:-build}/cover

# What a library says of who can read the book, for the package document.
ACCESS='<meta property="schema:accessMode">textual<\/meta>\
<meta property="schema:accessMode">visual<\/meta>\
<meta property="schema:accessModeSufficient">textual<\/meta>\
<meta property="schema:accessibilityFeature">alternativeText<\/meta>\
<meta property="schema:accessibilityFeature">MathML<\/meta>\
<meta property="schema:accessibilityFeature">structuralNavigation<\/meta>\
<meta property="schema:accessibilityFeature">tableOfContents<\/meta>\
<meta property="schema:accessibilityHazard">none<\/meta>\
<meta property="schema:accessibilitySummary">Every figure has a description in words; all formulas are MathML; printed numbers are tables.<\/meta>'

# pandoc calls its pages ch001.xhtml and so on, in the order of the book;
# their exercises are parts of them.  Prints a sed script of better names,
# which also makes a corner of a table that heads nothing an empty cell.
names() {
    echo 's|<th\( [^>]*\)*></th>|<td></td>|g'
    echo "$BOOK_PAGES" | awk '$2 !~ /^exercise-/ {
        printf "s/ch%03d\\.xhtml/%s.xhtml/g\n", ++n, $2 }'
}

# pandoc gives the files in the archive the time of day; this packs them with
# the time of the sources, in alphabetical order, the mimetype first.
pack_again() {
    parts=$(mktemp -d "$out/epub-XXXXXX")
    unzip -qq "$book" -d "$parts"
    rm "$book"
    names >"$parts/names"
    (
        cd "$parts"
        for file in EPUB/text/ch*.xhtml; do
            mv "$file" "$(echo "$file" | sed -f names)"
        done
        find . -name '*.xhtml' -o -name '*.opf' -o -name '*.ncx' |
            while read -r file; do
                sed -f names "$file" >changed
                cat changed >"$file"
            done
        sed "s/<\/metadata>/$ACCESS\\
<\/metadata>/; s/<package /&xml:lang=\"en\" /" EPUB/content.opf >changed
        cat changed >EPUB/content.opf
        sed 's/<nav epub:type="toc"/& role="doc-toc"/' EPUB/nav.xhtml >changed
        cat changed >EPUB/nav.xhtml
        rm names changed
        find . -exec touch -d "@$SOURCE_DATE_EPOCH" {} +
        TZ=UTC zip -q -X -0 ../epub.zip mimetype
        find META-INF EPUB -type f | LC_ALL=C sort |
            TZ=UTC zip -q -X -9 ../epub.zip -@
    )
    mv "$out/epub.zip" "$book"
    rm -r "$parts"
}

set --
if [ -x "$cover" ]; then
    "$cover" "$out/cover.png"
    set -- --epub-cover-image="$out/cover.png"
fi
# /dev/null is the document that epub.lua fills.
pandoc -f gfm+smart -t epub3 --mathml --fail-if-warnings \
    --lua-filter="$here/epub.lua" --css="$here/epub.css" \
    --highlight-style=monochrome --toc --toc-depth=2 \
    --metadata title="Backprop by Hand" --metadata lang=en \
    --metadata author="The authors of Backprop by Hand" \
    --metadata description="A workbook, in C, on how a neural network learns to read handwritten digits: every number of a backward pass, printed, drawn and checked." \
    --metadata subject="Neural networks" \
    --metadata identifier=urn:uuid:6c1f2c0e-7d0b-5a4e-9b5c-3f3f0a9d2b11 \
    --metadata rights="Text and figures: CC BY 4.0. Code: MIT." \
    "$@" -o "$book" /dev/null
pack_again
echo "  EPUB $book"
