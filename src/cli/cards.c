/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kyr cards: languages and counts -> plan on standard error -> PDF. */
#include <stdlib.h>
#include <string.h>

#include "app/job.h"
#include "cli/command.h"
#include "cli/lookup.h"
#include "cli/output.h"
#include "cli/plan.h"
#include "cli/queue.h"
#include "util/mem.h"

enum { MOST_CARDS = 9999 };

typedef struct Wanted {
    JobLanguage *languages;
    size_t count;
    FileList all; /* the codes, if 'all' was asked for */
    Arena arena;
} Wanted;

static void wanted_done(Wanted *wanted)
{
    free(wanted->languages);
    file_list_done(&wanted->all);
    arena_done(&wanted->arena);
}

static bool read_operand(const char *operand, Arena *arena, JobLanguage *out, Error *err)
{
    size_t len = strcspn(operand, "=");
    JobLanguage language = {arena_strndup(arena, operand, len), 0};
    if (len == 0)
        return error_set(err, ERROR_USAGE, N_("'%s' names no language; write LANG or LANG=COUNT, such as es=10"), operand);
    if (operand[len] == '=' && !lookup_number(operand + len + 1, 1, MOST_CARDS, &language.count))
        return error_set(err, ERROR_USAGE, N_("count '%s' of %s is not a whole number from 1 to %d"), operand + len + 1, language.code,
                         MOST_CARDS);
    *out = language;
    return true;
}

static bool add_language(Wanted *wanted, JobLanguage language, Error *err)
{
    for (size_t i = 0; i < wanted->count; i++) {
        if (strcmp(wanted->languages[i].code, language.code) == 0)
            return error_set(err, ERROR_USAGE, N_("language %s is given twice; write it once, with the sum of the counts"), language.code);
    }
    wanted->languages[wanted->count++] = language;
    return true;
}

static bool expand_all(Cli *cli, Wanted *wanted, unsigned count, Error *err)
{
    if (cli->options.operand_count > 1)
        return error_set(err, ERROR_USAGE, N_("'all' stands for every language; no other can stand beside it"));
    if (!session_languages(cli->session, &wanted->all, err))
        return false;
    wanted->languages = mem_resize(wanted->languages, wanted->all.count + 1, sizeof *wanted->languages);
    for (wanted->count = 0; wanted->count < wanted->all.count; wanted->count++)
        wanted->languages[wanted->count] = (JobLanguage){wanted->all.names[wanted->count], count};
    return true;
}

static bool read_operands(Cli *cli, Wanted *wanted, bool *all, Error *err)
{
    wanted->languages = mem_array(cli->options.operand_count, sizeof *wanted->languages);
    for (size_t i = 0; i < cli->options.operand_count; i++) {
        JobLanguage language = {0};
        if (!read_operand(cli->options.operands[i], &wanted->arena, &language, err))
            return false;
        *all = strcmp(language.code, "all") == 0;
        if (*all)
            return expand_all(cli, wanted, language.count, err);
        if (!add_language(wanted, language, err))
            return false;
    }
    return true;
}

static bool read_request(Cli *cli, JobRequest *request, Error *err)
{
    const Options *options = &cli->options;
    const Content *content = session_content(cli->session, err);
    const char *stock = options_get(options, OPTION_STOCK);
    if (!content || !lookup_card(content, options_get(options, OPTION_CARD), &request->recipe, err))
        return false;
    request->size = lookup_size(options_get(options, OPTION_SIZE));
    if (request->size && !job_check_size(request->recipe, request->size, err))
        return false;
    request->stock = job_default_stock(content, request->recipe, request->size);
    if ((stock || !request->stock) && !lookup_stock(content, stock ? stock : "", &request->stock, err))
        return false;
    if (!lookup_slots(content, options, request, err))
        return false;
    request->skin = lookup_skin(options_get(options, OPTION_SKIN));
    request->flip = lookup_flip(options_get(options, OPTION_FLIP));
    const char *printer = options_get(options, OPTION_PRINTER);
    if (printer && !lookup_printer(content, printer, &request->printer, err))
        return false;
    request->shop = options_get(options, OPTION_SHOP) != NULL;
    request->proof = options_get(options, OPTION_PROOF) != NULL;
    request->help = options_get(options, OPTION_HELP_SHEET) != NULL;
    const char *start = options_get(options, OPTION_START);
    unsigned places = sheet_places(request->stock, job_panels(request->recipe));
    if (!lookup_number(start, 1, places, &request->start))
        return error_set(err, ERROR_USAGE, N_("--start '%s' is not a whole number from 1 to %u, the places on a sheet of %s"), start,
                         places, request->stock->id);
    return true;
}

