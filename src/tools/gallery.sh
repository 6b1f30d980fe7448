#!/bin/sh
# Makes figures/README.md, the page of all figures in the order of the
# chapters: a directive for each PNG.  `sync` fills in alt texts and captions
# from the pictures themselves.  With --check it changes nothing and fails
# where a picture is missing from the page.
set -eu
page=$(mktemp)
trap 'rm -f "$page"' EXIT
{
    echo '# All figures'
    echo
    echo 'Every figure of the workbook, drawn by the chapter programs from'
    echo 'the numbers of their runs. `make figures` draws them again.'
    for folder in figures/[0-9]*/; do
        name=$(basename "$folder")
        title=$(sed -n '1s/^# //p' "chapters/$name/README.md")
        printf '\n## [%s](../chapters/%s/README.md)\n' "$title" "$name"
        for picture in "$folder"*.png; do
            case $picture in *-dark.png) continue ;; esac
            printf '\n<!-- figure: %s/%s -->\n' "$name" \
                "$(basename "$picture" .png)"
        done
    done
} >"$page"
# What sync has filled in belongs to the page: compare the directives only.
if [ ! -f figures/README.md ] ||
    ! grep -v '^!\[\|^<picture>\|^\*' figures/README.md | cmp -s - "$page"; then
    [ "${1:-}" != --check ] || {
        echo "figures/README.md: other pictures than in figures/ (make figures)" >&2
        exit 1
    }
    cp "$page" figures/README.md
fi
