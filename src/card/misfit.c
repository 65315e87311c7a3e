/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/misfit.h"

#include <math.h>
#include <string.h>

#include "util/buf.h"

typedef struct LongItem { /* one that a shorter wording could free of a line */
    const char *id;
    double last_width; /* of its last line, em: the narrowest is lost most easily */
} LongItem;

static size_t long_items(const Face *face, const FaceList *area, Paragraph *const *items, LongItem *out)
{
    size_t count = 0;
    double measure = (face->right - face->left - area->column) / face->type.floor_pt;
    for (size_t i = 0; i < face->words->item_count; i++) {
        TextLines lines;
        paragraph_break(items[i], measure, &face->list->arena, &lines);
        if (lines.count < 2)
            continue;
        LongItem item = {face->words->items[i].id, lines.lines[lines.count - 1].width};
        size_t at = count++;
        for (; at > 0 && out[at - 1].last_width > item.last_width; at--)
            out[at] = out[at - 1];
        out[at] = item;
    }
    return count;
}

/* As many items as lines must go, those that lose a line most easily first; "" when every item is one line already. */
static void name_items(const Face *face, const FaceList *area, const FitResult *fit, Paragraph *const *items, Buf *out)
{
    LongItem *found = arena_array(&face->list->arena, face->words->item_count + 1, sizeof *found);
    size_t count = long_items(face, area, items, found);
    double excess = fit->used_pt - list_height(area);
    double lines = fmax(1, ceil(excess / (fit->leading * fit->size_pt)));
    for (size_t i = 0; i < count && (double)i < lines; i++)
        buf_addf(out, "%s%s", i > 0 ? ", " : "", found[i].id);
}

static bool is_freed_by(const FaceList *area, const FitResult *fit, double room_pt)
{
    return room_pt > 0 && fit->used_pt <= list_height(area) + room_pt;
}

/* The formats of CARD 4 step 5, each with what would free the list. Arguments: card, language, percent, size, items. */
static const char *const misfit_formats[] = {
    N_("card %s in %s: the list takes %d %% of its room at the smallest size, %.2f pt; shorten %s"),
    N_("card %s in %s: the list takes %d %% of its room at the smallest size, %.2f pt; leave out an item"),
    N_("card %s in %s: the list takes %d %% of its room at the smallest size, %.2f pt; "
       "it fits with a hotline (--region) in place of the write-in line, or shorten %s"),
    N_("card %s in %s: the list takes %d %% of its room at the smallest size, %.2f pt; "
       "it fits without the DRAFT bar, once both checks are signed, or shorten %s"),
    N_("card %s in %s: the list takes %d %% of its room at the smallest size, %.2f pt; it fits without the QR code"),
    N_("card %s in %s: the list takes %d %% of its room at the smallest size, %.2f pt; it fits with a hotline (--region) in place of the "
       "write-in line"),
};
enum { MISFIT_SHORTEN, MISFIT_LEAVE_OUT, MISFIT_HOTLINE, MISFIT_SIGN_OFF, MISFIT_QR, MISFIT_HOTLINE_ALONE };

static size_t choose_format(const Face *face, const FaceList *area, const FitResult *fit, bool named)
{
    const CardGrid *grid = face->grid;
    bool holder = face->words->voice == VOICE_HOLDER;
    bool hotline_possible = holder && !grid->contact && !face->card->phone && (face->request->recipe->slots & SLOT_HOTLINE);
    double foot_gain = hotline_possible ? face->foot - grid->hotline_foot - grid->list_above_foot - area->bottom : 0;
    bool code = holder && !grid->contact && face->card->phone && face->card->qr;
    if (code && is_freed_by(area, fit, face->foot - grid->hotline_foot - grid->list_above_foot - area->bottom))
        return MISFIT_QR;
    bool with_hotline = is_freed_by(area, fit, foot_gain);
    if (!named)
        return with_hotline ? MISFIT_HOTLINE_ALONE : MISFIT_LEAVE_OUT;
    if (with_hotline)
        return MISFIT_HOTLINE;
    return is_freed_by(area, fit, holder ? area->top - grid->list_y : 0) ? MISFIT_SIGN_OFF : MISFIT_SHORTEN;
}

bool misfit_error(const Face *face, const FaceList *area, const FitResult *fit, Paragraph *const *items, Error *err)
{
    const char *card = face->request->recipe->id, *language = face->style.language;
    if (fit->overfull)
        return error_set(err, ERROR_DATA, N_("card %s in %s: a word is wider than a line of %.1f pt at the smallest size, %.2f pt"), card,
                         language, face->right - face->left - area->column, fit->size_pt);
    Buf names = {0};
    name_items(face, area, fit, items, &names);
    int percent = (int)ceil(100 * fit->used_pt / list_height(area));
    const char *format = misfit_formats[choose_format(face, area, fit, names.len > 0)];
    error_set(err, ERROR_DATA, format, card, language, percent, fit->size_pt, buf_str(&names));
    buf_done(&names);
    return false;
}
