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
#   aarch64, s390x, i386, musl
#                          the bits of small trainings, under qemu-user
#                          where the processor is another
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
    if "$@" >>"$systems/$name.log" 2>&1; then
        say "$name" passes
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
    judge spaces clone_in_a_shell "$systems/a b/clone" ''
}

autocrlf() {
    : >"$systems/autocrlf.log"
    judge autocrlf clone_in_a_shell "$systems/crlf" '-c core.autocrlf=true'
}

clone_in_a_shell() { (clone_passes "$1" "$2"); }

without_fma() {
    make all &&
        GLIBC_TUNABLES=glibc.cpu.hwcaps=-FMA,-AVX2,-FMA4 tests/outputs.sh \
            01-neuron 02-layer 03-feedforward 04-cost 05-gradient \
            06-backprop 07-trainer 08-deeper 09-choosing 10-limits 11-far 12-fast D-files
}

# ---- bits on other processors ------------------------------------------
# Flags are split into words on purpose.
# shellcheck disable=SC2086
build_bits() { # OUTPUT COMPILER FLAGS
    compile="$2 -std=c11 -O2 -ffp-contract=off -pthread $3 -Isrc -Itests
        -D_POSIX_C_SOURCE=200809L -Wno-psabi"
    sources=$(ls src/base/*.c src/nn/*.c src/engine/*.c |
        grep -v kernels_avx)
    avx=''
    case $("$2" -dumpmachine) in x86_64*)
        $compile -mavx2 -mfma -c src/engine/kernels_avx2.c -o "$1-2.o" &&
            $compile -mavx512f -mfma -c src/engine/kernels_avx512.c \
                -o "$1-512.o" && avx="$1-2.o $1-512.o" ;;
    esac
    $compile -static -o "$1" tests/systems_bits.c $sources $avx -lm
}

same_bits() { # NAME COMPILER FLAGS EMULATOR
    make build/systems/bits &&
        build/systems/bits >"$systems/here.txt" &&
        build_bits "$systems/bits-$1" "$2" "$3" &&
        $4 "$systems/bits-$1" >"$systems/$1.txt" &&
        cmp "$systems/here.txt" "$systems/$1.txt"
}

bits() { # NAME COMPILER FLAGS EMULATOR
    : >"$systems/$1.log"
    have "$2" && { [ -z "$4" ] || have "$4"; } || {
        say "$1" "not tried: needs $2 $4"
        return
    }
    if same_bits "$@" >>"$systems/$1.log" 2>&1; then
        count=$(grep -c . "$systems/$1.txt")
        say "$1" "passes: the same bits in $count trainings"
    else
        say "$1" "fails: $(tail -n 1 "$systems/$1.log")"
    fi
}

# ---- all of them -------------------------------------------------------
[ $# -gt 0 ] || set -- bookworm bookworm-user bookworm-clang trixie \
    trixie-user trixie-clang sid sid-user sid-clang spaces autocrlf no-fma \
    aarch64 s390x i386 musl
for name in "$@"; do
    case $name in
    spaces | autocrlf) $name ;;
    no-fma) : >"$systems/no-fma.log"; judge no-fma without_fma ;;
    aarch64) bits aarch64 aarch64-linux-gnu-gcc '' qemu-aarch64 ;;
    s390x) bits s390x s390x-linux-gnu-gcc -fexcess-precision=fast \
        qemu-s390x ;;
    i386) bits i386 i686-linux-gnu-gcc '-msse2 -mfpmath=sse' qemu-i386 ;;
    musl) bits musl musl-gcc '' '' ;;
    bookworm* | trixie* | sid*) debian "$name" ;;
    *) echo "systems.sh: no system is called $name" >&2; exit 2 ;;
    esac
done
exit $failed
