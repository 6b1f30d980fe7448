#!/bin/sh
# Compiles the page's module from the book's C:  build.sh OUT.wasm
#     build.sh --sources    only says which C it is
#
# It needs clang, wasm-ld, wasi-libc and clang's runtime for wasm32.  Exit 3
# when one of them is not there, with a word on stderr.
set -eu
sources=$(echo src/web/*.c src/web/module/*.c src/nn/*.c \
    src/measure/bugs.c src/measure/fast_gradient.c src/measure/rules.c \
    src/measure/warp.c src/data/pen*.c \
    src/data/drawing_digit.c src/data/drawing_edges.c \
    src/data/drawing_ink.c src/data/drawing_light.c \
    src/data/drawing_paper.c \
    src/data/drawing_pieces.c src/data/drawing_row.c src/data/drawing_rules.c \
    src/data/drawing_stroke.c)
[ "$1" != --sources ] || { echo "$sources"; exit; }
out=$1
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT

# Vectors of two doubles, where the order of sums does not depend on them.
wasm_clang() {
    clang --target=wasm32-wasi --sysroot=/usr -std=c11 -O3 -msimd128 \
        -DNDEBUG -ffp-contract=off -fvisibility=hidden -Isrc "$@"
}

echo '#include <stdlib.h>
int main(void) { return malloc(1) == 0; }' >"$room/try.c"
wasm_clang "$room/try.c" -o "$room/try.wasm" 2>"$room/said" || {
    echo "the live figures need clang, lld, wasi-libc and" \
        "libclang-rt-*-dev-wasm32 (make setup)" >&2
    exit 3
}

for source in $sources; do
    wasm_clang -c "$source" -o "$room/$(basename "$source" .c).o"
done
rm "$room/try.wasm"
clang --target=wasm32-wasi --sysroot=/usr -mexec-model=reactor \
    -Wl,--export-dynamic -Wl,-z,stack-size=1048576 -Wl,--strip-all "$room"/*.o -lm -o "$out"
