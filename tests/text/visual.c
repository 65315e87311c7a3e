/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/visual.h"

#include <stdlib.h>

#include "sample.h"
#include "support/support.h"
#include "util/file.h"
#include "util/mem.h"
#include "util/unicode.h"

/* The cells of a line as they are sent, one after the other; `between` stands between them. */
static void add_cells(const TermCells *cells, const char *between, Buf *out)
{
    int columns = 0;
    for (size_t i = 0; i < cells->count; i++) {
        buf_add_str(out, i > 0 ? between : "");
        for (size_t k = 0; k < TERM_CHARS_MAX && cells->cells[i].chars[k]; k++)
            buf_add_utf8(out, cells->cells[i].chars[k]);
        columns += cells->cells[i].columns;
    }
    ck_assert_int_eq(columns, cells->columns);
}

/* All lines of a text, each with a line end after it. */
static void add_screen(const TermText *text, int columns, BidiMode mode, Buf *out)
{
    Arena arena = {0};
    TermLines lines;
    terminal_break(text, columns, &arena, &lines);
    for (size_t i = 0; i < lines.count; i++) {
        TermCells cells;
        terminal_cells(text, lines.lines[i], mode, &arena, &cells);
        ck_assert_int_le(cells.columns, lines.lines[i].columns);
        buf_add_str(out, i > 0 ? "\n" : "");
        add_cells(&cells, "", out);
    }
    arena_done(&arena);
}

static void add_line(const TermText *text, BidiMode mode, const char *between, Buf *out)
{
    Arena arena = {0};
    TermCells cells;
    terminal_cells(text, (TermLine){0, strlen(text->text), 0}, mode, &arena, &cells);
    add_cells(&cells, between, out);
    arena_done(&arena);
}

