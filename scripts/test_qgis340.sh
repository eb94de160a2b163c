#!/usr/bin/env bash
# Runs `make test` on Debian 13, whose QGIS is 3.40 LTR, in a folder of its own: build/debian13.
# Needs root, debootstrap and a network the first time. Arguments go to pytest.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD/build/debian13
fail() { printf 'test-qgis340: %s\n' "$@" >&2; exit 1; }
[ "$(id -u)" = 0 ] || fail "changing into another Debian needs root."
command -v debootstrap >/dev/null || fail "Install debootstrap first."

mkdir -p build
if [ ! -e "$root/.made" ]; then
    rm -rf "$root"
    debootstrap --variant=minbase trixie "$root" http://deb.debian.org/debian >build/debian13.log
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
    chmod +x "$root/usr/sbin/policy-rc.d"
    touch "$root/.made"
fi
cp -L /etc/resolv.conf "$root/etc/resolv.conf"
# A network may have a certificate of its own. Debian's bundle in there is written anew with packages.
mkdir -p "$root/etc/ssl"
cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certificates-of-host.crt"
[ ! -e /etc/pip.conf ] || cp -L /etc/pip.conf "$root/etc/pip.conf"

# Mounts that only the command itself sees: none is left over, whatever ends it.
inside() {
    # shellcheck disable=SC2016 # expanded in there
    unshare --mount bash -c 'mount -t proc proc "$0/proc"
        for place in /dev /dev/pts /dev/shm; do mount --bind "$place" "$0$place"; done
        exec chroot "$0" "$@"' "$root" env -i HOME=/root LANG=C.UTF-8 PIP_CERT=/etc/ssl/certificates-of-host.crt \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin bash -c "$1" bash "${@:2}"
}
inside "export DEBIAN_FRONTEND=noninteractive; command -v make git >/dev/null ||
    { apt-get update -qq && apt-get install -qq -y --no-install-recommends make git >/dev/null; }"

# The committed state and what is changed since; environments already made in there stay.
checkout=$root/root/euromine
mkdir -p "$checkout"
git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
    [ ! -e "$file" ] || printf '%s\0' "$file"
done >"$checkout/.listed"
tar --null --files-from="$checkout/.listed" -cf - | tar -C "$checkout" -xf -
(cd "$checkout" && find euromine_qgis tests -name '*.py' | sort |
    comm -23 - <(tr '\0' '\n' <.listed | sort) | xargs -r rm)
[ -d "$checkout/.git" ] || inside "cd /root/euromine && git init -q"
inside 'cd /root/euromine && make test TESTS="$*"' "$@"
