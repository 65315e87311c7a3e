/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kyr calibrate: the test sheet as a PDF, or readings of it -> a printer profile. */
#include <stdlib.h>

#include "app/calibrate.h"
#include "app/job.h"
#include "cli/command.h"
#include "cli/lookup.h"
#include "cli/output.h"

static bool read_request(Cli *cli, CalibrateRequest *out, Error *err)
{
    const Options *options = &cli->options;
    const Content *content = session_content(cli->session, err);
    const char *stock_id = options_get(options, OPTION_STOCK), *printer = options_get(options, OPTION_PRINTER);
    const Stock *stock = content && content->stock_count > 0 ? &content->stocks[0] : NULL;
    if (!content || (stock_id && !lookup_stock(content, stock_id, &stock, err)) ||
        (printer && !lookup_printer(content, printer, &out->printer, err)))
        return false;
    out->paper = stock_id || !out->printer ? stock->paper : out->printer->paper;
    out->flip = lookup_flip(options_get(options, OPTION_FLIP));
    if (out->printer && !options->values[OPTION_FLIP])
        out->flip = lookup_flip(out->printer->flip);
    return out->flip != FLIP_NONE || error_set(err, ERROR_USAGE, N_("--flip none prints no backs: there is nothing to measure"));
}

/* How far off, in words that the eye can check on the sheet. */
static void say_profile(const Cli *cli, const PrinterProfile *profile, const char *path)
{
    Error line = {0};
    error_set(&line, ERROR_NONE, N_("the back lies %.2f mm to the right and %.2f mm down (minus: left, up)"), profile->dx_mm,
              profile->dy_mm);
    cli_say(cli, cli->messages, &line);
    error_set(&line, ERROR_NONE, N_("scale across %.4f, down %.4f, rotated by %.2f degrees"), profile->scale_x, profile->scale_y,
              profile->rotation_deg);
    cli_say(cli, cli->messages, &line);
    error_set(&line, ERROR_NONE, N_("written: %s"), path);
    cli_say(cli, cli->messages, &line);
    error_set(&line, ERROR_NONE, N_("prove it: kyr calibrate --printer %s prints the sheet corrected; all lines should meet near 0"),
              profile->id);
    cli_say(cli, cli->messages, &line);
}

static bool save(Cli *cli, const CalibrateRequest *request, const char *name, const char *text, Error *err)
{
    double readings[CALIBRATION_MOST];
    size_t count;
    PrinterProfile profile;
    char *path = NULL;
    bool ok = calibrate_readings(text, readings, &count, err) &&
              calibrate_solve(cli->session, request, name, readings, count, &profile, err) &&
              calibrate_save(cli->session, &profile, &path, err);
    if (ok)
        say_profile(cli, &profile, path);
    free(path);
    return ok;
}

static bool write_sheet(Cli *cli, const CalibrateRequest *request, Error *err)
{
    Buf pdf = {0}, stem = {0};
    buf_addf(&stem, "kyr-printer-%s-%s", request->paper, flip_word(request->flip));
    bool ok = calibrate_sheet(cli->session, request, &pdf, err) &&
              output_write(cli, OPTION_OUTPUT, job_free_name(buf_str(&stem), ".pdf"), (StrView){pdf.ptr, pdf.len}, err);
    buf_done(&stem);
    buf_done(&pdf);
    return ok;
}

bool calibrate_run(Cli *cli, Error *err)
{
    const char *name = options_get(&cli->options, OPTION_SAVE), *text = options_get(&cli->options, OPTION_READ);
    CalibrateRequest request = {0};
    if (!name != !text)
        return error_set(err, ERROR_USAGE, N_("--save and --read belong together: --save NAME --read A,B,C,D,E,F"));
    if (!read_request(cli, &request, err))
        return false;
    return name ? save(cli, &request, name, text, err) : write_sheet(cli, &request, err);
}
