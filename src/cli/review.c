/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "cli/read.h"

static void add_ground(Leaflet *leaflet, const Unit *unit)
{
    Arena arena = {0};
    Error fact = {0};
    Buf groups = {0}, facts = {0};
    for (unsigned bit = 0; 1U << bit <= AUDIENCE_OBSERVER; bit++)
        if (unit->audience & 1U << bit)
            buf_addf(&groups, "%s%s", groups.len > 0 ? ", " : "", audience_word(bit));
    error_set(&fact, ERROR_NONE, N_("standing: %s · place: %s · for: %s"), standing_word(unit->standing), unit->place, buf_str(&groups));
    leaflet_say(leaflet, BLOCK_SMALL, &fact);
    error_set(&fact, ERROR_NONE, N_("law: %s"), unit->law ? unit->law : "–");
    leaflet_say(leaflet, BLOCK_SMALL, &fact);
    read_dates(leaflet, unit);
    error_set(&fact, ERROR_NONE, N_("to be checked again by %s"), leaflet_date(&arena, unit->review_by));
    leaflet_say(leaflet, BLOCK_SMALL, &fact);
    for (size_t i = 0; i < unit->fact_count; i++)
        buf_addf(&facts, "%s%s", i > 0 ? ", " : "", unit->facts[i]);
    if (facts.len > 0) {
        error_set(&fact, ERROR_NONE, N_("research: %s"), buf_str(&facts));
        leaflet_say(leaflet, BLOCK_SMALL, &fact);
    }
    for (size_t i = 0; i < unit->source_count; i++) {
        const Source *source = unit->sources[i];
        error_set(&fact, ERROR_NONE, N_("source of grade %c, checked %s: %s"), source->grade, leaflet_date(&arena, source->checked),
                  source_line(source, &arena));
        leaflet_say(leaflet, BLOCK_SMALL, &fact);
    }
    buf_done(&groups);
    buf_done(&facts);
    arena_done(&arena);
}

static bool is_english(const Catalog *catalog)
{
    return catalog && strcmp(catalog_language(catalog)->code, "en") == 0;
}

static void add_unit(Leaflet *leaflet, size_t number, const Unit *unit)
{
    const Cli *cli = leaflet->cli;
    Arena arena = {0};
    leaflet_plain(leaflet, BLOCK_ITEM, arena_printf(&arena, "%zu.", number),
                  arena_printf(&arena, "%s · %s", leaflet_kind(cli, unit->kind), unit->id));
    if (!is_english(leaflet->first) && !is_english(leaflet->second))
        leaflet_english(leaflet, unit); /* it is what a lawyer judges */
    leaflet_unit(leaflet, unit);
    add_ground(leaflet, unit);
    leaflet_plain(leaflet, BLOCK_WRITE, NULL, _("[ ] right   [ ] change to:"));
    arena_done(&arena);
}

static void add_list(Leaflet *leaflet, const char *heading, const Buf *names)
{
    if (names->len == 0)
        return;
    leaflet_plain(leaflet, BLOCK_ITEM, NULL, heading);
    leaflet_plain(leaflet, BLOCK_TEXT, NULL, buf_str(names));
}

/* Cards that print a text of the topic: a change of it makes a new edition of each. */
static void add_cards(Leaflet *leaflet, const Topic *topic)
{
    const Cli *cli = leaflet->cli;
    Buf names = {0};
    for (size_t i = 0; i < leaflet->content->card_count; i++) {
        const CardRecipe *card = &leaflet->content->cards[i];
        if (card_has_topic(card, topic))
            buf_addf(&names, "%s%s (%s)", names.len > 0 ? ", " : "", card->title, card->id);
    }
    add_list(leaflet, _("Cards with texts of this topic"), &names);
    buf_done(&names);
}

static void add_questions(Leaflet *leaflet, const Topic *topic)
{
    const Cli *cli = leaflet->cli;
    const Practice *practice = content_practice(leaflet->content, topic->id);
    Buf names = {0};
    for (size_t i = 0; practice && i < practice->question_count; i++)
        buf_addf(&names, "%s%s", i > 0 ? ", " : "", practice->questions[i].id);
    add_list(leaflet, _("Questions on this topic"), &names);
    buf_done(&names);
}

void read_review(Leaflet *leaflet, const Topic *topic)
{
    const Cli *cli = leaflet->cli;
    Arena arena = {0};
    Error line = {0};
    size_t contested = 0;
    for (size_t i = 0; i < topic->unit_count; i++)
        contested += topic->units[i].standing == STANDING_CONTESTED ? 1 : 0;
    read_title(leaflet, BLOCK_TITLE, NULL, topic);
    leaflet_plain(
        leaflet, BLOCK_INTRO, NULL,
        _("A sheet for a lawyer. kyr prints these texts on know-your-rights cards and teaches them in workshops. Please mark each: is it "
          "right, plain, and safe to act on?"));
    error_set(&line, ERROR_NONE, N_("Printed on %s. %zu texts, %zu of them in dispute."), leaflet_date(&arena, session_today(cli->session)),
              topic->unit_count, contested);
    leaflet_say(leaflet, BLOCK_INTRO, &line);
    leaflet_drafts(leaflet);
    for (size_t i = 0; i < topic->unit_count; i++)
        add_unit(leaflet, i + 1, &topic->units[i]);
    add_cards(leaflet, topic);
    add_questions(leaflet, topic);
    leaflet_plain(leaflet, BLOCK_ITEM, NULL, _("Name, bar number, date"));
    leaflet_plain(leaflet, BLOCK_WRITE, NULL, "");
    leaflet_plain(leaflet, BLOCK_INTRO, NULL, _("Information, not legal advice."));
    arena_done(&arena);
}
