#!/usr/bin/env bash
# Makes what EuroMine needs on this machine: system packages, Python environments, the plugin in a
# QGIS profile of its own. Each part is skipped where it is there already, so a second run takes no
# time and an interrupted one goes on. After it, everything works without a network.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD

say() { printf 'setup: %s\n' "$*"; }
fail() { printf 'setup: %s\n' "$@" >&2; exit 1; }

# QGIS's own Python: the environments must not be made from another one on the PATH.
python=/usr/bin/python3
[ -x "$python" ] || python=$(command -v python3 || true)

system_packages=(qgis python3-qgis qgis-providers python3-venv qttools5-dev-tools)

missing_packages() {
    local package
    for package in "${system_packages[@]}"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] ||
            printf '%s ' "$package"
    done
}

system() {
    if ! command -v apt-get >/dev/null; then
        command -v qgis_process >/dev/null || fail "QGIS 3.22 or newer is missing." \
            "Install it with this system's packages (qgis, its Python bindings), then run again."
        [ -n "$python" ] || fail "Python 3.11 or newer is missing. Install it, then run again."
        return
    fi
    local missing
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    [ "$(id -u)" = 0 ] || fail "these system packages are missing: $missing" "Run:" \
        "  sudo apt-get update && sudo apt-get install --no-install-recommends -y $missing" \
        "and then the same make command again."
    say "system packages: $missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    # shellcheck disable=SC2086 # a list of names
    apt-get install -qq -y --no-install-recommends $missing >/dev/null
    python=/usr/bin/python3
}

# environment NAME IMPORTS VENV_OPTION REQUIREMENTS...: a virtual environment under .envs/ with
# exactly these requirements. It counts as done when its stamp names the requirements' contents;
# one whose installation was cut off is made anew.
environment() {
    local name=$1 imports=$2 option=$3 folder=$root/.envs/$1
    shift 3
    local wanted stamp=$folder/.installed marker=$folder/.installing file arguments=()
    wanted=$(cat "$@" | sha256sum)
    if [ -x "$folder/bin/python" ] && "$folder/bin/python" -c '' 2>/dev/null; then
        [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ] || return 0
        [ ! -e "$marker" ] || rm -rf "$folder"
    else
        rm -rf "$folder"
    fi
    say "Python environment .envs/$name"
    mkdir -p "$folder"
    touch "$marker"
    rm -f "$stamp"
    [ -x "$folder/bin/python" ] || "$python" -m venv ${option:+"$option"} "$folder"
    for file in "$@"; do arguments+=(-r "$file"); done
    # The wheels of torch fill gigabytes: none are kept, and none are unpacked in a small /tmp.
    mkdir -p build/tmp
    TMPDIR=$root/build/tmp "$folder/bin/python" -m pip install --quiet --no-cache-dir \
        --disable-pip-version-check "${arguments[@]}"
    "$folder/bin/python" -c "import $imports" ||
        fail "the environment .envs/$name was installed but cannot be used: see above."
    printf '%s\n' "$wanted" >"$stamp"
    rm -f "$marker"
}

# Debian 12's /usr/bin/qgis_process is a script that passes an option its program does not know:
# take the first of the two that starts.
working_qgis_process() {
    local candidate
    for candidate in qgis_process.bin qgis_process; do
        candidate=$(PATH=/usr/bin:/bin:$PATH command -v "$candidate") || continue
        if PATH=/usr/bin:/bin:$PATH QT_QPA_PLATFORM=offscreen \
            "$candidate" --version >/dev/null 2>&1; then
            printf '%s' "$candidate"
            return
        fi
    done
    fail "QGIS is installed, but its program qgis_process does not start."
}

plugin() {
    "$python" scripts/plugin.py link build/plugins
    local settings=build/qgis-profile/profiles/default/QGIS/QGIS3.ini
    if ! grep -qs '^euromine_qgis=true' "$settings"; then
        mkdir -p "$(dirname "$settings")"
        printf '[PythonPlugins]\neuromine_qgis=true\n' >>"$settings"
    fi
    mkdir -p build/run build/bin
    chmod 700 build/run
    local starter=build/bin/qgis_process program
    program=$(sed -n 's/^exec \(.*\) "\$@"$/\1/p' "$starter" 2>/dev/null || true)
    [ ! -x "$program" ] || return 0
    program=$(working_qgis_process)
    cat >"$starter" <<END
#!/bin/sh
# Written by scripts/setup.sh. QGIS loads the standard library of the first python3 on the PATH,
# which must be the one that it was built with.
PATH=/usr/bin:/bin:\$PATH
export PATH
unset PYTHONHOME PYTHONPATH
exec $program "\$@"
END
    chmod +x "$starter"
}

mkdir -p .envs build
exec 9>.envs/.lock
flock 9
system
environment worker torch,torchvision,rasterio,shapely,pyproj,safetensors '' \
    euromine_qgis/worker/requirements.txt requirements/engine-tests.txt
environment qgis qgis.core,osgeo.gdal_array,pytest --system-site-packages requirements/qgis-tests.txt
environment checks ruff,mypy,bandit,detect_secrets,flake8_qgis,analyzer,PyQt6.QtWidgets '' requirements/checks.txt
plugin
"$python" scripts/translations.py compile
