# PROGRAM in zsh: put  source <(PROGRAM completion zsh)  into ~/.zshrc, after compinit
_FUNCTION_complete()
{
    local -a suggestions
    suggestions=("${(@f)$("${words[1]}" "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
    suggestions=(${suggestions:#})
    if (( ${#suggestions} )); then
        compadd -- "${suggestions[@]}" || _files
    else
        _files
    fi
}
compdef _FUNCTION_complete PROGRAM
