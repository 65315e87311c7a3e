/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print.h"

#include <stdlib.h>
#include <string.h>

#include "util/mem.h"

enum { ASK_WAIT_MS = 2000, QUESTION_COUNT = 2 };

typedef struct PaperName {
    const char *paper, *name;
} PaperName;

static const PaperName papers[] = {{"letter", "Letter"}, {"legal", "Legal"},     {"a4", "A4"}, {"a5", "A5"},
                                   {"a3", "A3"},         {"tabloid", "Tabloid"}, {NULL, NULL}};

static const char *const sides[FLIP_COUNT] = {
    [FLIP_LONG] = "sides=two-sided-long-edge",
    [FLIP_SHORT] = "sides=two-sided-short-edge",
    [FLIP_HAND] = "sides=one-sided",
    [FLIP_NONE] = "sides=one-sided",
};

struct PrintAsk {
    Process *questions[QUESTION_COUNT]; /* names, default; NULL: could not be asked */
    int64_t until_ms;
    bool answered;
};

const char *print_paper(const char *paper)
{
    const PaperName *row = papers;
    while (row->paper && strcmp(row->paper, paper) != 0)
        row++;
    return row->paper ? row->name : paper;
}

/* Of a relative path no program may think that it is an option or an address. */
static char *safe_path(const char *path)
{
    return *path == '/' ? mem_strdup(path) : file_join(".", path);
}

/* LC_ALL, because lpstat says its answer to -d as a sentence. */
PrintAsk *print_ask(void)
{
    static const char *const commands[QUESTION_COUNT][5] = {
        {"env", "LC_ALL=C", "lpstat", "-e", NULL},
        {"env", "LC_ALL=C", "lpstat", "-d", NULL},
    };
    PrintAsk *ask = mem_alloc(sizeof *ask);
    ask->until_ms = process_clock_ms() + ASK_WAIT_MS;
    for (size_t i = 0; i < QUESTION_COUNT; i++)
        if (!process_start(commands[i], &ask->questions[i], NULL))
            ask->questions[i] = NULL;
    return ask;
}

static Process *open_question(const PrintAsk *ask)
{
    for (size_t i = 0; i < QUESTION_COUNT && !ask->answered; i++) {
        if (ask->questions[i] && !process_look(ask->questions[i]))
            return ask->questions[i];
    }
    return NULL;
}

/* When all have ended there is still an answer to be fetched, and an ended one is readable. */
int print_ask_fd(const PrintAsk *ask)
{
    const Process *question = open_question(ask);
    for (size_t i = 0; i < QUESTION_COUNT && !question && !ask->answered; i++)
        question = ask->questions[i];
    return question ? process_fd(question) : -1;
}

static const char *question_said(const PrintAsk *ask, size_t i)
{
    const Process *question = ask->questions[i];
    return question && process_status(question) == 0 ? buf_str(process_output(question)) : "";
}

/* "system default destination: NAME", or NAME/INSTANCE. */
static bool is_default(const char *sentence, const char *name)
{
    const char *colon = strrchr(sentence, ':');
    size_t len = strlen(name);
    if (!colon)
        return false;
    colon += 1 + strspn(colon + 1, " ");
    return strncmp(colon, name, len) == 0 && strchr("/ \n", colon[len]) != NULL;
}

static void add_queues(const PrintAsk *ask, FileList *out)
{
    size_t cap = 0;
    for (const char *at = question_said(ask, 0); *at;) {
        size_t len = strcspn(at, "\n");
        if (len > 0) {
            out->names = mem_grow(out->names, out->count, &cap, sizeof *out->names);
            out->names[out->count++] = mem_strndup(at, len);
        }
        at += at[len] ? len + 1 : len;
    }
    for (size_t i = 1; i < out->count; i++) {
        char *name = out->names[i];
        if (!is_default(question_said(ask, 1), name))
            continue;
        memmove(out->names + 1, out->names, i * sizeof *out->names);
        out->names[0] = name;
    }
}

bool print_answer(PrintAsk *ask, FileList *out)
{
    bool late = process_clock_ms() >= ask->until_ms;
    if (ask->answered || (open_question(ask) && !late))
        return ask->answered;
    FileList list = {0};
    bool names = ask->questions[0] && process_look(ask->questions[0]);
    if (names)
        add_queues(ask, &list);
    ask->answered = true;
    *out = list;
    return true;
}

void print_ask_free(PrintAsk *ask)
{
    if (!ask)
        return;
    for (size_t i = 0; i < QUESTION_COUNT; i++)
        process_free(ask->questions[i]);
    free(ask);
}

bool print_file(const PrintRequest *request, Process **out, Error *err)
{
    Buf media = {0};
    char *path = safe_path(request->path);
    buf_addf(&media, "media=%s", print_paper(request->paper));
    const char *command[] = {
        "lp", "-d", request->queue, "-t", "kyr", "-o", "print-scaling=none", "-o", buf_str(&media), "-o", sides[request->flip], "--",
        path, NULL};
    bool ok = process_start(command, out, err);
    free(path);
    buf_done(&media);
    return ok;
}

/* "request id is HP-LaserJet-12 (1 file(s))", whose other words differ from language to language. */
static char *job_name(const char *said, const char *queue)
{
    size_t len = strlen(queue);
    for (const char *at = said; (at = strstr(at, queue)); at++) {
        size_t digits = at[len] == '-' ? strspn(at + len + 1, "0123456789") : 0;
        if (digits > 0)
            return mem_strndup(at, len + 1 + digits);
    }
    return mem_strndup(said, strcspn(said, "\n"));
}

bool print_result(const Process *process, const char *queue, char **job, Error *err)
{
    const char *said = buf_str(process_errors(process));
    if (process_status(process) == 0) {
        *job = job_name(buf_str(process_output(process)), queue);
        return true;
    }
    int len = (int)strcspn(said, "\n");
    if (len > 0)
        return error_set(err, ERROR_UNAVAILABLE, N_("the printer %s did not take it: %.*s"), queue, len, said);
    return error_set(err, ERROR_UNAVAILABLE, N_("the printer %s did not take it, and lp does not say why (%d)"), queue,
                     process_status(process));
}

static bool has_value(const char *name)
{
    const char *value = getenv(name);
    return value && *value;
}

bool print_open(const char *path, Error *err)
{
    if (!has_value("DISPLAY") && !has_value("WAYLAND_DISPLAY"))
        return error_set(err, ERROR_UNAVAILABLE, N_("there is no desktop here to open it on; copy the file to a computer that has one"));
    char *safe = safe_path(path);
    bool ok = process_detach((const char *const[]){"xdg-open", safe, NULL}, err);
    free(safe);
    return ok;
}
