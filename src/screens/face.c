/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/face.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "screens/words.h"

/* Lines on one baseline stand on one row; editions and headings differ by a hair. */
static const double same_baseline_pt = 2.5;
/* What begins so much further on than the line before it ends stands at the end of the row. */
enum { FRAME_COLUMNS = 4, GAP = 2 };

typedef struct FaceText {
    const char *text;
    double x_pt, width_pt, baseline_pt;
    Role role;
    bool rtl;
} FaceText;

typedef struct FaceTexts {
    FaceText *items;
    size_t count;
} FaceTexts;

static void add_texts(const DrawText *text, Arena *arena, FaceTexts *out)
{
    const char *words = paragraph_text(text->paragraph);
    for (size_t i = 0; i < text->line_count && text->quarter_turns == 0; i++) {
        const DrawLine *line = &text->lines[i];
        size_t end = line->line->end;
        while (end > line->line->start && words[end - 1] == ' ')
            end--;
        out->items[out->count++] = (FaceText){
            .text = arena_strndup(arena, words + line->line->start, end - line->line->start),
            .x_pt = line->x_pt,
            .width_pt = line->line->width * text->size_pt,
            .baseline_pt = line->baseline_pt,
            .role = text->role,
            .rtl = paragraph_is_rtl(text->paragraph),
        };
    }
}

static int by_baseline(const void *a, const void *b)
{
    const FaceText *x = a, *y = b;
    return (x->baseline_pt > y->baseline_pt) - (x->baseline_pt < y->baseline_pt);
}

static FaceTexts texts_of(const DisplayList *face, Arena *arena)
{
    FaceTexts texts = {0};
    size_t count = 0;
    for (size_t i = 0; i < face->count; i++)
        count += face->ops[i].kind == DRAW_TEXT ? face->ops[i].text.line_count : 0;
    texts.items = arena_array(arena, count + 1, sizeof *texts.items);
    for (size_t i = 0; i < face->count; i++) {
        if (face->ops[i].kind == DRAW_TEXT)
            add_texts(&face->ops[i].text, arena, &texts);
    }
    qsort(texts.items, texts.count, sizeof *texts.items, by_baseline);
    return texts;
}

/* How far from the edge where reading starts. */
static double from_start(const DisplayList *face, const FaceText *text)
{
    return face->rtl ? face->width_pt - text->x_pt - text->width_pt : text->x_pt;
}

/* One row of words: what stands at its start, and what at its end. */
typedef struct FaceRow {
    const char *label, *start, *end; /* label: a numeral before start */
    bool start_rtl, end_rtl, gap;    /* gap: something new begins; a blank row may stand before it */
} FaceRow;

typedef struct FaceRows {
    FaceRow *items;
    size_t count;
} FaceRows;

static void put_text(FaceRow *row, const DisplayList *face, const FaceText *text, Arena *arena)
{
    bool far = from_start(face, text) > face->width_pt * 0.45;
    if (text->role == ROLE_ITEM_LABEL) {
        row->label = text->text;
    } else if (far || row->start) {
        row->end = row->end ? words_joined(arena, row->end, "  ", text->text) : text->text;
        row->end_rtl = text->rtl;
    } else {
        row->start = text->text;
        row->start_rtl = text->rtl;
    }
}

static FaceRows rows_of(const DisplayList *face, Arena *arena)
{
    FaceTexts texts = texts_of(face, arena);
    FaceRows rows = {arena_array(arena, texts.count + 1, sizeof *rows.items), 0};
    for (size_t i = 0; i < texts.count; i++) {
        bool same = i > 0 && texts.items[i].baseline_pt - texts.items[i - 1].baseline_pt < same_baseline_pt;
        if (!same)
            rows.count++;
        put_text(&rows.items[rows.count - 1], face, &texts.items[i], arena);
    }
    for (size_t i = 1; i < rows.count; i++)
        rows.items[i].gap = rows.items[i].label || i == 1 || i + 1 == rows.count;
    return rows;
}

/* What draws, and only counts where it is told no grid. */
typedef struct FacePen {
    const Pen *pen;
    Box box;        /* the frame; box.row is the next row */
    int first, end; /* rows that are seen */
    const char *language;
    bool draws;
} FacePen;

static bool shows(const FacePen *face, int row)
{
    return face->draws && row >= face->first && row < face->end;
}

static TermText term_text(const FacePen *face, const char *text, bool rtl)
{
    return (TermText){.text = text, .language = face->language, .rtl = rtl};
}

static void side(const FacePen *face, int row)
{
    if (!shows(face, row))
        return;
    pen_sign(face->pen, row, face->box.col, STYLE_TEXT, SIGN_FRAME_SIDE);
    pen_sign(face->pen, row, face->box.col + face->box.columns - 1, STYLE_TEXT, SIGN_FRAME_SIDE);
}

/* The words at the start, over as many rows as they need; indented behind the numeral. Gives the columns that the last row takes. */
static int put_start(FacePen *face, const FaceRow *row, int room, int indent)
{
    TermText text = term_text(face, row->start ? row->start : "", row->start_rtl);
    TermLines lines;
    int col = face->box.col + 2 + indent, columns = room - indent;
    terminal_break(&text, columns > 1 ? columns : 1, face->pen->arena, &lines);
    for (size_t i = 0; i < lines.count; i++, face->box.row += i < lines.count) {
        side(face, face->box.row);
        if (shows(face, face->box.row))
            pen_line(face->pen, (Box){face->box.row, col, lines.lines[i].columns}, (Look){0}, &text, lines.lines[i]);
    }
    return indent + lines.lines[lines.count - 1].columns;
}

