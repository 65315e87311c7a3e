/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "screens/ready-parts.h"
#include "screens/words.h"
#include "util/mem.h"

/* A print server that says nothing for so long says nothing; who leaves waits a little, for half a file would be half a print. */
enum { LP_WAIT_MS = 30000, LEAVE_WAIT_MS = 3000 };

static Ready *of(const Screen *screen)
{
    return (Ready *)screen;
}

static void title(const Screen *screen, const Ui *ui, Arena *arena, Title *out)
{
    if (of(screen)->measure) {
        out->state = measure_step(ui, arena, of(screen)->measure->saved ? 4 : 2);
        return;
    }
    out->part = C_("title", "Ready");
    out->state = words_count(ui, arena, of(screen)->done.cards, N_("1 card"), N_("%s cards"));
}

static void draw(Screen *screen, Ui *ui, const Pen *pen, int first, int rows)
{
    Ready *self = of(screen);
    int row = ui_body(ui, first), last = first + rows;
    list_show(&self->list, (size_t)(rows > 0 ? rows : 1));
    ready_draw_parts(self, ui, pen, row, last - row);
}

static void open_file(Ready *self, Ui *ui)
{
    Error err = {0};
    if (print_open(self->done.path, &err))
        ui_say(ui, MESSAGE_DONE, _("The desktop was asked to open it."));
    else
        ui_say_error(ui, &err);
    error_done(&err);
}

static void print(Ready *self, Ui *ui)
{
    Error err = {0};
    if (self->ask || self->sending)
        return; /* the row says so */
    PrintRequest request = {self->queues.names[self->queue], self->done.path, self->done.paper, self->done.flip};
    self->late_ms = process_clock_ms() + LP_WAIT_MS;
    if (!print_file(&request, &self->sending, &err))
        ui_say_error(ui, &err);
    error_done(&err);
}

static void choose_queue(Ready *self, bool next)
{
    size_t count = self->queues.count;
    if (count > 0 && !self->sending)
        self->queue = (self->queue + (next ? 1 : count - 1)) % count;
}

static void do_way(Ready *self, Ui *ui)
{
    switch (self->ways[self->list.cursor]) {
    case WAY_OPEN:
        open_file(self, ui);
        break;
    case WAY_PRINT:
        print(self, ui);
        break;
    case WAY_TEST: /* and then back to the form, over which this stands */
        measure_open(ui, self->done.stock, self->done.flip, ui_depth(ui) - 1);
        break;
    case WAY_READ:
        measure_read(ui, self->measure);
        break;
    case WAY_MORE:
        ui_pop(ui);
        break;
    case WAY_CARDS:
        measure_end(ui, self->measure);
        break;
    case WAY_COUNT:
        break;
    }
}

static void act(Screen *screen, Ui *ui, const Act *act)
{
    Ready *self = of(screen);
    if (act->action == ACTION_ENTER)
        do_way(self, ui);
    else if (act->action == ACTION_LEFT || act->action == ACTION_RIGHT)
        choose_queue(self, act->action == ACTION_RIGHT);
    else
        list_act(&self->list, act, self->list.count);
}

/* Several printers: ← → have something to choose. */
static bool enabled(const Screen *screen, const Ui *ui, Action action)
{
    (void)ui;
    return (action != ACTION_LEFT && action != ACTION_RIGHT) || of(screen)->queues.count > 1;
}

static int wake_fd(const Screen *screen)
{
    const Ready *self = of(screen);
    if (self->sending)
        return process_fd(self->sending);
    return self->ask ? print_ask_fd(self->ask) : -1;
}

static void take_answer(Ready *self)
{
    if (!print_answer(self->ask, &self->queues))
        return;
    print_ask_free(self->ask);
    self->ask = NULL;
    ready_set_ways(self);
}

static void say_sent(Ready *self, Ui *ui)
{
    Error err = {0};
    char *job;
    const char *queue = self->queues.names[self->queue];
    if (!process_look(self->sending))
        error_set(&err, ERROR_UNAVAILABLE, N_("the printer %s does not answer; nothing more is sent to it"), queue);
    else if (print_result(self->sending, queue, &job, &err)) {
        ui_say(ui, MESSAGE_DONE, words_fill(ui, &ui->scratch, N_("Sent to the printer: %s."), job));
        free(job);
    }
    if (err.kind != ERROR_NONE)
        ui_say_error(ui, &err);
    error_done(&err);
    process_free(self->sending);
    self->sending = NULL;
}

static bool wake(Screen *screen, Ui *ui)
{
    Ready *self = of(screen);
    if (self->ask)
        take_answer(self);
    if (self->sending && (process_look(self->sending) || process_clock_ms() >= self->late_ms))
        say_sent(self, ui);
    return true;
}

static void speak(const Screen *screen, const Ui *ui, Buf *out)
{
    const Ready *self = of(screen);
    Arena arena = {0};
    Way way = self->ways[self->list.cursor];
    const char *drafts = ready_drafts(self, ui, &arena), *beside = ready_remark(self, ui, &arena, way);
    buf_addf(out, "%s\n%s\n%s\n", ready_headline(self, ui, &arena), self->done.path, ready_counts(self, ui, &arena));
    if (drafts)
        buf_addf(out, "%s\n", drafts);
    buf_addf(out, "%s\n",
             words_fill(ui, &arena, N_("%s of %s. %s."), arena_printf(&arena, "%zu", self->list.cursor + 1),
                        arena_printf(&arena, "%zu", self->list.count), ready_way_words(ui, way)));
    if (beside)
        buf_addf(out, "%s\n", beside);
    arena_done(&arena);
}

static void ready_free(Screen *screen)
{
    Ready *self = of(screen);
    print_ask_free(self->ask);
    if (self->sending)
        process_wait(self->sending, LEAVE_WAIT_MS);
    process_free(self->sending);
    file_list_done(&self->queues);
    arena_done(&self->arena);
    free(self);
}

static const ScreenKey ready_keys[] = {
    {ACTION_ENTER, N_("do it")},
    {ACTION_NUMBER, N_("choose")},
    {ACTION_LEFT, N_("printer")},
    {ACTION_RIGHT, ""},
    {ACTION_UP, ""},
    {ACTION_DOWN, ""},
    {ACTION_NEXT, ""},
    {ACTION_STEP_BACK, ""},
    {ACTION_FIRST, ""},
    {ACTION_LAST, ""},
    {ACTION_HELP, NULL},
    {ACTION_BACK, NULL},
    {ACTION_NONE, NULL},
};

static size_t numbers(const Screen *screen)
{
    return ((const Ready *)screen)->list.count;
}

static const ScreenOps ready_ops = {
    .id = "ready",
    .keys = ready_keys,
    .title = title,
    .draw = draw,
    .act = act,
    .speak = speak,
    .numbers = numbers,
    .free = ready_free,
    .enabled = enabled,
    .wake_fd = wake_fd,
    .wake = wake,
};

Screen *ready_new(Ui *ui, const MakingDone *done)
{
    return ready_test_new(ui, done, NULL);
}

Screen *ready_test_new(Ui *ui, const MakingDone *done, Measure *measure)
{
    Ready *self = mem_alloc(sizeof *self);
    (void)ui;
    *self = (Ready){.screen = {.ops = &ready_ops}, .measure = measure, .ask = print_ask()};
    making_done_copy(done, &self->arena, &self->done);
    ready_set_ways(self);
    take_answer(self);
    return &self->screen;
}
