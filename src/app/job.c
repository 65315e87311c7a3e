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

unsigned job_panels(const CardRecipe *recipe)
{
    return recipe->face_count == CARD_FACES ? 2 : 1;
}

/* A recipe made for half sheets or more has more words than a card holds. */
static bool needs_a_sheet(const CardRecipe *recipe)
{
    const CardSize *own = job_size(recipe->size);
    return own && own->layout == LAYOUT_SHEET;
}

bool job_size_suits(const CardRecipe *recipe, const CardSize *size)
{
    if (job_panels(recipe) > 1 || size->layout == LAYOUT_FOLD)
        return job_panels(recipe) > 1 && size->layout == LAYOUT_FOLD;
    return size->layout == LAYOUT_SHEET || !needs_a_sheet(recipe);
}

bool job_size_fits(const CardRecipe *recipe, const CardSize *size, const Stock *stock)
{
    return job_size_suits(recipe, size) && sheet_card_fits(stock, size->width_pt, size->height_pt, job_panels(recipe));
}

bool job_check_size(const CardRecipe *recipe, const CardSize *size, Error *err)
{
    if (job_size_suits(recipe, size))
        return true;
    Buf words = {0};
    for (const CardSize *other = card_sizes; other->id; other++)
        if (job_size_suits(recipe, other))
            buf_addf(&words, "%s%s", words.len > 0 ? ", " : "", other->id);
    error_set(err, ERROR_USAGE, N_("card '%s' cannot be of size %s; it can be: %s"), recipe->id, size->id, buf_str(&words));
    buf_done(&words);
    return false;
}

static double area(const CardSize *size)
{
    return size->width_pt * size->height_pt;
}

const CardSize *job_default_size(const CardRecipe *recipe, const Stock *stock)
{
    const double much_larger = 2;
    const CardSize *own = job_size(recipe->size), *largest = NULL;
    if (!stock)
        return own;
    for (const CardSize *size = card_sizes; size->id; size++)
        if (job_size_fits(recipe, size, stock) && (!largest || area(size) > area(largest)))
            largest = size;
    bool own_fits = own && job_size_fits(recipe, own, stock);
    return !largest || (own_fits && area(largest) < much_larger * area(own)) ? own : largest;
}

const Stock *job_default_stock(const Content *content, const CardRecipe *recipe, const CardSize *size)
{
    const double near_pt = 1.5;
    const CardSize *wanted = size ? size : job_size(recipe->size);
    for (size_t i = 0; wanted && i < content->stock_count; i++) {
        const Stock *stock = &content->stocks[i];
        if (job_size_fits(recipe, wanted, stock) && stock->card_width_pt < wanted->width_pt + near_pt &&
            stock->card_height_pt < wanted->height_pt + near_pt)
            return stock;
    }
    return content->stock_count > 0 ? &content->stocks[0] : NULL;
}

/* Formats below the half sheet have no place for one. */
static bool add_logo(Session *session, CardRequest *request, Error *err)
{
    bool wanted = request->region && request->region->logo && (request->recipe->slots & SLOT_LOGO) && request->size->layout == LAYOUT_SHEET;
    request->logo = wanted ? session_picture(session, request->region->logo, err) : NULL;
    return !wanted || request->logo;
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
        .qr = request->qr,
        .today = session_today(session),
    };
    return add_logo(session, out, err);
}

static unsigned places(const JobRequest *request)
{
    return sheet_places(request->stock, job_panels(request->recipe));
}

static unsigned wanted_count(const JobRequest *request, const JobLanguage *wanted)
{
    if (request->shop)
        return 1;
    return wanted->count > 0 ? wanted->count : places(request);
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
    size_t per_sheet = places(request), before = request->start > 0 ? request->start - 1 : 0;
    JobCount count = {0};
    for (size_t i = 0; i < request->language_count; i++)
        count.cards += wanted_count(request, &request->languages[i]);
    count.sheets = count.cards > 0 ? (before + count.cards + per_sheet - 1) / per_sheet : 0;
    count.blanks = count.sheets * per_sheet - (count.cards > 0 ? before + count.cards : 0);
    return count;
}

char *job_free_name(const char *stem, const char *extension)
{
    Buf name = {0};
    buf_addf(&name, "%s%s", stem, extension);
    for (unsigned n = 2; access(buf_str(&name), F_OK) == 0; n++) {
        buf_clear(&name);
        buf_addf(&name, "%s-%u%s", stem, n, extension);
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
    char *name = job_free_name(buf_str(&stem), ".pdf");
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
        .panels = job->panels,
        .flip = request->flip,
        .printer = request->printer,
        .bleed_pt = request->skin == SKIN_FULL ? CARD_BLEED_PT : 0,
        .shop = request->shop,
        .proof = request->proof,
        .help = request->help,
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
    PrintJob job = {.panels = job_panels(request->recipe), .proof = request->proof, .shop = request->shop};
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

/* From the left of the front on, of a fold the cover at the side where its language begins to read. */
static const DisplayList *face_at(const JobCard *card, size_t panels, size_t i)
{
    static const unsigned char folds[2][CARD_FACES] = {{1, 0, 2, 3}, {0, 1, 3, 2}}; /* left to right, right to left */
    return &card->card.faces[panels > 1 ? folds[card->language->rtl][i] : i];
}

/* pdf/ does not see sheet/, so placements cross here. */
static PdfPage *copy_pages(const SheetPlan *plan, Arena *arena)
{
    PdfPage *pages = arena_array(arena, plan->page_count, sizeof *pages);
    for (size_t i = 0; i < plan->page_count; i++) {
        const SheetPage *from = &plan->pages[i];
        pages[i].placements = copy_placements(plan, i, pages, arena);
        pages[i].count = from->count;
        pages[i].moved = from->back && plan->moved ? &plan->back.xx : NULL;
        pages[i].marks[0] = from->marks;
        memcpy(&pages[i].marks[1], from->number, sizeof from->number);
    }
    return pages;
}

bool job_pdf(const PrintJob *job, const PdfProgress *progress, Buf *out, Error *err)
{
    static const PdfDuplex duplex[FLIP_COUNT] = {
        [FLIP_LONG] = PDF_DUPLEX_LONG, [FLIP_SHORT] = PDF_DUPLEX_SHORT, [FLIP_HAND] = PDF_SIMPLEX, [FLIP_NONE] = PDF_SIMPLEX};
    Arena arena = {0};
    size_t side = job->panels, face_count = 2 * side * job->card_count;
    const DisplayList **faces = arena_array(&arena, face_count, sizeof *faces);
    for (size_t i = 0; i < face_count; i++)
        faces[i] = face_at(&job->cards[i / (2 * side)], side, i % (2 * side));
    PdfRequest pdf = {
        .title = job->title,
        .language = "en",
        .width_pt = job->plan.width_pt,
        .height_pt = job->plan.height_pt,
        .faces = faces,
        .face_count = face_count,
        .pages = copy_pages(&job->plan, &arena),
        .page_count = job->plan.page_count,
        .colours = job->proof  ? PDF_COLOURS_PROOF
                   : job->shop ? PDF_COLOURS_CMYK
                               : PDF_COLOURS_RGB,
        .bleed_pt = job->shop ? SHOP_BLEED_PT : 0,
        .duplex = duplex[job->plan.flip],
        .progress = progress,
    };
    bool ok = pdf_write(&pdf, out, err);
    arena_done(&arena);
    return ok;
}