/* The lines that SCREENS.md draws, in cell order. */
static const struct {
    const char *text;
    int columns;
    const char *want, *why;
} mocks[] = {
    {"لست ملزمًا بفتح الباب. هذا ينطبق على كل الناس، بأوراق أو بدون أوراق.", 61,
     "ﻥﻭﺪﺑ ﻭﺃ ﻕﺍﺭﻭﺄﺑ ،ﺱﺎﻨﻟﺍ ﻞﻛ ﻰﻠﻋ ﻖﺒﻄﻨﻳ ﺍﺬﻫ .ﺏﺎﺒﻟﺍ ﺢﺘﻔﺑ ﺎﻣًﺰﻠﻣ ﺖﺴﻟ\n.ﻕﺍﺭﻭﺃ", "10.4, unit 1"},
    {"تكلم من خلف الباب المغلق.", 61, ".ﻖﻠﻐﻤﻟﺍ ﺏﺎﺒﻟﺍ ﻒﻠﺧ ﻦﻣ ﻢﻠﻜﺗ", "unit 2"},
    {"«من أنت؟ من أي جهة؟ لماذا أنت هنا؟»", 61, "«؟ﺎﻨﻫ ﺖﻧﺃ ﺍﺫﺎﻤﻟ ؟ﺔﻬﺟ ﻱﺃ ﻦﻣ ؟ﺖﻧﺃ ﻦﻣ»", "unit 3: quotes are mirrored"},
    {"«من فضلك مرر المذكرة من تحت الباب.»", 61, "«.ﺏﺎﺒﻟﺍ ﺖﺤﺗ ﻦﻣ ﺓﺮﻛﺬﻤﻟﺍ ﺭﺮﻣ ﻚﻠﻀﻓ ﻦﻣ»", "unit 4"},
    {"يحتاج العملاء إلى مذكرة لبيتك وقعها قاض، أو موافقتك، أو حالة طوارئ حقيقية.", 61,
     "ﺔﻟﺎﺣ ﻭﺃ ،ﻚﺘﻘﻓﺍﻮﻣ ﻭﺃ ،ﺽﺎﻗ ﺎﻬﻌﻗﻭ ﻚﺘﻴﺒﻟ ﺓﺮﻛﺬﻣ ﻰﻟﺇ ءﻼﻤﻌﻟﺍ ﺝﺎﺘﺤﻳ\n.ﺔﻴﻘﻴﻘﺣ ﺉﺭﺍﻮﻃ", "unit 5: lam-alef is one cell"},
    {"«لا أوافق على دخولكم.»", 61, "«.ﻢﻜﻟﻮﺧﺩ ﻰﻠﻋ ﻖﻓﺍﻭﺃ ﻻ»", "unit 7"},
    {"تكلم من خلف الباب المغلق.", 30, ".ﻖﻠﻐﻤﻟﺍ ﺏﺎﺒﻟﺍ ﻒﻠﺧ ﻦﻣ ﻢﻠﻜﺗ", "10.5, unit 2"},
    {"«من أنت؟ من أي جهة؟ لماذا أنت هنا؟»", 30, "ﺖﻧﺃ ﺍﺫﺎﻤﻟ ؟ﺔﻬﺟ ﻱﺃ ﻦﻣ ؟ﺖﻧﺃ ﻦﻣ»\n«؟ﺎﻨﻫ", "unit 3 in a pane"},
    {"«من فضلك مرر المذكرة من تحت الباب.»", 30, "ﺖﺤﺗ ﻦﻣ ﺓﺮﻛﺬﻤﻟﺍ ﺭﺮﻣ ﻚﻠﻀﻓ ﻦﻣ»\n«.ﺏﺎﺒﻟﺍ", "unit 4 in a pane"},
    {"يحتاج العملاء إلى مذكرة لبيتك وقعها قاض، أو موافقتك، أو حالة طوارئ حقيقية.", 30,
     "ﻚﺘﻴﺒﻟ ﺓﺮﻛﺬﻣ ﻰﻟﺇ ءﻼﻤﻌﻟﺍ ﺝﺎﺘﺤﻳ\nﺔﻟﺎﺣ ﻭﺃ ،ﻚﺘﻘﻓﺍﻮﻣ ﻭﺃ ،ﺽﺎﻗ ﺎﻬﻌﻗﻭ\n.ﺔﻴﻘﻴﻘﺣ ﺉﺭﺍﻮﻃ", "unit 5 in a pane"},
    {"«لا أوافق على دخولكم.»", 30, "«.ﻢﻜﻟﻮﺧﺩ ﻰﻠﻋ ﻖﻓﺍﻭﺃ ﻻ»", "unit 7 in a pane"},
};

START_TEST(lines_are_those_of_the_mocks)
{
    TermText text = {.text = mocks[_i].text, .language = "ar", .rtl = true};
    Buf have = {0};
    add_screen(&text, mocks[_i].columns, BIDI_APP, &have);
    ck_assert_msg(strcmp(buf_str(&have), mocks[_i].want) == 0, "%s:\n%s", mocks[_i].why, buf_str(&have));
    buf_done(&have);
}
END_TEST

/* SCREENS 10.19. */
static const struct {
    BidiMode mode;
    const char *want;
} modes[] = {
    {BIDI_APP, "911 (ICE) ﺖﻤﺼﻟﺍ ﻡﺍﺰﺘﻟﺍ ﻲﻓ ﻖﺤﻟﺍ ﻚﻳﺪﻟ"},
    {BIDI_APP_LRM, "911 (ICE) ﺖﻤﺼﻟﺍ ﻡﺍﺰﺘﻟﺍ ﻲﻓ ﻖﺤﻟﺍ ﻚﻳﺪﻟ"},
    {BIDI_WORDS, "911 (ICE) الصمت التزام في الحق لديك"},
    {BIDI_TERMINAL, "لديك الحق في التزام الصمت (ICE) 911"},
};

static void drop_marks_of_direction(Buf *out)
{
    size_t kept = 0;
    for (size_t i = 0; i < out->len; i++) {
        if (strncmp(out->ptr + i, "\xE2\x80\x8E", 3) == 0)
            i += 2;
        else
            out->ptr[kept++] = out->ptr[i];
    }
    out->len = kept;
    out->ptr[kept] = '\0';
}

