/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/lacking.h"

#include <stdlib.h>

#include "app/status.h"
#include "card/card.h"
#include "screens/words.h"
#include "util/mem.h"

typedef struct Lacking {
    Content card; /* the card alone */
    const Catalog *catalog;
    Arena *arena;
    const char **sentences;
    size_t count, cap;
} Lacking;

static void note_string(void *data, const ContentString *string)
{
    Lacking *lacking = data;
    if (!status_on_card(&lacking->card, string->id) || catalog_find(lacking->catalog, string->id, string->text))
        return;
    char *plain;
    TextSpan *spans;
    size_t span_count;
    card_markup(string->text, lacking->arena, &plain, &spans, &span_count);
    lacking->sentences = mem_grow(lacking->sentences, lacking->count, &lacking->cap, sizeof *lacking->sentences);
    lacking->sentences[lacking->count++] = arena_printf(lacking->arena, "%s  “%s”", string->id, plain);
}

size_t lacking_sentences(const Ui *ui, Arena *arena, const CardRecipe *recipe, const Catalog *catalog, const char ***sentences)
{
    Lacking lacking = {.card = {.cards = recipe, .card_count = 1}, .catalog = catalog, .arena = arena};
    content_each_string(ui->content, note_string, &lacking);
    *sentences = lacking.count > 0 ? arena_copy(arena, lacking.sentences, lacking.count * sizeof *lacking.sentences) : NULL;
    free(lacking.sentences);
    return lacking.count;
}

const char *lacking_why(const Ui *ui, Arena *arena, const CardRecipe *recipe, const Catalog *catalog, const Error *why)
{
    const char *name = words_language(ui, arena, catalog_language(catalog)), **sentences;
    size_t count = lacking_sentences(ui, arena, recipe, catalog, &sentences);
    if (count == 0)
        return arena_printf(arena, "%s: %s", name, words_error(ui, arena, why));
    if (count == 1)
        return words_fill(ui, arena, N_("%s: 1 sentence is not translated."), name);
    return words_fill(ui, arena, N_("%s: %s sentences are not translated."), name, arena_printf(arena, "%zu", count));
}
