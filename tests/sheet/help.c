/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/help.h"

#include <stdlib.h>
#include <string.h>

#include "sheet/fixture.h"
#include "support/support.h"

/* Words of all sizes on a page, in the order drawn. */
static const char *page_words(const DisplayList *list, Buf *out)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->ops[i].kind == DRAW_TEXT)
            buf_addf(out, "%s ", paragraph_text(list->ops[i].text.paragraph));
    return buf_str(out);
}

/* Sheets in a tray or in the hand, from the bottom to the top. */
typedef struct Stack {
    size_t *sheets, count;
} Stack;

static void turn_over(Stack *stack)
{
    for (size_t i = 0; i < stack->count / 2; i++) {
        size_t other = stack->sheets[i];
        stack->sheets[i] = stack->sheets[stack->count - 1 - i];
        stack->sheets[stack->count - 1 - i] = other;
    }
}

/* Pages come out on top of those before them, face down or face up; the next sheet is drawn from the top. */
START_TEST(each_back_lands_on_its_own_front)
{
    Fonts *fonts = fixture_fonts();
    SheetRequest request = fixture_request(fixture_stock("avery-5371"), fonts);
    RunEntry entries[] = {
        {.card = 0, .count = 7 + 12 * (unsigned)_i, .code = "es", .english_name = "Spanish", .edition = "2026-11 es 3F2A9K"},
        {.card = 1, .count = 18, .code = "ar", .english_name = "Arabic", .edition = "2026-11 ar 91C0TZ"}};
    request.entries = entries;
    request.flip = FLIP_HAND;
    request.start = 3;
    SheetPlan plan = fixture_plan(&request);
    size_t count = plan.sheet_count;
    ck_assert_uint_eq(plan.page_count, 2 * count + 1);
    Stack stack = {calloc(count, sizeof *stack.sheets), 0};
    for (size_t i = 0; i < count; i++) {
        ck_assert(!plan.pages[i].back && !plan.pages[i].help);
        stack.sheets[stack.count++] = plan.pages[i].sheet;
    }
    ck_assert(plan.pages[count].help && plan.pages[count].count == 0);
    turn_over(&stack);
    for (size_t i = 0; i < count; i++) {
        const SheetPage *back = &plan.pages[count + 1 + i];
        ck_assert(back->back && !back->help);
        ck_assert_uint_eq(back->sheet, stack.sheets[--stack.count]);
        const SheetPage *front = &plan.pages[back->sheet];
        ck_assert_uint_eq(back->count, front->count);
        for (size_t k = 0; k < back->count; k++)
            ck_assert_uint_eq(back->placements[k].face, front->placements[k].face + 1);
    }
    free(stack.sheets);
    sheet_plan_done(&plan);
    fonts_free(fonts);
}
END_TEST

/* What a printer does with a tray of paper. Seen from above, heads of pages lie away from the reader or towards them. */
typedef struct Printer {
    bool prints_above; /* on the upper side of what lies in the tray */
    bool comes_face_up, comes_head_on;
} Printer;

/* What the page says, and its remedies. */
typedef struct Turning {
    bool over, round, reversed;
} Turning;

typedef enum Fault { FAULT_NONE, FAULT_SIDE, FAULT_UPSIDE_DOWN, FAULT_ORDER } Fault;

/* Two fronts come out, are turned and put back, and the backs are printed. The first fault that somebody sees. */
static Fault try_two(Printer printer, Turning turning)
{
    enum { COUNT = 2 };
    bool front_up = printer.comes_face_up != turning.over, head_away = printer.comes_head_on == turning.round;
    for (int back = 0; back < COUNT; back++) {
        int number = turning.reversed ? COUNT - 1 - back : back; /* of the page that is printed */
        int sheet = turning.over ? back : COUNT - 1 - back;      /* that is drawn: the last one printed came to lie on top */
        if (front_up == printer.prints_above)
            return FAULT_SIDE;
        if (!head_away)
            return FAULT_UPSIDE_DOWN;
        if (number != sheet)
            return FAULT_ORDER;
    }
    return FAULT_NONE;
}

START_TEST(the_remedies_serve_every_printer)
{
    Printer printer = {_i & 1, _i & 2, _i & 4};
    Turning turning = {.over = true};
    Fault fault = try_two(printer, turning);
    for (int trial = 1; fault != FAULT_NONE; trial++, fault = try_two(printer, turning)) {
        ck_assert_int_le(trial, 3);
        if (fault == FAULT_SIDE)
            turning.over = false;
        else if (fault == FAULT_UPSIDE_DOWN)
            turning.round = true;
        else
            turning.reversed = true;
    }
    /* Lasers with a cassette, inkjets with a tray behind. */
    ck_assert_msg(turning.over == (printer.prints_above == printer.comes_face_up), "printer %d", _i);
}
END_TEST

