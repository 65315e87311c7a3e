/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "screens/screens.h"
#include "screens/words.h"
#include "util/mem.h"
#include "util/process.h"

/* SCREENS 7: under 0.3 s nothing, to 2 s in the footer, longer a body. */
enum { QUIET_MS = 300, FOOTER_MS = 2000, TEXT_COL = 3, BAR_COLUMNS = 42, BAR_LEAST = 8, GAP = 2 };

typedef struct MakingScreen {
    Screen screen;
    Making *making;
    MakingState state;
    PrintJob job;
    MakingDone done;
    Arena arena; /* of done */
    int64_t began_ms;
} MakingScreen;

static MakingScreen *of(const Screen *screen)
{
    return (MakingScreen *)screen;
}

static bool long_work(const MakingScreen *self)
{
    return process_clock_ms() - self->began_ms >= FOOTER_MS;
}

/* Cards whose fronts are on the pages made so far. */
static size_t cards_made(const MakingScreen *self)
{
    size_t cards = 0;
    for (size_t i = 0; i < self->state.page && i < self->job.plan.page_count; i++)
        cards += self->job.plan.pages[i].back ? 0 : self->job.plan.pages[i].count;
    return cards;
}

static const char *made_words(const MakingScreen *self, const Ui *ui, Arena *arena)
{
    const char *made = arena_printf(arena, "%zu", cards_made(self));
    if (self->done.cards == 1)
        return words_fill(ui, arena, N_("%s of 1 card"), made);
    /* TRANSLATORS: beside a bar of progress: "1140 of 2000 cards". */
    return words_fill(ui, arena, N_("%s of %s cards"), made, arena_printf(arena, "%zu", self->done.cards));
}

/* The sheet in work; NULL before the first. */
static const char *sheet_words(const MakingScreen *self, const Ui *ui, Arena *arena)
{
    const SheetPlan *plan = &self->job.plan;
    size_t page = self->state.page < plan->page_count ? self->state.page : plan->page_count;
    if (page == 0 || plan->pages[page - 1].count == 0)
        return NULL;
    const SheetPage *last = &plan->pages[page - 1];
    const JobCard *card = &self->job.cards[last->placements[0].face / 2];
    return words_fill(ui, arena, N_("%s, sheet %s of %s"), words_language(ui, arena, card->language),
                      arena_printf(arena, "%zu", last->sheet + 1), arena_printf(arena, "%zu", plan->sheet_count));
}

static void title(const Screen *screen, const Ui *ui, Arena *arena, Title *out)
{
    out->part = C_("title", "Making");
    out->state = words_count(ui, arena, of(screen)->done.cards, N_("1 card"), N_("%s cards"));
}

/* Bar and count; the count stands under the bar where there is no room beside it. Gives the rows used. */
static int draw_bar(const MakingScreen *self, const Ui *ui, const Pen *pen, int row, int rows)
{
    const char *made = made_words(self, ui, pen->arena);
    size_t page = self->state.page, count = self->state.page_count;
    int room = pen->grid->cols - TEXT_COL - 1, words = pen_width(pen, made), bar = room - GAP - words;
    bool beside = bar >= BAR_LEAST;
    bar = beside ? bar : room > 0 ? room : 0;
    bar = bar < BAR_COLUMNS ? bar : BAR_COLUMNS;
    int full = count > 0 ? (int)((size_t)bar * page / count) : 0;
    pen_repeat(pen, (Box){row, TEXT_COL, full}, STYLE_BOLD, SIGN_BAR_FULL);
    pen_repeat(pen, (Box){row, TEXT_COL + full, bar - full}, STYLE_TEXT, SIGN_BAR_EMPTY);
    if (beside)
        pen_put(pen, (Box){row, TEXT_COL + bar + GAP, words}, STYLE_TEXT, made);
    else if (rows > 1)
        pen_put(pen, (Box){row + 1, TEXT_COL, room}, STYLE_TEXT, made);
    return beside ? 1 : 2;
}

static void draw_body(const MakingScreen *self, Ui *ui, const Pen *pen, int first, int rows)
{
    int row = ui_body(ui, first), last = first + rows, gap = row > first ? 1 : 0, columns = ui->grid.cols - TEXT_COL - 1;
    const char *sheet = sheet_words(self, ui, pen->arena);
    pen_cursor(pen, row, TEXT_COL, false);
    if (row < last)
        pen_put(pen, (Box){row, TEXT_COL, columns}, STYLE_BOLD, _("Making the PDF"));
    row += 1 + gap;
    if (row < last)
        row += draw_bar(self, ui, pen, row, last - row);
    if (row < last && sheet)
        pen_put(pen, (Box){row, TEXT_COL, columns}, STYLE_TEXT, sheet);
    row += 1 + gap;
    if (row < last)
        pen_paragraph(pen, (Box){row, TEXT_COL, columns}, last - row, STYLE_TEXT, _("Nothing is in the folder until it is whole."));
}

