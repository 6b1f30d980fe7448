#!/bin/sh
# Packs what the live figures know beforehand:  networks.sh OUT
#
# OUT/live-trained.gz   the network that chapter 7 trains
# OUT/live-reader.gz    the one whose limits chapter 10 looks for
# OUT/live-first.gz     MNIST's first training digits, pixels and labels
# OUT/live-tests.gz     its first test digits
# Each is made again only for a new program or new data, and the digits are
# missing where MNIST is.  Exit 3 when the programs have not been built.
set -eu
out=$1
trainer=${BUILD:-build}/07-trainer packer=${BUILD:-build}/live-network
[ -x "$trainer" ] && [ -x "$packer" ] || exit 3

# Whether one of the files is newer than the networks.
has_newer() {
    [ ! -f "$out/live-reader.gz" ] ||
        [ -n "$(find "$@" -newer "$out/live-reader.gz" 2>/dev/null)" ]
}
if has_newer "$trainer" "$packer" data/train-images-idx3-ubyte; then
    "$trainer" --networks 1 --no-figures --save "$out/live-trained.st" \
        >/dev/null
    "$packer" "$out/live-trained.st" >"$out/live-trained.raw"
    gzip -9n <"$out/live-trained.raw" >"$out/live-trained.gz"
    "$packer" >"$out/live-reader.raw"
    gzip -9n <"$out/live-reader.raw" >"$out/live-reader.part"
    mv "$out/live-reader.part" "$out/live-reader.gz" # both are whole now
    rm "$out"/live-*.raw "$out/live-trained.st"
fi
digits() { # FILE COUNT NAME
    rm -f "$out/live-$3.gz"
    [ ! -f "data/$1-images-idx3-ubyte" ] || {
        tail -c +17 "data/$1-images-idx3-ubyte" | head -c $((784 * $2))
        tail -c +9 "data/$1-labels-idx1-ubyte" | head -c "$2"
    } | gzip -9n >"$out/live-$3.gz"
}
digits train 4 first
digits t10k 12 tests
