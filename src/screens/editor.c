/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/editor.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ; /* NOLINT: of the system */

/* Where the ":LINE" of a place begins, or its end. */
static size_t line_at(const char *place)
{
    const char *colon = strrchr(place, ':');
    bool line = colon && colon != place && colon[1] && colon[1 + strspn(colon + 1, "0123456789")] == '\0';
    return line ? (size_t)(colon - place) : strlen(place);
}

const char **editor_words(const char *editor, const char *place, Arena *arena)
{
    char *rest = arena_strdup(arena, editor && editor[strspn(editor, " \t")] ? editor : "vi");
    const char **words = arena_array(arena, strlen(rest) / 2 + 4, sizeof *words);
    size_t count = 0, file = line_at(place);
    for (char *word; (word = strsep(&rest, " \t"));) {
        if (*word)
            words[count++] = word;
    }
    if (place[file] && strcmp(place + file, ":0") != 0)
        words[count++] = arena_printf(arena, "+%s", place + file + 1);
    words[count] = arena_printf(arena, "%.*s", (int)file, place);
    return words;
}

/* Keys that send signals are meant for the editor, and reach it as they reach any program. */
static bool start(const char **words, pid_t *pid)
{
    sigset_t usual;
    posix_spawnattr_t attributes;
    sigfillset(&usual);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    int fault = posix_spawnp(pid, words[0], NULL, &attributes, (char *const *)words, environ);
    posix_spawnattr_destroy(&attributes);
    return fault == 0;
}

bool editor_run(const char *editor, const char *place, Error *err)
{
    Arena arena = {0};
    pid_t pid;
    int status;
    struct sigaction ignore = {.sa_handler = SIG_IGN}, interrupt, quit, stop;
    struct sigaction usual = {.sa_handler = SIG_DFL};
    const char **words = editor_words(editor, place, &arena);
    sigaction(SIGINT, &ignore, &interrupt);
    sigaction(SIGQUIT, &ignore, &quit);
    sigaction(SIGTSTP, &usual, &stop); /* both stop, and go on, together */
    bool ok = start(words, &pid);
    while (ok && waitpid(pid, &status, 0) < 0 && errno == EINTR)
        ;
    sigaction(SIGTSTP, &stop, NULL);
    sigaction(SIGQUIT, &quit, NULL);
    sigaction(SIGINT, &interrupt, NULL);
    if (!ok)
        error_set(err, ERROR_UNAVAILABLE, N_("the editor '%s' cannot be started; name yours in VISUAL"), words[0]);
    arena_done(&arena);
    return ok;
}
