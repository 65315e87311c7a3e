/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/leaflet.h"

#include <string.h>

#include "app/document.h"
#include "card/card.h"
#include "util/unicode.h"

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

static const char *const parts[PART_COUNT] = {
    [PART_AGENT] = NC_("part", "Agent"),   [PART_YOU] = NC_("part", "You"),         [PART_BYSTANDER] = NC_("part", "Bystander"),
    [PART_STAFF] = NC_("part", "Staff"),   [PART_MANAGER] = NC_("part", "Manager"), [PART_LEAD] = NC_("part", "Trained person"),
    [PART_DRIVER] = NC_("part", "Driver"), [PART_RIDER] = NC_("part", "Rider"),     [PART_CHILD] = NC_("part", "Child"),
    [PART_FAMILY] = NC_("part", "Family"), [PART_HOTLINE] = NC_("part", "Hotline"), [PART_CALLER] = NC_("part", "Caller"),
};

const char *leaflet_part(const Cli *cli, PlayPart part)
{
    return C_("part", parts[part]);
}

const char *leaflet_kind(const Cli *cli, UnitKind kind)
{
    return C_("kind", kinds[kind]);
}

const char *leaflet_standing(const Cli *cli, Standing standing)
{
    return standings[standing] ? C_("standing", standings[standing]) : NULL;
}

const char *leaflet_date(Arena *arena, Date date)
{
    return arena_printf(arena, "%04d-%02d-%02d", date.year, date.month, date.day);
}

/* --lang a,b is the same as --lang a --with b. */
static bool open_languages(const Cli *cli, Leaflet *leaflet, Error *err)
{
    const char *langs = options_get(&cli->options, OPTION_LANG), *with = options_get(&cli->options, OPTION_WITH);
    const char *comma = langs ? strchr(langs, ',') : NULL;
    if (comma && with)
        return error_set(err, ERROR_USAGE, N_("--lang '%s' names two languages already; leave --with out"), langs);
    leaflet->first = cli->words ? cli->words : session_catalog(cli->session, "en", err);
    const char *second = comma ? comma + 1 : with;
    leaflet->second = leaflet->first && second ? session_catalog(cli->session, second, err) : NULL;
    return leaflet->first && (!second || leaflet->second);
}

static const Block english_voice = {.style = {.language = "en", .script = "Latn", .latin_scale = 1}, .scale = 1};

/* Names, citations, and sentences of ours that have no translation: no letter tells the language. Castañon does in Spanish, but not in
 * Arabic. */
static bool is_english(const Leaflet *leaflet, const char *text)
{
    bool latin = strcmp(leaflet->first_voice.style.script, "Latn") == 0;
    StrView view = view_of(text);
    for (size_t pos = 0; pos < view.len;) {
        uint32_t c = unicode_next(view, &pos);
        if (c > 0x7f && unicode_is_letter(c) && (latin || !unicode_is_latin(c)))
            return false;
    }
    return true;
}

static const Block *voice_of(const Leaflet *leaflet, const char *text)
{
    return is_english(leaflet, text) ? &english_voice : &leaflet->first_voice;
}

bool leaflet_open(const Cli *cli, const char *name, Leaflet *out, Error *err)
{
    *out = (Leaflet){.cli = cli, .content = session_content(cli->session, err)};
    if (!out->content || !open_languages(cli, out, err) || !app_voice(cli->session, out->first, &out->first_voice, err) ||
        (out->second && !app_voice(cli->session, out->second, &out->second_voice, err)))
        return false;
    out->document.name = arena_strdup(&out->document.arena, name);
    out->document.language = out->first_voice.style.language;
    out->document.notice = *voice_of(out, _("Information, not legal advice."));
    out->document.rtl = out->document.notice.style.rtl; /* labels and facts begin where the program's own words do */
    out->document.notice.text = arena_strdup(&out->document.arena, _("Information, not legal advice."));
    return true;
}

void leaflet_done(Leaflet *leaflet)
{
    document_done(&leaflet->document);
}

/* A text without markup, "[EN]" behind it where the language has none. */
typedef struct Words {
    char *plain;
    TextSpan *spans;
    size_t span_count;
    bool english; /* there was no translation */
} Words;

/* catalog NULL: the English itself is asked for. */
static Words words_of(const Catalog *catalog, const char *id, const char *text, Arena *arena)
{
    Words words = {0};
    const char *found = catalog ? catalog_find(catalog, id, text) : text;
    words.english = !found;
    const char *shown = found ? found : arena_printf(arena, "%s [EN]", text);
    card_markup(shown, arena, &words.plain, &words.spans, &words.span_count);
    return words;
}

static Words in_bold(Words words, Arena *arena)
{
    TextSpan *spans = arena_array(arena, words.span_count + 1, sizeof *spans);
    spans[0] = (TextSpan){0, strlen(words.plain), SPAN_BOLD};
    for (size_t i = 0; i < words.span_count; i++)
        spans[i + 1] = words.spans[i];
    return (Words){words.plain, spans, words.span_count + 1, words.english};
}

