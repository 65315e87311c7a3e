/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/queue.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/print.h"
#include "cli/words.h"
#include "util/file.h"
#include "util/mem.h"

enum { LOOK_MS = 100, SEND_MS = 60000 };

static bool ask_queues(FileList *out)
{
    PrintAsk *ask = print_ask();
    while (!print_answer(ask, out)) {
        struct pollfd fd = {.fd = print_ask_fd(ask), .events = POLLIN};
        poll(&fd, fd.fd >= 0, LOOK_MS);
    }
    print_ask_free(ask);
    return out->count > 0;
}

bool queue_check(const char *queue, Error *err)
{
    FileList queues = {0};
    if (!ask_queues(&queues))
        return error_set(err, ERROR_UNAVAILABLE, N_("no printer queue is known here: 'lpstat -e' lists them (Debian package cups-client)"));
    WordList names = {0};
    bool found = false;
    for (size_t i = 0; i < queues.count; i++) {
        found = found || strcmp(queues.names[i], queue) == 0;
        words_add(&names, queues.names[i]);
    }
    Buf joined = {0};
    words_join(&names, &joined);
    if (!found)
        error_set(err, ERROR_UNAVAILABLE, N_("unknown printer queue '%s'; one of: %s"), queue, buf_str(&joined));
    buf_done(&joined);
    words_done(&names);
    file_list_done(&queues);
    return found;
}

static bool send_file(const Cli *cli, const char *queue, const PrintJob *job, const char *path, Error *err)
{
    PrintRequest request = {.queue = queue, .path = path, .paper = job->plan.paper, .flip = job->plan.flip};
    Process *lp = NULL;
    char *number = NULL;
    bool ok = print_file(&request, &lp, err);
    if (ok && !process_wait(lp, SEND_MS))
        ok = error_set(err, ERROR_UNAVAILABLE, N_("the printer queue %s does not answer"), queue);
    ok = ok && print_result(lp, queue, &number, err);
    if (ok) {
        Error line = {0};
        error_set(&line, ERROR_NONE, N_("printing: %s"), number);
        cli_say(cli, cli->messages, &line);
    }
    free(number);
    process_free(lp);
    return ok;
}

/* Its name tells nothing of what is in it. */
static bool write_scratch(StrView pdf, char **path, Error *err)
{
    const char *folder = getenv("TMPDIR");
    *path = file_join(folder && *folder ? folder : "/tmp", "kyr-XXXXXX.pdf");
    int fd = mkstemps(*path, (int)strlen(".pdf"));
    if (fd < 0)
        return error_set(err, ERROR_CREATE, N_("cannot create %s"), *path);
    close(fd);
    return file_write(*path, pdf, err);
}

bool queue_print(const Cli *cli, const char *queue, const PrintJob *job, const char *path, StrView pdf, Error *err)
{
    if (path)
        return send_file(cli, queue, job, path, err);
    char *scratch = NULL;
    bool ok = write_scratch(pdf, &scratch, err) && send_file(cli, queue, job, scratch, err);
    unlink(scratch); /* lp has its own copy in the spool */
    free(scratch);
    return ok;
}
