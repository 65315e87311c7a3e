/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/marks.h"

/* A bank card, ISO/IEC 7810 ID-1: 85.60 mm. */
static const double bar_pt = 85.6 * 72 / 25.4, two_inches_pt = 144;
static const double line_pt = 0.6, tick_pt = 3, letter_pt = 6;
static const double home_pt = 12;     /* from the outer end of the zone, so that x is 30 where the margin has room (CARD 9) */
static const double clear_pt = 0.8;   /* between the sentence and the ticks */
static const double inner_end_pt = 2; /* from the bar to the inner end of the zone */
static const char sentence_text[] =
    "100 % check: a bank card is exactly as long as this line (85.6 mm). If not, print again without scaling.";

typedef struct Bar {
    double x_pt, centre_pt;
    bool right; /* of the cards */
    const Letters *sentence, *inches;
} Bar;

/* What the bar needs on the side of the sentence. */
static double outer_width(void)
{
    return tick_pt / 2 + clear_pt + (letters_above + letters_below) * letter_pt;
}

bool bar_fits(Zone zone)
{
    return zone_width(zone) >= outer_width() + inner_end_pt;
}

/* The sentence is on the side of the paper's edge, "2 in" on the side of the cards. */
static double bar_place(Zone zone)
{
    bool roomy = zone_width(zone) >= home_pt + inner_end_pt;
    if (zone.right)
        return roomy ? zone.to_pt - home_pt : zone.from_pt + inner_end_pt;
    return roomy ? zone.from_pt + home_pt : zone.to_pt - inner_end_pt;
}

static double sentence_baseline(const Bar *bar)
{
    double away_pt = tick_pt / 2 + clear_pt;
    return bar->right ? bar->x_pt + away_pt + letters_above * letter_pt : bar->x_pt - away_pt - letters_below * letter_pt;
}

static double two_inch_tick(const Bar *bar)
{
    return bar->centre_pt + bar_pt / 2 - two_inches_pt;
}

/* x0 y0 x1 y1 */
static void inches_box(const Bar *bar, double box[4])
{
    double half_pt = bar->inches->line->width * letter_pt / 2;
    double away_pt = tick_pt / 2 + clear_pt, high_pt = letters_above * letter_pt;
    box[0] = bar->right ? bar->x_pt - away_pt - high_pt : bar->x_pt + away_pt;
    box[1] = two_inch_tick(bar) - half_pt;
    box[2] = box[0] + high_pt;
    box[3] = two_inch_tick(bar) + half_pt;
}

/* Generous above and below, or a label in the same column would read on into "2 in". */
static bool is_free(const DisplayList *list, const double box[4])
{
    const double beside_pt = 1, along_pt = 10;
    for (size_t i = 0; i < list->count; i++) {
        double ink[4];
        if (draw_op_ink(&list->ops[i], ink) && ink[0] < box[2] + beside_pt && ink[2] > box[0] - beside_pt && ink[1] < box[3] + along_pt &&
            ink[3] > box[1] - along_pt)
            return false;
    }
    return true;
}

/* Slides the bar from the middle of the sheet until "2 in" meets neither label nor cut mark; the tick stands without its
 * words where there is no such place. */
static bool find_place(Bar *bar, const DisplayList *list, double travel_pt)
{
    const double step_pt = 4, middle_pt = list->height_pt / 2;
    for (double away_pt = 0; away_pt <= travel_pt; away_pt += step_pt)
        for (int side = -1; side <= 1; side += 2) {
            double box[4];
            bar->centre_pt = middle_pt + side * away_pt;
            inches_box(bar, box);
            if (is_free(list, box))
                return true;
        }
    bar->centre_pt = middle_pt;
    return false;
}

static void draw_tick(const Bar *bar, double y_pt, DisplayList *list)
{
    draw_box(list,
             (DrawBox){
                 .x_pt = bar->x_pt - tick_pt / 2, .y_pt = y_pt - line_pt / 2, .width_pt = tick_pt, .height_pt = line_pt, .ink = INK_BLACK});
}

/* The end ticks lie inside, so that the outer edges are what a bank card is laid against. */
static void draw_line(const Bar *bar, DisplayList *list)
{
    double top_pt = bar->centre_pt - bar_pt / 2;
    draw_box(list, (DrawBox){.x_pt = bar->x_pt - line_pt / 2, .y_pt = top_pt, .width_pt = line_pt, .height_pt = bar_pt, .ink = INK_BLACK});
    draw_tick(bar, top_pt + line_pt / 2, list);
    draw_tick(bar, two_inch_tick(bar), list);
    draw_tick(bar, top_pt + bar_pt - line_pt / 2, list);
}

bool bar_draw(const MarkPage *page, Zone zone)
{
    Lettering *lettering = page->marks->lettering;
    Bar bar = {.x_pt = bar_place(zone), .right = zone.right};
    bar.sentence = lettering_get(lettering, sentence_text, false, page->err);
    bar.inches = bar.sentence ? lettering_get(lettering, "2 in", false, page->err) : NULL;
    if (!bar.inches)
        return false;
    double sentence_pt = bar.sentence->line->width * letter_pt;
    double longest_pt = sentence_pt > bar_pt ? sentence_pt : bar_pt;
    double travel_pt = page->list->height_pt / 2 - marks_edge_pt - longest_pt / 2;
    if (travel_pt < 0) {
        page->marks->left_out = true;
        return true;
    }
    double box[4];
    bool named = find_place(&bar, page->list, travel_pt);
    inches_box(&bar, box);
    draw_line(&bar, page->list);
    letters_draw(bar.sentence, letter_pt, sentence_baseline(&bar), bar.centre_pt + sentence_pt / 2, page->list);
    if (named)
        letters_draw(bar.inches, letter_pt, box[2], box[3], page->list);
    else
        page->marks->left_out = true;
    return true;
}
