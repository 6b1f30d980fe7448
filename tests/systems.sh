#!/bin/sh
# Proves README's two commands on other systems, one line a system:
#
#   tests/systems.sh [NAME...]
#
#   bookworm, trixie, sid  a bare Debian made by debootstrap: make setup
#                          workbook, then make test, as root; with -user by
#                          a user with sudo, with -clang by clang
#   spaces, autocrlf       a clone in a folder "a b", and one with CR LF
#   no-fma                 the outputs where glibc takes no FMA, no AVX2
#   aarch64, s390x, i386   the bits of small trainings, the tests of what
#                          computes, reads and saves, and the outputs of
#                          some chapters, under qemu-user
#   musl                   the bits of small trainings
#
# Without names: all of them.  Debian's systems need root, debootstrap and a
# mirror, the others qemu-user and the cross compilers, all of which
# src/tools/setup.sh --systems brings; what is missing is "not tried".
# What each said lies in SYSTEMS (build/systems)/NAME.log.
set -u
cd "$(dirname "$0")/.." || exit 1
here=$PWD
systems=${SYSTEMS:-$here/build/systems}
# the mirror that this system takes its own packages from
mirror=${MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 2>/dev/null |
    grep '/debian/*$' | head -n 1)}
mkdir -p "$systems"
failed=0

say() { # NAME RESULT
    printf '%-16s %s\n' "$1" "$2"
    case $2 in fails*) failed=1 ;; esac
}
have() { command -v "$1" >/dev/null 2>&1; }

# ---- whole systems -----------------------------------------------------
# A bare system in $systems/RELEASE, with what a clone needs.
bare_system() { # RELEASE
    [ ! -f "$systems/$1/bare" ] || return 0
    debootstrap --variant=minbase --include=make,ca-certificates,sudo \
        "$1" "$systems/$1" "$mirror" && : >"$systems/$1/bare"
}

# Runs a script in a system, by root or by the user "reader".
inside() { # RELEASE USER SCRIPT
    chroot "$systems/$1" su - "$2" -c "export LC_ALL=C.UTF-8; $3"
}

