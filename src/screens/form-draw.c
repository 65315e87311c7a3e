/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cards form on the screen: fields, plan, face in words (SCREENS 10.9). */
#include <stdlib.h>
#include <string.h>

#include "screens/face.h"
#include "screens/form.h"
#include "screens/lacking.h"
#include "screens/words.h"

/* Logical columns. Remarks and the faces beside the fields have fixed places. */
enum { CURSOR = 1, LABEL = 3, VALUE = 17, REMARK = 57, FACE_BESIDE = 47, FACE_MOST = 75, FRAME = 70 };

typedef struct FieldPlace {
    FormField field;
    int label, value, end; /* columns */
    int rows;              /* that the value may take */
} FieldPlace;

/* On the row of the field before it, where there is room. */
static bool shares_row(FormField field)
{
    return field == FORM_SIZE || field == FORM_START;
}

/* Remarks stand where the second field of a row would. */
static bool has_row(FormField field)
{
    return field <= FORM_REGION || field == FORM_SAVE;
}

/* Codes of other papers with the same layout, as many as there is room for. */
static const char *same_as(const Stock *stock, const Ui *ui, Arena *arena)
{
    enum { MOST = 2 };
    const char *codes = NULL;
    for (size_t i = 0, count = 0; i < stock->code_count && count < MOST; i++) {
        if (strstr(stock->name, stock->codes[i]))
            continue;
        codes = codes ? words_joined(arena, codes, ", ", stock->codes[i]) : stock->codes[i];
        count++;
    }
    return codes ? words_fill(ui, arena, N_("same as %s"), codes) : NULL;
}

static const char *region_remark(const Region *region, const Ui *ui, Arena *arena)
{
    if (!region)
        return _("a line to write on");
    /* TRANSLATORS: when its numbers were checked; at most 22 columns with a date. Not yet: on a day that is to come. */
    static const char *const formats[] = {
        [REGION_FRESH] = N_("as of %s"), [REGION_OLD] = N_("! old: %s"), [REGION_TO_COME] = N_("! not yet: %s")};
    RegionAge age = region_age(region, session_today(ui->session));
    return words_fill(ui, arena, formats[age], words_date(ui, arena, region->as_of));
}

static const char *remark(const Form *form, const Ui *ui, Arena *arena, FormField field)
{
    const Order *order = &form->order;
    switch ((int)field) {
    case FORM_LANGUAGES:
        return form->language < order->count ? _("digits: how many") : NULL;
    case FORM_PAPER:
        return same_as(order->stock, ui, arena);
    case FORM_TURN:
        return order->flip == FLIP_LONG ? _("as most printers do") : NULL;
    case FORM_REGION:
        return region_remark(order->region, ui, arena);
    case FORM_PRINTER:
        return order->printer ? words_fill(ui, arena, N_("measured %s"), words_date(ui, arena, order->printer->measured)) : NULL;
    default:
        return NULL;
    }
}

/* A language in the row: its name and count, the count in brackets where the cursor is. */
static const char *language_words(const Form *form, const Ui *ui, Arena *arena, size_t index, bool codes)
{
    const OrderLanguage *language = &form->order.languages[index];
    const Language *facts = catalog_language(language->catalog);
    const char *name = codes ? facts->code : words_language(ui, arena, facts);
    bool here = form->field == FORM_LANGUAGES && form->language == index;
    return arena_printf(arena, here ? "%s [%u]" : "%s %u", name, language->count);
}

/* Of the languages from one on, and add…, with the gaps between them. */
static int languages_width(const Form *form, const Ui *ui, const Pen *pen, size_t first, bool codes)
{
    int columns = pen_width(pen, _("add…"));
    for (size_t i = first; i < form->order.count; i++)
        columns += pen_width(pen, language_words(form, ui, pen->arena, i, codes)) + 3;
    return columns;
}

