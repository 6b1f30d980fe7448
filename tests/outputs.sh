#!/bin/sh
# Runs the chapter programs named as arguments and compares what each prints
# with its committed chapters/NAME/output.txt.  A program that cannot find
# the MNIST files is skipped, and the last lines say so and how to get them.
# Exit 1 if an output differs.
set -u
BUILD=${BUILD:-build}
case $BUILD in
*-san | *-tsan)
    echo "skipped: the outputs of the chapter programs (too slow with" \
        "sanitizers; run make outputs-check)"
    exit 0
    ;;
esac

fresh=$(mktemp "$BUILD/output-XXXXXX") || exit 1
said=$(mktemp "$BUILD/output-XXXXXX") || exit 1
trap 'rm -f "$fresh" "$said"' EXIT

same=0 broken='' skipped=''
for name in "$@"; do
    if [ ! -f "chapters/$name/output.txt" ]; then
        echo "chapters/$name/output.txt:1: does not exist"
        broken="$broken $name"
    elif "$BUILD/$name" >"$fresh" 2>"$said" </dev/null; then
        if diff -u "chapters/$name/output.txt" "$fresh"; then
            same=$((same + 1))
        else
            broken="$broken $name"
        fi
    elif [ ! -f data/train-images-idx3-ubyte ] &&
        grep -q 'make data' "$said"; then
        skipped="$skipped $name"
    else
        echo "$BUILD/$name failed:"
        cat "$said"
        broken="$broken $name"
    fi
done
echo "outputs: $same as committed"
[ -z "$skipped" ] ||
    echo "skipped: the output of$skipped (MNIST is missing; run make data)"
[ -z "$broken" ] || { echo "outputs that differ:$broken" >&2; exit 1; }
