/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Programs of a desktop that a test writes itself (lp, lpstat, xdg-open): they are all that is found, so that no real printer and no
 * real desktop hears of a test. */
#ifndef KYR_TESTS_DESK_H
#define KYR_TESTS_DESK_H

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/support.h"
#include "util/file.h"
#include "util/mem.h"

/* The folder of those programs, and what the environment was. */
typedef struct Desk {
    char *folder, *path, *display, *wayland, *saw;
} Desk;

static inline char *desk_copy(const char *name)
{
    return mem_strdup(getenv(name));
}

static inline void desk_env(const char *name, const char *value)
{
    if (value)
        setenv(name, value, 1);
    else
        unsetenv(name);
}

static inline void desk_program(const Desk *desk, const char *name, const char *script)
{
    char *path = file_join(desk->folder, name);
    Buf text = {0};
    buf_addf(&text, "#!/bin/sh\n%s\n", script);
    support_write(desk->folder, name, buf_str(&text));
    ck_assert_int_eq(chmod(path, 0755), 0);
    buf_done(&text);
    free(path);
}

static inline Desk desk_open(void)
{
    Desk desk = {
        .folder = support_scratch(), .path = desk_copy("PATH"), .display = desk_copy("DISPLAY"), .wayland = desk_copy("WAYLAND_DISPLAY")};
    desk.saw = file_join(desk.folder, "saw");
    desk_program(&desk, "env", "while case $1 in *=*) : ;; *) false ;; esac; do export \"$1\"; shift; done; exec \"$@\"");
    setenv("PATH", desk.folder, 1); /* nothing else: no real printer hears of a test */
    setenv("KYR_TEST_SAW", desk.saw, 1);
    setenv("DISPLAY", ":99", 1);
    unsetenv("WAYLAND_DISPLAY");
    return desk;
}

static inline void desk_close(Desk *desk)
{
    desk_env("PATH", desk->path);
    desk_env("DISPLAY", desk->display);
    desk_env("WAYLAND_DISPLAY", desk->wayland);
    unsetenv("KYR_TEST_SAW");
    ck_assert_msg(waitpid(-1, NULL, WNOHANG) < 0 && errno == ECHILD, "a child is left");
    free(desk->path);
    free(desk->display);
    free(desk->wayland);
    free(desk->saw);
    support_remove(desk->folder);
}

/* What a program saw, one argument a line. */
static inline void desk_saw(const Desk *desk, const char *want)
{
    Buf have = {0};
    for (int i = 0; i < 1000 && !file_exists(desk->saw); i++)
        poll(NULL, 0, 5);
    ck_assert_msg(file_read(desk->saw, &have, NULL), "it was not run");
    ck_assert_str_eq(buf_str(&have), want);
    buf_done(&have);
}

/* A program that tells its arguments. */
#define DESK_TELL "printf '%s\\n' \"$@\" >\"$KYR_TEST_SAW.x\"; /bin/mv \"$KYR_TEST_SAW.x\" \"$KYR_TEST_SAW\""

#endif
