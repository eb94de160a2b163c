#!/usr/bin/env bash
# Prints the shell lines that let $QGIS_PROCESS run this checkout's plugin in a profile of its own.
set -euo pipefail
cd "$(dirname "$0")/.."

line() { printf 'export %s=%q\n' "$1" "$2"; }

line QGIS_PROCESS "$PWD/build/bin/qgis_process"
line QGIS_CUSTOM_CONFIG_PATH "$PWD/build/qgis-profile"
line QGIS_PLUGINPATH "$PWD/build/plugins"
line EUROMINE_PYTHON "$PWD/.envs/worker/bin/python"
line QT_QPA_PLATFORM offscreen
line XDG_RUNTIME_DIR "${XDG_RUNTIME_DIR:-$PWD/build/run}"