/* In focus it is always seen: languages before it go first. */
static void draw_languages(const Form *form, const Ui *ui, const Pen *pen, Box box)
{
    bool codes = languages_width(form, ui, pen, 0, false) > box.columns;
    int end = box.col + box.columns;
    size_t first = 0;
    while (codes && first < form->language && languages_width(form, ui, pen, first, true) > box.columns)
        first++;
    for (size_t i = first; i <= form->order.count && box.col < end; i++) {
        bool here = form->field == FORM_LANGUAGES && form->language == i;
        const char *words = i < form->order.count ? language_words(form, ui, pen->arena, i, codes) : _("add…");
        Box place = {box.row, box.col, end - box.col};
        box.col += pen_put(pen, place, here ? STYLE_BOLD : STYLE_TEXT, words) + 3;
    }
}

static void draw_field(Form *form, const Ui *ui, const Pen *pen, int row, const FieldPlace *at)
{
    bool here = form->field == at->field;
    Style style = here ? STYLE_BOLD : STYLE_TEXT;
    Box value = {row, at->value, at->end - at->value};
    if (here) {
        pen_sign(pen, row, at->label - 2, STYLE_BOLD, SIGN_CURSOR);
        pen_cursor(pen, row, at->value, false);
    }
    pen_put(pen, (Box){row, at->label, at->value - at->label - 1}, style, form_label(ui, at->field));
    if (at->field == FORM_LANGUAGES)
        draw_languages(form, ui, pen, value);
    else
        pen_paragraph(pen, value, at->rows, style, form_value(form, ui, pen->arena, at->field));
    pen_zone(pen, (Box){row, at->label, at->end - at->label}, ACTION_ROW, (int)at->field); /* the last one there wins */
}

typedef struct FieldArea {
    int row, end, columns; /* columns: where fields end */
    int label, value;
    bool shared, remarks, roomy; /* roomy: two rows a field */
} FieldArea;

/* Where rows are few the place of the first card goes, and then the size, unless the cursor is there. */
static bool left_out(const Form *form, const FieldArea *area, FormField field)
{
    int rows = area->end - area->row - 2; /* two of the plan */
    if (area->shared || area->roomy || field == form->field)
        return false;
    return (field == FORM_START && rows < FORM_FIELD_COUNT) || (field == FORM_SIZE && rows < FORM_FIELD_COUNT - 1);
}

/* Beside the value; where each field has two rows under it, if the value leaves that row free. */
static void draw_remark(Form *form, const Ui *ui, const Pen *pen, int row, const FieldPlace *at, const FieldArea *area, const char *words)
{
    if (!area->roomy)
        pen_put(pen, (Box){row, REMARK, area->columns - REMARK}, STYLE_TEXT, words);
    else if (at->field == FORM_LANGUAGES || pen_width(pen, form_value(form, ui, pen->arena, at->field)) <= at->end - at->value)
        pen_put(pen, (Box){row + 1, at->value, at->end - at->value}, STYLE_TEXT, words);
}

/* Behind the field before it on the same row. */
static FieldPlace beside(Form *form, const Ui *ui, const Pen *pen, const FieldPlace *before, FormField field, int end)
{
    int label = before->value + pen_width(pen, form_value(form, ui, pen->arena, before->field)) + 4;
    return (FieldPlace){field, label, label + pen_width(pen, form_label(ui, field)) + 2, end, 1};
}

/* Gives the row behind the last field. */
static int draw_fields(Form *form, const Ui *ui, const Pen *pen, FieldArea area)
{
    int row = area.row - 1;
    FieldPlace at = {0};
    for (FormField field = 0; field < FORM_FIELD_COUNT; field++) {
        bool shared = area.shared && shares_row(field);
        const char *words = area.remarks && (area.roomy || has_row(field)) ? remark(form, ui, pen->arena, field) : NULL;
        if (left_out(form, &area, field))
            continue;
        row += shared ? 0 : area.roomy && field > 0 ? 2 : 1;
        if (row >= area.end)
            break;
        int end = words && !area.roomy ? REMARK - 1 : area.columns;
        at = shared ? beside(form, ui, pen, &at, field, end) : (FieldPlace){field, area.label, area.value, end, area.roomy ? 2 : 1};
        draw_field(form, ui, pen, row, &at);
        if (words)
            draw_remark(form, ui, pen, row, &at, &area, words);
    }
    return row + 1;
}

