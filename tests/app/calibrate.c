/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/calibrate.h"

#include <stdlib.h>
#include <string.h>

#include "app/fixture.h"

static const struct {
    const char *text;
    size_t count; /* 0: refused */
    double last;
} readings[] = {
    {"1,2,3,4", 4, 4},       {"1,-0.5,1.5,0,+5,-5", 6, -5},
    {"0,0,0,+0.5", 4, 0.5},  {"", 0, 0},
    {"1,2,3", 0, 0},         {"1,2,3,4,5", 0, 0},
    {"1,2,3,4,5,0,0", 0, 0}, {"1,2,3,6", 0, 0},
    {"1,2,3,0.25", 0, 0},    {"1,2,3,x", 0, 0},
    {"1,2,3,", 0, 0},        {"1;2;3;4", 0, 0},
    {",,,", 0, 0},           {"1,2,3,--4", 0, 0},
    {"1,2,3,nan", 0, 0},     {"1,2,3,1e0", 0, 0},
    {"1, 2, 3, 4", 0, 0},    {"1,2,3,-5.5", 0, 0},
    {"+,+,+,+", 0, 0},       {"00000000001,2,3,4", 0, 0},
};

START_TEST(readings_are_four_or_six_halves)
{
    double values[CALIBRATION_MOST];
    size_t count;
    Error err = {0};
    bool fine = calibrate_readings(readings[_i].text, values, &count, &err);
    ck_assert_msg(fine == (readings[_i].count > 0), "'%s'", readings[_i].text);
    if (fine)
        ck_assert_msg(count == readings[_i].count && values[count - 1] == readings[_i].last, "'%s': %zu %g", readings[_i].text, count,
                      values[count - 1]);
    else
        ck_assert_msg(err.kind == ERROR_USAGE && strstr(support_error_text(&err), "four or six numbers from -5 to 5"), "%s",
                      support_error_text(&err));
    error_done(&err);
}
END_TEST

START_TEST(a_sheet_is_two_pages_and_always_the_same)
{
    Session *session = fixture_session(support_source_path("locales"));
    CalibrateRequest request = {.paper = "a4", .flip = FLIP_SHORT};
    Buf pdf[2] = {{0}, {0}};
    Error err = {0};
    for (int i = 0; i < 2; i++)
        ck_assert_msg(calibrate_sheet(session, &request, &pdf[i], &err), "%s", support_error_text(&err));
    ck_assert(pdf[0].len == pdf[1].len && memcmp(pdf[0].ptr, pdf[1].ptr, pdf[0].len) == 0 && strncmp(pdf[0].ptr, "%PDF-1.7", 8) == 0);
    buf_done(&pdf[0]);
    buf_done(&pdf[1]);
    session_free(session);
}
END_TEST

START_TEST(a_printer_is_proved_on_what_it_was_measured_on)
{
    Session *session = fixture_session(support_source_path("locales"));
    PrinterProfile printer = {.id = "office", .paper = "letter", .flip = "long", .scale_x = 1, .scale_y = 1}, found;
    CalibrateRequest request = {.paper = "a4", .flip = FLIP_LONG, .printer = &printer};
    const double values[] = {1, 0, 1, 0};
    Buf pdf = {0};
    Error err = {0};
    ck_assert(!calibrate_sheet(session, &request, &pdf, &err) && pdf.len == 0);
    ck_assert_str_eq(support_error_text(&err), "printer 'office' was measured on letter paper with --flip long: prove it on the same");
    error_done(&err);
    request.paper = "letter";
    printer.dx_mm = 0.4;
    ck_assert(calibrate_solve(session, &request, "office", values, 4, &found, &err));
    ck_assert_msg(found.dx_mm > 0.59 && found.dx_mm < 0.61, "what is left is added: %.3f", found.dx_mm);
    ck_assert(!calibrate_solve(session, &request, "../office", values, 4, &found, &err) && err.kind == ERROR_USAGE);
    error_done(&err);
    session_free(session);
}
END_TEST

Suite *suite_app_calibrate(void)
{
    Suite *suite = suite_create("app/calibrate");
    TCase *tcase = tcase_create("calibrate");
    tcase_add_loop_test(tcase, readings_are_four_or_six_halves, 0, sizeof readings / sizeof *readings);
    tcase_add_test(tcase, a_sheet_is_two_pages_and_always_the_same);
    tcase_add_test(tcase, a_printer_is_proved_on_what_it_was_measured_on);
    suite_add_tcase(suite, tcase);
    return suite;
}
