/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/verify.h"

#include <stdio.h>
#include <string.h>

#include "card/edition.h"

static bool visit_language(Session *session, const Content *content, const Catalog *catalog, EditionVisit visit, void *data)
{
    for (size_t i = 0; i < content->card_count; i++) {
        Arena arena = {0};
        Error missing = {0};
        const char *line;
        CardRequest request = {.content = content, .recipe = &content->cards[i], .catalog = catalog, .today = session_today(session)};
        bool going = true;
        if (card_edition(&request, &arena, &line, &missing))
            going = visit(data, request.recipe, catalog_language(catalog), line, edition_review_due(&request));
        error_done(&missing); /* a card that cannot be printed has no edition */
        arena_done(&arena);
        if (!going)
            return false;
    }
    return true;
}

bool verify_each(Session *session, EditionVisit visit, void *data, Error *err)
{
    const Content *content = session_content(session, err);
    FileList codes = {0};
    bool ok = content && session_languages(session, &codes, err), going = ok;
    for (size_t i = 0; going && i < codes.count; i++) {
        const Catalog *catalog = session_catalog(session, codes.names[i], err);
        ok = catalog != NULL;
        going = ok && visit_language(session, content, catalog, visit, data);
    }
    file_list_done(&codes);
    return ok;
}

typedef struct Search {
    const char *code;
    Verdict *verdict;
} Search;

static void found(Verdict *verdict, const CardRecipe *card, const Language *language, const char *line, bool review_due)
{
    verdict->card = card;
    verdict->review_due = review_due;
    snprintf(verdict->language, sizeof verdict->language, "%s", language->code);
    snprintf(verdict->line, sizeof verdict->line, "%s", line);
}

static bool compare_code(void *data, const CardRecipe *card, const Language *language, const char *line, bool review_due)
{
    Search *search = data;
    if (strcmp(strrchr(line, ' ') + 1, search->code) != 0)
        return true;
    search->verdict->kind = VERDICT_CURRENT;
    found(search->verdict, card, language, line, review_due);
    return false;
}

static bool compare_card(void *data, const CardRecipe *card, const Language *language, const char *line, bool review_due)
{
    Verdict *verdict = data;
    if (strcmp(card->id, verdict->past->card) != 0 || strcmp(language->code, verdict->past->language) != 0)
        return true;
    found(verdict, card, language, line, review_due);
    return false;
}

bool verify_code(Session *session, const char *code, Verdict *out, Error *err)
{
    *out = (Verdict){0};
    if (!verify_each(session, compare_code, &(Search){code, out}, err))
        return false;
    const Content *content = session_content(session, err);
    for (size_t i = 0; out->kind == VERDICT_UNKNOWN && i < content->edition_count; i++) {
        if (strcmp(content->editions[i].code, code) != 0)
            continue;
        out->kind = VERDICT_SUPERSEDED;
        out->past = &content->editions[i];
    }
    return out->kind != VERDICT_SUPERSEDED || verify_each(session, compare_card, out, err);
}
