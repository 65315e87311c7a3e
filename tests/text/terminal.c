/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/terminal.h"

#include <stdlib.h>

#include "sample.h"
#include "support/support.h"
#include "text/grapheme.h"
#include "util/mem.h"

#define ACUTE "\xCC\x81"
#define NBSP  "\xC2\xA0"

static const struct {
    const char *language, *text, *kept;
    int columns;
    const char *want, *why;
} cases[] = {
    {"en", "", NULL, 10, "", "nothing is one line"},
    {"en", "", NULL, 0, "", "no room either"},
    {"en", "Ask to see it.", NULL, 14, "Ask to see it.", "it fits"},
    {"en", "Ask to see it.", NULL, 13, "Ask to see|it.", "at spaces"},
    {"en", "Ask   to see it.  ", NULL, 6, "Ask|to see|it.", "without the spaces at its end"},
    {"en", "   Ask to", NULL, 6, "   Ask|to", "spaces at the start stay"},
    {"en", "     Ask to", NULL, 3, "Ask|to", "unless there is no room for them"},
    {"en", "      ", NULL, 3, "", "only spaces"},
    {"en", "a\nb", NULL, 10, "a|b", "a line feed ends a line"},
    {"en", "a\n", NULL, 10, "a", "and no other starts after the last"},
    {"en", "a\n\nb c", NULL, 2, "a||b|c", "an empty line"},
    {"en", "\na", NULL, 10, "|a", "at the start"},
    {"en", "a bcdefghij k", NULL, 4, "a|bcde|fghi|j k", "a word wider than the line is cut"},
    {"en", "Form I-205 is no warrant.", NULL, 8, "Form|I-205 is|no|warrant.", "no cut at a hyphen while the word fits"},
    {"en", "see https://example.org/abc now", NULL, 12, "see https://|example.org/|abc now", "an address is cut after a slash"},
    {"en", "well-known-to-all", NULL, 9, "well-|known-to-|all", "a long word after its hyphens"},
    {"en", "call 855 435 7693 now", "855 435 7693", 14, "call|855 435 7693|now", "a kept span stays whole"},
    {"en", "call 855 435 7693 now", "855 435 7693", 11, "call 855|435 7693|now", "but not where no line can hold it"},
    {"es", "Say out loud: I want a lawyer now.", "I want a lawyer", 20, "Say out loud:|I want a lawyer now.", "an English phrase"},
    {"en", "“Who are you? What agency? Why are you here?”", NULL, 30, "“Who are you? What agency? Why|are you here?”", "the mock of 10.5"},
    {"es", "«¿Quién es usted? ¿De qué agencia? ¿Por qué está aquí?»", NULL, 30, "«¿Quién es usted? ¿De qué|agencia? ¿Por qué está aquí?»",
     "quotes stay with their words"},
    {"fr", "dit « non merci » et part", NULL, 7, "dit|« non|merci »|et part", "also over spaces"},
    {"fr", "dit « non » et", NULL, 5, "dit|« non|» et", "unless no line holds mark and word"},
    {"fr", "dit «" NBSP "non" NBSP "»", NULL, 8, "dit|«" NBSP "non" NBSP "»", "no break at a no-break space"},
    {"zh_CN", "请出示搜查令", NULL, 6, "请出示|搜查令", "Han breaks between signs, two columns each"},
    {"zh_CN", "请出示搜查令", NULL, 7, "请出示|搜查令", "half a sign does not fit"},
    {"zh_CN", "请出示。令", NULL, 6, "请出|示。令", "a closing mark does not start a line"},
    {"zh_CN", "他说：“不同意。”", NULL, 12, "他说：“不同|意。”", "nor does an opening one end it"},
    {"zh_CN", "拨打911求助", NULL, 6, "拨打|911求|助", "a number is a word"},
    {"ko", "문을 열지 마세요", NULL, 8, "문을|열지|마세요", "Korean at spaces"},
    {"ja", "ドアを開ける必要はありません。", NULL, 14, "ドアを開ける必|要はありませ|ん。", "Japanese"},
    {"th", "คุณไม่จำเป็นต้องเปิดประตู", NULL, 12, "คุณไม่จำเป็นต้อง|เปิดประตู", "Thai between words; its marks take no column"},
    {"lo", "ທ່ານບໍ່ຈຳເປັນຕ້ອງເປີດປະຕູ", NULL, 12, NULL, "Lao"},
    {"km", "អ្នកមិនចាំបាច់បើកទ្វារទេ", NULL, 12, NULL, "Khmer"},
    {"my", "တံခါးဖွင့်စရာမလိုပါ", NULL, 12, NULL, "Burmese"},
    {"ksw", "ပှၤကညီ တၢ်ခွဲးတၢ်ယာ်", NULL, 10, NULL, "Karen"},
    {"hi", "दरवाज़ा खोलना ज़रूरी नहीं", NULL, 9, NULL, "Hindi"},
    {"am", "በሩን መክፈት የለብዎትም።", NULL, 8, "በሩን መክፈት|የለብዎትም።", "Amharic"},
    {"ar", "تكلم من خلف الباب المغلق.", NULL, 16, "تكلم من خلف|الباب المغلق.", "Arabic in logical order"},
    {"ar", "لا لا لا", NULL, 5, "لا لا|لا", "lam-alef counts two: where terminals join, it takes two"},
    {"en", "e" ACUTE ACUTE "e" ACUTE, NULL, 1, "e" ACUTE ACUTE "|e" ACUTE, "a mark never starts a line"},
    {"en", ACUTE "a", NULL, 1, ACUTE "|a", "a lone mark takes a column"},
    {"en", "中", NULL, 1, "中", "a wide sign in a column of one is a line that is too long"},
    {"en", "a\xEF\xBF\xBD\xFFz", NULL, 2, "a\xEF\xBF\xBD|\xFFz", "a byte that is not UTF-8"},
    {"en",
     "so\xC2\xAD"
     "ftly",
     NULL, 3,
     "so\xC2\xAD"
     "f|tly",
     "a soft hyphen is nothing"},
    {NULL, "one two", NULL, 3, "one|two", "no language"},
};

