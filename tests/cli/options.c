/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/options.h"

#include "cli/command.h"
#include "support/support.h"

enum { MOST = 12 };

static size_t length(char *const *argv)
{
    size_t count = 0;
    while (argv[count])
        count++;
    return count;
}

static const struct {
    const char *why;
    char *argv[MOST];
    const char *command;
    OptionId option;
    const char *value;
    size_t operands;
} good[] = {
    {"nothing", {"kyr"}, NULL, OPTION_LANG, NULL, 0},
    {"a command and operands", {"kyr", "cards", "es=3", "so"}, "cards", OPTION_OUTPUT, NULL, 2},
    {"value after a space", {"kyr", "cards", "--stock", "x", "es"}, "cards", OPTION_STOCK, "x", 1},
    {"value after an equals sign", {"kyr", "cards", "--stock=x=y", "es"}, "cards", OPTION_STOCK, "x=y", 1},
    {"a letter", {"kyr", "cards", "es", "-o", "f.pdf"}, "cards", OPTION_OUTPUT, "f.pdf", 1},
    {"a letter with its value", {"kyr", "cards", "es", "-of.pdf"}, "cards", OPTION_OUTPUT, "f.pdf", 1},
    {"a lone dash is a value", {"kyr", "cards", "-o", "-", "es"}, "cards", OPTION_OUTPUT, "-", 1},
    {"a global option before the command", {"kyr", "--lang", "es", "cards"}, "cards", OPTION_LANG, "es", 0},
    {"a global option after it", {"kyr", "cards", "--lang=es"}, "cards", OPTION_LANG, "es", 0},
    {"after two dashes all are operands", {"kyr", "cards", "--", "--stock", "-o"}, "cards", OPTION_STOCK, NULL, 2},
    {"a flag", {"kyr", "-h"}, NULL, OPTION_HELP, "", 0},
    {"one name, the words of the command: read", {"kyr", "read", "--format", "markdown"}, "read", OPTION_FORMAT_READ, "markdown", 0},
    {"one name, the words of the command: list", {"kyr", "list", "--format", "tsv"}, "list", OPTION_FORMAT_TABLE, "tsv", 0},
};

START_TEST(arguments_are_read_in_any_order)
{
    Options options;
    Error err = {0};
    char *const *argv = good[_i].argv;
    ck_assert_msg(options_parse((int)length(argv), argv, &options, &err), "%s: %s", good[_i].why, support_error_text(&err));
    if (good[_i].command)
        ck_assert_msg(options.command && strcmp(options.command->name, good[_i].command) == 0, "%s", good[_i].why);
    else
        ck_assert_msg(!options.command, "%s", good[_i].why);
    const char *value = options.values[good[_i].option];
    ck_assert_msg(good[_i].value ? value && strcmp(value, good[_i].value) == 0 : !value, "%s: %s", good[_i].why, value);
    ck_assert_msg(options.operand_count == good[_i].operands, "%s: %zu", good[_i].why, options.operand_count);
    options_done(&options);
}
END_TEST

static const struct {
    char *argv[MOST];
    const char *message;
} bad[] = {
    {{"kyr", "crads"}, "unknown command 'crads'; did you mean 'kyr cards'?"},
    {{"kyr", "publish"}, "unknown command 'publish'; one of: browse, cards, calibrate, picture, read, list, check, fit, template, verify"},
    {{"kyr", ""}, "unknown command ''; one of: browse, cards, calibrate, picture, read, list, check, fit, template, verify"},
    {{"kyr", "cards", "--stok", "x"}, "unknown option '--stok'; did you mean --stock?"},
    {{"kyr", "--wombat"},
     "unknown option '--wombat'; before a command there are, with two dashes: content, locales, lang, bidi, ascii, plain, help, version"},
    {{"kyr", "template", "--wombat"},
     "unknown option '--wombat'; 'kyr template' takes, with two dashes: content, locales, lang, bidi, ascii, plain, help, version"},
    {{"kyr", "read", "-x", "f"},
     "unknown option '-x'; 'kyr read' takes, with two dashes: output, review, agenda, notes, since, with, format, content, locales, lang, "
     "bidi, ascii, plain, help, version"},
    {{"kyr", "--stock", "x", "cards"},
     "unknown option '--stock'; before a command there are, with two dashes: content, locales, lang, bidi, ascii, plain, help, version"},
    {{"kyr", "cards", "--stock"}, "--stock needs a value: --stock ID"},
    {{"kyr", "cards", "--stock="}, "--stock needs a value: --stock ID"},
    {{"kyr", "cards", "-o"}, "--output needs a value: --output FILE"},
    {{"kyr", "--bidi", "mirror"}, "unknown value 'mirror' of --bidi; one of: auto, app, app-lrm, words, terminal, off"},
    {{"kyr", "--plain=yes"}, "--plain takes no value, but 'yes' was given"},
    {{"kyr", "--help=yes"}, "--help takes no value, but 'yes' was given"},
    {{"kyr", "cards", "--stock", "a", "--stock", "b"}, "--stock is given twice; it takes effect once"},
    {{"kyr", "--lang", "es", "cards", "--lang", "so"}, "--lang is given twice; it takes effect once"},
    {{"kyr", "cards", "--skin", "blue"}, "unknown value 'blue' of --skin; one of: red, plain, full"},
    {{"kyr", "cards", "--flip=up"}, "unknown value 'up' of --flip; one of: long, short, hand, none"},
    {{"kyr", "cards", "--size", "a7"},
     "unknown value 'a7' of --size; one of: wallet, cr80, 85x54, 85x55, 80x50, badge, fold, half, half-a5, "
     "door, door-a4, poster, poster-a3"},
    {{"kyr", "read", "--format", "tsv"}, "unknown value 'tsv' of --format; one of: text, markdown"},
    {{"kyr", "list", "--format", "markdown"}, "unknown value 'markdown' of --format; one of: text, tsv"},
};

START_TEST(each_fault_is_one_message_with_what_is_allowed)
{
    Options options;
    Error err = {0};
    ck_assert(!options_parse((int)length(bad[_i].argv), bad[_i].argv, &options, &err));
    ck_assert_int_eq(err.kind, ERROR_USAGE);
    ck_assert_str_eq(support_error_text(&err), bad[_i].message);
    error_done(&err);
    options_done(&options);
}
END_TEST

START_TEST(an_absent_option_has_its_fallback)
{
    Options options = {0};
    ck_assert_str_eq(options_get(&options, OPTION_CARD), "home");
    ck_assert_ptr_null(options_get(&options, OPTION_STOCK));
    options.values[OPTION_CARD] = "x";
    ck_assert_str_eq(options_get(&options, OPTION_CARD), "x");
}
END_TEST

START_TEST(no_arguments_at_all_are_no_crash)
{
    char *const none[] = {NULL};
    Options options;
    ck_assert(options_parse(0, none, &options, NULL));
    options_done(&options);
}
END_TEST

Suite *suite_cli_options(void)
{
    Suite *suite = suite_create("cli/options");
    TCase *tcase = tcase_create("options");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, arguments_are_read_in_any_order, 0, sizeof good / sizeof *good);
    tcase_add_loop_test(tcase, each_fault_is_one_message_with_what_is_allowed, 0, sizeof bad / sizeof *bad);
    tcase_add_test(tcase, an_absent_option_has_its_fallback);
    tcase_add_test(tcase, no_arguments_at_all_are_no_crash);
    suite_add_tcase(suite, tcase);
    return suite;
}
