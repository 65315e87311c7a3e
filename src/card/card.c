/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/card.h"

#include "card/edition.h"
#include "card/face.h"

typedef struct Build {
    const CardRequest *request;
    CardWords words;
    Arena arena; /* of the words; the edition moves to the first face */
    bool measure_only;
} Build;

static bool open_face(const Build *build, size_t index, Card *card, Face *out, Error *err)
{
    const CardRequest *request = build->request;
    const FaceWords *words = &build->words.faces[index];
    const Language *language = build->words.language;
    const CardSize *size = request->size;
    bool agent = words->voice == VOICE_AGENT;
    const TypeClass *type = type_class_find("agent");
    const ScriptFonts *fonts = NULL;
    if (!agent &&
        (!type_fonts_of(request->content, language, request->font, &fonts, err) || !type_class_of(fonts, language->code, &type, err)))
        return false;
    *out = (Face){.request = request, .card = &build->words, .words = words, .type = *type, .measure_only = build->measure_only};
    if (request->recipe->floor_pt > 0)
        out->type.floor_pt = request->recipe->floor_pt;
    /* A recipe's own floor moves the heading's along with it. */
    out->heading_floor_pt = request->recipe->floor_pt > 0 ? request->recipe->floor_pt : card_grid.heading_floor;
    out->style = agent ? face_latin_style() : (TextStyle){.language = language->code, .script = fonts->script, .rtl = language->rtl};
    out->style.latin_scale = type->latin_scale;
    out->left = card_grid.margin;
    out->right = size->width_pt - card_grid.margin;
    out->foot = size->height_pt - card_grid.margin;
    out->edition = !agent && (request->recipe->slots & SLOT_EDITION) ? card->edition : NULL;
    out->review_due = !agent && card->review_due;
    out->list = &card->faces[index];
    out->fit = &card->fit[index];
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
    return face.words->voice == VOICE_AGENT ? agent_build(&face, err) : holder_build(&face, err);
}

static bool build_card(Build *build, Card *card, Error *err)
{
    const CardRequest *request = build->request;
    *card = (Card){.face_count = request->recipe->face_count};
    for (size_t i = 0; i < card->face_count; i++)
        draw_init(&card->faces[i], request->size->width_pt, request->size->height_pt);
    bool ok = card_words(request, &build->arena, &build->words, err);
    if (ok) {
        card->edition = edition_line(request, &build->words, &card->faces[0].arena);
        card->draft = build->words.language->draft;
        card->review_due = edition_review_due(request);
    }
    for (size_t i = 0; ok && i < card->face_count; i++)
        ok = build_face(build, i, card, err);
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

bool card_measure(const CardRequest *request, FaceFit fit[2], Error *err)
{
    Build build = {.request = request, .measure_only = true};
    Card card;
    if (!build_card(&build, &card, err))
        return false;
    fit[1] = (FaceFit){0};
    for (size_t i = 0; i < card.face_count; i++)
        fit[i] = card.fit[i];
    card_done(&card);
    return true;
}

void card_measure_done(FaceFit fit[2])
{
    error_done(&fit[0].misfit);
    error_done(&fit[1].misfit);
}

void card_done(Card *card)
{
    if (!card)
        return;
    for (size_t i = 0; i < card->face_count; i++)
        draw_done(&card->faces[i]);
    *card = (Card){0};
}
