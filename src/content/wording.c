/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/wording.h"

#include <ctype.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "content/content.h"
#include "content/loader.h"
#include "util/mem.h"

static const char open_quote[] = "“", close_quote[] = "”";

static void add_text(const char *text, bool quoted, Buf *out)
{
    bool inside = false;
    for (size_t step; *text; text += step) {
        step = 1;
        if (*text == '<') {
            step = strcspn(text, ">") + 1;
        } else if (text_starts(text, open_quote) || text_starts(text, close_quote)) {
            inside = text_starts(text, open_quote);
            step = strlen(open_quote);
        } else if (*text != '|' && (quoted || !inside)) {
            buf_add_char(out, *text);
        }
    }
    buf_add_char(out, ' ');
}

/* What is read: lead and text without markup; with `quoted` false also without what stands in quotation marks. */
static void add_plain(const Passage *passage, bool quoted, Buf *out)
{
    add_text(passage->lead ? passage->lead : "", quoted, out);
    add_text(passage->text, quoted, out);
}

static void check_reading(const Wording *wording, const Passage *passage, Report *report)
{
    Readability reading = readability_measure(wording, passage);
    if (reading.words == 0)
        return;
    double grade = readability_grade(&reading);
    bool plain = passage->held & HELD_PLAIN;
    if (plain && reading.words >= READABILITY_LEAST && grade > wording->grade)
        report_error(report, passage->pos, N_("'%s' reads at grade %.1f; at most %d: use shorter words and sentences"), passage->id, grade,
                     wording->grade);
    if (plain && reading.longest > (size_t)wording->sentence)
        report_error(report, passage->pos, N_("'%s' has a sentence of %zu words; at most %d"), passage->id, reading.longest,
                     wording->sentence);
    if ((passage->held & HELD_SHORT) && reading.words > (size_t)wording->unit)
        report_error(report, passage->pos, N_("'%s' has %zu words; at most %d: one idea a unit"), passage->id, reading.words,
                     wording->unit);
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

static void check_jargon(const Wording *wording, const Passage *passage, Report *report)
{
    if (!(passage->held & HELD_PLAIN))
        return;
    Buf plain = {0};
    add_plain(passage, false, &plain);
    for (size_t i = 0; i < wording->jargon_count; i++)
        if (holds_word(buf_str(&plain), wording->jargon[i].word))
            report_error(report, passage->pos, N_("'%s' says '%s'; say instead: %s"), passage->id, wording->jargon[i].word,
                         wording->jargon[i].instead);
    buf_done(&plain);
}

static bool compile(const char *pattern, SourcePos pos, regex_t *out, Report *report)
{
    char why[128];
    int code = regcomp(out, pattern, REG_EXTENDED | REG_ICASE | REG_NOSUB);
    if (code == 0)
        return true;
    regerror(code, out, why, sizeof why);
    return report_error(report, pos, N_("bad pattern '%s': %s"), pattern, why);
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

/* The patterns of a line, ready to be looked for. */
typedef struct LineRule {
    const ForbiddenLine *line;
    regex_t pattern, unless;
} LineRule;

static bool rule_init(LineRule *rule, const ForbiddenLine *line, Report *report)
{
    rule->line = line;
    if (!compile(line->pattern, line->pattern_pos, &rule->pattern, report))
        return false;
    if (!line->unless || compile(line->unless, line->unless_pos, &rule->unless, report))
        return true;
    regfree(&rule->pattern);
    return false;
}

static void rule_done(LineRule *rule)
{
    regfree(&rule->pattern);
    if (rule->line->unless)
        regfree(&rule->unless);
}

static bool is_crossed(const LineRule *rule, const char *text)
{
    bool excused = rule->line->unless && regexec(&rule->unless, text, 0, NULL, 0) == 0;
    return !excused && any_sentence_matches(&rule->pattern, text);
}

/* The rules, compiled, and where their faults go. */
typedef struct Checker {
    const Wording *wording;
    LineRule *rules;
    size_t rule_count;
    Report *report;
} Checker;

static void check_lines(const Checker *checker, const Passage *passage)
{
    if (!(passage->held & HELD_LINES))
        return;
    Buf plain = {0};
    add_plain(passage, true, &plain);
    for (size_t i = 0; i < checker->rule_count; i++) {
        const ForbiddenLine *line = checker->rules[i].line;
        bool holds_here = !line->place || strcmp(line->place, passage->place) == 0;
        if (holds_here && is_crossed(&checker->rules[i], buf_str(&plain)))
            report_error(checker->report, passage->pos, N_("'%s' crosses line %d of twelve: %s"), passage->id, line->line, line->why);
    }
    buf_done(&plain);
}

static void check_passage(void *data, const Passage *passage)
{
    const Checker *checker = data;
    check_reading(checker->wording, passage, checker->report);
    check_jargon(checker->wording, passage, checker->report);
    check_lines(checker, passage);
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
    Checker checker = {.wording = wording, .rules = mem_array(wording->line_count, sizeof *checker.rules), .report = report};
    for (size_t i = 0; i < wording->line_count; i++)
        if (rule_init(&checker.rules[checker.rule_count], &wording->lines[i], report))
            checker.rule_count++;
    content_each_passage(content, check_passage, &checker);
    while (checker.rule_count > 0)
        rule_done(&checker.rules[--checker.rule_count]);
    free(checker.rules);
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
        lines[i].pattern_pos = tree_value_pos(rules[i].node, "pattern");
        lines[i].unless_pos = tree_value_pos(rules[i].node, "unless");
    }
    wording->lines = lines;
    wording->line_count = form.lines.count;
    loader->content->wording = wording;
}
