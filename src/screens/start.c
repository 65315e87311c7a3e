/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening and closing the app: languages, content, the first screens. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "screens/screens.h"
#include "screens/ui.h"
#include "screens/words.h"
#include "util/file.h"
#include "util/mem.h"

static bool open_languages(Ui *ui, const char *languages, Error *err)
{
    const char *comma = languages ? strchr(languages, ',') : NULL;
    char *code = mem_strndup(languages ? languages : "en", comma ? (size_t)(comma - languages) : strlen(languages ? languages : "en"));
    ui->menus = ui->first = session_catalog(ui->session, code, err);
    ui->beside = ui->first && comma ? session_catalog(ui->session, comma + 1, err) : NULL;
    ui->both = ui->beside != NULL;
    free(code);
    return ui->first && (!comma || ui->beside);
}

/* The line of the file that is at fault, and signs under the place; NULL if it cannot be read. */
static const char *quote_line(Arena *arena, const Error *fault)
{
    Buf text = {0}, out = {0};
    Error ignored = {0};
    const char *quoted = NULL;
    if (fault->line > 0 && file_read(fault->file, &text, &ignored)) {
        const char *at = buf_str(&text);
        for (int line = 1; at && line < fault->line; line++) {
            at = strchr(at, '\n');
            at = at ? at + 1 : NULL;
        }
        if (at)
            buf_add(&out, at, strcspn(at, "\r\n"));
        quoted = out.len > 0 ? arena_strdup(arena, buf_str(&out)) : NULL;
    }
    error_done(&ignored);
    buf_done(&out);
    buf_done(&text);
    return quoted;
}

/* Of all that is left out, what the person looks for. */
static bool is_printer(const Error *fault)
{
    return strstr(fault->file, "/printers/") != NULL;
}

static void tell_fault(Ui *ui, const Error *fault)
{
    Arena arena = {0};
    char place[32];
    snprintf(place, sizeof place, "%d", fault->line);
    const char *lines[5];
    size_t count = 0;
    const char *quoted = quote_line(&arena, fault);
    lines[count++] = fault->line > 0 ? words_fill(ui, &arena, N_("%s, line %s"), fault->file, place) : fault->file;
    if (quoted) {
        int before = terminal_columns(arena_strndup(&arena, quoted, strnlen(quoted, fault->col > 0 ? (size_t)fault->col - 1 : 0)));
        lines[count++] = words_joined(&arena, "  ", quoted, "");
        lines[count++] = arena_printf(&arena, "  %*s^", before, "");
    }
    lines[count++] = words_error(ui, &arena, fault);
    lines[count++] = is_printer(fault) ? _("kyr goes on without your own regions, papers and printers.")
                                       : _("kyr goes on without your own regions and papers.");
    Message message = {
        .state = _("1 problem"),
        .headline = is_printer(fault) ? _("What you measured of a printer cannot be read.")
                                      : _("Your own list of regions or papers cannot be read."),
        .lines = lines,
        .line_count = count,
        .edit = arena_printf(&arena, "%s:%d", fault->file, fault->line),
    };
    ui_push(ui, message_new(&message));
    arena_done(&arena);
}

/* A fault of the user's own files leaves them out; *fault says which. A fault of what kyr came with is an error. */
static bool open_content(Ui *ui, Error *fault, Error *err)
{
    const char *overlay = session_paths(ui->session)->overlay;
    Error first = {0};
    ui->content = session_content(ui->session, &first);
    if (ui->content)
        return true;
    bool own = overlay && first.file && strncmp(first.file, overlay, strlen(overlay)) == 0 && first.file[strlen(overlay)] == '/';
    if (!own)
        return error_move(err, &first);
    error_move(fault, &first);
    session_leave_overlay(ui->session);
    ui->content = session_content(ui->session, err);
    return ui->content != NULL;
}

static void open_screens(Ui *ui, const UiRequest *request, const Error *fault)
{
    ui_push(ui, home_new(ui));
    const Topic *topic = request->topic ? content_topic(ui->content, request->topic) : NULL;
    if (topic)
        ui_push(ui, reader_new(ui, topic, 0));
    if (fault->format)
        tell_fault(ui, fault);
}

bool ui_init(Ui *ui, const UiRequest *request, Error *err)
{
    Error fault = {0};
    *ui = (Ui){
        .session = request->session,
        .home = request->home,
        .bidi = request->bidi,
        .bidi_chosen = request->bidi_chosen,
        .terminal = request->terminal,
        .ascii = request->ascii,
    };
    grid_resize(&ui->grid, request->rows, request->cols);
    bool ok = open_languages(ui, request->languages, err) && open_content(ui, &fault, err);
    if (ok)
        open_screens(ui, request, &fault);
    else
        ui_done(ui);
    error_done(&fault);
    return ok;
}

void ui_done(Ui *ui)
{
    while (ui->top) {
        Screen *gone = ui->top;
        ui->top = gone->below;
        gone->ops->free(gone);
    }
    grid_done(&ui->grid);
    arena_done(&ui->scratch);
    free(ui->message);
    free(ui->query);
    free(ui->want_edit);
    *ui = (Ui){0};
}