START_TEST(modes_are_those_of_the_mock)
{
    TermText text = {.text = "لديك الحق في التزام الصمت (ICE) 911", .language = "ar", .rtl = true};
    Buf have = {0};
    add_line(&text, modes[_i].mode, "", &have);
    if (modes[_i].mode == BIDI_APP_LRM)
        drop_marks_of_direction(&have);
    ck_assert_msg(strcmp(buf_str(&have), modes[_i].want) == 0, "%s: %s", bidi_mode_word(modes[_i].mode), buf_str(&have));
    buf_done(&have);
}
END_TEST

#define LRM   "\xE2\x80\x8E"
#define ACUTE "\xCC\x81"

static const struct {
    const char *text, *isolated;
    bool rtl;
    BidiMode mode;
    const char *want; /* cells, divided by | */
    const char *why;
} cases[] = {
    {"", NULL, false, BIDI_APP, "", "nothing"},
    {"", NULL, true, BIDI_APP, "", "nothing, from the right"},
    {"ab", NULL, false, BIDI_APP, "a|b", "letters"},
    {"ab.", NULL, true, BIDI_APP, ".|a|b", "Latin in a right-to-left text"},
    {"中a", NULL, false, BIDI_APP, "中|a", "a wide sign is one cell"},
    {"e" ACUTE "f", NULL, false, BIDI_APP, "e" ACUTE "|f", "a mark is in the cell of its letter"},
    {"e" ACUTE ACUTE ACUTE ACUTE ACUTE ACUTE "f", NULL, false, BIDI_APP, "e" ACUTE ACUTE ACUTE ACUTE "|f", "at most four marks"},
    {ACUTE "f", NULL, false, BIDI_APP, "\xE2\x97\x8C" ACUTE "|f", "a mark without a letter gets a circle"},
    {" " ACUTE, NULL, false, BIDI_APP, " " ACUTE, "on a space it needs none"},
    {"a\tb\x7F\xC2\x85\xE2\x80\xA8", NULL, false, BIDI_APP, "a|\xEF\xBF\xBD|b|\xEF\xBF\xBD|\xEF\xBF\xBD|\xEF\xBF\xBD",
     "control characters"},
    {"a\xFF", NULL, false, BIDI_APP, "a|\xEF\xBF\xBD", "a byte that is not UTF-8"},
    {"a\xE2\x80\x8B\xE2\x80\x8C\xE2\x80\x8D\xE2\x80\x8E\xE2\x80\x8F"
     "b",
     NULL, false, BIDI_APP, "a|b", "U+200B-200F are gone"},
    {"a\xE2\x80\xAA\xE2\x80\xAC\xE2\x81\xA0\xE2\x81\xA6\xE2\x81\xA9\xEF\xBB\xBF\xC2\xAD"
     "b",
     NULL, false, BIDI_APP, "a|b", "U+202A, 202C, 2060, 2066, 2069, FEFF, 00AD too"},
    {"\xE2\x80\x8E" ACUTE, NULL, false, BIDI_TERMINAL, "\xE2\x97\x8C" ACUTE, "they are no base of a mark"},
    {"\xE2\x98\x8E\xEF\xB8\x8F", NULL, false, BIDI_APP, "\xE2\x98\x8E", "a variation selector would change the width in some terminals"},
    {"אב גד", NULL, true, BIDI_APP, "ד|ג| |ב|א", "Hebrew"},
    {"אב גד", NULL, true, BIDI_WORDS, "ג|ד| |א|ב", "Hebrew, words turned only"},
    {"אב (גד) א.", NULL, true, BIDI_WORDS, "א|.| |(|ג|ד|)| |א|ב", "brackets of a word are turned by the terminal"},
    {"אב (12) ג", NULL, true, BIDI_WORDS, "ג| |(|1|2|)| |א|ב", "but those of a number by us"},
    {"אב גד", NULL, true, BIDI_TERMINAL, "א|ב| |ג|ד", "all left to the terminal"},
    {"אב גד", NULL, true, BIDI_OFF, "א|ב| |ג|ד", "off: as it is; callers ask terminal_hides"},
    {"אב (גד)", NULL, true, BIDI_APP, "(|ד|ג|)| |ב|א", "brackets are mirrored"},
    {"ab אב cd", NULL, false, BIDI_APP, "a|b| |ב|א| |c|d", "Hebrew in English"},
    {"אב 3/14", NULL, true, BIDI_APP, "3|/|1|4| |ב|א", "3/14 in Hebrew"},
    {"صفحة 3/14", NULL, true, BIDI_APP, "3|/|1|4| |ﺔ|ﺤ|ﻔ|ﺻ", "3/14 in Arabic"},
    {"رقم 1-855-435", NULL, true, BIDI_APP, "4|3|5|-|8|5|5|-|1| |ﻢ|ﻗ|ﺭ", "in Arabic the hyphen turns a number round"},
    {"رقم 1-855-435", "1-855-435", true, BIDI_APP, "1|-|8|5|5|-|4|3|5| |ﻢ|ﻗ|ﺭ", "an isolated span keeps it"},
    {"ב 12(3)4", "(3)", true, BIDI_APP, "4|(|3|)|1|2| |ב", "digits beside an isolated span do not run into it"},
    {"ב 12\xE2\x81\xA6"
     "3\xE2\x81\xA9"
     "4",
     NULL, true, BIDI_APP, "4|3|1|2| |ב", "nor into an isolate of the text's own"},
    {"אב +1 (312) 555", "+1 (312) 555", true, BIDI_APP, "+|1| |(|3|1|2|)| |5|5|5| |ב|א", "a phone with brackets"},
    {"אב a.b/c?d=1.", "a.b/c?d=1", true, BIDI_APP, ".|a|.|b|/|c|?|d|=|1| |ב|א", "an address, and the full stop of the sentence"},
    {"אב", "אב", true, BIDI_APP, "ב|א", "an isolate may hold right-to-left letters"},
    {"٣/١٤", NULL, true, BIDI_APP, "٣|/|١|٤", "Arabic digits run left to right"},
    {"لا", NULL, true, BIDI_APP, "ﻻ", "lam-alef is one cell"},
    {"لا", NULL, true, BIDI_WORDS, "ل|ا", "but two where the terminal joins"},
    {"مَن", NULL, true, BIDI_APP, "ﻦ|ﻣَ", "a mark stays a mark, on its letter"},
    {"می\xE2\x80\x8Cخواهم", NULL, true, BIDI_APP, "ﻢ|ﻫ|ﺍ|ﻮ|ﺧ|ﯽ|ﻣ", "a non-joiner parts letters, and is gone"},
    {"ه\xE2\x80\x8D", NULL, true, BIDI_APP, "ﻫ", "a joiner joins to nothing, and is gone"},
    {"ټول", NULL, true, BIDI_APP, "ﻝ|ﻮ|ټ", "a letter that has no form"},
    {"با", NULL, true, BIDI_APP_LRM, "ﺎ" LRM "|ﺑ" LRM, "a hidden mark after each letter"},
    {"ب a 1.", NULL, true, BIDI_APP_LRM, ".|a| |1| |ﺏ" LRM, "not after other signs"},
    {"٢-٣", NULL, true, BIDI_APP_LRM, "٣" LRM "|-|٢" LRM, "after Arabic digits: terminals turn what stands between them"},
    {"بَُِّْ", NULL, true, BIDI_APP_LRM, "ﺏَُِ" LRM, "it takes the place of the fourth mark"},
    {"בְּ", NULL, false, BIDI_APP_LRM, "בְּ" LRM, "after the marks"},
};

