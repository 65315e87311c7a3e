/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/forms.h"

#include <assert.h>

#define SCHEMA(table, type)                                                                                                                \
    {                                                                                                                                      \
        table, sizeof table / sizeof *table, sizeof(type)                                                                                  \
    }
#define NEED(key, kind, form, member)                                                                                                      \
    {                                                                                                                                      \
        key, kind, true, offsetof(form, member), NULL, NULL                                                                                \
    }
#define MAY(key, kind, form, member)                                                                                                       \
    {                                                                                                                                      \
        key, kind, false, offsetof(form, member), NULL, NULL                                                                               \
    }

static const char *const kinds[] = {"right", "say", "ask", "do", "dont", "note", "law", NULL};
static const char *const standings[] = {"settled", "contested", "varies", "practice", NULL};
static const char *const voices[] = {"holder", "agent", NULL};
static const char *const sizes[] = {"wallet", "cr80",    "85x54", "85x55",   "80x50",  "badge",     "fold",
                                    "half",   "half-a5", "door",  "door-a4", "poster", "poster-a3", NULL};
static const char *const papers[] = {"letter", "legal", "tabloid", "a4", "a3", NULL};
static const char *const flips[] = {"long", "short", "hand", NULL};
static const char *const icons[] = {"door", "paper", "speech", "pen", "leave", "hand-over", NULL};
static const char *const face_words[CARD_FACES] = {"front", "back", "inside-1", "inside-2"};
static const char *const grades[] = {"A", "B", "C", "D", NULL};
static const char *const trusts[] = {"high", "medium", "low", NULL};
static const char *const agenda_audiences[] = {"families", "observers", "school-staff", "everyone", NULL};
static const char *const play_parts[] = {"agent", "you",   "bystander", "staff",   "manager", "lead", "driver",
                                         "rider", "child", "family",    "hotline", "caller",  NULL};
static const char *const confidences[] = {"A", "B", "C", NULL};
/* In the order of the bits of AudienceBit and SlotBit. */
static const char *const audiences[] = {"everyone", "citizen", "resident", "no-papers", "minor", "driver", "staff", "observer", NULL};
static const char *const slots[] = {"hotline", "edition", "organisation", "write-in", "logo", "qr", NULL};
/* The rows of the table of type sizes, CARD 3. */
static const char *const type_classes[] = {"latin",   "stacked", "arabic", "nastaliq", "devanagari", "south-indic",
                                           "myanmar", "khmer",   "thai",   "han",      "ethiopic",   NULL};

static_assert(sizeof kinds / sizeof *kinds == UNIT_KIND_COUNT + 1, "a word for each kind");
static_assert(sizeof standings / sizeof *standings == STANDING_COUNT + 1, "a word for each standing");
static_assert(sizeof voices / sizeof *voices == VOICE_COUNT + 1, "a word for each voice");
static_assert(sizeof icons / sizeof *icons == ICON_COUNT + 1, "a word for each icon");
static_assert(sizeof play_parts / sizeof *play_parts == PART_COUNT + 1, "a word for each part");
static_assert(AUDIENCE_OBSERVER == 1 << 7 && SLOT_QR == 1 << 5, "the lists of words follow the bits");

const char *unit_kind_word(UnitKind kind)
{
    return kinds[kind];
}

const char *card_face_word(size_t face)
{
    return face_words[face];
}

const char *audience_word(unsigned bit)
{
    return audiences[bit];
}

const char *play_part_word(PlayPart part)
{
    return play_parts[part];
}

const char *standing_word(Standing standing)
{
    return standings[standing];
}

static const Field unit_fields[] = {
    NEED("id", FIELD_ID, UnitForm, unit.id),
    {"kind", FIELD_WORD, true, offsetof(UnitForm, kind), kinds, NULL},
    MAY("lead", FIELD_TEXT, UnitForm, unit.lead),
    MAY("text", FIELD_SPEECH_OR_NONE, UnitForm, unit.text),
    MAY("law", FIELD_FACT, UnitForm, unit.law),
    MAY("cards_only", FIELD_FLAG, UnitForm, unit.cards_only),
    MAY("facts", FIELD_REFS, UnitForm, facts),
    NEED("sources", FIELD_REFS, UnitForm, sources),
    NEED("as_of", FIELD_DATE, UnitForm, unit.as_of),
    NEED("review_by", FIELD_DATE, UnitForm, unit.review_by),
    {"standing", FIELD_WORD, true, offsetof(UnitForm, standing), standings, NULL},
    {"audience", FIELD_WORDS, true, offsetof(UnitForm, unit.audience), audiences, NULL},
    NEED("place", FIELD_PLACE, UnitForm, unit.place),
};
static const Schema unit_schema = SCHEMA(unit_fields, UnitForm);

