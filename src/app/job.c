/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/job.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "util/mem.h"

const CardSize *job_size(const char *id)
{
    for (const CardSize *size = card_sizes; size->id; size++) {
        if (strcmp(size->id, id) == 0)
            return size;
    }
    return NULL;
}

static bool fits(const CardSize *size, const Stock *stock)
{
    const double slack_pt = 0.1; /* millimetres rounded to hundredths */
    return size->width_pt <= stock->card_width_pt + slack_pt && size->height_pt <= stock->card_height_pt + slack_pt;
}

const CardSize *job_default_size(const CardRecipe *recipe, const Stock *stock)
{
    const CardSize *own = job_size(recipe->size), *largest = NULL;
    if (!stock || (own && fits(own, stock)))
        return own;
    for (const CardSize *size = card_sizes; size->id; size++) {
        bool larger = !largest || size->width_pt * size->height_pt > largest->width_pt * largest->height_pt;
        if (larger && fits(size, stock))
            largest = size;
    }
    return largest ? largest : own;
}

bool job_card_request(Session *session, const JobRequest *request, const Catalog *catalog, CardRequest *out, Error *err)
{
    const Content *content = session_content(session, err);
    Fonts *fonts = content ? session_fonts(session, err) : NULL;
    if (!fonts)
        return false;
    *out = (CardRequest){
        .content = content,
        .recipe = request->recipe,
        .catalog = catalog,
        .fonts = fonts,
        .font = request->font,
        .size = request->size ? request->size : job_default_size(request->recipe, request->stock),
        .skin = request->skin,
        .region = request->region,
        .today = session_today(session),
    };
    return true;
}

static unsigned places(const Stock *stock)
{
    return (unsigned)(stock->columns * stock->rows);
}

static unsigned wanted_count(const JobRequest *request, const JobLanguage *wanted)
{
    return wanted->count > 0 ? wanted->count : places(request->stock);
}

bool job_lay_out_card(Session *session, const JobRequest *request, const JobLanguage *wanted, JobCard *out, Error *err)
{
    CardRequest card;
    const Catalog *catalog = session_catalog(session, wanted->code, err);
    if (!catalog || !job_card_request(session, request, catalog, &card, err) || !card_layout(&card, &out->card, err))
        return false;
    out->language = catalog_language(catalog);
    out->count = wanted_count(request, wanted);
    return true;
}

void job_card_done(JobCard *card)
{
    card_done(&card->card);
    *card = (JobCard){0};
}

JobCount job_count(const JobRequest *request)
{
    size_t per_sheet = places(request->stock), before = request->start > 0 ? request->start - 1 : 0;
    JobCount count = {0};
    for (size_t i = 0; i < request->language_count; i++)
        count.cards += wanted_count(request, &request->languages[i]);
    count.sheets = count.cards > 0 ? (before + count.cards + per_sheet - 1) / per_sheet : 0;
    count.blanks = count.sheets * per_sheet - (count.cards > 0 ? before + count.cards : 0);
    return count;
}

char *job_free_name(const char *stem)
{
    Buf name = {0};
    buf_addf(&name, "%s.pdf", stem);
    for (unsigned n = 2; access(buf_str(&name), F_OK) == 0; n++) {
        buf_clear(&name);
        buf_addf(&name, "%s-%u.pdf", stem, n);
    }
    return buf_take(&name);
}

char *job_file_name(const char *folder, const CardRecipe *recipe, const JobLanguage *languages, size_t count)
{
    enum { MOST_CODES = 4 };
    Buf stem = {0};
    buf_addf(&stem, "%s%skyr-%s", folder ? folder : "", folder ? "/" : "", recipe->id);
    for (size_t i = 0; i < count && count <= MOST_CODES; i++) {
        buf_addf(&stem, "-%s", languages[i].code);
        if (languages[i].count > 0)
            buf_addf(&stem, "%u", languages[i].count);
    }
    if (count > MOST_CODES)
        buf_addf(&stem, "-%zu-languages", count);
    char *name = job_free_name(buf_str(&stem));
    buf_done(&stem);
    return name;
}

static bool lay_out_all(Session *session, const JobRequest *request, PrintJob *job, Error *err)
{
    job->cards = mem_array(request->language_count, sizeof *job->cards);
    job->skipped = mem_array(request->language_count, sizeof *job->skipped);
    for (size_t i = 0; i < request->language_count; i++) {
        Error reason = {0};
        if (job_lay_out_card(session, request, &request->languages[i], &job->cards[job->card_count], &reason)) {
            job->card_count++;
            continue;
        }
        if (!request->skip_unprintable)
            return error_move(err, &reason);
        job->skipped[job->skip_count++] = (JobSkip){mem_strdup(request->languages[i].code), reason};
    }
    if (job->card_count == 0)
        return error_set(err, ERROR_DATA, N_("no language can be printed on card '%s'; 'kyr fit' says why"), request->recipe->id);
    return true;
}

