/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/profile.h"

#include <math.h>
#include <string.h>

#include "content/fixture.h"
#include "support/support.h"

static const PrinterProfile office = {.id = "office",
                                      .paper = "letter",
                                      .flip = "long",
                                      .dx_mm = -0.35,
                                      .dy_mm = 0.1234,
                                      .scale_x = 1.00089,
                                      .scale_y = 0.997682,
                                      .rotation_deg = -0.0256,
                                      .measured = {2026, 11, 23}};

START_TEST(what_is_written_is_read_back)
{
    char *dir = fixture_new(), *overlay = support_scratch();
    Buf yaml = {0};
    Error err = {0};
    ck_assert_msg(profile_write(&office, &yaml, &err), "%s", support_error_text(&err));
    fixture_folder(overlay, "printers");
    support_write(overlay, "printers/office.yaml", buf_str(&yaml));
    Content *content = fixture_load(dir, overlay);
    const PrinterProfile *found = content_printer(content, "office");
    ck_assert(found && content->printer_count == 1 && !content_printer(content, "home"));
    ck_assert_str_eq(found->paper, "letter");
    ck_assert_str_eq(found->flip, "long");
    ck_assert(fabs(found->dx_mm + 0.35) < 1e-9 && fabs(found->dy_mm - 0.1234) < 1e-9 && fabs(found->scale_x - 1.00089) < 1e-9 &&
              fabs(found->scale_y - 0.997682) < 1e-9 && fabs(found->rotation_deg + 0.0256) < 1e-9);
    ck_assert_int_eq(date_compare(found->measured, office.measured), 0);
    content_free(content);
    buf_done(&yaml);
    support_remove(overlay);
    support_remove(dir);
}
END_TEST

static const struct {
    const char *find, *replace, *want;
} faults[] = {
    {"dx_mm: -0.35", "dx_mm: 11",
     "printers/office.yaml:1:1: error: printer 'office': the back is 11.00 mm and 0.12 mm off; at most 10 mm can be corrected\n"},
    {"scale_x: 1.00089", "scale_x: 2",
     "printers/office.yaml:1:1: error: printer 'office': scales of 2.0000 and 0.9977; 0.97 to 1.03 can be corrected: print without "
     "scaling\n"},
    {"rotation_deg: -0.0256", "rotation_deg: 90",
     "printers/office.yaml:1:1: error: printer 'office': rotated by 90.00 degrees; at most 2 can be corrected\n"},
    {"dy_mm: 0.1234", "dy_mm: 1e9", "printers/office.yaml:5:8: error: bad number '1e9' for 'dy_mm': a decimal number such as -0.35\n"},
    {"dy_mm: 0.1234", "dy_mm: nan", "printers/office.yaml:5:8: error: bad number 'nan' for 'dy_mm': a decimal number such as -0.35\n"},
    {"flip: long", "flip: none", "printers/office.yaml:3:7: error: unknown flip 'none'; one of: long, short, hand\n"},
    {"id: office", "id: home", "printers/office.yaml:1:5: error: id 'home' is not the name of the file, 'office'\n"},
    {"measured: 2026-11-23", "measured: today",
     "printers/office.yaml:9:11: error: bad date 'today' for 'measured': a day of the calendar as YYYY-MM-DD\n"},
};

START_TEST(absurd_numbers_are_named_at_their_place)
{
    char *dir = fixture_new(), *overlay = support_scratch();
    Buf yaml = {0};
    Error err = {0};
    ck_assert(profile_write(&office, &yaml, &err));
    fixture_folder(overlay, "printers");
    support_write(overlay, "printers/office.yaml", buf_str(&yaml));
    fixture_replace(overlay, "printers/office.yaml", faults[_i].find, faults[_i].replace);
    const char *have = fixture_report(dir, overlay), *name = strstr(have, "printers/");
    ck_assert_msg(name && strcmp(name, faults[_i].want) == 0, "%s", have);
    buf_done(&yaml);
    support_remove(overlay);
    support_remove(dir);
}
END_TEST

START_TEST(what_cannot_be_corrected_is_not_written)
{
    PrinterProfile bad = office;
    Buf yaml = {0};
    Error err = {0};
    bad.dy_mm = NAN;
    ck_assert(!profile_write(&bad, &yaml, &err) && yaml.len == 0 && err.kind == ERROR_DATA);
    error_done(&err);
}
END_TEST

Suite *suite_content_profile(void)
{
    Suite *suite = suite_create("content/profile");
    TCase *tcase = tcase_create("profile");
    tcase_add_test(tcase, what_is_written_is_read_back);
    tcase_add_loop_test(tcase, absurd_numbers_are_named_at_their_place, 0, sizeof faults / sizeof *faults);
    tcase_add_test(tcase, what_cannot_be_corrected_is_not_written);
    suite_add_tcase(suite, tcase);
    return suite;
}
