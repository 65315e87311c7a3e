/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of YAML as values: lengths, counts and forms. YAML's own ideas of numbers and dates are not used, so that `012`,
 * `1e3` and `12x` cannot pass as something else. Locales play no part. */
#ifndef KYR_CONTENT_VALUE_H
#define KYR_CONTENT_VALUE_H

#include <stdbool.h>
#include <stddef.h>

typedef struct Date {
    int year, month, day;
} Date;

/* YYYY-MM-DD, a real day of the calendar; false otherwise. */
bool date_parse(const char *text, Date *out);
int date_compare(Date a, Date b);
long date_days(Date date); /* since some day long ago: for differences */

bool value_length(const char *text, double *points); /* "3.5 in", "85 mm", "54 pt"; not negative */
bool value_count(const char *text, int *out);        /* 1 to 99 */

bool value_decimal(const char *text, double *out); /* "-0.35", at most 6 places */

bool value_is_id(const char *text);         /* [a-z0-9-]+ */
bool value_is_place(const char *text);      /* US, MN */
bool value_is_phone(const char *text);      /* NANP: NXX-NXX-XXXX, N is 2 to 9, NXX is not N11 */
bool value_is_long_phone(const char *text); /* the same, with or without 1- before it */
bool value_is_script(const char *text);     /* ISO 15924: Arab */
bool value_is_language(const char *text);   /* es, zh_CN, sr@latin */
bool value_is_link(const char *text);       /* http:// or https://, no spaces */
bool value_is_month(const char *text);      /* "2026-02" */
extern const char value_base32[];           /* the 32 digits of Crockford base32 */
bool value_is_edition(const char *text);    /* six of them */
bool value_is_path(const char *text);       /* /…/file.ttf, /…/file.ttc#0 */

typedef enum MarkupFault {
    MARKUP_FINE,
    MARKUP_UNKNOWN,  /* a < or > that is not <en> or </en> */
    MARKUP_UNCLOSED, /* <en> without </en>, or inside another */
    MARKUP_UNOPENED, /* </en> without <en> */
    MARKUP_EMPTY     /* nothing between them */
} MarkupFault;

/* Checks the only markup there is; *offset is the byte where the fault stands. */
MarkupFault value_markup(const char *text, size_t *offset);
/* How many characters are seen on a card: code points without <en>, </en> and |. */
size_t value_visible(const char *text);

#endif
