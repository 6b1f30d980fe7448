#!/bin/sh
# Runs the test programs named as arguments, as many at once as there are
# cores, then prints what each said and one closing line.  Exit 1 if any
# failed, if one ended with no test run, or if there was none to run.
# RUNNER is a command before each, such as an emulator.
set -u
BUILD=${BUILD:-build}
[ $# -gt 0 ] || { echo "run.sh: no test programs were given" >&2; exit 1; }
RUNNER=${RUNNER:-}
export BUILD RUNNER

printf '%s\n' "$@" | xargs -P "$(getconf _NPROCESSORS_ONLN)" -I{} sh -c '
    $RUNNER "$1" >"$1.log" 2>&1; echo $? >"$1.exit"' sh {}

passed=0 failed=0 broken=''
for test in "$@"; do
    name=$(basename "$test")
    code=$(cat "$test.exit")
    # CUnit closes with "tests  total ran passed failed inactive"
    counts=$(awk '$1 == "tests" { print $4, $5 }' "$test.log" | tail -n 1)
    good=${counts% *} bad=${counts#* }
    passed=$((passed + ${good:-0})) failed=$((failed + ${bad:-0}))
    if [ "$code" -eq 0 ] && [ "${good:-0}" -gt 0 ]; then
        printf '%-28s %4d passed\n' "$name" "$good"
    else
        broken="$broken $name"
        [ "${bad:-0}" -gt 0 ] || failed=$((failed + 1))
        printf '%-28s FAILED (exit %s), its output:\n' "$name" "$code"
        cat "$test.log"
    fi
done
echo "$passed passed, $failed failed"
[ -z "$broken" ] || { echo "failed:$broken" >&2; exit 1; }
