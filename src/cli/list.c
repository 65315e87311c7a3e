/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kyr list: what there is, as a table. */
#include <string.h>

#include "app/status.h"
#include "app/verify.h"
#include "cli/command.h"
#include "cli/table.h"
#include "cli/words.h"
#include "util/file.h"

static bool wants_tsv(const Cli *cli)
{
    return strcmp(options_get(&cli->options, OPTION_FORMAT_TABLE), "tsv") == 0;
}

static void add_date(Table *table, Date date)
{
    table_addf(table, "%04d-%02d-%02d", date.year, date.month, date.day);
}

static bool list_topics(Cli *cli, Table *table, Error *err)
{
    const Content *content = session_content(cli->session, err);
    for (size_t i = 0; content && i < content->topic_count; i++) {
        const Topic *topic = &content->topics[i];
        table_add(table, topic->id);
        table_add(table, topic->title);
        table_addf(table, "%zu", topic->unit_count);
    }
    return content != NULL;
}

static bool list_cards(Cli *cli, Table *table, Error *err)
{
    const Content *content = session_content(cli->session, err);
    for (size_t i = 0; content && i < content->card_count; i++) {
        const CardRecipe *card = &content->cards[i];
        table_add(table, card->id);
        table_add(table, card->title);
        table_add(table, card->size);
        table_addf(table, "%zu", card->face_count);
    }
    return content != NULL;
}

/* English is what the others are translated from; that says nothing of who has read it. */
static const char *state_of(const Cli *cli, const Language *language)
{
    if (strcmp(language->code, "en") == 0)
        return C_("language", "source");
    return language->draft ? C_("language", "draft") : C_("language", "checked");
}

static void add_language(const Cli *cli, const Content *content, const Catalog *catalog, Table *table)
{
    const Language *language = catalog_language(catalog);
    Status status = status_count(content, catalog);
    table_add(table, language->code);
    table_add(table, language->autonym);
    table_add(table, language->english_name);
    table_add(table, language->script);
    table_addf(table, "%zu/%zu", status.card_done, status.card_total);
    table_addf(table, "%zu/%zu", status.done, status.total);
    table_add(table, state_of(cli, language));
}

static bool list_languages(Cli *cli, Table *table, Error *err)
{
    FileList codes = {0};
    const Content *content = session_content(cli->session, err);
    bool ok = content && session_languages(cli->session, &codes, err);
    for (size_t i = 0; ok && i < codes.count; i++) {
        const Catalog *catalog = session_catalog(cli->session, codes.names[i], err);
        ok = catalog != NULL;
        if (ok)
            add_language(cli, content, catalog, table);
    }
    file_list_done(&codes);
    return ok;
}

/* What somebody who lays backs by eye must know; kyr computes them from the true margins. */
static void add_stock_notes(const Cli *cli, const Stock *stock, Table *table)
{
    StockMargins margins = stock_margins(stock);
    WordList notes = {0};
    if (margins.sides_differ)
        words_add(&notes, _("margins left and right differ"));
    if (margins.ends_differ)
        words_add(&notes, _("margins top and bottom differ"));
    if (stock->corner_pt > 0)
        words_add(&notes, _("round corners"));
    if (stock->confidence[0] == 'C')
        words_add(&notes, _("sources disagree: measure"));
    Buf joined = {0};
    words_join(&notes, &joined);
    table_add(table, buf_str(&joined));
    buf_done(&joined);
    words_done(&notes);
}

/* Some layouts have forty codes: people see the first and how many more, programs see all. */
static bool list_stocks(Cli *cli, Table *table, Error *err)
{
    enum { MOST_CODES = 5 };
    bool tsv = wants_tsv(cli);
    const Content *content = session_content(cli->session, err);
    for (size_t i = 0; content && i < content->stock_count; i++) {
        const Stock *stock = &content->stocks[i];
        size_t shown = tsv || stock->code_count <= MOST_CODES ? stock->code_count : MOST_CODES;
        WordList codes = {stock->codes, shown, 0};
        Buf joined = {0};
        words_join(&codes, &joined);
        if (shown < stock->code_count)
            buf_addf(&joined, " (+ %zu)", stock->code_count - shown);
        table_add(table, stock->id);
        table_add(table, stock->name);
        table_add(table, stock->paper);
        table_addf(table, "%d x %d", stock->columns, stock->rows);
        table_add(table, buf_str(&joined));
        buf_done(&joined);
        add_stock_notes(cli, stock, table);
    }
    return content != NULL;
}

