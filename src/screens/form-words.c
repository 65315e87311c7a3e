/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the cards form says: fields, values, the plan. */
#include <stdlib.h>
#include <string.h>

#include "screens/form.h"
#include "screens/words.h"

static const char *const labels[FORM_FIELD_COUNT] = {
    /* TRANSLATORS: fields of the cards form, at most 13 columns each. */
    [FORM_LANGUAGES] = N_("Languages"),
    [FORM_PAPER] = N_("Paper"),
    [FORM_TURN] = N_("Turned over"),
    [FORM_REGION] = N_("Near you"),
    [FORM_LOOK] = NC_("form", "Look"),
    [FORM_SIZE] = N_("Size"),
    [FORM_PRINTER] = N_("Printer"),
    [FORM_START] = NC_("form", "Start"),
    /* TRANSLATORS: the file in which the PDF is saved. At most 13 columns. */
    [FORM_SAVE] = N_("Save as"),
};

static const char *const flips[FLIP_COUNT] = {
    [FLIP_LONG] = N_("on the long edge"),
    [FLIP_SHORT] = N_("on the short edge"),
    [FLIP_HAND] = N_("by hand, after the fronts"),
    [FLIP_NONE] = N_("not at all: fronts only"),
};

/* TRANSLATORS: the look of a card: red with black, black alone, or white letters on a red ground. */
static const char *const skins[SKIN_COUNT] = {
    [SKIN_RED] = NC_("skin", "red"), [SKIN_PLAIN] = NC_("skin", "black only"), [SKIN_FULL] = NC_("skin", "white on red")};

const char *form_label(const Ui *ui, FormField field)
{
    return field == FORM_LOOK || field == FORM_START ? C_("form", labels[field]) : _(labels[field]);
}

static const char *region_words(const Order *order, const Ui *ui, Arena *arena)
{
    const Region *region = order->region;
    if (!region)
        return _("none chosen");
    const char *where = arena_printf(arena, "%s:", region->name);
    bool spoken;
    const char *language = order->count > 0 ? catalog_language(order->languages[0].catalog)->code : "en";
    const Hotline *hotline = region_hotline(region, language, &spoken);
    if (hotline) /* before the name, which may be cut */
        where = words_joined(arena, where, " ", hotline->phone);
    return region->organisation ? words_joined(arena, where, " ", region->organisation) : where;
}

/* wallet 3.5 × 2 in */
static const char *size_words(const Order *order, Arena *arena)
{
    Buf out = {0};
    buf_addf(&out, "%s ", order->size->id);
    buf_add_number(&out, order->size->width_pt / 72, 2);
    buf_add_str(&out, " × ");
    buf_add_number(&out, order->size->height_pt / 72, 2);
    buf_add_str(&out, " in");
    const char *words = arena_strdup(arena, buf_str(&out));
    buf_done(&out);
    return words;
}

static const char *printer_words(const Order *order, const Ui *ui)
{
    if (order->printer)
        return order->printer->id;
    /* TRANSLATORS: of printers. */
    return order->content->printer_count > 0 ? C_("printer", "none") : _("none measured");
}

/* The path with ~ for the home folder. */
static const char *path_words(Order *order, Arena *arena)
{
    char *path = order_path(order);
    size_t len = order->home ? strlen(order->home) : 0;
    bool at_home = len > 0 && strncmp(path, order->home, len) == 0 && path[len] == '/';
    const char *words = at_home ? arena_printf(arena, "~%s", path + len) : arena_strdup(arena, path);
    free(path);
    return words;
}

static const char *language_words(const Form *form, const Ui *ui, Arena *arena)
{
    if (form->language >= form->order.count)
        return _("add…");
    const OrderLanguage *language = &form->order.languages[form->language];
    return arena_printf(arena, "%s %u", words_language(ui, arena, catalog_language(language->catalog)), language->count);
}

const char *form_value(Form *form, const Ui *ui, Arena *arena, FormField field)
{
    Order *order = &form->order;
    switch (field) {
    case FORM_LANGUAGES:
        return language_words(form, ui, arena);
    case FORM_PAPER:
        return order->stock->name;
    case FORM_TURN:
        return _(flips[order->flip]);
    case FORM_REGION:
        return region_words(order, ui, arena);
    case FORM_LOOK:
        return C_("skin", skins[order->skin]);
    case FORM_SIZE:
        return size_words(order, arena);
    case FORM_PRINTER:
        return printer_words(order, ui);
    case FORM_START:
        return words_fill(ui, arena, N_("at card %u"), order->start);
    case FORM_SAVE:
    case FORM_FIELD_COUNT:
        break;
    }
    return path_words(order, arena);
}

const char *form_plan(Form *form, const Ui *ui, Arena *arena)
{
    JobLanguage *languages;
    JobRequest request = order_request(&form->order, &languages);
    JobCount count = job_count(&request);
    free(languages);
    if (form->order.count == 0)
        return _("Nothing to print yet: add a language.");
    const char *cards = words_count(ui, arena, count.cards, N_("1 card"), N_("%s cards"));
    const char *sheets = words_count(ui, arena, count.sheets, N_("1 sheet"), N_("%s sheets"));
    const char *blanks = count.blanks ? words_count(ui, arena, count.blanks, N_("1 blank"), N_("%s blanks")) : _("no blanks");
    /* TRANSLATORS: 60 cards, 6 sheets, no blanks. */
    return words_fill(ui, arena, N_("%s, %s, %s."), cards, sheets, blanks);
}

