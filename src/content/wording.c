/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/wording.h"

#include <ctype.h>
#include <regex.h>
#include <string.h>
#include <strings.h>

#include "content/content.h"
#include "content/loader.h"

static const char open_quote[] = "“", close_quote[] = "”";

/* What is read: lead and text without markup; with `quoted` false also without what stands in quotation marks. */
static void add_plain(const Unit *unit, bool quoted, Buf *out)
{
    const char *texts[] = {unit->lead ? unit->lead : "", unit->text};
    for (size_t i = 0; i < 2; i++) {
        bool inside = false;
        for (const char *at = texts[i]; *at; at++) {
            if (*at == '<')
                at += strcspn(at, ">");
            else if (strncmp(at, open_quote, 3) == 0 || strncmp(at, close_quote, 3) == 0)
                inside = strncmp(at, open_quote, 3) == 0, at += 2;
            else if (*at != '|' && (quoted || !inside))
                buf_add_char(out, *at);
        }
        buf_add_char(out, ' ');
    }
}

static void check_reading(const Wording *wording, const Unit *unit, Report *report)
{
    Readability reading = readability_measure(wording, unit);
    if (reading.words == 0)
        return;
    double grade = readability_grade(&reading);
    if (reading.words >= READABILITY_LEAST && grade > wording->grade)
        report_error(report, unit->pos, N_("'%s' reads at grade %.1f; at most %d: use shorter words and sentences"), unit->id, grade,
                     wording->grade);
    if (reading.longest > (size_t)wording->sentence)
        report_error(report, unit->pos, N_("'%s' has a sentence of %zu words; at most %d"), unit->id, reading.longest, wording->sentence);
    if (unit->kind != UNIT_NOTE && reading.words > (size_t)wording->unit)
        report_error(report, unit->pos, N_("'%s' has %zu words; at most %d: one idea a unit"), unit->id, reading.words, wording->unit);
}

/* As a word of its own, whatever its case. */
static bool holds_word(const char *text, const char *word)
{
    size_t len = strlen(word);
    for (const char *at = text; *at; at++) {
        bool begins = at == text || !isalnum((unsigned char)at[-1]);
        if (begins && strncasecmp(at, word, len) == 0 && !isalnum((unsigned char)at[len]))
            return true;
    }
    return false;
}

static void check_jargon(const Wording *wording, const Unit *unit, Report *report)
{
    Buf plain = {0};
    add_plain(unit, false, &plain);
    for (size_t i = 0; i < wording->jargon_count; i++)
        if (holds_word(buf_str(&plain), wording->jargon[i].word))
            report_error(report, unit->pos, N_("'%s' says '%s'; say instead: %s"), unit->id, wording->jargon[i].word,
                         wording->jargon[i].instead);
    buf_done(&plain);
}

static bool compile(const ForbiddenLine *line, const char *pattern, regex_t *out, Report *report)
{
    char why[128];
    int code = regcomp(out, pattern, REG_EXTENDED | REG_ICASE | REG_NOSUB);
    if (code == 0)
        return true;
    regerror(code, out, why, sizeof why);
    return report_error(report, line->pos, N_("bad pattern '%s': %s"), pattern, why);
}

static bool any_sentence_matches(const regex_t *pattern, const char *text)
{
    Buf sentence = {0};
    bool found = false;
    while (*text && !found) {
        text += strspn(text, " ");
        size_t len = strcspn(text, ".?!:");
        len += strspn(text + len, ".?!:");
        buf_clear(&sentence);
        buf_add(&sentence, text, len);
        found = regexec(pattern, buf_str(&sentence), 0, NULL, 0) == 0;
        text += len;
    }
    buf_done(&sentence);
    return found;
}

static void check_line(const ForbiddenLine *line, const Content *content, Report *report)
{
    regex_t pattern, unless;
    if (!compile(line, line->pattern, &pattern, report))
        return;
    bool exceptions = line->unless && compile(line, line->unless, &unless, report);
    for (size_t i = 0; i < content->topic_count; i++) {
        for (size_t k = 0; k < content->topics[i].unit_count; k++) {
            const Unit *unit = &content->topics[i].units[k];
            if (unit->kind == UNIT_NOTE || (line->place && strcmp(line->place, unit->place) != 0))
                continue;
            Buf plain = {0};
            add_plain(unit, true, &plain);
            bool crossed =
                any_sentence_matches(&pattern, buf_str(&plain)) && !(exceptions && regexec(&unless, buf_str(&plain), 0, NULL, 0) == 0);
            if (crossed)
                report_error(report, unit->pos, N_("'%s' crosses line %d of twelve: %s"), unit->id, line->line, line->why);
            buf_done(&plain);
        }
    }
    regfree(&pattern);
    if (exceptions)
        regfree(&unless);
}

static bool rests_on_d_alone(const Unit *unit)
{
    for (size_t i = 0; i < unit->source_count; i++)
        if (unit->sources[i]->grade != 'D')
            return false;
    return true;
}

static void check_grades(const Content *content, Report *report)
{
    for (size_t i = 0; i < content->card_count; i++) {
        const CardRecipe *card = &content->cards[i];
        for (size_t f = 0; f < card->face_count; f++)
            for (size_t k = 0; k < card->faces[f].item_count; k++)
                if (rests_on_d_alone(card->faces[f].items[k]))
                    report_error(report, card->faces[f].pos, N_("'%s' rests on sources of grade D alone: it does not go on a card"),
                                 card->faces[f].items[k]->id);
    }
}

void wording_check(const Content *content, Report *report)
{
    const Wording *wording = content->wording;
    check_grades(content, report);
    if (!wording)
        return;
    for (size_t i = 0; i < content->topic_count; i++) {
        for (size_t k = 0; k < content->topics[i].unit_count; k++) {
            check_reading(wording, &content->topics[i].units[k], report);
            check_jargon(wording, &content->topics[i].units[k], report);
        }
    }
    for (size_t i = 0; i < wording->line_count; i++)
        check_line(&wording->lines[i], content, report);
}

void wording_load(Loader *loader, const char *path)
{
    WordingForm form = {0};
    if (!loader_read(loader, path, &wording_schema, &form))
        return;
    Wording *wording = arena_array(loader->arena, 1, sizeof *wording);
    *wording = form.wording;
    wording->long_words = loader_texts(loader, &form.long_words);
    const JargonForm *jargon = form.jargon.forms;
    Jargon *words = arena_array(loader->arena, form.jargon.count, sizeof *words);
    for (size_t i = 0; i < form.jargon.count; i++)
        words[i] = jargon[i].jargon;
    wording->jargon = words;
    wording->jargon_count = form.jargon.count;
    const LineRuleForm *rules = form.lines.forms;
    ForbiddenLine *lines = arena_array(loader->arena, form.lines.count, sizeof *lines);
    for (size_t i = 0; i < form.lines.count; i++) {
        lines[i] = rules[i].line;
        lines[i].pos = rules[i].node->pos;
    }
    wording->lines = lines;
    wording->line_count = form.lines.count;
    loader->content->wording = wording;
}
