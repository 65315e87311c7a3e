/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/ready-parts.h"

#include "screens/words.h"

/* Columns of the mocks. */
enum { TEXT_COL = PARTS_TEXT_COL, INNER_COL = PARTS_INNER_COL, LABEL_COL = 6, REMARK_COL = 36, GAP = 2 };

/* While the queues are not known the row of the printer is there, so that no number becomes one that prints. Sheets turned by hand
 * are printed in two parts, from another program. */
static bool can_print(const Ready *self)
{
    return (self->ask || self->queues.count > 0) && self->done.flip != FLIP_HAND;
}

void ready_set_ways(Ready *self)
{
    size_t count = 0;
    self->ways[count++] = WAY_OPEN;
    if (can_print(self))
        self->ways[count++] = WAY_PRINT;
    if (self->measure)
        self->ways[count++] = WAY_READ;
    else if (self->done.flip != FLIP_NONE)
        self->ways[count++] = WAY_TEST;
    if (!self->measure || self->measure->saved)
        self->ways[count++] = self->measure ? WAY_CARDS : WAY_MORE;
    list_resize(&self->list, count);
}

const char *ready_way_words(const Ui *ui, Way way)
{
    static const char *const words[WAY_COUNT] = {
        [WAY_OPEN] = N_("Open it to look"),        [WAY_PRINT] = N_("Print it here"),  [WAY_TEST] = N_("Make a test sheet first"),
        [WAY_READ] = N_("Read the printed sheet"), [WAY_MORE] = N_("Make more cards"), [WAY_CARDS] = N_("Back to the cards"),
    };
    return _(words[way]);
}

const char *ready_remark(const Ready *self, const Ui *ui, Arena *arena, Way way)
{
    if (way == WAY_TEST)
        return _("checks that front and back line up");
    if (way != WAY_PRINT)
        return NULL;
    if (self->ask)
        return _("looking for printers");
    if (self->sending)
        return _("on its way to the printer");
    /* TRANSLATORS: "Print it here … on HP-LaserJet": the name of a printer. */
    return words_fill(ui, arena, N_("on %s"), self->queues.names[self->queue]);
}

const char *ready_headline(const Ready *self, const Ui *ui, Arena *arena)
{
    if (!self->measure)
        return _("The cards are ready.");
    /* TRANSLATORS: the name of a printer that was measured. */
    return self->measure->saved ? words_fill(ui, arena, N_("%s is measured. One more sheet proves it."), self->measure->request.printer->id)
                                : _("The test sheet is ready.");
}

static const char *size_words(const Ui *ui, Arena *arena, size_t bytes)
{
    enum { KILO = 1000, MEGA = 1000000 };
    /* TRANSLATORS: the space before the unit is U+00A0, which does not break. */
    if (bytes >= MEGA)
        return words_fill(ui, arena, N_("%s MB"), arena_printf(arena, "%.1f", (double)bytes / MEGA));
    return words_fill(ui, arena, N_("%s kB"), arena_printf(arena, "%zu", (bytes + KILO - 1) / KILO));
}

const char *ready_counts(const Ready *self, const Ui *ui, Arena *arena)
{
    const MakingDone *done = &self->done;
    if (self->measure)
        return words_fill(ui, arena, N_("1 sheet, both sides.  %s"), size_words(ui, arena, done->bytes));
    const char *cards = words_count(ui, arena, done->cards, N_("1 card"), N_("%s cards"));
    const char *sheets = words_count(ui, arena, done->sheets, N_("1 sheet"), N_("%s sheets"));
    const char *size = size_words(ui, arena, done->bytes);
    if (done->flip == FLIP_NONE)
        return words_fill(ui, arena, N_("%s, %s, one side.  %s"), cards, sheets, size);
    /* TRANSLATORS: "60 cards, 6 sheets, both sides.  212 kB" */
    return words_fill(ui, arena, N_("%s, %s, both sides.  %s"), cards, sheets, size);
}

const char *ready_drafts(const Ready *self, const Ui *ui, Arena *arena)
{
    /* TRANSLATORS: the name of a language; the word DRAFT stands on its cards in English. */
    static const char *const one = N_("%s says DRAFT: ask a speaker to check before you hand it out.");
    /* TRANSLATORS: names of languages; the word DRAFT stands on their cards in English. */
    static const char *const many = N_("%s say DRAFT: ask a speaker to check before you hand them out.");
    if (!self->done.drafts || self->done.draft_count == 0)
        return NULL;
    return words_fill(ui, arena, self->done.draft_count == 1 ? one : many, self->done.drafts);
}

static int draw_headline(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    const Ready *self = screen;
    if (rows > 0)
        pen_sign(pen, row, TEXT_COL, STYLE_BOLD, SIGN_DONE);
    return parts_put(pen, row, INNER_COL, rows, STYLE_BOLD, ready_headline(self, ui, pen->arena));
}

