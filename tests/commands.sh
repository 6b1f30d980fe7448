#!/bin/sh
# Checks every command that the texts and the programs' --help pages print,
# without running any: make has the goal, the exercise exists, the program
# has the options and takes the values (it reads what stands before --help).
# A chapter may print options alone, as `--seed 2`; they are its program's.
# Each fault is printed as file:line.  Exit 1 if there is one.
set -uf
BUILD=${BUILD:-build}

# Lines "file:line:command": from sh fences, and from code between backticks,
# joined where a line goes on below.
print_commands() {
    awk '
    function say(line, command) {
        sub(/[ ]+#.*/, "", command)
        gsub(/[ ]+/, " ", command)
        if (command ~ /^(build\/([0-9]|[A-Z]-)|([A-Z_]+=[^ ]* )?make |--[a-z])/)
            print FILENAME ":" line ":" command
    }
    FNR == 1 { fence = inside = end = text = "" }
    fence == "" && /^```/ { fence = $0; text = ""; next }
    fence != "" && /^```/ { fence = ""; next }
    fence == "```sh" {
        if (end != "") { if ($0 == end) end = ""; next }
        if (text == "") first = FNR
        text = text $0
        if (sub(/\\$/, "", text)) next
        if (match(text, /<<[a-z]+/))
            end = substr(text, RSTART + 2, RLENGTH - 2)
        say(first, text)
        text = ""
        next
    }
    fence == "" {
        if (text == "") first = FNR
        sub(/^ */, text == "" ? "" : " ")
        text = text $0
        if ($0 ~ /[^ ]/ && gsub(/`/, "`", text) % 2) next
        count = split(text, parts, "`")
        for (i = 2; i <= count; i += 2) say(first, parts[i])
        text = ""
    }' "$@"
}

fault() { # PLACE WORDS
    echo "$1: $2" >&2
    faults=$((faults + 1))
}

# "07-trainer" for a page of chapter 7, any program for a page of none.
program_of() {
    case $1 in
    *chapters/[0-9]* | *chapters/D-*) echo "$1" | sed 's|.*chapters/\([^/]*\)/.*|\1|' ;;
    *src/engine/*) echo 07-trainer ;; # it takes the engine's options
    *) basename "$(echo "$programs" | head -n 1)" ;;
    esac
}

check_options() { # PLACE PROGRAM WORD...
    place=$1 program=$BUILD/$2
    shift 2
    if [ ! -x "$program" ]; then
        fault "$place" "there is no $program"
    elif [ $# -eq 1 ]; then # an option's name, without its value
        "$program" --help | grep -q -e "^  ${1%%=*}\( \|\$\)" ||
            fault "$place" "$program has no $1"
    elif ! said=$("$program" "$@" --help 2>&1 >/dev/null); then
        fault "$place" "$said"
    fi
}

check_goals() { # PLACE GOAL...
    place=$1
    shift
    for goal in "$@"; do
        id=${goal#*-}
        case $goal in
        *=* | -* | build/*) ;;
        start-[0-9]* | check-[0-9]* | hint-[0-9]*)
            set +f
            ls -d "chapters/${id%-*}-"*"/exercises/${id#*-}-"* >/dev/null 2>&1 ||
                fault "$place" "make $goal: there is no such exercise"
            set -f
            ;;
        *)
            grep -qs "^$goal:" Makefile tests/tools.mk ||
                fault "$place" "make $goal: the Makefile has no such goal"
            ;;
        esac
    done
}

check_command() { # PLACE WORD...
    place=$1
    shift
    case $1 in *=*) shift ;; esac
    case $1 in
    make) shift && check_goals "$place" "$@" ;;
    build/*)
        program=${1#build/}
        shift
        check_options "$place" "$program" "$@"
        ;;
    *) check_options "$place" "$(program_of "$place")" "$@" ;;
    esac
}

programs=$(find "$BUILD" -maxdepth 1 \( -name '[0-9][0-9]-*' -o \
    -name '[A-Z]-*' \) -type f -perm -u+x | LC_ALL=C sort)
list=$BUILD/commands
{
    # shellcheck disable=SC2046
    print_commands $(find . -name build -prune -o -name work -prune -o \
        -name '*.md' -print | sort)
    for program in $programs; do
        "$program" --help |
            sed -n "s|.*\(build/[0-9A-Z][0-9]*-.*\)|$program:1:\1|p" |
            sed 's/   .*//; /\[options\]/d'
    done
} >"$list"

faults=0 count=0
while read -r line; do
    place=${line%%:*} line=${line#*:}
    place=$place:${line%%:*}
    # Words are split here on purpose; what follows && is a test program.
    # shellcheck disable=SC2086
    check_command "$place" $(echo "${line#*:}" | sed 's/ &&.*//; s/ [<>].*//')
    count=$((count + 1))
done <"$list"
rm "$list"
echo "commands: $count in the texts, $faults faults"
[ "$faults" -eq 0 ]
