/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/itemise.h"

#include <stdlib.h>
#include <string.h>

#include "sample.h"
#include "support/support.h"

static const struct {
    const char *language, *text, *part; /* part: the span */
    unsigned flags;
    const char *want; /* text/font/level of each item */
    const char *why;
} cases[] = {
    {"en", "Ask, ask.", NULL, 0, "[Ask, ask.|NotoSans-Regular Latn 0]", "one item"},
    {"es", "Diga: No.", "No", SPAN_BOLD, "[Diga: |NotoSans-Regular Latn 0][No|NotoSans-Bold Latn 0][.|NotoSans-Regular Latn 0]",
     "a bold span"},
    {"hi", "ICE से 24/7।", NULL, 0,
     "[ICE |NotoSans-Regular Latn 0][से |NotoSansDevanagari-Regular Deva 0][24/7|NotoSans-Regular Latn 0][।|NotoSansDevanagari-Regular Deva "
     "0]",
     "digits and the sign between them are Latin, the danda is not"},
    {"hi", "घर २४", NULL, 0, "[घर २४|NotoSansDevanagari-Regular Deva 0]", "digits of the script stay in its font"},
    {"hi", "कहें “No” कहें", "“No”", SPAN_LATIN | SPAN_ISOLATE | SPAN_ENGLISH,
     "[कहें |NotoSansDevanagari-Regular Deva 0][“No”|NotoSans-Regular Latn 0 en][ कहें|NotoSansDevanagari-Regular Deva 0]",
     "quotes round an English phrase are the Latin face's"},
    {"hi", "क्‍ष र्‌क", NULL, 0, "[क्‍ष र्‌क|NotoSansDevanagari-Regular Deva 0]", "joiners split nothing"},
    {"ar", "من ICE.", NULL, 0, "[من |NotoNaskhArabic-Regular Arab 1][ICE|NotoSans-Regular Latn 2][.|NotoNaskhArabic-Regular Arab 1]",
     "the full stop after Latin is the script's own"},
    {"ar", "من ICE من", NULL, 0, "[من |NotoNaskhArabic-Regular Arab 1][ICE|NotoSans-Regular Latn 2][ من|NotoNaskhArabic-Regular Arab 1]",
     "a space that runs the other way joins the next word"},
    {"ar", "هاتف +1 (612) 555-0123", "+1 (612) 555-0123", SPAN_ISOLATE,
     "[هاتف |NotoNaskhArabic-Regular Arab 1][+1 (612) 555-0123|NotoSans-Regular Latn 2]", "a phone is one item"},
    {"he", "לא (כן)", NULL, 0,
     "[לא |NotoSansHebrew-Regular Hebr 1][(|NotoSans-Regular Latn 1][כן|NotoSansHebrew-Regular Hebr 1][)|NotoSans-Regular Latn 1]",
     "signs that the script's font lacks come from the Latin face"},
    {"he", "לא، כן", NULL, 0, "[לא|NotoSansHebrew-Regular Hebr 1][، |NotoNaskhArabic-Regular Hebr 1][כן|NotoSansHebrew-Regular Hebr 1]",
     "a sign that neither has comes from any font"},
    {"zh_CN", "打555。", NULL, 0, "[打|WenQuanYiMicroHei Hani 0][555|NotoSans-Regular Latn 0][。|WenQuanYiMicroHei Hani 0]",
     "Chinese and digits"},
    {"zh_CN", "请", "请", SPAN_BOLD, "[请|WenQuanYiMicroHei Hani 0 stroked]", "no bold face"},
    {"zh_CN", "。", NULL, 0, "[。|WenQuanYiMicroHei Hani 0]", "a sign alone has the language's script"},
    {"my", "ICE ပါ။", NULL, 0, "[ICE |NotoSans-Regular Latn 0][ပါ။|Padauk-Regular Mymr 0]", "Latin is Noto Sans though Padauk has it"},
    {"am", "በሩን፡ 24።", NULL, 0, "[በሩን፡ |NotoSansEthiopic-Regular Ethi 0][24|NotoSans-Regular Latn 0][።|NotoSansEthiopic-Regular Ethi 0]",
     "Ethiopic signs"},
    {"en", "say አማርኛ now", NULL, 0, "[say |NotoSans-Regular Latn 0][አማርኛ |NotoSansEthiopic-Regular Ethi 0][now|NotoSans-Regular Latn 0]",
     "the font of the character's own script"},
    {"en", "a\xCC\x81\xCC\xB2z", NULL, 0, "[a\xCC\x81\xCC\xB2z|NotoSans-Regular Latn 0]", "marks stay with their letter"},
    {"ru", "да No", NULL, 0, "[да |NotoSans-Regular Cyrl 0][No|NotoSans-Regular Latn 0]", "one font, two scripts"},
    {"en", "", NULL, 0, "", "nothing"},
};

