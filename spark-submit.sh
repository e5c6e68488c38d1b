#!/usr/bin/env bash
# Runs a job of cinelake on any Spark, inside spark-submit. See --help and libs/spark/README.md.
set -euo pipefail

usage() {
    cat <<'HELP'
Usage: ./spark-submit.sh [OPTION...] JOB [ARGUMENT...]
       ./spark-submit.sh build --lake ./lake
       ./spark-submit.sh --master yarn --deploy-mode cluster build --lake s3://BUCKET

Options before the job:
  --master MASTER          local[*] (default), spark://HOST:PORT, yarn
  --deploy-mode MODE       client (default), or cluster: on YARN only
  --dry-run                print the command that would run
  --print-emr-step         print what 'aws emr add-steps' and 'aws emr-serverless start-job-run' take
  --app-archive URI        the app's archive that those name; default s3://BUCKET/cinelake.tar.gz
  --print-app-archive      make that archive and print where it is
  any other                goes to spark-submit: --conf K=V, --driver-memory 4g, --files F ...

The job and its arguments are cinelake's: ./spark-submit.sh build --help.
The exit code is the job's: 0 done, 1 failed, 2 usage, 3 data tests failed, 130 cancelled.
HELP
}

refuse() {
    printf 'error: %s\n' "$1" >&2
    exit 2
}

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
master='local[*]' mode=client action=run archive=s3://BUCKET/cinelake.tar.gz
options=()
# The script's other parts lie beside the program when published.
parts=$here/jobs/engines/spark/submit
[[ ! -f $here/submit-run.sh ]] || parts=$here

while (($#)); do
    case $1 in
        -h | --help) usage; exit 0 ;;
        --dry-run) action=dry-run; shift ;;
        --print-emr-step) action=emr; shift ;;
        --print-app-archive) action=archive; shift ;;
        --master=* | --deploy-mode=* | --app-archive=* | --conf=*) set -- "${1%%=*}" "${1#*=}" "${@:2}" ;;
        --verbose | -v | --supervise) options+=("$1"); shift ;;
        --class | --archives) refuse "$1 is set by this script; give --conf spark.archives=... for more archives" ;;
        -*=*) options+=("$1"); shift ;;
        -*)
            (($# > 1)) || refuse "$1 needs a value"
            case $1 in
                --master) master=$2 ;;
                --deploy-mode) mode=$2 ;;
                --app-archive) archive=$2 ;;
                *) options+=("$1" "$2") ;;
            esac
            shift 2
            ;;
        *) break ;;
    esac
done
job=("$@")

