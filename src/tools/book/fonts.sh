#!/bin/sh
# Puts the book's fonts into a folder:  fonts.sh OUT
#
# Charis SIL for the text, Lato for headings and tables, DejaVu Sans Mono for
# code, each cut down to the characters of the book, and STIX for formulas,
# whole.  All are free: Charis, Lato and STIX under the SIL Open Font Licence,
# DejaVu under that of Bitstream Vera.  A font that is missing is named, and
# the page takes one of the reader's instead.
set -eu
out=$1
mkdir -p "$out"

# Latin, Greek, punctuation, arrows, mathematical signs, superscripts.
SIGNS='U+0020-007E,U+00A0-017F,U+02B9-02DD,U+0370-03FF,U+1D62-1D6A,U+2000-206F,U+2070-209F,U+20AC,U+2113,U+2190-21FF,U+2200-22FF,U+25A0-25FF,U+2713-2717'

file_of() { # FAMILY STYLE; 80 is fontconfig's regular weight, 200 its bold
    case $2 in Bold) weight=200 ;; *) weight=80 ;; esac
    fc-list "$1:style=$2:weight=$weight" file 2>/dev/null | sed 's/: *$//' |
        LC_ALL=C sort | head -n 1
}

missing() {
    echo "make book: the font $1 ($2) is missing; the page takes another" >&2
}

# cut NAME FAMILY STYLE PACKAGE
cut_font() {
    font=$(file_of "$2" "$3")
    [ -n "$font" ] || { missing "$2" "Debian: $4"; return; }
    hb-subset --unicodes="$SIGNS" --layout-features='*' \
        --output-file="$out/$1.ttf" "$font"
    woff2_compress "$out/$1.ttf" >/dev/null 2>&1
    rm "$out/$1.ttf"
}

if command -v hb-subset >/dev/null && command -v woff2_compress >/dev/null
then
    cut_font text 'Charis SIL' Regular fonts-sil-charis
    cut_font text-italic 'Charis SIL' Italic fonts-sil-charis
    cut_font text-bold 'Charis SIL' Bold fonts-sil-charis
    cut_font sans Lato Regular fonts-lato
    cut_font sans-bold Lato Bold fonts-lato
    cut_font mono 'DejaVu Sans Mono' Book fonts-dejavu-core
else
    echo "make book: hb-subset and woff2_compress (Debian: libharfbuzz-bin" \
        "woff2) are missing; the page takes the reader's fonts" >&2
fi
math=$(file_of 'STIX Math' Regular)
if [ -n "$math" ]; then
    cp "$math" "$out/math.otf"
    ! command -v woff2_compress >/dev/null || {
        woff2_compress "$out/math.otf" >/dev/null 2>&1
        rm "$out/math.otf"
    }
else
    missing 'STIX Math' 'Debian: fonts-stix'
fi
