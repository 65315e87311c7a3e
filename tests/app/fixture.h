/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session over the shipped content and a folder of PO files made for the test. */
#ifndef KYR_TESTS_APP_FIXTURE_H
#define KYR_TESTS_APP_FIXTURE_H

#include <stdlib.h>

#include "app/session.h"
#include "support/support.h"
#include "util/mem.h"

#define FIXTURE_HEADER                                                                                                                     \
    "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Language: xx\\n\"\n\"X-Kyr-Autonym: Xish\\n\"\n"           \
    "\"X-Kyr-English-Name: Xish\\n\"\n\"X-Kyr-Script: Latn\\n\"\n\"X-Kyr-Direction: ltr\\n\"\n\n"

static inline Session *fixture_session_on(const char *po_dir, Date today)
{
    Paths paths = {.content = mem_strdup(support_source_path("content")), .po_dir = mem_strdup(po_dir)};
    return session_new(&paths, today, NULL);
}

static inline Session *fixture_session(const char *po_dir)
{
    return fixture_session_on(po_dir, (Date){2026, 11, 23});
}

#endif
