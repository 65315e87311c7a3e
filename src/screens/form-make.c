/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the cards form to the PDF, or to what stands in its way. */
#include <stdlib.h>

#include "app/status.h"
#include "screens/form.h"
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

/* The sentences of a card that a language lacks, as lines. */
typedef struct Lacking {
    Content card; /* this card alone */
    const Catalog *catalog;
    Arena *arena;
    const char *lines[LINES_MAX];
    size_t count;
} Lacking;

static void note_lacking(void *data, const ContentString *string)
{
    Lacking *lacking = data;
    bool needed = status_on_card(&lacking->card, string->id) && !catalog_find(lacking->catalog, string->id, string->text);
    if (!needed || lacking->count++ >= LINES_MAX)
        return;
    char *plain;
    TextSpan *spans;
    size_t span_count;
    card_markup(string->text, lacking->arena, &plain, &spans, &span_count);
    lacking->lines[lacking->count - 1] = arena_printf(lacking->arena, "  %s  “%s”", string->id, plain);
}

static Lacking lacking_of(const Form *form, size_t index, Arena *arena)
{
    Lacking lacking = {
        .card = {.cards = form->order.recipe, .card_count = 1}, .catalog = form->order.languages[index].catalog, .arena = arena};
    content_each_string(form->order.content, note_lacking, &lacking);
    return lacking;
}

/* Why one language cannot be printed: the sentences that it lacks, or what else is wrong. Gives the lines, at most `room`. */
static size_t tell_one(Form *form, const Ui *ui, size_t index, const char **lines, size_t room, Arena *arena)
{
    const char *name = words_language(ui, arena, catalog_language(form->order.languages[index].catalog));
    Lacking lacking = lacking_of(form, index, arena);
    const Error *why;
    size_t count = 0;
    order_card(&form->order, index, &why);
    if (lacking.count == 0) {
        lines[count++] = arena_printf(arena, "%s: %s", name, words_error(ui, arena, why));
        return count;
    }
    const char *number = arena_printf(arena, "%zu", lacking.count);
    lines[count++] = lacking.count == 1 ? words_fill(ui, arena, N_("%s: 1 sentence is not translated."), name)
                                        : words_fill(ui, arena, N_("%s: %s sentences are not translated."), name, number);
    for (size_t i = 0; i < lacking.count && i < LINES_MAX && count < room; i++)
        lines[count++] = lacking.lines[i];
    return count;
}

/* Says of every language that cannot be printed why. */
static void tell_failures(Form *form, Ui *ui)
{
    const char *lines[LINES_MAX + 1], *ways[2], *names = NULL;
    size_t line_count = 0, way_count = 0;
    Arena *arena = &ui->scratch;
    for (size_t i = 0; i < form->order.count && line_count < LINES_MAX; i++) {
        if (order_card(&form->order, i, NULL))
            continue;
        const char *name = words_language(ui, arena, catalog_language(form->order.languages[i].catalog));
        names = names ? words_joined(arena, names, ", ", name) : name;
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
    } else if (order_failures(&form->order) > 0) {
        tell_failures(form, ui);
    } else {
        start_making(form, ui);
    }
    free(missing);
}
