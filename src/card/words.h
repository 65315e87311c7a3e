/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every string of a card in the language of its face, markup removed: what edition, fit and faces work on. Lives in an arena. */
#ifndef KYR_CARD_WORDS_H
#define KYR_CARD_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "card/card.h"

typedef struct CardText {
    const char *id; /* msgctxt, for messages */
    char *plain;    /* NULL: not on this card */
    TextSpan *spans;
    size_t span_count;
    size_t lead_len; /* bytes of the bold run-in at its start; 0: none */
} CardText;

typedef struct FaceWords {
    CardVoice voice;
    CardText title;
    CardText *items; /* a unit's lead, in bold, is run in before its text */
    size_t item_count;
    CardText *translations;     /* of the agent's items, in the language of the holder; NULL: none wanted */
    const unsigned char *icons; /* CardIcon of each item; NULL: none */
    bool lines;                 /* of a form: under each item there is room to write */
    const char *law;
} FaceWords;

typedef struct CardWords {
    const Language *language;
    FaceWords faces[CARD_FACES];
    size_t face_count;
    const char *phone, *organisation; /* NULL: none */
    const char *qr;                   /* what the QR code says; NULL: there is none */
    CardText foot_label;              /* of the hotline, or of the write-in line when there is no phone */
    CardText write_ins[2];            /* labels of the lines of larger formats */
    CardText notice;                  /* on larger formats: that this is not legal advice */
    CardText draft;                   /* the draft bar's words in the language, when it has them and they are not English */
} CardWords;

/* ERROR_DATA that names every missing unit of the card at once. */
bool card_words(const CardRequest *request, Arena *arena, CardWords *out, Error *err);

/* The English words of the bar over an unchecked translation, also its msgid. */
#define CARD_DRAFT_WORDS NC_("card.draft", "DRAFT: translation not checked")

/* The words of the notice, also their msgid: short, as it shares a line with the edition. */
#define CARD_NOTICE_WORDS NC_("card.notice", "This is not legal advice.")

#endif
