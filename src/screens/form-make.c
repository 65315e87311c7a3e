/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the cards form to the PDF, or to what stands in its way. */
#include <stdlib.h>

#include "screens/form.h"
#include "screens/lacking.h"
#include "screens/screens.h"
#include "screens/words.h"
#include "util/mem.h"

static void fill_done(Form *form, const Ui *ui, const PrintJob *job, const char *path, Arena *arena, MakingDone *out)
{
    *out = (MakingDone){
        .path = path,
        .cards = job->plan.card_count,
        .sheets = job->plan.sheet_count,
        .pages = job->plan.page_count,
        .flip = form->order.flip,
        .paper = form->order.stock->paper,
        .stock = form->order.stock,
        .bar = !job->plan.marks_left_out,
    };
    out->drafts = form_drafts(form, ui, arena, &out->draft_count);
}

static void start_making(Form *form, Ui *ui)
{
    JobLanguage *languages;
    JobRequest request = order_request(&form->order, &languages);
    PrintJob *job = mem_alloc(sizeof *job);
    Making *making = NULL;
    Error err = {0};
    char *path = order_path(&form->order);
    bool ok = job_lay_out(ui->session, &request, job, &err) && making_start(job, path, &making, &err);
    if (ok) {
        MakingDone done;
        fill_done(form, ui, job, path, &ui->scratch, &done);
        ui_push(ui, making_new(ui, making, job, &done));
    } else {
        ui_say_error(ui, &err);
        job_done(job);
    }
    free(job);
    error_done(&err);
    free(path);
    free(languages);
}

enum { WAY_OTHERS, WAY_OTHER_CARD };

/* way counts only those that were offered. */
static void take_way(Ui *ui, void *data, size_t way)
{
    Form *form = data;
    JobLanguage *languages;
    JobRequest request = order_request(&form->order, &languages);
    bool others = request.language_count > 0;
    free(languages);
    if (others && way == WAY_OTHERS)
        start_making(form, ui);
    else
        ui_pop(ui); /* to the cards */
}

enum { LINES_MAX = 16 };

/* Why one language cannot be printed, and the sentences that it lacks. Gives the lines, at most `room`. */
static size_t tell_one(Form *form, const Ui *ui, size_t index, const char **lines, size_t room, Arena *arena)
{
    const Catalog *catalog = form->order.languages[index].catalog;
    const Error *why;
    order_card(&form->order, index, &why);
    lines[0] = lacking_why(ui, arena, form->order.recipe, catalog, why);
    const char **sentences;
    size_t count = lacking_sentences(ui, arena, form->order.recipe, catalog, &sentences), told = 1;
    for (size_t i = 0; i < count && told < room; i++)
        lines[told++] = words_joined(arena, "  ", sentences[i], "");
    return told;
}

/* Says of every language that cannot be printed why. */
static void tell_failures(Form *form, Ui *ui)
{
    const char *lines[LINES_MAX + 1], *ways[2], *names = NULL;
    size_t line_count = 0, way_count = 0;
    Arena *arena = &ui->scratch;
    for (size_t i = 0; i < form->order.count; i++) {
        if (order_card(&form->order, i, NULL))
            continue;
        const char *name = words_language(ui, arena, catalog_language(form->order.languages[i].catalog));
        names = names ? words_joined(arena, names, ", ", name) : name;
        if (line_count < LINES_MAX)
            line_count += tell_one(form, ui, i, lines + line_count, LINES_MAX - line_count, arena);
    }
    lines[line_count++] = _("No file was written.");
    if (order_failures(&form->order) < form->order.count)
        ways[way_count++] = _("Print the other languages only");
    ways[way_count++] = _("Choose another card");
    Message message = {
        .part = _("Not printed"),
        .state = _("nothing made"),
        .headline = words_fill(ui, arena, N_("%s cannot be printed on this card."), names),
        .lines = lines,
        .line_count = line_count,
        .ways = ways,
        .way_count = way_count,
        .take = take_way,
        .data = form,
    };
    ui_push(ui, message_new(&message));
}

/* What stands in the way is gone to. */
void form_make(Form *form, Ui *ui)
{
    char *missing = order_missing_folder(&form->order);
    if (form->order.count == 0) {
        form->field = FORM_LANGUAGES;
        form_pick_language(form, ui);
    } else if (missing) {
        form->field = FORM_SAVE;
        ui_say(ui, MESSAGE_ERROR, words_fill(ui, &ui->scratch, N_("There is no folder %s. No file was written."), missing));
    } else if (!order_printer_suits(&form->order)) {
        form->field = FORM_PRINTER;
        ui_say(ui, MESSAGE_ERROR, form_printer_misfit(form, ui, &ui->scratch));
    } else if (order_failures(&form->order) > 0) {
        tell_failures(form, ui);
    } else {
        start_making(form, ui);
    }
    free(missing);
}
