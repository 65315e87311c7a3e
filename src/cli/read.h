/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What 'kyr read' can build into the document of a leaflet. */
#ifndef KYR_CLI_READ_H
#define KYR_CLI_READ_H

#include "cli/leaflet.h"

void read_topic(Leaflet *leaflet, const Topic *topic);
/* A numbered sheet on which a lawyer marks what is right and what to change. */
void read_review(Leaflet *leaflet, const Topic *topic);
/* A workshop part by part, with notes for the trainer if they are asked for. An unknown id is ERROR_USAGE. */
bool read_agenda(Leaflet *leaflet, const char *id, bool notes, Error *err);
/* What was checked on that day or later, and which cards handed out before are superseded. Not a date: ERROR_USAGE. */
bool read_since(Leaflet *leaflet, const char *date, Error *err);

/* The title of a topic, as leaflet_text() sets it. */
void read_title(Leaflet *leaflet, BlockKind kind, const char *label, const Topic *topic);
/* That courts differ, or that it is advice; settled law adds nothing. */
void read_standing(Leaflet *leaflet, const Unit *unit);
/* How old a unit is, and that its review is due. */
void read_dates(Leaflet *leaflet, const Unit *unit);

#endif
