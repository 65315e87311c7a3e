/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/marks.h"

#include "util/buf.h"

const double marks_edge_pt = 18, marks_off_pt = 6;
const double letters_above = 0.78, letters_below = 0.25;

static const double hairline_pt = 0.36, label_pt = 6, label_band_pt = 8;
static const double slack_pt = 0.05; /* millimetres rounded to points */

/* The cards of one side as a grid: columns and rows count from the left and the top of that page. */
typedef struct Grid {
    double left_pt, top_pt, right_pt, bottom_pt; /* margins */
    double width_pt, height_pt;                  /* of a card */
    double pitch_x_pt, pitch_y_pt;
    int columns, rows;
    double page_width_pt, page_height_pt;
    double off_pt; /* nothing is nearer to a card: behind its bleed */
} Grid;

static double lesser(double a, double b)
{
    return a < b ? a : b;
}

/* Cards are cut at the edge of the face; perforated ones have the edge that their stock gives them. */
static Grid page_grid(const SheetRequest *request, bool back)
{
    const Stock *stock = request->stock;
    Grid grid = {.width_pt = stock->perforated ? stock->card_width_pt : request->card_width_pt,
                 .height_pt = stock->perforated ? stock->card_height_pt : request->card_height_pt,
                 .pitch_x_pt = stock->card_width_pt + stock->gap_x_pt,
                 .pitch_y_pt = stock->card_height_pt + stock->gap_y_pt,
                 .columns = stock->columns,
                 .rows = stock->rows,
                 .page_width_pt = stock->sheet_width_pt,
                 .page_height_pt = stock->sheet_height_pt,
                 .off_pt = marks_off_pt + request->bleed_pt};
    Placement first = sheet_position(stock, request->flip, back, 0);
    Placement last = sheet_position(stock, request->flip, back, (unsigned)(stock->columns * stock->rows) - 1);
    grid.left_pt = lesser(first.x_pt, last.x_pt) + (stock->card_width_pt - grid.width_pt) / 2;
    grid.top_pt = lesser(first.y_pt, last.y_pt) + (stock->card_height_pt - grid.height_pt) / 2;
    grid.right_pt = grid.page_width_pt - grid.left_pt - (grid.columns - 1) * grid.pitch_x_pt - grid.width_pt;
    grid.bottom_pt = grid.page_height_pt - grid.top_pt - (grid.rows - 1) * grid.pitch_y_pt - grid.height_pt;
    return grid;
}

/* 0: the margin has no room for one. */
static double mark_length(const Grid *grid, double margin_pt)
{
    double length_pt = margin_pt >= 48 - slack_pt ? 12 : 8; /* CARD 9 */
    return margin_pt >= grid->off_pt + length_pt ? length_pt : 0;
}

static void upright_marks(const Grid *grid, double x_pt, DisplayList *list)
{
    double above_pt = mark_length(grid, grid->top_pt), below_pt = mark_length(grid, grid->bottom_pt);
    DrawBox mark = {.x_pt = x_pt - hairline_pt / 2, .width_pt = hairline_pt, .ink = INK_BLACK};
    if (above_pt > 0) {
        mark.y_pt = grid->top_pt - grid->off_pt - above_pt, mark.height_pt = above_pt;
        draw_box(list, mark);
    }
    if (below_pt > 0) {
        mark.y_pt = grid->page_height_pt - grid->bottom_pt + grid->off_pt, mark.height_pt = below_pt;
        draw_box(list, mark);
    }
}

static void level_marks(const Grid *grid, double y_pt, DisplayList *list)
{
    double left_pt = mark_length(grid, grid->left_pt), right_pt = mark_length(grid, grid->right_pt);
    DrawBox mark = {.y_pt = y_pt - hairline_pt / 2, .height_pt = hairline_pt, .ink = INK_BLACK};
    if (left_pt > 0) {
        mark.x_pt = grid->left_pt - grid->off_pt - left_pt, mark.width_pt = left_pt;
        draw_box(list, mark);
    }
    if (right_pt > 0) {
        mark.x_pt = grid->page_width_pt - grid->right_pt + grid->off_pt, mark.width_pt = right_pt;
        draw_box(list, mark);
    }
}

/* Neighbours without a gap share one boundary. */
static void cut_marks(const MarkPage *page, const Grid *grid)
{
    for (int column = 0; column < grid->columns; column++) {
        double x_pt = grid->left_pt + column * grid->pitch_x_pt;
        if (column == 0 || grid->pitch_x_pt > grid->width_pt + slack_pt)
            upright_marks(grid, x_pt, page->list);
        if ((unsigned)(column + 1) % sheet_panels(page->marks->request) == 0)
            upright_marks(grid, x_pt + grid->width_pt, page->list);
    }
    for (int row = 0; row < grid->rows; row++) {
        double y_pt = grid->top_pt + row * grid->pitch_y_pt;
        if (row == 0 || grid->pitch_y_pt > grid->height_pt + slack_pt)
            level_marks(grid, y_pt, page->list);
        level_marks(grid, y_pt + grid->height_pt, page->list);
    }
    if (mark_length(grid, grid->left_pt) == 0 || mark_length(grid, grid->right_pt) == 0 || mark_length(grid, grid->top_pt) == 0 ||
        mark_length(grid, grid->bottom_pt) == 0)
        page->marks->left_out = true;
}