static bool plan_sheets(Session *session, const JobRequest *request, PrintJob *job, Error *err)
{
    RunEntry *entries = mem_array(job->card_count, sizeof *entries);
    for (size_t i = 0; i < job->card_count; i++) {
        const JobCard *card = &job->cards[i];
        entries[i] = (RunEntry){i, card->count, card->language->code, card->language->english_name, card->card.edition};
    }
    const DisplayList *face = &job->cards[0].card.faces[0];
    SheetRequest sheet = {
        .stock = request->stock,
        .entries = entries,
        .entry_count = job->card_count,
        .card_width_pt = face->width_pt,
        .card_height_pt = face->height_pt,
        .flip = request->flip,
        .start = request->start > 0 ? request->start : 1,
        .card_title = request->recipe->title,
        .skin = skin_word(request->skin),
        .fonts = session_fonts(session, err),
    };
    bool ok = sheet_plan(&sheet, &job->plan, err);
    free(entries);
    return ok;
}

static char *document_title(const CardRecipe *recipe, const PrintJob *job)
{
    Buf title = {0};
    buf_addf(&title, "%s:", recipe->title);
    for (size_t i = 0; i < job->card_count; i++)
        buf_addf(&title, " %s", job->cards[i].language->code);
    return buf_take(&title);
}

bool job_lay_out(Session *session, const JobRequest *request, PrintJob *out, Error *err)
{
    PrintJob job = {0};
    if (!lay_out_all(session, request, &job, err) || !plan_sheets(session, request, &job, err)) {
        job_done(&job);
        return false;
    }
    job.title = document_title(request->recipe, &job);
    *out = job;
    return true;
}

void job_done(PrintJob *job)
{
    sheet_plan_done(&job->plan);
    for (size_t i = 0; i < job->card_count; i++)
        card_done(&job->cards[i].card);
    for (size_t i = 0; i < job->skip_count; i++) {
        free(job->skipped[i].code);
        error_done(&job->skipped[i].reason);
    }
    free(job->cards);
    free(job->skipped);
    free(job->title);
    *job = (PrintJob){0};
}

static_assert(1 + SHEET_NUMBER_PARTS == PDF_PAGE_MARKS, "all lists of a page cross");

/* Pages that share their placements in the plan share them here: the page before on the same side has them. */
static const PdfPlacement *copy_placements(const SheetPlan *plan, size_t i, const PdfPage *pages, Arena *arena)
{
    const SheetPage *from = &plan->pages[i];
    for (size_t step = 1; step <= 2 && step <= i; step++)
        if (plan->pages[i - step].placements == from->placements)
            return pages[i - step].placements;
    PdfPlacement *placements = arena_array(arena, from->count, sizeof *placements);
    for (size_t k = 0; k < from->count; k++) {
        const Placement *p = &from->placements[k];
        placements[k] = (PdfPlacement){p->face, p->x_pt, p->y_pt, p->turned};
    }
    return placements;
}

/* pdf/ does not see sheet/, so placements cross here. */
static PdfPage *copy_pages(const SheetPlan *plan, Arena *arena)
{
    PdfPage *pages = arena_array(arena, plan->page_count, sizeof *pages);
    for (size_t i = 0; i < plan->page_count; i++) {
        const SheetPage *from = &plan->pages[i];
        pages[i].placements = copy_placements(plan, i, pages, arena);
        pages[i].count = from->count;
        pages[i].marks[0] = from->marks;
        memcpy(&pages[i].marks[1], from->number, sizeof from->number);
    }
    return pages;
}

bool job_pdf(const PrintJob *job, const PdfProgress *progress, Buf *out, Error *err)
{
    static const PdfDuplex duplex[FLIP_COUNT] = {[FLIP_LONG] = PDF_DUPLEX_LONG, [FLIP_SHORT] = PDF_DUPLEX_SHORT, [FLIP_NONE] = PDF_SIMPLEX};
    Arena arena = {0};
    const DisplayList **faces = arena_array(&arena, 2 * job->card_count, sizeof *faces);
    for (size_t i = 0; i < 2 * job->card_count; i++)
        faces[i] = &job->cards[i / 2].card.faces[i % 2];
    PdfRequest pdf = {
        .title = job->title,
        .language = "en",
        .width_pt = job->plan.width_pt,
        .height_pt = job->plan.height_pt,
        .faces = faces,
        .face_count = 2 * job->card_count,
        .pages = copy_pages(&job->plan, &arena),
        .page_count = job->plan.page_count,
        .duplex = duplex[job->plan.flip],
        .progress = progress,
    };
    bool ok = pdf_write(&pdf, out, err);
    arena_done(&arena);
    return ok;
}