/* 612-555-0123 (es, en; day and night), … */
static void add_hotlines(Table *table, const Region *region)
{
    Buf text = {0};
    for (size_t i = 0; i < region->hotline_count; i++) {
        const Hotline *hotline = &region->hotlines[i];
        buf_addf(&text, "%s%s", i > 0 ? ", " : "", hotline->phone);
        WordList languages = {hotline->languages, hotline->language_count, 0};
        Buf spoken = {0};
        words_join(&languages, &spoken);
        const char *facts[] = {buf_str(&spoken), hotline->hours, hotline->name, hotline->grade};
        bool any = false;
        for (size_t k = 0; k < sizeof facts / sizeof *facts; k++) {
            if (!facts[k] || !*facts[k])
                continue;
            buf_addf(&text, "%s%s", any ? "; " : " (", facts[k]);
            any = true;
        }
        buf_add_str(&text, any ? ")" : "");
        buf_done(&spoken);
    }
    table_add(table, buf_str(&text));
    buf_done(&text);
}

static const char *age_note(const Cli *cli, const Region *region)
{
    switch (region_age(region, session_today(cli->session))) {
    case REGION_OLD:
        return _("old: call the numbers before you print");
    case REGION_TO_COME:
        return _("to come: call the numbers before you print");
    case REGION_FRESH:
        break;
    }
    return "";
}

static bool list_regions(Cli *cli, Table *table, Error *err)
{
    const Content *content = session_content(cli->session, err);
    for (size_t i = 0; content && i < content->region_count; i++) {
        const Region *region = &content->regions[i];
        table_add(table, region->id);
        table_add(table, region->name);
        table_add(table, region->place);
        table_add(table, region->organisation);
        add_hotlines(table, region);
        table_add(table, region->link);
        add_date(table, region->as_of);
        table_add(table, age_note(cli, region));
    }
    return content != NULL;
}

static bool list_contacts(Cli *cli, Table *table, Error *err)
{
    const Content *content = session_content(cli->session, err);
    for (size_t i = 0; content && i < content->region_count; i++) {
        const Region *region = &content->regions[i];
        for (size_t k = 0; k < region->contact_count; k++) {
            const Contact *contact = &region->contacts[k];
            table_add(table, region->id);
            table_add(table, contact->name);
            table_add(table, contact->phone);
            table_add(table, contact->link);
            table_add(table, contact->grade);
            add_date(table, contact->as_of);
        }
    }
    return content != NULL;
}

static bool list_practice(Cli *cli, Table *table, Error *err)
{
    const Content *content = session_content(cli->session, err);
    for (size_t i = 0; content && i < content->practice_count; i++) {
        const Practice *practice = &content->practices[i];
        table_add(table, practice->topic->id);
        table_add(table, practice->topic->title);
        table_addf(table, "%zu", practice->question_count);
        Buf plays = {0};
        for (size_t k = 0; k < practice->role_play_count; k++)
            buf_addf(&plays, "%s%s", k > 0 ? ", " : "", practice->role_plays[k].id);
        table_add(table, buf_str(&plays));
        buf_done(&plays);
    }
    return content != NULL;
}

static bool list_agendas(Cli *cli, Table *table, Error *err)
{
    const Content *content = session_content(cli->session, err);
    for (size_t i = 0; content && i < content->agenda_count; i++) {
        const Agenda *agenda = &content->agendas[i];
        table_add(table, agenda->id);
        table_add(table, agenda->title);
        table_add(table, agenda->audience);
        table_addf(table, "%d", agenda_minutes(agenda));
        table_addf(table, "%zu", agenda->part_count);
    }
    return content != NULL;
}

