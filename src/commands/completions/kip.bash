# kip in bash: source this file, or put it where bash-completion finds it as `kip`.
_kip() {
    local rest=${COMP_LINE:0:COMP_POINT} piece word='' line candidate kept
    local -a before=()
    # Bash parts words at `=` and `:`; only what has a space between is two words to kip.
    for piece in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
        if [[ $rest == [[:space:]]* ]]; then
            before+=("$word")
            word=''
            rest=${rest#"${rest%%[![:space:]]*}"}
        fi
        [[ $rest == "$piece"* ]] || piece=$rest
        word+=${piece//[\"\'\\]/}
        rest=${rest#"$piece"}
    done
    # Of the word at the cursor bash replaces the last part alone.
    kept=${word%"$2"}
    COMPREPLY=()
    while IFS= read -r line; do
        candidate=${line%%$'\t'*}
        candidate=${candidate#"$kept"}
        [[ $piece == [\"\']* ]] || printf -v candidate '%q' "$candidate"
        COMPREPLY+=("$candidate")
    done < <("${before[0]/#\~/$HOME}" __complete --word="$word" -- "${before[@]}" 2>/dev/null)
    # Behind `CODE=` the answer follows.
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
# Without a word of its own kip leaves the place to files; old versions of bash sort by themselves.
complete -o nosort -o bashdefault -o default -F _kip kip 2>/dev/null ||
    complete -o bashdefault -o default -F _kip kip
