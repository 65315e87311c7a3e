/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/words.h"

#include <stdarg.h>
#include <string.h>

#include "card/card.h"
#include "util/unicode.h"

typedef struct KindWords {
    const char *word;
    Style style;
    Sign sign;
} KindWords;

static const KindWords kinds[UNIT_KIND_COUNT] = {
    /* TRANSLATORS: the kind of each right stands in the margin in capitals: at most 12 columns. */
    [UNIT_RIGHT] = {NC_("margin", "RIGHT"), STYLE_BOLD, SIGN_KIND_RIGHT},
    /* TRANSLATORS: words to be said aloud follow: "SAY" as in "you say". */
    [UNIT_SAY] = {NC_("margin", "SAY"), STYLE_SAY, SIGN_KIND_SAY},
    [UNIT_ASK] = {NC_("margin", "ASK"), STYLE_SAY, SIGN_KIND_ASK},
    [UNIT_DO] = {NC_("margin", "DO"), STYLE_BOLD, SIGN_KIND_DO},
    [UNIT_DONT] = {NC_("margin", "DON'T"), STYLE_DONT, SIGN_KIND_DONT},
    [UNIT_NOTE] = {NC_("margin", "NOTE"), STYLE_BOLD, SIGN_KIND_NOTE},
    [UNIT_LAW] = {NC_("margin", "LAW"), STYLE_BOLD, SIGN_LAW},
};

/* TRANSLATORS: stands under the kind, in capitals: at most 12 columns. */
static const char *const standings[STANDING_COUNT] = {
    /* TRANSLATORS: courts or agencies do not agree on this right. At most 12 columns. */
    [STANDING_CONTESTED] = NC_("margin", "DISPUTED"),
    /* TRANSLATORS: this right differs from state to state. At most 12 columns. */
    [STANDING_VARIES] = NC_("margin", "BY STATE"),
    /* TRANSLATORS: good advice, not law. At most 12 columns. */
    [STANDING_PRACTICE] = NC_("margin", "ADVICE"),
};

const char *words_text(const Ui *ui, const char *ctxt, const char *text)
{
    return ui->menus ? catalog_text(ui->menus, ctxt, text) : text;
}

const char *words_key(const Ui *ui, const char *label)
{
    const char *found = catalog_find(ui->menus, "key", label);
    return found ? found : _(label);
}

static const char *translate(const void *data, const char *format)
{
    return words_text(data, NULL, format);
}

const char *words_error(const Ui *ui, Arena *arena, const Error *err)
{
    Buf out = {0};
    error_message(err, translate, ui, &out);
    const char *text = arena_strdup(arena, buf_str(&out));
    buf_done(&out);
    return text;
}

const char *words_fill(const Ui *ui, Arena *arena, const char *format, ...)
{
    Error sentence = {0};
    va_list args;
    va_start(args, format);
    error_setv(&sentence, ERROR_NONE, format, args);
    va_end(args);
    const char *text = words_error(ui, arena, &sentence);
    error_done(&sentence);
    return text;
}

const char *words_number(Arena *arena, size_t value)
{
    return arena_printf(arena, "%zu", value);
}

const char *words_count(const Ui *ui, Arena *arena, size_t count, const char *one, const char *many)
{
    return count == 1 ? _(one) : words_fill(ui, arena, many, arena_printf(arena, "%zu", count));
}

const char *words_language(const Ui *ui, Arena *arena, const Language *language)
{
    const Language *menus = catalog_language(ui->menus);
    if (strcmp(menus->code, "en") == 0)
        return language->english_name;
    if (strcmp(menus->code, language->code) == 0)
        return language->autonym;
    Buf name = {0};
    unicode_language_name(language->code, language->script, menus->code, &name);
    const char *text = name.len > 0 ? arena_strdup(arena, buf_str(&name)) : language->english_name;
    buf_done(&name);
    return text;
}

static const char *drafted(const Ui *ui, Arena *arena, const Catalog *catalog)
{
    const Language *language = catalog_language(catalog);
    const char *name = ui_narrow(ui) && ui->both && ui->beside ? language->code : words_language(ui, arena, language);
    return language->draft ? arena_printf(arena, "%s %s", name, C_("language", "draft")) : name;
}

const char *words_languages(const Ui *ui, Arena *arena)
{
    const char *first = drafted(ui, arena, ui->first);
    if (!ui->both || !ui->beside)
        return first;
    return arena_printf(arena, ui_narrow(ui) ? "%s+%s" : "%s + %s", first, drafted(ui, arena, ui->beside));
}

/* U+2066 LEFT-TO-RIGHT ISOLATE and U+2069 POP DIRECTIONAL ISOLATE are never sent to the terminal. */
static const char *isolated(const Ui *ui, Arena *arena, const char *text)
{
    return catalog_language(ui->menus)->rtl ? arena_printf(arena, "\u2066%s\u2069", text) : text;
}

const char *words_date(const Ui *ui, Arena *arena, Date date)
{
    return isolated(ui, arena, arena_printf(arena, "%04d-%02d-%02d", date.year, date.month, date.day));
}

const char *words_path(const Ui *ui, Arena *arena, const char *path)
{
    return isolated(ui, arena, path);
}

const char *words_joined(Arena *arena, const char *a, const char *between, const char *b)
{
    return arena_printf(arena, "%s%s%s", a, between, b);
}

const char *words_kind(const Ui *ui, UnitKind kind)
{
    return C_("margin", kinds[kind].word);
}

Style words_kind_style(UnitKind kind)
{
    return kinds[kind].style;
}

Sign words_kind_sign(UnitKind kind)
{
    return kinds[kind].sign;
}

bool words_due(const Ui *ui, const Unit *unit)
{
    return unit_is_due(unit, session_today(ui->session));
}

size_t words_states(const Ui *ui, const Unit *unit, const char *out[3])
{
    bool local = unit_is_local(unit);
    size_t count = 0;
    if (standings[unit->standing])
        out[count++] = C_("margin", standings[unit->standing]);
    if (local && unit->standing != STANDING_VARIES)
        out[count++] = C_("margin", standings[STANDING_VARIES]);
    /* TRANSLATORS: the date by which this text should have been reviewed is past. At most 12 columns. */
    if (words_due(ui, unit))
        out[count++] = C_("margin", "REVIEW DUE");
    return count;
}

static const char *titled(const Ui *ui, Arena *arena, const Catalog *catalog, const char *id, const char *title)
{
    const char *found = catalog_find(catalog ? catalog : ui->first, id, title);
    return found ? found : arena_printf(arena, "[EN] %s", title);
}

const char *words_topic(const Ui *ui, Arena *arena, const Catalog *catalog, const Topic *topic)
{
    return titled(ui, arena, catalog, arena_printf(arena, "topic.%s.title", topic->id), topic->title);
}

const char *words_card(const Ui *ui, Arena *arena, const Catalog *catalog, const CardRecipe *card)
{
    return titled(ui, arena, catalog, arena_printf(arena, "card.%s.title", card->id), card->title);
}
