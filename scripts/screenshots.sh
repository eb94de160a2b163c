#!/usr/bin/env bash
# Takes the pictures in docs/images from the demo's results and from QGIS's windows, in English and
# German, under a virtual display. Needs xvfb; chromium for the picture of the report.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD

command -v xvfb-run >/dev/null || { echo "Install xvfb and xauth first." >&2; exit 1; }
eval "$(scripts/env.sh)"
unset QT_QPA_PLATFORM
export PATH=/usr/bin:/bin EUROMINE_DEMO=$root/demo-output
export EUROMINE_PICTURES=${EUROMINE_PICTURES:-$root/docs/images}

shoot() { xvfb-run -a -s "-screen 0 1600x1000x24" timeout 1800 "$@"; }

tour() { shoot qgis --nologo --noversioncheck "$@" --code "$root/scripts/screenshots.py"; }

tour
EUROMINE_SUFFIX=_de tour --lang de
shoot "$root/.envs/qgis/bin/python" "$root/scripts/screenshots_environment.py"

if command -v chromium >/dev/null; then
    # As root it has no sandbox.
    as_root=$([ "$(id -u)" != 0 ] || echo --no-sandbox)
    # shellcheck disable=SC2086 # an option or nothing
    timeout 120 chromium --headless $as_root --hide-scrollbars --window-size=1000,1000 \
        --screenshot="$EUROMINE_PICTURES/report.png" "file://$EUROMINE_DEMO/results/report.html"
else
    echo "The picture of the report is left as it is: there is no chromium." >&2
fi
