/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kyr picture: one face of a card -> pixels -> PNG. */
#include <stdlib.h>
#include <string.h>

#include "app/job.h"
#include "cli/command.h"
#include "cli/lookup.h"
#include "cli/output.h"
#include "cli/words.h"
#include "raster/raster.h"

enum { CARD, LANGUAGE };
enum { LEAST_DPI = 36, MOST_DPI = 1200 };

typedef struct Wanted {
    const char *card, *language, *face_word;
    JobRequest request;
    size_t face;
    unsigned dpi;
} Wanted;

static bool read_wanted(Cli *cli, Wanted *out, Error *err)
{
    const Options *options = &cli->options;
    const char *dpi = options_get(options, OPTION_DPI);
    *out = (Wanted){
        .card = options->operands[CARD],
        .language = options->operands[LANGUAGE],
        .face_word = options_get(options, OPTION_FACE),
        .request = {.size = lookup_size(options_get(options, OPTION_SIZE)), .skin = lookup_skin(options_get(options, OPTION_SKIN))},
    };
    while (strcmp(out->face_word, card_face_word(out->face)) != 0)
        out->face++;
    if (!lookup_number(dpi, LEAST_DPI, MOST_DPI, &out->dpi))
        return error_set(err, ERROR_USAGE, N_("--dpi '%s' is not a whole number from %d to %d"), dpi, LEAST_DPI, MOST_DPI);
    const Content *content = session_content(cli->session, err);
    if (!content || !lookup_card(content, out->card, &out->request.recipe, err) || !lookup_slots(content, options, &out->request, err))
        return false;
    if (out->face < out->request.recipe->face_count)
        return !out->request.size || job_check_size(out->request.recipe, out->request.size, err);
    WordList faces = {0};
    for (size_t i = 0; i < out->request.recipe->face_count; i++)
        words_add(&faces, card_face_word(i));
    Buf joined = {0};
    words_join(&faces, &joined);
    error_set(err, ERROR_USAGE, N_("card %s has no %s; --face takes: %s"), out->card, out->face_word, buf_str(&joined));
    buf_done(&joined);
    words_done(&faces);
    return false;
}

/* kyr-home-es-front.png, or -2, -3 … where there is such a file already. */
static char *free_name(const Wanted *wanted)
{
    Buf stem = {0};
    buf_addf(&stem, "kyr-%s-%s-%s", wanted->card, wanted->language, wanted->face_word);
    char *name = job_free_name(buf_str(&stem), ".png");
    buf_done(&stem);
    return name;
}

static bool draw_face(Cli *cli, const Wanted *wanted, Buf *out, Error *err)
{
    CardRequest request;
    Card card = {0};
    Raster raster = {0};
    const Catalog *catalog = session_catalog(cli->session, wanted->language, err);
    bool ok = catalog && job_card_request(cli->session, &wanted->request, catalog, &request, err) && card_layout(&request, &card, err) &&
              raster_draw(&card.faces[wanted->face], wanted->dpi, &raster, err) && raster_png(&raster, wanted->dpi, out, err);
    raster_done(&raster);
    card_done(&card);
    return ok;
}

bool picture_run(Cli *cli, Error *err)
{
    Wanted wanted;
    Buf png = {0};
    bool ok = read_wanted(cli, &wanted, err) && draw_face(cli, &wanted, &png, err) &&
              output_write(cli, OPTION_OUTPUT_PICTURE, free_name(&wanted), (StrView){png.ptr, png.len}, err);
    buf_done(&png);
    return ok;
}
