/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/drive.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "util/file.h"
#include "util/mem.h"
#include "util/unicode.h"

enum { NAME_MAX_BYTES = 300, PATIENCE = 2000 };

static Paths find_paths(const DriveRequest *request)
{
    const char *built = getenv("KYR_BUILD_ROOT");
    Buf path = {0};
    if (request->shipped)
        return (Paths){.content = mem_strdup(support_source_path("content")),
                       .po_dir = mem_strdup(support_source_path("locales")),
                       .overlay = mem_strdup(request->overlay)};
    ck_assert_msg(built != NULL, "KYR_BUILD_ROOT is not set");
    Paths paths = {.overlay = mem_strdup(request->overlay)};
    buf_addf(&path, "%s/tests/screens/data/content", built);
    paths.content = buf_take(&path);
    buf_addf(&path, "%s/tests/screens/data/locales", built);
    paths.po_dir = buf_take(&path);
    return paths;
}

Drive *drive_open(const DriveRequest *request)
{
    Drive *drive = mem_alloc(sizeof *drive);
    Paths paths = find_paths(request);
    Error err = {0};
    drive->home = support_scratch();
    if (request->config)
        paths.overlay = file_join(drive->home, ".config/kyr");
    drive->session = session_new(&paths, (Date){2026, 11, 22}, NULL);
    UiRequest ui = {
        .session = drive->session,
        .languages = request->languages,
        .topic = request->topic,
        .home = drive->home,
        .terminal = "xterm",
        .bidi = request->bidi,
        .ascii = request->ascii,
        .rows = request->rows ? request->rows : 24,
        .cols = request->cols ? request->cols : 80,
    };
    bool ok = ui_init(&drive->ui, &ui, &err);
    if (ok && request->menus)
        ok = (drive->ui.menus = session_catalog(drive->session, request->menus, &err)) != NULL;
    ck_assert_msg(ok, "%s", support_error_text(&err));
    ui_draw(&drive->ui);
    return drive;
}

void drive_close(Drive *drive)
{
    ui_done(&drive->ui);
    session_free(drive->session);
    support_remove(drive->home);
    buf_done(&drive->text);
    free(drive);
}

typedef struct KeyName {
    const char *name;
    Input input;
} KeyName;

#define ROW(name, kind, ch)                                                                                                                \
    {                                                                                                                                      \
        name,                                                                                                                              \
        {                                                                                                                                  \
            INPUT_##kind, ch, 0, 0, NULL                                                                                                   \
        }                                                                                                                                  \
    }
static const KeyName names[] = {
    ROW("Enter", ENTER, 0),  ROW("Esc", ESCAPE, 0),        ROW("Up", UP, 0),
    ROW("Down", DOWN, 0),    ROW("Left", LEFT, 0),         ROW("Right", RIGHT, 0),
    ROW("PgUp", PAGE_UP, 0), ROW("PgDn", PAGE_DOWN, 0),    ROW("Home", HOME, 0),
    ROW("End", END, 0),      ROW("Tab", TAB, 0),           ROW("S-Tab", BACKTAB, 0),
    ROW("BS", BACKSPACE, 0), ROW("Space", CHAR, ' '),      ROW("C-c", CHAR, 3),
    ROW("C-l", CHAR, 12),    ROW("C-z", CHAR, 26),         ROW("lt", CHAR, '<'),
    ROW("gt", CHAR, '>'),    ROW("F1", FUNCTION, 1),       ROW("F2", FUNCTION, 2),
    ROW("F3", FUNCTION, 3),  ROW("F4", FUNCTION, 4),       ROW("F6", FUNCTION, 6),
    ROW("F9", FUNCTION, 9),  ROW("Wheel:up", WHEEL_UP, 0), ROW("Wheel:down", WHEEL_DOWN, 0),
    ROW("Gone", GONE, 0),
};