commands() { # RELEASE USER CC
    home=$(inside "$1" "$2" pwd) &&
        inside "$1" "$2" 'rm -rf clone' &&
        git clone -q . "$systems/$1$home/clone" &&
        cp data/*ubyte* "$systems/$1$home/clone/data/" &&
        chroot "$systems/$1" chown -R "$2" "$home/clone" &&
        inside "$1" "$2" "cd clone && make setup workbook $3" &&
        inside "$1" "$2" "cd clone && make test $3" &&
        inside "$1" "$2" "cd clone && test -z \"\$(git status -s 2>&1 |
            grep -v 'not found')\""
}

debian() { # NAME
    release=${1%%-*} user=root cc=''
    case $1 in *-clang*) cc=CC=clang ;; esac
    case $1 in *-user*) user=reader ;; esac
    have debootstrap && [ "$(id -u)" -eq 0 ] || {
        say "$1" 'not tried: needs root and debootstrap'
        return
    }
    bare_system "$release" >"$systems/$1.log" 2>&1 || {
        say "$1" 'not tried: debootstrap failed'
        return
    }
    chroot "$systems/$release" sh -c 'id reader >/dev/null 2>&1 || {
        useradd -m -s /bin/sh reader &&
            echo "reader ALL=(ALL) NOPASSWD: ALL" >/etc/sudoers.d/reader; }'
    for folder in proc dev; do
        mount --bind "/$folder" "$systems/$release/$folder" || return
    done
    judge "$1" commands "$release" "$user" "$cc"
    umount "$systems/$release/dev" "$systems/$release/proc"
}

judge() { # NAME COMMAND...
    name=$1
    shift
    rm -f "$systems/$name.said"
    if ("$@") >>"$systems/$name.log" 2>&1; then
        say "$name" "passes$(cat "$systems/$name.said" 2>/dev/null)"
    else
        say "$name" "fails: $(tail -n 1 "$systems/$name.log")"
    fi
}

# ---- clones in other places --------------------------------------------
clone_passes() { # FOLDER GIT-OPTION
    rm -rf "$1" && git clone -q $2 . "$1" && cp data/*ubyte* "$1/data/" &&
        cd "$1" && test -z "$(git status -s)" && make workbook && make test
}

spaces() {
    : >"$systems/spaces.log"
    judge spaces clone_passes "$systems/a b/clone" ''
}

autocrlf() {
    : >"$systems/autocrlf.log"
    judge autocrlf clone_passes "$systems/crlf" '-c core.autocrlf=true'
}

without_fma() {
    make all &&
        GLIBC_TUNABLES=glibc.cpu.hwcaps=-FMA,-AVX2,-FMA4 \
            make outputs-check
}

# ---- other processors --------------------------------------------------
# What a build needs, of another architecture of this Debian: unpacked, not
# installed.
libraries() { # ARCHITECTURE FOLDER
    [ ! -f "$2/whole" ] || return 0
    folder=$2
    rm -rf "$folder"
    mkdir -p "$folder/lists/partial" "$folder/archives/partial"
    set -- -o "APT::Architecture=$1" -o "APT::Architectures=$1" \
        -o "Dir::State::Lists=$folder/lists" -o Dir::State::status=/dev/null \
        -o "Dir::Cache=$folder" -o APT::Sandbox::User= \
        -o Acquire::Languages=none -o Debug::NoLocking=1
    apt-get "$@" update # one list that fails is not missed
    apt-get "$@" install --download-only --no-install-recommends -y \
        libc6-dev libcairo2-dev libpng-dev libjpeg-dev libfreetype-dev \
        libfontconfig1-dev libcunit1-dev zlib1g-dev libjansson-dev &&
        for package in "$folder"/archives/*.deb; do
            dpkg-deb -x "$package" "$folder/root" || return
        done &&
        find "$folder/root" -lname '/*' | while read -r link; do
            ln -sf "$folder/root$(readlink "$link")" "$link"
        done && : >"$folder/whole"
}

bits_here() {
    make build/systems/bits && build/systems/bits >"$systems/here.txt"
}

# Small trainings have to end with the bits that they end with here.
same_bits() { # NAME COMPILER EMULATOR MAKE-OPTION...
    name=$1 compiler=$2 emulator=$3 bits=build/on-$1/systems/bits
    shift 3
    make "CC=$compiler" "BUILD=build/on-$name" "$@" "$bits" &&
        $emulator "$bits" >"$systems/$name.txt" &&
        cmp "$systems/here.txt" "$systems/$name.txt"
}

# And these chapters have to print what the book prints, but for figures.
emulated='01-neuron 02-layer 05-gradient 06-backprop D-files'
same_outputs() { # NAME COMPILER EMULATOR CHAPTER...
    name=$1 compiler=$2 emulator=$3
    shift 3
    for chapter in "$@"; do
        make "CC=$compiler" "BUILD=build/on-$name" "build/on-$name/$chapter" &&
            $emulator "build/on-$name/$chapter" --no-figures \
                >"$systems/$name-$chapter.txt" </dev/null &&
            grep -v '^figure  ' "chapters/$chapter/output.txt" |
            diff -B "$systems/$name-$chapter.txt" - || return
    done
}

on_processor() { # NAME ARCHITECTURE COMPILER LIBRARY-FOLDER
    bits_here && libraries "$2" "$systems/$1.libraries" || return
    root=$systems/$1.libraries/root
    export PKG_CONFIG_SYSROOT_DIR="$root" QEMU_LD_PREFIX="$root" \
        PKG_CONFIG_LIBDIR="$root/usr/lib/$4/pkgconfig:$root/usr/share/pkgconfig" \
        CPPFLAGS="--sysroot=$root" RUNNER="qemu-$1" \
        LDFLAGS="--sysroot=$root -Wl,-rpath-link,$root/usr/lib/$4"
    same_bits "$1" "$3" "qemu-$1" &&
        make "CC=$3" "BUILD=build/on-$1" run-core-tests &&
        same_outputs "$1" "$3" "qemu-$1" $emulated || return
    tests=$(grep ' passed, 0 failed' "$systems/$1.log" | tail -n 1)
    echo ": $(grep -c . "$systems/$1.txt") trainings, ${tests%% *} tests," \
        "the outputs of $emulated" >"$systems/$1.said"
}

processor() { # NAME ARCHITECTURE COMPILER LIBRARY-FOLDER
    : >"$systems/$1.log"
    have "$3" && have "qemu-$1" && have dpkg-deb || {
        say "$1" "not tried: needs $3, qemu-$1 and dpkg-deb"
        return
    }
    judge "$1" on_processor "$@"
}

musl() {
    : >"$systems/musl.log"
    have musl-gcc || { say musl 'not tried: needs musl-gcc'; return; }
    judge musl on_musl
}

on_musl() {
    bits_here && same_bits musl musl-gcc '' LDFLAGS=-static PKG_LIBS=
}

# ---- all of them -------------------------------------------------------
[ $# -gt 0 ] || set -- bookworm bookworm-user bookworm-clang trixie \
    trixie-user trixie-clang sid sid-user sid-clang spaces autocrlf no-fma \
    aarch64 s390x i386 musl
for name in "$@"; do
    case $name in
    spaces | autocrlf) $name ;;
    no-fma) : >"$systems/no-fma.log"; judge no-fma without_fma ;;
    aarch64) processor aarch64 arm64 aarch64-linux-gnu-gcc aarch64-linux-gnu ;;
    s390x) processor s390x s390x s390x-linux-gnu-gcc s390x-linux-gnu ;;
    i386) processor i386 i386 i686-linux-gnu-gcc i386-linux-gnu ;;
    musl) musl ;;
    bookworm* | trixie* | sid*) debian "$name" ;;
    *) echo "systems.sh: no system is called $name" >&2; exit 2 ;;
    esac
done
exit $failed
