#!/bin/sh
# The exercises: what is done, what is next, and what is wrong.
#
#     check.sh list          the whole workbook
#     check.sh start 06-2    puts a copy of the exercise into work/
#     check.sh check 06-2    builds the copy and checks it
#     check.sh hint 06-2     prints the hint
#     check.sh learnt 06-2   prints what it taught, as a check that passes does
#     check.sh watch         checks each copy in work/ again when it is saved
#     check.sh build FILE DIR OUT      for the tests: builds one answer
#     check.sh whole FILE DIR          for the tests: a wrong answer's code
#     check.sh object DIR OUT          for the tests: one check alone
#     check.sh limited S WAIT COMMAND  for name.sh: with an end to it
#     check.sh does FILE               for the tests: what a mistake does
#
# The reader works on a copy in work/, which git ignores, so that fetching a
# newer workbook never touches it.  make calls this script with CC, CHECK_CFLAGS
# and CHECK_LIBS set.
set -u
WORK=${WORK:-work}
BUILD=${BUILD:-build}
# What a reader's code may compute; how long it may take all in all, which on a
# busy machine is much more; and how much memory it may take.
SECONDS_MOST=${SECONDS_MOST:-10}
SECONDS_WAIT=${SECONDS_WAIT:-$((SECONDS_MOST * 12))}
MEGABYTES_MOST=${MEGABYTES_MOST:-2000}
# What malloc gives holds the pattern of all that was never written.
ASAN=exitcode=99:hard_rss_limit_mb=$MEGABYTES_MOST:malloc_fill_byte=254
ASAN=$ASAN:max_malloc_fill_size=1000000

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

# One line for each exercise: its state, its chapter, its number and title.
states() {
    for folder in $(folders); do
        folder=${folder%/} id=$(id_of "$folder/")
        copy=$(copy_of "$id" "$folder") file=$(file_of "$folder")
        mark='[ ]'
        if is_done "$copy" "$file"; then mark='[x]'
        elif [ -f "$copy/$file" ]; then mark='[.]'; fi
        printf '%s\t%s\t%s\t%s\n' "$mark" "$(title_of "${folder%/exercises/*}")" \
            "$id" "$(title_of "$folder" | sed 's/^Exercise [0-9.-]*: *//')"
    done
}

# A table of contents: each chapter with its exercises, and how many of them
# are done.
list() {
    states | awk -F '\t' '
        function chapter_ends() {
            if (chapter == "") return
            dots = sprintf("%" (44 - length(chapter)) "s", "")
            gsub(/ /, ".", dots)
            printf "\n%s %s %d of %d\n%s", chapter, dots, done, count, lines
        }
        $2 != chapter { chapter_ends()
                        chapter = $2; done = count = 0; lines = "" }
        { done += $1 == "[x]"; all_done += $1 == "[x]"; count++
          lines = lines "  " $1 " " $3 "  " $4 "\n"
          if (first == "" && $1 != "[x]") first = $3
          if ($1 == "[x]") next_one = ""
          else if (next_one == "") next_one = $3 }
        END { chapter_ends()
              print "\n[x] passed   [.] begun   [ ] not begun"
              printf "%d of %d exercises are done.", all_done, NR
              if (next_one == "") next_one = first
              print next_one == "" ? "" : "  Next: make start-" next_one }'
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
    [ ! -f "$folder/exercise.h" ] || echo "Its types:  $folder/exercise.h"
    echo "Check it:   make check-$1"
    echo "A hint:     make hint-$1"
}

# Mathematics as a terminal can show it.
plain() {
    sed 's/\$`//g; s/`\$//g; s/\\hat y/ŷ/g; s/\\tfrac12/½/g; s/\\cdot/·/g
        s/\\sum_j/Σ/g; s/\\ln/ln/g; s/\\sigma/σ/g; s/\([_^]\){\([^}]*\)}/\1\2/g'
}

# folded FOLDER SUMMARY: what a page of the exercise keeps under that line
# until a reader asks for it.
folded() {
    sed -n "/<summary>$2<\/summary>/,/<\/details>/p" "$1/README.md" |
        sed '/<\/details>/d; /<summary>/d' | sed '/./,$!d' | plain
}