[[ $action == archive || ${#job[@]} -gt 0 ]] || refuse 'which job? For example: ./spark-submit.sh build --lake ./lake'
case $mode in client | cluster) ;; *) refuse "--deploy-mode is client or cluster, not '$mode'" ;; esac
case $master in
    local | local\[* | spark://* | yarn) ;;
    *) refuse "--master is local[N], spark://HOST:PORT or yarn, not '$master'" ;;
esac
if [[ $mode == cluster && $master == local* ]]; then
    refuse '--deploy-mode cluster needs a cluster: --master yarn'
elif [[ $mode == cluster && $master == spark://* ]]; then
    refuse "a standalone cluster's cluster mode takes only a jar and tells no exit code (spark-submit ends with 0 whatever happens): leave --deploy-mode out"
fi
if [[ $mode == cluster ]]; then
    for ((i = 0; i < ${#job[@]}; i++)); do
        case ${job[i]} in
            --lake | -l) lake=${job[i + 1]:-} ;;
            --lake=*) lake=${job[i]#*=} ;;
            *) continue ;;
        esac
        [[ $lake == s3://* || $lake == /* ]] || refuse "the job runs on another machine, so '$lake' would be looked for there: give s3://BUCKET/PREFIX, or the whole path of a disk that all machines share"
    done
fi

# --- The program: beside this script when published, else published once for each state of the sources.
stamp() {
    cd "$here"
    find jobs libs studies Directory.*.props spark-submit.sh \
        \( -name bin -o -name obj \) -prune -o -type f -printf '%p %s %T@\n' | LC_ALL=C sort | sha256sum | cut -c 1-16
}

prepare_app() {
    if [[ -x $here/cinelake ]]; then
        app=$here work=${XDG_CACHE_HOME:-$HOME/.cache}/cinelake/submit
        version=$(stat -c '%s-%Y' "$here/cinelake")
    else
        work=$here/artifacts/submit version=$(stamp)
        app=$work/$version
        publish_app
    fi
}

publish_app() {
    mkdir -p "$work"
    exec 9>"$work/.lock"
    flock 9
    if [[ ! -x $app/cinelake ]]; then
        echo "publishing cinelake (once for these sources)" >&2
        rm -rf "$work"/* "$work/.unfinished"
        # Without the analyzers, which a build runs: a third faster.
        dotnet publish "$here/jobs" -c Release --self-contained -p:RunAnalyzers=false -o "$work/.unfinished" -v quiet --nologo >&2 9>&-
        mv "$work/.unfinished" "$app"
    fi
    exec 9>&-
}

# An archive that a cluster unpacks: the program and its runtime, for machines without .NET.
prepare_archive() {
    local_archive=$work/cinelake-$version.tar.gz
    [[ -f $local_archive ]] && return
    mkdir -p "$work"
    rm -f "$work"/cinelake-*.tar.gz
    # A tenth larger than by gzip's default, in less than half the time.
    tar -C "$app" --exclude='*.pdb' --exclude='*.xml' -c . | gzip -1 >"$local_archive.$$"
    mv "$local_archive.$$" "$local_archive"
}

find_spark() {
    spark=$("$app/cinelake" spark path 2>/dev/null) && return
    "$app/cinelake" spark install >/dev/null
    spark=$("$app/cinelake" spark path)
}

# --- The command
cluster_options() {
    command+=(--archives "$1#app" --conf spark.yarn.maxAppAttempts=1 --conf spark.yarn.submit.waitAppCompletion=true --conf spark.yarn.am.waitTime=600s)
    # The server's address, never credentials: the machines' role has those.
    local name
    for name in AWS_REGION AWS_ENDPOINT_URL AWS_ENDPOINT_URL_S3; do
        [[ -z ${!name:-} ]] || command+=(--conf "spark.yarn.appMasterEnv.$name=${!name}")
    done
}

# What suits one machine, measured: few tasks, a JVM that starts fast. What is given on the command line comes later and wins.
local_options() {
    command+=(--conf "spark.sql.shuffle.partitions=$(nproc)" --conf spark.sql.adaptive.enabled=false --conf spark.ui.enabled=false --driver-memory 1300m
        --conf spark.sql.autoBroadcastJoinThreshold=4m
        --conf spark.driver.host=127.0.0.1 --conf spark.driver.bindAddress=127.0.0.1
        --driver-java-options '-XX:+UseTransparentHugePages -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-DontCompileHugeMethods -XX:ReservedCodeCacheSize=256m')
}

s3_options() {
    local hadoop
    [[ " ${job[*]} " == *s3://* ]] || return 0
    compgen -G "$spark/jars/hadoop-aws-*.jar" >/dev/null && return
    hadoop=$(compgen -G "$spark/jars/hadoop-client-api-*.jar") || return 0
    hadoop=${hadoop##*/hadoop-client-api-}
    command+=(--packages "org.apache.hadoop:hadoop-aws:${hadoop%.jar}")
}

build_command() {
    command=("$spark/bin/spark-submit" --master "$master" --deploy-mode "$mode" --name cinelake --conf spark.ui.showConsoleProgress=false)
    if [[ $mode == cluster ]]; then
        prepare_archive
        cluster_options "$local_archive"
        command+=(--conf spark.pyspark.driver.python=./app/launch.sh)
    else
        [[ $master != local* ]] || local_options
        command+=(--conf "spark.pyspark.driver.python=$app/launch.sh")
    fi
    s3_options
    command+=("${options[@]}" --class org.apache.spark.deploy.PythonRunner spark-internal "${job[0]}" "" "${job[@]:1}")
}

if [[ $action == emr ]]; then
    source "$parts/submit-emr.sh"
    print_emr
    exit 0
fi
prepare_app
if [[ $action == archive ]]; then
    prepare_archive
    echo "$local_archive"
    exit 0
fi
find_spark
build_command
if [[ $action == dry-run ]]; then
    printf '%q ' "${command[@]}"
    echo
    exit 0
fi
source "$parts/submit-run.sh"
run_command
