/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/calibrate.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "content/profile.h"
#include "pdf/pdf.h"
#include "sheet/vernier.h"
#include "util/file.h"
#include "util/mem.h"

static VernierRequest vernier_request(const CalibrateRequest *request)
{
    VernierRequest vernier = {.paper = request->paper, .flip = request->flip, .printer = request->printer};
    paper_size(request->paper, false, &vernier.width_pt, &vernier.height_pt);
    return vernier;
}

static bool check_printer(const CalibrateRequest *request, Error *err)
{
    const PrinterProfile *printer = request->printer;
    if (!printer || (strcmp(printer->paper, request->paper) == 0 && strcmp(printer->flip, flip_word(request->flip)) == 0))
        return true;
    return error_set(err, ERROR_USAGE, N_("printer '%s' was measured on %s paper with --flip %s: prove it on the same"), printer->id,
                     printer->paper, printer->flip);
}

static bool write_sheet(const VernierRequest *vernier, const DisplayList sides[2], Buf *out, Error *err)
{
    static const PdfDuplex duplex[FLIP_COUNT] = {[FLIP_LONG] = PDF_DUPLEX_LONG, [FLIP_SHORT] = PDF_DUPLEX_SHORT};
    const PdfPage pages[2] = {{.marks = {&sides[0]}}, {.marks = {&sides[1]}}};
    PdfRequest pdf = {
        .title = "Printer test sheet",
        .language = "en",
        .width_pt = vernier->width_pt,
        .height_pt = vernier->height_pt,
        .pages = pages,
        .page_count = 2,
        .duplex = duplex[vernier->flip],
    };
    return pdf_write(&pdf, out, err);
}

bool calibrate_sheet(Session *session, const CalibrateRequest *request, Buf *out, Error *err)
{
    VernierRequest vernier = vernier_request(request);
    Fonts *fonts = check_printer(request, err) ? session_fonts(session, err) : NULL;
    if (!fonts)
        return false;
    DisplayList sides[2];
    Lettering *lettering = lettering_new(fonts);
    for (int i = 0; i < 2; i++)
        draw_init(&sides[i], vernier.width_pt, vernier.height_pt);
    bool ok = vernier_front(lettering, &vernier, &sides[0], err) && vernier_back(lettering, &vernier, &sides[1], err) &&
              write_sheet(&vernier, sides, out, err);
    for (int i = 0; i < 2; i++)
        draw_done(&sides[i]);
    lettering_free(lettering);
    return ok;
}

/* A number in halves; gives what follows it, or NULL. */
static const char *read_half(const char *text, double *out)
{
    char number[8];
    size_t len = strcspn(text, ",");
    bool plus = *text == '+';
    if (len - plus == 0 || len >= sizeof number)
        return NULL;
    memcpy(number, text + plus, len - plus);
    number[len - plus] = '\0';
    bool fine = value_decimal(number, out) && fabs(*out) <= CALIBRATION_RANGE && floor(2 * *out) == ceil(2 * *out);
    return fine ? text + len : NULL;
}

bool calibrate_readings(const char *text, double readings[CALIBRATION_MOST], size_t *count, Error *err)
{
    *count = 0;
    for (const char *at = text; *count < CALIBRATION_MOST;) {
        at = read_half(at, &readings[*count]);
        if (!at)
            break;
        ++*count;
        if (*at == '\0' && (*count == CALIBRATION_LEAST || *count == CALIBRATION_MOST))
            return true;
        at += *at == ',';
    }
    return error_set(err, ERROR_USAGE,
                     N_("readings '%s': four or six numbers from -5 to 5 with commas, halves allowed, such as 1,-0.5,1.5,0"), text);
}

bool calibrate_solve(Session *session, const CalibrateRequest *request, const char *name, const double *readings, size_t count,
                     PrinterProfile *out, Error *err)
{
    VernierRequest vernier = vernier_request(request);
    PrinterProfile profile = {.id = name, .paper = request->paper, .flip = flip_word(request->flip), .measured = session_today(session)};
    if (!value_is_id(name))
        return error_set(err, ERROR_USAGE, N_("bad name '%s' of a printer: small letters, digits and hyphens only"), name);
    if (!check_printer(request, err) || !calibration_solve(vernier.width_pt, vernier.height_pt, readings, count, &profile, err))
        return false;
    if (request->printer)
        calibration_add(request->printer, &profile);
    *out = profile;
    return profile_check(out, err);
}

/* The folder and those above it. */
static bool make_folder(const char *folder, Error *err)
{
    char *path = mem_strdup(folder);
    bool ok = true;
    for (char *slash = strchr(path + 1, '/'); ok; slash = strchr(slash + 1, '/')) {
        if (slash)
            *slash = '\0';
        ok = file_is_folder(path) || mkdir(path, 0777) == 0 ||
             error_set(err, ERROR_CREATE, N_("cannot make the folder %s: %s"), path, strerror(errno));
        if (!slash)
            break;
        *slash = '/';
    }
    free(path);
    return ok;
}

bool calibrate_save(const Session *session, const PrinterProfile *profile, char **path, Error *err)
{
    const char *overlay = session_paths(session)->overlay;
    if (!overlay)
        return error_set(err, ERROR_CREATE, N_("there is no folder of your own for printers: neither XDG_CONFIG_HOME nor HOME is set"));
    Buf yaml = {0}, name = {0};
    char *folder = file_join(overlay, "printers");
    buf_addf(&name, "%s.yaml", profile->id);
    *path = file_join(folder, buf_str(&name));
    bool ok = profile_write(profile, &yaml, err) && make_folder(folder, err) && file_write(*path, (StrView){yaml.ptr, yaml.len}, err);
    if (!ok) {
        free(*path);
        *path = NULL;
    }
    free(folder);
    buf_done(&yaml);
    buf_done(&name);
    return ok;
}
