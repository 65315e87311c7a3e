/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <stddef.h>
#include <string.h>

#include "cli/cli.h"

/* LC_CTYPE alone: other categories would put commas into numbers and mix languages into messages (STYLE, Shape). */
int main(int argc, char **argv)
{
    const char *name = setlocale(LC_CTYPE, "");
    if (!name || strcmp(name, "C") == 0 || strcmp(name, "POSIX") == 0)
        setlocale(LC_CTYPE, "C.UTF-8");
    return cli_main(argc, argv);
}
