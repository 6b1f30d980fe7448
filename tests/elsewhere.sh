#!/bin/sh
# Runs the commands of the table "What comes out of runs that you are asked
# to try" in chapters/ELSEWHERE.md and looks for their numbers in what they
# print.  Skipped where MNIST is missing.  Exit 1 if a number is not there.
set -u
BUILD=${BUILD:-build}
case $BUILD in
*-san | *-tsan)
    echo "skipped: the runs of chapters/ELSEWHERE.md (too slow with" \
        "sanitizers)"
    exit 0
    ;;
esac
scratch=$BUILD/elsewhere
mkdir -p "$scratch"
if [ ! -f data/train-images-idx3-ubyte ]; then
    echo "skipped: the runs of chapters/ELSEWHERE.md (make data fetches MNIST)"
    exit 0
fi

# Each row as "numbers|command"; a number without commas and per cent.
rows() {
    # shellcheck disable=SC2016 # backticks of Markdown
    sed -n '/^## What comes out of runs/,/^## What longer runs/p' \
        chapters/ELSEWHERE.md |
        sed -n 's/^| \(.*\) | `build\/\(.*\)` |$/\1|\2/p' |
        sed ':again
             s/^\([^|]*[0-9]\),\([0-9]\)/\1\2/
             t again
             s/ %//g
             s/, / /g'
}

runs=0 faults=0
rows >"$scratch/rows"
while IFS='|' read -r numbers command; do
    # shellcheck disable=SC2086 # the options are words
    "$BUILD"/$command --no-figures >"$scratch/out" \
        2>"$scratch/said" </dev/null || {
        cat "$scratch/said" >&2
        faults=$((faults + 1))
    }
    runs=$((runs + 1))
    for number in $numbers; do
        tr -d ',' <"$scratch/out" |
            grep -Eq "(^|[^0-9.])$(echo "$number" | sed 's/\./\\./')([^0-9.]|\.?\$|\. )" &&
            continue
        echo "chapters/ELSEWHERE.md: build/$command prints no $number" >&2
        faults=$((faults + 1))
    done
done <"$scratch/rows"
echo "elsewhere: $runs runs, $faults faults"
[ "$runs" -gt 0 ] && [ "$faults" -eq 0 ]