/* A path reads from left to right, whatever is around it, and stands where reading starts. */
static int draw_path(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    const Ready *self = screen;
    TermText path = {.text = self->done.path, .language = ""};
    int columns = pen->grid->cols - TEXT_COL - 1;
    TermLines lines;
    (void)ui;
    terminal_break(&path, columns > 2 ? columns : 2, pen->arena, &lines);
    for (size_t i = 0; i < lines.count && (int)i < rows; i++)
        pen_line(pen, (Box){row + (int)i, TEXT_COL, lines.lines[i].columns}, (Look){.style = STYLE_TEXT}, &path, lines.lines[i]);
    return (int)lines.count;
}

static int draw_counts(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    const Ready *self = screen;
    return parts_put(pen, row, TEXT_COL, rows, STYLE_TEXT, ready_counts(self, ui, pen->arena));
}

static int remark_col(const Ready *self, const Ui *ui, const Pen *pen)
{
    int widest = 0;
    for (size_t i = 0; i < self->list.count; i++) {
        int own = pen_width(pen, ready_way_words(ui, self->ways[i]));
        widest = own > widest ? own : widest;
    }
    int col = LABEL_COL + widest + GAP;
    return col < REMARK_COL && !ui_stacked(ui) ? REMARK_COL : col;
}

static void draw_way(const Ready *self, const Ui *ui, const Pen *pen, int row, size_t index)
{
    Way way = self->ways[index];
    bool here = index == self->list.cursor;
    int cols = pen->grid->cols, col = remark_col(self, ui, pen);
    const char *beside = ready_remark(self, ui, pen->arena, way);
    parts_put_way(pen, row, index, here, ready_way_words(ui, way));
    if (beside && col < cols - 1)
        pen_put(pen, (Box){row, col, cols - col - 1}, here ? STYLE_BOLD : STYLE_TEXT, beside);
}

static int draw_ways(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    const Ready *self = screen;
    for (size_t i = self->list.top; i < self->list.count && (int)(i - self->list.top) < rows; i++)
        draw_way(self, ui, pen, row + (int)(i - self->list.top), i);
    return (int)self->list.count;
}

typedef struct Fact {
    const char *label, *value;
} Fact;

static const char *side_words(const Ui *ui, Flip flip)
{
    static const char *const words[FLIP_COUNT] = {[FLIP_LONG] = N_("flip on the long edge"),
                                                  [FLIP_SHORT] = N_("flip on the short edge"),
                                                  [FLIP_HAND] = N_("off: fronts first, then turn the stack"),
                                                  [FLIP_NONE] = N_("off, one side")};
    return _(words[flip]);
}

/* The printer's own dialog, in its own words. */
static int draw_facts(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    const Ready *self = screen;
    const Fact facts[] = {
        {_("Paper size"), print_paper(self->done.paper)},
        {_("Scale"), _("100 %, not “fit to page”")},
        {_("Two sides"), side_words(ui, self->done.flip)},
    };
    enum { COUNT = sizeof facts / sizeof *facts };
    int widest = 0, cols = pen->grid->cols;
    for (size_t i = 0; i < COUNT; i++) {
        int own = pen_width(pen, facts[i].label);
        widest = own > widest ? own : widest;
    }
    const char *head = _("If you print from another program:");
    int used = parts_put(pen, row, TEXT_COL, rows, STYLE_TEXT, head), col = INNER_COL + widest + 3;
    for (size_t i = 0; i < COUNT && used + (int)i < rows; i++) {
        pen_put(pen, (Box){row + used + (int)i, INNER_COL, cols - INNER_COL - 1}, STYLE_TEXT, facts[i].label);
        pen_put(pen, (Box){row + used + (int)i, col, cols - col - 1}, STYLE_TEXT, facts[i].value);
    }
    return used + COUNT;
}

static int draw_bar(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    const Ready *self = screen;
    if (self->measure)
        return parts_put(pen, row, TEXT_COL, rows, STYLE_TEXT,
                         _("Plain paper will do, from the tray that the cards will use. Then hold the sheet to a window or a lamp."));
    if (!self->done.bar)
        return 0;
    return parts_put(pen, row, TEXT_COL, rows, STYLE_TEXT,
                     _("The bar on sheet 1 must be as long as a bank card. If not, the scale is wrong."));
}

static int draw_drafts(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    const Ready *self = screen;
    const char *words = ready_drafts(self, ui, pen->arena);
    if (!words)
        return 0;
    if (rows > 0)
        pen_sign(pen, row, TEXT_COL, STYLE_CAUTION, SIGN_DUE);
    return parts_put(pen, row, INNER_COL, rows, STYLE_CAUTION, words);
}

static const Part parts[] = {
    {draw_headline, 3, true}, {draw_path, 1, false}, {draw_counts, 4, true},  {draw_ways, 0, true},
    {draw_facts, 5, true},    {draw_bar, 6, true},   {draw_drafts, 2, false},
};

void ready_draw_parts(const Ready *self, const Ui *ui, const Pen *pen, int row, int rows)
{
    parts_draw(parts, sizeof parts / sizeof *parts, self, ui, pen, row, rows);
}
