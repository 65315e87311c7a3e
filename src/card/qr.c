/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/qr.h"

#include <qrencode.h>
#include <string.h>

enum { DARK = 1 }; /* the lowest bit of a cell of libqrencode */

/* Bytes that a symbol of each version holds at level M (ISO/IEC 18004, table 7); of digits it holds more. */
static const unsigned capacity[] = {0, 14, 26, 42, 62, 84, 106};

static bool too_long(const char *text, unsigned most_version, Error *err)
{
    return error_set(err, ERROR_DATA, N_("'%s' has %zu characters; the QR code of this format holds at most %u"), text, strlen(text),
                     capacity[most_version]);
}

bool qr_make(const char *text, unsigned most_version, Arena *arena, Qr *out, Error *err)
{
    QRcode *code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1); /* mixes modes: digits take less */
    if (!code || code->version > (int)most_version) {
        QRcode_free(code);
        return too_long(text, most_version, err);
    }
    size_t count = (size_t)code->width * (size_t)code->width;
    *out = (Qr){.modules = (unsigned)code->width, .cells = arena_alloc(arena, count)};
    for (size_t i = 0; i < count; i++)
        out->cells[i] = code->data[i] & DARK;
    QRcode_free(code);
    return true;
}

static unsigned dark_run(const unsigned char *row, unsigned from, unsigned modules)
{
    unsigned end = from;
    while (end < modules && row[end])
        end++;
    return end - from;
}

void qr_draw(const Qr *qr, double x_pt, double y_pt, double module_pt, DisplayList *list)
{
    for (unsigned y = 0; y < qr->modules; y++) {
        const unsigned char *row = qr->cells + (size_t)y * qr->modules;
        for (unsigned x = 0; x < qr->modules; x++) {
            unsigned run = dark_run(row, x, qr->modules);
            if (run > 0)
                draw_box(list, (DrawBox){x_pt + x * module_pt, y_pt + y * module_pt, run * module_pt, module_pt, 0, INK_BLACK});
            x += run;
        }
    }
}
