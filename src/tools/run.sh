#!/bin/sh
# Runs one chapter program as the book shows it:  run.sh build 06-backprop
#
# On MNIST what it prints becomes the chapter's output.txt and its figures
# are drawn into figures/.  Without MNIST the digits are the pen's, whose
# numbers are not those of the text; then both go to build/pen/ instead, so
# that the book stays as it is.  So they do, to build/here/, where other
# libraries draw than those that figures/LIBRARIES names (without that file
# the book's figures are drawn anew).  Text replaces text only after a good
# run.
set -eu
build=$1 name=$2
if [ -f figures/LIBRARIES ] &&
    ! "$build/compare-figures" --libraries | cmp -s - figures/LIBRARIES; then
    figures=$build/here/figures/$name text=$build/here/$name.txt
    mkdir -p "$build/here"
    echo "  other libraries than the book's: $text and $figures"
elif [ -f data/train-images-idx3-ubyte ]; then
    figures=figures/$name text=chapters/$name/output.txt
else
    figures=$build/pen/figures/$name text=$build/pen/$name.txt
    mkdir -p "$build/pen"
    echo "  without MNIST: $text and $figures"
fi
mkdir -p "$build/outputs" # where a run that is killed leaves its half
"$build/$name" --out "$figures" >"$build/outputs/$name.txt"
mv "$build/outputs/$name.txt" "$text"
