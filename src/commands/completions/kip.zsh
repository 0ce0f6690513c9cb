#compdef kip
# kip in zsh: put this file as `_kip` into a folder of $fpath, or source it after compinit.
_kip() {
    local -a before lines open whole
    local line word described
    before=("${(@Q)words[1,CURRENT-1]}")
    word=${(Q)PREFIX}
    lines=("${(@f)$(${~before[1]} __complete --word="$word" -- "${before[@]}" 2>/dev/null)}")
    for line in $lines; do
        word=${line%%$'\t'*}
        described=${word//:/\\:}
        [[ $line == *$'\t'* ]] && described+=:${line#*$'\t'}
        if [[ $word == *= ]]; then open+=("$described"); else whole+=("$described"); fi
    done
    # Without a word of its own kip leaves the place to files.
    (( $#open + $#whole )) || { _files; return }
    (( $#whole )) && _describe -V kip whole
    (( $#open )) && _describe -V kip open -S ''
    return 0
}
if [[ $funcstack[1] == _kip ]]; then _kip "$@"; else compdef _kip kip; fi
