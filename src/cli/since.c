/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/verify.h"
#include "cli/read.h"

/* False if nothing of the topic was checked since. */
static bool add_topic(Leaflet *leaflet, const Topic *topic, Date since)
{
    const Cli *cli = leaflet->cli;
    Arena arena = {0};
    bool any = false;
    for (size_t i = 0; i < topic->unit_count; i++) {
        const Unit *unit = &topic->units[i];
        if (date_compare(unit->as_of, since) < 0)
            continue;
        if (!any)
            read_title(leaflet, BLOCK_HEADING, NULL, topic);
        any = true;
        leaflet_plain(leaflet, BLOCK_ITEM, NULL, arena_printf(&arena, "%s · %s", leaflet_kind(cli, unit->kind), unit->id));
        leaflet_unit(leaflet, unit);
        read_standing(leaflet, unit);
        read_dates(leaflet, unit);
    }
    arena_done(&arena);
    return any;
}

/* Of the cards that editions.yaml remembers. */
static bool add_editions(Leaflet *leaflet, Error *err)
{
    const Cli *cli = leaflet->cli;
    size_t superseded = 0;
    leaflet_plain(leaflet, BLOCK_HEADING, NULL, _("Cards handed out that are superseded"));
    for (size_t i = 0; i < leaflet->content->edition_count; i++) {
        const PastEdition *past = &leaflet->content->editions[i];
        Verdict verdict = {0};
        Error line = {0};
        if (!verify_code(cli->session, past->code, &verdict, err))
            return false;
        if (verdict.kind != VERDICT_SUPERSEDED)
            continue;
        superseded++;
        if (verdict.line[0])
            error_set(&line, ERROR_NONE, N_("%s of %s, in %s: %s; print it anew as %s"), past->card, past->month, past->language,
                      past->code, verdict.line);
        else
            error_set(&line, ERROR_NONE, N_("%s of %s, in %s: %s; there is no such card now"), past->card, past->month, past->language,
                      past->code);
        leaflet_say(leaflet, BLOCK_TEXT, &line);
    }
    if (superseded == 0)
        leaflet_plain(leaflet, BLOCK_TEXT, NULL, _("None of those that content/editions.yaml lists."));
    return true;
}

bool read_since(Leaflet *leaflet, const char *date, Error *err)
{
    const Cli *cli = leaflet->cli;
    Date since;
    if (!date_parse(date, &since))
        return error_set(err, ERROR_USAGE, N_("bad date '%s': a day of the calendar as YYYY-MM-DD"), date);
    Error title = {0};
    bool any = false;
    error_set(&title, ERROR_NONE, N_("Checked since %s"), date);
    leaflet_say(leaflet, BLOCK_TITLE, &title);
    leaflet_drafts(leaflet);
    for (size_t i = 0; i < leaflet->content->topic_count; i++)
        any = add_topic(leaflet, &leaflet->content->topics[i], since) || any;
    if (!any)
        leaflet_plain(leaflet, BLOCK_INTRO, NULL, _("No text was checked on that day or later."));
    if (!add_editions(leaflet, err))
        return false;
    leaflet_plain(leaflet, BLOCK_INTRO, NULL, _("Information, not legal advice."));
    return true;
}