static bool list_printers(Cli *cli, Table *table, Error *err)
{
    const Content *content = session_content(cli->session, err);
    for (size_t i = 0; content && i < content->printer_count; i++) {
        const PrinterProfile *printer = &content->printers[i];
        table_add(table, printer->id);
        table_add(table, printer->paper);
        table_add(table, printer->flip);
        table_addf(table, "%.2f", printer->dx_mm);
        table_addf(table, "%.2f", printer->dy_mm);
        table_addf(table, "%.4f x %.4f", printer->scale_x, printer->scale_y);
        table_addf(table, "%.2f", printer->rotation_deg);
        add_date(table, printer->measured);
    }
    return content != NULL;
}

static bool add_edition(void *data, const CardRecipe *card, const Language *language, const char *line, bool review_due)
{
    Table *table = data;
    (void)review_due;
    table_add(table, card->id);
    table_add(table, language->code);
    table_addf(table, "%.*s", (int)strcspn(line, " "), line);
    table_add(table, strrchr(line, ' ') + 1);
    return true;
}

static bool list_editions(Cli *cli, Table *table, Error *err)
{
    return verify_each(cli->session, add_edition, table, err);
}

typedef struct Listing {
    const char *name;
    const char *heads[9]; /* the last is NULL */
    bool (*fill)(Cli *cli, Table *table, Error *err);
} Listing;

/* Head words of TSV are names for programs and stay English; people's tables translate them. */
static const Listing listings[] = {
    {"topics", {N_("id"), N_("title"), N_("units")}, list_topics},
    {"cards", {N_("id"), N_("title"), N_("size"), N_("faces")}, list_cards},
    {"languages", {N_("code"), N_("name"), N_("English name"), N_("script"), N_("card"), N_("all"), N_("state")}, list_languages},
    {"stocks", {N_("id"), N_("name"), N_("paper"), N_("cards"), N_("codes"), N_("note")}, list_stocks},
    {"regions", {N_("id"), N_("name"), N_("place"), N_("organisation"), N_("hotlines"), N_("link"), N_("as of"), N_("note")}, list_regions},
    {"contacts", {N_("region"), N_("name"), N_("phone"), N_("link"), N_("grade"), N_("as of")}, list_contacts},
    {"practice", {N_("topic"), N_("title"), N_("questions"), N_("role-plays")}, list_practice},
    {"agendas", {N_("id"), N_("title"), N_("audience"), N_("minutes"), N_("parts")}, list_agendas},
    {"printers",
     {N_("name"), N_("paper"), N_("flip"), N_("right mm"), N_("down mm"), N_("scale"), N_("rotation"), N_("measured")},
     list_printers},
    {"editions", {N_("card"), N_("language"), N_("month"), N_("code")}, list_editions},
};

enum { LISTING_COUNT = sizeof listings / sizeof *listings };

static const Listing *find_listing(const char *name, Error *err)
{
    WordList names = {0};
    const Listing *found = NULL;
    for (size_t i = 0; i < LISTING_COUNT; i++) {
        words_add(&names, listings[i].name);
        if (strcmp(listings[i].name, name) == 0)
            found = &listings[i];
    }
    Buf joined = {0};
    words_join(&names, &joined);
    if (!found)
        error_set(err, ERROR_USAGE, N_("unknown list '%s'; one of: %s"), name, buf_str(&joined));
    buf_done(&joined);
    words_done(&names);
    return found;
}

bool list_run(Cli *cli, Error *err)
{
    const Listing *listing = find_listing(cli->options.operands[0], err);
    if (!listing)
        return false;
    bool tsv = wants_tsv(cli);
    Table table = {0};
    for (; listing->heads[table.columns]; table.columns++)
        table_add(&table, tsv ? listing->heads[table.columns] : _(listing->heads[table.columns]));
    bool ok = listing->fill(cli, &table, err);
    if (ok && tsv)
        table_tsv(&table, cli->out);
    else if (ok)
        table_text(&table, cli->out);
    table_done(&table);
    return ok;
}
