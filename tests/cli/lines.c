/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/lines.h"

#include "support/support.h"
#include "text/terminal.h"

static const struct {
    const char *why, *language, *text;
    size_t indent;
    const char *want;
} cases[] = {
    {"nothing", "en", "", 0, "\n"},
    {"one line", "en", "Ask to see it.", 0, "Ask to see it.\n"},
    {"turned at a space, and indented", "en", "Agents need a warrant for your home signed by a judge, or your yes, or a real emergency.", 4,
     "Agents need a warrant for your home signed by a judge, or your yes, or a\n    real emergency.\n"},
    {"line ends stay", "en", "a\nb", 2, "a\n  b\n"},
    {"the indent is wide: the text gets 24 columns all the same", "en", "Talk through the closed door.", 70,
     "Talk through the closed\n                                                                      door.\n"},
    {"Han breaks between signs, two columns each, and not before a full stop", "zh_CN",
     "任何人都没有义务给移民局的人开门，不管有没有身份文件都一样。请您隔着关好的门说话。", 4,
     "任何人都没有义务给移民局的人开门，不管有没有身份文件都一样。请您隔着关好的\n    门说话。\n"},
    {"Thai breaks between words", "th", "คุณไม่จำเป็นต้องเปิดประตู ข้อนี้เป็นจริงสำหรับทุกคน ไม่ว่าจะมีเอกสารหรือไม่มีเอกสาร พูดผ่านประตูที่ปิดอยู่", 4,
     "คุณไม่จำเป็นต้องเปิดประตู ข้อนี้เป็นจริงสำหรับทุกคน ไม่ว่าจะมีเอกสารหรือไม่มีเอกสาร พูดผ่านประตู\n    ที่ปิดอยู่\n"},
    {"Khmer too, though it has no spaces", "km", "អ្នកមិនចាំបាច់បើកទ្វារទេនេះជាការពិតសម្រាប់មនុស្សទាំងអស់មិនថាមានឬគ្មានឯកសារសូមនិយាយតាមទ្វារបិទ", 30, NULL},
};

START_TEST(text_is_turned_into_lines)
{
    Buf out = {0};
    lines_add(cases[_i].text, cases[_i].language, cases[_i].indent, &out);
    if (cases[_i].want)
        ck_assert_msg(strcmp(buf_str(&out), cases[_i].want) == 0, "%s:\n%s", cases[_i].why, buf_str(&out));
    else
        ck_assert_msg(strchr(buf_str(&out), '\n') < buf_str(&out) + out.len - 1, "%s:\n%s", cases[_i].why, buf_str(&out));
    for (char *line = out.ptr, *end; *line; line = end + 1) {
        end = strchr(line, '\n');
        *end = '\0';
        ck_assert_msg(terminal_columns(line) <= (cases[_i].indent > 54 ? 94 : 78), "%s: '%s'", cases[_i].why, line);
    }
    buf_done(&out);
}
END_TEST

Suite *suite_cli_lines(void)
{
    Suite *suite = suite_create("cli/lines");
    TCase *tcase = tcase_create("lines");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, text_is_turned_into_lines, 0, sizeof cases / sizeof *cases);
    suite_add_tcase(suite, tcase);
    return suite;
}
