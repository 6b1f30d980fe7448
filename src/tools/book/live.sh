#!/bin/sh
# Makes what runs the book's live figures:  live.sh OUT
#
# OUT/live.js holds the module of src/web and its script in one file, because
# a page that was opened from a folder may fetch nothing.  Without the
# compiler the book does without, and says so.
set -eu
out=$1
state=0
sh src/web/module/build.sh "$out/live.wasm" || state=$?
[ $state -ne 3 ] || { echo "make book: no live figures" >&2; exit 0; }
[ $state -eq 0 ] || exit 1

in_base64() { base64 -w 0 "$1"; }
made=${BUILD:-build}
has_networks=false
sh src/web/module/networks.sh "$made" || state=$?
if [ $state -eq 0 ]; then
    for name in trained reader; do
        printf '(globalThis.liveData ??= {}).%s = "%s";\n' "$name" \
            "$(in_base64 "$made/live-$name.gz")" >"$out/live-$name.js"
    done
    has_networks=true
elif [ $state -eq 3 ]; then
    echo "make book: no digit is live: $made/07-trainer is missing" >&2
else
    exit 1
fi

# A module's names are its own but for those that it exports, which therefore
# differ from those of all others.
part() {
    names=$(sed -n \
        's/^export \(async \)\{0,1\}[a-z]* \([A-Za-z_]*\).*/\2/p' \
        "src/web/$1.mjs" | paste -sd ,)
    echo "const {${names}} = (() => {"
    # an import may run over several lines, up to its semicolon; whoever
    # wants to read finds words and indents in src/web
    awk '/^import / { inside = 1 }
         { sub(/^ +/, "") }
         !inside && !/^\/\// && !/^$/ { sub(/^export /, ""); print }
         /;$/ { inside = 0 }' "src/web/$1.mjs"
    echo "return {${names}}; })();"
}

{
    echo '(function live() {'
    echo '"use strict";'
    # what a worker runs, which may load no file either
    echo "const SCRIPT = \`(\${live})()\`;"
    echo "const HAS_NETWORKS = $has_networks;"
    echo 'const DIGITS = {'
    for name in first tests; do
        [ ! -f "$made/live-$name.gz" ] || printf '%s: "%s",\n' "$name" \
            "$(in_base64 "$made/live-$name.gz")"
    done
    echo '};'
    gzip -9n <"$out/live.wasm" >"$out/live.wasm.gz"
    printf 'const MODULE = "%s";\n' "$(in_base64 "$out/live.wasm.gz")"
    for name in module pieces chart moments stepper_network \
        stepper network digit drag lesson mnist \
        gradcheck bowl silence fool move deep watch start; do
        part "$name"
    done
    echo '})();'
} >"$out/live.js"
rm "$out/live.wasm" "$out/live.wasm.gz"

# The figures' own colours, light and dark, from where they are defined.
meanings() {
    sed -n 's/.*\[COLOR_[A-Z_0-9]*] = {"\([a-z]*\)", 0x\([0-9A-F]*\), 0x\([0-9A-F]*\)}.*/\1 \2 \3/p' \
        src/draw/theme.c
}
colors() { # THEME: 1 light, 2 dark
    meanings | awk -v theme="$1" '{
        printf "  --live-%s: #%s;\n", $1, $(theme + 1) }'
}
[ "$(meanings | wc -l)" -ge 15 ] || {
    echo "live.sh: src/draw/theme.c is not written as expected" >&2
    exit 1
}
{
    echo ':root {'
    colors 1
    echo '}'
    echo '@media screen and (prefers-color-scheme: dark) {'
    echo ':root:not([data-theme="light"]) {'
    colors 2
    echo '} }'
    echo '@media screen { :root[data-theme="dark"] {'
    colors 2
    echo '} }'
    cat src/web/live.css
} >"$out/live.css"
echo "  LIVE $out/live.js"
