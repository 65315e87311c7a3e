# SPDX-License-Identifier: GPL-3.0-or-later
# Functions of at most 60 lines, files of at most 400, headers of at most 170 (interfaces; others stay under 100); at least 0.7 lines
# of tests for a line of source. Data tables (NAME-table.c) may be long. Relies on the brace style that format.sh checks: the braces of
# a function stand in column 1. Input, from the source root: every file of src and tests that is code.

BEGIN {
    function_max = 60
    file_max = 400
    header_max = 170
    ratio_min = 0.7
}

function complain(line, text)
{
    printf "%s:%d: %s\n", file, line, text
    faults++
}

function end_file(    most)
{
    most = file ~ /\.h$/ ? header_max : file_max
    if (file ~ /\.[ch]$/ && file !~ /-table\.c$/ && lines > most)
        complain(most + 1, "a file of " lines " lines; at most " most)
    opened = 0
}

FNR == 1 {
    if (file != "")
        end_file()
    file = FILENAME
}

{
    lines = FNR
    if (file ~ /^src\//)
        source_lines++
    else
        test_lines++
}

/^{/ {
    opened = FNR
}

/^}/ {
    if (opened && file ~ /\.[ch]$/ && FNR - opened - 1 > function_max)
        complain(opened, "a body of " (FNR - opened - 1) " lines; at most " function_max)
    opened = 0
}

END {
    end_file()
    ratio = source_lines ? test_lines / source_lines : 0
    if (ratio < ratio_min) {
        printf "tests:1: %d lines of tests for %d lines of source, %.2f; at least %.2f\n", test_lines, source_lines, ratio, ratio_min
        faults++
    }
    exit faults > 0
}
