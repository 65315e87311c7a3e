/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/order.h"

#include <stdlib.h>
#include <string.h>

#include "screens/drive.h"
#include "util/mem.h"

static void open_order(Order *order, Drive **drive, const char *languages, const char *card)
{
    static const PrinterProfile office = {.id = "office", .paper = "letter", .flip = "long", .scale_x = 1, .scale_y = 1};
    *drive = drive_open(&(DriveRequest){.languages = languages, .overlay = support_source_path("tests/screens/data/overlay")});
    session_take_printer((*drive)->session, &office);
    order_init(order, &(*drive)->ui, content_card((*drive)->ui.content, card));
}

static void close_order(Order *order, Drive *drive)
{
    order_done(order);
    drive_close(drive);
}

static const struct {
    const char *languages, *codes, *why;
} chosen[] = {
    {NULL, "", "nothing is chosen yet: English is the agent's"},
    {"es", "es10", "the first language, one sheet"},
    {"en,es", "es10", "the second, when the first is English"},
    {"es,so", "es10 so10", "both"},
};

START_TEST(languages_already_chosen_are_in_it)
{
    Drive *drive;
    Order order;
    Buf codes = {0};
    open_order(&order, &drive, chosen[_i].languages, "home");
    for (size_t i = 0; i < order.count; i++)
        buf_addf(&codes, "%s%s%u", i > 0 ? " " : "", catalog_language(order.languages[i].catalog)->code, order.languages[i].count);
    ck_assert_msg(strcmp(buf_str(&codes), chosen[_i].codes) == 0, "%s: %s", chosen[_i].why, buf_str(&codes));
    buf_done(&codes);
    close_order(&order, drive);
}
END_TEST

START_TEST(a_language_is_added_once)
{
    Drive *drive;
    Order order;
    Error err = {0};
    size_t index = 99;
    open_order(&order, &drive, NULL, "home");
    ck_assert(order_add(&order, "so", &index, &err) && index == 0);
    ck_assert(order_add(&order, "es", &index, &err) && index == 1);
    ck_assert(order_add(&order, "so", &index, &err) && index == 0 && order.count == 2);
    ck_assert(!order_add(&order, "xx", &index, &err));
    ck_assert_ptr_nonnull(strstr(support_error_text(&err), "xx"));
    order_remove(&order, 0);
    ck_assert(order.count == 1 && strcmp(catalog_language(order.languages[0].catalog)->code, "es") == 0);
    error_done(&err);
    close_order(&order, drive);
}
END_TEST

START_TEST(what_cannot_be_printed_says_why_and_is_left_out)
{
    Drive *drive;
    Order order;
    JobLanguage *languages;
    const Error *why;
    open_order(&order, &drive, "es,so", "street");
    ck_assert_ptr_nonnull(order_card(&order, 0, &why));
    ck_assert_ptr_null(why);
    ck_assert_ptr_null(order_card(&order, 1, &why));
    ck_assert_ptr_nonnull(strstr(support_error_text(why), "not translated"));
    ck_assert_uint_eq(order_failures(&order), 1);
    JobRequest request = order_request(&order, &languages);
    ck_assert_uint_eq(request.language_count, 1);
    ck_assert_str_eq(request.languages[0].code, "es");
    free(languages);
    close_order(&order, drive);
}
END_TEST

START_TEST(a_face_is_laid_out_once)
{
    Drive *drive;
    Order order;
    open_order(&order, &drive, "es", "home");
    const Card *card = order_card(&order, 0, NULL);
    const char *edition = card->edition;
    order.languages[0].count = 77;
    order_next_flip(&order, false);
    order_next_start(&order, false);
    ck_assert_ptr_eq(order_card(&order, 0, NULL)->edition, edition);
    ck_assert(order.languages[0].laid_out);
    order_next_skin(&order, false);
    ck_assert_msg(!order.languages[0].laid_out, "another look is another face");
    close_order(&order, drive);
}
END_TEST

typedef bool (*Next)(Order *order, bool back);
static const struct {
    Next next;
    const char *why;
} values[] = {
    {order_next_stock, "stock"}, {order_next_flip, "flip"},   {order_next_region, "region"},   {order_next_skin, "skin"},
    {order_next_size, "size"},   {order_next_start, "start"}, {order_next_printer, "printer"},
};

START_TEST(values_go_to_their_end_and_back)
{
    Drive *drive;
    Order order;
    unsigned up = 0, down = 0;
    open_order(&order, &drive, "es", "home");
    while (values[_i].next(&order, true))
        ;
    while (values[_i].next(&order, false)) {
        ck_assert_msg(up++ < 200, "%s has no end", values[_i].why);
        ck_assert(order.start >= 1 && order.start <= order_per_sheet(&order));
        ck_assert_msg(order.size->width_pt <= order.stock->card_width_pt + 0.1, "%s: the card is wider than the paper's", values[_i].why);
    }
    while (values[_i].next(&order, true))
        down++;
    ck_assert_msg(up == down && (up > 0 || values[_i].next == order_next_size), "%s: %u up, %u down", values[_i].why, up, down);
    close_order(&order, drive);
}
END_TEST

