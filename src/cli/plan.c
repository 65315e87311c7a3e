/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/plan.h"

#include <string.h>

#include "app/toner.h"
#include "cli/table.h"
#include "cli/words.h"

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

/* The sheets from the one that has card `first` of the run to the one that has the last of `count`. */
static void add_sheets(const PrintJob *job, size_t first, size_t count, Table *table)
{
    size_t from = first / job->plan.per_sheet + 1, to = (first + count - 1) / job->plan.per_sheet + 1;
    if (from == to)
        table_addf(table, "%zu", from);
    else
        table_addf(table, "%zu-%zu", from, to);
}

/* Counts come after their word, so that no language needs plural forms here. Which sheets to take for which language is told where there
 * is more than one of both. */
static void say_plan(const Cli *cli, const JobRequest *request, const PrintJob *job)
{
    bool spread = job->card_count > 1 && job->plan.sheet_count > 1 && !request->shop;
    size_t before = request->start > 0 ? request->start - 1 : 0;
    Error line = {0};
    error_set(&line, ERROR_NONE, N_("cards: %zu · sheets: %zu · pages: %zu · blanks: %zu"), job->plan.card_count, job->plan.sheet_count,
              job->plan.page_count, job->plan.blank_count);
    cli_say(cli, cli->messages, &line);
    const char *const heads[] = {"", "", _("cards"), spread ? _("sheets") : NULL, _("front"), _("back"), ""};
    Table table = {.columns = spread ? 7 : 6, .indent = 2};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        if (heads[i])
            table_add(&table, heads[i]);
    for (size_t i = 0; i < job->card_count; i++) {
        const JobCard *card = &job->cards[i];
        table_add(&table, card->language->code);
        table_add(&table, card->language->english_name);
        table_addf(&table, "%u", card->count);
        if (spread)
            add_sheets(job, before, card->count, &table);
        before += card->count;
        add_size(&card->card, false, &table);
        add_size(&card->card, true, &table);
        add_notes(cli, card, &table);
    }
    table_text(&table, cli->messages);
    table_done(&table);
}

/* For who chooses a skin: of the first card, all languages are alike in this. Painting it takes some milliseconds. */
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

/* A sheet that is torn at its perforation goes on where this run ends; cut paper does not. */
static void say_free_places(const Cli *cli, const Stock *stock, const SheetPlan *plan)
{
    Error line = {0};
    if (!stock->perforated || plan->blank_count == 0)
        return;
    unsigned next = plan->per_sheet - (unsigned)plan->blank_count + 1;
    if (plan->blank_count == 1)
        error_set(&line, ERROR_NONE, N_("free on the last sheet: place %u; to use it later: --start %u"), next, next);
    else
        error_set(&line, ERROR_NONE, N_("free on the last sheet: places %u to %u; to use them later: --start %u"), next, plan->per_sheet,
                  next);
    cli_say(cli, cli->messages, &line);
}

/* What can go wrong although kyr computes right. */
static void say_stock(const Cli *cli, const Stock *stock, const SheetPlan *plan)
{
    const double mm = 25.4 / 72;
    StockMargins margins = stock_margins(stock);
    Error line = {0};
    if (margins.sides_differ || margins.ends_differ) {
        error_set(
            &line, ERROR_NONE,
            N_("%s: its margins are left %.1f, right %.1f, top %.1f, bottom %.1f mm: mind which way round the sheets lie in the tray"),
            stock->id, margins.left_pt * mm, margins.right_pt * mm, margins.top_pt * mm, margins.bottom_pt * mm);
        cli_say(cli, cli->messages, &line);
    }
    if (stock->confidence[0] == 'C') {
        error_set(&line, ERROR_NONE,
                  N_("%s: sources disagree about its measures: print one sheet with --proof and hold it against the stock"), stock->id);
        cli_say(cli, cli->messages, &line);
    }
    if (plan->marks_left_out && stock->perforated) {
        error_set(&line, ERROR_NONE,
                  N_("%s: its margins have no room for all marks and words beside the cards: hold one printed sheet against the stock"),
                  stock->id);
        cli_say(cli, cli->messages, &line);
    }
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

bool plan_say(const Cli *cli, const JobRequest *request, const PrintJob *job, Error *err)
{
    say_plan(cli, request, job);
    say_free_places(cli, request->stock, &job->plan);
    if (!request->shop)
        say_stock(cli, request->stock, &job->plan);
    say_by_hand(cli, &job->plan);
    say_hotline(cli, request, job);
    say_skipped(cli, job);
    return !cli->options.values[OPTION_SKIN] || say_toner(cli, &job->cards[0].card, err);
}
