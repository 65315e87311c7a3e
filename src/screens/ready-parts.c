/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/ready-parts.h"

#include "screens/words.h"

/* Columns of the mocks. */
enum { TEXT_COL = 3, INNER_COL = 5, LABEL_COL = 6, REMARK_COL = 36, MEASURE = 72, GAP = 2 };

/* While the queues are not known the row of the printer is there, so that no number becomes one that prints. */
static bool can_print(const Ready *self)
{
    return self->ask || self->queues.count > 0;
}

size_t ready_way_count(const Ready *self)
{
    return can_print(self) ? 3 : 2;
}

Way ready_way(const Ready *self, size_t index)
{
    return index == 0 ? WAY_OPEN : index == 1 && can_print(self) ? WAY_PRINT : WAY_MORE;
}

const char *ready_way_words(const Ui *ui, Way way)
{
    static const char *const words[] = {
        [WAY_OPEN] = N_("Open it to look"), [WAY_PRINT] = N_("Print it here"), [WAY_MORE] = N_("Make more cards")};
    return _(words[way]);
}

const char *ready_remark(const Ready *self, const Ui *ui, Arena *arena, Way way)
{
    if (way != WAY_PRINT)
        return NULL;
    if (self->ask)
        return _("looking for printers");
    if (self->sending)
        return _("on its way to the printer");
    /* TRANSLATORS: "Print it here … on HP-LaserJet": the name of a printer. */
    return words_fill(ui, arena, N_("on %s"), self->queues.names[self->queue]);
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

static int measure(const Pen *pen, int col)
{
    int columns = pen->grid->cols - col - 1;
    return columns < MEASURE - (col - TEXT_COL) ? columns : MEASURE - (col - TEXT_COL);
}

/* The parts of the body: each draws itself on at most `rows` rows and gives how many it needs; with 0 rows it only counts. */
typedef int (*PartDraw)(const Ready *self, const Ui *ui, const Pen *pen, int row, int rows);

static int draw_headline(const Ready *self, const Ui *ui, const Pen *pen, int row, int rows)
{
    (void)self;
    if (rows > 0)
        pen_sign(pen, row, TEXT_COL, STYLE_BOLD, SIGN_DONE);
    return pen_paragraph(pen, (Box){row, INNER_COL, measure(pen, INNER_COL)}, rows, STYLE_BOLD, _("The cards are ready."));
}

/* A path reads from left to right, whatever is around it, and stands where reading starts. */
static int draw_path(const Ready *self, const Ui *ui, const Pen *pen, int row, int rows)
{
    TermText path = {.text = self->done.path, .language = ""};
    int columns = pen->grid->cols - TEXT_COL - 1;
    TermLines lines;
    (void)ui;
    terminal_break(&path, columns > 2 ? columns : 2, pen->arena, &lines);
    for (size_t i = 0; i < lines.count && (int)i < rows; i++)
        pen_line(pen, (Box){row + (int)i, TEXT_COL, lines.lines[i].columns}, (Look){.style = STYLE_TEXT}, &path, lines.lines[i]);
    return (int)lines.count;
}

static int draw_counts(const Ready *self, const Ui *ui, const Pen *pen, int row, int rows)
{
    return pen_paragraph(pen, (Box){row, TEXT_COL, measure(pen, TEXT_COL)}, rows, STYLE_TEXT, ready_counts(self, ui, pen->arena));
}

static int remark_col(const Ui *ui, const Pen *pen)
{
    int widest = 0;
    for (Way way = WAY_OPEN; way <= WAY_MORE; way++) {
        int own = pen_width(pen, ready_way_words(ui, way));
        widest = own > widest ? own : widest;
    }
    int col = LABEL_COL + widest + GAP;
    return col < REMARK_COL && !ui_stacked(ui) ? REMARK_COL : col;
}

static void draw_way(const Ready *self, const Ui *ui, const Pen *pen, int row, size_t index)
{
    Way way = ready_way(self, index);
    bool here = index == self->list.cursor;
    Style style = here ? STYLE_BOLD : STYLE_TEXT;
    int cols = pen->grid->cols, col = remark_col(ui, pen);
    const char *beside = ready_remark(self, ui, pen->arena, way);
    if (here) {
        pen_sign(pen, row, 1, STYLE_BOLD, SIGN_CURSOR);
        pen_cursor(pen, row, LABEL_COL, false);
    }
    pen_number(pen, (Box){row, TEXT_COL, 1}, style, index + 1);
    pen_put(pen, (Box){row, LABEL_COL, cols - LABEL_COL - 1}, style, ready_way_words(ui, way));
    if (beside && col < cols - 1)
        pen_put(pen, (Box){row, col, cols - col - 1}, style, beside);
    pen_zone(pen, (Box){row, 0, cols}, ACTION_ROW, (int)index);
}

static int draw_ways(const Ready *self, const Ui *ui, const Pen *pen, int row, int rows)
{
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
static int draw_facts(const Ready *self, const Ui *ui, const Pen *pen, int row, int rows)
{
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
    int used = pen_paragraph(pen, (Box){row, TEXT_COL, measure(pen, TEXT_COL)}, rows, STYLE_TEXT, head), col = INNER_COL + widest + 3;
    for (size_t i = 0; i < COUNT && used + (int)i < rows; i++) {
        pen_put(pen, (Box){row + used + (int)i, INNER_COL, cols - INNER_COL - 1}, STYLE_TEXT, facts[i].label);
        pen_put(pen, (Box){row + used + (int)i, col, cols - col - 1}, STYLE_TEXT, facts[i].value);
    }
    return used + COUNT;
}

static int draw_bar(const Ready *self, const Ui *ui, const Pen *pen, int row, int rows)
{
    if (!self->done.bar)
        return 0;
    return pen_paragraph(pen, (Box){row, TEXT_COL, measure(pen, TEXT_COL)}, rows, STYLE_TEXT,
                         _("The bar on sheet 1 must be as long as a bank card. If not, the scale is wrong."));
}

static int draw_drafts(const Ready *self, const Ui *ui, const Pen *pen, int row, int rows)
{
    const char *words = ready_drafts(self, ui, pen->arena);
    if (!words)
        return 0;
    if (rows > 0)
        pen_sign(pen, row, TEXT_COL, STYLE_CAUTION, SIGN_DUE);
    return pen_paragraph(pen, (Box){row, INNER_COL, measure(pen, INNER_COL)}, rows, STYLE_CAUTION, words);
}

typedef struct Part {
    PartDraw draw;
    int rank; /* where rows are few the highest goes first */
    bool gap; /* a blank row behind it, where there is room */
} Part;

enum { PART_COUNT = 7, RANK_WAYS = 0 };

static const Part parts[PART_COUNT] = {
    {draw_headline, 3, true}, {draw_path, 1, false}, {draw_counts, 4, true},  {draw_ways, RANK_WAYS, true},
    {draw_facts, 5, true},    {draw_bar, 6, true},   {draw_drafts, 2, false},
};

/* Takes blanks and then parts away until the rest fits; ways stay. */
static void fit_parts(int need[PART_COUNT], bool *gaps, int rows)
{
    int total = 0, blanks = 0;
    for (size_t i = 0; i < PART_COUNT; i++) {
        total += need[i];
        blanks += need[i] > 0 && parts[i].gap ? 1 : 0;
    }
    *gaps = total + blanks <= rows;
    for (int rank = PART_COUNT - 1; rank > RANK_WAYS && total > rows; rank--) {
        for (size_t i = 0; i < PART_COUNT; i++) {
            total -= parts[i].rank == rank ? need[i] : 0;
            need[i] = parts[i].rank == rank ? 0 : need[i];
        }
    }
}

void ready_draw_parts(const Ready *self, const Ui *ui, const Pen *pen, int row, int rows)
{
    int need[PART_COUNT], last = row + rows;
    bool gaps;
    for (size_t i = 0; i < PART_COUNT; i++)
        need[i] = parts[i].draw(self, ui, pen, row, 0);
    fit_parts(need, &gaps, rows);
    for (size_t i = 0; i < PART_COUNT && row < last; i++) {
        if (need[i] == 0)
            continue;
        parts[i].draw(self, ui, pen, row, need[i] < last - row ? need[i] : last - row);
        row += need[i] + (gaps && parts[i].gap ? 1 : 0);
    }
}
