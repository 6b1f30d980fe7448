#!/bin/sh
# Tests the page's module in Node:  BUILD=build tests/web.sh
#
# Its numbers must be the native program's, bit for bit.  Skips with a word
# where the module cannot be made.
set -eu
BUILD=${BUILD:-build}
command -v node >/dev/null || { echo "web: skipped, no node"; exit 0; }
state=0
sh src/web/module/build.sh "$BUILD/live.wasm" || state=$?
[ $state -ne 3 ] || { echo "web: skipped"; exit 0; }
[ $state -eq 0 ] || exit 1

node tests/web/transcript.mjs "$BUILD/live.wasm" >"$BUILD/transcript.module"
# same PROGRAM NAME: its numbers are the module's
same() {
    "$1" >"$BUILD/transcript.native"
    cmp "$BUILD/transcript.native" "$BUILD/transcript.module" || {
        echo "web: the module's numbers are not those of $2" >&2
        exit 1
    }
    echo "web: $(wc -l <"$BUILD/transcript.native") numbers of the module" \
        "equal those of $2, bit for bit"
}
same "$BUILD/tests/transcript" "the native program"
# another C library, the one that the module has too
if command -v musl-gcc >/dev/null; then
    # shellcheck disable=SC2046
    musl-gcc -std=c11 -O2 -DNDEBUG -ffp-contract=off -Isrc -static \
        tests/web/transcript.c $(sh src/web/module/build.sh --sources) \
        -lm -o "$BUILD/tests/transcript-musl"
    same "$BUILD/tests/transcript-musl" "a program with musl"
else
    echo "web: musl was not tried, no musl-gcc (make setup-tools)"
fi
sh src/web/module/networks.sh "$BUILD" || [ $? -eq 3 ]
for test in tests/web/*_test.mjs; do
    [ ! -f "$test" ] || node "$test" "$BUILD/live.wasm"
done
