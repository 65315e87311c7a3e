/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/options.h"

#include <stdlib.h>
#include <string.h>

#include "cli/command.h"
#include "cli/words.h"
#include "util/mem.h"

static bool taken(const Options *options, OptionId id)
{
    unsigned long own = options->command ? options->command->options : 0;
    return ((OPTIONS_GLOBAL | own) & OPTION_BIT(id)) != 0;
}

static bool unknown_option(const Options *options, const char *given, Error *err)
{
    WordList names = {0};
    for (int id = 0; id < OPTION_COUNT; id++) {
        if (option_table[id].help && taken(options, (OptionId)id))
            words_add(&names, option_table[id].name);
    }
    size_t dashes = strspn(given, "-");
    const char *near = words_nearest(&names, given + dashes);
    Buf list = {0};
    words_join(&names, &list);
    if (near)
        error_set(err, ERROR_USAGE, N_("unknown option '%s'; did you mean --%s?"), given, near);
    else if (options->command)
        error_set(err, ERROR_USAGE, N_("unknown option '%s'; 'kyr %s' takes, with two dashes: %s"), given, options->command->name,
                  buf_str(&list));
    else
        error_set(err, ERROR_USAGE, N_("unknown option '%s'; before a command there are, with two dashes: %s"), given, buf_str(&list));
    buf_done(&list);
    words_done(&names);
    return false;
}

static bool check_allowed(const Option *option, const char *value, Error *err)
{
    if (!option->allowed)
        return true;
    WordList words = {0};
    bool ok = false;
    for (size_t i = 0; option->allowed(i); i++) {
        words_add(&words, option->allowed(i));
        ok = ok || strcmp(option->allowed(i), value) == 0;
    }
    Buf list = {0};
    words_join(&words, &list);
    if (!ok)
        error_set(err, ERROR_USAGE, N_("unknown value '%s' of --%s; one of: %s"), value, option->name, buf_str(&list));
    buf_done(&list);
    words_done(&words);
    return ok;
}

static bool store(Options *options, OptionId id, const char *value, Error *err)
{
    const Option *option = &option_table[id];
    if (options->values[id])
        return error_set(err, ERROR_USAGE, N_("--%s is given twice; it takes effect once"), option->name);
    if (!option->value && value)
        return error_set(err, ERROR_USAGE, N_("--%s takes no value, but '%s' was given"), option->name, value);
    if (option->value && (!value || !*value))
        return error_set(err, ERROR_USAGE, N_("--%s needs a value: --%s %s"), option->name, option->name, option->value);
    if (value && !check_allowed(option, value, err))
        return false;
    options->values[id] = value ? value : "";
    return true;
}

/* The arguments not yet read. */
typedef struct Reader {
    char *const *next;
} Reader;

static bool read_long(Options *options, Reader *reader, const char *arg, Error *err)
{
    const char *name = arg + 2;
    size_t len = strcspn(name, "=");
    for (int id = 0; id < OPTION_COUNT; id++) {
        const Option *option = &option_table[id];
        if (strncmp(option->name, name, len) != 0 || option->name[len] != '\0' || !taken(options, (OptionId)id))
            continue;
        const char *value = name[len] == '=' ? name + len + 1 : NULL;
        if (option->value && !value && *reader->next)
            value = *reader->next++;
        return store(options, (OptionId)id, value, err);
    }
    return unknown_option(options, arg, err);
}

static bool read_short(Options *options, Reader *reader, const char *arg, Error *err)
{
    for (int id = 0; id < OPTION_COUNT; id++) {
        const Option *option = &option_table[id];
        if (option->letter != arg[1] || !taken(options, (OptionId)id))
            continue;
        const char *value = arg[2] ? arg + 2 : NULL;
        if (option->value && !value && *reader->next)
            value = *reader->next++;
        return store(options, (OptionId)id, value, err);
    }
    return unknown_option(options, arg, err);
}

static bool read_command(Options *options, const char *word, Error *err)
{
    options->command = command_find(word);
    if (options->command)
        return true;
    WordList names = {0};
    for (const Command *command = command_table; command->name; command++)
        words_add(&names, command->name);
    const char *near = words_nearest(&names, word);
    Buf list = {0};
    words_join(&names, &list);
    if (near)
        error_set(err, ERROR_USAGE, N_("unknown command '%s'; did you mean 'kyr %s'?"), word, near);
    else
        error_set(err, ERROR_USAGE, N_("unknown command '%s'; one of: %s"), word, buf_str(&list));
    buf_done(&list);
    words_done(&names);
    return false;
}

bool options_parse(int argc, char *const *argv, Options *out, Error *err)
{
    *out = (Options){.operands = mem_array((size_t)argc + 1, sizeof *out->operands)};
    Reader reader = {argc > 0 ? argv + 1 : argv};
    bool ok = true, only_operands = false;
    while (ok && *reader.next) {
        const char *arg = *reader.next++;
        if (!only_operands && strcmp(arg, "--") == 0)
            only_operands = true;
        else if (!only_operands && strncmp(arg, "--", 2) == 0)
            ok = read_long(out, &reader, arg, err);
        else if (!only_operands && arg[0] == '-' && arg[1])
            ok = read_short(out, &reader, arg, err);
        else if (!out->command)
            ok = read_command(out, arg, err);
        else
            out->operands[out->operand_count++] = arg;
    }
    return ok;
}

void options_done(Options *options)
{
    free(options->operands);
    *options = (Options){0};
}

const char *options_get(const Options *options, OptionId id)
{
    return options->values[id] ? options->values[id] : option_table[id].fallback;
}
