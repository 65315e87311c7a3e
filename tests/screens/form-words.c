/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "screens/drive.h"
#include "screens/form.h"

static const struct {
    const char *languages, *card, *keys, *plan, *caution, *why;
} cases[] = {
    {"es", "c2<Enter>", "", "10 cards, 1 sheet, no blanks.", "! Spanish prints a DRAFT line.", "one sheet"},
    {"es", "c2<Enter>", "1", "1 card, 1 sheet, 9 blanks.", "! Spanish prints a DRAFT line.", "one card"},
    {"es", "c2<Enter>", "9", "9 cards, 1 sheet, 1 blank.", NULL, "one blank"},
    {"es", "c2<Enter>", "10<End><Up><Right>", "10 cards, 2 sheets, 9 blanks.", NULL, "from the second place on"},
    {"es,so", "c2<Enter>", "", "20 cards, 2 sheets, no blanks.", "! Spanish, Somali print a DRAFT line.", "two drafts"},
    {"es,so", "c4<Enter>", "", "10 cards, 1 sheet, no blanks.", "! Cannot be printed: Somali. m says why.", "one cannot be printed"},
    {"es", "c2<Enter>", "0<Right>", "Nothing to print yet: add a language.", NULL, "no language"},
};

START_TEST(the_plan_is_always_true)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = cases[_i].languages, .menus = "en"});
    drive_keys(drive, cases[_i].card);
    drive_keys(drive, cases[_i].keys);
    drive_expect(drive, cases[_i].plan);
    if (cases[_i].caution)
        drive_expect(drive, cases[_i].caution);
    drive_close(drive);
}
END_TEST

static const struct {
    const char *languages, *keys, *sheets, *why;
} splits[] = {
    {"es", "", NULL, "one language on whole sheets"},
    {"es,so", "40<Right>20", "Sheets 1-4 Spanish, 5-6 Somali.", "as SCREENS draws it"},
    {"es,so", "", "Sheets 1 Spanish, 2 Somali.", "a sheet each"},
    {"es,so", "5<Right>5", "Sheets 1 Spanish, 1 Somali.", "both on one"},
    {"es,so", "15<Right>12", "Sheets 1-2 Spanish, 2-3 Somali. The last sheet is free from card 8 on: start there next time.",
     "shared and free"},
    {"es,so", "15<Right>0", "The last sheet is free from card 6 on: start there next time.", "only those that are printed"},
    {"es", "3<End><Up><Right>", "The last sheet is free from card 5 on: start there next time.", "from the second place on"},
};

START_TEST(what_is_on_which_sheet)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = splits[_i].languages, .menus = "en", .cols = 120, .rows = 36});
    Arena arena = {0};
    drive_keys(drive, "c2<Enter>");
    drive_keys(drive, splits[_i].keys);
    const char *have = form_sheets((Form *)drive->ui.top, &drive->ui, &arena);
    ck_assert_msg(have ? splits[_i].sheets && strcmp(have, splits[_i].sheets) == 0 : !splits[_i].sheets, "%s: %s", splits[_i].why,
                  have ? have : "nothing");
    arena_done(&arena);
    drive_close(drive);
}
END_TEST

/* Every flip, and the numbers are those of the sheets that are made. */
START_TEST(the_plan_is_that_of_the_pdf)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "es,so"});
    Arena arena = {0};
    size_t drafts;
    drive_keys(drive, "c2<Enter>37<End><Up><Right><Right><Right>");
    Form *form = (Form *)drive->ui.top;
    JobLanguage *languages;
    JobRequest request = order_request(&form->order, &languages);
    JobCount count = job_count(&request);
    PrintJob job;
    Error err = {0};
    ck_assert_msg(job_lay_out(drive->session, &request, &job, &err), "%s", support_error_text(&err));
    ck_assert_uint_eq(count.cards, job.plan.card_count);
    ck_assert_uint_eq(count.sheets, job.plan.sheet_count);
    ck_assert_uint_eq(count.blanks, job.plan.blank_count);
    ck_assert_ptr_nonnull(strstr(form_drafts(form, &drive->ui, &arena, &drafts), ", "));
    ck_assert_uint_eq(drafts, 2);
    job_done(&job);
    free(languages);
    arena_done(&arena);
    drive_close(drive);
}
END_TEST

START_TEST(every_field_has_a_label_that_fits)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = _i ? "es" : "en,es"});
    Arena arena = {0};
    drive_keys(drive, "c2<Enter>");
    Form *form = (Form *)drive->ui.top;
    for (size_t i = 0; i < FORM_FIELD_COUNT; i++) {
        ck_assert_msg(terminal_columns(form_label(&drive->ui, i)) <= 13, "%s", form_label(&drive->ui, i));
        ck_assert_msg(*form_value(form, &drive->ui, &arena, i) != '\0', "%s", form_label(&drive->ui, i));
    }
    arena_done(&arena);
    drive_close(drive);
}
END_TEST

Suite *suite_screens_form_words(void)
{
    Suite *suite = suite_create("screens/form-words");
    TCase *tcase = tcase_create("words");
    tcase_add_loop_test(tcase, the_plan_is_always_true, 0, sizeof cases / sizeof *cases);
    tcase_add_loop_test(tcase, what_is_on_which_sheet, 0, sizeof splits / sizeof *splits);
    tcase_add_loop_test(tcase, every_field_has_a_label_that_fits, 0, 2);
    tcase_add_test(tcase, the_plan_is_that_of_the_pdf);
    suite_add_tcase(suite, tcase);
    return suite;
}
