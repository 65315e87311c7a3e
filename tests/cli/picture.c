/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <unistd.h>

#include "cli/run.h"
#include "support/support.h"
#include "util/file.h"

static const char signature[] = "\x89PNG\r\n\x1a\n";

static const struct {
    const char *line, *want;
} faults[] = {
    {"picture", "'kyr picture' needs CARD LANG; 'kyr picture --help' tells more"},
    {"picture home", "'kyr picture' needs CARD LANG; 'kyr picture --help' tells more"},
    {"picture home en es", "'es' is one word too many for 'kyr picture'"},
    {"picture x en", "unknown card 'x'; one of: home"},
    {"picture home tlh", "tlh"},
    {"picture home en --face side", "unknown value 'side' of --face; one of: front, back, inside-1, inside-2"},
    {"picture home en --face inside-1", "card home has no inside-1; --face takes: front, back"},
    {"picture home en --dpi 35", "--dpi '35' is not a whole number from 36 to 1200"},
    {"picture home en --dpi 1201", "--dpi '1201' is not a whole number from 36 to 1200"},
    {"picture home en --dpi 300.5", "--dpi '300.5' is not a whole number from 36 to 1200"},
    {"picture home en --dpi fine", "--dpi 'fine' is not a whole number from 36 to 1200"},
    {"picture home en --size a7", "unknown value 'a7' of --size; one of: "},
    {"picture home en --skin blue", "unknown value 'blue' of --skin; one of: red, plain, full"},
    {"picture home en --region x", "unknown region 'x'; "},
    {"picture home en --stock x", "unknown option '--stock'"},
};

START_TEST(a_wrong_command_line_is_64_and_says_what_is_allowed)
{
    run_refused(faults[_i].line, faults[_i].want);
}
END_TEST

static unsigned number_at(const Buf *png, size_t at)
{
    const unsigned char *bytes = (const unsigned char *)png->ptr + at;
    return (unsigned)bytes[0] << 24 | (unsigned)bytes[1] << 16 | (unsigned)bytes[2] << 8 | bytes[3];
}

static const struct {
    const char *line;
    unsigned width, height;
} pictures[] = {
    {"picture home en -o -", 1050, 600},
    {"picture home ar -o - --face back --skin plain", 1050, 600},
    {"picture home my -o - --dpi 36 --size cr80", 122, 77},
    {"picture home zh_CN -o - --dpi 1200", 4200, 2400},
};

START_TEST(the_picture_goes_to_standard_output_and_no_word_with_it)
{
    enum { WIDTH_AT = 16, HEIGHT_AT = 20 };
    Run run = run_line(pictures[_i].line, NULL);
    ck_assert_msg(run.code == 0, "%s: %s", pictures[_i].line, buf_str(&run.messages));
    ck_assert_uint_eq(run.messages.len, 0);
    ck_assert_uint_gt(run.out.len, 1000);
    ck_assert_mem_eq(run.out.ptr, signature, strlen(signature));
    ck_assert_uint_eq(number_at(&run.out, WIDTH_AT), pictures[_i].width);
    ck_assert_uint_eq(number_at(&run.out, HEIGHT_AT), pictures[_i].height);
    run_done(&run);
}
END_TEST

START_TEST(faces_and_skins_are_other_pictures_and_the_same_command_is_the_same_bytes)
{
    static const char *const lines[] = {"picture home es -o -", "picture home es -o - --face back", "picture home es -o - --skin plain",
                                        "picture home en -o -"};
    enum { COUNT = sizeof lines / sizeof *lines };
    Run runs[COUNT];
    for (int i = 0; i < COUNT; i++)
        runs[i] = run_line(lines[i], NULL);
    Run again = run_line(lines[0], NULL);
    ck_assert_uint_eq(runs[0].out.len, again.out.len);
    ck_assert_mem_eq(runs[0].out.ptr, again.out.ptr, again.out.len);
    for (int i = 1; i < COUNT; i++)
        ck_assert_msg(runs[i].out.len != again.out.len || memcmp(runs[i].out.ptr, again.out.ptr, again.out.len) != 0, "%s", lines[i]);
    for (int i = 0; i < COUNT; i++)
        run_done(&runs[i]);
    run_done(&again);
}
END_TEST

static void check_written(const char *line, const char *name)
{
    Buf said = {0};
    Run run = run_line(line, NULL);
    buf_addf(&said, "written: %s\n", name);
    ck_assert_msg(run.code == 0, "%s", buf_str(&run.messages));
    ck_assert_str_eq(buf_str(&run.messages), buf_str(&said));
    ck_assert_uint_eq(run.out.len, 0);
    ck_assert(file_exists(name));
    buf_done(&said);
    run_done(&run);
}

START_TEST(a_file_without_a_name_gets_a_free_one_and_a_named_one_is_replaced)
{
    char *folder = support_scratch(), here[4096];
    ck_assert_ptr_nonnull(getcwd(here, sizeof here));
    ck_assert_int_eq(chdir(folder), 0);
    support_write(".", "mine.png", "old");
    check_written("picture home en --dpi 36", "kyr-home-en-front.png");
    check_written("picture home en --dpi 36", "kyr-home-en-front-2.png");
    check_written("picture home en --dpi 36", "kyr-home-en-front-3.png");
    check_written("picture home en --dpi 36 --face back", "kyr-home-en-back.png");
    check_written("picture home en --dpi 36 -o mine.png", "mine.png");
    Buf mine = {0}, first = {0};
    Error err = {0};
    ck_assert(file_read("mine.png", &mine, &err) && file_read("kyr-home-en-front.png", &first, &err));
    ck_assert_uint_eq(mine.len, first.len);
    ck_assert_mem_eq(mine.ptr, first.ptr, first.len);
    buf_done(&mine);
    buf_done(&first);
    ck_assert_int_eq(chdir(here), 0);
    support_remove(folder);
}
END_TEST

START_TEST(a_place_where_no_file_can_be_made_is_73)
{
    Run run = run_line("picture home en --dpi 36 -o /nowhere/at/all.png", NULL);
    ck_assert_msg(run.code == 73, "%d %s", run.code, buf_str(&run.messages));
    run_done(&run);
}
END_TEST

Suite *suite_cli_picture(void)
{
    Suite *suite = suite_create("cli/picture");
    TCase *tcase = tcase_create("picture");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, a_wrong_command_line_is_64_and_says_what_is_allowed, 0, sizeof faults / sizeof *faults);
    tcase_add_loop_test(tcase, the_picture_goes_to_standard_output_and_no_word_with_it, 0, sizeof pictures / sizeof *pictures);
    tcase_add_test(tcase, faces_and_skins_are_other_pictures_and_the_same_command_is_the_same_bytes);
    tcase_add_test(tcase, a_file_without_a_name_gets_a_free_one_and_a_named_one_is_replaced);
    tcase_add_test(tcase, a_place_where_no_file_can_be_made_is_73);
    suite_add_tcase(suite, tcase);
    return suite;
}