START_TEST(pages_of_words_stay_on_every_paper)
{
    Content *content = NULL;
    Report report = {0};
    ck_assert(content_load(support_source_path("content"), NULL, &content, &report));
    Fonts *fonts = fixture_fonts();
    for (size_t i = 0; i < content->stock_count; i++) {
        SheetRequest request = fixture_request(&content->stocks[i], fonts);
        double ink[4];
        request.flip = FLIP_HAND, request.help = true;
        SheetPlan plan = fixture_plan(&request);
        for (size_t p = 0; p < plan.page_count; p++) {
            if (!plan.pages[p].help)
                continue;
            ck_assert(draw_ink(plan.pages[p].marks, ink));
            ck_assert_msg(ink[0] >= 36 && ink[1] >= 36 && ink[2] <= plan.width_pt - 36 && ink[3] <= plan.height_pt - 36,
                          "%s, page %zu ends at %.0f of %.0f pt", content->stocks[i].id, p + 1, ink[3], plan.height_pt);
        }
        sheet_plan_done(&plan);
    }
    fonts_free(fonts);
    content_free(content);
    report_done(&report);
}
END_TEST

START_TEST(the_page_between_names_the_pages_of_both_parts)
{
    Fonts *fonts = fixture_fonts();
    SheetRequest request = fixture_request(fixture_stock("avery-c32011"), fonts);
    Buf words = {0};
    double ink[4];
    request.flip = FLIP_HAND;
    request.start = 10;
    SheetPlan plan = fixture_plan(&request);
    const DisplayList *page = plan.pages[2].marks;
    const char *text = page_words(page, &words);
    ck_assert_msg(strstr(text, "Print pages 1 to 2 first") && strstr(text, "Print pages 4 to 5.") &&
                      strstr(text, "pages 1 and 2, then 4 and 5."),
                  "%s", text);
    ck_assert(draw_ink(page, ink));
    ck_assert(ink[0] >= 50 && ink[1] >= 50 && ink[2] <= plan.width_pt - 50 && ink[3] <= plan.height_pt - 50);
    buf_done(&words);
    sheet_plan_done(&plan);
    fonts_free(fonts);
}
END_TEST

START_TEST(one_sheet_is_told_as_one)
{
    Fonts *fonts = fixture_fonts();
    SheetRequest request = fixture_request(fixture_stock("avery-5371"), fonts);
    Buf words = {0};
    request.flip = FLIP_HAND;
    SheetPlan plan = fixture_plan(&request);
    const char *text = page_words(plan.pages[1].marks, &words);
    ck_assert_msg(strstr(text, "Print page 1 first") && strstr(text, "Print page 3: the back.") && strstr(text, ": page 1, then page 3."),
                  "%s", text);
    buf_done(&words);
    sheet_plan_done(&plan);
    fonts_free(fonts);
}
END_TEST

static const struct {
    const char *stock, *words;
    Flip flip;
} settings[] = {
    {"avery-5371", "Paper size: Letter, portrait.", FLIP_LONG},
    {"avery-c32011", "Paper size: A4, portrait.", FLIP_SHORT},
    {"avery-5371", "flip on the long edge", FLIP_LONG},
    {"avery-5371", "flip on the short edge", FLIP_SHORT},
    {"avery-5371", "the page between fronts and backs", FLIP_HAND},
    {"avery-5371", "Two sides: off.", FLIP_NONE},
};

START_TEST(a_last_page_tells_the_settings_of_this_run)
{
    Fonts *fonts = fixture_fonts();
    SheetRequest request = fixture_request(fixture_stock(settings[_i].stock), fonts);
    Buf words = {0};
    double ink[4];
    request.flip = settings[_i].flip;
    request.help = true;
    SheetPlan plan = fixture_plan(&request);
    const SheetPage *last = &plan.pages[plan.page_count - 1];
    ck_assert(last->help && last->count == 0 && draw_ink(last->marks, ink));
    ck_assert_msg(strstr(page_words(last->marks, &words), settings[_i].words) != NULL, "%s", buf_str(&words));
    ck_assert(ink[0] >= 50 && ink[1] >= 50 && ink[2] <= plan.width_pt - 50 && ink[3] <= plan.height_pt - 50);
    buf_done(&words);
    sheet_plan_done(&plan);
    fonts_free(fonts);
}
END_TEST

Suite *suite_sheet_help(void)
{
    Suite *suite = suite_create("sheet/help");
    TCase *tcase = tcase_create("help");
    tcase_add_loop_test(tcase, each_back_lands_on_its_own_front, 0, 4);
    tcase_add_loop_test(tcase, the_remedies_serve_every_printer, 0, 8);
    tcase_add_test(tcase, pages_of_words_stay_on_every_paper);
    tcase_add_test(tcase, the_page_between_names_the_pages_of_both_parts);
    tcase_add_test(tcase, one_sheet_is_told_as_one);
    tcase_add_loop_test(tcase, a_last_page_tells_the_settings_of_this_run, 0, sizeof settings / sizeof *settings);
    suite_add_tcase(suite, tcase);
    return suite;
}
