/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "util/mem.h"

#define NOTO "/usr/share/fonts/truetype/noto/NotoSans"

typedef struct FontPaths {
    const char *script, *type_class, *regular, *bold;
} FontPaths;

static const FontPaths paths[] = {
    {"Latn", "latin", NOTO "-Regular.ttf", NOTO "-Bold.ttf"},
    {"Arab", "arabic", "/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf",
     "/usr/share/fonts/truetype/noto/NotoNaskhArabic-Bold.ttf"},
    {"Deva", "devanagari", NOTO "Devanagari-Regular.ttf", NOTO "Devanagari-Bold.ttf"},
    {"Ethi", "ethiopic", NOTO "Ethiopic-Regular.ttf", NOTO "Ethiopic-Bold.ttf"},
    {"Mymr", "myanmar", "/usr/share/fonts/truetype/padauk/Padauk-Regular.ttf", "/usr/share/fonts/truetype/padauk/Padauk-Bold.ttf"},
    {"Hans", "han", "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc#0", NULL},
};
enum { FONT_COUNT = sizeof paths / sizeof *paths };

const char *const fixture_languages[] = {"en", "es", "so", "vi", "ar", "hi", "zh_CN", "am", "my", NULL};

typedef struct UnitRow {
    const char *id, *lead, *text;
} UnitRow;

static const UnitRow rows[FIXTURE_UNITS] = {
    {"home.keep-shut", NULL, "You may keep the door shut. Talk through it."},
    {"home.ask-warrant", NULL, "Ask to see a warrant signed by a judge."},
    {"home.say-silent", NULL, "Say out loud: <en>“I choose to stay silent.”</en>"},
    {"home.sign-nothing", NULL, "Sign nothing until you talk to a lawyer."},
    {"street.ask-leave", NULL, "Outside, ask if you may go. If so, walk calmly."},
    {"home.show-card", NULL, "Show this card. The other side tells them this."},
    {"home.statement-silence", "I choose to stay silent.", "I want a lawyer."},
    {"home.statement-entry", "I do not agree to entry", "without a warrant signed by a judge. Please show it at the window."},
    {"home.statement-search", "I do not agree to a search", "of me or my things."},
    {"home.statement-sign", "I will not sign anything", "without a lawyer."},
    {"home.statement-calm", "I am not resisting.", ""},
};

/* Font rows must outlive Fonts: one table for the whole run, made of constants. */
static const ScriptFonts *font_rows(void)
{
    static ScriptFonts fonts[FONT_COUNT];
    static const char *lists[FONT_COUNT][2][2];
    for (size_t i = 0; i < FONT_COUNT; i++) {
        lists[i][0][0] = paths[i].regular;
        lists[i][1][0] = paths[i].bold;
        fonts[i] = (ScriptFonts){.script = paths[i].script,
                                 .type_class = paths[i].type_class,
                                 .regular = lists[i][0],
                                 .bold = lists[i][1],
                                 .family = paths[i].regular, /* never asked for: all paths exist */
                                 .package = "fonts-noto-core"};
    }
    return fonts;
}

Fonts *fixture_fonts(void)
{
    static FontRow table[FONT_COUNT];
    const ScriptFonts *fonts = font_rows();
    for (size_t i = 0; i < FONT_COUNT; i++)
        table[i] = (FontRow){fonts[i].script, fonts[i].regular, fonts[i].bold, fonts[i].family, fonts[i].package};
    return fonts_new(table, FONT_COUNT, NULL);
}

static void make_units(Fixture *fixture)
{
    for (size_t i = 0; i < FIXTURE_UNITS; i++) {
        fixture->units[i] = (Unit){.id = rows[i].id, .text = rows[i].text, .lead = rows[i].lead, .place = "US"};
        fixture->units[i].as_of = (Date){2026, 11, 22};
        fixture->units[i].review_by = (Date){2027, 5, 22};
        *(i < 6 ? &fixture->front[i] : &fixture->back[i - 6]) = &fixture->units[i];
    }
}

static void make_recipe(Fixture *fixture)
{
    fixture->recipe = (CardRecipe){.id = "home",
                                   .title = "At the door",
                                   .size = "wallet",
                                   .face_count = 2,
                                   .slots = SLOT_HOTLINE | SLOT_EDITION | SLOT_ORGANISATION | SLOT_WRITE_IN,
                                   .hotline_label = "Rapid response hotline",
                                   .write_in_label = "Lawyer or helper to call"};
    fixture->recipe.faces[0] = (CardFace){
        .voice = VOICE_HOLDER, .title = "You have rights", .items = fixture->front, .item_count = 6, .states = &fixture->units[5]};
    fixture->recipe.faces[1] = (CardFace){.voice = VOICE_AGENT,
                                          .title = "To the officer",
                                          .items = fixture->back,
                                          .item_count = 5,
                                          .law = "4th and 5th Amendments, United States Constitution"};
}

void fixture_open(Fixture *fixture, const char *language)
{
    Error err = {0};
    *fixture = (Fixture){0};
    make_units(fixture);
    make_recipe(fixture);
    fixture->hotline = (Hotline){.phone = "612-555-0123"};
    fixture->region = (Region){.id = "mn",
                               .name = "Test",
                               .organisation = "Lake Street Neighbors",
                               .hotlines = &fixture->hotline,
                               .hotline_count = 1,
                               .place = "MN"};
    fixture->content = (Content){.fonts = font_rows(), .font_count = FONT_COUNT};
    fixture->po_dir = mem_strdup(support_source_path("tests/card/data"));
    fixture->dirs = (CatalogDirs){.po_dir = fixture->po_dir};
    ck_assert_msg(catalog_open(&fixture->dirs, language, &fixture->catalog, &err), "%s", support_error_text(&err));
    fixture->request = (CardRequest){.content = &fixture->content,
                                     .recipe = &fixture->recipe,
                                     .catalog = fixture->catalog,
                                     .fonts = fixture_fonts(),
                                     .size = &card_sizes[0],
                                     .today = {2026, 11, 22}};
}

void fixture_done(Fixture *fixture)
{
    fonts_free(fixture->request.fonts);
    catalog_close(fixture->catalog);
    free(fixture->po_dir);
}

void fixture_layout(Fixture *fixture, Card *card)
{
    Error err = {0};
    ck_assert_msg(card_layout(&fixture->request, card, &err), "%s", support_error_text(&err));
}

const char *fixture_error(Fixture *fixture, ErrorKind kind)
{
    Error err = {0};
    Card card;
    ck_assert_msg(!card_layout(&fixture->request, &card, &err), "the card was laid out");
    ck_assert_int_eq(err.kind, kind);
    const char *text = support_error_text(&err);
    error_done(&err);
    return text;
}

const DrawOp *fixture_find_op(const DisplayList *list, const char *words)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->ops[i].kind == DRAW_TEXT && strstr(paragraph_text(list->ops[i].text.paragraph), words))
            return &list->ops[i];
    return NULL;
}

const DrawText *fixture_find(const DisplayList *list, const char *words)
{
    const DrawOp *op = fixture_find_op(list, words);
    return op ? &op->text : NULL;
}

bool fixture_near(double have, double want, double tolerance)
{
    return fabs(have - want) <= tolerance;
}
