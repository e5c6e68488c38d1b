# Part of spark-submit.sh: what EMR takes, printed as JSON.

json() {
    local text=$1
    text=${text//\\/\\\\} text=${text//\"/\\\"} text=${text//$'\n'/\\n}
    printf '"%s"' "$text"
}

json_list() {
    local separator=''
    printf '['
    for item in "$@"; do
        printf '%s' "$separator"
        json "$item"
        separator=', '
    done
    printf ']'
}

print_emr() {
    command=(spark-submit --master yarn --deploy-mode cluster --name cinelake)
    cluster_options "$archive"
    command+=(--conf spark.pyspark.driver.python=./app/launch.sh)
    command+=("${options[@]}" --class org.apache.spark.deploy.PythonRunner spark-internal "${job[0]}" "" "${job[@]:1}")
    # EMR Serverless starts a .py only, and splits the parameters at spaces: launch.sh leaves the .py out.
    local parameters="--conf spark.archives=$archive#app --conf spark.emr-serverless.driverEnv.PYSPARK_DRIVER_PYTHON=./app/launch.sh --conf spark.emr-serverless.driverEnv.PYSPARK_PYTHON=./app/launch.sh"
    ((${#options[@]} == 0)) || parameters+=" ${options[*]}"
    printf '{\n  "step": [{"Type": "CUSTOM_JAR", "Name": "cinelake %s", "ActionOnFailure": "CONTINUE", "Jar": "command-runner.jar", "Args": %s}],\n' "${job[0]}" "$(json_list "${command[@]}")"
    printf '  "serverless": {"sparkSubmit": {"entryPoint": %s, "entryPointArguments": %s, "sparkSubmitParameters": %s}}\n}\n' \
        "$(json "${archive%/*}/launch.py")" "$(json_list "${job[@]}")" "$(json "$parameters")"
    cat >&2 <<HELP
Once:        aws s3 cp "\$(./spark-submit.sh --print-app-archive)" $archive
EMR:         ./spark-submit.sh --print-emr-step ... | jq .step >step.json;  aws emr add-steps --cluster-id j-... --steps file://step.json
Serverless:  an empty file as ${archive%/*}/launch.py;  jq .serverless >job.json
             aws emr-serverless start-job-run --application-id ... --execution-role-arn ... --job-driver file://job.json
HELP
}
