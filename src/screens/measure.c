/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/measure.h"

#include <stdlib.h>
#include <string.h>

#include "app/print.h"
#include "screens/parts.h"
#include "screens/ready-parts.h"
#include "screens/screens.h"
#include "screens/words.h"
#include "util/file.h"
#include "util/mem.h"

static Measure *of(const Screen *screen)
{
    return (Measure *)screen;
}

const char *measure_step(const Ui *ui, Arena *arena, unsigned step)
{
    return words_fill(ui, arena, N_("step %u of 4"), step);
}

static void title(const Screen *screen, const Ui *ui, Arena *arena, Title *out)
{
    (void)screen;
    *out = (Title){.part = _("Measure the printer"), .state = measure_step(ui, arena, 1)};
}

static char *free_path(const Ui *ui, const CalibrateRequest *request)
{
    Buf stem = {0};
    buf_addf(&stem, "%s/kyr-printer-%s-%s", ui->home ? ui->home : ".", request->paper, flip_word(request->flip));
    char *path = job_free_name(buf_str(&stem), ".pdf");
    buf_done(&stem);
    return path;
}

bool measure_make(Ui *ui, Measure *measure, const PrinterProfile *printer)
{
    CalibrateRequest request = {.paper = measure->request.paper, .flip = measure->request.flip, .printer = printer};
    Buf pdf = {0};
    Error err = {0};
    char *path = free_path(ui, &request);
    bool ok = calibrate_sheet(ui->session, &request, &pdf, &err) && file_create(path, (StrView){pdf.ptr, pdf.len}, &err);
    if (ok) {
        MakingDone done = {.path = path, .sheets = 1, .pages = 2, .bytes = pdf.len, .flip = request.flip, .paper = request.paper};
        measure->request = request;
        memset(measure->readings, 0, sizeof measure->readings);
        ui_push(ui, ready_test_new(ui, &done, measure));
    } else {
        ui_say_error(ui, &err);
    }
    error_done(&err);
    buf_done(&pdf);
    free(path);
    return ok;
}

void measure_end(Ui *ui, const Measure *measure)
{
    size_t depth = measure->depth;
    while (ui_depth(ui) > depth)
        ui_pop(ui);
}

size_t measure_known(const Measure *measure)
{
    size_t count = 0;
    while (count < CALIBRATION_MOST && measure->readings[count].known)
        count++;
    return count;
}

bool measure_solve(const Ui *ui, const Measure *measure, const char *name, PrinterProfile *out, Error *err)
{
    double values[CALIBRATION_MOST];
    size_t count = measure_known(measure);
    for (size_t i = 0; i < count; i++)
        values[i] = measure->readings[i].value;
    return calibrate_solve(ui->session, &measure->request, name, values, count < CALIBRATION_MOST ? CALIBRATION_LEAST : count, out, err);
}

/* The second way is there if a printer is chosen that was measured for these sheets. */
static const PrinterProfile *proved(const Ui *ui, const Measure *measure)
{
    const PrinterProfile *printer = ui->printer;
    bool suits =
        printer && strcmp(printer->paper, measure->request.paper) == 0 && strcmp(printer->flip, flip_word(measure->request.flip)) == 0;
    return suits ? printer : NULL;
}

static const char *way_words(const Ui *ui, const Measure *measure, Arena *arena, size_t way)
{
    /* TRANSLATORS: the name of a printer. */
    return way == 0 ? _("Make the test sheet") : words_fill(ui, arena, N_("Make one that proves %s"), proved(ui, measure)->id);
}

static int draw_step(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    (void)screen;
    return parts_put(pen, row, PARTS_TEXT_COL, rows, STYLE_BOLD, _("Step 1 of 4.  Make a test sheet for your printer."));
}

static int draw_why(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    (void)screen;
    return parts_put(pen, row, PARTS_TEXT_COL, rows, STYLE_TEXT,
                     _("Printers put the back of a sheet a little beside its front. The test sheet shows how much, without a ruler. Do it "
                       "once for each printer: front and back of your cards then line up."));
}

