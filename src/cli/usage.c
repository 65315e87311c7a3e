/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/usage.h"

#include "cli/lines.h"
#include "cli/table.h"

static const char *language_of(const Cli *cli)
{
    return cli->words ? catalog_language(cli->words)->code : "en";
}

/* "-o, --output FILE" */
static void add_option_name(const Option *option, Buf *out)
{
    if (option->letter)
        buf_addf(out, "-%c, ", option->letter);
    buf_addf(out, "--%s", option->name);
    if (option->value)
        buf_addf(out, " %s", option->value);
}

/* ": red, plain [red]": the allowed values, and the fallback in brackets. */
static void add_values(const Option *option, Buf *out)
{
    for (size_t i = 0; option->allowed && option->allowed(i); i++)
        buf_addf(out, "%s%s", i == 0 ? ": " : ", ", option->allowed(i));
    if (option->fallback)
        buf_addf(out, " [%s]", option->fallback);
}

/* The column where the help starts: after the widest name. */
static size_t help_column(unsigned long bits)
{
    size_t widest = 0;
    for (int id = 0; id < OPTION_COUNT; id++) {
        const Option *option = &option_table[id];
        if (!(bits & OPTION_BIT(id)) || !option->help)
            continue;
        Buf name = {0};
        add_option_name(option, &name);
        widest = name.len > widest ? name.len : widest;
        buf_done(&name);
    }
    return widest + 4;
}

static void add_option(const Cli *cli, const Option *option, size_t column, Buf *out)
{
    Buf line = {0}, help = {0};
    buf_add_str(&line, "  ");
    add_option_name(option, &line);
    while (line.len < column)
        buf_add_char(&line, ' ');
    buf_add_str(&help, _(option->help));
    add_values(option, &help);
    buf_add_str(out, buf_str(&line));
    lines_add(buf_str(&help), language_of(cli), column, out);
    buf_done(&line);
    buf_done(&help);
}

static void add_options(const Cli *cli, unsigned long bits, Buf *out)
{
    size_t column = help_column(bits);
    for (int id = 0; id < OPTION_COUNT; id++) {
        if ((bits & OPTION_BIT(id)) && option_table[id].help)
            add_option(cli, &option_table[id], column, out);
    }
}

static void write_command(const Cli *cli, const Command *command, Buf *out)
{
    buf_addf(out, "%s kyr %s%s%s\n\n", _("Usage:"), command->name, command->options ? " [--...] " : " ", command->operands);
    lines_add(_(command->summary), language_of(cli), 0, out);
    if (command->details) {
        buf_add_char(out, '\n');
        lines_add(_(command->details), language_of(cli), 0, out);
    }
    buf_add_char(out, '\n');
    add_options(cli, command->options | OPTIONS_GLOBAL, out);
}

void usage_write(const Cli *cli, Buf *out)
{
    if (cli->options.command) {
        write_command(cli, cli->options.command, out);
        return;
    }
    buf_addf(out, "%s kyr [COMMAND] [--...]\n\n", _("Usage:"));
    buf_addf(out, "%s\n\n", _("Know-your-rights cards in many languages, right on paper."));
    Table table = {.columns = 2, .indent = 2};
    for (const Command *command = command_table; command->name; command++) {
        Buf name = {0};
        buf_addf(&name, "%s %s", command->name, command->operands);
        table_add(&table, buf_str(&name));
        table_add(&table, _(command->summary));
        buf_done(&name);
    }
    table_text(&table, out);
    table_done(&table);
    buf_add_char(out, '\n');
    add_options(cli, OPTIONS_GLOBAL, out);
    buf_addf(out, "\n%s\n", _("In a terminal 'kyr' alone opens the app."));
    buf_addf(out, "%s\n", _("'kyr COMMAND --help' tells more. This is information, not legal advice."));
}

/* groff_man(7): a minus that may be copied is \-, a backslash \e; a leading dot or quote would be a request. */
static void add_roff(const char *text, Buf *out)
{
    if (*text == '.' || *text == '\'')
        buf_add_str(out, "\\&");
    for (; *text; text++) {
        if (*text == '-')
            buf_add_str(out, "\\-");
        else if (*text == '\\')
            buf_add_str(out, "\\e");
        else
            buf_add_char(out, *text);
    }
}

static void man_options(unsigned long bits, Buf *out)
{
    for (int id = 0; id < OPTION_COUNT; id++) {
        const Option *option = &option_table[id];
        if (!(bits & OPTION_BIT(id)) || !option->help)
            continue;
        Buf line = {0};
        add_option_name(option, &line);
        buf_add_str(out, ".TP\n");
        add_roff(buf_str(&line), out);
        buf_clear(&line);
        buf_add_str(&line, option->help);
        add_values(option, &line);
        buf_add_char(out, '\n');
        add_roff(buf_str(&line), out);
        buf_add_char(out, '\n');
        buf_done(&line);
    }
}

static void man_command(const Command *command, Buf *out)
{
    buf_addf(out, ".SS kyr %s%s", command->name, *command->operands ? " " : "");
    add_roff(command->operands, out);
    buf_add_char(out, '\n');
    add_roff(command->summary, out);
    buf_add_str(out, ".\n");
    if (command->details) {
        add_roff(command->details, out);
        buf_add_char(out, '\n');
    }
    man_options(command->options, out);
}

void usage_man(Buf *out)
{
    static const char tail[] =
        ".SH EXIT STATUS\n0 done; 1 check, fit or verify found a fault; 64 wrong usage; 65 bad input data; 66 input missing; 69 a font is "
        "missing; "
        "73 output cannot be created; 74 reading or writing failed.\n"
        ".SH ENVIRONMENT\n.TP\nSOURCE_DATE_EPOCH\nseconds that stand for now: cards say REVIEW DUE from that day's view\n"
        ".TP\nKYR_FONT_PATH\nfolders with fonts, separated by colons\n"
        ".TP\nXDG_CONFIG_HOME\nits folder kyr holds regions and stocks of your own\n"
        ".TP\nNO_COLOR\nthe app shows no colours\n"
        ".TP\nVISUAL, EDITOR\nthe editor that the app opens a file with\n"
        ".SH NOTES\nThis is information, not legal advice.\n";
    buf_add_str(out,
                ".TH KYR 1 \"\" \"kyr " KYR_VERSION "\" \"User Commands\"\n.SH NAME\nkyr \\- know-your-rights cards in many languages\n");
    buf_add_str(out, ".SH SYNOPSIS\n.B kyr\n.RI [ COMMAND ]\n[\\-\\-...]\n.SH COMMANDS\n");
    for (const Command *command = command_table; command->name; command++)
        man_command(command, out);
    buf_add_str(out, ".SH OPTIONS\n");
    man_options(OPTIONS_GLOBAL, out);
    buf_add_str(out, tail);
}
