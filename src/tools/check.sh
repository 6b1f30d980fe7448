#!/bin/sh
# The exercises: what is done, what is next, and what is wrong.
#
#     check.sh list          the whole workbook
#     check.sh start 06-2    puts a copy of the exercise into work/
#     check.sh check 06-2    builds the copy and checks it
#     check.sh hint 06-2     prints the hint
#     check.sh build FILE DIR OUT      for the tests: builds one answer
#     check.sh object DIR OUT          for the tests: one check alone
#
# The reader works on a copy in work/, which git ignores, so that fetching a
# newer workbook never touches it.  make calls this script with CC, CHECK_CFLAGS
# and CHECK_LIBS set.
set -u
WORK=${WORK:-work}
BUILD=${BUILD:-build}
SECONDS_MOST=${SECONDS_MOST:-10}

die() { echo "$*" >&2; exit 1; }

folders() { ls -d chapters/[0-9]*/exercises/[0-9]*/ 2>/dev/null; }

# "06-2" of chapters/06-backprop/exercises/2-pass-it-back/
id_of() { echo "$1" | sed 's|chapters/\(..\)-.*/exercises/\([0-9]*\)-.*|\1-\2|'; }

# The folder of an exercise, without the slash at its end.
find_folder() {
    for folder in $(folders); do
        [ "$(id_of "$folder")" = "$1" ] && echo "${folder%/}" && return
    done
    die "there is no exercise $1; make check lists them"
}

copy_of() { echo "$WORK/$1-$(basename "$2" | sed 's/^[0-9]*-//')"; }

# The file the reader changes: exercise.c, or exercise.txt for answers.
file_of() { [ -f "$1/exercise.c" ] && echo exercise.c || echo exercise.txt; }

title_of() { sed -n '1s/^# *//p' "$1/README.md"; }

is_done() { [ -f "$1/.passed" ] && [ ! "$1/$2" -nt "$1/.passed" ]; }

list() {
    next='' chapter=''
    for folder in $(folders); do
        folder=${folder%/} id=$(id_of "$folder/")
        copy=$(copy_of "$id" "$folder") file=$(file_of "$folder")
        here=$(echo "$folder" | cut -d/ -f2)
        [ "$here" = "$chapter" ] || { chapter=$here; echo; echo "$here"; }
        mark='[ ]'
        if is_done "$copy" "$file"; then mark='[x]'
        elif [ -f "$copy/$file" ]; then mark='[.]'; fi
        [ -n "$next" ] || [ "$mark" = '[x]' ] || next=$id
        printf '  %s %s  %s\n' "$mark" "$id" "$(title_of "$folder" | sed 's/^Exercise [0-9.-]*: *//')"
    done
    echo
    echo "[x] passed   [.] begun   [ ] not begun"
    if [ -n "$next" ]; then echo "Next: make start-$next"
    else echo "All exercises are done."; fi
}

start() {
    folder=$(find_folder "$1") || exit 1
    copy=$(copy_of "$1" "$folder") file=$(file_of "$folder")
    mkdir -p "$copy"
    if [ -f "$copy/$file" ]; then echo "$copy/$file is there already; it stays as it is."
    else
        cp "$folder/$file" "$copy/$file"
        echo "Your file:  $copy/$file"
    fi
    echo "The task:   $folder/README.md"
    echo "Check it:   make check-$1"
    echo "A hint:     make hint-$1"
}

# Mathematics as a terminal can show it.
plain() {
    sed 's/\$`//g; s/`\$//g; s/\\hat y/ŷ/g; s/\\tfrac12/½/g; s/\\cdot/·/g
        s/\\sum_j/Σ/g; s/\\ln/ln/g; s/\([_^]\){\([^}]*\)}/\1\2/g'
}

hint() {
    folder=$(find_folder "$1") || exit 1
    sed -n '/<details>/,/<\/details>/p' "$folder/README.md" |
        sed '/<details>/d; /<\/details>/d; /<summary>/d' | sed '/./,$!d' |
        plain
}

# build FILE DIR OUT: one answer with its exercise's check.
build() {
    answer=$1
    case $1 in *.txt) answer='' ;; esac
    # Lists of flags are split into words on purpose.
    # shellcheck disable=SC2086
    ${CC:-cc} $CHECK_CFLAGS -I"$2" $answer "${CHECK_OBJECT:-$2/check.c}" \
        $CHECK_LIBS -o "$3"
}

# object DIR OUT: an exercise's check alone, for many answers.
object() {
    # shellcheck disable=SC2086
    ${CC:-cc} $CHECK_CFLAGS -I"$1" -c "$1/check.c" -o "$2"
}

# Says in plain words how a program ended that did not end by itself.
explain() { # CODE LOG
    if grep -q 'runtime error: ' "$2"; then
        echo "Your code does what C does not allow:" \
            "$(sed -n 's/.*runtime error: //p' "$2" | head -n 1)."
    elif grep -q 'LeakSanitizer' "$2"; then
        echo "Your code keeps memory that nobody frees (a leak)."
    elif grep -q 'AddressSanitizer' "$2"; then
        what=$(sed -n 's/.*AddressSanitizer: \([A-Za-z-]*\).*/\1/p' "$2" | head -n 1)
        echo "Your code touched memory that is not its own ($what)."
    elif [ "$1" -eq 124 ]; then
        echo "Your code ran for $SECONDS_MOST seconds without an end: an endless loop?"
    else
        echo "Your code crashed (exit $1)."
    fi
    place=$(grep -o '[^ /]*exercise\.c:[0-9]*' "$2" | head -n 1)
    [ -z "$place" ] || echo "The place: $place"
}

check() {
    folder=$(find_folder "$1") || exit 1
    copy=$(copy_of "$1" "$folder") file=$(file_of "$folder")
    [ -f "$copy/$file" ] || die "make start-$1 puts the exercise into $copy first"
    mkdir -p "$BUILD/check"
    program=$BUILD/check/$1 log=$BUILD/check/$1.log
    rm -f "$copy/.passed" "$program.png"
    if ! build "$copy/$file" "$folder" "$program" 2>"$log"; then
        echo "It does not compile yet.  The compiler says:"
        echo
        grep -v '^make' "$log"
        exit 1
    fi
    CHECK_ANSWERS=$copy/$file CHECK_PICTURE=$program.png \
        ASAN_OPTIONS=exitcode=99 UBSAN_OPTIONS=exitcode=99 \
        timeout "$SECONDS_MOST" "$program" >"$log" 2>&1
    code=$?
    case $code in
    0)
        cat "$log"
        touch "$copy/.passed"
        echo "Compare with: $folder/solution.${file##*.}"
        list | tail -n 1
        ;;
    1) cat "$log"; exit 1 ;;
    *) explain "$code" "$log"; exit 1 ;;
    esac
}

command=${1:-list}
[ $# -eq 0 ] || shift
case $command in
list) list ;;
start | check | hint | build | object) "$command" "$@" ;;
*) die "check.sh: list, start, check or hint; not $command" ;;
esac
