/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kyr check: every fault, one line each, in English by design (STYLE, Words). */
#include "app/check.h"
#include "cli/command.h"

bool check_run(Cli *cli, Error *err)
{
    Report report = {0};
    bool ok = check_all(cli->session, cli->options.operands, cli->options.operand_count, &report, err);
    if (ok) {
        report_format(&report, cli->out);
        Error line = {0};
        error_set(&line, ERROR_NONE, N_("errors: %zu · warnings: %zu"), report.error_count, report.count - report.error_count);
        cli_say(cli, cli->messages, &line);
        cli->code = report.error_count > 0 ? EXIT_FAULTS : 0;
    }
    report_done(&report);
    return ok;
}
