/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/lookup.h"

#include <string.h>

#include "app/job.h"
#include "cli/words.h"

/* Takes the list over. */
static bool unknown(Error *err, const char *format, const char *id, WordList *names)
{
    Buf joined = {0};
    words_join(names, &joined);
    error_set(err, ERROR_USAGE, format, id, buf_str(&joined));
    buf_done(&joined);
    words_done(names);
    return false;
}

bool lookup_topic(const Content *content, const char *id, const Topic **out, Error *err)
{
    *out = content_topic(content, id);
    if (*out)
        return true;
    WordList names = {0};
    for (size_t i = 0; i < content->topic_count; i++)
        words_add(&names, content->topics[i].id);
    return unknown(err, N_("unknown topic '%s'; one of: %s"), id, &names);
}

bool lookup_card(const Content *content, const char *id, const CardRecipe **out, Error *err)
{
    *out = content_card(content, id);
    if (*out)
        return true;
    WordList names = {0};
    for (size_t i = 0; i < content->card_count; i++)
        words_add(&names, content->cards[i].id);
    return unknown(err, N_("unknown card '%s'; one of: %s"), id, &names);
}

bool lookup_agenda(const Content *content, const char *id, const Agenda **out, Error *err)
{
    *out = content_agenda(content, id);
    if (*out)
        return true;
    WordList names = {0};
    for (size_t i = 0; i < content->agenda_count; i++)
        words_add(&names, content->agendas[i].id);
    return unknown(err, N_("unknown agenda '%s'; one of: %s"), id, &names);
}

bool lookup_stock(const Content *content, const char *id, const Stock **out, Error *err)
{
    *out = content_stock(content, id);
    if (*out)
        return true;
    WordList names = {0};
    for (size_t i = 0; i < content->stock_count; i++)
        words_add(&names, content->stocks[i].id);
    return unknown(err, N_("unknown stock '%s'; one of: %s ('kyr list stocks' tells them apart)"), id, &names);
}

bool lookup_region(const Content *content, const char *id, const Region **out, Error *err)
{
    *out = content_region(content, id);
    if (*out)
        return true;
    if (content->region_count == 0)
        return error_set(err, ERROR_USAGE, N_("unknown region '%s'; there are none yet: see content/README.md on how to write one"), id);
    WordList names = {0};
    for (size_t i = 0; i < content->region_count; i++)
        words_add(&names, content->regions[i].id);
    return unknown(err, N_("unknown region '%s'; one of: %s"), id, &names);
}

bool lookup_printer(const Content *content, const char *id, const PrinterProfile **out, Error *err)
{
    *out = content_printer(content, id);
    if (*out)
        return true;
    if (content->printer_count == 0)
        return error_set(err, ERROR_USAGE, N_("unknown printer '%s'; there are none yet: 'kyr calibrate' measures one"), id);
    WordList names = {0};
    for (size_t i = 0; i < content->printer_count; i++)
        words_add(&names, content->printers[i].id);
    return unknown(err, N_("unknown printer '%s'; one of: %s"), id, &names);
}

bool lookup_font(const Content *content, const char *choice, const char **out, Error *err)
{
    *out = choice;
    if (!choice || content_font_choice(content, choice))
        return true;
    WordList names = {0};
    for (size_t i = 0; i < content->font_count; i++)
        if (content->fonts[i].choice)
            words_add(&names, content->fonts[i].choice);
    return unknown(err, N_("unknown font '%s'; one of: %s"), choice, &names);
}

static bool check_qr(const JobRequest *request, Error *err)
{
    const Region *region = request->region;
    if (!(request->recipe->slots & SLOT_QR))
        return error_set(err, ERROR_USAGE, N_("card '%s' has no place for a QR code"), request->recipe->id);
    if (!region)
        return error_set(err, ERROR_USAGE, N_("--qr needs --region: the code calls the hotline of a region or opens its link"));
    return region->link || region->hotline_count > 0 ||
           error_set(err, ERROR_USAGE, N_("region '%s' has no hotline and no link that a QR code could hold"), region->id);
}

bool lookup_slots(const Content *content, const Options *options, JobRequest *request, Error *err)
{
    const char *region = options_get(options, OPTION_REGION);
    if ((region && !lookup_region(content, region, &request->region, err)) ||
        !lookup_font(content, options_get(options, OPTION_FONT), &request->font, err))
        return false;
    request->qr = options_get(options, OPTION_QR) != NULL;
    return !request->qr || check_qr(request, err);
}

const CardSize *lookup_size(const char *id)
{
    return id ? job_size(id) : NULL;
}

Skin lookup_skin(const char *word)
{
    for (int skin = 0; word && skin < SKIN_COUNT; skin++) {
        if (strcmp(skin_word((Skin)skin), word) == 0)
            return (Skin)skin;
    }
    return SKIN_RED;
}

Flip lookup_flip(const char *word)
{
    for (int flip = 0; word && flip < FLIP_COUNT; flip++) {
        if (strcmp(flip_word((Flip)flip), word) == 0)
            return (Flip)flip;
    }
    return FLIP_LONG;
}

bool lookup_number(const char *text, unsigned least, unsigned most, unsigned *out)
{
    unsigned value = 0;
    if (!*text)
        return false;
    for (; *text; text++) {
        if (*text < '0' || *text > '9')
            return false;
        value = value * 10 + (unsigned)(*text - '0');
        if (value > most)
            return false;
    }
    *out = value;
    return value >= least;
}