/* What is marked in either stays marked: English to be said, numbers and citations do not turn round in a line from right to left. */
static Words join(Words first, const char *between, Words second, Arena *arena)
{
    size_t shift = strlen(first.plain) + strlen(between);
    Words both = {.plain = arena_printf(arena, "%s%s%s", first.plain, between, second.plain), .english = first.english && second.english};
    both.spans = arena_array(arena, first.span_count + second.span_count, sizeof *both.spans);
    for (size_t i = 0; i < first.span_count; i++)
        both.spans[both.span_count++] = first.spans[i];
    for (size_t i = 0; i < second.span_count; i++)
        both.spans[both.span_count++] = (TextSpan){second.spans[i].start + shift, second.spans[i].end + shift, second.spans[i].flags};
    return both;
}

static void add_block(Leaflet *leaflet, BlockKind kind, const char *label, Words words, const Block *voice)
{
    voice = words.english ? &english_voice : voice;
    document_add(&leaflet->document, (Block){kind, label, words.plain, words.spans, words.span_count, voice->style, voice->scale});
}

static bool is_one_line(BlockKind kind)
{
    return kind == BLOCK_TITLE || kind == BLOCK_HEADING || kind == BLOCK_ITEM;
}

void leaflet_text(Leaflet *leaflet, BlockKind kind, const char *label, const char *id, const char *text)
{
    Arena arena = {0};
    Words first = words_of(leaflet->first, id, text, &arena);
    Words second = leaflet->second ? words_of(leaflet->second, id, text, &arena) : (Words){0};
    if (leaflet->second && is_one_line(kind)) {
        Words both = join(first, " · ", second, &arena);
        both.english = first.english;
        first = both;
    }
    add_block(leaflet, kind, label, first, &leaflet->first_voice);
    if (leaflet->second && !is_one_line(kind))
        add_block(leaflet, kind, NULL, second, &leaflet->second_voice);
    arena_done(&arena);
}

static void add_line(Leaflet *leaflet, const Catalog *catalog, const Block *voice, const char *before, const char *id, const char *text)
{
    Arena arena = {0};
    Words speaker = in_bold((Words){.plain = arena_printf(&arena, "%s:", before), .english = true}, &arena);
    add_block(leaflet, BLOCK_TEXT, NULL, join(speaker, " ", words_of(catalog, id, text, &arena), &arena), voice);
    arena_done(&arena);
}

void leaflet_line(Leaflet *leaflet, const char *before, const char *id, const char *text)
{
    add_line(leaflet, leaflet->first, &leaflet->first_voice, before, id, text);
    if (leaflet->second)
        add_line(leaflet, leaflet->second, &leaflet->second_voice, before, id, text);
}

static void add_unit_words(Leaflet *leaflet, const Catalog *catalog, const Block *voice, const Unit *unit)
{
    Arena arena = {0};
    Words text = {.plain = "", .english = true};
    if (*unit->text)
        text = words_of(catalog, unit->id, unit->text, &arena);
    if (unit->lead) {
        Words lead = words_of(catalog, arena_printf(&arena, "%s.lead", unit->id), unit->lead, &arena);
        text = join(in_bold(lead, &arena), *text.plain ? " " : "", text, &arena);
    }
    add_block(leaflet, BLOCK_TEXT, NULL, text, voice);
    arena_done(&arena);
}

void leaflet_unit(Leaflet *leaflet, const Unit *unit)
{
    add_unit_words(leaflet, leaflet->first, &leaflet->first_voice, unit);
    if (leaflet->second)
        add_unit_words(leaflet, leaflet->second, &leaflet->second_voice, unit);
}

void leaflet_english(Leaflet *leaflet, const Unit *unit)
{
    add_unit_words(leaflet, NULL, &english_voice, unit);
}

void leaflet_plain(Leaflet *leaflet, BlockKind kind, const char *label, const char *text)
{
    Arena arena = {0};
    Words words = {0};
    card_markup(text, &arena, &words.plain, &words.spans, &words.span_count); /* dates and citations do not turn round */
    words.english = is_english(leaflet, text);
    add_block(leaflet, kind, label, words, &leaflet->first_voice);
    arena_done(&arena);
}

void leaflet_say(Leaflet *leaflet, BlockKind kind, Error *sentence)
{
    Buf line = {0};
    cli_say(leaflet->cli, &line, sentence);
    line.ptr[--line.len] = '\0'; /* the line end */
    leaflet_plain(leaflet, kind, NULL, buf_str(&line));
    buf_done(&line);
}

static void add_draft(Leaflet *leaflet, const Catalog *catalog)
{
    Error line = {0};
    if (!catalog || !catalog_language(catalog)->draft)
        return;
    error_set(&line, ERROR_NONE, N_("DRAFT: nobody has checked the translation into %s."), catalog_language(catalog)->english_name);
    leaflet_say(leaflet, BLOCK_INTRO, &line);
}

void leaflet_drafts(Leaflet *leaflet)
{
    add_draft(leaflet, leaflet->first);
    add_draft(leaflet, leaflet->second);
}