/* Three dashes above and three below each line along which cards are folded (CARD 8). */
static void fold_ticks(const MarkPage *page, const Grid *grid)
{
    const double line_pt = 0.6, dash_pt = 2, away_pt = 6;
    unsigned panels = sheet_panels(page->marks->request);
    for (unsigned column = 1; panels > 1 && column < (unsigned)grid->columns; column += panels)
        for (int dash = 0; dash < 3; dash++) {
            double off_pt = away_pt + 2 * dash * dash_pt;
            DrawBox tick = {.x_pt = grid->left_pt + column * grid->pitch_x_pt - line_pt / 2, .width_pt = line_pt, .height_pt = dash_pt};
            tick.y_pt = grid->top_pt - off_pt - dash_pt;
            draw_box(page->list, tick);
            tick.y_pt = grid->page_height_pt - grid->bottom_pt + off_pt;
            draw_box(page->list, tick);
        }
}

static bool label_fits(const Grid *grid, double margin_pt)
{
    return margin_pt >= marks_edge_pt + label_band_pt + grid->off_pt;
}

/* The baseline of the label beside a card; false if there is no margin beside it that holds one. */
static bool label_place(const Grid *grid, double card_x_pt, double *x_pt)
{
    bool leftmost = card_x_pt < grid->left_pt + slack_pt;
    bool rightmost = card_x_pt + grid->width_pt > grid->page_width_pt - grid->right_pt - slack_pt;
    if (leftmost && label_fits(grid, grid->left_pt))
        *x_pt = card_x_pt - grid->off_pt - letters_below * label_pt;
    else if (rightmost && label_fits(grid, grid->right_pt))
        *x_pt = card_x_pt + grid->width_pt + grid->off_pt + letters_above * label_pt;
    else
        return false;
    return true;
}

/* The code alone where the name of the language is longer than the card is high. */
static const Letters *label_letters(const MarkPage *page, const RunEntry *entry, double room_pt)
{
    Buf text = {0};
    buf_addf(&text, page->back ? "back of %s" : "%s %s", entry->code, entry->english_name);
    const Letters *letters = lettering_get(page->marks->lettering, buf_str(&text), false, page->err);
    if (letters && letters->line->width * label_pt > room_pt)
        letters = lettering_get(page->marks->lettering, entry->code, false, page->err);
    buf_done(&text);
    return letters;
}

static bool draw_label(const MarkPage *page, const Grid *grid, unsigned i)
{
    const SheetRequest *request = page->marks->request;
    const double clear_pt = 4; /* of the cut marks at both corners */
    unsigned panels = sheet_panels(request), first = (page->fill->first + i) * panels;
    Placement place = sheet_position(request->stock, request->flip, page->back, first);
    if (panels > 1)
        place.x_pt = lesser(place.x_pt, sheet_position(request->stock, request->flip, page->back, first + panels - 1).x_pt);
    double card_x_pt = place.x_pt + (request->stock->card_width_pt - grid->width_pt) / 2, x_pt;
    const Letters *letters = label_letters(page, &request->entries[page->fill->entries[i]], grid->height_pt - 2 * clear_pt);
    if (!letters)
        return false;
    double length_pt = letters->line->width * label_pt;
    if (length_pt <= grid->height_pt - 2 * clear_pt && label_place(grid, card_x_pt, &x_pt))
        letters_draw(letters, label_pt, x_pt, place.y_pt + (request->stock->card_height_pt + length_pt) / 2, page->list);
    else
        page->marks->left_out = true;
    return true;
}

static bool draw_labels(const MarkPage *page, const Grid *grid)
{
    for (unsigned i = 0; i < page->fill->count; i++)
        if (!draw_label(page, grid, i))
            return false;
    return true;
}

double zone_width(Zone zone)
{
    return zone.to_pt - zone.from_pt;
}

enum { MARGIN_LEFT, MARGIN_RIGHT, MARGIN_TOP, MARGIN_BOTTOM, MARGIN_COUNT };

static double greater(double a, double b)
{
    return a > b ? a : b;
}

