/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/measure.h"

#include <string.h>

#include "screens/form.h"
#include "screens/measure-keys.h"
#include "screens/screens.h"

static const MeasureLook looks[] = {
    {"measure", MEASURE, "en,es", 80, 24},
    {"measure-40", MEASURE, "en,es", 40, 12},
    {"measure-120", MEASURE, "en,es", 120, 40},
    {"measure-ar", MEASURE, "ar", 80, 24},
    {"measure-again", SAVED "q", "en,es", 80, 24},
    {"measure-sheet", SHEET, "en,es", 80, 24},
    {"measure-sheet-40", SHEET, "en,es", 40, 12},
    {"measure-proof", SAVED, "en,es", 80, 24},
    {"measure-form", SAVED "3<Enter>", "en,es", 80, 24},
    {"measure-form-120", SAVED "3<Enter>", "en,es", 120, 36},
    {"measure-form-misfit", SAVED "3<Enter><Home><Down><Down><Right>m", "en,es", 80, 24},
};

START_TEST(it_looks_as_drawn)
{
    measure_look(&looks[_i]);
}
END_TEST

static const struct {
    const char *why, *keys, *id, *shows;
} goings[] = {
    {"back to the form", MEASURE "q", "form", "none measured"},
    {"from the ready cards too", "c2<Enter>m2<Enter>", "measure", "step 1 of 4"},
    {"and back to them", "c2<Enter>m2<Enter>q", "ready", "The cards are ready."},
    {"the file has a free name", SHEET "q<Enter>", "ready", "kyr-printer-letter-long-2.pdf"},
    {"the short edge", "c2<Enter><Down><Down><Right><End><Up><Up><Enter><Enter>", "ready", "kyr-printer-letter-short.pdf"},
    {"by hand", "c2<Enter><Down><Down><Right><Right><End><Up><Up><Enter><Enter>", "ready", "fronts first, then turn the stack"},
    {"no backs", "c2<Enter><Down><Down><Right><Right><Right><End><Up><Up><Enter>", "form", "there is nothing to measure"},
    {"a second one has a number", SHEET "q<Enter>2<Enter>", "measure-read", "step 3 of 4"},
    {"the end", SAVED "3<Enter>", "form", "office"},
    {"the end behind ready cards is the form", "c2<Enter>m2<Enter><Enter>2<Enter>0<Enter>0<Enter>0<Enter>0<Enter><Enter>a<Enter>3<Enter>",
     "form", "Printer       a "},
    {"it is proved by a second sheet", SAVED "2<Enter>", "measure-read", "__"},
    {"or later", SAVED "q2<Enter>", "ready", "The test sheet is ready."},
};

START_TEST(keys_go_where_they_say)
{
    Desk desk = desk_open();
    Drive *drive = measure_drive(&(MeasureLook){.keys = goings[_i].keys, .languages = "en,es"});
    ck_assert_msg(strcmp(drive->ui.top->ops->id, goings[_i].id) == 0, "%s: %s", goings[_i].why, drive->ui.top->ops->id);
    drive_expect(drive, goings[_i].shows);
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

START_TEST(a_sheet_that_cannot_be_written_is_said)
{
    Desk desk = desk_open();
    Drive *drive = measure_drive(&(MeasureLook){.keys = MEASURE, .languages = "en,es"});
    drive->ui.home = "/dev/null";
    drive_keys(drive, "<Enter>");
    ck_assert_str_eq(drive->ui.top->ops->id, "measure");
    drive_expect(drive, "/dev/null/kyr-printer-letter-long.pdf");
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

START_TEST(sheets_that_lie_on_their_side_are_not_measured)
{
    const Stock stock = {.paper = "letter", .landscape = true};
    Drive *drive = drive_open(&(DriveRequest){0});
    measure_open(&drive->ui, &stock, FLIP_LONG, 1);
    ck_assert_str_eq(drive->ui.top->ops->id, "home");
    drive_close(drive);
}
END_TEST

/* Half a step is 0.1 mm, and so are the words of the form and of the sheets. */
START_TEST(cards_are_printed_with_what_was_measured)
{
    Desk desk = desk_open();
    Drive *drive = measure_drive(&(MeasureLook){.keys = SAVED "3<Enter>", .languages = "en,es"});
    const Form *form = (const Form *)drive->ui.top;
    JobLanguage *languages;
    JobRequest request = order_request((Order *)&form->order, &languages);
    ck_assert_str_eq(request.printer->id, "office");
    ck_assert_str_eq(request.printer->paper, "letter");
    ck_assert_str_eq(request.printer->flip, "long");
    free(languages);
    drive_keys(drive, "<Left>");
    ck_assert_ptr_null(form->order.printer);
    ck_assert_ptr_null(drive->ui.printer);
    drive_keys(drive, "<Right><Right>qc2<Enter>");
    ck_assert_msg(((const Form *)drive->ui.top)->order.printer != NULL, "the next form has it too");
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

START_TEST(it_is_read_aloud)
{
    Desk desk = desk_open();
    Drive *drive = measure_drive(&(MeasureLook){.keys = MEASURE, .languages = "en,es"});
    Buf said = {0};
    ui_speak(&drive->ui, &said);
    ck_assert_str_eq(buf_str(&said), "Screen: kyr > Cards > At the door > Measure the printer\nstep 1 of 4\n"
                                     "Step 1 of 4.  Make a test sheet for your printer.\n"
                                     "It is for Letter paper turned over on the long edge, as in your cards.\n"
                                     "1 of 1. Make the test sheet.\n");
    buf_done(&said);
    drive_close(drive);
    desk_close(&desk);
}
END_TEST

Suite *suite_screens_measure(void)
{
    Suite *suite = suite_create("screens/measure");
    TCase *tcase = tcase_create("measure");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, it_looks_as_drawn, 0, sizeof looks / sizeof *looks);
    tcase_add_loop_test(tcase, keys_go_where_they_say, 0, sizeof goings / sizeof *goings);
    tcase_add_test(tcase, a_sheet_that_cannot_be_written_is_said);
    tcase_add_test(tcase, sheets_that_lie_on_their_side_are_not_measured);
    tcase_add_test(tcase, cards_are_printed_with_what_was_measured);
    tcase_add_test(tcase, it_is_read_aloud);
    suite_add_tcase(suite, tcase);
    return suite;
}
