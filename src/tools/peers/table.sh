#!/bin/sh
# What run.sh has measured, as the tables of the engine's README:
#
#     table.sh build/bench-peers.csv [README.md]
#
# Prints both tables; with a README, puts them there instead of the tables
# with the same first line.
set -eu
csv=${1:?usage: table.sh CSV [README]}

table() { # peers|busy
    awk -F, -v which="$1" '
    function short(x) {
        if (x >= 1e6) return sprintf("%.2fM", x / 1e6)
        if (x >= 1e4) return sprintf("%.0fk", x / 1e3)
        if (x >= 1e3) return sprintf("%.2fk", x / 1e3)
        return x == "" ? "-" : sprintf("%d", x)
    }
    function bold(ratio, least) {
        return sprintf(ratio < least ? "**%.2f**" : "%.2f", ratio)
    }
    function peers(key,   best, who, i, line, name) {
        split(key, name, ",")
        what = name[3] == 1 ? " one at a time" : " a thousand at once"
        if (name[3] == "learn")
            what = " learns, " (name[2] == 1 ? "one thread" : "two threads")
        line = "| " name[1] what " |"
        split("engine openblas skylakex onednn", who, " ")
        for (i = 1; i <= 4; i++) {
            line = line " " short(rate[key "," who[i]]) " |"
            if (i > 1 && rate[key "," who[i]] + 0 > best)
                best = rate[key "," who[i]] + 0
        }
        print line " " bold(rate[key ",engine"] / best, 1) " |"
    }
    NR == 1 { next }
    $3 == "busy" {
        busy[$1, $2] = $5
        if ($2 == 1) order[++loads] = $1
        next
    }
    !(($1 "," $2 "," $3) in seen) {
        seen[$1 "," $2 "," $3] = 1
        keys[++count] = $1 "," $2 "," $3
    }
    { rate[$1 "," $2 "," $3 "," $4] = $5 }
    END {
        if (which == "peers") {
            print "| | this engine | OpenBLAS, its choice | OpenBLAS," \
                  " SkylakeX | oneDNN | engine to the best |"
            print "|---|---|---|---|---|---|"
            for (i = 1; i <= count; i++) peers(keys[i])
            exit
        }
        print "| | one thread | two threads | two to one |"
        print "|---|---|---|---|"
        for (i = 1; i <= loads; i++) {
            one = busy[order[i], 1]
            two = busy[order[i], 2]
            print "| " order[i] " | " short(one) " | " short(two) " | " \
                  bold(two / one, 0.9) " |"
        }
    }' "$csv"
}

if [ $# -lt 2 ]; then
    table peers
    echo
    table busy
    exit
fi
new=$(mktemp)
trap 'rm -f "$new" "$new.peers" "$new.busy"' EXIT
table peers >"$new.peers"
table busy >"$new.busy"
awk -v file="$new" '
    BEGIN {
        for (i = 1; i <= 2; i++) {
            name = file (i == 1 ? ".peers" : ".busy")
            getline first <name
            text[first] = first
            while ((getline line <name) > 0)
                text[first] = text[first] "\n" line
        }
    }
    $0 in text { print text[$0]; inside = 1; found++ }
    !/^\|/ { inside = 0 }
    !inside
    END { exit found != 2 }' "$2" >"$new" ||
    { echo "table.sh: $2: expected the two tables" >&2; exit 1; }
cat "$new" >"$2"
