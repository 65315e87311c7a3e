/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The glyphs of a line grouped by the stretch of text that they show. */
#ifndef KYR_PDF_CLUSTER_H
#define KYR_PDF_CLUSTER_H

#include <stdbool.h>
#include <stddef.h>

#include "text/text.h"
#include "util/arena.h"
#include "util/view.h"

typedef struct Cluster {
    const GlyphRun *run;
    size_t first, count; /* glyphs of the run */
    size_t start, end;   /* bytes of the paragraph's text */
    double x0, x1;       /* em from the left end of the line: where its advance box begins and ends */
} Cluster;

typedef struct Clusters {
    Cluster *items; /* as seen from the left */
    size_t count;
} Clusters;

/* The clusters live in the arena. */
void clusters_of_line(const TextLine *line, Arena *arena, Clusters *out);
bool cluster_is_space(const Cluster *cluster, const char *text);
StrView cluster_text(const Cluster *cluster, const char *text);

/* Letters that readers set from right to left. Beyond the BMP readers know no direction (poppler 22.12), so neither do we. */
bool text_has_rtl_letters(StrView text);

#endif
