/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/sheet.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sheet/calibration.h"
#include "sheet/fold.h"
#include "sheet/help.h"
#include "sheet/lettering.h"
#include "sheet/marks.h"
#include "util/arena.h"
#include "util/mem.h"

enum { COUNT_MAX = 9999 };

static const char *const flip_words[] = {"long", "short", "hand", "none"};
static_assert(sizeof flip_words / sizeof *flip_words == FLIP_COUNT, "a word for each flip");

struct SheetStore {
    Arena arena;
    DisplayList **lists;
    size_t list_count, list_cap;
    Lettering *lettering;
};

/* Sheets alike but for their number, one after the other. */
typedef struct Group {
    SheetFill fill; /* of the first */
    size_t count;
} Group;

enum { PART_VALUES = 100, GROUP_LEAST = 3 /* fewer are drawn one by one */ };

/* One side of a group. */
typedef struct GroupSide {
    SheetPage page; /* without its number */
    NumberPlace place;
    const DisplayList *parts[SHEET_NUMBER_PARTS][PART_VALUES];
} GroupSide;

typedef struct RunCursor {
    size_t entry;
    unsigned used; /* of that entry */
} RunCursor;

const char *flip_word(Flip flip)
{
    return flip_words[flip];
}

/* The long edge of a portrait sheet is upright, that of a landscape sheet is level. */
bool sheet_turns_upright(double width_pt, double height_pt, Flip flip)
{
    return (flip != FLIP_SHORT) != (width_pt > height_pt);
}

/* Turned about an upright axis, the paper shows its back mirrored left to right and upright. Turned about a level axis, what
 * is at the top of the back page lies behind the foot of the front page; a card that is then turned sideways like a page would
 * show its back upside down, so it is set turned by 180°. */
Placement sheet_position(const Stock *stock, Flip flip, bool back, unsigned k)
{
    double x_pt = stock->left_pt + (int)k % stock->columns * (stock->card_width_pt + stock->gap_x_pt);
    double y_pt = stock->top_pt + (int)k / stock->columns * (stock->card_height_pt + stock->gap_y_pt);
    if (!back || flip == FLIP_NONE)
        return (Placement){.x_pt = x_pt, .y_pt = y_pt};
    if (sheet_turns_upright(stock->sheet_width_pt, stock->sheet_height_pt, flip))
        return (Placement){.x_pt = stock->sheet_width_pt - x_pt - stock->card_width_pt, .y_pt = y_pt};
    return (Placement){.x_pt = x_pt, .y_pt = stock->sheet_height_pt - y_pt - stock->card_height_pt, .turned = true};
}

static bool check_stock(const Stock *stock, Error *err)
{
    if (stock->columns < 1 || stock->rows < 1)
        return error_at(err, stock->pos, N_("stock '%s' has no places for cards"), stock->id);
    Placement last = sheet_position(stock, FLIP_NONE, false, sheet_places(stock, 1) - 1);
    if (stock->left_pt < 0 || stock->top_pt < 0 || last.x_pt + stock->card_width_pt > stock->sheet_width_pt + sheet_slack_pt ||
        last.y_pt + stock->card_height_pt > stock->sheet_height_pt + sheet_slack_pt)
        return error_at(err, stock->pos, N_("the cards of stock '%s' run off its sheet"), stock->id);
    return true;
}

static bool check_bleed(const SheetRequest *request, Error *err)
{
    return sheet_takes_bleed(request->stock, request->bleed_pt) ||
           error_set(
               err, ERROR_USAGE,
               N_("the cards of stock '%s' lie too close for skin full: a sheet that slips by 1 mm would show the neighbour's colour; take "
                  "red, a stock with wider gaps, or --shop"),
               request->stock->id);
}

static bool check_card_size(const SheetRequest *request, Error *err)
{
    const double mm = 25.4 / 72;
    const Stock *stock = request->stock;
    if (sheet_card_fits(stock, request->card_width_pt, request->card_height_pt, 1))
        return true;
    return error_set(err, ERROR_USAGE, N_("a card of %.1f x %.1f mm does not fit the places of stock '%s', %.1f x %.1f mm"),
                     request->card_width_pt * mm, request->card_height_pt * mm, stock->id, stock->card_width_pt * mm,
                     stock->card_height_pt * mm);
}

