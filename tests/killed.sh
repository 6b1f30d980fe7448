#!/bin/sh
# Kills the making of the workbook and looks at what that leaves:
#
#     tests/killed.sh [KILLS [CHAPTER...]]
#
# Runs `make workbook`, or for the named chapters `make figures` and then
# `make book`, in a clone of its own, and kills it with all its children: 50
# times, each time at another moment, by SIGKILL and by SIGTERM in turn.
# After each, whatever is committed has to be as it was, and SIGTERM may not
# leave a temporary either; those of a SIGKILL go with the next run.  At the
# end what was killed so often has to pass, leave nothing, and `make
# sync-check` has to agree.  Exit 1 if not so.
# The moments come from SEED (1), but where they fall is up to the machine;
# with SPAN=60 all are in the first minute.
set -u
cd "$(dirname "$0")/.." || exit 1
kills=${1:-50}
[ $# -eq 0 ] || shift
goals="make workbook"
[ $# -eq 0 ] || goals="make figures CHAPTERS='$*' && make book"
mkdir -p build
clone=$PWD/build/killed

fail() {
    echo "killed.sh: $*" >&2
    exit 1
}

# The id of the process is that of its group.
begin() {
    setsid sh -c "echo \$\$ >../killed.pid; $goals" >../killed.log 2>&1 \
        </dev/null
}

# Everything that git sees in the clone and that is not in order.
faults() { # but for this pattern
    git status --porcelain | grep -v "${1:-^$}"
}

# Some moment of a run, in seconds.
moment() { # NUMBER SECONDS
    awk -v seed="${SEED:-1}" -v number="$1" -v seconds="$2" 'BEGIN {
        srand(seed)
        for (i = 0; i <= number; i++) part = rand()
        printf "%.2f\n", .2 + part * seconds }'
}

kill_at() { # SECONDS SIGNAL
    rm -f ../killed.pid
    begin &
    sleep "$1"
    kill -s "$2" -- "-$(cat ../killed.pid)" 2>/dev/null && hit=$((hit + 1))
    wait
}

rm -rf "$clone"
git clone -q . "$clone" || exit 1
cp data/*ubyte* "$clone/data/" 2>/dev/null
cd "$clone" || exit 1
start=$(date +%s) hit=0
[ -n "${SPAN:-}" ] || begin ||
    fail "it does not pass when nobody kills it: see build/killed.log"
seconds=${SPAN:-$(($(date +%s) - start))}
for number in $(seq "$kills"); do
    # many begin anew, so that compiling is killed too
    [ $((number % 4)) -ne 1 ] || rm -rf build
    signal=KILL allowed='\.tmp-......$'
    faults >../killed.before # what a SIGKILL left
    [ $((number % 2)) -eq 0 ] || signal=TERM allowed='^$'
    kill_at "$(moment "$number" "$seconds")" "$signal"
    [ -z "$(faults "$allowed" | grep -vxFf ../killed.before)" ] ||
        fail "kill $number, by SIG$signal, leaves $(faults "$allowed")"
done
[ "$hit" -gt 0 ] || fail "no run lived long enough to be killed"
begin || fail "it does not pass after $kills kills: see build/killed.log"
[ -z "$(faults)" ] || fail "after $kills kills it leaves $(faults)"
make sync-check >>../killed.log || fail "sync-check: see build/killed.log"
echo "killed $hit times within $seconds s: nothing broken, nothing left"
cd .. && rm -rf "$clone"
