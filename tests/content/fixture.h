/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small content tree to break: tests/content/data/good copied to a scratch folder. */
#ifndef KYR_TESTS_CONTENT_FIXTURE_H
#define KYR_TESTS_CONTENT_FIXTURE_H

#include "content/content.h"

char *fixture_new(void); /* support_remove() it */
/* Replaces the first `find` in one of its files, which must hold it. */
void fixture_replace(const char *dir, const char *file, const char *find, const char *replace);
void fixture_folder(const char *dir, const char *name); /* a new folder inside */
void fixture_remove(const char *dir, const char *name); /* a file inside */
/* Loads and frees the tree; "fine", or the report with the name of the tree taken off. Valid until the next call. */
const char *fixture_report(const char *dir, const char *overlay);
/* The good tree with the overlay beside it (NULL: none). */
Content *fixture_load(const char *dir, const char *overlay);

#endif