/* A fold is two neighbours: what parts them is folded, not cut. */
static bool check_panels(const SheetRequest *request, Error *err)
{
    const Stock *stock = request->stock;
    if (sheet_takes_panels(stock, sheet_panels(request)))
        return true;
    return error_set(err, ERROR_USAGE,
                     N_("stock '%s' takes no folded card: that needs pairs of cards without a gap, as avery-5371 has them"), stock->id);
}

bool sheet_printer_suits(const PrinterProfile *printer, const Stock *stock, Flip flip)
{
    return !stock->landscape && strcmp(printer->paper, stock->paper) == 0 && strcmp(printer->flip, flip_word(flip)) == 0;
}

static bool check_printer(const SheetRequest *request, Error *err)
{
    const PrinterProfile *printer = request->printer;
    const Stock *stock = request->stock;
    if (!printer || request->flip == FLIP_NONE)
        return true;
    if (!sheet_printer_suits(printer, stock, request->flip))
        return error_set(err, ERROR_USAGE,
                         N_("printer '%s' was measured on %s paper, portrait, with --flip %s; these sheets are %s%s with --flip %s: "
                            "measure it for them"),
                         printer->id, printer->paper, printer->flip, stock->paper, stock->landscape ? ", landscape," : "",
                         flip_word(request->flip));
    return true;
}

static bool check_run(const SheetRequest *request, Error *err)
{
    unsigned places = sheet_places(request->stock, sheet_panels(request));
    if (request->entry_count == 0)
        return error_set(err, ERROR_USAGE, N_("no cards to print: name at least one language"));
    for (size_t i = 0; i < request->entry_count; i++) {
        const RunEntry *entry = &request->entries[i];
        if (entry->count < 1 || entry->count > COUNT_MAX)
            return error_set(err, ERROR_USAGE, N_("%u cards of '%s' cannot be printed; allowed: 1 to %d"), entry->count, entry->code,
                             COUNT_MAX);
    }
    if (request->start < 1 || request->start > places)
        return error_set(err, ERROR_USAGE, N_("a sheet of '%s' has no position %u; allowed: 1 to %u"), request->stock->id, request->start,
                         places);
    return true;
}

static bool has_one_entry(const SheetFill *fill)
{
    return fill->count > 0 && fill->entries[0] == fill->entries[fill->count - 1];
}

/* The next sheet and, where whole sheets of one card follow it, all of those. The first sheet, with its bar, is like no other. */
static void next_group(const Marks *marks, unsigned places, RunCursor *cursor, Group *group)
{
    const SheetRequest *request = marks->request;
    SheetFill *fill = &group->fill;
    bool numbered = marks_number_width(marks) <= 2 * SHEET_NUMBER_PARTS;
    fill->first = fill->sheet == 0 ? request->start - 1 : 0;
    fill->count = 0;
    group->count = 1;
    while (fill->first + fill->count < places && cursor->entry < request->entry_count) {
        fill->entries[fill->count++] = cursor->entry;
        if (++cursor->used == request->entries[cursor->entry].count)
            *cursor = (RunCursor){.entry = cursor->entry + 1};
    }
    if (!numbered || fill->sheet == 0 || fill->count < places || !has_one_entry(fill) || cursor->entry != fill->entries[0])
        return;
    unsigned left = request->entries[cursor->entry].count - cursor->used, whole = left / places;
    if (1 + whole < GROUP_LEAST)
        return;
    group->count += whole;
    cursor->used += whole * places;
    if (cursor->used == request->entries[cursor->entry].count)
        *cursor = (RunCursor){.entry = cursor->entry + 1};
}

static DisplayList *new_list(SheetPlan *plan)
{
    struct SheetStore *store = plan->store;
    DisplayList *list = arena_alloc(&store->arena, sizeof *list);
    store->lists = mem_grow(store->lists, store->list_count, &store->list_cap, sizeof *store->lists);
    store->lists[store->list_count++] = list;
    draw_init(list, plan->width_pt, plan->height_pt);
    return list;
}