/* "1-4 Spanish, 5-6 Somali": where cards of a language begin and end. */
static const char *sheet_ranges(const JobRequest *request, const Order *order, const Ui *ui, Arena *arena)
{
    size_t per_sheet = order_per_sheet(order), place = request->start - 1;
    const char *all = NULL;
    for (size_t i = 0, k = 0; i < request->language_count; i++, k++) {
        while (strcmp(catalog_language(order->languages[k].catalog)->code, request->languages[i].code) != 0)
            k++; /* it cannot be printed */
        size_t first = place / per_sheet + 1, last = (place + request->languages[i].count - 1) / per_sheet + 1;
        const char *range = first == last ? words_number(arena, first) : arena_printf(arena, "%zu-%zu", first, last);
        const char *one = words_joined(arena, range, " ", words_language(ui, arena, catalog_language(order->languages[k].catalog)));
        all = all ? words_joined(arena, all, ", ", one) : one;
        place += request->languages[i].count;
    }
    return all;
}

const char *form_sheets(Form *form, const Ui *ui, Arena *arena)
{
    JobLanguage *languages;
    JobRequest request = order_request(&form->order, &languages);
    JobCount count = job_count(&request);
    const char *sheets = NULL, *rest = NULL;
    if (request.language_count > 1)
        /* TRANSLATORS: numbers of sheets and what is on them: "Sheets 1-4 Spanish, 5-6 Somali." */
        sheets = words_fill(ui, arena, N_("Sheets %s."), sheet_ranges(&request, &form->order, ui, arena));
    if (count.blanks > 0 && form->order.stock->perforated) /* one that is torn can go on where this run ends */
        rest = words_fill(ui, arena, N_("The last sheet is free from card %u on: start there next time."),
                          order_per_sheet(&form->order) - (unsigned)count.blanks + 1);
    free(languages);
    return sheets && rest ? words_joined(arena, sheets, " ", rest) : sheets ? sheets : rest;
}

static const char *add_name(const Ui *ui, Arena *arena, const char *names, const OrderLanguage *language)
{
    const char *name = words_language(ui, arena, catalog_language(language->catalog));
    return names ? words_joined(arena, names, ", ", name) : name;
}

const char *form_drafts(Form *form, const Ui *ui, Arena *arena, size_t *count)
{
    const char *names = NULL;
    *count = 0;
    for (size_t i = 0; i < form->order.count; i++) {
        const Card *card = order_card(&form->order, i, NULL);
        if (!card || !card->draft)
            continue;
        names = add_name(ui, arena, names, &form->order.languages[i]);
        ++*count;
    }
    return names;
}

/* Names of the languages whose card is so, joined; NULL if there are none. */
static const char *names_of(Form *form, const Ui *ui, Arena *arena, bool (*is_so)(const Card *card))
{
    const char *names = NULL;
    for (size_t i = 0; i < form->order.count; i++) {
        const Card *card = order_card(&form->order, i, NULL);
        if (form->order.languages[i].count > 0 && (is_so ? card && is_so(card) : !card))
            names = add_name(ui, arena, names, &form->order.languages[i]);
    }
    return names;
}

static bool is_due(const Card *card)
{
    return card->review_due;
}

static bool is_small(const Card *card)
{
    bool small = false;
    for (size_t i = 0; i < card->face_count; i++)
        small = small || card->fit[i].small;
    return small;
}

static const char *unspoken_names(const Form *form, const Ui *ui, Arena *arena)
{
    const Order *order = &form->order;
    const char *names = NULL;
    for (size_t i = 0; order->region && i < order->count; i++) {
        bool spoken;
        const char *code = catalog_language(order->languages[i].catalog)->code;
        if (order->languages[i].count > 0 && region_hotline(order->region, code, &spoken) && !spoken)
            names = add_name(ui, arena, names, &order->languages[i]);
    }
    return names;
}

static const char *add_caution(Arena *arena, const char *all, const char *caution)
{
    return !caution ? all : all ? arena_printf(arena, "%s  ! %s", all, caution) : arena_printf(arena, "! %s", caution);
}

const char *form_printer_misfit(const Form *form, const Ui *ui, Arena *arena)
{
    /* TRANSLATORS: the name of a printer, and how its sheets are turned over between front and back. */
    return words_fill(ui, arena, N_("Printer %s was measured on other paper, or turned over another way."), form->order.printer->id);
}

const char *form_cautions(Form *form, const Ui *ui, Arena *arena)
{
    size_t count;
    const char *failed = names_of(form, ui, arena, NULL), *drafts = form_drafts(form, ui, arena, &count), *all = NULL;
    const char *unspoken = unspoken_names(form, ui, arena);
    const char *due = names_of(form, ui, arena, is_due), *small = names_of(form, ui, arena, is_small);
    char *missing = order_missing_folder(&form->order);
    if (failed)
        all = add_caution(arena, all, words_fill(ui, arena, N_("Cannot be printed: %s. m says why."), failed));
    if (missing)
        all = add_caution(arena, all, words_fill(ui, arena, N_("There is no folder %s."), missing));
    if (!order_printer_suits(&form->order))
        all = add_caution(arena, all, form_printer_misfit(form, ui, arena));
    if (drafts)
        all = add_caution(arena, all,
                          words_fill(ui, arena, count == 1 ? N_("%s prints a DRAFT line.") : N_("%s print a DRAFT line."), drafts));
    if (due)
        all = add_caution(arena, all, words_fill(ui, arena, N_("REVIEW DUE: %s."), due));
    if (unspoken)
        all = add_caution(arena, all, words_fill(ui, arena, N_("The hotline is not known to answer in %s."), unspoken));
    if (small)
        all = add_caution(arena, all, words_fill(ui, arena, N_("Small type: %s."), small));
    free(missing);
    return all;
}