static const struct {
    const char *why, *stock;
    Flip flip;
    bool suits;
} suiting[] = {
    {"as it was measured", "avery-5371", FLIP_LONG, true},
    {"turned another way", "avery-5371", FLIP_SHORT, false},
    {"a stack that is turned by hand goes through it twice", "avery-5371", FLIP_HAND, false},
    {"fronts only", "avery-5371", FLIP_NONE, true},
    {"other paper", "plain-a4", FLIP_LONG, false},
};

START_TEST(a_printer_suits_what_it_was_measured_for)
{
    Drive *drive;
    Order order;
    open_order(&order, &drive, "es", "home");
    ck_assert_msg(order_printer_suits(&order), "none is always right");
    ck_assert(order_next_printer(&order, false));
    ck_assert_str_eq(order.printer->id, "office");
    order.stock = content_stock(order.content, suiting[_i].stock);
    order.flip = suiting[_i].flip;
    ck_assert_ptr_nonnull(order.stock);
    ck_assert_msg(order_printer_suits(&order) == suiting[_i].suits, "%s", suiting[_i].why);
    close_order(&order, drive);
}
END_TEST

/* Measured again while the form is open: the order's row of the list is an old one. */
START_TEST(printers_measured_meanwhile_are_in_the_list)
{
    Drive *drive;
    Order order;
    open_order(&order, &drive, "es", "home");
    order_next_printer(&order, false);
    PrinterProfile again = *order.printer, other = *order.printer;
    again.dx_mm = 1;
    other.id = "other";
    session_take_printer(drive->session, &again);
    session_take_printer(drive->session, &other);
    ck_assert(order.printer->dx_mm < 1);
    ck_assert(order_next_printer(&order, false) && strcmp(order.printer->id, "other") == 0);
    ck_assert(!order_next_printer(&order, false));
    ck_assert(order_next_printer(&order, true) && order.printer->dx_mm == 1);
    ck_assert(order_next_printer(&order, true) && !order.printer);
    close_order(&order, drive);
}
END_TEST

static const struct {
    const char *typed, *want, *why;
} paths[] = {
    {NULL, "/kyr-home-es10.pdf", "a name is made up"},      {"cards", "/cards.pdf", "in the home folder, with its suffix"},
    {"cards.PDF", "/cards.pdf", "a suffix is not doubled"}, {"~/for monday", "/for monday.pdf", "~ is home"},
    {"deep/er/cards.pdf", "/deep/er/cards.pdf", "folders"},
};

START_TEST(the_name_of_the_file)
{
    Drive *drive;
    Order order;
    open_order(&order, &drive, "es", "home");
    order.path = mem_strdup(paths[_i].typed);
    char *path = order_path(&order), *missing = order_missing_folder(&order);
    size_t len = strlen(drive->home);
    ck_assert_msg(strncmp(path, drive->home, len) == 0 && strcmp(path + len, paths[_i].want) == 0, "%s: %s", paths[_i].why, path);
    ck_assert_msg((missing != NULL) == (strstr(path, "/deep/") != NULL), "%s: %s", paths[_i].why, missing ? missing : "-");
    free(path);
    free(missing);
    close_order(&order, drive);
}
END_TEST

START_TEST(no_name_is_taken_twice)
{
    Drive *drive;
    Order order;
    open_order(&order, &drive, "es", "home");
    support_write(drive->home, "kyr-home-es10.pdf", "x");
    char *path = order_path(&order);
    ck_assert_str_eq(path + strlen(drive->home), "/kyr-home-es10-2.pdf");
    free(path);
    order.path = mem_strdup("~/kyr-home-es10.pdf");
    path = order_path(&order);
    ck_assert_msg(strcmp(path + strlen(drive->home), "/kyr-home-es10-2.pdf") == 0, "nor one that is typed: %s", path);
    free(path);
    free(order.path);
    order.path = mem_strdup("/x");
    path = order_path(&order);
    char *missing = order_missing_folder(&order);
    ck_assert_str_eq(path, "/x.pdf");
    ck_assert_ptr_null(missing);
    free(path);
    close_order(&order, drive);
}
END_TEST

Suite *suite_screens_order(void)
{
    Suite *suite = suite_create("screens/order");
    TCase *tcase = tcase_create("order");
    tcase_add_loop_test(tcase, languages_already_chosen_are_in_it, 0, sizeof chosen / sizeof *chosen);
    tcase_add_loop_test(tcase, values_go_to_their_end_and_back, 0, sizeof values / sizeof *values);
    tcase_add_loop_test(tcase, a_printer_suits_what_it_was_measured_for, 0, sizeof suiting / sizeof *suiting);
    tcase_add_test(tcase, printers_measured_meanwhile_are_in_the_list);
    tcase_add_loop_test(tcase, the_name_of_the_file, 0, sizeof paths / sizeof *paths);
    tcase_add_test(tcase, a_language_is_added_once);
    tcase_add_test(tcase, what_cannot_be_printed_says_why_and_is_left_out);
    tcase_add_test(tcase, a_face_is_laid_out_once);
    tcase_add_test(tcase, no_name_is_taken_twice);
    suite_add_tcase(suite, tcase);
    return suite;
}
