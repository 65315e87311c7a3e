/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The options of all commands as one table, and the parser that reads it. */
#ifndef KYR_CLI_OPTIONS_H
#define KYR_CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "util/error.h"

typedef enum OptionId {
    OPTION_CARD,
    OPTION_STOCK,
    OPTION_FACE,
    OPTION_DPI,
    OPTION_SIZE,
    OPTION_SKIN,
    OPTION_FLIP,
    OPTION_START,
    OPTION_PRINTER,
    OPTION_SAVE,
    OPTION_READ,
    OPTION_PROOF,
    OPTION_SHOP,
    OPTION_HELP_SHEET,
    OPTION_REGION,
    OPTION_QR,
    OPTION_FONT,
    OPTION_OUTPUT,
    OPTION_PRINT,
    OPTION_OUTPUT_PICTURE,
    OPTION_OUTPUT_TEXT,
    OPTION_REVIEW,
    OPTION_AGENDA,
    OPTION_NOTES,
    OPTION_SINCE,
    OPTION_WITH,
    OPTION_FORMAT_READ,
    OPTION_FORMAT_TABLE,
    OPTION_CONTENT,
    OPTION_LOCALES,
    OPTION_LANG,
    OPTION_BIDI,
    OPTION_ASCII,
    OPTION_PLAIN,
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_MAN,
    OPTION_COUNT
} OptionId;

#define OPTION_BIT(id) (1UL << (id))
/* Taken before and after every command. */
#define OPTIONS_GLOBAL                                                                                                                     \
    (OPTION_BIT(OPTION_CONTENT) | OPTION_BIT(OPTION_LOCALES) | OPTION_BIT(OPTION_LANG) | OPTION_BIT(OPTION_BIDI) |                         \
     OPTION_BIT(OPTION_ASCII) | OPTION_BIT(OPTION_PLAIN) | OPTION_BIT(OPTION_HELP) | OPTION_BIT(OPTION_VERSION) | OPTION_BIT(OPTION_MAN))

typedef struct Option {
    const char *name;                   /* without the dashes */
    const char *value;                  /* what stands for the value in usage; NULL: the option takes none */
    const char *help;                   /* NULL: not shown in usage */
    const char *(*allowed)(size_t row); /* the words that there are, NULL after the last; NULL: any, or content decides */
    const char *fallback;               /* value when the option is absent, or NULL */
    char letter;                        /* or 0 */
} Option;

extern const Option option_table[OPTION_COUNT];

struct Command;

typedef struct Options {
    const struct Command *command;    /* NULL if none was named */
    const char *values[OPTION_COUNT]; /* as given, "" for an option without value; NULL if absent */
    const char **operands;
    size_t operand_count;
} Options;

/* Any order, "--name value", "--name=value", "-o value", "-ovalue"; after "--" all are operands. Strings are borrowed from argv.
 * Every fault is ERROR_USAGE; *out then holds what was read before it. options_done() in either case. */
bool options_parse(int argc, char *const *argv, Options *out, Error *err);
void options_done(Options *options);

/* The value given, else the fallback of the table. */
const char *options_get(const Options *options, OptionId id);

#endif
