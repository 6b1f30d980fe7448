#!/bin/sh
# What a reader is told by make check, in the cases that no wrong answer of an
# exercise plants: code that crashes, hangs, leaks or takes the checker's part,
# mistakes that nobody knows, two at once, the list of what is done.
set -u
BUILD=${BUILD:-build}
out=$BUILD/told
broken=0

complain() { echo "$*"; broken=$((broken + 1)); }

# Made from a solution by one more line, and by more before all of it.
faulty() { # LINE EXPECTED [BEFORE [SECONDS BY THE CLOCK]]
    copy=$out/reader/06-2-pass-it-back
    mkdir -p "$copy"
    {
        printf '%s\n' '#include <signal.h>' '#include <stdio.h>' \
            '#include <stdlib.h>' '#include <unistd.h>' "${3:-}"
        sed "s|^{|{ $1|" \
            chapters/06-backprop/exercises/2-pass-it-back/solution.c
    } >"$copy/exercise.c"
    CHECK_CFLAGS="$CHECK_CFLAGS -fsanitize=address,undefined" \
        WORK=$out/reader MEGABYTES_MOST=400 SECONDS_MOST=2 SECONDS_WAIT=${4:-100} \
        sh src/tools/check.sh check 06-2 >"$out/log" 2>&1
    code=$?
    if [ "$code" != 1 ] || ! grep -q "$2" "$out/log"; then
        complain "exit $code, expected 1 and \"$2\" for: $1"
        cat "$out/log"
    fi
}

all_faults() {
    faulty 'abort();' 'Your code crashed'
    faulty 'for (volatile int i = 0; i < 1;) ;' 'an endless loop?'
    faulty 'before[inputs] = 0;' 'touched memory that is not its own'
    faulty 'if (!malloc(77)) return;' 'keeps memory that nobody frees'
    faulty 'for (;;) *(char *)malloc(1 << 20) = 1;' 'asks for too much memory'
    faulty 'volatile size_t all = (size_t)-1; *(char *)malloc(all) = 1;' \
        'asks for too much memory'
    faulty 'double *none = NULL; *none = 1;' 'null pointer'
}

# What is no answer: the program ends, or the checker's part is played, or it
# would run for ever.  The first line of each is put before the solution.
all_cheats() {
    ended='ended the program before the check was done'
    faulty 'exit(0);' "$ended"
    faulty '_Exit(0);' "$ended"
    faulty '_exit(0);' "$ended"
    faulty 'exit(1);' "$ended"
    faulty 'fclose(stdout); exit(1);' "$ended"
    faulty 'puts("All 2 checks pass."); exit(0);' "$ended"
    faulty 'atexit(leave); exit(1);' "$ended" 'void leave(void) { _Exit(0); }'
    faulty 'execl("/bin/true", "true", (char *)0);' "$ended"
    faulty 'while (getchar() != EOF) ; exit(0);' "$ended"
    deaf='signal(SIGTERM, SIG_IGN); signal(SIGXCPU, SIG_IGN);'
    faulty "$deaf for (volatile int i = 0; i < 1;) ;" 'an endless loop?'
    blocks='sigset_t a; sigfillset(\&a); sigprocmask(SIG_BLOCK, \&a, NULL);'
    faulty "$blocks for (volatile int i = 0; i < 1;) ;" 'an endless loop?'
    faulty 'for (;;) pause();' 'does it wait for something?' '' 5
    faulty "$deaf for (;;) pause();" 'does it wait for something?' '' 5
    sleeps="execlp(\"sleep\", \"sleep\", \"$$.5\", (char *)0)"
    faulty "if (fork() == 0) $sleeps; abort();" 'Your code crashed'
    ! cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\0' '\n' | grep -qx "$$[.]5" ||
        complain "what an answer started goes on after it"
    faulty '' 'brings check_run' \
        'int check_run(const void *e) { (void)e; return 0; }'
    faulty '' 'brings CU_get_number_of_tests_failed' \
        'unsigned CU_get_number_of_tests_failed(void) { return 0; }'
    faulty '' 'brings .init_array' \
        '__attribute__((constructor)) void first(void) { _Exit(0); }'
    for endless in stdin zero; do
        faulty '' 'does not compile' "#include \"/dev/$endless\"
#error so far"
    done
}

# says COPY ID WORDS: what make check says of a copy.
says() {
    CHECK_CFLAGS="$CHECK_CFLAGS -fsanitize=address,undefined" \
        WORK=$out/reader sh src/tools/check.sh check "$2" >"$out/log" 2>&1
    if [ "$?" != 1 ] || ! grep -qF -e "$3" "$out/log"; then
        complain "$1: expected \"$3\":"
        cat "$out/log"
    fi
}

