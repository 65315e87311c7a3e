/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/itemise.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "text/bidi.h"
#include "util/mem.h"
#include "util/unicode.h"

/* A grapheme cluster: fonts are chosen for whole clusters, so that a letter and its marks stay in one font. */
typedef struct Cluster {
    size_t start, end;
    unsigned flags; /* SpanFlag of its first byte */
    uint8_t level;
    bool space, latin;  /* latin: of the Latin face */
    UScriptCode script; /* USCRIPT_COMMON until resolved */
    Face face;
    const FontRow *row;
} Cluster;

typedef struct Work {
    Fonts *fonts;
    const TextInput *input;
    StrView text;
    const FontRow *row, *latin; /* of the language; latin may be NULL */
    Cluster *clusters;
    size_t count;
} Work;

/* Scripts of characters whose font row goes by another name (Han alone does not tell which country's forms are wanted). */
static const struct {
    UScriptCode script;
    const char *row;
} row_names[] = {
    {USCRIPT_HAN, "Hans"}, {USCRIPT_HIRAGANA, "Jpan"}, {USCRIPT_KATAKANA, "Jpan"}, {USCRIPT_HANGUL, "Kore"}, {USCRIPT_BOPOMOFO, "Hant"},
};

static const FontRow *row_of_script(const Fonts *fonts, UScriptCode script)
{
    for (size_t i = 0; i < sizeof row_names / sizeof *row_names; i++)
        if (row_names[i].script == script)
            return fonts_find_row(fonts, row_names[i].row);
    const char *name = script > USCRIPT_INHERITED ? uscript_getShortName(script) : NULL;
    return name ? fonts_find_row(fonts, name) : NULL;
}

static bool is_unresolved(UScriptCode script)
{
    return script == USCRIPT_COMMON || script == USCRIPT_INHERITED || script == USCRIPT_UNKNOWN;
}

/* The first script of its own in the cluster. */
static UScriptCode cluster_script(StrView text, size_t start, size_t end)
{
    while (start < end) {
        UErrorCode status = U_ZERO_ERROR;
        UScriptCode script = uscript_getScript((UChar32)unicode_next(text, &start), &status);
        if (U_SUCCESS(status) && !is_unresolved(script))
            return script;
    }
    return USCRIPT_COMMON;
}

static unsigned flags_at(const TextInput *input, size_t pos)
{
    unsigned flags = input->style.bold ? SPAN_BOLD : 0;
    for (size_t i = 0; i < input->span_count; i++)
        if (input->spans[i].start <= pos && pos < input->spans[i].end)
            flags |= input->spans[i].flags;
    return flags;
}

static Cluster cluster_new(const Work *work, size_t start, size_t end, uint8_t level)
{
    size_t pos = start;
    uint32_t c = unicode_next(work->text, &pos);
    UScriptCode script = cluster_script(work->text, start, end);
    return (Cluster){.start = start,
                     .end = end,
                     .flags = flags_at(work->input, start),
                     .level = level,
                     .space = u_charType((UChar32)c) == U_SPACE_SEPARATOR,
                     .script = script,
                     .latin = script == USCRIPT_LATIN || (c >= '0' && c <= '9')};
}

static bool split_clusters(Work *work)
{
    UBreakIterator *breaks = segmenter_graphemes(fonts_segmenter(work->fonts), work->text);
    if (!breaks)
        return false;
    uint8_t *levels = bidi_levels(work->text, work->input->spans, work->input->span_count, work->input->style.rtl);
    work->clusters = mem_resize(NULL, work->text.len + 1, sizeof *work->clusters);
    int32_t start = 0;
    for (int32_t end = ubrk_next(breaks); end != UBRK_DONE; end = ubrk_next(breaks)) {
        work->clusters[work->count++] = cluster_new(work, (size_t)start, (size_t)end, levels[start]);
        start = end;
    }
    free(levels);
    return true;
}

/* Latin and all digits go to the Latin face (CARD 3), and so does what belongs to them: signs in an isolate (a phone number, a
 * citation) and between two of them (24/7, I-9). */
