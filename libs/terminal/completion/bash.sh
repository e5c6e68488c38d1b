# PROGRAM in bash: put  eval "$(PROGRAM completion bash)"  into ~/.bashrc
_FUNCTION_complete()
{
    local line="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}" suggestions before
    # To bash an equals sign is a word: of --engine=duckdb it completes what follows.
    [[ "${word}" == "=" ]] && word=""
    before="${line##* }"
    before="${before%"${word}"}"
    suggestions="$("${COMP_WORDS[0]}" "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" || suggestions=""
    [[ -n "${before}" ]] && suggestions="${suggestions//"${before}"/}"
    local IFS=$'\n'
    # shellcheck disable=SC2207
    COMPREPLY=($(compgen -W "${suggestions}" -- "${word}"))
    # A parameter goes on after its equals sign.
    [[ "${#COMPREPLY[@]}" -eq 1 && "${COMPREPLY[0]}" == *= ]] && compopt -o nospace
    return 0
}
complete -o default -F _FUNCTION_complete PROGRAM