/* The words at the end: on the same row, else flush with the end of the next; over several rows only if they are wider than the frame. */
static void put_end(FacePen *face, const FaceRow *row, int room, int used)
{
    TermText text = term_text(face, row->end, row->end_rtl);
    TermLines lines;
    terminal_break(&text, room > 1 ? room : 1, face->pen->arena, &lines);
    if (used + GAP + lines.lines[0].columns > room)
        face->box.row += used > 0;
    for (size_t i = 0; i < lines.count; i++, face->box.row += i < lines.count) {
        int own = lines.lines[i].columns;
        side(face, face->box.row);
        if (shows(face, face->box.row))
            pen_line(face->pen, (Box){face->box.row, face->box.col + 2 + room - own, own}, (Look){0}, &text, lines.lines[i]);
    }
}

static void put_row(FacePen *face, const FaceRow *row, int label_columns)
{
    int room = face->box.columns - FRAME_COLUMNS, top = face->box.row;
    bool item = row->label || (row->start && !row->end && label_columns > 0 && !row->gap);
    int used = put_start(face, row, room, item ? label_columns : 0);
    if (row->label && shows(face, top))
        pen_put(face->pen, (Box){top, face->box.col + 2, label_columns}, STYLE_BOLD, row->label);
    if (row->end)
        put_end(face, row, room, row->start ? used : 0);
    face->box.row++;
}

static int label_columns_of(const FaceRows *rows)
{
    for (size_t i = 0; i < rows->count; i++) {
        if (rows->items[i].label)
            return 2;
    }
    return 0;
}

/* Gives the row behind the last. */
static int put_rows(FacePen *face, const FaceRows *rows, bool loose)
{
    int labels = label_columns_of(rows);
    for (size_t i = 0; i < rows->count; i++) {
        if (loose && rows->items[i].gap)
            side(face, face->box.row++);
        put_row(face, &rows->items[i], labels);
    }
    return face->box.row;
}

int face_rows(const Pen *pen, const DisplayList *face, int columns, bool loose)
{
    FaceRows rows = rows_of(face, pen->arena);
    FacePen counter = {.pen = pen, .box = {1, 0, columns}, .language = face->language};
    return put_rows(&counter, &rows, loose) + 1;
}

static void draw_edge(const Pen *pen, Box box, Sign start, Sign end)
{
    pen_sign(pen, box.row, box.col, STYLE_TEXT, start);
    pen_repeat(pen, (Box){box.row, box.col + 1, box.columns - 2}, STYLE_TEXT, SIGN_FRAME_FLAT);
    pen_sign(pen, box.row, box.col + box.columns - 1, STYLE_TEXT, end);
}

static void draw_more(const Ui *ui, const FacePen *face, int more)
{
    const Pen *pen = face->pen;
    int row = face->end - 1, columns = face->box.columns - FRAME_COLUMNS;
    const char *words = words_count(ui, pen->arena, (size_t)more, N_("1 more line"), N_("%s more lines"));
    pen_put(pen, (Box){row, face->box.col + 2, columns}, STYLE_TEXT, arena_printf(pen->arena, "%*s", columns, ""));
    int used = pen_sign(pen, row, face->box.col + 2, STYLE_BOLD, SIGN_BELOW);
    pen_put(pen, (Box){row, face->box.col + 3 + used, columns - used - 1}, STYLE_BOLD, words);
}

/* A face runs in its own direction, whatever the screen does: the same place on the grid, seen from its own edge. */
static Pen own_pen(const Pen *pen, const DisplayList *face, Box *box)
{
    Pen own = *pen;
    own.mirror = face->rtl;
    if (own.mirror != pen->mirror)
        box->col = pen->grid->cols - box->col - box->columns;
    return own;
}

void face_draw(const Ui *ui, const Pen *pen, const DisplayList *face, Box box, FaceView view)
{
    Pen own = own_pen(pen, face, &box);
    FaceRows words = rows_of(face, pen->arena);
    if (view.rows < 3 || box.columns <= FRAME_COLUMNS)
        return;
    FacePen drawing = {
        .pen = &own,
        .box = {box.row + 1 - view.skip, box.col, box.columns},
        .first = box.row + 1,
        .end = box.row + view.rows - 1,
        .language = face->language,
        .draws = true,
    };
    draw_edge(&own, box, SIGN_FRAME_TOP_LEFT, SIGN_FRAME_TOP_RIGHT);
    int behind = put_rows(&drawing, &words, view.loose), foot = behind < drawing.end ? behind : drawing.end;
    if (behind > drawing.end)
        draw_more(ui, &drawing, behind - drawing.end + 1);
    draw_edge(&own, (Box){foot, box.col, box.columns}, SIGN_FRAME_FOOT_LEFT, SIGN_FRAME_FOOT_RIGHT);
}

void face_turn(FaceSide *side, const Ui *ui, size_t face_count)
{
    bool last = side->face + 1 >= face_count;
    side->skip = 0;
    if (!ui_stacked(ui)) {
        side->face = last ? 0 : side->face + 1;
    } else if (!side->alone) {
        side->alone = true;
        side->face = 0;
    } else if (last) {
        side->alone = false;
    } else {
        side->face++;
    }
}