# altered ID SCRIPT WORDS: what it says of a solution that sed has changed;
# copy gets the folder.
altered() {
    folder=$(ls -d chapters/"${1%-*}"-*/exercises/"${1#*-}"-*)
    kind=c
    [ -f "$folder/solution.c" ] || kind=txt
    copy=$out/reader/$1-$(basename "$folder" | sed 's/^[0-9]*-//')
    mkdir -p "$copy"
    sed "$2" "$folder/solution.$kind" >"$copy/exercise.$kind"
    says "$copy" "$1" "$3"
}

# A mistake that nobody planted gets no name, and the first input on which it
# fails is worked out; a number that C does not read is explained.
unknown() {
    altered 06-2 \
        's/= blame \* slope\[k\]/= blame * slope[k] + delta[0] * slope[0]/' \
        'not one of the mistakes that this check knows'
    says "$copy" 06-2 'where paths meet, add: 0.036350306'
    copy=$out/reader/12-1-loop-order
    mkdir -p "$copy"
    cp chapters/12-fast/exercises/1-loop-order/exercise.c "$copy"
    says "$copy" 12-1 'came      (never written) (never written)'
    says "$copy" 12-1 'still as you got it'
    echo '// nothing' >>"$copy/exercise.c"
    says "$copy" 12-1 'came      (never written) (never written)'
    ! grep -q 'one of the mistakes' "$out/log" ||
        complain "an answer that writes nothing is called an unknown mistake"
    altered 11-3 '/w\[n\] = 0/d; /size_t n = 0/d' \
        'came      the same, added to what was there before'
    altered 01-1 's/^dot = .*/dot = 1,3/' 'has a comma in it'
    altered 01-1 's/^z = .*/z = −0.5/' 'type a plain -'
}

# Of records of ten lines and more, too, it is known which two mistakes may be
# one reader's: name.sh's own function is asked.
records() {
    eval "$(sed -n '/^may_be_both()/,/^}/p' src/tools/name.sh)"
    reader=$out/reader.record
    # lines COUNT OFF: a record whose line OFF is off.
    lines() {
        awk -v count="$1" -v off="$2" 'BEGIN {
            for (n = 1; n <= count; n++)
                print "question\t1" (n == off ? "!" : "") "\t0.1" }'
    }
    for row in '12 10 12 10 12 2 yes' '12 9 12 3 12 10 no' \
        '12 10 9 3 9 2 yes' '12 11 12 10 9 2 yes'; do
        # shellcheck disable=SC2086
        set -- $row
        lines "$1" "$2" >"$reader"
        lines "$3" "$4" >"$out/a.record"
        lines "$5" "$6" >"$out/b.record"
        answer=no
        ! may_be_both "$out/a.record" "$out/b.record" || answer=yes
        [ "$answer" = "$7" ] ||
            complain "records of $1, $3 and $5 lines, off at $2, $4 and $6:" \
                "$answer, expected $7"
    done
}

# Two mistakes at once: by hand the first is named, in code both are, and one
# place is named to read again.
two() {
    copy=$out/reader/01-1-by-hand
    printf '%s\n' 'dot = 1.3' 'z = 3.1' 'a = 0.043' 'threshold = -1.8' \
        >"$copy/exercise.txt"
    says "$copy" 01-1 'when the bias is subtracted'
    says "$copy" 01-1 'Read again: chapters/01-neuron/README.md#the-bias-is'
    printf '%s\n' 'dot = 1.3' 'z = -0.5' 'a = 0.62' 'threshold = -1.8' \
        >"$copy/exercise.txt"
    says "$copy" 01-1 'Read again: chapters/01-neuron/README.md#the-sigmoid'
    altered 04-4 's/^entropy_steepness = -/entropy_steepness = /
        s/^\(entropy_before = .*\)4$/\1/; s/^false_alarm = .*/false_alarm = 1/' \
        'when the sign is lost'
    altered 01-4 \
        's/sums\[i\] > t/sums[i] >= t/; s/mistakes < fewest/mistakes <= fewest/' \
        '  - a sum equal to the threshold is called a 1'
    grep -q '^  - the last of several equal ones' "$out/log" ||
        complain "the second of two mistakes is not named"
}