/* Named after the languages that are in it, with the counts that were asked for. */
static char *free_name(const CardRecipe *recipe, const PrintJob *job, const JobRequest *request)
{
    JobLanguage *languages = mem_array(job->card_count, sizeof *languages);
    for (size_t i = 0, k = 0; i < job->card_count; i++) {
        while (strcmp(request->languages[k].code, job->cards[i].language->code) != 0)
            k++;
        languages[i] = request->languages[k];
    }
    char *name = job_file_name(NULL, recipe, languages, job->card_count);
    free(languages);
    return name;
}

/* Made in memory; to a file, to standard output, or to a printer queue and a file only if one is named. */
static bool write_pdf(const Cli *cli, const JobRequest *request, const PrintJob *job, Error *err)
{
    const char *output = options_get(&cli->options, OPTION_OUTPUT), *queue = options_get(&cli->options, OPTION_PRINT);
    Buf pdf = {0};
    bool ok = job_pdf(job, NULL, &pdf, err);
    StrView bytes = {pdf.ptr, pdf.len};
    if (ok && (output || !queue))
        ok = output_write(cli, OPTION_OUTPUT, output ? NULL : free_name(request->recipe, job, request), bytes, err);
    ok = ok && (!queue || queue_print(cli, queue, job, output, bytes, err));
    buf_done(&pdf);
    return ok;
}

/* Before anything is laid out: a wrong queue is soon told. */
static bool check_queue(const Cli *cli, Error *err)
{
    const char *queue = options_get(&cli->options, OPTION_PRINT);
    if (queue && lookup_flip(options_get(&cli->options, OPTION_FLIP)) == FLIP_HAND)
        return error_set(err, ERROR_USAGE,
                         N_("--print cannot wait while you turn the stack (--flip hand): make the PDF and print its two parts"));
    if (queue && output_is_standard(cli, OPTION_OUTPUT))
        return error_set(err, ERROR_USAGE, N_("--print and --output - cannot go together: the PDF goes to one or the other"));
    return !queue || queue_check(queue, err);
}

/* A shop has its own sheets: what is said of ours means nothing there. */
static bool check_shop(const Cli *cli, const Wanted *wanted, Error *err)
{
    static const OptionId sheets[] = {OPTION_STOCK, OPTION_START, OPTION_PRINTER, OPTION_PROOF, OPTION_HELP_SHEET, OPTION_PRINT};
    if (!options_get(&cli->options, OPTION_SHOP))
        return true;
    for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++)
        if (cli->options.values[sheets[i]])
            return error_set(err, ERROR_USAGE, N_("--shop and --%s cannot go together: a shop has its own sheets"),
                             option_table[sheets[i]].name);
    for (size_t i = 0; i < wanted->count; i++)
        if (wanted->languages[i].count > 0)
            return error_set(err, ERROR_USAGE, N_("--shop makes one card of each language: leave '=%u' off and tell the shop how many"),
                             wanted->languages[i].count);
    return true;
}

bool cards_run(Cli *cli, Error *err)
{
    Wanted wanted = {0};
    JobRequest request = {0};
    PrintJob job = {0};
    bool ok = read_operands(cli, &wanted, &request.skip_unprintable, err) && read_request(cli, &request, err) && check_queue(cli, err) &&
              check_shop(cli, &wanted, err);
    request.languages = wanted.languages;
    request.language_count = wanted.count;
    ok = ok && job_lay_out(cli->session, &request, &job, err);
    if (ok) {
        ok = plan_say(cli, &request, &job, err) && write_pdf(cli, &request, &job, err);
    }
    job_done(&job);
    wanted_done(&wanted);
    return ok;
}
