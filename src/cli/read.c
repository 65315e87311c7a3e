/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kyr read: a topic as plain text or Markdown, in one language or two. What is not translated is English and says so. */
#include <string.h>

#include "card/card.h"
#include "cli/command.h"
#include "cli/lines.h"
#include "cli/lookup.h"
#include "text/terminal.h"

enum { INDENT = 4 };

typedef struct Reading {
    const Cli *cli;
    const Topic *topic;
    const Catalog *first, *second; /* second may be NULL */
    bool markdown;
    Buf *out;
} Reading;

static const char *const kinds[UNIT_KIND_COUNT] = {
    [UNIT_RIGHT] = NC_("kind", "Right"), [UNIT_SAY] = NC_("kind", "Say"),     [UNIT_ASK] = NC_("kind", "Ask"),
    [UNIT_DO] = NC_("kind", "Do"),       [UNIT_DONT] = NC_("kind", "Do not"), [UNIT_NOTE] = NC_("kind", "For trainers"),
    [UNIT_LAW] = NC_("kind", "Law"),
};

/* Settled law needs no mark. */
static const char *const standings[STANDING_COUNT] = {
    [STANDING_CONTESTED] = NC_("standing", "DISPUTED: courts or agencies do not agree on this"),
    [STANDING_VARIES] = NC_("standing", "VARIES by state or court"),
    [STANDING_PRACTICE] = NC_("standing", "ADVICE, not law"),
};

/* The text of one language without markup, "[EN]" after it where the language has none. */
static void add_words(const Catalog *catalog, const char *id, const char *text, Buf *out)
{
    const char *found = catalog_find(catalog, id, text);
    Arena arena = {0};
    char *plain;
    TextSpan *spans;
    size_t span_count;
    card_markup(found ? found : text, &arena, &plain, &spans, &span_count);
    buf_add_str(out, plain);
    if (!found)
        buf_add_str(out, " [EN]");
    arena_done(&arena);
}

static void add_unit_words(const Catalog *catalog, const Unit *unit, Buf *out)
{
    if (unit->lead) {
        Buf id = {0};
        buf_addf(&id, "%s.lead", unit->id);
        add_words(catalog, buf_str(&id), unit->lead, out);
        buf_done(&id);
    }
    if (unit->lead && *unit->text)
        buf_add_char(out, ' ');
    if (*unit->text)
        add_words(catalog, unit->id, unit->text, out);
}

static void add_paragraph(const Reading *reading, const Catalog *catalog, const char *text)
{
    for (size_t i = 0; i < INDENT && !reading->markdown; i++)
        buf_add_char(reading->out, ' ');
    if (reading->markdown)
        buf_addf(reading->out, "%s\n\n", text);
    else
        lines_add(text, catalog_language(catalog)->code, INDENT, reading->out);
}

/* A marked line of facts under a unit. */
static void add_fact(const Reading *reading, Error *sentence)
{
    Buf line = {0};
    cli_say(reading->cli, &line, sentence);
    line.ptr[--line.len] = '\0'; /* the line end */
    add_paragraph(reading, reading->first, buf_str(&line));
    buf_done(&line);
}

static void add_facts(const Reading *reading, const Unit *unit)
{
    const Cli *cli = reading->cli;
    Date due = unit->review_by, as_of = unit->as_of;
    Error fact = {0};
    if (standings[unit->standing])
        add_paragraph(reading, reading->first, C_("standing", standings[unit->standing]));
    if (unit->place && strcmp(unit->place, "US") != 0) {
        error_set(&fact, ERROR_NONE, N_("only in: %s"), unit->place);
        add_fact(reading, &fact);
    }
    if (unit->law) {
        error_set(&fact, ERROR_NONE, N_("law: %s"), unit->law);
        add_fact(reading, &fact);
    }
    Buf from = {0}, until = {0};
    buf_addf(&from, "%04d-%02d-%02d", as_of.year, as_of.month, as_of.day);
    buf_addf(&until, "%04d-%02d-%02d", due.year, due.month, due.day);
    if (date_compare(due, session_today(cli->session)) < 0)
        error_set(&fact, ERROR_NONE, N_("as of %s · REVIEW DUE since %s"), buf_str(&from), buf_str(&until));
    else
        error_set(&fact, ERROR_NONE, N_("as of %s"), buf_str(&from));
    add_fact(reading, &fact);
    buf_done(&from);
    buf_done(&until);
}

