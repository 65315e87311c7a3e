/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be printed: languages with counts, paper and the other fields of the cards form, and the faces that come of it. Faces
 * are laid out when first needed, and again only when something changes that they depend on. An Order owns its cards and texts. */
#ifndef KYR_SCREENS_ORDER_H
#define KYR_SCREENS_ORDER_H

#include "app/job.h"
#include "screens/ui.h"

enum { ORDER_COUNT_MAX = 9999 };

typedef struct OrderLanguage {
    const Catalog *catalog;
    unsigned count; /* 0: out, as soon as the cursor leaves it */
    bool laid_out, printable;
    JobCard card; /* if printable */
    Error error;  /* else why not */
} OrderLanguage;

typedef struct Order {
    Session *session;
    const Content *content;
    const CardRecipe *recipe;
    OrderLanguage *languages;
    size_t count, cap;
    const Stock *stock;
    Flip flip;
    const Region *region;
    const PrinterProfile *printer; /* or NULL */
    Skin skin;
    const CardSize *size;
    unsigned start;
    char *path;       /* as typed; NULL: a name is made up */
    const char *home; /* borrowed */
} Order;

void order_init(Order *order, const Ui *ui, const CardRecipe *recipe);
void order_done(Order *order);

/* One sheet of a language; adding one that is there finds it. Gives its index. */
bool order_add(Order *order, const char *code, size_t *index, Error *err);
void order_remove(Order *order, size_t index);

/* The face of one language, laid out if need be; NULL if it cannot be printed, and *why says it. */
const Card *order_card(Order *order, size_t index, const Error **why);
/* Of those that can be printed, with a count. *languages is yours to free; request points to it. */
JobRequest order_request(Order *order, JobLanguage **languages);
/* Languages with a count that cannot be printed. */
size_t order_failures(Order *order);

unsigned order_per_sheet(const Order *order);
/* Each takes the next or, back, the one before; at the ends nothing happens. True if it changed. */
bool order_next_stock(Order *order, bool back);
bool order_next_flip(Order *order, bool back);
bool order_next_region(Order *order, bool back);
bool order_next_skin(Order *order, bool back);
bool order_next_size(Order *order, bool back);
bool order_next_printer(Order *order, bool back);
/* False if the printer was measured on other paper, or turned another way. */
bool order_printer_suits(const Order *order);
bool order_next_start(Order *order, bool back);

/* The whole name of the file to be written: what was typed (~, relative to home, with or without .pdf), else a made-up one in home;
 * always a free name. Yours. */
char *order_path(Order *order);
/* The folder of that name, if there is no such folder; else NULL. Yours. */
char *order_missing_folder(Order *order);

#endif
