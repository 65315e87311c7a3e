/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/words.h"

#include <string.h>

#include "card/format.h"
#include "util/buf.h"

typedef struct Reader {
    const CardRequest *request;
    Arena *arena;
    Buf missing; /* ids, joined with commas */
    size_t missing_count;
} Reader;

static void note_missing(Reader *reader, const char *id)
{
    if (reader->missing_count++ > 0)
        buf_add_str(&reader->missing, ", ");
    buf_add_str(&reader->missing, id);
}

/* The string in the language of the voice; "" when it is missing, which is noted. */
static const char *find_string(Reader *reader, CardVoice voice, const char *id, const char *english)
{
    if (voice == VOICE_AGENT || !*english)
        return english;
    const char *found = catalog_find(reader->request->catalog, id, english);
    if (!found)
        note_missing(reader, id);
    return found ? found : "";
}

static CardText read_text(Reader *reader, CardVoice voice, const char *id, const char *english)
{
    CardText text = {.id = id};
    card_markup(find_string(reader, voice, id, english), reader->arena, &text.plain, &text.spans, &text.span_count);
    return text;
}

/* The lead is bold all through: its own spans gain the flag, and what lies between them gets a span. */
static size_t lead_spans(const CardText *lead, TextSpan *out)
{
    size_t count = 0, pos = 0, len = strlen(lead->plain);
    for (size_t i = 0; i < lead->span_count; i++) {
        TextSpan inner = lead->spans[i];
        if (inner.start > pos)
            out[count++] = (TextSpan){pos, inner.start, SPAN_BOLD};
        out[count++] = (TextSpan){inner.start, inner.end, inner.flags | SPAN_BOLD};
        pos = inner.end;
    }
    if (pos < len)
        out[count++] = (TextSpan){pos, len, SPAN_BOLD};
    return count;
}

/* A full-width sign of punctuation (U+3001 and on, U+FF01 and on) holds its own space. */
static bool ends_full_width(const char *text)
{
    size_t len = strlen(text);
    const char *last = text + (len >= 3 ? len - 3 : 0);
    return strncmp(last, "\xE3\x80", 2) == 0 || strncmp(last, "\xEF\xBC", 2) == 0;
}

static CardText run_in(Arena *arena, const CardText *lead, const CardText *rest)
{
    const char *between = *rest->plain && !ends_full_width(lead->plain) ? " " : "";
    size_t shift = strlen(lead->plain) + strlen(between);
    CardText text = {.id = rest->id, .plain = arena_printf(arena, "%s%s%s", lead->plain, between, rest->plain)};
    text.lead_len = strlen(lead->plain);
    text.spans = arena_array(arena, 2 * lead->span_count + 1 + rest->span_count, sizeof *text.spans);
    text.span_count = lead_spans(lead, text.spans);
    for (size_t i = 0; i < rest->span_count; i++) {
        TextSpan span = rest->spans[i];
        text.spans[text.span_count++] = (TextSpan){span.start + shift, span.end + shift, span.flags};
    }
    return text;
}

static CardText read_unit(Reader *reader, CardVoice voice, const Unit *unit)
{
    CardText text = read_text(reader, voice, unit->id, unit->text ? unit->text : "");
    if (!unit->lead)
        return text;
    CardText lead = read_text(reader, voice, arena_printf(reader->arena, "%s.lead", unit->id), unit->lead);
    return run_in(reader->arena, &lead, &text);
}

static bool has_item(const CardFace *face, const Unit *unit)
{
    for (size_t i = 0; i < face->item_count; i++)
        if (face->items[i] == unit)
            return true;
    return false;
}

/* What the statements say, for the holder: on formats that have the room. English needs none. */
static CardText *read_translations(Reader *reader, const CardFace *face)
{
    if (strcmp(catalog_language(reader->request->catalog)->code, "en") == 0)
        return NULL;
    CardText *texts = arena_array(reader->arena, face->item_count, sizeof *texts);
    for (size_t i = 0; i < face->item_count; i++) {
        texts[i] = read_unit(reader, VOICE_HOLDER, face->items[i]);
        for (size_t k = 0; k < texts[i].span_count; k++)
            texts[i].spans[k].flags &= ~(unsigned)SPAN_BOLD; /* small beside the English, and in the order of words of the language */
    }
    return texts;
}

