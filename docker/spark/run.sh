#!/usr/bin/env bash
# What the Spark image runs: "master" and "worker" are a standalone cluster's, with the options of Spark's own classes; anything else is spark-submit.sh's.
set -euo pipefail

# Docker's own default for --tmpfs.
if [[ $(findmnt --noheadings --output OPTIONS --target /tmp) == *noexec* ]]; then
    echo 'error: /tmp is mounted noexec, and Spark loads its compression libraries from there: give --tmpfs /tmp:exec' >&2
    exit 1
fi
case ${1:-} in
    master) exec "$SPARK_HOME/bin/spark-class" org.apache.spark.deploy.master.Master "${@:2}" ;;
    worker) exec "$SPARK_HOME/bin/spark-class" org.apache.spark.deploy.worker.Worker "${@:2}" ;;
    *) exec /opt/cinelake/spark-submit.sh "$@" ;;
esac
