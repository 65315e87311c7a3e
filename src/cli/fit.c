/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kyr fit: how full every face is, at which type size, and what would make it fit. */
#include <string.h>

#include "app/job.h"
#include "cli/command.h"
#include "cli/lookup.h"
#include "cli/table.h"
#include "util/file.h"

enum { COLUMNS = 6 };

static void add_number(Table *table, double value, int decimals, const char *unit)
{
    Buf text = {0};
    buf_add_number(&text, value, decimals);
    buf_add_str(&text, unit);
    table_add(table, buf_str(&text));
    buf_done(&text);
}

static void add_face(const Cli *cli, const CardRequest *request, size_t face, const FaceFit *fit, Table *table)
{
    table_add(table, request->recipe->id);
    table_add(table, catalog_language(request->catalog)->code);
    table_add(table, face == 0 ? _("front") : _("back"));
    add_number(table, fit->size_pt, 2, " pt");
    add_number(table, 100 * fit->fill, 0, " %");
    table_add(table, !fit->fits ? _("too full") : fit->small ? _("small type") : "");
}

/* A card that cannot be made: its message says what is missing, or by how much it is too full and what would free it. */
static void add_fault(const CardRequest *request, Error *why, Table *table)
{
    table_add(table, request->recipe->id);
    table_add(table, catalog_language(request->catalog)->code);
    table_add(table, "");
    table_add(table, "");
    table_add(table, "");
    Buf message = {0};
    error_message(why, NULL, NULL, &message);
    table_add(table, buf_str(&message));
    buf_done(&message);
    error_done(why);
}

static void add_language(Cli *cli, const CardRequest *request, Table *table)
{
    FaceFit fit[2] = {0};
    Error why = {0};
    Card card = {0};
    bool measured = card_measure(request, fit, &why);
    for (size_t face = 0; measured && face < request->recipe->face_count; face++)
        add_face(cli, request, face, &fit[face], table);
    if (measured && card_layout(request, &card, &why)) {
        card_done(&card);
        return;
    }
    cli->code = EXIT_FAULTS;
    add_fault(request, &why, table);
}

static bool fill(Cli *cli, const JobRequest *job, const char *const *codes, size_t count, Table *table, Error *err)
{
    for (size_t i = 0; i < count; i++) {
        const Catalog *catalog = session_catalog(cli->session, codes[i], err);
        CardRequest request;
        if (!catalog || !job_card_request(cli->session, job, catalog, &request, err))
            return false;
        add_language(cli, &request, table);
    }
    return true;
}

static bool read_request(Cli *cli, JobRequest *request, Error *err)
{
    const Content *content = session_content(cli->session, err);
    const char *region = options_get(&cli->options, OPTION_REGION);
    request->size = lookup_size(options_get(&cli->options, OPTION_SIZE));
    return content && lookup_card(content, options_get(&cli->options, OPTION_CARD), &request->recipe, err) &&
           (!region || lookup_region(content, region, &request->region, err));
}

bool fit_run(Cli *cli, Error *err)
{
    static const char *const heads[COLUMNS] = {N_("card"), N_("code"), N_("face"), N_("type"), N_("full"), N_("note")};
    JobRequest request = {0};
    FileList codes = {0};
    if (!read_request(cli, &request, err) || !session_languages(cli->session, &codes, err))
        return false;
    bool tsv = strcmp(options_get(&cli->options, OPTION_FORMAT_TABLE), "tsv") == 0;
    Table table = {.columns = COLUMNS};
    for (size_t i = 0; i < COLUMNS; i++)
        table_add(&table, tsv ? heads[i] : _(heads[i]));
    bool named = cli->options.operand_count > 0;
    bool ok = named ? fill(cli, &request, cli->options.operands, cli->options.operand_count, &table, err)
                    : fill(cli, &request, (const char *const *)codes.names, codes.count, &table, err);
    if (ok && tsv)
        table_tsv(&table, cli->out);
    else if (ok)
        table_text(&table, cli->out);
    table_done(&table);
    file_list_done(&codes);
    return ok;
}