static TermText text_of(size_t i, TextSpan *span)
{
    TermText text = {.text = cases[i].text, .language = cases[i].language};
    if (cases[i].kept) {
        *span = sample_span(text.text, cases[i].kept, SPAN_KEEP);
        text.spans = span;
        text.span_count = 1;
    }
    return text;
}

START_TEST(text_is_broken)
{
    TextSpan span;
    TermText text = text_of((size_t)_i, &span);
    Arena arena = {0};
    Buf have = {0};
    TermLines lines;
    terminal_break(&text, cases[_i].columns, &arena, &lines);
    ck_assert_uint_ge(lines.count, 1);
    for (size_t i = 0; i < lines.count; i++)
        buf_addf(&have, "%s%.*s", i ? "|" : "", (int)(lines.lines[i].end - lines.lines[i].start), text.text + lines.lines[i].start);
    ck_assert_msg(!cases[_i].want || strcmp(buf_str(&have), cases[_i].want) == 0, "%s: %s", cases[_i].why, buf_str(&have));
    ck_assert_msg(cases[_i].want || lines.count > 1, "%s: %s", cases[_i].why, buf_str(&have));
    buf_done(&have);
    arena_done(&arena);
}
END_TEST

static int columns_of(const char *text, size_t start, size_t end)
{
    char *part = mem_strndup(text + start, end - start);
    int columns = terminal_columns(part);
    free(part);
    return columns;
}

/* The line starts with a whole cluster, or what it was cut from is wider than the measure. */
static void check_start(const char *text, const bool *starts, size_t pos, int columns)
{
    size_t from = pos, to = pos + 1;
    while (from > 0 && !starts[from])
        from--;
    while (text[to] && !starts[to])
        to++;
    ck_assert_msg(from == pos || columns_of(text, from, to) > columns, "'%s' cut at %zu", text, pos);
}