START_TEST(cells_are_as_sent)
{
    TermText text = {.text = cases[_i].text, .language = "ar", .rtl = cases[_i].rtl};
    TextSpan span = {0};
    if (cases[_i].isolated) {
        span = sample_span(text.text, cases[_i].isolated, SPAN_ISOLATE);
        text.spans = &span;
        text.span_count = 1;
    }
    Buf have = {0};
    add_line(&text, cases[_i].mode, "|", &have);
    ck_assert_msg(strcmp(buf_str(&have), cases[_i].want) == 0, "%s: %s", cases[_i].why, buf_str(&have));
    buf_done(&have);
}
END_TEST

START_TEST(cells_know_their_byte_and_width)
{
    Arena arena = {0};
    TermCells cells;
    TermText text = {.text = "中 לא x", .language = "he", .rtl = true};
    terminal_cells(&text, (TermLine){0, strlen(text.text), 0}, BIDI_APP, &arena, &cells);
    static const size_t want[] = {9, 8, 6, 4, 3, 0};
    ck_assert_uint_eq(cells.count, 6);
    for (size_t i = 0; i < cells.count; i++)
        ck_assert_uint_eq(cells.cells[i].pos, want[i]);
    ck_assert_int_eq(cells.columns, 7);
    ck_assert_int_eq(cells.cells[5].columns, 2);
    arena_done(&arena);
}
END_TEST