static void describe(const char *text, const Item *item, Buf *out)
{
    char script[5] = "";
    hb_tag_to_string(hb_script_to_iso15924_tag(item->script), script);
    buf_addf(out, "[%.*s|%s %s %d%s%s]", (int)(item->end - item->start), text + item->start, item->face.font->info.postscript_name, script,
             item->level, item->english ? " en" : "", item->face.synthetic_bold ? " stroked" : "");
}

START_TEST(text_splits_by_font_script_and_direction)
{
    TextInput input = sample_input(sample_find(cases[_i].language));
    TextSpan span = {0};
    input.text = cases[_i].text;
    if (cases[_i].part) {
        span = sample_span(cases[_i].text, cases[_i].part, cases[_i].flags);
        input.spans = &span;
        input.span_count = 1;
    }
    Fonts *fonts = sample_fonts();
    Item *items = NULL;
    size_t count = 0;
    Error err = {0};
    ck_assert_msg(itemise(fonts, &input, &items, &count, &err), "%s", support_error_text(&err));
    Buf have = {0};
    for (size_t i = 0; i < count; i++)
        describe(input.text, &items[i], &have);
    ck_assert_msg(strcmp(buf_str(&have), cases[_i].want) == 0, "%s:\n%s\n%s", cases[_i].why, buf_str(&have), cases[_i].want);
    buf_done(&have);
    free(items);
    fonts_free(fonts);
}
END_TEST

static const struct {
    const char *language, *script, *text;
    ErrorKind kind;
    const char *want, *why;
} fault_cases[] = {
    {"hi", "Deva", "क ☃", ERROR_UNAVAILABLE,
     "home.sample: no font has the character U+2603 SNOWMAN; install the Debian package fonts-noto-core", "a sign of no script"},
    {"en", "Latn", "a 𐴀", ERROR_UNAVAILABLE,
     "home.sample: no font has the character U+10D00 HANIFI ROHINGYA LETTER A; install the Debian package fonts-noto-core",
     "a script without a row: the package of the language"},
    {"en", "Latn", "ཀ", ERROR_UNAVAILABLE,
     "font 'Kyr Nowhere Tibetan' (regular) is not installed; install the Debian package fonts-kyr-nowhere",
     "a script whose font is missing"},
    {"my", "Mymr", "က☃", ERROR_UNAVAILABLE,
     "home.sample: no font has the character U+2603 SNOWMAN; install the Debian package fonts-sil-padauk", "the row's own package"},
    {"hi", "Deva", "क\xE2\x83\x9D", ERROR_UNAVAILABLE,
     "home.sample: no font has the character U+20DD COMBINING ENCLOSING CIRCLE; install the Debian package fonts-noto-core",
     "the mark is missing, not its letter"},
    {"xx", "Xxxx", "a", ERROR_DATA, "no font is listed for the script 'Xxxx'", "an unknown script"},
};

START_TEST(what_cannot_be_set_is_named)
{
    TextStyle style = {.language = fault_cases[_i].language, .script = fault_cases[_i].script};
    TextInput input = {.text = fault_cases[_i].text, .style = style, .unit = "home.sample"};
    Fonts *fonts = sample_fonts();
    Item *items = NULL;
    size_t count = 0;
    Error err = {0};
    ck_assert(!itemise(fonts, &input, &items, &count, &err));
    ck_assert_msg(err.kind == fault_cases[_i].kind, "%s", fault_cases[_i].why);
    ck_assert_str_eq(support_error_text(&err), fault_cases[_i].want);
    ck_assert_ptr_null(items);
    error_done(&err);
    fonts_free(fonts);
}
END_TEST

START_TEST(latin_is_scaled_only_inside_another_script)
{
    static const struct {
        const char *language, *text;
        double want;
    } scales[] = {{"ar", "ICE", 0.78}, {"ar", "من", 1}, {"ru", "ICE", 1}, {"my", "24", 0.88}};
    Fonts *fonts = sample_fonts();
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++) {
        TextInput input = sample_input(sample_find(scales[i].language));
        input.text = scales[i].text;
        input.style.latin_scale = scales[i].want < 1 ? scales[i].want : 0.5;
        Item *items = NULL;
        size_t count = 0;
        ck_assert(itemise(fonts, &input, &items, &count, NULL));
        ck_assert_uint_eq(count, 1);
        ck_assert_double_eq_tol(items[0].scale, scales[i].want, 1e-9);
        free(items);
    }
    fonts_free(fonts);
}
END_TEST

Suite *suite_text_itemise(void)
{
    TCase *items = tcase_create("items");
    tcase_set_timeout(items, 60);
    tcase_add_loop_test(items, text_splits_by_font_script_and_direction, 0, sizeof cases / sizeof *cases);
    tcase_add_loop_test(items, what_cannot_be_set_is_named, 0, sizeof fault_cases / sizeof *fault_cases);
    tcase_add_test(items, latin_is_scaled_only_inside_another_script);
    Suite *suite = suite_create("text/itemise");
    suite_add_tcase(suite, items);
    return suite;
}