static const Field topic_fields[] = {
    NEED("id", FIELD_ID, TopicForm, id),
    NEED("title", FIELD_TEXT, TopicForm, title),
    MAY("order", FIELD_COUNT, TopicForm, order),
    {"units", FIELD_FORMS, true, offsetof(TopicForm, units), NULL, &unit_schema},
};
const Schema topic_schema = SCHEMA(topic_fields, TopicForm);

static const Field source_fields[] = {
    NEED("key", FIELD_ID, SourceForm, source.key),
    NEED("citation", FIELD_FACT, SourceForm, source.citation),
    NEED("publisher", FIELD_FACT, SourceForm, source.publisher),
    MAY("link", FIELD_LINK, SourceForm, source.link),
    NEED("checked", FIELD_DATE, SourceForm, source.checked),
    {"grade", FIELD_NAME, true, offsetof(SourceForm, grade), grades, NULL},
};
static const Schema source_schema = SCHEMA(source_fields, SourceForm);

static const Field sources_fields[] = {{"sources", FIELD_FORMS, true, offsetof(ListForm, list), NULL, &source_schema}};
const Schema sources_schema = SCHEMA(sources_fields, ListForm);

static const Field face_fields[] = {
    {"voice", FIELD_WORD, true, offsetof(FaceForm, voice), voices, NULL},
    NEED("title", FIELD_TEXT, FaceForm, title),
    NEED("items", FIELD_REFS_OR_NONE, FaceForm, items),
    {"icons", FIELD_NAMES, false, offsetof(FaceForm, icons), icons, NULL},
    MAY("states", FIELD_FACT, FaceForm, states),
    MAY("lines", FIELD_FLAG, FaceForm, lines),
    MAY("law", FIELD_FACT, FaceForm, law),
};
static const Schema face_schema = SCHEMA(face_fields, FaceForm);

static const Field card_fields[] = {
    NEED("id", FIELD_ID, CardForm, card.id),
    NEED("title", FIELD_TEXT, CardForm, card.title),
    MAY("order", FIELD_COUNT, CardForm, card.order),
    {"size", FIELD_NAME, true, offsetof(CardForm, card.size), sizes, NULL},
    MAY("floor", FIELD_LENGTH, CardForm, card.floor_pt),
    {"front", FIELD_FORM, true, offsetof(CardForm, faces), NULL, &face_schema},
    {"back", FIELD_FORM, false, offsetof(CardForm, faces) + sizeof(FaceForm), NULL, &face_schema},
    {"inside", FIELD_FORMS, false, offsetof(CardForm, inside), NULL, &face_schema},
    {"slots", FIELD_WORDS, false, offsetof(CardForm, card.slots), slots, NULL},
    MAY("hotline", FIELD_TEXT, CardForm, card.hotline_label),
    MAY("write_in", FIELD_TEXT, CardForm, card.write_in_label),
    MAY("write_in_2", FIELD_TEXT, CardForm, card.write_in_2_label),
};
const Schema card_schema = SCHEMA(card_fields, CardForm);

static const Field question_fields[] = {
    NEED("id", FIELD_ID, QuestionForm, question.id),         NEED("text", FIELD_TEXT, QuestionForm, question.text),
    MAY("choices", FIELD_REFS, QuestionForm, choices),       NEED("answer", FIELD_FACT, QuestionForm, answer),
    NEED("right", FIELD_TEXT, QuestionForm, question.right), NEED("wrong", FIELD_TEXT, QuestionForm, question.wrong),
    NEED("units", FIELD_REFS, QuestionForm, units),
};
static const Schema question_schema = SCHEMA(question_fields, QuestionForm);

static const Field line_fields[] = {
    {"part", FIELD_WORD, true, offsetof(LineForm, part), play_parts, NULL},
    NEED("text", FIELD_SPEECH, LineForm, text),
    MAY("units", FIELD_REFS, LineForm, units),
};
static const Schema line_schema = SCHEMA(line_fields, LineForm);

static const Field role_play_fields[] = {
    NEED("id", FIELD_ID, RolePlayForm, play.id),         NEED("title", FIELD_TEXT, RolePlayForm, play.title),
    NEED("scene", FIELD_TEXT, RolePlayForm, play.scene), {"parts", FIELD_WORDS, true, offsetof(RolePlayForm, play.parts), play_parts, NULL},
    NEED("note", FIELD_TEXT, RolePlayForm, play.note),   {"lines", FIELD_FORMS, true, offsetof(RolePlayForm, lines), NULL, &line_schema},
};
static const Schema role_play_schema = SCHEMA(role_play_fields, RolePlayForm);

