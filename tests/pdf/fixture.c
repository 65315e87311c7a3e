/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/support.h"
#include "util/file.h"
#include "util/mem.h"
#include "util/unicode.h"

#define NOTO "/usr/share/fonts/truetype/noto/"
#define FACES(...)                                                                                                                         \
    (const char *const[])                                                                                                                  \
    {                                                                                                                                      \
        __VA_ARGS__, NULL                                                                                                                  \
    }
#define NONE                                                                                                                               \
    (const char *const[])                                                                                                                  \
    {                                                                                                                                      \
        NULL                                                                                                                               \
    }

static const FontRow font_rows[] = {
    {"Latn", FACES(NOTO "NotoSans-Regular.ttf"), FACES(NOTO "NotoSans-Bold.ttf"), "Noto Sans", "fonts-noto-core"},
    {"Arab", FACES(NOTO "NotoNaskhArabic-Regular.ttf"), FACES(NOTO "NotoNaskhArabic-Bold.ttf"), "Noto Naskh Arabic", "fonts-noto-core"},
    {"Deva", FACES(NOTO "NotoSansDevanagari-Regular.ttf"), FACES(NOTO "NotoSansDevanagari-Bold.ttf"), "Noto Sans Devanagari",
     "fonts-noto-core"},
    {"Ethi", FACES(NOTO "NotoSansEthiopic-Regular.ttf"), FACES(NOTO "NotoSansEthiopic-Bold.ttf"), "Noto Sans Ethiopic", "fonts-noto-core"},
    {"Mymr", FACES("/usr/share/fonts/truetype/padauk/Padauk-Regular.ttf"), FACES("/usr/share/fonts/truetype/padauk/Padauk-Bold.ttf"),
     "Padauk", "fonts-sil-padauk"},
    {"Hans", FACES("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc#0"), NONE, "WenQuanYi Micro Hei", "fonts-wqy-microhei"},
    {"Hebr", FACES(NOTO "NotoSansHebrew-Regular.ttf"), FACES(NOTO "NotoSansHebrew-Bold.ttf"), "Noto Sans Hebrew", "fonts-noto-core"},
};