hint() {
    folder=$(find_folder "$1") || exit 1
    folded "$folder" 'A hint'
}

learnt() {
    folder=$(find_folder "$1") || exit 1
    folded "$folder" 'What you will have learnt'
}

# Checks the copy that was saved last, whichever it is, until Ctrl-C.
watch() {
    ls "$WORK"/*/exercise.* >/dev/null 2>&1 ||
        die "nothing is begun yet; make check lists the exercises"
    echo "Save a file in $WORK/ and it is checked.  Ctrl-C ends this."
    if command -v entr >/dev/null; then
        ls "$WORK"/*/exercise.* |
            entr -cp sh -c '"$0" check-$(basename "$(dirname "$1")" | cut -c1-4)' \
                "${MAKE:-make}" /_
    elif command -v inotifywait >/dev/null; then
        while saved=$(inotifywait -qr -e close_write -e moved_to \
            --include 'exercise\.[ct]' --format %w "$WORK"); do
            "${MAKE:-make}" "check-$(basename "$saved" | cut -c1-4)"
        done
    else
        die "make watch needs entr or inotifywait: make setup-tools installs entr"
    fi
}

# whole FILE DIR: a wrong answer that is written as its difference to the
# solution, as by diff -u.  After the comment at its top, lines that begin
# with a blank or "-" are looked for in the solution, where they stand once,
# and those that begin with a blank or "+" take their place; "@@" is between
# two places.
whole() {
    awk '
        function replace(    at, i, found, place) {
            if (olds + news == 0) return
            for (at = 1; at + olds - 1 <= lines; at++) {
                for (i = 1; i <= olds && line[at + i - 1] == old[i]; i++) ;
                if (i > olds) { found++; place = at }
            }
            if (found != 1) {
                printf "%s:%d: stands %d times in the solution\n",
                    FILENAME, FNR, found >"/dev/stderr"
                failed = 1
            }
            for (i = 1; i <= olds; i++) gone[place + i - 1] = 1
            for (i = 1; i <= news; i++)
                in_place[place] = in_place[place] new[i] "\n"
            olds = news = 0
        }
        NR == FNR { line[++lines] = $0; next }
        /^\/\// { print; next }
        /^--- / || /^\+\+\+ / { next }
        /^@@/ { replace(); next }
        { if (!/^\+/) old[++olds] = substr($0, 2)
          if (!/^-/) new[++news] = substr($0, 2) }
        END { replace()
              for (at = 1; at <= lines; at++) {
                  printf "%s", in_place[at]
                  if (!gone[at]) print line[at]
              }
              exit failed }' "$2/solution.c" "$1"
}

# build FILE DIR OUT: one answer with its exercise's check.  What the answer
# never writes holds a pattern, so that it is not right by luck.
build() {
    answer=$1
    case $1 in
    *.txt) answer='' ;;
    *.diff) answer=$3.c; whole "$1" "$2" >"$answer" || return ;;
    esac
    # Lists of flags are split into words on purpose.
    # shellcheck disable=SC2086
    compile $(pattern) -I"$2" $answer "${CHECK_OBJECT:-$2/check.c}" \
        $CHECK_LIBS -o "$3"
}

# The compiler may not read for ever either, nor take all memory, as by
# #include "/dev/zero".
compile() {
    # shellcheck disable=SC2086
    limited 60 720 sh -c 'ulimit -v 4000000 2>/dev/null; exec "$@"' sh \
        ${CC:-cc} $CHECK_CFLAGS "$@"
}

pattern() {
    flag=-ftrivial-auto-var-init=pattern
    ${CC:-cc} $flag -E - </dev/null >/dev/null 2>&1 && echo $flag
}