# A variable without a first value: the compiler's warning is shown.  A step
# by hand is looked at where it is written down, and what is right is said.
steps() {
    altered 06-2 's/double blame = 0;/double blame;/' 'uninitialized'
    copy=$out/reader/01-1-by-hand/exercise.txt
    printf '%s\n' 'product1 = 1.5' 'product3 = 0.8' 'dot = 1.7' 'z = -0.1' \
        'a = 0.4750' 'threshold = 1.8' >"$copy"
    says steps 01-1 'times its weight): right'
    says steps 01-1 'times its weight): not right'
    ! grep -q expected "$out/log" || complain "01-1 gives its answer away"
    printf '%s\n' 'dot = 1.3' 'z = -0.5' 'a = 0.5' 'threshold = 1.8' >"$copy"
    says steps 01-1 'Right so far: dot, z.'
}

# A difference may come from diff -u.  One is refused by its name whose lines
# do not stand at one place of the solution.
differences() {
    folder=chapters/06-backprop/exercises/5-any-depth
    sed 's/delta\[/(delta)[/' "$folder/solution.c" >"$out/copy.c"
    diff -u "$folder/solution.c" "$out/copy.c" >"$out/wrong_x.diff"
    sh src/tools/check.sh whole "$out/wrong_x.diff" "$folder" |
        cmp -s - "$out/copy.c" || complain "diff -u is not understood"
    for line in '    no such line' '}'; do
        printf '%s\n' '// does: nothing' "-$line" '+x' >"$out/wrong_x.diff"
        sh src/tools/check.sh whole "$out/wrong_x.diff" "$folder" \
            >/dev/null 2>"$out/log" && complain "taken as a difference: $line"
        grep -q 'wrong_x.diff:[0-9]*: stands [0-9]* times' "$out/log" ||
            complain "a difference is refused without its name: $line"
    done
}

# The list is a table of contents: an exercise that is passed counts, and the
# next is the one after it.
contents() {
    cp chapters/01-neuron/exercises/1-by-hand/solution.txt \
        "$out/reader/01-1-by-hand/exercise.txt"
    touch "$out/reader/01-1-by-hand/.passed"
    WORK=$out/reader sh src/tools/check.sh list >"$out/log"
    grep -q '^1\. The neuron \.* 1 of [0-9]*$' "$out/log" &&
        grep -q '^  \[x\] 01-1' "$out/log" &&
        grep -q '^1 of [0-9]* exercises are done\.  Next: make start-01-2$' \
            "$out/log" || { complain "the list is:"; cat "$out/log"; }
    mkdir -p "$out/reader/06-6-your-own-numbers"
    cp chapters/06-backprop/exercises/6-your-own-numbers/solution.txt \
        "$out/reader/06-6-your-own-numbers/exercise.txt"
    touch "$out/reader/06-6-your-own-numbers/.passed"
    WORK=$out/reader sh src/tools/check.sh list >"$out/log"
    grep -q '^2 of .*  Next: make start-06-7$' "$out/log" ||
        { complain "after 06-6 the list is:"; cat "$out/log"; }
}

# Only who has passed is told what there was to learn.
learnt() {
    copy=$out/reader/01-1-by-hand
    cp chapters/01-neuron/exercises/1-by-hand/solution.txt "$copy/exercise.txt"
    WORK=$out/reader sh src/tools/check.sh check 01-1 >"$out/log" 2>&1 &&
        grep -A 2 'What you have learnt:' "$out/log" |
        grep -q 'A neuron is arithmetic' ||
        { complain "who passes 01-1 is told:"; cat "$out/log"; }
}

# A table that is off is drawn beside the right one.
picture() {
    copy=$out/reader/06-3-outer-product drawn=$BUILD/check/06-3.png
    mkdir -p "$copy"
    folder=chapters/06-backprop/exercises/3-outer-product
    sh src/tools/check.sh whole "$folder/wrong_transposed.diff" "$folder" \
        >"$copy/exercise.c"
    CHECK_CFLAGS="$CHECK_CFLAGS -fsanitize=address,undefined" \
        WORK=$out/reader sh src/tools/check.sh check 06-3 >"$out/log" 2>&1
    if [ "$?" != 1 ] || ! grep -q "difference: $drawn" "$out/log" ||
        [ ! -s "$drawn" ]
    then
        complain "no picture of the difference:"
        cat "$out/log"
    fi
}

rm -rf "$out"
mkdir -p "$out"
all_faults; all_cheats; unknown; records; two; steps; differences
contents; learnt; picture
rm -rf "$out"
[ "$broken" -eq 0 ]
