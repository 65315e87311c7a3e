/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/segmenter.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/utext.h>

#include "util/mem.h"

enum { LANGUAGES = 4 }; /* a card has its holder's and English */

typedef struct Lines {
    char *language;
    UBreakIterator *breaks;
} Lines;

struct Segmenter {
    UBreakIterator *graphemes;
    Lines lines[LANGUAGES];
    size_t next; /* of lines to give up */
    UText *text;
};

Segmenter *segmenter_new(void)
{
    return mem_alloc(sizeof(Segmenter));
}

void segmenter_free(Segmenter *segmenter)
{
    if (!segmenter)
        return;
    ubrk_close(segmenter->graphemes);
    for (size_t i = 0; i < LANGUAGES; i++) {
        ubrk_close(segmenter->lines[i].breaks);
        free(segmenter->lines[i].language);
    }
    utext_close(segmenter->text);
    free(segmenter);
}

static UBreakIterator *start(Segmenter *segmenter, UBreakIterator *breaks, StrView text)
{
    UErrorCode status = U_ZERO_ERROR;
    segmenter->text = utext_openUTF8(segmenter->text, text.ptr, (int64_t)text.len, &status);
    ubrk_setUText(breaks, segmenter->text, &status);
    return U_SUCCESS(status) ? breaks : NULL;
}

static UBreakIterator *open_breaks(UBreakIteratorType type, const char *language)
{
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *breaks = ubrk_open(type, language, NULL, 0, &status);
    return U_SUCCESS(status) ? breaks : NULL;
}

UBreakIterator *segmenter_graphemes(Segmenter *segmenter, StrView text)
{
    if (!segmenter->graphemes)
        segmenter->graphemes = open_breaks(UBRK_CHARACTER, "");
    return segmenter->graphemes ? start(segmenter, segmenter->graphemes, text) : NULL;
}

UBreakIterator *segmenter_lines(Segmenter *segmenter, const char *language, StrView text)
{
    for (size_t i = 0; i < LANGUAGES; i++) {
        const Lines *lines = &segmenter->lines[i];
        if (lines->breaks && strcmp(lines->language, language) == 0)
            return start(segmenter, lines->breaks, text);
    }
    Lines *lines = &segmenter->lines[segmenter->next];
    UBreakIterator *breaks = open_breaks(UBRK_LINE, language);
    if (!breaks)
        return NULL;
    segmenter->next = (segmenter->next + 1) % LANGUAGES;
    ubrk_close(lines->breaks);
    free(lines->language);
    *lines = (Lines){mem_strdup(language), breaks};
    return start(segmenter, breaks, text);
}
