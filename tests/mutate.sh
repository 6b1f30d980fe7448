#!/bin/sh
# Changes the solution of each exercise in one place at a time, as a slip of
# the hand would, and runs the exercise's check on each.  Every change has to
# be refused, unless tests/mutants-equal.txt says why it is no mistake.
# A change is named when its answers are, all of them, those of one wrong_*.
#
#     mutate.sh              all changes; build/mutants/results lists them
#     mutate.sh 20           every 20th
#     mutate.sh 1 FOLDER     one exercise
#     mutate.sh sample 12    12 changes of any exercises, always the same
set -u
BUILD=${BUILD:-build}
out=$BUILD/mutants every=${1:-1}
equal=tests/mutants-equal.txt

# run FILE FOLDER: what the check says of one answer.  It ends with the
# check's exit code, 77 when the answer does not compile.
run() {
    rm -f "$here/record"
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

# The answers of all mistakes that have a name.
all_known() {
    for wrong in "$folder"/wrong_*; do
        grep -q 'does: ' "$wrong" || continue
        run "$wrong" "$folder"
        [ ! -f "$here/record" ] ||
            mv "$here/record" "$here/$(basename "$wrong").known"
    done
}

# change NUMBER LINE TEXT: one change of the folder's solution.
change() {
    number=$1 line=$2 text=$3
    "$BUILD/mutate" "$folder/solution.c" "$number" >"$here/answer.c"
    run "$here/answer.c" "$folder"
    code=$?
    [ $code -ne 0 ] || { watched "$here/answer.c" "$folder"; code=$?; }
    kind=refused
    case $code in
    77) return ;;
    0) kind=survives
       grep -qF "$id $line $text |" $equal && kind=equal ;;
    1) name=$(name_of)
       [ -z "$name" ] || kind=named text=$text$name ;;
    esac
    echo "$kind $id $line $text" >>"$out/results"
}

begin() { # FOLDER PLACE
    folder=${1%/} here=$out/$2
    id=$(echo "$folder" | sed 's|chapters/\(..\)-.*/exercises/\([0-9]*\)-.*|\1-\2|')
    mkdir -p "$here"
    sh src/tools/check.sh object "$folder" "$here/check.o"
}

one() { # FOLDER
    [ -f "$1/solution.c" ] || exit 0
    begin "$1" "$(echo "$1" | tr / _)"
    run "$folder/solution.c" "$folder" ||
        { echo "survives $id 0 no solution passes" >>"$out/results"; return; }
    all_known
    "$BUILD/mutate" "$folder/solution.c" >"$here/list"
    while read -r number line text; do
        [ $((number % every)) -ne 0 ] || change "$number" "$line" "$text"
    done <"$here/list"
}

# Every exercise's list of changes in a row, and places in it by a small
# generator of its own, so that every system takes the same.
sample() { # COUNT
    for solution in chapters/[0-9]*/exercises/[0-9]*/solution.c; do
        "$BUILD/mutate" "$solution" | sed "s|^|${solution%/solution.c} |"
    done >"$out/all"
    awk -v count="$1" -v total="$(wc -l <"$out/all")" '
        BEGIN { for (x = 1; count > 0; count--) {
                    x = x * 16807 % 2147483647
                    wanted[1 + x % total] = 1 } }
        NR in wanted' "$out/all" |
        while read -r folder number line text; do
            begin "$folder" sample
            change "$number" "$line" "$text"
        done
}

case ${1:-} in
one) every=$2; one "$3"; exit ;;
esac
[ "${1:-}" != sample ] || out=$out-sample
mkdir -p "$out"
: >"$out/results"
if [ "${1:-}" = sample ]; then sample "$2"
elif [ $# -eq 2 ]; then "$0" one "$1" "$2"
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