static void mark_latin(Work *work)
{
    for (size_t i = 0; i < work->count; i++) {
        Cluster *at = &work->clusters[i];
        bool common = at->script == USCRIPT_COMMON;
        bool between = i > 0 && i + 1 < work->count && at[-1].latin && (at[1].script == USCRIPT_LATIN || at[1].latin);
        if (at->flags & SPAN_LATIN || (common && (at->flags & SPAN_ISOLATE || (between && !at->space))))
            at->latin = true;
    }
}

/* Where the first character is that the font lacks; the end of the cluster when it has all. */
static size_t first_missing(const Work *work, const Font *font, const Cluster *cluster)
{
    for (size_t pos = cluster->start; pos < cluster->end;) {
        size_t at = pos;
        if (!font_has(font, unicode_next(work->text, &pos)))
            return at;
    }
    return cluster->end;
}

static bool missing_glyph(const Work *work, const Cluster *cluster, size_t pos, Error *err)
{
    const FontRow *own = row_of_script(work->fonts, cluster->script);
    const char *unit = work->input->unit ? work->input->unit : "text";
    Buf name = {0};
    error_set(err, ERROR_UNAVAILABLE, N_("%s: no font has the character %s; install the Debian package %s"), unit,
              unicode_name(unicode_next(work->text, &pos), &name), (own ? own : work->row)->package);
    buf_done(&name);
    return false;
}

typedef enum Trial { TRIAL_LACKS, TRIAL_TAKEN, TRIAL_FAILED } Trial;

/* *missing: where the font that gets furthest lacks a character. */
static Trial try_row(Work *work, Cluster *cluster, const FontRow *row, size_t *missing, Error *err)
{
    Face face;
    if (!row)
        return TRIAL_LACKS;
    if (!fonts_face(work->fonts, row, (cluster->flags & SPAN_BOLD) != 0, &face, err))
        return TRIAL_FAILED;
    size_t at = first_missing(work, face.font, cluster);
    if (at == cluster->end) {
        cluster->face = face;
        cluster->row = row;
        return TRIAL_TAKEN;
    }
    *missing = at > *missing ? at : *missing;
    return TRIAL_LACKS;
}

/* Signs belong to no script, and any font that has them will do: an Arabic comma in Adlam, a full-width one in Yi. Fonts that are not
 * installed are passed over. */
static bool try_all(Work *work, Cluster *cluster, size_t *missing)
{
    for (size_t i = 0; i < fonts_row_count(work->fonts); i++) {
        Error not_installed = {0};
        Trial trial = try_row(work, cluster, fonts_row(work->fonts, i), missing, &not_installed);
        error_done(&not_installed);
        if (trial == TRIAL_TAKEN)
            return true;
    }
    return false;
}

/* The chain: the script's font, the Latin face, the font of the character's own script, for a sign any font; Latin text asks the Latin
 * face first. */
static bool choose_face(Work *work, Cluster *cluster, Error *err)
{
    const FontRow *first = cluster->latin && work->latin ? work->latin : work->row;
    const FontRow *second = first == work->row ? work->latin : work->row;
    size_t missing = cluster->start;
    Trial trial = try_row(work, cluster, first, &missing, err);
    if (trial == TRIAL_LACKS && second != first)
        trial = try_row(work, cluster, second, &missing, err);
    if (trial == TRIAL_LACKS)
        trial = try_row(work, cluster, row_of_script(work->fonts, cluster->script), &missing, err);
    if (trial == TRIAL_LACKS && is_unresolved(cluster->script) && try_all(work, cluster, &missing))
        trial = TRIAL_TAKEN;
    return trial == TRIAL_LACKS ? missing_glyph(work, cluster, missing, err) : trial == TRIAL_TAKEN;
}

/* A space stays with the word before it if it runs the same way: fewer runs, and as wide as the words around it expect. */
static bool choose_faces(Work *work, Error *err)
{
    for (size_t i = 0; i < work->count; i++) {
        Cluster *at = &work->clusters[i];
        bool joins = i > 0 && at->space && at->flags == at[-1].flags && at->level == at[-1].level;
        if (joins && first_missing(work, at[-1].face.font, at) == at->end) {
            at->face = at[-1].face;
            at->row = at[-1].row;
        } else if (!choose_face(work, at, err)) {
            return false;
        }
    }
    return true;
}

