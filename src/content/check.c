/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/check.h"

#include <string.h>

#include "content/value.h"

/* Words stand 9 pt from the edge, also at the corners (CARD 2). */
static const double CORNER_MOST_PT = 3.01 * 72 / 25.4;
/* A thousandth of a point: sums of inches and millimetres are not exact. */
static const double SLACK_PT = 0.001;

/* The first words of msgctxts that are no units. */
static bool is_taken(const char *id)
{
    static const char *const words[] = {"topic", "card", "practice", "play", "agenda"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i], id) == 0)
            return true;
    return false;
}

void check_file_id(Report *report, const Node *node, const char *id, const char *stem)
{
    SourcePos pos = tree_value_pos(node, "id");
    if (strcmp(id, stem) != 0)
        report_error(report, pos, N_("id '%s' is not the name of the file, '%s'"), id, stem);
    else if (is_taken(id))
        report_error(report, pos, N_("id '%s' is taken by the program itself"), id);
}

void check_taken(Report *report, SourcePos pos, const char *id, const SourcePos *first)
{
    if (first)
        report_error(report, pos, N_("'%s' is taken: it stands in %s on line %d"), id, first->file, first->line);
}

/* A bar is a pause of the voice: it means nothing in a text that nobody says. */
static void check_pauses(Report *report, const UnitForm *form)
{
    const Node *text = tree_value(form->node, "text");
    const char *bar = text ? strchr(text->text, '|') : NULL;
    if (bar && form->kind != UNIT_SAY && form->kind != UNIT_ASK)
        report_error(report, tree_text_pos(text, (size_t)(bar - text->text)), N_("'|' is a pause in texts of kind say and ask only"));
}

void check_unit(Report *report, const UnitForm *form)
{
    const Unit *unit = &form->unit;
    if (!unit->lead && (!unit->text || unit->text[0] == '\0'))
        report_error(report, form->node->pos, N_("unit '%s' has no text and no lead"), unit->id);
    if (date_compare(unit->review_by, unit->as_of) <= 0)
        report_error(report, tree_value_pos(form->node, "review_by"), N_("'review_by' must be later than 'as_of'"));
    check_pauses(report, form);
}

size_t check_visible(const Unit *unit)
{
    return value_visible(unit->text) + (unit->lead ? value_visible(unit->lead) : 0);
}

CardBudget card_budget(const CardRecipe *recipe)
{
    bool half = strcmp(recipe->size, "half") == 0 || strcmp(recipe->size, "half-a5") == 0;
    return half ? (CardBudget){6, 170, 740, 250, true} : (CardBudget){6, 48, 270, 250, false};
}

static void check_item(Report *report, SourcePos pos, const CardRecipe *recipe, const CardFace *face, const Unit *unit)
{
    if (unit->kind == UNIT_NOTE)
        report_error(report, pos, N_("'%s' is a note for the trainer: it does not go on a card"), unit->id);
    if (unit_is_disputed(unit) && !unit_is_local(unit))
        report_error(report, pos, N_("'%s' is marked '%s': it goes on a card only with a state as its place"), unit->id,
                     standing_word(unit->standing));
    if (face->voice == VOICE_AGENT && !unit->lead && unit->kind != UNIT_SAY)
        report_error(report, pos, N_("'%s' has no lead and is not of kind say: it is no statement to an agent"), unit->id);
    size_t most = card_budget(recipe).item;
    if (face->voice == VOICE_HOLDER && check_visible(unit) > most)
        report_error(report, pos, N_("'%s' has %zu characters; at most %zu on a holder's face"), unit->id, check_visible(unit), most);
}

static void check_budget(Report *report, SourcePos pos, const CardRecipe *recipe, const CardFace *face)
{
    size_t total = 0;
    for (size_t i = 0; i < face->item_count; i++)
        total += check_visible(face->items[i]);
    CardBudget budget = card_budget(recipe);
    if (face->item_count > budget.items)
        report_error(report, pos, N_("%zu items; at most %zu on a face"), face->item_count, budget.items);
    if (face->voice == VOICE_AGENT && total > budget.agent)
        report_error(report, pos, N_("%zu characters together; at most %zu on an agent's face"), total, budget.agent);
    if (face->voice == VOICE_HOLDER && total > budget.holder)
        report_error(report, pos, N_("%zu characters together; at most %zu on a holder's face"), total, budget.holder);
}

/* Of a card with an agent's face: the holder's face, of a fold that panel which has it, or else the last. */
static bool needs_states(const CardRecipe *recipe, size_t index)
{
    bool agent = false, elsewhere = false;
    for (size_t i = 0; i < recipe->face_count; i++) {
        agent = agent || recipe->faces[i].voice == VOICE_AGENT;
        elsewhere = elsewhere || (i != index && recipe->faces[i].voice == VOICE_HOLDER && recipe->faces[i].states);
    }
    bool panel = recipe->face_count < CARD_FACES || index >= 2;
    bool last = recipe->face_count < CARD_FACES || index == CARD_FACES - 1;
    return agent && panel && recipe->faces[index].voice == VOICE_HOLDER && !elsewhere && (last || recipe->faces[index].states);
}

/* The holder must be able to know what the side that they cannot read says (DESIGN 3, two voices). */
static void check_states(Report *report, const FaceForm *form, const CardFace *face, bool wanted)
{
    SourcePos pos = tree_value_pos(form->node, "states");
    if (wanted && !form->states)
        report_error(report, pos, N_("missing key 'states': the other face is an agent's, and an item must say what it says"));
    else if (!wanted && form->states)
        report_error(report, pos, N_("'states' stands only on a holder's face whose other face is an agent's"));
    else if (form->states && !face->states)
        report_error(report, pos, N_("'%s' is not among the items of this face"), form->states);
}

