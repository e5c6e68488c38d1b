#!/bin/bash
# Fetches Ceph's mon, osd and radosgw from Debian's packages and unpacks them into a folder. Nothing is installed, no root needed.
# usage: fetch.sh FOLDER    (FOLDER/root is there when it exits with 0; a second call does nothing)
set -euo pipefail
folder=$1
[[ -d $folder/root ]] && exit 0
for tool in apt-get dpkg setpriv; do
    command -v "$tool" >/dev/null || { echo "$tool is not on this machine: radosgw comes from Debian's packages" >&2; exit 1; }
done

work=$(mktemp -d "$folder.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir -p "$work"/{lists/partial,archives/partial,root}
apt=(apt-get -qq -o Dir::State::lists="$work/lists" -o Dir::Cache="$work" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1
     -o APT::Sandbox::User= -o Acquire::Retries=2 -o Acquire::http::Timeout=20 -o Acquire::Languages=none)
"${apt[@]}" update
"${apt[@]}" install --yes --download-only --no-install-recommends ceph-mon ceph-osd radosgw >&2
find "$work/archives" -name '*.deb' -print0 | xargs -0 -P 2 -I{} dpkg -x {} "$work/root"

# Another process may have done the same meanwhile; the first one's stays.
mkdir -p "$folder"
mv -T "$work/root" "$folder/root" 2>/dev/null || [[ -d $folder/root ]]
