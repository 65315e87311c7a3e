/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/card.h"

#include <string.h>

#include "card/edition.h"
#include "card/face.h"
#include "card/format.h"

typedef struct Build {
    const CardRequest *request;
    CardWords words;
    Arena arena; /* of the words; the edition moves to the first face */
    bool measure_only;
    double size_most; /* of a list; 0: its own ceiling */
} Build;

/* Cover and last panel are the outer halves of a spread: at the end of the reading direction, so the fold is at their start. */
static bool fold_is_at_left(size_t face, bool rtl)
{
    return (face == 0 || face == CARD_FACES - 1) != rtl;
}

static bool open_face(const Build *build, size_t index, Card *card, Face *out, Error *err)
{
    const CardRequest *request = build->request;
    const FaceWords *words = &build->words.faces[index];
    const Language *language = build->words.language;
    const CardSize *size = request->size;
    const CardGrid *grid = format_grid(size, index);
    bool agent = words->voice == VOICE_AGENT;
    *out = (Face){.request = request, .card = &build->words, .words = words, .grid = grid, .measure_only = build->measure_only};
    out->list = &card->faces[index];
    out->fit = &card->fit[index];
    if (!agent && !face_in_language(out, err))
        return false;
    if (agent)
        face_in_english(out);
    out->type.floor_pt += skin_inks(request->skin)->floor_more;
    if (build->size_most > 0)
        out->type.ceiling_pt = build->size_most;
    bool own_floor = request->recipe->floor_pt > 0 && size->layout == LAYOUT_CARD;
    if (own_floor)
        out->type.floor_pt = request->recipe->floor_pt;
    /* A recipe's own floor moves the heading's along with it. */
    out->heading_floor_pt = own_floor ? request->recipe->floor_pt : grid->heading_floor;
    bool fold_at_left = fold_is_at_left(index, language->rtl);
    out->left = grid->margin_fold > 0 && fold_at_left ? grid->margin_fold : grid->margin_side;
    out->right = size->width_pt - (grid->margin_fold > 0 && !fold_at_left ? grid->margin_fold : grid->margin_side);
    out->foot = size->height_pt - grid->margin_foot;
    out->edition = !agent && !grid->inner && (request->recipe->slots & SLOT_EDITION) ? card->edition : NULL;
    out->draft = !agent && !grid->inner && language->draft;
    out->review_due = !agent && !grid->inner && card->review_due;
    out->first_number = index == CARD_FACES - 1 ? 1 + build->words.faces[index - 1].item_count : 1;
    return true;
}

static bool build_face(const Build *build, size_t index, Card *card, Error *err)
{
    DisplayList *list = &card->faces[index];
    Face face;
    if (!open_face(build, index, card, &face, err))
        return false;
    list->language = arena_strdup(&list->arena, face.style.language);
    list->rtl = face.style.rtl;
    if (face.words->voice != VOICE_AGENT)
        return holder_build(&face, err);
    return face.grid->statements.ceiling > 0 ? statements_build(&face, err) : agent_build(&face, err);
}

/* The panels inside a fold are one list: both have the size of the one that needs the smaller. */
static bool even_panels(Build *build, Card *card, Error *err)
{
    enum { FIRST = CARD_FACES - 2, LAST };
    if (card->face_count < CARD_FACES || !card->fit[FIRST].fits || !card->fit[LAST].fits)
        return true;
    size_t larger = card->fit[FIRST].size_pt > card->fit[LAST].size_pt ? FIRST : LAST;
    double least = card->fit[larger == FIRST ? LAST : FIRST].size_pt;
    if (card->fit[larger].size_pt <= least)
        return true;
    DisplayList *list = &card->faces[larger];
    draw_done(list);
    draw_init(list, build->request->size->width_pt, build->request->size->height_pt);
    build->size_most = least;
    return build_face(build, larger, card, err);
}

/* A red half sheet is as much toner as a dozen cards (CARD 8). */
static bool check_skin(const CardRequest *request, Error *err)
{
    return !skin_inks(request->skin)->ground || request->size->layout == LAYOUT_CARD ||
           error_set(err, ERROR_USAGE, N_("skin full is for cards: size %s takes red or plain"), request->size->id);
}

static bool build_card(Build *build, Card *card, Error *err)
{
    const CardRequest *request = build->request;
    *card = (Card){.face_count = request->recipe->face_count};
    for (size_t i = 0; i < card->face_count; i++)
        draw_init(&card->faces[i], request->size->width_pt, request->size->height_pt);
    bool ok = check_skin(request, err) && card_words(request, &build->arena, &build->words, err);
    if (ok) {
        card->edition = edition_line(request, &build->words, &card->faces[0].arena);
        card->draft = build->words.language->draft;
        card->review_due = edition_review_due(request);
    }
    for (size_t i = 0; ok && i < card->face_count; i++)
        ok = build_face(build, i, card, err);
    ok = ok && even_panels(build, card, err);
    for (size_t i = 0; ok && i < card->face_count; i++)
        draw_settle(&card->faces[i]);
    arena_done(&build->arena);
    if (!ok)
        card_done(card);
    return ok;
}

bool card_layout(const CardRequest *request, Card *out, Error *err)
{
    Build build = {.request = request};
    Card card;
    if (!build_card(&build, &card, err))
        return false;
    *out = card;
    return true;
}

bool card_edition(const CardRequest *request, Arena *arena, const char **out, Error *err)
{
    CardWords words;
    if (!card_words(request, arena, &words, err))
        return false;
    *out = edition_line(request, &words, arena);
    return true;
}

bool card_measure(const CardRequest *request, FaceFit fit[CARD_FACES], Error *err)
{
    Build build = {.request = request, .measure_only = true};
    Card card;
    if (!build_card(&build, &card, err))
        return false;
    memcpy(fit, card.fit, sizeof card.fit);
    card_done(&card);
    return true;
}

void card_measure_done(FaceFit fit[CARD_FACES])
{
    for (size_t i = 0; i < CARD_FACES; i++)
        error_done(&fit[i].misfit);
}

void card_done(Card *card)
{
    if (!card)
        return;
    for (size_t i = 0; i < card->face_count; i++)
        draw_done(&card->faces[i]);
    *card = (Card){0};
}
