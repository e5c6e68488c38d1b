# PROGRAM in fish: put  PROGRAM completion fish | source  into ~/.config/fish/config.fish
function _FUNCTION_complete
    set -l line (commandline -cp)
    set -l program (commandline -opc)[1]
    $program "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete -c PROGRAM -a '(_FUNCTION_complete)'