/* The plan and what to know of it; on one row if it can be. Gives the row behind it. */
static int draw_plan(Form *form, const Ui *ui, const Pen *pen, Box box, int end)
{
    const char *plan = form_plan(form, ui, pen->arena), *cautions = form_cautions(form, ui, pen->arena);
    if (box.row >= end)
        return box.row;
    int used = pen_put(pen, box, STYLE_BOLD, plan);
    if (!cautions)
        return box.row + 1;
    bool fits = used + 3 + pen_width(pen, cautions) <= box.columns;
    if (fits) {
        pen_put(pen, (Box){box.row, box.col + used + 3, box.columns - used - 3}, STYLE_CAUTION, cautions);
        return box.row + 1;
    }
    box.row++;
    return box.row + pen_paragraph(pen, box, end - box.row, STYLE_CAUTION, cautions);
}

/* In a column beside the faces: what is on which sheet stands between them, where there is room for all. */
static void draw_plan_column(Form *form, const Ui *ui, const Pen *pen, Box box, int end)
{
    const char *sheets = form_sheets(form, ui, pen->arena), *cautions = form_cautions(form, ui, pen->arena);
    if (box.row >= end)
        return;
    box.row += pen_paragraph(pen, box, end - box.row, STYLE_BOLD, form_plan(form, ui, pen->arena));
    int room = end - box.row - (cautions ? pen_paragraph(pen, box, 0, STYLE_CAUTION, cautions) : 0);
    if (sheets && pen_paragraph(pen, box, 0, STYLE_TEXT, sheets) <= room)
        box.row += pen_paragraph(pen, box, room, STYLE_TEXT, sheets);
    if (cautions && box.row < end)
        pen_paragraph(pen, box, end - box.row, STYLE_CAUTION, cautions);
}

static const char *face_words(const Form *form, const Ui *ui, Arena *arena, const Card *card, size_t face)
{
    static const char *const formats[CARD_FACES] = {N_("Front, %s, %s pt, %u %% full"), N_("Back, %s, %s pt, %u %% full"),
                                                    N_("Inside, %s, %s pt, %u %% full"), N_("Inside, %s, %s pt, %u %% full")};
    Buf facts = {0};
    buf_add_number(&facts, card->fit[face].size_pt, 2);
    const char *size = arena_strdup(arena, buf_str(&facts));
    buf_done(&facts);
    unsigned fill = (unsigned)(card->fit[face].fill * 100 + 0.5);
    if (form->order.recipe->faces[face].voice == VOICE_AGENT)
        return words_fill(ui, arena,
                          face ? N_("Back, English for the officer, %s pt, %u %% full")
                               : N_("Front, English for the officer, %s pt, %u %% full"),
                          size, fill);
    const char *name = words_language(ui, arena, catalog_language(form->order.languages[form->shown].catalog));
    if (card->fit[face].size_pt <= 0)
        return words_fill(ui, arena, N_("Front, %s"), name); /* the cover of a fold */
    return words_fill(ui, arena, formats[face], name, size, fill);
}

/* Gives the row behind it. */
static int draw_face(Form *form, const Ui *ui, const Pen *pen, size_t face, Box box, int end)
{
    const Error *why = NULL;
    const Card *card = form->shown < form->order.count ? order_card(&form->order, form->shown, &why) : NULL;
    if (box.row + 1 >= end || (!card && !why))
        return box.row;
    if (!card) {
        const char *text = lacking_why(ui, pen->arena, form->order.recipe, form->order.languages[form->shown].catalog, why);
        return box.row + pen_paragraph(pen, box, end - box.row, STYLE_CAUTION, text);
    }
    if (face >= card->face_count)
        return box.row;
    const DisplayList *list = &card->faces[face];
    pen_put(pen, box, STYLE_BOLD, face_words(form, ui, pen->arena, card, face));
    bool loose = face_rows(pen, list, box.columns, true) < end - box.row;
    int rows = face_rows(pen, list, box.columns, loose), room = end - box.row - 1;
    if (form->side.skip > rows - room)
        form->side.skip = rows > room ? rows - room : 0;
    rows = rows < room ? rows : room;
    face_draw(ui, pen, list, (Box){box.row + 1, box.col, box.columns}, (FaceView){.rows = rows, .skip = form->side.skip, .loose = loose});
    return box.row + 1 + rows;
}