static void draw(Screen *screen, Ui *ui, const Pen *pen, int first, int rows)
{
    if (screen->below && !long_work(of(screen)))
        screen->below->ops->draw(screen->below, ui, pen, first, rows);
    else
        draw_body(of(screen), ui, pen, first, rows);
}

static const char *prompt(const Screen *screen, const Ui *ui, Arena *arena)
{
    (void)arena;
    return long_work(of(screen)) ? NULL : _("Making the PDF");
}

static Screen *could_not(const Ui *ui, const Error *err)
{
    Arena arena = {0};
    const char *lines[] = {_("No file was written.")};
    Message message = {
        .part = C_("title", "Making"),
        .state = _("nothing made"),
        .headline = words_error(ui, &arena, err),
        .lines = lines,
        .line_count = 1,
    };
    Screen *screen = message_new(&message);
    arena_done(&arena);
    return screen;
}

/* What comes after a finished work; NULL: it was stopped. */
static Screen *after(MakingScreen *self, Ui *ui)
{
    if (!self->state.ok)
        return self->state.error ? could_not(ui, self->state.error) : NULL;
    self->done.bytes = self->state.bytes;
    return ready_new(ui, &self->done);
}

static void stop(MakingScreen *self, Ui *ui)
{
    making_stop(self->making);
    self->state = making_look(self->making);
    Screen *next = after(self, ui);
    if (next) { /* too late to stop */
        ui_replace(ui, next);
        return;
    }
    ui_pop(ui);
    ui_say(ui, MESSAGE_DONE, _("Stopped. No file was written."));
}

static void act(Screen *screen, Ui *ui, const Act *act)
{
    if (act->action == ACTION_BACK || act->action == ACTION_INTERRUPT)
        stop(of(screen), ui);
}

static int wake_fd(const Screen *screen)
{
    return making_fd(of(screen)->making);
}

static bool wake(Screen *screen, Ui *ui)
{
    MakingScreen *self = of(screen);
    self->state = making_look(self->making);
    Screen *next = self->state.finished ? after(self, ui) : NULL;
    if (next)
        ui_replace(ui, next);
    return true;
}

/* In quarters, so that a voice is not kept busy. */
static void speak(const Screen *screen, const Ui *ui, Buf *out)
{
    const MakingState *state = &of(screen)->state;
    Arena arena = {0};
    size_t quarter = state->page_count > 0 ? 4 * state->page / state->page_count : 0;
    buf_addf(out, "%s\n", _("Making the PDF"));
    if (quarter > 0)
        buf_addf(out, "%s\n", words_fill(ui, &arena, N_("%s %% of the pages"), arena_printf(&arena, "%zu", 25 * quarter)));
    arena_done(&arena);
}

static void screen_free(Screen *screen)
{
    MakingScreen *self = of(screen);
    making_free(self->making);
    job_done(&self->job);
    arena_done(&self->arena);
    free(self);
}

static const ScreenKey making_keys[] = {
    {ACTION_HELP, NULL}, {ACTION_BACK, N_("stop, leave nothing behind")}, {ACTION_INTERRUPT, ""}, {ACTION_NONE, NULL}};

static const Action making_own[] = {ACTION_BACK, ACTION_INTERRUPT, ACTION_NONE};

static const ScreenOps making_ops = {
    .id = "making",
    .keys = making_keys,
    .title = title,
    .draw = draw,
    .act = act,
    .speak = speak,
    .free = screen_free,
    .own = making_own,
    .prompt = prompt,
    .wake_fd = wake_fd,
    .wake = wake,
};

Screen *making_new(Ui *ui, Making *making, PrintJob *job, const MakingDone *done)
{
    MakingScreen *self = mem_alloc(sizeof *self);
    *self = (MakingScreen){.screen = {.ops = &making_ops}, .making = making, .job = *job, .began_ms = process_clock_ms()};
    *job = (PrintJob){0};
    making_done_copy(done, &self->arena, &self->done);
    self->state = making_wait(making, QUIET_MS);
    Screen *next = self->state.finished ? after(self, ui) : NULL;
    if (!next)
        return &self->screen;
    screen_free(&self->screen);
    return next;
}
