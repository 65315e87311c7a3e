/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/help.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "util/buf.h"

enum { ARC_POINTS = 24 };

static const double edge_pt = 54, title_pt = 26, step_pt = 14, pitch_em = 1.4, number_column_pt = 28, line_pt = 1.2;
static const double pi = 3.14159265358979323846;

typedef struct Page {
    Lettering *lettering;
    DisplayList *list;
    Error *err;
    double left, right; /* edges of the words */
    double y;           /* of the last baseline */
} Page;

static bool put(Page *page, const char *text, double size_pt, bool bold, double x_pt)
{
    const Letters *letters = lettering_get(page->lettering, text, bold, page->err);
    if (letters)
        letters_draw_level(letters, size_pt, x_pt, page->y, page->list);
    return letters != NULL;
}

/* As many words as stand in the measure; their length in bytes. */
static bool next_line(Page *page, const char *text, double room_pt, size_t *len)
{
    size_t end = strcspn(text, " ");
    for (*len = end; text[end]; *len = end) {
        Buf line = {0};
        size_t longer = end + 1 + strcspn(text + end + 1, " ");
        buf_add(&line, text, longer);
        const Letters *letters = lettering_get(page->lettering, buf_str(&line), false, page->err);
        buf_done(&line);
        if (!letters)
            return false;
        if (letters->line->width * step_pt > room_pt)
            break;
        end = longer;
    }
    return true;
}

static bool put_text(Page *page, const char *text, double x_pt)
{
    double room_pt = page->right - x_pt;
    for (size_t len; *text; text += len + (text[len] == ' ')) {
        if (!next_line(page, text, room_pt, &len))
            return false;
        char *line = arena_strndup(&page->list->arena, text, len);
        if (!put(page, line, step_pt, false, x_pt))
            return false;
        page->y += pitch_em * step_pt;
    }
    return true;
}

static bool put_step(Page *page, unsigned number, const char *text)
{
    char digits[8];
    snprintf(digits, sizeof digits, "%u", number);
    page->y += 0.5 * step_pt;
    return put(page, digits, step_pt, true, page->left) && put_text(page, text, page->left + number_column_pt);
}

static bool put_title(Page *page, const char *text)
{
    page->y += title_pt;
    if (!put(page, text, title_pt, true, page->left))
        return false;
    page->y += 1.8 * step_pt;
    return true;
}

static void outline(Page *page, double x, double y, double width, double height)
{
    const DrawPoint corners[] = {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}, {x, y}};
    draw_stroke(page->list, (DrawStroke){corners, 5, line_pt, INK_BLACK});
}

/* A stack seen from above, and which sheet lies on top. */
static bool draw_stack(Page *page, double x, double y, double width, double height, const char *words[3])
{
    for (int under = 3; under > 0; under--)
        outline(page, x + 2.5 * under, y + 2.5 * under, width, height);
    draw_box(page->list, (DrawBox){x, y, width, height, 0, INK_WHITE});
    outline(page, x, y, width, height);
    page->y = y + 16;
    bool ok = put(page, words[0], 9, false, x + width / 2 - 18);
    page->y = y + height / 2;
    ok = ok && put(page, words[1], step_pt, true, x + 8);
    page->y = y + height + 24;
    return ok && put(page, words[2], 11, false, x);
}

/* Over the fold between two stacks, as the page of a book turns. */
static void draw_turn(Page *page, double from_x, double to_x, double y, double high)
{
    DrawPoint points[ARC_POINTS];
    for (int i = 0; i < ARC_POINTS; i++) {
        double angle = pi * i / (ARC_POINTS - 1);
        points[i] = (DrawPoint){(from_x + to_x) / 2 + (from_x - to_x) / 2 * cos(angle), y - high * sin(angle)};
    }
    draw_stroke(page->list, (DrawStroke){points, ARC_POINTS, 2 * line_pt, INK_BLACK});
    draw_stroke(page->list, (DrawStroke){(DrawPoint[]){{to_x - 9, y - 8}, {to_x, y}, {to_x + 6, y - 10}}, 3, 2 * line_pt, INK_BLACK});
}

/* Face down or face up, the sheet printed last lies on top; turned over, it is sheet 1. */
static bool draw_turning(Page *page)
{
    const double width = 86, height = 112, gap = 90;
    double top = page->y + 44, left = page->list->width_pt / 2 - gap / 2 - width, right = page->list->width_pt / 2 + gap / 2;
    draw_turn(page, left + width / 2, right + width / 2, top - 10, 32);
    bool ok = draw_stack(page, left, top, width, height, (const char *[]){"top edge", "last sheet", "as it came out"}) &&
              draw_stack(page, right, top, width, height, (const char *[]){"top edge", "sheet 1", "turned over once"});
    page->y = top + height + 24 + 2 * step_pt;
    return ok;
}

