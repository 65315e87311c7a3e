/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/unit.h"

#include <string.h>

#include "card/card.h"
#include "screens/words.h"

const Unit *unit_at(const Topic *topic, size_t index)
{
    for (size_t i = 0; i < topic->unit_count; i++) {
        if (unit_is_taught(&topic->units[i]) && index-- == 0)
            return &topic->units[i];
    }
    return NULL;
}

size_t unit_count(const Topic *topic)
{
    size_t count = 0;
    for (size_t i = 0; i < topic->unit_count; i++)
        count += unit_is_taught(&topic->units[i]);
    return count;
}

typedef struct UnitWords {
    const char *lead, *text; /* NULL: the unit has none */
    bool missing;
} UnitWords;

static UnitWords words_in(const Unit *unit, const Catalog *catalog)
{
    UnitWords words = {0};
    Buf id = {0};
    buf_addf(&id, "%s.lead", unit->id);
    if (unit->lead)
        words.lead = catalog_find(catalog, buf_str(&id), unit->lead);
    if (*unit->text)
        words.text = catalog_find(catalog, unit->id, unit->text);
    words.missing = (unit->lead && !words.lead) || (*unit->text && !words.text);
    buf_done(&id);
    return words;
}

size_t unit_untranslated(const Topic *topic, const Catalog *catalog)
{
    size_t count = 0;
    const Unit *unit;
    for (size_t i = 0; (unit = unit_at(topic, i)); i++)
        count += words_in(unit, catalog).missing;
    return count;
}

/* Half a translation is none: then the whole is English, and says so. */
static char *joined(const Unit *unit, const UnitWords *words, Arena *arena)
{
    const char *lead = words->missing ? unit->lead : words->lead, *text = words->missing ? unit->text : words->text;
    return arena_printf(arena, "%s%s%s%s", words->missing ? "[EN] " : "", lead ? lead : "", lead && text && *text ? " " : "",
                        text ? text : "");
}

static void hide(const Ui *ui, const Language *language, Arena *arena, UnitText *out)
{
    const char *name = words_language(ui, arena, language);
    const Language *menus = catalog_language(ui->menus);
    out->hidden = true;
    out->text = (TermText){
        .text = words_fill(ui, arena, N_("%s: on the card and in the PDF only. B mends it."), name),
        .language = menus->code,
        .rtl = menus->rtl,
    };
}

void unit_text(const Ui *ui, const Unit *unit, const Catalog *catalog, Arena *arena, UnitText *out)
{
    const Language *language = catalog_language(catalog);
    UnitWords words = words_in(unit, catalog);
    char *plain;
    TextSpan *spans;
    size_t span_count;
    card_markup(joined(unit, &words, arena), arena, &plain, &spans, &span_count);
    *out = (UnitText){.english = words.missing};
    out->text = (TermText){plain, words.missing ? "en" : language->code, !words.missing && language->rtl, spans, span_count};
    if (terminal_hides(plain, ui->bidi))
        hide(ui, language, arena, out);
}

static char best_grade(const Unit *unit)
{
    char best = 'D';
    for (size_t i = 0; i < unit->source_count; i++)
        best = unit->sources[i]->grade < best ? unit->sources[i]->grade : best;
    return best;
}

/* A citation is no sentence, but others follow it. */
static const char *ended(const char *law, Arena *arena)
{
    size_t len = strlen(law);
    return len > 0 && law[len - 1] == '.' ? law : arena_printf(arena, "%s.", law);
}

size_t unit_sources(const Ui *ui, const Unit *unit, Arena *arena, const char ***lines)
{
    const char **out = arena_array(arena, 5, sizeof *out);
    char grade[2] = {best_grade(unit), 0};
    size_t count = 0;
    const char *as_of = words_date(ui, arena, unit->as_of), *review_by = words_date(ui, arena, unit->review_by);
    if (unit->law)
        out[count++] = ended(unit->law, arena);
    if (unit->standing == STANDING_CONTESTED)
        out[count++] = _("Courts or agencies do not agree on this.");
    out[count++] = words_fill(ui, arena, N_("Sources: %zu, the best of grade %s."), unit->source_count, grade);
    if (unit_is_local(unit))
        out[count++] = words_fill(ui, arena, N_("Only in: %s."), unit->place);
    out[count++] = words_due(ui, unit) ? words_fill(ui, arena, N_("As of %s. The date for its review, %s, is past."), as_of, review_by)
                                       : words_fill(ui, arena, N_("As of %s. Review by %s."), as_of, review_by);
    *lines = out;
    return count;
}
