/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/spaces.h"

#include <stdlib.h>
#include <unicode/ubrk.h>

#include "sample.h"
#include "support/support.h"
#include "util/file.h"

static const struct {
    const char *text;
    const char *want; /* where lines may end, as they would be; NULL: ICU is to say */
    const char *why;
} cases[] = {
    {"", "|", "nothing"},
    {"one two", "one|two|", "a space"},
    {"one  two ", "one|two|", "spaces at an end are left out"},
    {" one", NULL, "spaces at the start"},
    {"Keep (the) door.", "Keep|(the)|door.|", "punctuation stays with its word"},
    {"“Who are you?” “I”", "“Who|are|you?”|“I”|", "quotes too"},
    {"Why ? Yes !", "Why ?|Yes !|", "French spaces"},
    {"( a )", "( a )|", "brackets hold over spaces"},
    {"a\xC2\xA0"
     "b c",
     "a\xC2\xA0"
     "b|c|",
     "a space that does not break"},
    {"I-205 and/or", "I-205|and/or|", "words may be cut at a hyphen: not here"},
    {"cafe\xCC\x81 noir", "cafe\xCC\x81|noir|", "a mark goes with its letter"},
    {"a \xCC\x81", NULL, "but not with a space"},
    {"لا أوافق، شكرا", "لا|أوافق،|شكرا|", "Arabic"},
    {"א ב", "א|ב|", "Hebrew"},
    {"ICE — no", NULL, "a dash"},
    {"why?no", NULL, "punctuation inside a word"},
    {"请出示", NULL, "Han"},
    {"ประตู", NULL, "Thai"},
    {"한국 말", NULL, "Hangul"},
    {"so\xC2\xAD"
     "ft",
     NULL, "a soft hyphen"},
    {"a\tb", NULL, "a control character"},
};

START_TEST(spaces_part_words)
{
    StrView text = view_of(cases[_i].text);
    Break *breaks = NULL;
    size_t count = 0, start = 0;
    bool found = spaces_find(text, "en", NULL, 0, &breaks, &count);
    ck_assert_msg(found == (cases[_i].want != NULL), "%s", cases[_i].why);
    Buf have = {0};
    for (size_t i = 0; i < count; i++) {
        buf_addf(&have, "%.*s|", (int)(breaks[i].content_end - start), text.ptr + start);
        start = breaks[i].pos;
    }
    ck_assert_msg(!found || strcmp(buf_str(&have), cases[_i].want) == 0, "%s: %s", cases[_i].why, buf_str(&have));
    buf_done(&have);
    free(breaks);
}
END_TEST

START_TEST(kept_spans_keep_their_rank)
{
    static const char text[] = "call 855 435 now";
    TextSpan span = sample_span(text, "855 435", SPAN_KEEP);
    Break *breaks;
    size_t count;
    ck_assert(spaces_find(view_of(text), "en", &span, 1, &breaks, &count));
    ck_assert_uint_eq(count, 4);
    static const BreakRank want[] = {BREAK_PLAIN, BREAK_KEPT, BREAK_PLAIN, BREAK_PLAIN};
    for (size_t i = 0; i < count; i++)
        ck_assert_int_eq(breaks[i].rank, want[i]);
    free(breaks);
}
END_TEST

/* Either it has no answer, or it is ICU's, less the breaks inside words. */
static bool compare(StrView text, const char *language)
{
    Break *ours, *theirs;
    size_t our_count, their_count, at = 0;
    if (!spaces_find(text, language, NULL, 0, &ours, &our_count))
        return false;
    Segmenter *segmenter = segmenter_new();
    ck_assert(break_find(segmenter, text, language, NULL, 0, &theirs, &their_count));
    segmenter_free(segmenter);
    for (size_t i = 0; i < their_count; i++) {
        if (theirs[i].rank == BREAK_IN_WORD)
            continue;
        ck_assert_msg(at < our_count && ours[at].pos == theirs[i].pos && ours[at].content_end == theirs[i].content_end,
                      "%s: '%.*s' byte %zu, and %zu", language, SV(text), theirs[i].pos, at < our_count ? ours[at].pos : 0);
        at++;
    }
    /* Nothing at all is one place for us and none for ICU. */
    ck_assert_msg(at == our_count || text.len == 0, "%.*s", SV(text));
    free(theirs);
    free(ours);
    return true;
}

