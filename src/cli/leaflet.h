/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Building a document of the rights, in one language or two. What is not translated is English and says so. */
#ifndef KYR_CLI_LEAFLET_H
#define KYR_CLI_LEAFLET_H

#include "cli/command.h"
#include "sheet/document.h"

typedef struct Leaflet {
    const Cli *cli;
    const Content *content;
    const Catalog *first, *second;   /* second may be NULL */
    Block first_voice, second_voice; /* style and scale of their words */
    Document document;
} Leaflet;

/* The languages of --lang and --with. The document is empty, its name that of the caller. */
bool leaflet_open(const Cli *cli, const char *name, Leaflet *out, Error *err);
void leaflet_done(Leaflet *leaflet);

/* A text of the content, by its msgctxt, in each language: the second one stands under the first. A title or heading has both on its
 * line. label may be NULL. */
void leaflet_text(Leaflet *leaflet, BlockKind kind, const char *label, const char *id, const char *text);
/* The same as a paragraph that begins with bold words of the program's own, as a speaker or "Answer". */
void leaflet_line(Leaflet *leaflet, const char *before, const char *id, const char *text);
/* Lead and text of a unit, as paragraphs. */
void leaflet_unit(Leaflet *leaflet, const Unit *unit);
/* The same in the English of the content, whatever the languages of the leaflet. */
void leaflet_english(Leaflet *leaflet, const Unit *unit);
/* A sentence of the program's own, in the first language; it is emptied. */
void leaflet_say(Leaflet *leaflet, BlockKind kind, Error *sentence);
/* Words that are in that language already, or names and citations, which have none. */
void leaflet_plain(Leaflet *leaflet, BlockKind kind, const char *label, const char *text);
/* The lines that say that nobody has checked a translation; none for English. */
void leaflet_drafts(Leaflet *leaflet);

const char *leaflet_part(const Cli *cli, PlayPart part);         /* "Agent" */
const char *leaflet_kind(const Cli *cli, UnitKind kind);         /* "Right" */
const char *leaflet_standing(const Cli *cli, Standing standing); /* NULL: settled */
/* "2026-11-22"; the arena owns it. */
const char *leaflet_date(Arena *arena, Date date);

#endif