const FixtureLanguage fixture_languages[FIXTURE_LANGUAGES] = {
    {"es",
     "Latn",
     false,
     8.25,
     1.22,
     0,
     1,
     "Usted tiene derechos",
     {"Puede dejar la puerta cerrada. Hable a través de ella.", "Pida ver una orden firmada por un juez.",
      "Diga en voz alta: <en>“I choose to stay silent.”</en>", "No firme nada hasta que hable con un abogado.",
      "Afuera, pregunte si se puede ir. Si es así, váyase caminando con calma.", "Muestre esta tarjeta. El otro lado les dice esto."}},
    {"so",
     "Latn",
     false,
     8,
     1.22,
     0,
     1,
     "Xuquuq baad leedahay",
     {"Albaabka waad xidhnaan kartaa. Ka hadal gudaha.", "Weydii inaad aragto amar uu saxiixay garsoore.",
      "Kor u dheh: <en>“I choose to stay silent.”</en>", "Waxba ha saxiixin ilaa aad la hadasho qareen.",
      "Dibadda, weydii haddii aad tagi karto. Haddii ay haa tahay, si deggan u soco.", "Tus kaarkan. Dhinaca kale ayaa u sheegaya."}},
    {"vi",
     "Latn",
     false,
     7.5,
     1.31,
     0,
     1,
     "Quý vị có quyền",
     {"Quý vị có thể đóng kín cửa. Hãy nói chuyện qua cửa.", "Xin được xem lệnh có chữ ký của thẩm phán.",
      "Nói to: <en>“I choose to stay silent.”</en>", "Đừng ký gì cả cho đến khi nói chuyện với luật sư.",
      "Ở ngoài, hãy hỏi quý vị có được đi không. Nếu được, hãy bình tĩnh bước đi.", "Đưa thẻ này ra. Mặt kia nói điều này với họ."}},
    {"ar",
     "Arab",
     true,
     8.5,
     1.24,
     0,
     0.78,
     "لديك حقوق",
     {"يمكنك إبقاء الباب مغلقًا. تحدّث من خلاله.", "اطلب رؤية أمر (warrant) موقّع من قاضٍ.", "قل بصوت عالٍ: <en>“I choose to stay silent.”</en>",
      "لا توقّع على أي شيء قبل التحدث إلى محامٍ، حتى لو قالوا لك إنه أمر عادي ولا بأس به.",
      "في الخارج، اسأل إن كان بإمكانك المغادرة. اتصل على 612-555-0123 خلال 24 ساعة، أو 5 10 مرات.",
      "أظهر هذه البطاقة. الوجه الآخر (2 من 2) يخبرهم بذلك."}},
    {"hi",
     "Deva",
     false,
     8.75,
     1.38,
     0,
     0.97,
     "आपके पास अधिकार हैं",
     {"आप दरवाज़ा बंद रख सकते हैं। दरवाज़े के पीछे से बात करें।", "न्यायाधीश द्वारा हस्ताक्षरित वारंट दिखाने को कहें।",
      "ज़ोर से कहें: <en>“I choose to stay silent.”</en>", "वकील से बात किए बिना किसी भी चीज़ पर हस्ताक्षर न करें।",
      "बाहर, पूछें कि क्या आप जा सकते हैं। अगर हाँ, तो शांति से चले जाएँ।", "यह कार्ड दिखाएँ। दूसरी तरफ़ उन्हें यह बताती है।"}},
    {"zh_CN",
     "Hans",
     false,
     8.75,
     1.34,
     0,
     1,
     "您享有权利",
     {"您可以不开门。隔着门说话。", "要求查看由法官签署的搜查令。", "大声说：<en>“I choose to stay silent.”</en>",
      "在与律师交谈之前，不要签署任何文件。", "在外面，请询问您是否可以离开。如果可以，请保持冷静，慢慢走开，不要奔跑，也不要回头争论。",
      "出示这张卡。另一面会告诉他们这些内容。"}},
    {"am",
     "Ethi",
     false,
     8,
     1.27,
     0,
     1,
     "መብቶች አሉዎት",
     {"በሩን ዘግተው መቆየት ይችላሉ። በበሩ በኩል ያነጋግሩ።", "በዳኛ የተፈረመ ማዘዣ እንዲያሳዩዎት ይጠይቁ።", "ጮክ ብለው ይበሉ፦ <en>“I choose to stay silent.”</en>",
      "ከጠበቃ ጋር እስኪነጋገሩ ድረስ ምንም አይፈርሙ።", "ውጭ ከሆኑ፣ መሄድ ይችሉ እንደሆነ ይጠይቁ። ከቻሉ በእርጋታ ይሂዱ።", "ይህን ካርድ ያሳዩ። ሌላኛው ጎን ይህን ይነግራቸዋል።"}},
    {"my",
     "Mymr",
     false,
     7.5,
     1.5,
     0.14,
     0.88,
     "သင့်တွင် အခွင့်အရေးများရှိသည်",
     {"တံခါးကို ပိတ်ထားနိုင်သည်။ တံခါးမှတစ်ဆင့် စကားပြောပါ။", "တရားသူကြီး လက်မှတ်ထိုးထားသော ဝရမ်းကို ပြရန် တောင်းဆိုပါ။",
      "အသံကျယ်ကျယ်ပြောပါ၊ <en>“I choose to stay silent.”</en>", "ရှေ့နေနှင့် စကားမပြောမီ မည်သည့်အရာကိုမျှ လက်မှတ်မထိုးပါနှင့်။", "အပြင်တွင် သင်ထွက်သွားနိုင်သလား မေးပါ။",
      "ဤကတ်ကို ပြပါ။ အခြားတစ်ဖက်က သူတို့ကို ပြောပြပါမည်။"}},
    {"en",
     "Latn",
     false,
     9.5,
     1.3,
     0,
     1,
     "To the officer",
     {"I choose to stay silent. I want a lawyer.",
      "I do not agree to entry without a warrant signed by a judge. Please show it at the window.",
      "I do not agree to a search of me or my things.", "I will not sign anything without a lawyer.", "I am not resisting.",
      "4th and 5th Amendments, United States Constitution"}},
};

Fonts *fixture_fonts(void)
{
    return fonts_new(font_rows, sizeof font_rows / sizeof *font_rows, NULL);
}

char *fixture_plain(const char *text)
{
    Buf out = {0};
    while (*text) {
        size_t skip = strncmp(text, "<en>", 4) == 0 ? 4 : strncmp(text, "</en>", 5) == 0 ? 5 : 0;
        if (skip == 0)
            buf_add_char(&out, *text);
        text += skip > 0 ? skip : 1;
    }
    return buf_take(&out);
}

char *fixture_fold(const char *text)
{
    Buf nfc = {0}, out = {0};
    unicode_nfc(view_of(text), &nfc);
    StrView view = {buf_str(&nfc), nfc.len};
    for (size_t pos = 0; pos < view.len;) {
        uint32_t c = unicode_next(view, &pos);
        if (unicode_is_bidi_control(c))
            continue;
        if (c > ' ')
            buf_add_utf8(&out, c);
        else if (out.len > 0 && out.ptr[out.len - 1] != ' ')
            buf_add_char(&out, ' ');
    }
    buf_done(&nfc);
    return buf_take(&out);
}

size_t fixture_count(const char *text, const char *what)
{
    size_t count = 0;
    for (const char *at = text; (at = strstr(at, what)); at += strlen(what))
        count++;
    return count;
}