/* Printers differ in which side of what lies in the tray they print on, which side up it comes out, and which end first. A trial shows
 * each of that by itself, and each has its own remedy: together they serve every printer. */
static bool put_trial(Page *page, size_t sheet_count)
{
    static const char *const remedies[] = {
        "A back printed over a front? Do not turn the stack over in step 3.",
        "A back upside down? Turn the stack round as well, foot to top.",
        "Two numbers on one sheet? Print the backs last page first.",
    };
    char text[320];
    snprintf(text, sizeof text,
             sheet_count > 1 ? "Try it first with two sheets of plain paper: pages 1 and 2, then %zu and %zu."
                             : "Try it first with plain paper: page 1, then page %zu.",
             sheet_count + 2, sheet_count + 3);
    strcat(text,
           " Held to the light, each back must stand behind its own front, and the small line at the edge must tell the same sheet on "
           "both. If it does not, try again:");
    bool ok = put_text(page, text, page->left);
    for (size_t i = 0; ok && i < sizeof remedies / sizeof *remedies; i++)
        ok = put(page, "•", step_pt, false, page->left) && put_text(page, remedies[i], page->left + number_column_pt / 2);
    return ok;
}

bool help_turn(Lettering *lettering, size_t sheet_count, DisplayList *list, Error *err)
{
    Page page = {lettering, list, err, edge_pt, list->width_pt - edge_pt, edge_pt};
    char fronts[96], backs[96];
    bool one = sheet_count == 1;
    snprintf(fronts, sizeof fronts,
             one ? "Print page %zu first, on one side: the front. Then this page."
                 : "Print pages 1 to %zu first, on one side. They are the fronts. Then this page.",
             sheet_count);
    snprintf(backs, sizeof backs, one ? "Print page %zu: the back." : "Print pages %zu to %zu. They are the backs, sheet 1 first.",
             sheet_count + 2, 2 * sheet_count + 1);
    return put_title(&page, "Turn the stack by hand") && put_step(&page, 1, fronts) &&
           put_step(&page, 2, "Take the whole stack out. Keep its order. Take this page away.") &&
           put_step(&page, 3,
                    "Turn the stack over once about its long edge, like the page of a book. What was at the top stays at the top.") &&
           put_step(&page, 4, "Put it back into the tray like that. Sheet 1 is then the first to be drawn in.") &&
           put_step(&page, 5, backs) && draw_turning(&page) && put_trial(&page, sheet_count);
}

/* A page as the print dialog shows it, in the width of a column. */
static void draw_paper(Page *page, double x, double y, double width, double height, double scale)
{
    outline(page, x, y, width, height);
    double w = width * scale, h = height * scale, left = x + (width - w) / 2 + 6, top = y + (height - h) / 2 + 8;
    for (int row = 0; row < 5; row++)
        for (int column = 0; column < 2; column++)
            outline(page, left + column * (w - 12) / 2, top + row * (h - 16) / 5, (w - 12) / 2, (h - 16) / 5);
}

static void draw_tick(Page *page, double x, double y)
{
    draw_stroke(page->list, (DrawStroke){(DrawPoint[]){{x, y}, {x + 6, y + 7}, {x + 18, y - 9}}, 3, 3, INK_BLACK});
}

static void draw_cross(Page *page, double x, double y)
{
    draw_stroke(page->list, (DrawStroke){(DrawPoint[]){{x, y - 8}, {x + 16, y + 8}}, 2, 3, INK_BLACK});
    draw_stroke(page->list, (DrawStroke){(DrawPoint[]){{x, y + 8}, {x + 16, y - 8}}, 2, 3, INK_BLACK});
}

/* 100 % beside "fit to page", which makes all cards smaller. */
static bool draw_scales(Page *page)
{
    const double width = 85, height = 110;
    double top = page->y + 12, left = page->list->width_pt / 2 - 150, right = page->list->width_pt / 2 + 50;
    draw_paper(page, left, top, width, height, 1);
    draw_paper(page, right, top, width, height, 0.8);
    draw_tick(page, left + width + 10, top + height / 2);
    draw_cross(page, right + width + 10, top + height / 2);
    page->y = top + height + 16;
    bool ok = put(page, "100 %, actual size", 11, false, left) && put(page, "fit to page", 11, false, right);
    page->y += 1.2 * step_pt;
    return ok;
}

static const char *sides_text(Flip flip)
{
    static const char *const texts[FLIP_COUNT] = {
        [FLIP_LONG] = "Two sides: on, flip on the long edge.",
        [FLIP_SHORT] = "Two sides: on, flip on the short edge.",
        [FLIP_HAND] = "Two sides: off. Print the fronts, then do what the page between fronts and backs says.",
        [FLIP_NONE] = "Two sides: off.",
    };
    return texts[flip];
}