static void read_face(Reader *reader, size_t index, FaceWords *out)
{
    const CardRecipe *recipe = reader->request->recipe;
    const CardFace *face = &recipe->faces[index];
    const char *title_id = arena_printf(reader->arena, "card.%s.%s.title", recipe->id, card_face_word(index));
    *out = (FaceWords){.voice = face->voice, .law = face->voice == VOICE_AGENT ? face->law : NULL};
    out->title = read_text(reader, face->voice, title_id, face->title);
    out->items = arena_array(reader->arena, face->item_count + 1, sizeof *out->items);
    for (size_t i = 0; i < face->item_count; i++)
        out->items[out->item_count++] = read_unit(reader, face->voice, face->items[i]);
    if (face->states && !has_item(face, face->states))
        out->items[out->item_count++] = read_unit(reader, face->voice, face->states);
    const CardGrid *grid = reader->request->size ? format_grid(reader->request->size, index) : NULL;
    if (grid && grid->icon_size > 0)
        out->icons = face->icons;
    out->lines = face->lines;
    if (grid && face->voice == VOICE_AGENT && grid->translation_share > 0)
        out->translations = read_translations(reader, face);
}

static bool has_holder(const CardRecipe *recipe)
{
    for (size_t i = 0; i < recipe->face_count; i++)
        if (recipe->faces[i].voice == VOICE_HOLDER)
            return true;
    return false;
}

/* Larger formats have hotline and lines to write on both; without a region the hotline's label asks for its number. */
static void read_larger_slots(Reader *reader, CardWords *out)
{
    const CardRecipe *recipe = reader->request->recipe;
    out->notice = read_text(reader, VOICE_HOLDER, "card.notice", CARD_NOTICE_WORDS);
    if (recipe->hotline_label)
        out->foot_label =
            read_text(reader, VOICE_HOLDER, arena_printf(reader->arena, "card.%s.hotline", recipe->id), recipe->hotline_label);
    if (recipe->slots & SLOT_WRITE_IN)
        out->write_ins[0] =
            read_text(reader, VOICE_HOLDER, arena_printf(reader->arena, "card.%s.write-in", recipe->id), recipe->write_in_label);
    if (recipe->write_in_2_label)
        out->write_ins[1] =
            read_text(reader, VOICE_HOLDER, arena_printf(reader->arena, "card.%s.write-in-2", recipe->id), recipe->write_in_2_label);
}

/* On cards only if it is asked for: it takes the room of the list (CARD 4). */
static bool wants_qr(const CardRequest *request)
{
    bool larger = request->size && request->size->layout != LAYOUT_CARD;
    return (request->recipe->slots & SLOT_QR) && (larger || request->qr);
}

/* RFC 3966, with the country code of the North American plan. */
static const char *phone_link(Arena *arena, const char *phone)
{
    return arena_printf(arena, "tel:+1%.3s%.3s%s", phone, phone + 4, phone + 8);
}

static void read_slots(Reader *reader, CardWords *out)
{
    const CardRecipe *recipe = reader->request->recipe;
    const Region *region = reader->request->region;
    if (!has_holder(recipe))
        return;
    bool spoken;
    const Hotline *hotline = region ? region_hotline(region, out->language->code, &spoken) : NULL;
    if (hotline && (recipe->slots & SLOT_HOTLINE))
        out->phone = hotline->phone;
    if (region && wants_qr(reader->request))
        out->qr = region->link ? region->link : hotline ? phone_link(reader->arena, hotline->phone) : NULL;
    if (region && (recipe->slots & SLOT_ORGANISATION))
        out->organisation = region->organisation;
    const char *label = out->phone ? recipe->hotline_label : recipe->write_in_label;
    const char *slot = out->phone ? "hotline" : "write-in";
    if (reader->request->size && reader->request->size->layout != LAYOUT_CARD) {
        read_larger_slots(reader, out);
        return;
    }
    if (label && (recipe->slots & (SLOT_HOTLINE | SLOT_WRITE_IN)))
        out->foot_label = read_text(reader, VOICE_HOLDER, arena_printf(reader->arena, "card.%s.%s", recipe->id, slot), label);
}

static void read_draft(Reader *reader, CardWords *out)
{
    const char *local = catalog_find(reader->request->catalog, "card.draft", CARD_DRAFT_WORDS);
    if (!out->language->draft || !local || strcmp(local, CARD_DRAFT_WORDS) == 0)
        return;
    out->draft = (CardText){.id = "card.draft", .plain = arena_strdup(reader->arena, local)};
}

bool card_words(const CardRequest *request, Arena *arena, CardWords *out, Error *err)
{
    Reader reader = {.request = request, .arena = arena};
    CardWords words = {.language = catalog_language(request->catalog), .face_count = request->recipe->face_count};
    for (size_t i = 0; i < words.face_count; i++)
        read_face(&reader, i, &words.faces[i]);
    read_slots(&reader, &words);
    read_draft(&reader, &words);
    if (reader.missing_count > 0)
        error_set(err, ERROR_DATA, N_("card %s in %s: not translated: %s"), request->recipe->id, words.language->code,
                  buf_str(&reader.missing));
    else
        *out = words;
    buf_done(&reader.missing);
    return reader.missing_count == 0;
}