static const char *sheet_words(const Measure *measure, const Ui *ui, Arena *arena)
{
    static const char *const formats[FLIP_COUNT] = {
        /* TRANSLATORS: the name of a paper: Letter, A4. */
        [FLIP_LONG] = N_("It is for %s paper turned over on the long edge, as in your cards."),
        [FLIP_SHORT] = N_("It is for %s paper turned over on the short edge, as in your cards."),
        [FLIP_HAND] = N_("It is for %s paper turned over by hand, as in your cards."),
    };
    return words_fill(ui, arena, formats[measure->request.flip], print_paper(measure->request.paper));
}

static int draw_sheet(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    return parts_put(pen, row, PARTS_TEXT_COL, rows, STYLE_TEXT, sheet_words(screen, ui, pen->arena));
}

static int draw_ways(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    const Measure *measure = screen;
    for (size_t i = measure->list.top; i < measure->list.count && (int)(i - measure->list.top) < rows; i++)
        parts_put_way(pen, row + (int)(i - measure->list.top), i, i == measure->list.cursor, way_words(ui, measure, pen->arena, i));
    return (int)measure->list.count;
}

static int draw_next(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    (void)screen;
    return parts_put(pen, row, PARTS_TEXT_COL, rows, STYLE_TEXT, _("Next: step 2 prints it. Nothing is printed yet."));
}

static const Part parts[] = {
    {draw_step, 3, true}, {draw_why, 2, true}, {draw_sheet, 1, true}, {draw_ways, 0, true}, {draw_next, 4, false},
};

/* A printer may have been measured in the steps above. */
static void draw(Screen *screen, Ui *ui, const Pen *pen, int first, int rows)
{
    Measure *measure = of(screen);
    int row = ui_body(ui, first);
    list_resize(&measure->list, proved(ui, measure) ? 2 : 1);
    list_show(&measure->list, (size_t)(rows > 0 ? rows : 1));
    parts_draw(parts, sizeof parts / sizeof *parts, screen, ui, pen, row, first + rows - row);
}

static void act(Screen *screen, Ui *ui, const Act *act)
{
    Measure *measure = of(screen);
    if (act->action == ACTION_ENTER) {
        measure->saved = false;
        measure_make(ui, measure, measure->list.cursor > 0 ? proved(ui, measure) : NULL);
    } else {
        list_act(&measure->list, act, measure->list.count);
    }
}

static void speak(const Screen *screen, const Ui *ui, Buf *out)
{
    const Measure *measure = of(screen);
    Arena arena = {0};
    buf_addf(out, "%s\n%s\n%s\n", _("Step 1 of 4.  Make a test sheet for your printer."), sheet_words(measure, ui, &arena),
             words_fill(ui, &arena, N_("%s of %s. %s."), words_number(&arena, measure->list.cursor + 1),
                        words_number(&arena, measure->list.count), way_words(ui, measure, &arena, measure->list.cursor)));
    arena_done(&arena);
}

static void release(Screen *screen)
{
    free(screen);
}

static size_t numbers(const Screen *screen)
{
    return of(screen)->list.count;
}

static bool enabled(const Screen *screen, const Ui *ui, Action action)
{
    (void)ui;
    return action != ACTION_NUMBER || of(screen)->list.count > 1;
}

static const ScreenKey keys[] = {
    {ACTION_ENTER, N_("make it")}, {ACTION_NUMBER, N_("choose")}, {ACTION_UP, ""},     {ACTION_DOWN, ""},
    {ACTION_HELP, NULL},           {ACTION_BACK, NULL},           {ACTION_NONE, NULL},
};

static const ScreenOps ops = {
    .id = "measure",
    .keys = keys,
    .title = title,
    .draw = draw,
    .act = act,
    .speak = speak,
    .free = release,
    .numbers = numbers,
    .enabled = enabled,
};

void measure_open(Ui *ui, const Stock *stock, Flip flip, size_t depth)
{
    if (flip == FLIP_NONE) {
        ui_say(ui, MESSAGE_CAUTION, _("These sheets have no backs: there is nothing to measure."));
        return;
    }
    if (stock->landscape) {
        ui_say(ui, MESSAGE_CAUTION, _("A printer can be measured only for upright sheets, and these lie on their side."));
        return;
    }
    Measure *measure = mem_alloc(sizeof *measure);
    *measure = (Measure){.base = {.ops = &ops}, .request = {.paper = stock->paper, .flip = flip}, .depth = depth};
    list_resize(&measure->list, proved(ui, measure) ? 2 : 1);
    ui_push(ui, &measure->base);
}