static const Field practice_fields[] = {
    NEED("topic", FIELD_ID, PracticeForm, topic),
    {"questions", FIELD_FORMS, true, offsetof(PracticeForm, questions), NULL, &question_schema},
    {"role_plays", FIELD_FORMS, false, offsetof(PracticeForm, role_plays), NULL, &role_play_schema},
};
const Schema practice_schema = SCHEMA(practice_fields, PracticeForm);

static const Field agenda_part_fields[] = {
    NEED("title", FIELD_TEXT, AgendaPartForm, part.title),   NEED("minutes", FIELD_COUNT, AgendaPartForm, part.minutes),
    NEED("say", FIELD_TEXT, AgendaPartForm, part.say),       NEED("note", FIELD_TEXT, AgendaPartForm, part.note),
    MAY("topics", FIELD_REFS, AgendaPartForm, topics),       MAY("role_plays", FIELD_REFS, AgendaPartForm, role_plays),
    MAY("questions", FIELD_REFS, AgendaPartForm, questions), MAY("cards", FIELD_REFS, AgendaPartForm, cards),
};
static const Schema agenda_part_schema = SCHEMA(agenda_part_fields, AgendaPartForm);

static const Field agenda_fields[] = {
    NEED("id", FIELD_ID, AgendaForm, agenda.id),
    NEED("title", FIELD_TEXT, AgendaForm, agenda.title),
    {"audience", FIELD_NAME, true, offsetof(AgendaForm, agenda.audience), agenda_audiences, NULL},
    NEED("bring", FIELD_TEXT, AgendaForm, agenda.bring),
    {"parts", FIELD_FORMS, true, offsetof(AgendaForm, parts), NULL, &agenda_part_schema},
};
const Schema agenda_schema = SCHEMA(agenda_fields, AgendaForm);

static const Field jargon_fields[] = {
    NEED("word", FIELD_FACT, JargonForm, jargon.word),
    NEED("instead", FIELD_FACT, JargonForm, jargon.instead),
};
static const Schema jargon_schema = SCHEMA(jargon_fields, JargonForm);

static const Field line_rule_fields[] = {
    NEED("line", FIELD_COUNT, LineRuleForm, line.line),   NEED("pattern", FIELD_FACT, LineRuleForm, line.pattern),
    MAY("unless", FIELD_FACT, LineRuleForm, line.unless), MAY("place", FIELD_PLACE, LineRuleForm, line.place),
    NEED("why", FIELD_FACT, LineRuleForm, line.why),
};
static const Schema line_rule_schema = SCHEMA(line_rule_fields, LineRuleForm);

static const Field wording_fields[] = {
    NEED("grade", FIELD_COUNT, WordingForm, wording.grade),
    NEED("sentence", FIELD_COUNT, WordingForm, wording.sentence),
    NEED("unit", FIELD_COUNT, WordingForm, wording.unit),
    NEED("long", FIELD_REFS_OR_NONE, WordingForm, long_words),
    {"jargon", FIELD_FORMS, true, offsetof(WordingForm, jargon), NULL, &jargon_schema},
    {"lines", FIELD_FORMS, true, offsetof(WordingForm, lines), NULL, &line_rule_schema},
};
const Schema wording_schema = SCHEMA(wording_fields, WordingForm);

static const Field contact_fields[] = {
    NEED("name", FIELD_FACT, ContactForm, contact.name),   MAY("phone", FIELD_PHONE_LONG, ContactForm, contact.phone),
    MAY("link", FIELD_LINK, ContactForm, contact.link),    {"grade", FIELD_NAME, true, offsetof(ContactForm, contact.grade), trusts, NULL},
    NEED("as_of", FIELD_DATE, ContactForm, contact.as_of),
};
static const Schema contact_schema = SCHEMA(contact_fields, ContactForm);

static const Field hotline_fields[] = {
    NEED("phone", FIELD_PHONE, HotlineForm, hotline.phone),
    MAY("languages", FIELD_LANGUAGES, HotlineForm, languages),
    MAY("hours", FIELD_FACT, HotlineForm, hotline.hours),
    MAY("name", FIELD_FACT, HotlineForm, hotline.name),
    {"grade", FIELD_NAME, false, offsetof(HotlineForm, hotline.grade), trusts, NULL},
};
static const Schema hotline_schema = SCHEMA(hotline_fields, HotlineForm);

static const Field region_fields[] = {
    NEED("id", FIELD_ID, RegionForm, region.id),
    NEED("name", FIELD_FACT, RegionForm, region.name),
    NEED("place", FIELD_PLACE, RegionForm, region.place),
    MAY("organisation", FIELD_FACT, RegionForm, region.organisation),
    {"hotlines", FIELD_FORMS, false, offsetof(RegionForm, hotlines), NULL, &hotline_schema},
    {"contacts", FIELD_FORMS, false, offsetof(RegionForm, contacts), NULL, &contact_schema},
    MAY("link", FIELD_LINK, RegionForm, region.link),
    MAY("logo", FIELD_FACT, RegionForm, region.logo),
    NEED("as_of", FIELD_DATE, RegionForm, region.as_of),
};
const Schema region_schema = SCHEMA(region_fields, RegionForm);

