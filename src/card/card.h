/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card: recipe + catalog + slots -> faces that fit (CARD.md). Nothing is cut and nothing is dropped: what does not fit at the
 * floor is ERROR_DATA with the excess in percent and what would free it. */
#ifndef KYR_CARD_CARD_H
#define KYR_CARD_CARD_H

#include <stdbool.h>
#include <stddef.h>

#include "catalog/catalog.h"
#include "content/content.h"
#include "draw/draw.h"
#include "text/text.h"
#include "util/error.h"

/* FULL: white on red to the edge; its ink runs CARD_BLEED_PT beyond the trim. */
typedef enum Skin { SKIN_RED, SKIN_PLAIN, SKIN_FULL, SKIN_COUNT } Skin;
const char *skin_word(Skin skin);
enum { CARD_BLEED_PT = 9 };

/* CARD: two faces, front and back. FOLD: the four faces of a book fold, each a panel. SHEET: half a sheet of paper and up. */
typedef enum CardLayout { LAYOUT_CARD, LAYOUT_FOLD, LAYOUT_SHEET } CardLayout;

typedef struct CardSize {
    const char *id;
    double width_pt, height_pt; /* of one face */
    CardLayout layout;
    const struct CardGrid *const *grids; /* of each face: card/format.h */
} CardSize;
extern const CardSize card_sizes[]; /* ends with id NULL */

/* Script class of CARD 3: sizes in points, leading in em. */
typedef struct TypeClass {
    const char *id;
    double ceiling_pt, target_pt, floor_pt;
    double leading[3]; /* ideal, mid, min */
    double latin_scale;
    double label_pt, organisation_pt;
    double stroke_pt;     /* added to thin faces */
    double heading_scale; /* of 1.35 × body */
} TypeClass;
const TypeClass *type_class_find(const char *id); /* NULL if there is none */

typedef struct CardRequest {
    const Content *content;
    const CardRecipe *recipe;
    const Catalog *catalog; /* the holder's language */
    Fonts *fonts;
    const char *font;     /* a choice of fonts.yaml for the languages of its script, or NULL */
    const CardSize *size; /* NULL where only the edition is asked for */
    Skin skin;
    const Region *region; /* NULL: the write-in line stands where the hotline would */
    bool qr;              /* also on cards, where it takes room from the list */
    const Picture *logo;  /* for the formats that have a place for one, or NULL */
    Date today;           /* for REVIEW DUE: units whose review_by has passed */
} CardRequest;

typedef struct FaceFit {
    double size_pt, heading_pt, leading, gap; /* leading and gap in em; size 0: there is no list */
    double fill;                              /* used / available height of the list at that size */
    bool small;                               /* below target */
    bool fits;                                /* always, on a card that is made; else size and fill are those of the floor */
    Error misfit;                             /* when it does not fit: by how much, and what would free it */
} FaceFit;

typedef struct Card {
    DisplayList faces[CARD_FACES]; /* in the order of the recipe */
    size_t face_count;
    FaceFit fit[CARD_FACES];
    const char *edition; /* "2026-11 es 3F2A9K": month, language, code; lives as long as the card */
    bool draft, review_due;
} Card;

/* Missing translations: ERROR_DATA that names the units. */
bool card_layout(const CardRequest *request, Card *out, Error *err);
void card_done(Card *card);
/* The edition line alone, as card_layout gives it; no font is opened. It lives in the arena. Missing translations fail. */
bool card_edition(const CardRequest *request, Arena *arena, const char **out, Error *err);
/* How full each face is, also where a list does not fit; other faults as card_layout. card_measure_done() afterwards. */
bool card_measure(const CardRequest *request, FaceFit fit[CARD_FACES], Error *err);
void card_measure_done(FaceFit fit[CARD_FACES]);

/* The paragraphs of text with markup removed: <en>…</en> becomes a bold Latin LTR isolate that is kept together, phones,
 * addresses, citations and form numbers become isolates, | is dropped. Spans live in the arena. */
void card_markup(const char *text, Arena *arena, char **plain, TextSpan **spans, size_t *span_count);

#endif
