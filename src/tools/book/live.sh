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

{
    echo '(() => {'
    echo '"use strict";'
    printf 'const MODULE = "%s";\n' "$(base64 -w 0 "$out/live.wasm")"
    for part in module pieces moments stepper start; do
        # an import may run over several lines, up to its semicolon
        awk '/^import / { inside = 1 }
             !inside { sub(/^export /, ""); print }
             /;$/ { inside = 0 }' "src/web/$part.mjs"
    done
    echo '})();'
} >"$out/live.js"
rm "$out/live.wasm"

# The figures' own colours, for the light scheme.
{
    echo ':root {'
    sed -n 's/^ *\[COLOR_[A-Z]*\] = {"\([a-z]*\)", {0x\(..\), 0x\(..\), 0x\(..\)}},$/  --live-\1: #\2\3\4;/p' \
        src/draw/theme.c
    echo '}'
    cat src/web/live.css
} >"$out/live.css"
echo "  LIVE $out/live.js"
