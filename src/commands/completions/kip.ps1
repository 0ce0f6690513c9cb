# kip in PowerShell: add the contents of this file to the file that $PROFILE names.
Register-ArgumentCompleter -Native -CommandName kip -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $before = @($commandAst.CommandElements |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object {
            if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value }
            else { $_.Extent.Text }
        })
    if ($before.Count -eq 0) { return }
    $word = "$wordToComplete".Trim([char[]]@("'", '"'))
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
        $lines = @(& $before[0] __complete "--word=$word" -- @before 2>$null)
    } catch {
        $lines = @()
    } finally {
        [Console]::OutputEncoding = $encoding
    }
    # Without a word of its own kip leaves the place to files.
    foreach ($line in $lines) {
        $candidate, $beside = $line -split "`t", 2
        if (-not $beside) { $beside = $candidate }
        $text = $candidate
        if ($candidate -match '[\s''"`(){};,&|<>$#@]') { $text = "'" + $candidate.Replace("'", "''") + "'" }
        [System.Management.Automation.CompletionResult]::new($text, $candidate, 'ParameterValue', $beside)
    }
}