static Placement *place_cards(const SheetRequest *request, const SheetFill *fill, bool back, SheetPlan *plan)
{
    unsigned panels = sheet_panels(request);
    Placement *placements = arena_array(&plan->store->arena, (size_t)fill->count * panels, sizeof *placements), *next = placements;
    for (unsigned i = 0; i < fill->count; i++)
        for (unsigned panel = 0; panel < panels; panel++, next++) {
            *next = fold_place(request, back, fill->first + i, panel);
            next->face = (2 * request->entries[fill->entries[i]].card + back) * panels + panel;
        }
    return placements;
}

static bool make_side(Marks *marks, const Group *group, bool back, SheetPlan *plan, GroupSide *out, Error *err)
{
    DisplayList *list = new_list(plan);
    *out = (GroupSide){.page = {.back = back, .count = (size_t)group->fill.count * sheet_panels(marks->request), .marks = list}};
    out->page.placements = place_cards(marks->request, &group->fill, back, plan);
    NumberPlace *number = group->count > 1 ? &out->place : NULL;
    return marks_draw(&(MarkPage){marks, &group->fill, back, number, list, err});
}

/* The number in pairs of digits from its end, each pair drawn once for the whole side. */
static bool number_page(Marks *marks, GroupSide *side, size_t sheet, SheetPlan *plan, SheetPage *page, Error *err)
{
    size_t end = marks_number_width(marks), rest = sheet + 1;
    for (size_t part = 0; side->place.known && end > 0; part++, rest /= PART_VALUES) {
        size_t first = end >= 2 ? end - 2 : 0;
        const DisplayList **drawn = &side->parts[part][rest % PART_VALUES];
        if (!*drawn) {
            char digits[3];
            DisplayList *list = new_list(plan);
            snprintf(digits, sizeof digits, "%0*u", (int)(end - first), (unsigned)(rest % PART_VALUES));
            if (!marks_draw_number(marks, side->place, first, digits, list, err))
                return false;
            *drawn = list;
        }
        page->number[part] = *drawn;
        end = first;
    }
    return true;
}

static bool add_page(Marks *marks, GroupSide *side, size_t sheet, SheetPlan *plan, Error *err)
{
    SheetPage *page = &plan->pages[plan->page_count++];
    *page = side->page;
    page->sheet = sheet;
    return number_page(marks, side, sheet, plan, page, err);
}

static bool add_group(Marks *marks, const Group *group, SheetPlan *plan, Error *err)
{
    GroupSide *front = mem_alloc(sizeof *front), *back = mem_alloc(sizeof *back);
    bool two_sided = marks->request->flip != FLIP_NONE;
    bool ok = make_side(marks, group, false, plan, front, err) && (!two_sided || make_side(marks, group, true, plan, back, err));
    for (size_t i = 0; ok && i < group->count; i++) {
        size_t sheet = group->fill.sheet + i;
        ok = add_page(marks, front, sheet, plan, err) && (!two_sided || add_page(marks, back, sheet, plan, err));
    }
    free(front);
    free(back);
    return ok;
}

static bool add_sheets(const SheetRequest *request, SheetPlan *plan, Error *err)
{
    RunCursor cursor = {0};
    Marks marks = {.request = request, .lettering = plan->store->lettering, .sheet_count = plan->sheet_count};
    Group group = {.fill = {.entries = mem_array(plan->per_sheet, sizeof *group.fill.entries)}};
    bool ok = true;
    for (; ok && group.fill.sheet < plan->sheet_count; group.fill.sheet += group.count) {
        next_group(&marks, plan->per_sheet, &cursor, &group);
        ok = add_group(&marks, &group, plan, err);
    }
    free(group.fill.entries);
    plan->marks_left_out = marks.left_out;
    return ok;
}

static SheetPlan empty_plan(const SheetRequest *request)
{
    const Stock *stock = request->stock;
    SheetPlan plan = {.width_pt = stock->sheet_width_pt,
                      .height_pt = stock->sheet_height_pt,
                      .flip = request->flip,
                      .paper = stock->paper,
                      .per_sheet = sheet_places(stock, sheet_panels(request))};
    plan.moved = request->printer && request->flip != FLIP_NONE;
    plan.back = calibration_back(plan.moved ? request->printer : NULL, plan.width_pt, plan.height_pt, request->flip);
    for (size_t i = 0; i < request->entry_count; i++)
        plan.card_count += request->entries[i].count;
    size_t used = request->start - 1 + plan.card_count;
    plan.sheet_count = (used + plan.per_sheet - 1) / plan.per_sheet;
    plan.blank_count = plan.sheet_count * plan.per_sheet - used;
    size_t page_cap = plan.sheet_count * (request->flip == FLIP_NONE ? 1 : 2) + (request->flip == FLIP_HAND) + request->help;
    plan.store = mem_alloc(sizeof *plan.store);
    plan.store->lettering = lettering_new(request->fonts);
    plan.pages = arena_array(&plan.store->arena, page_cap, sizeof *plan.pages);
    return plan;
}

