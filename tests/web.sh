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

"$BUILD/tests/transcript" >"$BUILD/transcript.native"
node tests/web/transcript.mjs "$BUILD/live.wasm" >"$BUILD/transcript.module"
cmp "$BUILD/transcript.native" "$BUILD/transcript.module" || {
    echo "web: the module's numbers are not those of the native program" >&2
    exit 1
}
echo "web: $(wc -l <"$BUILD/transcript.native") numbers of the module" \
    "equal the native program's, bit for bit"
for test in tests/web/*_test.mjs; do
    [ ! -f "$test" ] || node "$test" "$BUILD/live.wasm"
done