/* Click:row,col Double:row,col Size:COLSxROWS Paste:text */
static bool parse_argument(char *name, Input *out)
{
    int a, b;
    if (sscanf(name, "Click:%d,%d", &a, &b) == 2)
        *out = (Input){.kind = INPUT_CLICK, .row = a, .col = b};
    else if (sscanf(name, "Double:%d,%d", &a, &b) == 2)
        *out = (Input){.kind = INPUT_DOUBLE_CLICK, .row = a, .col = b};
    else if (sscanf(name, "Size:%dx%d", &a, &b) == 2)
        *out = (Input){.kind = INPUT_RESIZE, .row = b, .col = a};
    else if (strncmp(name, "Paste:", 6) == 0)
        *out = (Input){.kind = INPUT_PASTE, .text = name + 6};
    else
        return false;
    return true;
}

static Input parse_name(char *name)
{
    Input input;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(names[i].name, name) == 0)
            return names[i].input;
    }
    bool known = parse_argument(name, &input);
    ck_assert_msg(known, "no key is called <%s>", name);
    return input;
}

/* The key at *at, which is moved past it; name holds the text of a pasted one. */
static Input next_key(const char **at, char name[NAME_MAX_BYTES])
{
    const char *end = **at == '<' ? strchr(*at, '>') : NULL;
    if (!end) {
        size_t pos = 0;
        Input input = {.kind = INPUT_CHAR, .ch = unicode_next(view_of(*at), &pos)};
        *at += pos;
        return input;
    }
    snprintf(name, NAME_MAX_BYTES, "%.*s", (int)(end - *at - 1), *at + 1);
    *at = end + 1;
    return parse_name(name);
}

/* Lets running work go on until none is left. */
static void settle(Drive *drive)
{
    int fd;
    for (int i = 0; i < PATIENCE && (fd = ui_wake_fd(&drive->ui)) >= 0; i++) {
        struct pollfd wait = {.fd = fd, .events = POLLIN};
        poll(&wait, 1, 50);
        ui_input(&drive->ui, &(Input){.kind = INPUT_WAKE});
        ui_draw(&drive->ui);
    }
    ck_assert_msg(ui_wake_fd(&drive->ui) < 0, "work does not end");
}

void drive_keys(Drive *drive, const char *keys)
{
    char name[NAME_MAX_BYTES];
    while (*keys && !drive->ui.leaving) {
        Input input = next_key(&keys, name);
        ui_input(&drive->ui, &input);
        if (drive->ui.leaving)
            break;
        ui_draw(&drive->ui);
        settle(drive);
    }
}

size_t drive_count(const char *keys)
{
    char name[NAME_MAX_BYTES];
    size_t count = 0;
    for (; *keys; count++)
        next_key(&keys, name);
    return count;
}

/* The name of the scratch folder differs from run to run. */
static void hide_home(Drive *drive, Buf *text)
{
    size_t len = strlen(drive->home);
    for (char *at; (at = strstr(text->ptr, drive->home));) {
        *at = '~';
        memmove(at + 1, at + len, strlen(at + len) + 1);
        text->len -= len - 1;
    }
}

const char *drive_screen(Drive *drive)
{
    buf_clear(&drive->text);
    grid_text(&drive->ui.grid, &drive->text);
    return buf_str(&drive->text);
}

const char *drive_row(Drive *drive, int row)
{
    buf_clear(&drive->text);
    grid_row_text(&drive->ui.grid, row, &drive->text);
    return buf_str(&drive->text);
}

void drive_golden(Drive *drive, const char *name)
{
    const Grid *grid = &drive->ui.grid;
    Buf out = {0}, file = {0};
    buf_addf(&out, "screen %s %dx%d\n", drive->ui.top->ops->id, grid->cols, grid->rows);
    grid_text(grid, &out);
    hide_home(drive, &out);
    buf_addf(&out, "cursor %d,%d%s\nstyles\n", grid->cursor_row, grid->cursor_col, grid->cursor_shown ? " shown" : "");
    grid_styles(grid, &out);
    buf_addf(&file, "screen-%s.txt", name);
    support_golden(buf_str(&file), buf_str(&out));
    buf_done(&file);
    buf_done(&out);
}

void drive_expect(Drive *drive, const char *text)
{
    const char *screen = drive_screen(drive);
    ck_assert_msg(strstr(screen, text) != NULL, "'%s' is not on the screen:\n%s", text, screen);
}