static void add_unit(const Reading *reading, size_t number, const Unit *unit)
{
    const Cli *cli = reading->cli;
    const char *kind = C_("kind", kinds[unit->kind]);
    Buf text = {0};
    add_unit_words(reading->first, unit, &text);
    if (reading->markdown)
        buf_addf(reading->out, "## %zu. %s\n\n", number, kind);
    else
        buf_addf(reading->out, "%2zu. %s\n", number, kind);
    add_paragraph(reading, reading->first, buf_str(&text));
    if (reading->second) {
        buf_clear(&text);
        add_unit_words(reading->second, unit, &text);
        add_paragraph(reading, reading->second, buf_str(&text));
    }
    add_facts(reading, unit);
    if (!reading->markdown)
        buf_add_char(reading->out, '\n');
    buf_done(&text);
}

static void add_title(const Reading *reading)
{
    Buf id = {0}, title = {0};
    buf_addf(&id, "topic.%s.title", reading->topic->id);
    add_words(reading->first, buf_str(&id), reading->topic->title, &title);
    if (reading->second) {
        buf_add_str(&title, " · ");
        add_words(reading->second, buf_str(&id), reading->topic->title, &title);
    }
    buf_addf(reading->out, reading->markdown ? "# %s\n\n" : "%s\n", buf_str(&title));
    for (int i = terminal_columns(buf_str(&title)); i > 0 && !reading->markdown; i--)
        buf_add_char(reading->out, '=');
    buf_add_str(reading->out, reading->markdown ? "" : "\n\n");
    buf_done(&id);
    buf_done(&title);
}

static void add_draft(const Reading *reading, const Catalog *catalog)
{
    if (!catalog || !catalog_language(catalog)->draft)
        return;
    Error line = {0};
    error_set(&line, ERROR_NONE, N_("DRAFT: nobody has checked the translation into %s."), catalog_language(catalog)->english_name);
    cli_say(reading->cli, reading->out, &line);
    buf_add_char(reading->out, '\n');
}

static void write_topic(const Reading *reading)
{
    const Cli *cli = reading->cli;
    add_title(reading);
    add_draft(reading, reading->first);
    add_draft(reading, reading->second);
    for (size_t i = 0; i < reading->topic->unit_count; i++)
        add_unit(reading, i + 1, &reading->topic->units[i]);
    buf_addf(reading->out, "%s\n", _("Information, not legal advice."));
}

/* --lang a,b is the same as --lang a --with b. */
static bool open_languages(const Cli *cli, Reading *reading, Error *err)
{
    const char *langs = options_get(&cli->options, OPTION_LANG), *with = options_get(&cli->options, OPTION_WITH);
    const char *comma = langs ? strchr(langs, ',') : NULL;
    if (comma && with)
        return error_set(err, ERROR_USAGE, N_("--lang '%s' names two languages already; leave --with out"), langs);
    reading->first = cli->words ? cli->words : session_catalog(cli->session, "en", err);
    const char *second = comma ? comma + 1 : with;
    reading->second = reading->first && second ? session_catalog(cli->session, second, err) : NULL;
    return reading->first && (!second || reading->second);
}

bool read_run(Cli *cli, Error *err)
{
    Reading reading = {.cli = cli, .out = cli->out};
    const Content *content = session_content(cli->session, err);
    if (!content || !lookup_topic(content, cli->options.operands[0], &reading.topic, err) || !open_languages(cli, &reading, err))
        return false;
    reading.markdown = strcmp(options_get(&cli->options, OPTION_FORMAT_READ), "markdown") == 0;
    write_topic(&reading);
    return true;
}