static SheetPage help_page(const SheetPlan *plan, const DisplayList *list)
{
    return (SheetPage){.help = true, .sheet = plan->sheet_count, .marks = list};
}

/* All fronts, a page that says how the stack is turned, all backs. Whether the printer lays its pages face down or face up: turned over
 * once, the stack has sheet 1 where the next sheet is drawn in. */
static bool part_by_hand(SheetPlan *plan, Error *err)
{
    size_t count = plan->page_count / 2;
    SheetPage *backs = mem_array(count, sizeof *backs);
    for (size_t i = 0; i < count; i++) {
        backs[i] = plan->pages[2 * i + 1];
        plan->pages[i] = plan->pages[2 * i];
    }
    memcpy(plan->pages + count + 1, backs, count * sizeof *backs);
    free(backs);
    DisplayList *list = new_list(plan);
    plan->pages[count] = help_page(plan, list);
    plan->page_count++;
    return help_turn(plan->store->lettering, count, list, err);
}

static bool add_settings(const SheetRequest *request, SheetPlan *plan, Error *err)
{
    DisplayList *list = new_list(plan);
    plan->pages[plan->page_count++] = help_page(plan, list);
    return help_settings(plan->store->lettering, request, list, err);
}

/* Each side of each card as a print shop wants it. Panels lie from the left as they are read. */
static SheetPlan shop_plan(const SheetRequest *request)
{
    unsigned panels = sheet_panels(request);
    SheetPlan plan = {.width_pt = panels * request->card_width_pt + 2 * SHOP_BLEED_PT,
                      .height_pt = request->card_height_pt + 2 * SHOP_BLEED_PT,
                      .flip = request->flip,
                      .paper = "shop",
                      .sheet_count = request->entry_count,
                      .card_count = request->entry_count,
                      .per_sheet = 1};
    unsigned sides = request->flip == FLIP_NONE ? 1 : 2;
    plan.store = mem_alloc(sizeof *plan.store);
    plan.pages = arena_array(&plan.store->arena, request->entry_count * sides, sizeof *plan.pages);
    for (size_t i = 0; i < request->entry_count; i++)
        for (unsigned back = 0; back < sides; back++) {
            Placement *placements = arena_array(&plan.store->arena, panels, sizeof *placements);
            for (unsigned panel = 0; panel < panels; panel++)
                placements[panel] = (Placement){.face = (2 * request->entries[i].card + back) * panels + panel,
                                                .x_pt = SHOP_BLEED_PT + panel * request->card_width_pt,
                                                .y_pt = SHOP_BLEED_PT};
            plan.pages[plan.page_count++] = (SheetPage){.back = back, .sheet = i, .placements = placements, .count = panels};
        }
    return plan;
}

bool sheet_plan(const SheetRequest *request, SheetPlan *out, Error *err)
{
    if (request->shop) {
        *out = shop_plan(request);
        return true;
    }
    if (!check_stock(request->stock, err) || !check_card_size(request, err) || !check_panels(request, err) || !check_bleed(request, err) ||
        !check_printer(request, err) || !check_run(request, err))
        return false;
    SheetPlan plan = empty_plan(request);
    if (!add_sheets(request, &plan, err) || (request->flip == FLIP_HAND && !part_by_hand(&plan, err)) ||
        (request->help && !add_settings(request, &plan, err))) {
        sheet_plan_done(&plan);
        return false;
    }
    *out = plan;
    return true;
}

void sheet_plan_done(SheetPlan *plan)
{
    if (!plan || !plan->store)
        return;
    for (size_t i = 0; i < plan->store->list_count; i++)
        draw_done(plan->store->lists[i]);
    lettering_free(plan->store->lettering);
    free(plan->store->lists);
    arena_done(&plan->store->arena);
    free(plan->store);
    *plan = (SheetPlan){0};
}
