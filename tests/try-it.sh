#!/bin/sh
# The runs that chapters 1 and 6 propose under "Try it", as far as they draw,
# and others that once drew one label over another: no program complains.
set -u
BUILD=${BUILD:-build}
broken=0 count=0

quiet() { # COMMAND …
    count=$((count + 1))
    said=$("$@" --out "$BUILD/tried" 2>&1 >/dev/null </dev/null)
    code=$?
    [ "$code" -eq 0 ] && [ -z "$said" ] && return
    broken=$((broken + 1))
    echo "$*: exit $code: $said"
}

# A file of the reader's own is not there, and no picture is looked at where
# none is drawn.
for name in 01-neuron 06-backprop; do
    sed -n '/^## Try it/,/^## Exercises/p' "chapters/$name/README.md" |
        grep -o "build/$name --[^\`]*" |
        grep -v -e ' --no-figures' -e ' --weights' >"$BUILD/tried.txt"
    [ -s "$BUILD/tried.txt" ] || { echo "$name: nothing to try"; broken=1; }
    while read -r program options; do
        # A command has options of several words.
        # shellcheck disable=SC2086
        quiet "$BUILD/${program#build/}" ${options% --out *}
    done <"$BUILD/tried.txt"
done
for options in '--digit 4' '--digit 10' '--digit 25' '--bias 5' '--bias -5'; do
    # shellcheck disable=SC2086
    quiet "$BUILD/01-neuron" $options
done
rm -rf "$BUILD/tried" "$BUILD/tried.txt"
echo "tried: $count runs, $broken with a complaint"
[ "$broken" -eq 0 ]
