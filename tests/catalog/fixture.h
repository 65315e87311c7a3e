/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scratch folder of languages: .po files written by the test, .mo files made by msgfmt. */
#ifndef KYR_TESTS_CATALOG_FIXTURE_H
#define KYR_TESTS_CATALOG_FIXTURE_H

#include <time.h>

#include "support/support.h"

/* A whole, good header for the code, with `extra` lines (quoted, as in a .po) at its end; yours. */
char *fixture_po(const char *code, const char *extra, const char *messages);

void fixture_write_po(const char *folder, const char *code, const char *extra, const char *messages);
void fixture_compile(const char *folder, const char *code);                     /* CODE.po -> CODE.mo */
void fixture_set_time(const char *folder, const char *name, time_t modified_s); /* so that no test waits */

#endif
