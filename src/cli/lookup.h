/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names given on the command line -> what they name. Each failure is ERROR_USAGE and lists the names that there are. */
#ifndef KYR_CLI_LOOKUP_H
#define KYR_CLI_LOOKUP_H

#include "app/job.h"
#include "card/card.h"
#include "cli/options.h"
#include "content/content.h"
#include "sheet/sheet.h"
#include "util/error.h"

bool lookup_topic(const Content *content, const char *id, const Topic **out, Error *err);
bool lookup_card(const Content *content, const char *id, const CardRecipe **out, Error *err);
bool lookup_agenda(const Content *content, const char *id, const Agenda **out, Error *err);
bool lookup_stock(const Content *content, const char *id, const Stock **out, Error *err);
bool lookup_region(const Content *content, const char *id, const Region **out, Error *err);

bool lookup_printer(const Content *content, const char *id, const PrinterProfile **out, Error *err);

/* --region, --qr and --font of cards, picture and fit; the recipe of the request is known. */
bool lookup_slots(const Content *content, const Options *options, JobRequest *request, Error *err);

/* A choice of fonts.yaml; NULL stays NULL. */
bool lookup_font(const Content *content, const char *choice, const char **out, Error *err);

/* These three were checked against the option's allowed words. NULL or unknown gives NULL or the first. */
const CardSize *lookup_size(const char *id);
Skin lookup_skin(const char *word);
Flip lookup_flip(const char *word);

/* A whole number in digits alone. False if it is anything else or out of range. */
bool lookup_number(const char *text, unsigned least, unsigned most, unsigned *out);

#endif
