/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every fault of content and translations in one report: what 'kyr check' prints. */
#ifndef KYR_APP_CHECK_H
#define KYR_APP_CHECK_H

#include "app/session.h"
#include "util/report.h"

/* codes: the languages to check, or none for all that there are. Errors of the content end the check there, since cards cannot
 * be tried without it. A language whose card cannot be set is a warning: its translation may be on the way. The report is
 * sorted. False, with err set, only if a code or a folder does not exist. */
bool check_all(Session *session, const char *const *codes, size_t code_count, Report *report, Error *err);

#endif
