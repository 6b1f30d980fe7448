#!/bin/sh
# Proves of every exercise that it can be done and cannot be passed by
# mistake: the solution passes; the reader's file compiles without a warning
# and fails with exit 1; every wrong_* fails with exit 1, and the check's own
# words are those of its first line ("says: …"), or it is told from all others
# by its answers and named ("does: …"); README.md has a task and a hint.
# Beside them runs told.sh.
#
#     exercises.sh            all of them, as many at once as there are cores
#     exercises.sh FOLDER     one
set -u
BUILD=${BUILD:-build}
out=$BUILD/exercises
broken=0

complain() { echo "$*"; broken=$((broken + 1)); }

# try FILE FOLDER: builds and runs one answer; sets code, leaves $here/log.
try() {
    program=$here/$(basename "$1" | tr . _)
    if ! CHECK_OBJECT=$here/check.o sh src/tools/check.sh build "$1" "$2" \
        "$program" >"$here/log" 2>&1; then
        complain "$1: does not compile:"
        cat "$here/log"
        code=compile
        return
    fi
    [ ! -s "$here/log" ] ||
        { complain "$1: compiles with warnings:"; cat "$here/log"; }
    rm -f "$here/record"
    CHECK_ANSWERS=$1 CHECK_RECORD=$here/record timeout 1000 "$program" \
        >"$here/log" 2>&1
    code=$?
    rm -f "$program"
}

check_readme() {
    for summary in 'A hint' 'What you will have learnt'; do
        grep -B 1 "$summary" "$1/README.md" | tr -d '\n' |
            grep -qx "<details><summary>$summary</summary>" ||
            complain "$1/README.md: expected \"$summary\" once, folded"
    done
    id=$(echo "$1" | sed 's|chapters/\(..\)-.*/exercises/\([0-9]*\)-.*|\1-\2|')
    for part in hint learnt; do
        ! sh src/tools/check.sh $part "$id" | grep '[$\\]' ||
            complain "$1/README.md: $part shows TeX"
    done
    head -n 1 "$1/README.md" | grep -q "^# Exercise $id: " ||
        complain "$1/README.md:1: expected \"# Exercise $id: …\""
}

# There is the section, or the page, that a reader is sent to.
check_place() { # FILE SECTION
    page=${2%%#*}
    if [ ! -f "$page" ]; then
        complain "$1: expected a line \"see: chapters/…#…\""
    elif [ "$page" != "$2" ] && ! grep '^##' "$page" | sed 's/^#* //' |
        tr A-Z a-z | sed 's/[^a-z0-9 -]//g; s/ /-/g' | grep -qxF "${2#*#}"
    then
        complain "$1: there is no section #${2#*#}"
    fi
}

# The sections that the check itself names.
check_places() { # FOLDER
    strings -n 9 "$here/check.o" | grep '^chapters/.*README.md' |
        sort -u >"$here/places"
    [ -s "$here/places" ] || complain "$1/check.c: names no section"
    while read -r place; do
        check_place "$1/check.c" "$place"
    done <"$here/places"
}

# Slips of the pen in what a reader is told: a word twice, two signs at the end
# of a sentence, and numbers with which the memory was filled beforehand.
# What a sanitizer reports of memory, which a reader is not shown, is left out.
check_slips() { # FILE: the answer; $here/log and what it does
    { sed '/^=\{30,\}$/,$d' "$here/log"
      sh src/tools/check.sh does "$1" | sed 's/$/./'; } >"$here/told"
    grep -v '^  expected \|^  came ' "$here/told" >"$here/words"
    ! grep -iwE '([[:alpha:]]+) \1' "$here/words" &&
        ! grep -E -e '[?!.,:;][.,;]' -e '[.?!] [a-z]' -e ' [.,;?!]([^0-9]|$)' \
            "$here/words" || complain "$1: a slip in what is said"
    ! grep -E '(came|holds).*( 4321( |\.?$)|-5\.3.*e\+303|1\.83.*e\+19)' \
        "$here/told" || complain "$1: a number that nobody wrote"
}

check_wrong() { # FILE FOLDER
    try "$1" "$2"
    check_slips "$1"
    says=$(sed -n '1s/.*says: //p' "$1") does=$(sh src/tools/check.sh does "$1")
    [ ! -f "$here/record" ] ||
        mv "$here/record" "$here/$(basename "$1").record"
    # A mistake with a name says which section explains it, or which page.
    [ -z "$does" ] || check_place "$1" "$(sed -n '2,6s/^.* see: //p' "$1")"
    if [ "$code" != 1 ]; then
        complain "$1: exit $code, expected 1"
    elif [ -n "$does" ]; then
        unsaid="$unsaid $1"
    elif [ -z "$says" ]; then
        complain "$1: its first line says nothing"
    elif ! tr '\n' ' ' <"$here/log" | tr -s ' ' | grep -qF "$says"; then
        complain "$1: \"$says\" is not said"
    fi
}

# A mistake that the check itself has no words for is named by its record,
# which no other mistake may share.
check_names() { # FOLDER
    for wrong in $unsaid; do
        mine=$here/$(basename "$wrong").record
        for other in "$here"/*.record; do
            [ "$other" = "$mine" ] || ! cmp -s "$mine" "$other" ||
                complain "$wrong: cannot be told from $(basename "$other" .record)"
        done
    done
    # One of them is put through the whole of it, and all that is by hand.
    for wrong in $unsaid; do
        does=$(sh src/tools/check.sh does "$wrong")
        sh src/tools/name.sh "$1" "$here/$(basename "$wrong").record" |
            grep -qxF "does: $does" || complain "$wrong: is not named"
        [ -f "$1/exercise.txt" ] || break
    done
}

one() {
    unsaid='' folder=$1 here=$out/$(echo "$1" | tr / _)
    mkdir -p "$here"
    kind=c
    [ -f "$folder/exercise.c" ] || kind=txt
    check_readme "$folder"
    sh src/tools/check.sh object "$folder" "$here/check.o" ||
        complain "$folder/check.c: does not compile"
    check_places "$folder"
    try "$folder/solution.$kind" "$folder"
    [ "$code" = 0 ] ||
        { complain "$folder/solution.$kind: exit $code:"; cat "$here/log"; }
    try "$folder/exercise.$kind" "$folder"
    [ "$code" = 1 ] ||
        complain "$folder/exercise.$kind: exit $code, expected 1"
    check_slips "$folder/exercise.$kind"
    ls "$folder"/wrong_* >/dev/null || complain "$folder: has no wrong_*"
    for wrong in "$folder"/wrong_*; do
        check_wrong "$wrong" "$folder"
    done
    check_names "$folder"
    [ "$broken" -eq 0 ]
}

[ $# -eq 0 ] || { one "${1%/}"; exit; }
rm -rf "$out"
mkdir -p "$out"
ls -d chapters/[0-9]*/exercises/[0-9]*/ >"$out/folders"
# What a reader is told waits much and computes little.
case $BUILD in
*-tsan) told=true ;;
*) told=tests/told.sh ;;
esac
"$told" &
xargs -P "$(getconf _NPROCESSORS_ONLN)" -n 1 "$0" <"$out/folders" ||
    complain "not every exercise holds what it promises"
wait $! || complain "not every reader is told what is wrong"
echo "exercises: $(wc -l <"$out/folders"), with" \
    "$(ls chapters/*/exercises/*/wrong_* | wc -l) wrong answers that are caught"
[ -s "$out/folders" ] || complain "exercises: none was found"
rm -rf "$out"
[ "$broken" -eq 0 ]
