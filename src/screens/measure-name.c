/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Step 4: a name for the printer; then it is saved, and one more sheet proves it (SCREENS 10.11). */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "screens/measure-words.h"
#include "screens/measure.h"
#include "screens/parts.h"
#include "screens/words.h"
#include "tui/field.h"
#include "util/mem.h"

typedef struct NameScreen {
    Screen base;
    Measure *measure;
    Field name;
    bool asked; /* whether the one of that name is to be replaced */
} NameScreen;

static NameScreen *of(const Screen *screen)
{
    return (NameScreen *)screen;
}

static void title(const Screen *screen, const Ui *ui, Arena *arena, Title *out)
{
    (void)screen;
    out->state = measure_step(ui, arena, 4);
}

/* What was typed as the name of a file: small letters, digits, hyphens between them. Empty if there is none of these. */
static const char *id_of(const NameScreen *self, Arena *arena)
{
    char *id = arena_strdup(arena, field_text(&self->name));
    size_t len = 0;
    for (const char *at = id; *at; at++) {
        unsigned char c = (unsigned char)*at;
        bool kept = c < 0x80 && isalnum(c);
        if (kept)
            id[len++] = (char)tolower(c);
        else if (len > 0 && id[len - 1] != '-')
            id[len++] = '-';
    }
    len -= len > 0 && id[len - 1] == '-';
    id[len] = '\0';
    return id;
}

/* One that would be replaced. The printer that this sheet corrects is measured again: that is asked of nobody. */
static const PrinterProfile *taken(const NameScreen *self, const Ui *ui, const char *id)
{
    const PrinterProfile *proved = self->measure->request.printer;
    return proved && strcmp(proved->id, id) == 0 ? NULL : content_printer(ui->content, id);
}

static int draw_step(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    (void)screen;
    return parts_put(pen, row, PARTS_TEXT_COL, rows, STYLE_BOLD, _("Step 4 of 4.  Name the printer, such as office or hp-laser."));
}

static const char *finding(const NameScreen *self, const Ui *ui, Arena *arena)
{
    PrinterProfile found;
    Error err = {0};
    if (measure_solve(ui, self->measure, "new", &found, &err))
        return measure_words(ui, arena, &found, false);
    const char *words = words_error(ui, arena, &err);
    error_done(&err);
    return words;
}

static int draw_finding(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    return parts_put(pen, row, PARTS_TEXT_COL, rows, STYLE_TEXT, finding(screen, ui, pen->arena));
}

static const char *file_words(const NameScreen *self, const Ui *ui, Arena *arena)
{
    const char *id = id_of(self, arena), *overlay = session_paths(ui->session)->overlay;
    if (!*id || !overlay)
        return NULL;
    size_t len = ui->home ? strlen(ui->home) : 0;
    bool at_home = len > 0 && strncmp(overlay, ui->home, len) == 0 && overlay[len] == '/';
    const char *path = arena_printf(arena, "%s%s/printers/%s.yaml", at_home ? "~" : "", at_home ? overlay + len : overlay, id);
    return words_fill(ui, arena, N_("It is saved as %s"), words_path(ui, arena, path));
}

static int draw_file(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    const char *words = file_words(screen, ui, pen->arena);
    return words ? parts_put(pen, row, PARTS_TEXT_COL, rows, STYLE_TEXT, words) : 0;
}

static int draw_next(const void *screen, const Ui *ui, const Pen *pen, int row, int rows)
{
    (void)screen;
    return parts_put(pen, row, PARTS_TEXT_COL, rows, STYLE_TEXT,
                     _("Next: one more sheet, corrected. On it all lines meet at 0 or nearly so."));
}

static const Part parts[] = {
    {draw_step, 0, true},
    {draw_finding, 3, true},
    {draw_file, 1, true},
    {draw_next, 4, false},
};

static void draw(Screen *screen, Ui *ui, const Pen *pen, int first, int rows)
{
    int row = ui_body(ui, first);
    parts_draw(parts, sizeof parts / sizeof *parts, screen, ui, pen, row, first + rows - row);
}

/* The screens of the steps before go; the sheet that proves it comes over the first. */
static void save(NameScreen *self, Ui *ui, const char *id)
{
    Measure *measure = self->measure;
    PrinterProfile found;
    Error err = {0};
    char *path = NULL;
    if (measure_solve(ui, measure, id, &found, &err) && calibrate_save(ui->session, &found, &path, &err)) {
        ui->printer = session_take_printer(ui->session, &found);
        while (ui->top != &measure->base)
            ui_pop(ui);
        measure->saved = true;
        measure_make(ui, measure, ui->printer);
    } else {
        ui_say_error(ui, &err);
    }
    error_done(&err);
    free(path);
}

static void take(NameScreen *self, Ui *ui)
{
    Arena arena = {0};
    const char *id = id_of(self, &arena);
    const PrinterProfile *before = taken(self, ui, id);
    if (!*id) {
        ui_say(ui, MESSAGE_CAUTION, _("A name has letters from a to z or digits."));
    } else if (!session_paths(ui->session)->overlay) {
        ui_say(ui, MESSAGE_ERROR, _("It cannot be saved: you have no folder for kyr's files, or kyr check finds faults in it."));
    } else if (before && !self->asked) {
        self->asked = true;
        ui_say(ui, MESSAGE_CAUTION,
               words_fill(ui, &arena, N_("%s was measured on %s. Enter again puts this in its place."), id,
                          words_date(ui, &arena, before->measured)));
    } else {
        save(self, ui, id);
    }
    arena_done(&arena);
}

static void act(Screen *screen, Ui *ui, const Act *act)
{
    NameScreen *self = of(screen);
    if (act->action == ACTION_ENTER)
        take(self, ui);
    else if (field_act(&self->name, act))
        self->asked = false;
}

static void speak(const Screen *screen, const Ui *ui, Buf *out)
{
    const NameScreen *self = of(screen);
    Arena arena = {0};
    const char *file = file_words(self, ui, &arena);
    buf_addf(out, "%s\n%s\n", _("Step 4 of 4.  Name the printer, such as office or hp-laser."), finding(self, ui, &arena));
    buf_addf(out, file ? "%s\n" : "", file);
    arena_done(&arena);
}

static void release(Screen *screen)
{
    field_done(&of(screen)->name);
    free(screen);
}

static bool typing(const Screen *screen)
{
    (void)screen;
    return true;
}

static const char *prompt(const Screen *screen, const Ui *ui, Arena *arena)
{
    return words_fill(ui, arena, N_("Name: %s"), words_path(ui, arena, field_text(&of(screen)->name)));
}

static const ScreenKey keys[] = {
    {ACTION_ENTER, N_("save it")},
    {ACTION_HELP, NULL},
    {ACTION_BACK, NULL},
    {ACTION_NONE, NULL},
};

static const ScreenOps ops = {
    .id = "measure-name",
    .keys = keys,
    .title = title,
    .draw = draw,
    .act = act,
    .speak = speak,
    .free = release,
    .typing = typing,
    .prompt = prompt,
};

void measure_name(Ui *ui, Measure *measure)
{
    NameScreen *self = mem_alloc(sizeof *self);
    *self = (NameScreen){.base = {.ops = &ops}, .measure = measure};
    if (measure->request.printer)
        field_set(&self->name, measure->request.printer->id);
    ui_push(ui, &self->base);
}
