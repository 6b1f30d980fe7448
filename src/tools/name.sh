#!/bin/sh
# Names a mistake by its answers.
#
#     name.sh DIR RECORD
#
# DIR is an exercise's folder, and RECORD what its check wrote of the reader's
# answers (src/check/record.h).  Each known mistake is an answer of its own,
# wrong_*, with what it does in the first line, and then the section that
# explains it; it goes through the same check.  Code is named when all its
# answers are those of one mistake, or of two mistakes together.  Of numbers
# that were found by hand the first that is off is named; if several mistakes
# give it, by the one that gives most of the others, too.  When none is the
# same, or more than one, nothing is claimed.
set -u
dir=$1 reader=$2 known=$(mktemp -d)
trap 'rm -r "$known"' EXIT
trap 'exit 130' INT TERM
tool=$(dirname "$0")/check.sh
CHECK_CFLAGS=$(echo "$CHECK_CFLAGS" | sed 's/-fsanitize=[^ ]*//g')
CHECK_OBJECT=$known/check.o
export CHECK_CFLAGS CHECK_OBJECT

# answer FILE DIR RECORD: what the check writes of one answer.
answer() {
    case $1 in
    *.txt) [ -x "$known/by-hand" ] ||
        sh "$tool" build "$1" "$2" "$known/by-hand"; program=$known/by-hand ;;
    *) program=$known/program
       sh "$tool" build "$1" "$2" "$program" || return ;;
    esac 2>/dev/null
    CHECK_ANSWERS=$1 CHECK_RECORD=$3 sh "$tool" limited 20 240 "$program" \
        >/dev/null 2>&1
}

# What a mistake does, and where that is explained.
say() {
    for wrong; do
        echo "does: $(sh "$tool" does "$wrong")"
        sed -n '2,6s/^.* see: /see: /p' "$wrong"
    done
}

# The names of all mistakes that are the reader's first one by hand, each after
# the number of further answers that are the reader's as well.
by_hand() {
    awk -F '\t' '
        function near(a, b, allowed) {
            return a - b <= allowed * 1.01 && b - a <= allowed * 1.01
        }
        FNR == 1 { file = FILENAME; if (NR != 1) names[++files] = file }
        NR == FNR {
            for (i = 2; i < NF; i++)
                if (sub(/!$/, "", $i)) {
                    if (first == "") first = $1 SUBSEP i
                    off[$1, i] = $i
                    allowed[$1, i] = $NF
                }
            next
        }
        { for (i = 2; i < NF; i++)
              if (sub(/!$/, "", $i) && ($1, i) in off &&
                  near($i, off[$1, i], allowed[$1, i])) {
                  same[file]++
                  if ($1 SUBSEP i == first) found[file] = 1
              } }
        END { for (n = 1; n <= files; n++)
                  if (names[n] in found) print same[names[n]], names[n] }' \
        "$reader" "$known"/wrong_*.record
}

# Whether the reader may have made both mistakes: what is off is off in one of
# them, if it was asked at all.
may_be_both() {
    awk '
        FNR == 1 { file++ }
        { off = !/\t/ || /!\t/ }
        file == 1 { if (off) reader[FNR]; next }
        off { delete reader[FNR] }
        { last[file] = FNR }
        END { for (n in reader) # is a string until it is added to
                  if (n + 0 <= last[2] && n + 0 <= last[3]) exit 1 }' \
        "$reader" "$1" "$2"
}

# The pairs of mistakes that together give the reader's answers, one a line.
pairs() {
    mkdir -p "$known/one"
    for a in "$dir"/wrong_*.diff; do
        for b in "$dir"/wrong_*.diff; do
            [ "$a" != "$b" ] || break
            mine=$known/$(basename "$a").record
            other=$known/$(basename "$b").record
            [ -f "$mine" ] || continue
            [ -f "$other" ] || continue
            may_be_both "$mine" "$other" || continue
            sh "$tool" whole "$a" "$dir" >"$known/one/solution.c" \
                2>/dev/null || continue
            sh "$tool" whole "$b" "$known/one" >"$known/both.c" \
                2>/dev/null || continue
            rm -f "$known/both.record"
            answer "$known/both.c" "$dir" "$known/both.record"
            ! cmp -s "$reader" "$known/both.record" || echo "$a $b"
        done
    done
}

sh "$tool" object "$dir" "$CHECK_OBJECT" 2>/dev/null
same=''
for wrong in "$dir"/wrong_*; do
    grep -q 'does: ' "$wrong" || continue
    record=$known/$(basename "$wrong").record
    answer "$wrong" "$dir" "$record"
    ! cmp -s "$reader" "$record" || same="$same $wrong"
done
if [ -f "$dir/exercise.txt" ]; then
    most=$(by_hand | sort -rn | sed -n '1s/ .*//p')
    same=$(by_hand | sed -n "s|^${most:-none} $known/\(.*\)\.record$|$dir/\1|p")
elif [ -z "$same" ]; then
    [ ! -t 2 ] || echo "Do two mistakes together give this? …" >&2
    same=$(pairs)
    [ "$(echo "$same" | wc -l)" = 1 ] || same=''
    # shellcheck disable=SC2086
    say $same
    exit
fi
# One word for each that is the same: there has to be exactly one.
# shellcheck disable=SC2086
set -- $same
[ $# -ne 1 ] || say "$1"
