/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A print job: languages and counts -> cards laid out -> sheets -> the bytes of a PDF. A PrintJob owns its cards and its plan and
 * borrows catalogs, content and fonts from the Session, which must outlive it. */
#ifndef KYR_APP_JOB_H
#define KYR_APP_JOB_H

#include "app/session.h"
#include "card/card.h"
#include "pdf/pdf.h"
#include "sheet/sheet.h"

typedef struct JobLanguage {
    const char *code;
    unsigned count; /* 0: as many as fill one sheet */
} JobLanguage;

typedef struct JobRequest {
    const JobLanguage *languages;
    size_t language_count;
    bool skip_unprintable; /* leave out, and keep the reason, where a card cannot be made; else that fails the job */
    const CardRecipe *recipe;
    const Stock *stock;
    const CardSize *size; /* NULL: the size that is the stock's own, else the recipe's */
    Skin skin;
    Flip flip;
    const PrinterProfile *printer; /* whose errors are undone, or NULL */
    bool shop;                     /* for a print shop: one card of each language, a page a side, with bleed, in CMYK */
    bool proof;                    /* grey, with all marks: to hold against the stock */
    bool help;                     /* a last page about the print dialog */
    const Region *region;          /* or NULL */
    bool qr;                       /* also on cards */
    const char *font;              /* a choice of fonts.yaml, or NULL */
    unsigned start;                /* 1 = first place of the sheet; 0 is 1 */
} JobRequest;

typedef struct JobCard {
    const Language *language;
    unsigned count;
    Card card;
} JobCard;

typedef struct JobSkip {
    char *code;
    Error reason;
} JobSkip;

typedef struct PrintJob {
    JobCard *cards;
    size_t card_count;
    JobSkip *skipped;
    size_t skip_count;
    unsigned panels; /* a side of a card */
    bool proof, shop;
    SheetPlan plan;
    char *title; /* of the document */
} PrintJob;

bool job_lay_out(Session *session, const JobRequest *request, PrintJob *out, Error *err);
void job_done(PrintJob *job);

/* Appends the whole PDF. The same job gives the same bytes. progress: of pdf/pdf.h, or NULL. */
bool job_pdf(const PrintJob *job, const PdfProgress *progress, Buf *out, Error *err);

/* One language's card of the request, as job_lay_out makes it: the first step of it alone. job_card_done() */
bool job_lay_out_card(Session *session, const JobRequest *request, const JobLanguage *language, JobCard *out, Error *err);
void job_card_done(JobCard *card);

/* What a run needs, without laying anything out: as SheetPlan says it afterwards. */
typedef struct JobCount {
    size_t cards, sheets, blanks;
} JobCount;
JobCount job_count(const JobRequest *request);

/* STEM and ".pdf" or the like, or STEM-2.pdf, -3 … where there is such a file already. Yours. */
char *job_free_name(const char *stem, const char *extension);

/* FOLDER/kyr-home-es40-so20.pdf, or kyr-home-8-languages.pdf where the list would be long; -2, -3 … where there is such a file
 * already. folder may be NULL: here. Yours. */
char *job_file_name(const char *folder, const CardRecipe *recipe, const JobLanguage *languages, size_t count);

/* A recipe with panels inside is a fold and nothing else is one. */
bool job_size_suits(const CardRecipe *recipe, const CardSize *size);
bool job_size_fits(const CardRecipe *recipe, const CardSize *size, const Stock *stock); /* and suits */
/* ERROR_USAGE with the sizes that suit. */
bool job_check_size(const CardRecipe *recipe, const CardSize *size, Error *err);
/* The stock for a size when none is asked for: the first whose cards are of that size; the first of all if none is. */
const Stock *job_default_stock(const Content *content, const CardRecipe *recipe, const CardSize *size);
unsigned job_panels(const CardRecipe *recipe); /* a side of a card: 2 of a fold */
/* The size that a card has on this stock when none is asked for: the recipe's, or the largest that fits where that is much larger. */
const CardSize *job_default_size(const CardRecipe *recipe, const Stock *stock);
const CardSize *job_size(const char *id); /* NULL if there is none */

/* The request for one card, as job_lay_out makes it. False if content or fonts cannot be had. */
bool job_card_request(Session *session, const JobRequest *request, const Catalog *catalog, CardRequest *out, Error *err);

#endif
