#!/bin/sh
# Runs the chapter programs named as arguments and compares what each prints
# with its committed chapters/NAME/output.txt, and the names of the figures
# it draws with those in figures/NAME.  Figures whose pixels differ are
# named, and BUILD/outputs gets pictures of the differences.  Where other
# libraries draw than those that figures/LIBRARIES names, figures only have to
# look alike.  A program that needs MNIST where it is missing is skipped, and
# the last lines say so and how to get it.  Exit 1 if anything differs.
set -u
BUILD=${BUILD:-build}
case $BUILD in
*-san | *-tsan)
    echo "skipped: the outputs of the chapter programs (too slow with" \
        "sanitizers; run make outputs-check)"
    exit 0
    ;;
esac

scratch=$BUILD/outputs
rm -rf "$scratch"
mkdir -p "$scratch"

# Runs each program, as many at once as there are cores, with its figures in
# the scratch folder; what it printed names them as if they were in their
# place.  NAME.txt is there when the program ended well.
run() {
    # shellcheck disable=SC2016 # for the inner shell
    printf '%s\n' "$@" | BUILD=$BUILD scratch=$scratch \
        xargs -P "$(getconf _NPROCESSORS_ONLN)" -n 1 sh -c '
        "$BUILD/$0" --out "$scratch/$0" >"$scratch/$0.raw" \
            2>"$scratch/$0.said" </dev/null &&
            sed "s|$scratch/|figures/|g" "$scratch/$0.raw" >"$scratch/$0.txt"
        true'
}

lacks_mnist() {
    [ ! -f data/train-images-idx3-ubyte ] &&
        grep -q 'make data' "$scratch/$1.raw" "$scratch/$1.said"
}

names() { # of the figures in a folder
    ls "$1" 2>/dev/null
}

# The libraries here, where the committed figures come from others.
libraries=$([ ! -f figures/LIBRARIES ] || [ ! -x "$BUILD/compare-figures" ] ||
    "$BUILD/compare-figures" --libraries)
[ "$libraries" != "$(cat figures/LIBRARIES 2>/dev/null)" ] || libraries=

compare() { # NAME/FIGURE DIFF
    cmp -s "figures/$1" "$scratch/$1" && return
    if [ -n "$libraries" ]; then
        "$BUILD/compare-figures" --alike "$scratch/$1" "figures/$1" >/dev/null
    else
        "$BUILD/compare-figures" "$scratch/$1" "figures/$1" "$2"
    fi
}

run "$@"
same=0 broken='' skipped='' unwritten='' redrawn=''
for name in "$@"; do
    committed=chapters/$name/output.txt
    good=yes
    if [ ! -f "$committed" ] && [ ! -f "chapters/$name/README.md" ]; then
        unwritten="$unwritten $name"
        continue
    fi
    if [ ! -f "$scratch/$name.txt" ]; then
        lacks_mnist "$name" && skipped="$skipped $name" && continue
        echo "$BUILD/$name failed:"
        cat "$scratch/$name.said"
        good=no
    elif ! cmp -s "$committed" "$scratch/$name.txt"; then
        lacks_mnist "$name" && skipped="$skipped $name" && continue
        diff -u "$committed" "$scratch/$name.txt"
        good=no
    elif [ "$(names "figures/$name")" != "$(names "$scratch/$name")" ]; then
        echo "figures/$name: other figures than $BUILD/$name draws:"
        names "figures/$name" >"$scratch/committed.names"
        names "$scratch/$name" | diff -u "$scratch/committed.names" -
        good=no
    fi
    if [ $good = no ]; then
        broken="$broken $name"
        continue
    fi
    same=$((same + 1))
    for figure in $(names "$scratch/$name"); do
        compare "$name/$figure" "$scratch/$name-$figure" ||
            redrawn="$redrawn $name/$figure"
    done
done
echo "outputs: $same as committed"
[ -z "$libraries" ] ||
    echo "figures: compared by likeness, for here draw $libraries"
[ -z "$unwritten" ] ||
    echo "skipped: the output of$unwritten (neither README.md nor output.txt)"
[ -z "$skipped" ] ||
    echo "skipped: the output of$skipped (MNIST is missing; run make data)"
[ -z "$broken" ] ||
    echo "outputs that differ:$broken (make workbook, then make sync)" >&2
[ -z "$redrawn" ] ||
    echo "other pixels than committed (make workbook):$redrawn" >&2
[ -z "$broken$redrawn" ]
