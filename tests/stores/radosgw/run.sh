#!/bin/bash
# One radosgw with an object store in memory, everything on the loopback address and below one folder. Says "ready" when it answers and
# stops, with all that belongs to it, at the end of its standard input: that is also when the process that started it was killed.
# usage: ACCESS_KEY=... SECRET_KEY=... run.sh ROOT FOLDER PORT MON_PORT
set -euo pipefail
root=$1 folder=$2 port=$3 mon_port=$4
for libraries in "$root"/usr/lib/*-linux-gnu; do break; done
export LD_LIBRARY_PATH="$libraries:$libraries/ceph:$root/lib/${libraries##*/}" PATH="$root/usr/bin:$PATH" CEPH_CONF="$folder/ceph.conf"

stop() {
    local daemons
    daemons=$(jobs -p)
    [[ -z $daemons ]] || kill -9 $daemons 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 1' INT TERM HUP

mkdir -p "$folder"/{mon,osd,rgw}
fsid=11111111-2222-3333-4444-555555555555
cat > "$CEPH_CONF" <<CONF
[global]
fsid = $fsid
mon host = v1:127.0.0.1:$mon_port
mon initial members = a
auth cluster required = none
auth service required = none
auth client required = none
ms bind msgr2 = false
public addr = 127.0.0.1
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 4
osd pool default pgp num = 4
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
run dir = $folder
pid file = $folder/\$type.\$id.pid
admin socket = $folder/\$name.asok
log file = $folder/\$name.log
plugin dir = $libraries/ceph
erasure code dir = $libraries/ceph/erasure-code
osd class dir = $libraries/rados-classes
[mon]
mon data = $folder/mon
mon cluster log file = $folder/cluster.log
mon allow pool size one = true
mon data avail warn = 1
mon data avail crit = 1
mon max pg per osd = 1000
# Each new pool waits for the monitor's next proposal: a second apart by default, and there are eight.
paxos propose interval = 0.05
paxos min wait = 0.01
[osd]
osd objectstore = memstore
memstore device bytes = 4294967296
osd data = $folder/osd
osd fast shutdown = true
osd class update on start = false
osd crush update on start = false
[client.rgw]
rgw data = $folder/rgw
# Without it a client that acknowledges late, as Java's does, waits 40 ms for an answer's second half.
rgw frontends = beast endpoint=127.0.0.1:$port tcp_nodelay=1
rgw enable usage log = false
rgw thread pool size = 64
CONF

daemon() { setpriv --pdeathsig KILL "$@" < /dev/null >&2 & }
{
    monmaptool --create --addv a "[v1:127.0.0.1:$mon_port/0]" --fsid $fsid "$folder/monmap"
    osdmaptool --createsimple 1 "$folder/osdmap"
    ceph-mon -i a --mkfs --monmap "$folder/monmap" --osdmap "$folder/osdmap"
    daemon ceph-mon -i a -f
    ceph-osd -i 0 --mkfs --osd-uuid aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee
    daemon ceph-osd -i 0 -f
    timeout 40 radosgw-admin user create --uid=test --display-name=test --access-key="$ACCESS_KEY" --secret="$SECRET_KEY"
    daemon radosgw -n client.rgw -f
} >&2
for ((i = 0; i < 400; i++)); do
    if (exec 3<> "/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
        echo ready
        read -r _ || true
        exit 0
    fi
    sleep 0.1
done
echo "radosgw does not answer on port $port" >&2
exit 1