static const struct {
    const char *language;
    size_t least; /* answers that are not ICU's alone, or the test would show nothing */
} catalogs[] = {{"am", 30}, {"ar", 30}, {"es", 800}, {"hi", 30}, {"my", 30}, {"so", 30}, {"vi", 30}, {"zh_CN", 0}};

/* Every line of a catalog is a text: English and the language, and the headers and comments with all their signs. */
START_TEST(catalogs_break_as_icu_says)
{
    Buf path = {0}, file = {0};
    Error err = {0};
    buf_addf(&path, "locales/%s.po", catalogs[_i].language);
    ck_assert(file_read(support_source_path(buf_str(&path)), &file, &err));
    size_t answered = 0;
    for (const char *line = buf_str(&file), *end; *line; line = end + 1) {
        end = line + strcspn(line, "\n");
        answered += compare((StrView){line, (size_t)(end - line)}, catalogs[_i].language);
    }
    ck_assert_uint_ge(answered, catalogs[_i].least);
    buf_done(&file);
    buf_done(&path);
}
END_TEST

static const char *const signs[] = {"a", "1", " ", "(", ")", "“",        "”",        "\"", ".", ",", "!",
                                    "/", "-", "א", "ب", "،", "\xC2\xA0", "\xCC\x81", "»",  "%", "—"};
enum { SIGNS = sizeof signs / sizeof *signs };

static size_t compare_row(size_t row, const char *language)
{
    size_t answered = 0;
    for (size_t i = 0; i < SIGNS * SIGNS * SIGNS; i++) {
        Buf text = {0};
        buf_addf(&text, "%s%s%s%s", signs[row], signs[i % SIGNS], signs[i / SIGNS % SIGNS], signs[i / SIGNS / SIGNS]);
        answered += compare(view_of(buf_str(&text)), language);
        buf_done(&text);
    }
    return answered;
}

/* All strings of four signs of every class, spaces among them. */
START_TEST(every_meeting_of_classes_is_as_icu_says)
{
    size_t answered = compare_row((size_t)_i, "en");
    bool never = strchr(" %", *signs[_i]) || strcmp(signs[_i], "\xCC\x81") == 0 || strcmp(signs[_i], "—") == 0;
    ck_assert_msg(never ? answered == 0 : answered > 100, "%s: %zu", signs[_i], answered);
}
END_TEST

/* No language that ICU breaks lines in has rules that this does not know. */
START_TEST(no_language_breaks_otherwise)
{
    static const char text[] = "a “b” c «d» (e) 'f' g, h! i-j/k l. m\xC2\xA0n";
    for (int32_t i = 0; i < ubrk_countAvailable(); i++)
        compare(view_of(text), ubrk_getAvailable(i));
    ck_assert(compare(view_of(text), "sv") && compare(view_of(text), "fi") && !compare(view_of(text), "zh_TW"));
}
END_TEST

Suite *suite_text_spaces(void)
{
    TCase *spaces = tcase_create("spaces");
    tcase_set_timeout(spaces, 120);
    tcase_add_loop_test(spaces, spaces_part_words, 0, sizeof cases / sizeof *cases);
    tcase_add_test(spaces, kept_spans_keep_their_rank);
    tcase_add_loop_test(spaces, catalogs_break_as_icu_says, 0, sizeof catalogs / sizeof *catalogs);
    tcase_add_loop_test(spaces, every_meeting_of_classes_is_as_icu_says, 0, SIGNS);
    tcase_add_test(spaces, no_language_breaks_otherwise);
    Suite *suite = suite_create("text/spaces");
    suite_add_tcase(suite, spaces);
    return suite;
}
