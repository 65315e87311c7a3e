/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kyr fit: how full every face is, at which type size, and what would make it fit. */
#include <math.h>
#include <string.h>

#include "app/job.h"
#include "cli/command.h"
#include "cli/lookup.h"
#include "cli/table.h"
#include "util/file.h"

enum { COLUMNS = 7 };

typedef struct FitTable {
    Cli *cli;
    Table table;
    CardRequest request; /* of the language and size at hand */
} FitTable;

static void add_number(FitTable *out, double value, int decimals, const char *unit)
{
    Buf text = {0};
    buf_add_number(&text, value, decimals);
    buf_add_str(&text, unit);
    table_add(&out->table, buf_str(&text));
    buf_done(&text);
}

static void add_sentence(FitTable *out, Error *sentence)
{
    Buf text = {0};
    cli_say(out->cli, &text, sentence);
    table_addf(&out->table, "%.*s", (int)text.len - 1, buf_str(&text)); /* without the end of its line */
    buf_done(&text);
}

static void begin_row(FitTable *out, const char *face)
{
    table_add(&out->table, out->request.recipe->id);
    table_add(&out->table, catalog_language(out->request.catalog)->code);
    table_add(&out->table, out->request.size->id);
    table_add(&out->table, face);
}

static void add_face(FitTable *out, size_t face, FaceFit *fit)
{
    const Cli *cli = out->cli;
    begin_row(out, face == 0 ? _("front") : face == 1 ? _("back") : card_face_word(face));
    add_number(out, fit->size_pt, 2, " pt");
    double percent = 100 * fit->fill; /* an excess as the message tells it: rounded up */
    add_number(out, fit->fits ? percent : ceil(percent), 0, " %");
    if (fit->fits) {
        table_add(&out->table, fit->small ? _("small type") : "");
        return;
    }
    out->cli->code = EXIT_FAULTS;
    add_sentence(out, &fit->misfit);
}

/* A card that cannot be made for another reason: its message says what is missing or too wide. */
static void add_fault(FitTable *out, Error *why)
{
    out->cli->code = EXIT_FAULTS;
    begin_row(out, "");
    table_add(&out->table, "");
    table_add(&out->table, "");
    add_sentence(out, why);
}

static void add_size(FitTable *out, const CardSize *size)
{
    FaceFit fit[CARD_FACES] = {0};
    Error why = {0};
    Card card = {0};
    out->request.size = size;
    if (!card_measure(&out->request, fit, &why)) {
        add_fault(out, &why);
        return;
    }
    bool fits = true;
    for (size_t face = 0; face < out->request.recipe->face_count; face++) {
        fits = fits && fit[face].fits;
        if (fit[face].size_pt > 0)
            add_face(out, face, &fit[face]);
    }
    card_measure_done(fit);
    if (fits && !card_layout(&out->request, &card, &why))
        add_fault(out, &why);
    card_done(&card);
}

static bool fill(FitTable *out, const JobRequest *job, const char *const *codes, size_t count, Error *err)
{
    for (size_t i = 0; i < count; i++) {
        const Catalog *catalog = session_catalog(out->cli->session, codes[i], err);
        if (!catalog || !job_card_request(out->cli->session, job, catalog, &out->request, err))
            return false;
        for (const CardSize *size = card_sizes; size->id; size++)
            if (job_size_suits(job->recipe, size) && (!job->size || job->size == size))
                add_size(out, size);
    }
    return true;
}

static bool read_request(Cli *cli, JobRequest *request, Error *err)
{
    const Content *content = session_content(cli->session, err);
    request->size = lookup_size(options_get(&cli->options, OPTION_SIZE));
    return content && lookup_card(content, options_get(&cli->options, OPTION_CARD), &request->recipe, err) &&
           (!request->size || job_check_size(request->recipe, request->size, err)) && lookup_slots(content, &cli->options, request, err);
}

bool fit_run(Cli *cli, Error *err)
{
    static const char *const heads[COLUMNS] = {N_("card"), N_("code"), N_("size"), N_("face"), N_("type"), N_("full"), N_("note")};
    JobRequest request = {0};
    FileList codes = {0};
    if (!read_request(cli, &request, err) || !session_languages(cli->session, &codes, err))
        return false;
    bool tsv = strcmp(options_get(&cli->options, OPTION_FORMAT_TABLE), "tsv") == 0;
    FitTable out = {.cli = cli, .table = {.columns = COLUMNS}};
    for (size_t i = 0; i < COLUMNS; i++)
        table_add(&out.table, tsv ? heads[i] : _(heads[i]));
    bool named = cli->options.operand_count > 0;
    bool ok = named ? fill(&out, &request, cli->options.operands, cli->options.operand_count, err)
                    : fill(&out, &request, (const char *const *)codes.names, codes.count, err);
    if (ok && tsv)
        table_tsv(&out.table, cli->out);
    else if (ok)
        table_text(&out.table, cli->out);
    table_done(&out.table);
    file_list_done(&codes);
    return ok;
}
