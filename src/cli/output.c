/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/output.h"

#include <stdlib.h>
#include <string.h>

#include "util/file.h"

bool output_is_standard(const Cli *cli, OptionId option)
{
    const char *name = options_get(&cli->options, option);
    return name && strcmp(name, "-") == 0;
}

static bool write_file(const Cli *cli, const char *name, StrView bytes, Error *err)
{
    Error line = {0};
    if (!file_write(name, bytes, err))
        return false;
    error_set(&line, ERROR_NONE, N_("written: %s"), name);
    cli_say(cli, cli->messages, &line);
    return true;
}

bool output_write(const Cli *cli, OptionId option, char *own_name, StrView bytes, Error *err)
{
    const char *name = options_get(&cli->options, option);
    bool ok = true;
    if (output_is_standard(cli, option))
        buf_add(cli->out, bytes.ptr, bytes.len);
    else
        ok = write_file(cli, name ? name : own_name, bytes, err);
    free(own_name);
    return ok;
}
