#!/bin/sh
# Measures the engine beside OpenBLAS and oneDNN, all in turns, so that
# whatever else the machine does strikes all alike:
#
#     run.sh build/bench-peer [ROUNDS]
#
# Prints for each workload the median rate of each contestant and the ratio
# of the engine to the better library, and writes build/bench-peers.csv;
# table.sh puts its numbers into the engine's README.
# OpenBLAS is run twice, with the kernels that it finds fitting and, where
# the processor has AVX-512, with those for SkylakeX, which are often
# faster; the better counts.  Last comes the engine on a busy machine: one
# more process on each core.
set -u
cores=$(getconf _NPROCESSORS_ONLN)
peer=${1:?usage: run.sh BENCH-PEER [ROUNDS]}
rounds=${2:-5}
csv=$(dirname "$peer")/bench-peers.csv
unset OPENBLAS_CORETYPE OPENBLAS_NUM_THREADS OMP_NUM_THREADS
all='engine openblas onednn'
grep -q avx512f /proc/cpuinfo && all='engine openblas skylakex onednn'

run() { # CONTESTANT ARGUMENTS...
    who=$1
    shift
    case $who in
    skylakex) OPENBLAS_CORETYPE=SkylakeX "$peer" openblas "$@" ;;
    *) "$peer" "$who" "$@" ;;
    esac
}

median() { sort -n | awk '{x[NR] = $1} END {print x[int((NR + 1) / 2)]}'; }

measure() { # WORKLOAD THREADS WHAT
    dir=$(mktemp -d)
    i=0
    while [ $i -lt "$rounds" ]; do
        for who in $all; do
            run "$who" "$@" >>"$dir/$who"
        done
        i=$((i + 1))
    done
    best=0
    line=
    for who in $all; do
        rate=$(median <"$dir/$who")
        echo "$1,$2,$3,$who,$rate" >>"$csv"
        line="$line $(printf '%12s' "$rate")"
        [ "$who" = engine ] && { ours=$rate; continue; }
        [ "$rate" -gt "$best" ] && best=$rate
    done
    rm -r "$dir"
    echo "$1 $2 $3 $line $ours $best" | awk '{
        printf "%-3s %s thread%s %-6s", $1, $2, ($2 > 1 ? "s" : " "), $3
        for (i = 4; i < NF - 1; i++) printf "%12d", $i
        printf "%8.2f\n", $(NF - 1) / $NF }'
}

# With one endless loop for each core beside it.
busy() { # WORKLOAD
    hogs=
    for _ in $(seq "$cores"); do
        (while :; do :; done) &
        hogs="$hogs $!"
    done
    trap 'kill $hogs 2>/dev/null' EXIT INT TERM
    dir=$(mktemp -d)
    i=0
    while [ $i -lt "$rounds" ]; do
        run engine "$1" 1 busy >>"$dir/1"
        run engine "$1" 2 busy >>"$dir/2"
        i=$((i + 1))
    done
    kill $hogs
    wait 2>/dev/null
    trap - EXIT INT TERM
    one=$(median <"$dir/1")
    two=$(median <"$dir/2")
    rm -r "$dir"
    echo "$1,1,busy,engine,$one" >>"$csv"
    echo "$1,2,busy,engine,$two" >>"$csv"
    echo "$1 $one $two" |
        awk '{printf "%-3s %10d %10d %6.2f\n", $1, $2, $3, $3 / $2}'
}

echo 'workload,threads,what,who,per_second' >"$csv"
for who in $all; do
    echo "$who: $(run "$who" kernels)"
done
grep -m1 'model name' /proc/cpuinfo
echo "Digits a second, medians of $rounds; last, the engine to the best."
echo "                  $(printf '%12s' $all)   ratio"
for workload in N M L XL; do
    for threads in 1 2; do
        [ "$threads" -le "$cores" ] && measure $workload $threads learn
    done
    measure $workload 1 1
    measure $workload 1 1000
done
echo "On a busy machine: one thread, two threads, their ratio."
for workload in N M L XL; do
    busy $workload
done
echo "Written: $csv"
