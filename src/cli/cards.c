/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kyr cards: languages and counts -> plan on standard error -> PDF. */
#include <stdlib.h>
#include <string.h>

#include "app/job.h"
#include "app/toner.h"
#include "cli/command.h"
#include "cli/lookup.h"
#include "cli/queue.h"
#include "cli/table.h"
#include "cli/words.h"
#include "util/file.h"
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

static void add_notes(const Cli *cli, const JobCard *card, Table *table)
{
    bool small = false;
    for (size_t i = 0; i < card->card.face_count; i++)
        small = small || card->card.fit[i].small;
    WordList notes = {0};
    if (small)
        words_add(&notes, C_("plan", "small type"));
    if (card->card.draft)
        words_add(&notes, C_("plan", "DRAFT: nobody has checked this translation"));
    if (card->card.review_due)
        words_add(&notes, C_("plan", "REVIEW DUE"));
    Buf joined = {0};
    words_join(&notes, &joined);
    table_add(table, buf_str(&joined));
    buf_done(&joined);
    words_done(&notes);
}

/* Of the faces of that side which have a list: the smallest. Of a fold the front's list stands inside. */
static void add_size(const Card *card, bool back, Table *table)
{
    Buf size = {0};
    double least = 0;
    for (size_t i = 0; i < card->face_count; i++)
        if ((i == 1) == back && card->fit[i].size_pt > 0 && (least <= 0 || card->fit[i].size_pt < least))
            least = card->fit[i].size_pt;
    if (least > 0) {
        buf_add_number(&size, least, 2);
        buf_add_str(&size, " pt");
    }
    table_add(table, buf_str(&size));
    buf_done(&size);
}

/* Counts come after their word, so that no language needs plural forms here. */
static void say_plan(const Cli *cli, const PrintJob *job)
{
    Error line = {0};
    error_set(&line, ERROR_NONE, N_("cards: %zu · sheets: %zu · pages: %zu · blanks: %zu"), job->plan.card_count, job->plan.sheet_count,
              job->plan.page_count, job->plan.blank_count);
    cli_say(cli, cli->messages, &line);
    Table table = {.columns = 6, .indent = 2};
    const char *const heads[] = {"", "", _("cards"), _("front"), _("back"), ""};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        table_add(&table, heads[i]);
    for (size_t i = 0; i < job->card_count; i++) {
        const JobCard *card = &job->cards[i];
        table_add(&table, card->language->code);
        table_add(&table, card->language->english_name);
        table_addf(&table, "%u", card->count);
        add_size(&card->card, false, &table);
        add_size(&card->card, true, &table);
        add_notes(cli, card, &table);
    }
    table_text(&table, cli->messages);
    table_done(&table);
}

/* Of the first card; all languages are alike in this. */
static bool say_toner(const Cli *cli, const Card *card, Error *err)
{
    double front = 0, back = 0;
    Error line = {0};
    if (!toner_share(&card->faces[0], &front, err) || (card->face_count > 1 && !toner_share(&card->faces[1], &back, err)))
        return false;
    error_set(&line, ERROR_NONE, N_("toner of a card: front %d %%, back %d %%"), (int)(100 * front + 0.5), (int)(100 * back + 0.5));
    cli_say(cli, cli->messages, &line);
    return true;
}

/* Which sheets to take for which language, where there is more than one of both. */
static void say_sheets(const Cli *cli, const JobRequest *request, const PrintJob *job)
{
    size_t before = request->start > 0 ? request->start - 1 : 0;
    for (size_t i = 0; job->card_count > 1 && job->plan.sheet_count > 1 && !request->shop && i < job->card_count; i++) {
        const JobCard *card = &job->cards[i];
        size_t first = before / job->plan.per_sheet + 1, last = (before + card->count - 1) / job->plan.per_sheet + 1;
        Error line = {0};
        if (first == last)
            error_set(&line, ERROR_NONE, N_("%s: sheet %zu"), card->language->code, first);
        else
            error_set(&line, ERROR_NONE, N_("%s: sheets %zu to %zu"), card->language->code, first, last);
        cli_say(cli, cli->messages, &line);
        before += card->count;
    }
}

/* A sheet that is torn at its perforation goes on where this run ends; cut paper does not. */
static void say_free_places(const Cli *cli, const Stock *stock, const SheetPlan *plan)
{
    Error line = {0};
    if (!stock->perforated || plan->blank_count == 0)
        return;
    unsigned next = plan->per_sheet - (unsigned)plan->blank_count + 1;
    error_set(&line, ERROR_NONE, N_("free on the last sheet: places %u to %u; to use them later: --start %u"), next, plan->per_sheet, next);
    cli_say(cli, cli->messages, &line);
}

static void say_age(const Cli *cli, const Region *region)
{
    static const char *const formats[] = {
        [REGION_OLD] = N_("region %s: its numbers were last checked on %04d-%02d-%02d: call them before you print"),
        [REGION_TO_COME] = N_("region %s: its numbers were checked on %04d-%02d-%02d, which is still to come: call them before you print"),
    };
    RegionAge age = region_age(region, session_today(cli->session));
    Error line = {0};
    if (age == REGION_FRESH)
        return;
    error_set(&line, ERROR_NONE, formats[age], region->id, region->as_of.year, region->as_of.month, region->as_of.day);
    cli_say(cli, cli->messages, &line);
}

