#!/bin/bash
# Makes local images under the names in the FROM lines of docker/, once for each state of what they are made of.
# usage: build.sh STORAGE DOTNET SPARK REPOSITORY    (the folders of the images, of the SDK, of a Spark distribution, of the checkout)
set -euo pipefail
storage=$1 dotnet=$2 spark=$3 repository=$4
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "$storage"
exec 9>"$storage/.lock"
flock 9

# The names, from the Dockerfiles: a new version there is a new name here.
mapfile -t names < <(sed -nE 's/^FROM ([^ ]+\/[^ ]+).*/\1/p' "$repository"/docker/*/Dockerfile | sort -u)
state=$(cat "$here"/* <(printf '%s\n' "${names[@]}" "$spark") "$dotnet"/host/fxr/*/* <(ls "$dotnet/shared/Microsoft.NETCore.App") | sha256sum | cut -c 1-16)
[[ $(cat "$storage/.state" 2>/dev/null) != "$state" ]] || exit 0

work=$(mktemp -d "$storage/standins-XXXXXX")
trap 'rm -rf "$work"' EXIT
cp "$here"/{Dockerfile,entrypoint.sh} "$work/"
cp /etc/ssl/certs/ca-certificates.crt "$work/"
packages=ca-certificates,gcc,libc6-dev,libnss-wrapper,openjdk-17-jre-headless,procps,tini,tzdata,wget,zlib1g-dev
mmdebstrap --quiet --variant=minbase --aptopt='APT::Install-Recommends "false"' --include=$packages bookworm - |
    podman --root "$storage/images" import --quiet - localhost/cinelake/debian >&2
tar -C "$dotnet" -cf "$work/runtime.tar" dotnet host shared/Microsoft.NETCore.App
tar -C "$dotnet" -cf "$work/aspnet.tar" shared/Microsoft.AspNetCore.App
# Without S3A, as the official distribution is.
tar -C "$spark" --exclude='hadoop-aws-*' --exclude='aws-java-sdk-*' --exclude='ion-java-*' --exclude='jmespath-java-*' --exclude=conf -cf "$work/spark.tar" .

target() {
    case $1 in
        */sdk:*) echo sdk ;;
        */runtime-deps:*) echo runtime-deps ;;
        */runtime:*) echo runtime ;;
        */aspnet:*) echo aspnet ;;
        apache/spark:*) echo spark ;;
        *) echo "no stand-in for $1" >&2; exit 1 ;;
    esac
}
for name in "${names[@]}"; do
    # The lock file of machine code names the compiler of that SDK.
    version=${name##*:} locked=true
    [[ $name != */sdk:* || -d $dotnet/sdk/${version%%-*} ]] || locked=false
    buildah --root "$storage/images" bud --isolation chroot --network host --pull-never --layers --quiet --build-arg LOCKED=$locked --target "$(target "$name")" --tag "$name" "$work" >&2
done
echo "$state" >"$storage/.state"
