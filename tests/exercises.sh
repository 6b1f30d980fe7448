#!/bin/sh
# Proves of every exercise that it can be done and cannot be passed by
# mistake: the solution passes; the reader's file compiles without a warning
# and fails with exit 1; every wrong_* fails with exit 1 and says what its
# first line promises ("says: …"); README.md has a task and a hint.
set -u
BUILD=${BUILD:-build}
out=$BUILD/exercises
rm -rf "$out"
mkdir -p "$out"
count=0 wrongs=0 broken=0

complain() { echo "$*"; broken=$((broken + 1)); }

# try FILE FOLDER: builds and runs one answer; sets code, leaves $out/log.
try() {
    program=$out/$(echo "$1" | tr '/.' '__')
    if ! sh src/tools/check.sh build "$1" "$2" "$program" >"$out/log" 2>&1
    then
        complain "$1: does not compile:"
        cat "$out/log"
        code=compile
        return
    fi
    [ ! -s "$out/log" ] || { complain "$1: compiles with warnings:"; cat "$out/log"; }
    CHECK_ANSWERS=$1 timeout 60 "$program" >"$out/log" 2>&1
    code=$?
}

for folder in chapters/[0-9]*/exercises/[0-9]*/; do
    folder=${folder%/}
    [ -d "$folder" ] || continue
    count=$((count + 1))
    kind=c
    [ -f "$folder/exercise.c" ] || kind=txt
    grep -q '<details>' "$folder/README.md" ||
        complain "$folder/README.md: has no hint in <details>"
    id=$(echo "$folder" | sed 's|chapters/\(..\)-.*/exercises/\([0-9]*\)-.*|\1-\2|')
    head -n 1 "$folder/README.md" | grep -q "^# Exercise $id: " ||
        complain "$folder/README.md:1: expected \"# Exercise $id: …\""

    try "$folder/solution.$kind" "$folder"
    [ "$code" = 0 ] ||
        { complain "$folder/solution.$kind: exit $code:"; cat "$out/log"; }
    try "$folder/exercise.$kind" "$folder"
    [ "$code" = 1 ] ||
        complain "$folder/exercise.$kind: exit $code, expected 1"
    for wrong in "$folder"/wrong_*."$kind"; do
        [ -f "$wrong" ] || { complain "$folder: has no wrong_*.$kind"; continue; }
        wrongs=$((wrongs + 1))
        try "$wrong" "$folder"
        says=$(sed -n '1s/.*says: //p' "$wrong")
        if [ "$code" != 1 ]; then
            complain "$wrong: exit $code, expected 1"
        elif [ -z "$says" ] || ! tr '\n' ' ' <"$out/log" | grep -qF "$says"
        then
            complain "$wrong: does not say \"$says\" but:"
            cat "$out/log"
        fi
    done
done
# A reader's code that crashes, never ends, reads past an array or leaks is
# caught and explained: made from one solution by one more line.
faulty() { # LINE EXPECTED
    copy=$out/work/06-2-pass-it-back
    mkdir -p "$copy"
    sed "s|^{|{ $1|; s|#include.*|&\n#include <stdlib.h>|" \
        chapters/06-backprop/exercises/2-pass-it-back/solution.c \
        >"$copy/exercise.c"
    CHECK_CFLAGS="$CHECK_CFLAGS -fsanitize=address,undefined" \
        WORK=$out/work SECONDS_MOST=3 sh src/tools/check.sh check 06-2 \
        >"$out/log" 2>&1
    code=$?
    if [ "$code" != 1 ] || ! grep -q "$2" "$out/log"; then
        complain "exit $code, expected 1 and \"$2\" for: $1"
        cat "$out/log"
    fi
}
case $BUILD in
*-tsan) ;;
*)
    faulty 'abort();' 'Your code crashed'
    faulty 'for (volatile int i = 0; i < 1;) ;' 'an endless loop?'
    faulty 'before[inputs] = 0;' 'touched memory that is not its own'
    faulty 'if (!malloc(77)) return;' 'keeps memory that nobody frees'
    faulty '*(volatile int *)(0) = 1;' 'null pointer'
    ;;
esac

rm -rf "$out"
echo "exercises: $count, with $wrongs wrong answers that are caught"
[ "$broken" -eq 0 ] || { echo "exercises: $broken problems" >&2; exit 1; }
[ "$count" -gt 0 ] || { echo "exercises: none was found" >&2; exit 1; }