/* Signs shared by all scripts take the script of the text before them in the same font, then of the text after (UAX #24 5.2). */
static void resolve_scripts(Work *work)
{
    UScriptCode base = USCRIPT_COMMON;
    for (size_t i = 0; i < work->count; i++) {
        Cluster *at = &work->clusters[i];
        if (is_unresolved(at->script) && i > 0 && at->face.font == at[-1].face.font)
            at->script = at[-1].script;
    }
    for (size_t i = work->count; i-- > 0;) {
        Cluster *at = &work->clusters[i];
        if (!is_unresolved(at->script))
            continue;
        base = at->row == work->latin ? USCRIPT_LATIN : USCRIPT_COMMON;
        bool next = i + 1 < work->count && at->face.font == at[1].face.font && !is_unresolved(at[1].script);
        at->script = next ? at[1].script : base;
    }
}

/* Hans, Hant, Jpan and Kore are mixtures: their main script shapes signs that stand alone. */
static hb_script_t main_script(const char *script)
{
    static const struct {
        const char *name;
        hb_script_t script;
    } mixtures[] = {{"Hans", HB_SCRIPT_HAN}, {"Hant", HB_SCRIPT_HAN}, {"Jpan", HB_SCRIPT_HAN}, {"Kore", HB_SCRIPT_HANGUL}};
    for (size_t i = 0; i < sizeof mixtures / sizeof *mixtures; i++)
        if (strcmp(mixtures[i].name, script) == 0)
            return mixtures[i].script;
    return hb_script_from_string(script, -1);
}

static Item item_new(const Work *work, const Cluster *at)
{
    const TextStyle *style = &work->input->style;
    bool own = is_unresolved(at->script);
    /* Scaled only inside another script: Cyrillic and Greek rows name the Latin face itself. */
    bool scaled = at->row == work->latin && strcmp(work->latin->family, work->row->family) != 0 && style->latin_scale > 0;
    return (Item){.start = at->start,
                  .end = at->end,
                  .script = own ? main_script(style->script) : hb_script_from_string(uscript_getShortName(at->script), -1),
                  .level = at->level,
                  .english = (at->flags & SPAN_ENGLISH) != 0,
                  .face = at->face,
                  .scale = scaled ? style->latin_scale : 1};
}

static bool continues(const Item *item, const Item *next)
{
    return item->script == next->script && item->level == next->level && item->english == next->english &&
           item->face.font == next->face.font && item->face.synthetic_bold == next->face.synthetic_bold && item->scale == next->scale;
}

static void join_items(const Work *work, Item **items, size_t *count)
{
    *items = mem_resize(NULL, work->count + 1, sizeof **items);
    *count = 0;
    for (size_t i = 0; i < work->count; i++) {
        Item next = item_new(work, &work->clusters[i]);
        if (*count > 0 && continues(&(*items)[*count - 1], &next))
            (*items)[*count - 1].end = next.end;
        else
            (*items)[(*count)++] = next;
    }
    *items = mem_resize(*items, *count + 1, sizeof **items);
}

bool itemise(Fonts *fonts, const TextInput *input, Item **items, size_t *count, Error *err)
{
    Work work = {.fonts = fonts, .input = input, .text = view_of(input->text)};
    work.row = fonts_find_row(fonts, input->style.script);
    work.latin = fonts_find_row(fonts, "Latn");
    if (!work.row)
        return error_set(err, ERROR_DATA, N_("no font is listed for the script '%s'"), input->style.script);
    if (!split_clusters(&work)) {
        free(work.clusters);
        return error_set(err, ERROR_UNAVAILABLE, N_("the Unicode data of ICU cannot be read"));
    }
    mark_latin(&work);
    bool ok = choose_faces(&work, err);
    if (ok) {
        resolve_scripts(&work);
        join_items(&work, items, count);
    }
    free(work.clusters);
    return ok;
}