/* A line takes its levels from the whole paragraph, but the space at its end from the base direction (UAX #9 L1). */
START_TEST(a_line_knows_what_stands_around_it)
{
    Arena arena = {0};
    TermCells cells;
    Buf have = {0};
    TermText text = {.text = "ab אב גד 1-2 cd", .language = "en"};
    terminal_cells(&text, (TermLine){8, 17, 0}, BIDI_APP, &arena, &cells);
    add_cells(&cells, "", &have);
    ck_assert_str_eq(buf_str(&have), "1-2 דג ");
    buf_clear(&have);
    terminal_cells(&text, (TermLine){3, 8, 0}, BIDI_APP, &arena, &cells);
    add_cells(&cells, "", &have);
    ck_assert_str_eq(buf_str(&have), "בא ");
    buf_done(&have);
    arena_done(&arena);
}
END_TEST

static const char mixed[] = "«من أنت؟» (ICE) 1-855 中文 e" ACUTE " ไม่ว่า \xE2\x80\x8Eאב\nلا +1 (312)";

/* Cut anywhere, also inside a character. */
START_TEST(every_beginning_of_a_text_can_be_shown)
{
    char *text = mem_strdup(mixed);
    for (size_t len = strlen(mixed); len-- > 0;) {
        text[len] = '\0';
        TextSpan span = {len / 3, len / 2, SPAN_ISOLATE | SPAN_KEEP};
        for (int mode = 0; mode < BIDI_MODE_COUNT; mode++) {
            TermText cut = {.text = text, .language = "ar", .rtl = len % 2, .spans = &span, .span_count = 1};
            Buf shown = {0};
            add_screen(&cut, 1 + (int)len % 9, (BidiMode)mode, &shown);
            buf_done(&shown);
        }
    }
    free(text);
}
END_TEST

#ifdef FRIBIDI
/* What FriBidi leaves apart: a mark between lam and alef keeps it from the ligature. */
static bool is_compared(const char *line)
{
    static const char lam[] = "\xD9\x84";
    for (const char *at = line; (at = strstr(at, lam)); at += 2) {
        size_t pos = 2;
        StrView rest = view_of(at);
        if (pos < rest.len && unicode_columns(unicode_next(rest, &pos)) == 0)
            return false;
    }
    return *line != '\0';
}

static const char samples_of_ours[] = "اتصل على +1 (612) 555-0123 الآن\n"
                                      "لديك الحق في التزام الصمت (ICE) 911\n"
                                      "התקשרו ל-911 או +1 (312) 555-0123 (ICE).\n"
                                      "در ۳/۱۴ یا 3/14، ٪۵۰ «می\xE2\x80\x8Cخواهم» بروم\n"
                                      "آپ کو دروازہ کھولنے کی ضرورت نہیں؛ فارم I-205 دیکھیں [ب]\n"
                                      "تاسو اړ نه یاست چې ور خلاص کړئ (ټول ځای ښه څه ډېر)\n"
                                      "ئەگەر دەرگا بکەنەوە ڕێگە، ڵ ێ ڤ ڭ\n"
                                      "https://example.org/a?b=1 هو الموقع.\n"
                                      "٢٠٢٦-٠٦-٠٥ و 2026-06-05 و 50% و $100\n"
                                      "\xE2\x81\xA6+1 (612) 555-0123\xE2\x81\xA9 رقم \xE2\x81\xA6"
                                      "1-855-435\xE2\x81\xA9\n";

