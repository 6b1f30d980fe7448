#!/bin/sh
# Changes the solution of each exercise in one place at a time, as a slip of
# the hand would, and runs the exercise's check on each.  Every change has to
# be refused, unless tests/mutants-equal.txt says why it is no mistake.
# A change is named when its answers are, all of them, those of one wrong_*.
#
#     mutate.sh              all changes
#     mutate.sh 20           every 20th
#     mutate.sh 1 FOLDER     one exercise
set -u
BUILD=${BUILD:-build}
out=$BUILD/mutants every=${1:-1} # build/mutants/results lists all
equal=tests/mutants-equal.txt

# run FILE FOLDER [with $object, $seconds]: what the check says of one answer.  It ends with the
# check's exit code, 77 when the answer does not compile.
run() {
    rm -f "$here/record"
    # shellcheck disable=SC2086
    CHECK_OBJECT=${object-$here/check.o} sh src/tools/check.sh build "$1" "$2" \
        "$here/program" >/dev/null 2>&1 || return 77
    (
        ulimit -t "${seconds-1}" # seconds of the processor
        ulimit -f 2000
        CHECK_ANSWERS=$1 CHECK_RECORD=$here/record timeout 100 \
            "$here/program" </dev/null >/dev/null 2>&1
        exit $? # here, so that the shell says nothing of a crash
    ) 2>/dev/null
}

# What passes is tried again as make check does it, which watches memory; so
# the check is compiled anew, with its arrays.
watched() {
    (
        CHECK_CFLAGS="$CHECK_CFLAGS -fsanitize=address,undefined"
        CHECK_CFLAGS="$CHECK_CFLAGS -fno-sanitize-recover=all"
        object='' seconds=10
        run "$1" "$2"
    )
}

# What the answer is said to do, where exactly one known mistake is the same.
name_of() {
    same=''
    for known in "$here"/*.known; do
        ! cmp -s "$known" "$here/record" || same="$same $known"
    done
    # shellcheck disable=SC2086
    set -- $same
    [ $# -ne 1 ] || echo " => $(sh src/tools/check.sh does "$folder/$(basename "$1" .known)")"
}

one() {
    folder=${1%/} here=$out/$(echo "$1" | tr / _)
    [ -f "$folder/solution.c" ] || exit 0
    id=$(echo "$folder" | sed 's|chapters/\(..\)-.*/exercises/\([0-9]*\)-.*|\1-\2|')
    mkdir -p "$here"
    sh src/tools/check.sh object "$folder" "$here/check.o"
    run "$folder/solution.c" "$folder" ||
        { echo "survives $id 0 no solution passes" >>"$out/results"; return; }
    for wrong in "$folder"/wrong_*.c; do
        grep -q 'does: ' "$wrong" || continue
        run "$wrong" "$folder"
        [ ! -f "$here/record" ] ||
            mv "$here/record" "$here/$(basename "$wrong").known"
    done
    "$BUILD/mutate" "$folder/solution.c" >"$here/list"
    while read -r number line text; do
        [ $((number % every)) -eq 0 ] || continue
        "$BUILD/mutate" "$folder/solution.c" "$number" >"$here/answer.c"
        run "$here/answer.c" "$folder"
        code=$?
        [ $code -ne 0 ] || { watched "$here/answer.c" "$folder"; code=$?; }
        kind=refused
        case $code in
        77) continue ;;
        0) kind=survives
           grep -qF "$id $line $text |" $equal && kind=equal ;;
        1) name=$(name_of)
           [ -z "$name" ] || kind=named text=$text$name ;;
        esac
        echo "$kind $id $line $text" >>"$out/results"
    done <"$here/list"
}

case ${1:-} in
one) every=$2; one "$3"; exit ;;
esac
mkdir -p "$out"
: >"$out/results"
if [ $# -eq 2 ]; then "$0" one "$1" "$2"
else
    ls -d chapters/[0-9]*/exercises/[0-9]*/ |
        xargs -P $((2 * $(getconf _NPROCESSORS_ONLN))) -n 1 "$0" one "$every"
fi
count() { grep -c "^$1 " "$out/results"; }
grep '^survives ' "$out/results" | sort
echo "mutants: $(wc -l <"$out/results") compile;" \
    "$(($(count refused) + $(count named))) are refused," \
    "$(count named) of them named; $(count equal) are no mistakes;" \
    "$(count survives) survive"
[ -s "$out/results" ] && [ "$(count survives)" -eq 0 ]