static void check_lines(const TermText *text, const bool *starts, int columns)
{
    Arena arena = {0};
    TermLines lines;
    terminal_break(text, columns, &arena, &lines);
    size_t pos = 0;
    for (size_t i = 0; i < lines.count; i++) {
        TermLine line = lines.lines[i];
        TermCells cells;
        ck_assert_msg(strspn(text->text + pos, " \n") >= line.start - pos && line.start >= pos, "'%s' loses text at %zu", text->text, pos);
        ck_assert_uint_ge(line.end, line.start);
        if (line.end > line.start)
            check_start(text->text, starts, line.start, columns);
        ck_assert_int_eq(line.columns, columns_of(text->text, line.start, line.end));
        ck_assert_msg(line.columns <= columns || columns < 2, "'%s' line %zu at %d", text->text, i, columns);
        terminal_cells(text, line, BIDI_TERMINAL, &arena, &cells);
        ck_assert_int_eq(cells.columns, line.columns);
        terminal_cells(text, line, BIDI_APP, &arena, &cells);
        ck_assert_int_le(cells.columns, line.columns);
        pos = line.end;
    }
    ck_assert_msg(strspn(text->text + pos, " \n") == strlen(text->text) - pos, "'%s' loses its end", text->text);
    arena_done(&arena);
}

static void check_all_measures(const TermText *text)
{
    Graphemes *graphemes = graphemes_new();
    bool *starts = mem_array(strlen(text->text) + 1, sizeof *starts);
    graphemes_mark(graphemes, view_of(text->text), starts);
    for (int columns = 1; columns < 40; columns++)
        check_lines(text, starts, columns);
    free(starts);
    graphemes_free(graphemes);
}

/* Nothing is lost, no line is too long, no cluster is cut, and the columns are those of the cells: at every measure. */
START_TEST(lines_hold_at_every_measure)
{
    TextSpan span;
    TermText text = text_of((size_t)_i, &span);
    check_all_measures(&text);
}
END_TEST

START_TEST(samples_hold_at_every_measure)
{
    for (const Sample *sample = samples; sample->language; sample++) {
        TermText text = {.text = sample->text, .language = sample->language, .rtl = sample->rtl};
        check_all_measures(&text);
    }
}
END_TEST

/* Cut anywhere, also inside a character. */
START_TEST(every_beginning_of_a_text_holds)
{
    static const char mixed[] = "  “Who?” 拨打911 e" ACUTE
                                " ไม่ว่า\nلا « هنا » דלת ‍👩‍👩‍👧 ကျွန်ုပ် well-known/x";
    char *text = mem_strdup(mixed);
    for (size_t len = strlen(mixed); len-- > 0;) {
        text[len] = '\0';
        TextSpan span = {len / 3, len / 2, SPAN_KEEP | SPAN_ISOLATE};
        TermText cut = {.text = text, .language = "en", .rtl = len % 2, .spans = &span, .span_count = 1};
        check_all_measures(&cut);
        for (int columns = 0; columns < 8; columns++)
            ck_assert_uint_le(terminal_fit(text, columns), len);
    }
    free(text);
}
END_TEST

static const struct {
    const char *text;
    int columns;
    const char *why;
} widths[] = {
    {"", 0, "nothing"},
    {"abc", 3, "Latin"},
    {"é", 1, "composed"},
    {"e" ACUTE, 1, "with a mark"},
    {ACUTE, 1, "a mark alone stands on a circle"},
    {"汉字", 4, "Han"},
    {"한", 2, "Hangul"},
    {"ที่", 1, "Thai vowel and tone"},
    {"हिन्दी", 5, "Hindi: vowel signs take columns"},
    {"العربية", 7, "Arabic"},
    {"\xE2\x80\x8F\xE2\x80\x8B\xC2\xAD\xEF\xBB\xBF", 0, "invisible characters"},
    {"\t\n\x7F", 3, "control characters are shown as one"},
    {"\xFF", 1, "not UTF-8"},
};

START_TEST(columns_are_counted)
{
    ck_assert_msg(terminal_columns(widths[_i].text) == widths[_i].columns, "%s: %d", widths[_i].why, terminal_columns(widths[_i].text));
}
END_TEST

