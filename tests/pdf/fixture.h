/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cards for the tests: lines stacked on wallet faces in eight languages. The wordings are samples for shape, not translations to ship. */
#ifndef KYR_TESTS_PDF_FIXTURE_H
#define KYR_TESTS_PDF_FIXTURE_H

#include "draw/draw.h"
#include "pdf/pdf.h"
#include "text/text.h"

enum { FIXTURE_LANGUAGES = 9, FIXTURE_ITEMS = 6 };

typedef struct FixtureLanguage {
    const char *code, *script;
    bool rtl;
    double size_pt, leading, stroke_pt, latin_scale;
    const char *title;
    const char *items[FIXTURE_ITEMS]; /* <en>…</en> marks English */
} FixtureLanguage;

extern const FixtureLanguage fixture_languages[FIXTURE_LANGUAGES]; /* the last is the agent's face */

Fonts *fixture_fonts(void);
Paragraph *fixture_paragraph(Fonts *fonts, const FixtureLanguage *language, const char *text, bool bold);
/* A paragraph set at size_pt in a measure, its first baseline at y; gives the baseline of the line that would follow. */
double fixture_text(DisplayList *list, Paragraph *paragraph, DrawText style, const double place[3], double leading_pt);
void fixture_face(Fonts *fonts, const FixtureLanguage *language, DisplayList *face);
/* Without <en> marks. */
char *fixture_plain(const char *text);
/* How often what stands in text. */
size_t fixture_count(const char *text, const char *what);
/* Letters and one blank for every white space, in NFC, without bidi marks. */
char *fixture_fold(const char *text);

bool fixture_write(const PdfRequest *request, Buf *out); /* fails the test with the error's words */
char *fixture_run(const char *command);                  /* its standard output; yours */
void fixture_save(const Buf *pdf, const char *folder, char *path, size_t size);

#endif
