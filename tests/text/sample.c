/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include <string.h>

#include "support/support.h"

#define NOTO "/usr/share/fonts/truetype/noto/"

static const char *const sans[] = {NOTO "NotoSans-Regular.ttf", NULL}, *const sans_bold[] = {NOTO "NotoSans-Bold.ttf", NULL};
static const char *const naskh[] = {NOTO "NotoNaskhArabic-Regular.ttf", NULL};
static const char *const naskh_bold[] = {NOTO "NotoNaskhArabic-Bold.ttf", NULL};
static const char *const deva[] = {NOTO "NotoSansDevanagari-Regular.ttf", NULL};
static const char *const deva_bold[] = {NOTO "NotoSansDevanagari-Bold.ttf", NULL};
static const char *const aran[] = {NOTO "NotoNastaliqUrdu-Regular.ttf", NULL}, *const aran_bold[] = {NOTO "NotoNastaliqUrdu-Bold.ttf",
                                                                                                     NULL};
static const char *const ethi[] = {NOTO "NotoSansEthiopic-Regular.ttf", NULL};
static const char *const ethi_bold[] = {NOTO "NotoSansEthiopic-Bold.ttf", NULL};
static const char *const khmr[] = {NOTO "NotoSansKhmer-Regular.ttf", NULL}, *const khmr_bold[] = {NOTO "NotoSansKhmer-Bold.ttf", NULL};
static const char *const thai[] = {"/usr/share/fonts/truetype/tlwg/Loma.ttf", NULL}, *const thai_bold[] = {
                                                                                         "/usr/share/fonts/truetype/tlwg/Loma-Bold.ttf",
                                                                                         NULL};
static const char *const hebr[] = {NOTO "NotoSansHebrew-Regular.ttf", NULL}, *const hebr_bold[] = {NOTO "NotoSansHebrew-Bold.ttf", NULL};
static const char *const mymr[] = {"/usr/share/fonts/truetype/padauk/Padauk-Regular.ttf", NULL};
static const char *const mymr_bold[] = {"/usr/share/fonts/truetype/padauk/Padauk-Bold.ttf", NULL};
static const char *const han[] = {"/usr/share/fonts/truetype/wqy/wqy-microhei.ttc#0", NULL}, *const none[] = {NULL};
static const char *const nowhere[] = {"/nonexistent/Nowhere-Regular.ttf", NULL};

const FontRow sample_rows[] = {
    {"Latn", sans, sans_bold, "Noto Sans", "fonts-noto-core"},
    {"Cyrl", sans, sans_bold, "Noto Sans", "fonts-noto-core"},
    {"Grek", sans, sans_bold, "Noto Sans", "fonts-noto-core"},
    {"Arab", naskh, naskh_bold, "Noto Naskh Arabic", "fonts-noto-core"},
    {"Aran", aran, aran_bold, "Noto Nastaliq Urdu", "fonts-noto-core"},
    {"Deva", deva, deva_bold, "Noto Sans Devanagari", "fonts-noto-core"},
    {"Ethi", ethi, ethi_bold, "Noto Sans Ethiopic", "fonts-noto-core"},
    {"Hebr", hebr, hebr_bold, "Noto Sans Hebrew", "fonts-noto-core"},
    {"Khmr", khmr, khmr_bold, "Noto Sans Khmer", "fonts-noto-core"},
    {"Thai", thai, thai_bold, "Loma", "fonts-tlwg-loma-ttf"},
    {"Mymr", mymr, mymr_bold, "Padauk", "fonts-sil-padauk"},
    {"Hans", han, none, "WenQuanYi Micro Hei", "fonts-wqy-microhei"},
    {"Hant", han, none, "WenQuanYi Micro Hei", "fonts-wqy-microhei"},
    {"Jpan", han, none, "WenQuanYi Micro Hei", "fonts-wqy-microhei"},
    {"Kore", han, none, "WenQuanYi Micro Hei", "fonts-wqy-microhei"},
    {"Tibt", nowhere, none, "Kyr Nowhere Tibetan", "fonts-kyr-nowhere"},
};
const size_t sample_row_count = sizeof sample_rows / sizeof *sample_rows;

/* Ours, unchecked by readers of the languages: for shape only. */
const Sample samples[] = {
    {"en", "Latn", false, 1, "Ask to see a warrant signed by a judge. Say nothing before 9:30."},
    {"es", "Latn", false, 1, "Puede dejar la puerta cerrada. ¿Señor, tiene una orden?"},
    {"vi", "Latn", false, 1, "Bạn có quyền giữ im lặng và không mở cửa."},
    {"ru", "Cyrl", false, 1, "Не открывайте дверь. Звоните 555-0123."},
    {"ar", "Arab", true, 0.78, "لا تفتح الباب، واطلب أمرًا من ICE موقّعًا في 24 ساعة."},
    {"ur", "Aran", true, 0.95, "دروازہ بند رکھیں، 24 گھنٹے وکیل سے بات کریں۔"},
    {"he", "Hebr", true, 1, "אל תפתחו את הדלת (גם לא לשוטר)."},
    {"hi", "Deva", false, 0.97, "दरवाज़ा बंद रखें। ICE से वारंट माँगें, 24 घंटे।"},
    {"zh_CN", "Hans", false, 1, "请不要开门。要求看法官签字的令状，拨打555。"},
    {"ja", "Jpan", false, 1, "ドアを開けないでください。弁護士を呼びます。"},
    {"ko", "Kore", false, 1, "문을 열지 마세요. 변호사를 불러 주세요."},
    {"am", "Ethi", false, 1, "በሩን አይክፈቱ። ዋስትና ይጠይቁ፣ 24 ሰዓት።"},
    {"my", "Mymr", false, 0.88, "တံခါးမဖွင့်ပါနှင့်။ ရှေ့နေနှင့်စကားပြောပါ။"},
    {"km", "Khmr", false, 1, "កុំបើកទ្វារ។ សូមហៅមេធាវី។"},
    {"th", "Thai", false, 1, "อย่าเปิดประตู ขอพบทนายความก่อน"},
    {NULL, NULL, false, 0, NULL},
};

const Sample *sample_find(const char *language)
{
    const Sample *sample = samples;
    while (sample->language && strcmp(sample->language, language) != 0)
        sample++;
    ck_assert_msg(sample->language != NULL, "no sample in %s", language);
    return sample;
}

Fonts *sample_fonts(void)
{
    return fonts_new(sample_rows, sample_row_count, NULL);
}

TextInput sample_input(const Sample *sample)
{
    TextStyle style = {.language = sample->language, .script = sample->script, .rtl = sample->rtl, .latin_scale = sample->latin_scale};
    return (TextInput){.text = sample->text, .style = style, .unit = "home.sample"};
}

Paragraph *sample_shape(Fonts *fonts, const TextInput *input)
{
    Error err = {0};
    Paragraph *paragraph = NULL;
    ck_assert_msg(paragraph_shape(fonts, input, &paragraph, &err), "%s", support_error_text(&err));
    return paragraph;
}

Paragraph *sample_paragraph(Fonts *fonts, const char *language)
{
    TextInput input = sample_input(sample_find(language));
    return sample_shape(fonts, &input);
}

TextSpan sample_span(const char *text, const char *part, unsigned flags)
{
    const char *at = strstr(text, part);
    ck_assert_ptr_nonnull(at);
    return (TextSpan){(size_t)(at - text), (size_t)(at - text) + strlen(part), flags};
}