/* All languages that no hotline answers have the same number. */
static void say_unspoken(const Cli *cli, const Region *region, const PrintJob *job)
{
    WordList names = {0};
    Buf joined = {0};
    const char *phone = NULL;
    for (size_t i = 0; i < job->card_count; i++) {
        bool spoken;
        const Hotline *hotline = region_hotline(region, job->cards[i].language->code, &spoken);
        if (!hotline || spoken)
            continue;
        phone = hotline->phone;
        words_add(&names, job->cards[i].language->english_name);
    }
    if (phone) {
        Error line = {0};
        words_join(&names, &joined);
        error_set(&line, ERROR_NONE, N_("region %s: no hotline is known to answer in %s: these cards have %s"), region->id,
                  buf_str(&joined), phone);
        cli_say(cli, cli->messages, &line);
    }
    buf_done(&joined);
    words_done(&names);
}

static void say_fictitious(const Cli *cli, const Region *region)
{
    for (size_t i = 0; i < region->hotline_count; i++) {
        Error line = {0};
        if (!phone_is_fictitious(region->hotlines[i].phone))
            continue;
        error_set(&line, ERROR_NONE, N_("region %s: %s is a number for stories: nobody answers it"), region->id, region->hotlines[i].phone);
        cli_say(cli, cli->messages, &line);
    }
}

/* A number on a card must be one that somebody answers today, in the language of who holds it. */
static void say_hotline(const Cli *cli, const JobRequest *request, const PrintJob *job)
{
    const Region *region = request->region;
    Error line = {0};
    if ((request->recipe->slots & SLOT_HOTLINE) && (!region || region->hotline_count == 0)) {
        error_set(&line, ERROR_NONE, N_("no hotline: a line to write on stands in its place; a region with a number fills it"));
        cli_say(cli, cli->messages, &line);
    }
    if (!region)
        return;
    say_age(cli, region);
    say_fictitious(cli, region);
    say_unspoken(cli, region, job);
}

/* What the page between them says, before the file is opened. */
static void say_by_hand(const Cli *cli, const SheetPlan *plan)
{
    Error line = {0};
    if (plan->flip != FLIP_HAND)
        return;
    error_set(&line, ERROR_NONE, N_("by hand: print pages 1 to %zu, turn the stack as page %zu says, then print pages %zu to %zu"),
              plan->sheet_count, plan->sheet_count + 1, plan->sheet_count + 2, 2 * plan->sheet_count + 1);
    cli_say(cli, cli->messages, &line);
}

static void say_skipped(const Cli *cli, const PrintJob *job)
{
    for (size_t i = 0; i < job->skip_count; i++) {
        Buf reason = {0};
        error_message(&job->skipped[i].reason, NULL, NULL, &reason);
        Error line = {0};
        error_set(&line, ERROR_NONE, N_("left out: %s: %s"), job->skipped[i].code, buf_str(&reason));
        cli_say(cli, cli->messages, &line);
        buf_done(&reason);
    }
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
    if (output && strcmp(output, "-") == 0)
        return job_pdf(job, NULL, cli->out, err);
    Buf pdf = {0};
    char *name = output ? mem_strdup(output) : queue ? NULL : free_name(request->recipe, job, request);
    bool ok = job_pdf(job, NULL, &pdf, err) && (!name || file_write(name, (StrView){pdf.ptr, pdf.len}, err));
    if (ok && name) {
        Error line = {0};
        error_set(&line, ERROR_NONE, N_("written: %s"), name);
        cli_say(cli, cli->messages, &line);
    }
    ok = ok && (!queue || queue_print(cli, queue, job, name, (StrView){pdf.ptr, pdf.len}, err));
    free(name);
    buf_done(&pdf);
    return ok;
}

/* Before anything is laid out: a wrong queue is soon told. */
static bool check_queue(const Cli *cli, Error *err)
{
    const char *output = options_get(&cli->options, OPTION_OUTPUT), *queue = options_get(&cli->options, OPTION_PRINT);
    if (queue && lookup_flip(options_get(&cli->options, OPTION_FLIP)) == FLIP_HAND)
        return error_set(err, ERROR_USAGE,
                         N_("--print cannot wait while you turn the stack (--flip hand): make the PDF and print its two parts"));
    if (queue && output && strcmp(output, "-") == 0)
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
        say_plan(cli, &job);
        say_sheets(cli, &request, &job);
        say_free_places(cli, request.stock, &job.plan);
        say_by_hand(cli, &job.plan);
        say_hotline(cli, &request, &job);
        say_skipped(cli, &job);
        ok = say_toner(cli, &job.cards[0].card, err) && write_pdf(cli, &request, &job, err);
    }
    job_done(&job);
    wanted_done(&wanted);
    return ok;
}
