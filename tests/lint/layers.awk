# SPDX-License-Identifier: GPL-3.0-or-later
# Each include must be of the same module, of a lower layer, or of a library that this file owns (DESIGN 2).
# Input, from the source root: src/meson.build, whose order of folders is the order of the layers, then every source file.

BEGIN {
    split("content catalog text,card sheet,pdf raster", groups, ",")
    for (g in groups) {
        n = split(groups[g], names, " ")
        for (i = 1; i <= n; i++)
            for (j = 1; j <= n; j++)
                if (i != j)
                    strangers[names[i], names[j]] = 1
    }
    # Header of a library -> who may include it.
    owner["^yaml\\.h$"] = "^src/content/"
    owner["^gettext-po\\.h$"] = "^src/catalog/po\\.c$"
    owner["^hb(-[a-z-]+)?\\.h$"] = "^src/text/"
    owner["^unicode/"] = "^src/(text/|util/unicode\\.c$)"
    owner["^fontconfig/"] = "^src/text/find\\.c$"
    owner["^hpdf.*\\.h$"] = "^src/pdf/"
    owner["^libdeflate\\.h$"] = "^src/pdf/"
    owner["^(ft2build\\.h|freetype)"] = "^src/raster/"
    owner["curses(w)?(/|\\.h)"] = "^src/tui/term\\.c$"
    owner["^chafa"] = "^src/tui/large\\.c$"
    owner["^qrencode\\.h$"] = "^src/card/qr\\.c$"
    owner["^png\\.h$"] = "^src/(raster/|draw/picture\\.c$)"
    top = 1000
}

function complain(text)
{
    printf "%s:%d: %s\n", FILENAME, FNR, text
    faults++
}

function module_of(path,    parts)
{
    return split(path, parts, "/") > 2 ? parts[2] : "main"
}

function check_module(name,    from, to, parts)
{
    from = module_of(FILENAME)
    if (split(name, parts, "/") != 2)
        return complain("\"" name "\": include paths are always \"module/file.h\"")
    to = parts[1]
    if (from == to)
        return
    if (!(to in rank))
        return complain("\"" name "\": src/meson.build has no module " to)
    if (from != "main" && !(from in rank))
        return complain("src/meson.build has no module " from)
    if ((from, to) in strangers)
        return complain(from " and " to " do not see each other: \"" name "\"")
    if ((from == "main" ? top : rank[from]) < rank[to])
        complain(from " is a lower layer than " to ": \"" name "\"")
}

function check_library(name,    pattern)
{
    for (pattern in owner)
        if (name ~ pattern && FILENAME !~ owner[pattern])
            complain("<" name "> belongs to " owner[pattern] " alone")
}

FILENAME == "src/meson.build" {
    if (match($0, /^subdir\('[^']*'\)/))
        rank[substr($0, 9, RLENGTH - 10)] = ++ranks
    next
}

match($0, /^[ \t]*#[ \t]*include[ \t]*["<][^">]*/) {
    name = substr($0, RSTART, RLENGTH)
    quoted = name ~ /"/
    sub(/^[^"<]*["<]/, "", name)
    if (quoted)
        check_module(name)
    # A library header is not excused by being written in quotes.
    check_library(name)
}

END {
    if (ranks == 0) {
        print "src/meson.build: no subdir() lines, so there are no layers"
        exit 1
    }
    exit faults > 0
}
