#!/bin/sh
# What spark-submit starts in place of Python: the program beside this file. PythonRunner's first argument is the file it was given; a .py there
# (EMR Serverless takes no other) only holds the place.
case ${1-} in *.py) shift ;; esac
here=$(dirname -- "$0")

# The program must not outlive what started it, however that ended.
program=$$
spark=$PPID
submit=${CINELAKE_SUBMIT:-$spark}
(
    while kill -0 "$spark" && kill -0 "$submit" && kill -0 "$program"; do
        sleep 1
    done
    kill -TERM "$program" || exit
    # A spark-submit.sh that ends before its program was killed, and leaves its folder to nobody else.
    [ -z "${CINELAKE_LAUNCH:-}" ] || kill -0 "$submit" || rm -rf "$CINELAKE_LAUNCH"
) </dev/null >/dev/null 2>&1 8>&- &

# spark-submit.sh wants the program's id, to pass it signals, and its stderr apart: PythonRunner would merge it into stdout.
if [ -n "${CINELAKE_LAUNCH:-}" ]; then
    echo "$program" >"$CINELAKE_LAUNCH/pid"
    exec "$here/cinelake" "$@" 2>"$CINELAKE_LAUNCH/stderr"
fi
exec "$here/cinelake" "$@"
