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
cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certificates-of-host.crt"
[ ! -e /etc/pip.conf ] || cp -L /etc/pip.conf "$root/etc/pip.conf"

mounted=()
unmount() { for place in "${mounted[@]}"; do umount -l "$place"; done; }
trap unmount EXIT
mount -t proc proc "$root/proc"
mounted=("$root/proc")
for place in /dev /dev/pts /dev/shm; do
    mount --bind "$place" "$root$place"
    mounted=("$root$place" "${mounted[@]}")
done

inside() {
    chroot "$root" env -i HOME=/root LANG=C.UTF-8 PIP_CERT=/etc/ssl/certificates-of-host.crt \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin bash -c "$1" bash "${@:2}"
}
inside "export DEBIAN_FRONTEND=noninteractive; command -v make git >/dev/null ||
    { apt-get update -qq && apt-get install -qq -y --no-install-recommends make git >/dev/null; }"

# The committed state and what is changed since; environments already made in there stay.
mkdir -p "$root/root/euromine"
git ls-files -z --cached --others --exclude-standard |
    tar --null --files-from=- --ignore-failed-read -cf - 2>/dev/null | tar -C "$root/root/euromine" -xf -
git ls-files -z | (cd "$root/root/euromine" && tr '\0' '\n' >.listed &&
    find euromine_qgis tests -name '*.py' | sort | comm -23 - <(sort .listed) | xargs -r rm)
[ -d "$root/root/euromine/.git" ] || inside "cd /root/euromine && git init -q"
inside 'cd /root/euromine && make test TESTS="$*"' "$@"