static void draw_wide(Form *form, const Ui *ui, const Pen *pen, int row, int end)
{
    int columns = ui->grid.cols - FACE_BESIDE - 1 < FACE_MOST ? ui->grid.cols - FACE_BESIDE - 1 : FACE_MOST;
    bool roomy = end - row >= 28;
    int at = draw_fields(
        form, ui, pen,
        (FieldArea){.row = row, .end = end, .columns = FACE_BESIDE - 2, .label = LABEL, .value = VALUE, .remarks = roomy, .roomy = roomy});
    if (at < end)
        pen_repeat(pen, (Box){at, LABEL, FACE_BESIDE - LABEL - 3}, STYLE_TEXT, SIGN_RULE);
    draw_plan_column(form, ui, pen, (Box){at + 1, LABEL, FACE_BESIDE - LABEL - 3}, end);
    int behind =
        draw_face(form, ui, pen, form->side.face, (Box){row, FACE_BESIDE, columns}, form->order.recipe->face_count > 1 ? end - 3 : end);
    if (form->order.recipe->face_count > 1)
        draw_face(form, ui, pen, (form->side.face + 1) % form->order.recipe->face_count, (Box){behind + 1, FACE_BESIDE, columns}, end);
}

/* The blank row under the title goes before a line of the face does. */
static int first_row(Form *form, const Ui *ui, const Pen *pen, int first, int rows)
{
    enum { AROUND = 11 }; /* blank, fields, rule, plan, name of the face */
    const Card *card = form->shown < form->order.count ? order_card(&form->order, form->shown, NULL) : NULL;
    size_t face = card && form->side.face < card->face_count ? form->side.face : 0;
    const char *cautions = form_cautions(form, ui, pen->arena);
    int beside = ui->grid.cols - LABEL - 5 - pen_width(pen, form_plan(form, ui, pen->arena)); /* the plan */
    int more = cautions && pen_width(pen, cautions) > beside;
    bool tight = card && rows < AROUND + more + face_rows(pen, &card->faces[face], FRAME, false);
    return tight ? first : ui_body(ui, first);
}

static void draw_fields_and_face(Form *form, const Ui *ui, const Pen *pen, int row, int end)
{
    int cols = ui->grid.cols;
    bool stacked = ui_stacked(ui);
    bool narrow = ui_narrow(ui);
    FieldArea area = {
        .row = row,
        .end = end,
        .columns = cols - 1,
        .label = narrow ? 2 : LABEL,
        .value = narrow ? 14 : VALUE,
        .shared = cols >= 80,
        .remarks = cols >= 80,
    };
    int at = draw_fields(form, ui, pen, area);
    if (at < end && !stacked)
        pen_repeat(pen, (Box){at++, LABEL, cols - LABEL - 2}, STYLE_TEXT, SIGN_RULE);
    at = draw_plan(form, ui, pen, (Box){at, LABEL, cols - LABEL - 2}, end);
    if (!stacked)
        draw_face(form, ui, pen, form->side.face, (Box){at, LABEL, cols - LABEL - 1 < FRAME ? cols - LABEL - 1 : FRAME}, end);
}

void form_draw(Form *form, const Ui *ui, const Pen *pen, int first, int rows)
{
    int end = first + rows;
    if (!ui_stacked(ui) || !form->side.alone)
        form->side.skip = 0;
    if (ui_stacked(ui) && form->side.alone)
        draw_face(form, ui, pen, form->side.face, (Box){ui_body(ui, first), 0, ui->grid.cols}, end);
    else if (ui_wide(ui))
        draw_wide(form, ui, pen, ui_body(ui, first), end);
    else
        draw_fields_and_face(form, ui, pen, ui_stacked(ui) ? ui_body(ui, first) : first_row(form, ui, pen, first, rows), end);
}
