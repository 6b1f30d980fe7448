#!/bin/sh
# Changes src/nn and src/data in one place at a time, and runs the unit tests
# until one fails: for a file of src/nn those of src/nn, for one of src/data
# those of both rooms, first those named like the file.  A change that gives
# the same machine code is no change, and one inside of an assert is left
# out: it matters to callers that break their promise alone.  Those that no
# test notices are listed, unless tests/mutants-code-equal.txt says why the
# change is no mistake (the line and what it becomes, without a number, for
# lines move); 95 of 100 have to be noticed.
#
#     mutate-code.sh TEST...    make mutate-code, EVERY=n, ONLY=src/nn/cost.c
#
# make calls it with CC, CFLAGS, LIBS, EVERY and ONLY set.
#
# The file under change is a shared library of its own, in $here: so each
# test is linked once, and only tests that call something in it are run.
set -u
BUILD=${BUILD:-build}
out=$BUILD/mutants-code

# compile SOURCE OUT FLAGS: without line numbers.
compile() {
    # Lists of flags are split into words on purpose.
    # shellcheck disable=SC2086
    ${CC:-cc} $CFLAGS -w -O1 -g0 -I"$(dirname "$file")" "$1" -o "$2" \
        $3 2>/dev/null
}

# What reads memory that was never written finds a pattern there.
WATCH='-fsanitize=address,undefined -fno-sanitize-recover=all'
PATTERN=-ftrivial-auto-var-init=pattern

# shellcheck disable=SC2086
watched() { # SOURCE: into the library
    compile "$1" "$here/changed.o" "-c -fPIC $WATCH $PATTERN" &&
        ${CC:-cc} $WATCH -shared "$here/changed.o" -o "$here/changed.so"
}

linked() { # TEST
    # shellcheck disable=SC2086
    ${CC:-cc} $WATCH "$BUILD/obj/tests/$1.o" "$here/changed.so" $LIBS \
        -Wl,-rpath,"$(pwd)/$here" -o "$here/$1" 2>"$here/link"
}

fails() { # TEST SECONDS: with what the library holds now?
    ! (
        ulimit -t "$2"
        timeout 600 "$here/$1" </dev/null >/dev/null 2>&1
        exit $?
    ) 2>/dev/null
}

names() { nm -D "$@" | sed 's/.* //' | sort; }

# The tests that call the file, in the order in which they are tried:
# test_model before others for model_parse.c.
in_order() {
    name=$(basename "$file" .c)
    names --defined-only "$here/changed.so" >"$here/names"
    for test in $tests; do
        case $file in
        src/nn/*) ! grep -q '^#include "data/' "tests/$test.c" || continue ;;
        esac
        linked "$test"
        [ -n "$(names "$here/$test" | comm -12 - "$here/names")" ] || continue
        case $name in
        "${test#test_}"*) echo "1 $test" ;;
        *) echo "2 $test" ;;
        esac
    done | sort -s -k1,1 | cut -d ' ' -f 2
}

change() { # NUMBER LINE TEXT
    "$BUILD/mutate" "$file" "$1" >"$here/changed.c"
    compile "$here/changed.c" "$here/plain.o" -c || return
    ! cmp -s "$here/plain.o" "$here/same.o" || return
    watched "$here/changed.c" || return
    kind=survives
    key="$file: $(sed -n "$2{s/^ *//;p;}" "$file") => $3"
    for test in $ordered; do
        ! fails "${test%:*}" "${test#*:}" || kind=noticed
        [ $kind = survives ] || break
    done
    [ $kind = noticed ] ||
        ! grep -qF "$key |" tests/mutants-code-equal.txt || kind=equal
    printf '%s\n' "$kind $key" >>"$out/results"
}

# How many seconds of the processor a test may take with a change in it:
# five times what is enough without, for another file may be slower under
# the sanitizers.  0 for a test that fails without any change: it would
# notice everything.
limit_of() { # TEST
    if ! fails "$1" 1; then echo 5
    elif ! fails "$1" 40; then echo 200
    else
        echo "left out: $1 fails without a change" >&2
        echo 0
    fi
}

# The list of changes without those whose line lies in an assert.
outside_asserts() {
    awk 'NR == FNR { if (/^ *assert\(/) on = 1
                     if (on) inside[FNR] = 1
                     if (/;/) on = 0
                     next }
         !($2 in inside)' "$file" -
}

one() {
    here=$out/$(echo "$file" | tr / _)
    mkdir -p "$here"
    cp "$file" "$here/changed.c"
    compile "$here/changed.c" "$here/same.o" -c
    watched "$here/changed.c" || exit 1
    ordered=''
    for test in $(in_order); do
        [ -s "$out/$test.limit" ] || limit_of "$test" >"$out/$test.limit"
        limit=$(cat "$out/$test.limit")
        [ "$limit" = 0 ] || ordered="$ordered $test:$limit"
    done
    "$BUILD/mutate" "$file" | outside_asserts >"$here/list"
    while read -r number line text; do
        [ $((number % EVERY)) -ne 0 ] || change "$number" "$line" "$text"
    done <"$here/list"
}

mkdir -p "$out"
: >"$out/results"
rm -f "$out"/*.limit
tests=$(for test; do basename "$test"; done)
for file in ${ONLY:-src/nn/*.c src/data/*.c}; do one; done
count() { grep -c "^$1 " "$out/results"; }
grep '^survives ' "$out/results" | sort
all=$(($(count noticed) + $(count survives)))
echo "changes of src/nn and src/data: $all;" \
    "the unit tests notice $(count noticed), $(count survives) survive;" \
    "$(count equal) more are no mistakes"
[ "$all" -gt 0 ] && [ $((100 * $(count noticed))) -ge $((95 * all)) ]