# limited SECONDS WAIT COMMAND …: runs a command that has nothing to read and
# may not fill the disk, for SECONDS of processor time and WAIT by the clock;
# what it started ends with it.  The status is 152 (SIGXCPU) when it computed
# for too long, 124 when it took too long.
limited() {
    begun=$(date +%s) most=$1 wait=$2
    shift 2
    (
        ulimit -f 200000
        ulimit -c 0
        ulimit -S -t "$most" && ulimit -H -t $((most + 1))
        exec timeout -k 1 "$wait" "$@" </dev/null
    ) &
    group=$!
    trap 'kill -s KILL -- "-$group"; exit 130' INT TERM
    wait "$group"
    status=$?
    trap - INT TERM
    kill -s KILL -- "-$group" 2>/dev/null
    # Who is deaf to both is killed, which does not tell why.
    if [ "$status" -eq 137 ]; then
        status=152
        [ $(($(date +%s) - begun)) -lt "$wait" ] || status=124
    fi
    return "$status"
}

# object DIR OUT: an exercise's check alone, for many answers.
object() {
    # shellcheck disable=SC2086
    ${CC:-cc} $CHECK_CFLAGS -I"$1" -c "$1/check.c" -o "$2"
}

# does FILE: what it does, in the comment that it begins with.
does() {
    awk 'NR == 1 { if (!sub(/^.*does: /, "")) exit
                   words = $0; next }
         /^\/\/ / && !/^\/\/ see: / { words = words " " substr($0, 4); next }
         { exit }
         END { print words }' "$1"
}

# What is said of an answer that does not pass: its mistake, when it is known,
# stands before the verdict, which then sends to what explains it.
judge() { # DIR RECORD LOG
    sed '$d' "$3"
    name=$(sh "$(dirname "$0")/name.sh" "$1" "$2")
    see=$(echo "$name" | sed -n 's/^see: //p' | uniq | paste -s -d ' ' |
        sed 's/ / and /')
    case $(echo "$name" | grep -c '^does: ') in
    1) echo "That is what comes out when" \
        "$(echo "$name" | sed -n 's/^does: //p')." ;;
    2) echo "That is what comes out of two mistakes together:"
       echo "$name" | sed -n 's/^does: /  - /p' ;;
    # Nothing can be said of words, nor of what was never written.
    *) ! grep '^  came ' "$3" | grep -qv 'came *(never written)' ||
        printf 'This is not one of the mistakes that this check knows,%s\n' \
            ' but what stands above is certain.' ;;
    esac
    echo
    tail -n 1 "$3" | if [ -z "$see" ]; then cat
    else sed "s|\(Read again: \).*|\1$see|"; fi
}

# Says in plain words how a program ended that did not end by itself.
explain() { # CODE LOG
    if grep -q 'runtime error: ' "$2"; then
        echo "Your code does what C does not allow:" \
            "$(sed -n 's/.*runtime error: //p' "$2" | head -n 1)."
    elif grep -q 'LeakSanitizer' "$2"; then
        echo "Your code keeps memory that nobody frees (a leak)."
    elif grep -q -e 'rss limit exhausted' -e 'allocation-size-too-big' \
        -e 'Sanitizer: out of memory' "$2"
    then
        echo "Your code asks for too much memory."
    elif grep -q 'AddressSanitizer' "$2"; then
        what=$(sed -n 's/.*AddressSanitizer: \([A-Za-z-]*\).*/\1/p' "$2" | head -n 1)
        echo "Your code touched memory that is not its own ($what)."
    elif [ "$1" -eq 152 ]; then
        echo "Your code computed for $SECONDS_MOST seconds without an end:" \
            "an endless loop?"
    elif [ "$1" -eq 124 ]; then
        echo "Your code did not end in $SECONDS_WAIT seconds, though it computed" \
            "for less than $SECONDS_MOST: does it wait for something?" \
            "(If the machine is busy, check again later.)"
    else
        echo "Your code crashed (exit $1)."
    fi
    place=$(grep -o '[^ /]*exercise\.c:[0-9]*' "$2" | head -n 1)
    [ -z "$place" ] || echo "The place: $place"
}

