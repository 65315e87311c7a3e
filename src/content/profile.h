/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printer profiles, one YAML file each in the user's own folder: printers/NAME.yaml. */
#ifndef KYR_CONTENT_PROFILE_H
#define KYR_CONTENT_PROFILE_H

#include "content/paper.h"
#include "util/buf.h"
#include "util/error.h"

/* The bounds of a printer that can be corrected. ERROR_DATA names what is outside them. */
bool profile_check(const PrinterProfile *profile, Error *err);
/* Appends the file. */
bool profile_write(const PrinterProfile *profile, Buf *out, Error *err);

#endif
