/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/run.h"

#include <stdlib.h>
#include <string.h>

#include "screens/editor.h"
#include "tui/term.h"
#include "util/buf.h"
#include "util/mem.h"

enum { ROWS_USUAL = 24, COLS_USUAL = 80, WORK_MS = 50 };

typedef struct Run {
    Ui ui;
    Term *term;
    bool plain;
    char *editor; /* $VISUAL or $EDITOR, or NULL */
    Buf said;     /* --plain: the last words */
} Run;

static bool ends_line(char c)
{
    return c == '\n' || c == '\0';
}

size_t run_new_words(const char *before, const char *now)
{
    size_t start = 0, i = 0;
    for (; now[i] && now[i] == before[i]; i++) {
        if (now[i] == '\n')
            start = i + 1;
    }
    if (!ends_line(now[i]) || !ends_line(before[i]))
        return start;
    return now[i] ? i + 1 : i;
}

/* What is as it was is not said again: the path, while one moves in a list. */
static void speak(Run *run)
{
    Buf now = {0};
    ui_speak(&run->ui, &now);
    if (now.len > 0 && now.ptr[now.len - 1] == '\n')
        now.ptr[--now.len] = '\0';
    const char *fresh = buf_str(&now) + run_new_words(buf_str(&run->said), buf_str(&now));
    if (*fresh)
        term_say(run->term, fresh);
    buf_done(&run->said);
    run->said = now;
}

static void show(Run *run)
{
    ui_draw(&run->ui);
    if (run->plain)
        speak(run);
    else
        term_show(run->term, &run->ui.grid);
}

static void edit(Run *run)
{
    Error err = {0};
    term_lend(run->term);
    bool ok = editor_run(run->editor, run->ui.want_edit, &err);
    term_take(run->term);
    if (!ok)
        ui_say_error(&run->ui, &err);
    error_done(&err);
    free(run->ui.want_edit);
    run->ui.want_edit = NULL;
}

static void follow_size(Run *run)
{
    Input input = {.kind = INPUT_RESIZE};
    term_size(run->term, &input.row, &input.col);
    ui_input(&run->ui, &input);
}

/* What the last input asked for beyond the screen. */
static void obey(Run *run)
{
    bool away = run->ui.want_suspend || run->ui.want_edit;
    if (run->ui.want_redraw)
        term_redraw(run->term);
    if (run->ui.want_suspend)
        term_suspend(run->term);
    if (run->ui.want_edit)
        edit(run);
    run->ui.want_suspend = run->ui.want_redraw = false;
    if (away)
        follow_size(run);
}

static void loop(Run *run)
{
    while (!run->ui.leaving) {
        show(run);
        int work = ui_wake_fd(&run->ui);
        Input input = term_read(run->term, work >= 0 ? WORK_MS : -1, work);
        ui_input(&run->ui, &input);
        obey(run);
    }
    if (run->ui.wipe)
        term_wipe(run->term);
}

/* The terminal is touched only when there is something to show. */
bool run_app(const RunRequest *request, int *signal, Error *err)
{
    Run run = {.plain = request->plain, .editor = mem_strdup(request->editor)};
    UiRequest ui = request->ui;
    ui.rows = ROWS_USUAL;
    ui.cols = COLS_USUAL;
    bool ok = ui_init(&run.ui, &ui, err);
    if (ok) {
        run.term = term_open(&(TermRequest){.plain = request->plain, .no_color = request->no_color}, err);
        ok = run.term != NULL;
    }
    if (ok) {
        follow_size(&run);
        loop(&run);
        *signal = term_signal(run.term);
    }
    term_close(run.term);
    ui_done(&run.ui);
    buf_done(&run.said);
    free(run.editor);
    return ok;
}