static const struct {
    const char *text;
    int columns;
    const char *want, *why;
} fits[] = {
    {"abc", 0, "", "no room"},
    {"abc", -1, "", "less than none"},
    {"abc", 2, "ab", "Latin"},
    {"abc", 3, "abc", "all of it"},
    {"汉字", 3, "汉", "half a sign does not fit"},
    {"e" ACUTE "f", 1, "e" ACUTE, "marks come along"},
    {"e" ACUTE, 1, "e" ACUTE, "to the end"},
    {ACUTE "a", 1, ACUTE, "a lone mark takes a column"},
    {"ကျွန်ုပ်", 1, "", "a cluster wider than the room"},
    {"हिन्दी", 2, "हि", "a vowel sign takes a column but no cut"},
    {"👩‍👩‍👧x", 5, "", "a family is one cluster"},
    {"👩‍👩‍👧x", 6, "👩‍👩‍👧", "of six columns"},
    {"a\xC2\xAD\xC2\xAD"
     "b",
     1, "a", "what is invisible may stay behind"},
};

START_TEST(beginnings_fit)
{
    size_t len = terminal_fit(fits[_i].text, fits[_i].columns);
    size_t want = strlen(fits[_i].want);
    bool invisible = strncmp(fits[_i].text + want, "\xC2\xAD", 2) == 0;
    ck_assert_msg(strncmp(fits[_i].text, fits[_i].want, want) == 0 && (len == want || (invisible && len > want)), "%s: %zu", fits[_i].why,
                  len);
}
END_TEST

START_TEST(modes_have_words)
{
    static const char *const words[BIDI_MODE_COUNT] = {"app", "app-lrm", "words", "terminal", "off"};
    for (int mode = 0; mode < BIDI_MODE_COUNT; mode++)
        ck_assert_str_eq(bidi_mode_word((BidiMode)mode), words[mode]);
}
END_TEST

START_TEST(hidden_is_what_off_cannot_show)
{
    static const struct {
        const char *text;
        bool rtl;
    } rows[] = {{"", false}, {"Ask.", false}, {"汉", false}, {"ไม่", false}, {"ab א", true}, {"عربي", true}, {"ޑިވެހި", true}, {"𞤀", true}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ck_assert_msg(terminal_hides(rows[i].text, BIDI_OFF) == rows[i].rtl, "%s", rows[i].text);
        ck_assert(!terminal_hides(rows[i].text, BIDI_APP) && !terminal_hides(rows[i].text, BIDI_TERMINAL));
    }
}
END_TEST

START_TEST(weak_scripts_are_those_of_tier_4)
{
    static const char *const weak[] = {"Guru", "Deva", "Gujr", "Beng", "Knda", "Mlym", "Sinh",
                                       "Taml", "Telu", "Mymr", "Khmr", "Tibt", "Syrc"};
    static const char *const strong[] = {"Latn", "Cyrl", "Arab", "Hebr", "Thai", "Laoo", "Hans", "Hant", "Kore", "Ethi", "Kali", ""};
    for (size_t i = 0; i < sizeof weak / sizeof *weak; i++)
        ck_assert_msg(terminal_weak_script(weak[i]), "%s", weak[i]);
    for (size_t i = 0; i < sizeof strong / sizeof *strong; i++)
        ck_assert_msg(!terminal_weak_script(strong[i]), "%s", strong[i]);
}
END_TEST

Suite *suite_text_terminal(void)
{
    TCase *terminal = tcase_create("terminal");
    tcase_set_timeout(terminal, 120);
    tcase_add_loop_test(terminal, text_is_broken, 0, sizeof cases / sizeof *cases);
    tcase_add_loop_test(terminal, lines_hold_at_every_measure, 0, sizeof cases / sizeof *cases);
    tcase_add_test(terminal, samples_hold_at_every_measure);
    tcase_add_test(terminal, every_beginning_of_a_text_holds);
    tcase_add_loop_test(terminal, columns_are_counted, 0, sizeof widths / sizeof *widths);
    tcase_add_loop_test(terminal, beginnings_fit, 0, sizeof fits / sizeof *fits);
    tcase_add_test(terminal, modes_have_words);
    tcase_add_test(terminal, hidden_is_what_off_cannot_show);
    tcase_add_test(terminal, weak_scripts_are_those_of_tier_4);
    Suite *suite = suite_create("text/terminal");
    suite_add_tcase(suite, terminal);
    return suite;
}
