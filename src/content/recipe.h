/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Card recipes: which units stand on which face of a card, and its slots. All belong to Content. */
#ifndef KYR_CONTENT_RECIPE_H
#define KYR_CONTENT_RECIPE_H

#include <stdbool.h>
#include <stddef.h>

#include "content/unit.h"
#include "util/error.h"

typedef enum CardVoice { VOICE_HOLDER, VOICE_AGENT, VOICE_COUNT } CardVoice;
typedef enum SlotBit { SLOT_HOTLINE = 1, SLOT_EDITION = 2, SLOT_ORGANISATION = 4, SLOT_WRITE_IN = 8, SLOT_LOGO = 16, SLOT_QR = 32 } SlotBit;

/* The line icons of CARD 7. */
typedef enum CardIcon { ICON_DOOR, ICON_PAPER, ICON_SPEECH, ICON_PEN, ICON_LEAVE, ICON_HAND_OVER, ICON_COUNT } CardIcon;

enum { CARD_FACES = 4 };
/* "front", "back", "inside-1", "inside-2": of a face, in ids. */
const char *card_face_word(size_t face);

typedef struct CardFace {
    CardVoice voice;
    const char *title; /* msgctxt card.ID.front.title or card.ID.back.title */
    const Unit **items;
    size_t item_count;
    const Unit *states;         /* the item that tells the holder what the other face says; NULL on the agent's face */
    const unsigned char *icons; /* CardIcon of each item, for half sheets; or NULL */
    bool lines;                 /* of a form: a line to write on under each item */
    const char *law;            /* law line at the foot of the agent's face, or NULL; never translated */
    SourcePos pos;
} CardFace;

typedef struct CardRecipe {
    const char *id, *title;     /* title: msgctxt card.ID.title */
    int order;                  /* cards stand in this order; 0: behind them */
    const char *size;           /* "wallet" */
    double floor_pt;            /* smallest body size in place of the script's own; 0: that of CARD 3 */
    CardFace faces[CARD_FACES]; /* front, back; of a fold also the panels inside */
    size_t face_count;
    unsigned slots;               /* bit set of SlotBit */
    const char *hotline_label;    /* msgctxt card.ID.hotline; NULL without the slot */
    const char *write_in_label;   /* msgctxt card.ID.write-in; used when no region gives a hotline */
    const char *write_in_2_label; /* of the second line of larger formats, msgctxt card.ID.write-in-2; or NULL */
    SourcePos pos;
} CardRecipe;

#endif