static void find_zones(const MarkPage *page, const Grid *grid, Zone zones[MARGIN_COUNT])
{
    const double inches_pt = 5, clear_pt = 1; /* "2 in" stands out of its zone towards the cards */
    bool cut = !page->marks->request->stock->perforated || page->marks->request->proof;
    double width_pt = page->list->width_pt, height_pt = page->list->height_pt;
    double left_pt = grid->left_pt - grid->off_pt - greater(mark_length(grid, grid->left_pt), label_band_pt);
    double right_pt = grid->right_pt - grid->off_pt - greater(mark_length(grid, grid->right_pt), label_band_pt);
    double top_pt = grid->top_pt - grid->off_pt - (cut ? mark_length(grid, grid->top_pt) + clear_pt : 0) - inches_pt;
    double bottom_pt = grid->bottom_pt - grid->off_pt - (cut ? mark_length(grid, grid->bottom_pt) + clear_pt : 0) - inches_pt;
    zones[MARGIN_LEFT] = (Zone){marks_edge_pt, left_pt, false};
    zones[MARGIN_RIGHT] = (Zone){width_pt - right_pt, width_pt - marks_edge_pt, true};
    zones[MARGIN_TOP] = (Zone){marks_edge_pt, top_pt, false};
    zones[MARGIN_BOTTOM] = (Zone){height_pt - bottom_pt, height_pt - marks_edge_pt, true};
}

/* What was drawn on the page on its side. */
static void lay_level(const DisplayList *side, DisplayList *list)
{
    for (size_t i = 0; i < side->count; i++) {
        DrawOp op = side->ops[i];
        if (op.kind == DRAW_TEXT) {
            DrawLine line = {list->width_pt - op.text.lines[0].baseline_pt, op.text.lines[0].x_pt, op.text.lines[0].line};
            op.text.lines = &line;
            op.text.quarter_turns = 0;
            draw_text(list, op.text);
        } else {
            draw_box(list, (DrawBox){.x_pt = list->width_pt - op.box.y_pt - op.box.height_pt,
                                     .y_pt = op.box.x_pt,
                                     .width_pt = op.box.height_pt,
                                     .height_pt = op.box.width_pt,
                                     .ink = op.box.ink});
        }
    }
}

static bool draw_level(const MarkPage *page, Zone zone, bool (*draw)(const MarkPage *page, Zone zone))
{
    DisplayList side;
    draw_init(&side, page->list->height_pt, page->list->width_pt);
    MarkPage turned = *page;
    turned.list = &side;
    bool ok = draw(&turned, zone);
    if (ok)
        lay_level(&side, page->list);
    NumberPlace *number = page->number;
    if (ok && number && number->known)
        *number = (NumberPlace){true, true, page->list->width_pt - number->y_pt, number->x_pt};
    draw_done(&side);
    return ok;
}

static bool draw_margin(const MarkPage *page, const Zone zones[MARGIN_COUNT], int margin, bool (*draw)(const MarkPage *page, Zone zone))
{
    if (margin == MARGIN_COUNT) {
        page->marks->left_out = true;
        return true;
    }
    return margin >= MARGIN_TOP ? draw_level(page, zones[margin], draw) : draw(page, zones[margin]);
}

static int find_margin(const Zone zones[MARGIN_COUNT], const int likes[MARGIN_COUNT], int taken, bool (*fits)(Zone zone))
{
    for (int i = 0; i < MARGIN_COUNT; i++)
        if (likes[i] != taken && fits(zones[likes[i]]))
            return likes[i];
    return MARGIN_COUNT;
}

/* Side margins first: many printers do not reach the foot of the page (CARD 9). */
static bool draw_margins(const MarkPage *page, const Grid *grid)
{
    static const int bar_likes[] = {MARGIN_LEFT, MARGIN_RIGHT, MARGIN_TOP, MARGIN_BOTTOM},
                     info_likes[] = {MARGIN_RIGHT, MARGIN_LEFT, MARGIN_BOTTOM, MARGIN_TOP};
    Zone zones[MARGIN_COUNT];
    find_zones(page, grid, zones);
    bool has_bar = page->fill->sheet == 0 && !page->back;
    int bar = has_bar ? find_margin(zones, bar_likes, MARGIN_COUNT, bar_fits) : MARGIN_COUNT;
    int info = find_margin(zones, info_likes, bar, info_fits);
    return (!has_bar || draw_margin(page, zones, bar, bar_draw)) && draw_margin(page, zones, info, info_draw);
}

/* Only of a proof: nothing straight stands so near a cut otherwise. */
static void place_edges(const MarkPage *page)
{
    const SheetRequest *request = page->marks->request;
    const Stock *stock = request->stock;
    for (unsigned k = 0; k < sheet_places(stock, 1); k++) {
        Placement at = sheet_position(stock, request->flip, page->back, k);
        double right = at.x_pt + stock->card_width_pt, bottom = at.y_pt + stock->card_height_pt;
        const DrawPoint corners[] = {{at.x_pt, at.y_pt}, {right, at.y_pt}, {right, bottom}, {at.x_pt, bottom}, {at.x_pt, at.y_pt}};
        draw_stroke(page->list, (DrawStroke){corners, 5, hairline_pt, INK_BLACK});
    }
}

bool marks_draw(const MarkPage *page)
{
    Grid grid = page_grid(page->marks->request, page->back);
    const SheetRequest *request = page->marks->request;
    if (!request->stock->perforated || request->proof)
        cut_marks(page, &grid);
    if (request->proof)
        place_edges(page);
    fold_ticks(page, &grid);
    return draw_labels(page, &grid) && draw_margins(page, &grid);
}