# What an answer may not bring: the checker's own functions, a main, or code
# that runs before main.  The compiler's warnings are kept: it sees what is
# read before it has a value only when it is to make the code fast.
foreign() { # FILE DIR WARNINGS
    case $1 in *.txt) return ;; esac
    compile -fno-sanitize=all -O1 -I"$2" -c "$1" \
        -o "$BUILD/check/answer.o" >/dev/null 2>"$3" || return
    nm "$BUILD/check/answer.o" 2>/dev/null |
        sed -n 's/.* [TDBWV] \(main\|check_[a-z_]*\|record_[a-z_]*\|CU_.*\)$/\1/p' |
        head -n 1
    nm "$BUILD/check/answer.o" 2>/dev/null | grep -q . &&
        objdump -h "$BUILD/check/answer.o" |
        grep -o -e '\.init_array' -e '\.ctors' | head -n 1
}

# Builds a copy and shows what the compiler says of it; ends the check when
# nothing comes of it.
build_copy() { # FILE DIR OUT LOG
    : >"$4.warnings"
    brought=$(foreign "$1" "$2" "$4.warnings")
    [ -z "$brought" ] || {
        echo "Your file brings $brought, which belongs to the checker."
        echo "Only what the exercise asks for is looked at: take it out."
        exit 1
    }
    if ! build "$1" "$2" "$3" 2>"$4"; then
        echo "It does not compile yet.  The compiler says:"
        echo
        grep -v '^make' "$4"
        exit 1
    fi
    [ -s "$4.warnings" ] || mv "$4" "$4.warnings"
    if [ -s "$4.warnings" ]; then
        echo "It compiles, but the compiler warns, and is often right:"
        echo
        cat "$4.warnings"
        echo
    fi
}

# Runs the check of a copy: code gets its status, and passed is "yes" when it
# gave back the secret that only a check that passes gives back.
run_copy() { # FILE PROGRAM LOG RECORD
    secret=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    echo "$secret" >"$2.token"
    CHECK_ANSWERS=$1 CHECK_PICTURE=$2.png CHECK_TOKEN=$2.token CHECK_RECORD=$4 \
        ASAN_OPTIONS=$ASAN UBSAN_OPTIONS=exitcode=99 \
        limited "$SECONDS_MOST" "$SECONDS_WAIT" "$2" >"$3" 2>&1
    code=$?
    passed=no
    [ "$(cat "$2.token" 2>/dev/null)" != "$secret" ] || passed=yes
    rm -f "$2.token"
}

# What is said of a check that ran to its end and does not pass.
refuse() { # FILE DIR LOG RECORD
    if [ "$code" -ne 1 ] || [ ! -s "$4" ]; then
        echo "Your code ended the program before the check was done" \
            "(exit?), so nothing is proved.  Let it return instead."
    elif cmp -s "$1" "$2/$(file_of "$2")"; then
        cat "$3"
        printf '\nYour file is still as you got it.\n'
    else judge "$2" "$4" "$3"; fi
}

check() {
    folder=$(find_folder "$1") || exit 1
    copy=$(copy_of "$1" "$folder") file=$(file_of "$folder")
    [ -f "$copy/$file" ] || die "make start-$1 puts the exercise into $copy first"
    mkdir -p "$BUILD/check"
    program=$BUILD/check/$1
    log=$program.log record=$program.record
    rm -f "$copy/.passed" "$program.png" "$record"
    build_copy "$copy/$file" "$folder" "$program" "$log"
    run_copy "$copy/$file" "$program" "$log" "$record"
    case $code.$passed in
    0.yes)
        cat "$log"
        touch "$copy/.passed"
        printf '\nWhat you have learnt:\n\n'
        learnt "$1"
        echo "Compare with: $folder/solution.${file##*.}"
        list | tail -n 1
        ;;
    0.no | 1.*) refuse "$copy/$file" "$folder" "$log" "$record"; exit 1 ;;
    *) explain "$code" "$log"; exit 1 ;;
    esac
}

command=${1:-list}
[ $# -eq 0 ] || shift
case $command in
list | watch) "$command" ;;
start | check | hint | learnt | whole | build | object | does | limited) "$command" "$@" ;;
*) die "check.sh: list, start, check, hint or watch; not $command" ;;
esac