Paragraph *fixture_paragraph(Fonts *fonts, const FixtureLanguage *language, const char *text, bool bold)
{
    char *plain = fixture_plain(text);
    const char *open = strstr(text, "<en>"), *close = strstr(text, "</en>");
    TextSpan span = {.flags = SPAN_BOLD | SPAN_ISOLATE | SPAN_KEEP | SPAN_LATIN | SPAN_ENGLISH};
    if (open && close)
        span.start = (size_t)(open - text), span.end = (size_t)(close - text) - 4;
    TextInput input = {
        .text = plain,
        .spans = &span,
        .span_count = open && close ? 1 : 0,
        .style = {.language = language->code,
                  .script = language->script,
                  .rtl = language->rtl,
                  .bold = bold,
                  .latin_scale = language->latin_scale},
        .unit = "test.unit",
    };
    Paragraph *paragraph = NULL;
    Error err = {0};
    ck_assert_msg(paragraph_shape(fonts, &input, &paragraph, &err), "%s", support_error_text(&err));
    free(plain);
    return paragraph;
}

double fixture_text(DisplayList *list, Paragraph *paragraph, DrawText style, const double place[3], double leading_pt)
{
    double x = place[0], y = place[1], width = place[2];
    TextLines lines;
    draw_own(list, paragraph);
    paragraph_break(paragraph, width / style.size_pt, &list->arena, &lines);
    DrawLine *drawn = mem_array(lines.count, sizeof *drawn);
    for (size_t i = 0; i < lines.count; i++) {
        double spare = width - lines.lines[i].width * style.size_pt;
        drawn[i] = (DrawLine){x + (paragraph_is_rtl(paragraph) ? spare : 0), y + (double)i * leading_pt, &lines.lines[i]};
    }
    style.paragraph = paragraph;
    style.lines = drawn;
    style.line_count = lines.count;
    draw_text(list, style);
    free(drawn);
    return y + (double)lines.count * leading_pt;
}

void fixture_face(Fonts *fonts, const FixtureLanguage *language, DisplayList *face)
{
    bool rtl = language->rtl;
    double size = language->size_pt, pitch = size * language->leading, y = 42;
    FixtureLanguage english = fixture_languages[FIXTURE_LANGUAGES - 1];
    draw_init(face, 252, 144);
    face->language = language->code;
    face->rtl = rtl;
    fixture_text(face, fixture_paragraph(fonts, language, language->title, true),
                 (DrawText){.size_pt = 11, .ink = INK_RED, .role = ROLE_TITLE}, (double[]){rtl ? 90 : 9, 22, 153}, 14);
    fixture_text(face, fixture_paragraph(fonts, &english, "2026-11 en 7K3QXZ", false),
                 (DrawText){.size_pt = 6, .ink = INK_BLACK, .role = ROLE_PARAGRAPH}, (double[]){rtl ? 9 : 190, 22, 70}, 7);
    draw_box(face, (DrawBox){9, 27, 234, 2.4, 0, INK_RED});
    for (int i = 0; i < FIXTURE_ITEMS; i++) {
        char number[2] = {(char)('1' + i), '\0'};
        fixture_text(face, fixture_paragraph(fonts, &english, number, true),
                     (DrawText){.size_pt = size, .ink = INK_RED, .role = ROLE_ITEM_LABEL}, (double[]){rtl ? 237 : 9, y, 11}, pitch);
        y = fixture_text(face, fixture_paragraph(fonts, language, language->items[i], false),
                         (DrawText){.size_pt = size, .stroke_pt = language->stroke_pt, .ink = INK_BLACK, .role = ROLE_ITEM},
                         (double[]){rtl ? 9 : 20.5, y, 222.5}, pitch) +
            size * 0.2;
    }
}

bool fixture_write(const PdfRequest *request, Buf *out)
{
    Error err = {0};
    bool ok = pdf_write(request, out, &err);
    ck_assert_msg(ok, "%s", support_error_text(&err));
    return ok;
}

char *fixture_run(const char *command)
{
    Buf out = {0};
    char chunk[4096];
    size_t got;
    FILE *pipe = popen(command, "r");
    ck_assert_ptr_nonnull(pipe);
    while ((got = fread(chunk, 1, sizeof chunk, pipe)) > 0)
        buf_add(&out, chunk, got);
    int status = pclose(pipe);
    ck_assert_msg(status == 0, "%s failed: %s", command, buf_str(&out));
    return buf_take(&out);
}

void fixture_save(const Buf *pdf, const char *folder, char *path, size_t size)
{
    snprintf(path, size, "%s/out.pdf", folder);
    Error err = {0};
    ck_assert_msg(file_write(path, (StrView){pdf->ptr, pdf->len}, &err), "%s", support_error_text(&err));
}