static const Field printer_fields[] = {
    NEED("id", FIELD_ID, PrinterForm, printer.id),
    {"paper", FIELD_NAME, true, offsetof(PrinterForm, printer.paper), papers, NULL},
    {"flip", FIELD_NAME, true, offsetof(PrinterForm, printer.flip), flips, NULL},
    NEED("dx_mm", FIELD_DECIMAL, PrinterForm, printer.dx_mm),
    NEED("dy_mm", FIELD_DECIMAL, PrinterForm, printer.dy_mm),
    NEED("scale_x", FIELD_DECIMAL, PrinterForm, printer.scale_x),
    NEED("scale_y", FIELD_DECIMAL, PrinterForm, printer.scale_y),
    NEED("rotation_deg", FIELD_DECIMAL, PrinterForm, printer.rotation_deg),
    NEED("measured", FIELD_DATE, PrinterForm, printer.measured),
};
const Schema printer_schema = SCHEMA(printer_fields, PrinterForm);

static const Field size_fields[] = {
    NEED("width", FIELD_LENGTH, SizeForm, width_pt),
    NEED("height", FIELD_LENGTH, SizeForm, height_pt),
};
static const Schema size_schema = SCHEMA(size_fields, SizeForm);

static const Field stock_fields[] = {
    NEED("id", FIELD_ID, StockForm, stock.id),
    NEED("name", FIELD_FACT, StockForm, stock.name),
    {"paper", FIELD_NAME, true, offsetof(StockForm, stock.paper), papers, NULL},
    MAY("landscape", FIELD_FLAG, StockForm, stock.landscape),
    NEED("columns", FIELD_COUNT, StockForm, stock.columns),
    NEED("rows", FIELD_COUNT, StockForm, stock.rows),
    {"card", FIELD_FORM, true, offsetof(StockForm, card), NULL, &size_schema},
    NEED("left", FIELD_LENGTH, StockForm, stock.left_pt),
    NEED("top", FIELD_LENGTH, StockForm, stock.top_pt),
    NEED("gap_x", FIELD_LENGTH, StockForm, stock.gap_x_pt),
    NEED("gap_y", FIELD_LENGTH, StockForm, stock.gap_y_pt),
    MAY("corners", FIELD_LENGTH, StockForm, stock.corner_pt),
    NEED("perforated", FIELD_FLAG, StockForm, stock.perforated),
    NEED("codes", FIELD_REFS_OR_NONE, StockForm, codes),
    {"confidence", FIELD_NAME, true, offsetof(StockForm, stock.confidence), confidences, NULL},
    NEED("source", FIELD_FACT, StockForm, stock.source),
};
static const Schema stock_schema = SCHEMA(stock_fields, StockForm);

static const Field stocks_fields[] = {{"stocks", FIELD_FORMS, true, offsetof(ListForm, list), NULL, &stock_schema}};
const Schema stocks_schema = SCHEMA(stocks_fields, ListForm);

static const Field font_fields[] = {
    NEED("script", FIELD_SCRIPT, FontForm, fonts.script),
    {"class", FIELD_NAME, true, offsetof(FontForm, fonts.type_class), type_classes, NULL},
    MAY("choice", FIELD_ID, FontForm, fonts.choice),
    MAY("instead_of", FIELD_SCRIPT, FontForm, fonts.instead_of),
    NEED("regular", FIELD_PATHS, FontForm, regular),
    NEED("bold", FIELD_PATHS_OR_NONE, FontForm, bold),
    NEED("family", FIELD_FACT, FontForm, fonts.family),
    NEED("package", FIELD_FACT, FontForm, fonts.package),
};
static const Schema font_schema = SCHEMA(font_fields, FontForm);

static const Field fonts_fields[] = {{"fonts", FIELD_FORMS, true, offsetof(ListForm, list), NULL, &font_schema}};
const Schema fonts_schema = SCHEMA(fonts_fields, ListForm);

static const Field edition_fields[] = {
    NEED("code", FIELD_FACT, EditionForm, edition.code),
    NEED("card", FIELD_ID, EditionForm, edition.card),
    NEED("language", FIELD_FACT, EditionForm, edition.language),
    NEED("month", FIELD_FACT, EditionForm, edition.month),
};
static const Schema edition_schema = SCHEMA(edition_fields, EditionForm);

static const Field editions_fields[] = {{"editions", FIELD_FORMS, true, offsetof(ListForm, list), NULL, &edition_schema}};
const Schema editions_schema = SCHEMA(editions_fields, ListForm);
