/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kyr template: the strings of the content as POT. */
#include "app/template.h"
#include "cli/command.h"

bool template_run(Cli *cli, Error *err)
{
    const Content *content = session_content(cli->session, err);
    if (content)
        template_write(content, session_paths(cli->session)->content, cli->out);
    return content != NULL;
}