/* Only the cover of a fold may be without items: its hotline fills it. */
static void check_items(Report *report, const FaceForm *form, const CardFace *face, bool cover)
{
    SourcePos pos = tree_value_pos(form->node, "items");
    if (face->item_count == 0 && !cover)
        report_error(report, pos, N_("'%s' is empty"), "items");
    else if (face->item_count > 0 && cover)
        report_error(report, pos, N_("the cover of a fold takes no items: they stand inside"));
    if (form->icons.count > 0 && face->voice == VOICE_AGENT)
        report_error(report, tree_value_pos(form->node, "icons"), N_("'icons' stand on a holder's face only"));
    else if (form->icons.count > 0 && form->icons.count != face->item_count)
        report_error(report, tree_value_pos(form->node, "icons"), N_("%zu icons for %zu items; each item has one"), form->icons.count,
                     face->item_count);
}

void check_face(Report *report, const CardForm *form, const CardRecipe *recipe, size_t index)
{
    const FaceForm *face_form = &form->faces[index];
    const CardFace *face = &recipe->faces[index];
    for (size_t i = 0; i < face->item_count; i++)
        check_item(report, face_form->items.refs[i].pos, recipe, face, face->items[i]);
    check_items(report, face_form, face, recipe->face_count == CARD_FACES && index == 0);
    check_budget(report, tree_value_pos(face_form->node, "items"), recipe, face);
    check_states(report, face_form, face, needs_states(recipe, index));
    if (face->lines && (face->voice == VOICE_AGENT || !card_budget(recipe).writing))
        report_error(report, tree_value_pos(face_form->node, "lines"),
                     N_("'lines' to write on stand on a holder's face of half sheets only"));
    if (face->voice == VOICE_HOLDER && face->law)
        report_error(report, tree_value_pos(face_form->node, "law"), N_("'law' stands on an agent's face only"));
}

bool check_fold(Report *report, const CardForm *form)
{
    bool fold = strcmp(form->card.size, "fold") == 0, inside = form->inside.count > 0;
    if (fold && (!form->faces[1].node || form->inside.count != 2))
        return report_error(report, form->node->pos, N_("a card of size fold needs 'back' and two panels under 'inside'"));
    if (inside && !fold)
        return report_error(report, tree_value_pos(form->node, "inside"), N_("'inside' stands only on a card of size fold"));
    return true;
}

/* What an address may hold: RFC 3986, appendix A. */
static const char address[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=%";

static void check_link(Report *report, const Node *node)
{
    size_t len = strlen(node->text), fine = strspn(node->text, address);
    if (strncmp(node->text, "https://", strlen("https://")) != 0)
        report_error(report, node->pos, N_("the link of a region must begin with https://"));
    else if (fine < len)
        report_error(report, tree_text_pos(node, fine), N_("an address may hold ASCII letters, digits and -._~:/?#[]@!$&'()*+,;=%% only"));
    else if (len > REGION_LINK_MAX)
        report_error(report, node->pos, N_("the link has %zu characters; a QR code holds at most %d"), len, REGION_LINK_MAX);
}

void check_region(Report *report, const RegionForm *form)
{
    const Region *region = &form->region;
    if (region->link)
        check_link(report, tree_value(form->node, "link"));
    for (size_t i = 0; i < region->hotline_count; i++)
        for (size_t k = 0; k < i; k++)
            if (strcmp(region->hotlines[i].phone, region->hotlines[k].phone) == 0)
                report_error(report, region->hotlines[i].pos, N_("'%s' stands twice in '%s'"), region->hotlines[i].phone, "hotlines");
}

void check_labels(Report *report, const CardForm *form)
{
    const CardRecipe *card = &form->card;
    bool hotline = card->slots & SLOT_HOTLINE, write_in = card->slots & SLOT_WRITE_IN;
    SourcePos slots = tree_value_pos(form->node, "slots");
    if (hotline && !card->hotline_label)
        report_error(report, slots, N_("missing key 'hotline': the slot hotline needs its label"));
    if ((hotline || write_in) && !card->write_in_label)
        report_error(report, slots, N_("missing key 'write_in': the line to write on needs its label"));
    if (!hotline && card->hotline_label)
        report_error(report, tree_value_pos(form->node, "hotline"), N_("'hotline' is the label of a slot that 'slots' does not name"));
    if (!hotline && !write_in && card->write_in_label)
        report_error(report, tree_value_pos(form->node, "write_in"), N_("'write_in' is the label of a slot that 'slots' does not name"));
}

void check_stock(Report *report, const StockForm *form)
{
    const Stock *stock = &form->stock;
    const Node *card = form->card.node;
    if (stock->card_width_pt <= 0)
        report_error(report, tree_value_pos(card, "width"), N_("a card needs a width"));
    if (stock->card_height_pt <= 0)
        report_error(report, tree_value_pos(card, "height"), N_("a card needs a height"));
    if (stock->corner_pt > CORNER_MOST_PT)
        report_error(report, tree_value_pos(form->node, "corners"), N_("corners of %.1f mm would cut into the card: at most 3 mm"),
                     stock->corner_pt * 25.4 / 72);
    StockMargins margins = stock_margins(stock);
    if (margins.right_pt < -SLACK_PT)
        report_error(report, tree_value_pos(form->node, "columns"), N_("the cards end at %.2f pt, but the paper is %.2f pt wide"),
                     stock->sheet_width_pt - margins.right_pt, stock->sheet_width_pt);
    if (margins.bottom_pt < -SLACK_PT)
        report_error(report, tree_value_pos(form->node, "rows"), N_("the cards end at %.2f pt, but the paper is %.2f pt high"),
                     stock->sheet_height_pt - margins.bottom_pt, stock->sheet_height_pt);
}