/* Strings of signs of every class that is not an explicit control. */
static void add_random_lines(size_t count, Buf *out)
{
    static const char *const signs[] = {"a", "b", " ", " ", " ", "1", "2", "3", "-", "/", ".", ",", ":", "(", ")",
                                        "[", "]", "«", "»", "%", "$", "+", "א", "ב", "ג", "ت", "س", "ل", "ا", "م",
                                        "پ", "ژ", "گ", "ٹ", "ى", "ة", "ؤ", "ئ", "ء", "أ", "،", "؟", "٣", "۵", "ـ"};
    uint32_t state = 1;
    for (size_t i = 0; i < count * 24; i++) {
        state = state * 1664525U + 1013904223U;
        buf_add_str(out, (i + 1) % 24 == 0 ? "\n" : signs[(state >> 16) % (sizeof signs / sizeof *signs)]);
    }
}

/* Somebody else's order, mirroring and joining: each line of the Arabic catalog (with its signs, quotes and comments) some more, and many
 * of no sense. */
START_TEST(order_and_letters_are_those_of_fribidi)
{
    char *folder = support_scratch(), *in = file_join(folder, "in.txt"), *out = file_join(folder, "out.txt");
    Buf texts = {0}, theirs = {0}, command = {0};
    Error err = {0};
    ck_assert(file_read(support_source_path("locales/ar.po"), &texts, &err));
    buf_add_str(&texts, samples_of_ours);
    add_random_lines(1000, &texts);
    support_write(folder, "in.txt", buf_str(&texts));
    buf_addf(&command, FRIBIDI " --nopad --nobreak --clean --reordernsm %s '%s' >'%s'", _i ? "--rtl" : "--ltr", in, out);
    ck_assert_int_eq(system(buf_str(&command)), 0);
    ck_assert(file_read(out, &theirs, &err));
    size_t compared = 0;
    char *line = texts.ptr, *their_line = theirs.ptr;
    while (line && *line) {
        char *rest = line, *their_rest = their_line;
        line = strsep(&rest, "\n");
        their_line = strsep(&their_rest, "\n");
        if (is_compared(line)) {
            TermText text = {.text = line, .language = "ar", .rtl = _i};
            Buf ours = {0};
            add_line(&text, BIDI_APP, "", &ours);
            ck_assert_msg(strcmp(buf_str(&ours), their_line) == 0, "%s\nwe: %s\nFriBidi: %s", line, buf_str(&ours), their_line);
            buf_done(&ours);
            compared++;
        }
        line = rest;
        their_line = their_rest;
    }
    ck_assert_uint_gt(compared, 1000);
    buf_done(&texts);
    buf_done(&theirs);
    buf_done(&command);
    free(in);
    free(out);
    support_remove(folder);
}
END_TEST
#endif

Suite *suite_text_visual(void)
{
    TCase *cells = tcase_create("cells");
    tcase_set_timeout(cells, 60);
    tcase_add_loop_test(cells, lines_are_those_of_the_mocks, 0, sizeof mocks / sizeof *mocks);
    tcase_add_loop_test(cells, modes_are_those_of_the_mock, 0, sizeof modes / sizeof *modes);
    tcase_add_loop_test(cells, cells_are_as_sent, 0, sizeof cases / sizeof *cases);
    tcase_add_test(cells, cells_know_their_byte_and_width);
    tcase_add_test(cells, a_line_knows_what_stands_around_it);
    tcase_add_test(cells, every_beginning_of_a_text_can_be_shown);
#ifdef FRIBIDI
    tcase_add_loop_test(cells, order_and_letters_are_those_of_fribidi, 0, 2);
#endif
    Suite *suite = suite_create("text/visual");
    suite_add_tcase(suite, cells);
    return suite;
}
