# Part of spark-submit.sh: runs the command, forwards signals, and exits with the job's code.

# The program gets a signal before the JVM does, so that it can cancel its queries, clean up and end with 130; a second signal ends the JVM.
stop() {
    if [[ $mode == client && -z ${stopping:-} && -s $run/pid ]]; then
        stopping=yes
        kill -INT "$(<"$run/pid")" 2>/dev/null && return
    fi
    kill -TERM -- "-$submit" 2>/dev/null || true
}

run_command() {
    run=$(mktemp -d "${TMPDIR:-/tmp}/cinelake-submit-XXXXXX")
    mkfifo "$run/stderr"
    export CINELAKE_LAUNCH=$run CINELAKE_SUBMIT=$$ LOG4J_CONFIGURATION_FILE=$app/log4j2.properties
    # A local Spark listens on this machine only.
    [[ $master != local* ]] || export SPARK_LOCAL_IP=${SPARK_LOCAL_IP:-127.0.0.1}
    export SPARK_HOME=$spark
    # A group of its own (-m): a terminal's Ctrl-C must not end the JVM before the program has stopped.
    set -m
    cat <"$run/stderr" >&2 &
    forward=$!
    # Held open here too, so that nothing waits for a program that never starts.
    exec 8>"$run/stderr"
    "${command[@]}" </dev/null 8>&- 2>"$run/submit.log" &
    submit=$!
    set +m
    trap stop INT TERM HUP
    code=0
    while :; do
        wait "$submit" && code=0 || code=$?
        kill -0 "$submit" 2>/dev/null || break
    done
    exec 8>&-
    wait "$forward" || true
    finish
}

finish() {
    local application status
    application=$(grep -oh 'application_[0-9]*_[0-9]*' "$run/spark.log" 2>/dev/null | head -n 1) || true
    status=$(grep -ohE 'User application exited with status [0-9]+' "$run/spark.log" "$run/submit.log" 2>/dev/null | tail -n 1) || true
    # In cluster mode spark-submit's own code is 1 for any failure.
    if [[ $mode == cluster && $code -ne 0 && -n $status ]]; then
        code=${status##* }
    fi
    # A program that ran has reported its error itself; one that never started, or a JVM that ended before it, has not.
    [[ -s $run/pid || $code -eq 0 ]] || tail -n 20 "$run/submit.log" >&2
    if ((code == 1 || code > 130)) && [[ -s $run/spark.log || ! -s $run/pid ]]; then
        echo "Spark's log is in $run." >&2
    else
        rm -rf "$run"
    fi
    [[ -z $application ]] || echo "What the job printed: yarn logs -applicationId $application" >&2
    exit "$code"
}
