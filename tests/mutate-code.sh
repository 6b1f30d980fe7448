#!/bin/sh
# Changes src/nn and src/data in one place at a time, and runs the unit tests
# of both rooms until one fails: first those named like the file, then all
# others.  A change that gives the same machine code is no change, and one
# inside of an assert is left out: it matters to callers that break their
# promise alone.  Those that no test notices are listed, unless
# tests/mutants-code-equal.txt says why the change is no mistake; 95 of 100
# have to be noticed.
#
#     mutate-code.sh TEST...    make mutate-code, EVERY=n, ONLY=src/nn/cost.c
#
# make calls it with CC, CFLAGS, LIBS, EVERY and ONLY set.
set -u
BUILD=${BUILD:-build}
out=$BUILD/mutants-code

# object SOURCE OUT: as the sanitizers see it, and without line numbers.
object() {
    # Lists of flags are split into words on purpose.
    # shellcheck disable=SC2086
    ${CC:-cc} $CFLAGS -w -O1 -g0 -I"$(dirname "$file")" -c "$1" -o "$2" \
        $3 2>/dev/null
}

WATCH='-fsanitize=address,undefined -fno-sanitize-recover=all'

# noticed TEST: does this test fail with the change in it?
noticed() {
    # shellcheck disable=SC2086
    ${CC:-cc} $WATCH "$BUILD/obj/tests/$(basename "$1").o" "$here/changed.o" \
        $LIBS -o "$here/program" 2>/dev/null || return 0
    ! (
        ulimit -t 20
        timeout 100 "$here/program" </dev/null \
            >/dev/null 2>&1
    ) 2>/dev/null
}

# The tests in the order in which they are tried: test_model before others
# for model_parse.c.
in_order() {
    name=$(basename "$file" .c)
    for test in $tests; do
        case $name in
        "$(basename "$test" | sed 's/^test_//')"*) echo "$test" ;;
        esac
    done
    echo "$tests"
}

change() { # NUMBER LINE TEXT
    "$BUILD/mutate" "$file" "$1" >"$here/changed.c"
    object "$here/changed.c" "$here/plain.o" '' || return
    ! cmp -s "$here/plain.o" "$here/same.o" || return
    object "$here/changed.c" "$here/changed.o" "$WATCH"
    for test in $ordered; do
        ! noticed "$test" || { echo "noticed $file" >>"$out/results"; return; }
    done
    kind=survives
    ! grep -qF "$file $2 $3 |" tests/mutants-code-equal.txt || kind=equal
    echo "$kind $file $2 $3" >>"$out/results"
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
    file=$1 here=$out/$(echo "$1" | tr / _)
    mkdir -p "$here"
    ordered=$(in_order)
    cp "$file" "$here/changed.c"
    object "$here/changed.c" "$here/same.o" ''
    "$BUILD/mutate" "$file" | outside_asserts >"$here/list"
    while read -r number line text; do
        [ $((number % EVERY)) -ne 0 ] || change "$number" "$line" "$text"
    done <"$here/list"
}

[ "${1:-}" != one ] || { shift; one "$1"; exit; }
mkdir -p "$out"
: >"$out/results"
# A test that fails without any change would notice everything.
file=none here=$out tests=''
echo 'typedef int nothing;' >"$out/changed.c"
object "$out/changed.c" "$out/changed.o" "$WATCH"
for test; do
    if noticed "$test"; then echo "left out: $test fails without a change"
    else tests="$tests $test"; fi
done
export tests
echo "${ONLY:-$(ls src/nn/*.c src/data/*.c)}" |
    xargs -P "$(getconf _NPROCESSORS_ONLN)" -n 1 "$0" one
count() { grep -c "^$1 " "$out/results"; }
grep '^survives ' "$out/results" | sort
all=$(($(count noticed) + $(count survives)))
echo "changes of src/nn and src/data: $all;" \
    "the unit tests notice $(count noticed), $(count survives) survive;" \
    "$(count equal) more are no mistakes"
[ "$all" -gt 0 ] && [ $((100 * $(count noticed))) -ge $((95 * all)) ]