bool help_settings(Lettering *lettering, const SheetRequest *request, DisplayList *list, Error *err)
{
    Page page = {lettering, list, err, edge_pt, list->width_pt - edge_pt, edge_pt};
    Buf paper = {0};
    buf_addf(&paper, "Paper size: %c%s, %s. Put card stock into the tray for single sheets.", toupper(request->stock->paper[0]),
             request->stock->paper + 1, request->stock->landscape ? "landscape" : "portrait");
    char *paper_text = arena_strdup(&list->arena, buf_str(&paper));
    buf_done(&paper);
    return put_title(&page, "How to print these sheets") && put_step(&page, 1, paper_text) &&
           put_step(&page, 2,
                    "Scale: 100 %, or “actual size”. Never “fit to page” or “shrink”: the cards would not lie where they are cut.") &&
           draw_scales(&page) && put_step(&page, 3, sides_text(request->flip)) &&
           put_step(&page, 4, "Print one sheet on plain paper first. Hold it to the light: each back must stand behind its front.") &&
           put_step(&page, 5,
                    "Lay a bank card along the bar at the edge of sheet 1: both must be of the same length. If not, the scale is wrong.") &&
           put_step(&page, 6,
                    "Do backs lie beside their fronts? Turn to the other edge in step 3, or measure the printer: kyr calibrate.") &&
           put_step(&page, 7, "Then load the card stock and print the run. Print this page on plain paper.");
}

/* Where two lines meet, drawn: at +1. */
static bool draw_meeting(Page *page)
{
    const double pitch = 22, back_pitch = 20.5, shift = 1.5, high = 20;
    double middle = (page->left + page->right) / 2, y = page->y + high;
    for (int number = -3; number <= 3; number++) {
        char text[8];
        double x = middle + number * pitch, back_x = middle + number * back_pitch + shift;
        draw_stroke(page->list, (DrawStroke){(DrawPoint[]){{x, y - high}, {x, y}}, 2, line_pt, INK_BLACK});
        draw_stroke(page->list, (DrawStroke){(DrawPoint[]){{back_x, y}, {back_x, y + high}}, 2, line_pt, INK_BLACK});
        snprintf(text, sizeof text, number > 0 ? "+%d" : "%d", number);
        page->y = y - high - 3;
        if (!put(page, text, 8, false, x - 5))
            return false;
    }
    draw_stroke(page->list,
                (DrawStroke){
                    (DrawPoint[]){{middle + pitch - 5, y + high + 12}, {middle + pitch, y + high + 4}, {middle + pitch + 5, y + high + 12}},
                    3, line_pt, INK_BLACK});
    page->y = y + high + 20;
    bool ok = put(page, "here they meet: +1", 9, false, middle + pitch + 10);
    page->y += 1.2 * step_pt;
    return ok;
}

static const char *print_text(Flip flip)
{
    static const char *const texts[FLIP_COUNT] = {
        [FLIP_LONG] = "Print at 100 %, never “fit to page”, on both sides, flipped on the long edge.",
        [FLIP_SHORT] = "Print at 100 %, never “fit to page”, on both sides, flipped on the short edge.",
        [FLIP_HAND] = "Print page 1 at 100 %. Turn the sheet over about its long edge, print page 2.",
    };
    return texts[flip];
}

bool help_measure(Lettering *lettering, const VernierRequest *request, DisplayList *list, Error *err)
{
    const double side_pt = 128, top_pt = 160;
    Page page = {lettering, list, err, side_pt, list->width_pt - side_pt, top_pt};
    Buf command = {0};
    buf_addf(&command, "Type the six numbers: kyr calibrate --save NAME --read A,B,C,D,E,F --flip %s", flip_word(request->flip));
    if (request->printer)
        buf_addf(&command, " --printer %s", request->printer->id);
    else if (strcmp(request->paper, "letter") != 0)
        buf_addf(&command, " --stock %s-%s",
                 strcmp(request->paper, "tabloid") == 0 || strcmp(request->paper, "a3") == 0 ? "sheet" : "plain", request->paper);
    char *type = arena_strdup(&list->arena, buf_str(&command));
    buf_done(&command);
    return put_title(&page, request->printer ? "Printer proof sheet" : "Printer test sheet") &&
           put_step(&page, 1, print_text(request->flip)) &&
           put_step(&page, 2, "Hold the sheet to the light, this side to you, A at the top left.") &&
           put_step(&page, 3,
                    "At each letter find the line of the front that goes on as a line of the back. Read its number. Halves count: 1.5.") &&
           (page.y += 14, draw_meeting(&page)) &&
           put_step(&page, 4, "No lines meet? Take 5 or -5, the nearer end, and prove it with a second sheet.") &&
           put_step(&page, 5, type) &&
           put_step(&page, 6,
                    request->printer
                        ? "All near 0? Then front and back line up: print cards with --printer and this name."
                        : "Prove it: kyr calibrate --printer NAME prints this sheet again, corrected. All should meet near 0.");
}
