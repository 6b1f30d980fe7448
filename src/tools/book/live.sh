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

# The network that chapter 7 trains.  It is trained again only for a new
# trainer; without the trainer there is none.
trainer=${BUILD:-build}/07-trainer network=${BUILD:-build}/live-network.st
has_network=false
if [ -x "$trainer" ]; then
    [ "$network" -nt "$trainer" ] ||
        "$trainer" --networks 1 --no-figures --save "$network" >/dev/null
    printf 'globalThis.liveNetwork = "%s";\n' "$(base64 -w 0 "$network")" \
        >"$out/live-network.js"
    has_network=true
else
    echo "make book: the digit is not live: $trainer is missing" >&2
fi

{
    echo '(() => {'
    echo '"use strict";'
    echo "const NETWORK = $has_network;"
    printf 'const MODULE = "%s";\n' "$(base64 -w 0 "$out/live.wasm")"
    for part in module pieces moments stepper network digit start; do
        # an import may run over several lines, up to its semicolon
        awk '/^import / { inside = 1 }
             !inside { sub(/^export /, ""); print }
             /;$/ { inside = 0 }' "src/web/$part.mjs"
    done
    echo '})();'
} >"$out/live.js"
rm "$out/live.wasm"

# The figures' own colours, light and dark, from where they are defined.
meanings() {
    tr -d ' \n' <src/draw/theme.c |
        grep -o '\[COLOR_[A-Z]*\]={"[a-z]*",{[^}]*},{[^}]*}}'
}
colors() { # THEME: 1 light, 2 dark
    meanings | sed 's/.*{"\([a-z]*\)",{\([^}]*\)},{\([^}]*\)}}/\1 \2 \3/' |
        awk -v theme="$1" '{
            split($(theme + 1), part, ",")
            printf "  --live-%s: #%s%s%s;\n", $1, substr(part[1], 3),
                substr(part[2], 3), substr(part[3], 3) }'
}
[ "$(meanings | wc -l)" -ge 11 ] || {
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
