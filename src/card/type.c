/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/type.h"

#include <stddef.h>
#include <string.h>

/* CARD 3. Sizes in points, leading in em. */
static const TypeClass type_classes[] = {
    {"latin", 10.5, 7.5, 6.5, {1.30, 1.22, 1.16}, 1, 7, 6, 0, 1},
    {"stacked", 10.5, 7.5, 6.75, {1.38, 1.31, 1.25}, 1, 7, 6, 0, 1},
    {"arabic", 13, 10.5, 9, {1.50, 1.38, 1.24}, 0.78, 7.75, 7, 0, 1},
    {"nastaliq", 9.5, 8.5, 7, {2.30, 2.05, 1.85}, 0.95, 6.5, 6.5, 0, 0.8},
    {"devanagari", 10.5, 7.5, 7, {1.48, 1.38, 1.26}, 0.97, 7.25, 6.5, 0, 1},
    {"south-indic", 10, 7.5, 7, {1.60, 1.50, 1.40}, 1, 7, 6.5, 0, 1},
    {"myanmar", 11, 8.5, 7.5, {1.60, 1.50, 1.40}, 0.88, 7.25, 6.5, 0.14, 1},
    {"khmer", 10, 7.5, 7, {1.80, 1.62, 1.46}, 1, 6.75, 6.25, 0, 0.95},
    {"thai", 10.5, 7.5, 7, {1.50, 1.40, 1.30}, 1, 7, 6.5, 0, 1},
    {"han", 10.5, 8, 7.5, {1.45, 1.34, 1.22}, 1, 7, 6.5, 0, 1},
    {"kana", 10.5, 7.75, 7, {1.45, 1.34, 1.22}, 1, 7, 6.5, 0, 1},
    {"ethiopic", 10.5, 7.5, 7, {1.35, 1.27, 1.20}, 1, 7, 6.25, 0, 1},
    {"agent", 10.5, 9.5, 8, {1.30, 1.22, 1.16}, 1, 6.5, 6.5, 0, 1},
};

/* Languages that need more than their script's class (CARD 3): marks on marks in Latin; Japanese and Korean among Han. */
static const struct {
    const char *script_class, *language, *class;
} refinements[] = {
    {"latin", "vi", "stacked"},  {"latin", "yo", "stacked"}, {"latin", "ee", "stacked"},
    {"latin", "nus", "stacked"}, {"han", "ja", "kana"},      {"han", "ko", "kana"},
};

enum { CLASS_COUNT = sizeof type_classes / sizeof *type_classes, REFINEMENT_COUNT = sizeof refinements / sizeof *refinements };

const TypeClass *type_class_find(const char *id)
{
    for (size_t i = 0; i < CLASS_COUNT; i++)
        if (strcmp(type_classes[i].id, id) == 0)
            return &type_classes[i];
    return NULL;
}

static bool language_is(const char *code, const char *base)
{
    size_t len = strcspn(code, "_@-");
    return len == strlen(base) && strncmp(code, base, len) == 0;
}

static const char *class_of(const ScriptFonts *row, const char *language)
{
    for (size_t i = 0; i < REFINEMENT_COUNT; i++)
        if (strcmp(row->type_class, refinements[i].script_class) == 0 && language_is(language, refinements[i].language))
            return refinements[i].class;
    return row->type_class;
}

bool type_fonts_of(const Content *content, const Language *language, const char *choice, const ScriptFonts **out, Error *err)
{
    if (!choice && language->font && !content_font_choice(content, language->font))
        return error_set(err, ERROR_DATA, N_("%s: X-Kyr-Font '%s' is no choice of fonts.yaml"), language->code, language->font);
    const ScriptFonts *chosen = choice || language->font ? content_font_choice(content, choice ? choice : language->font) : NULL;
    if (chosen && strcmp(chosen->instead_of, language->script) == 0) {
        *out = chosen;
        return true;
    }
    for (size_t i = 0; i < content->font_count; i++) {
        if (strcmp(content->fonts[i].script, language->script) == 0) {
            *out = &content->fonts[i];
            return true;
        }
    }
    return error_set(err, ERROR_DATA, N_("%s: no row of fonts.yaml has its script '%s'"), language->code, language->script);
}

bool type_class_of(const ScriptFonts *row, const char *language, const TypeClass **out, Error *err)
{
    *out = type_class_find(class_of(row, language));
    return *out || error_at(err, row->pos, N_("script %s: unknown type_class '%s'"), row->script, row->type_class);
}

/* CARD 6. Red stands only on large bold type, numerals, rule and bar. */
static const SkinInks skins[SKIN_COUNT] = {
    [SKIN_RED] = {"red", INK_RED, INK_RED, INK_RED, INK_RED, INK_WHITE, INK_BLACK, INK_BLACK, INK_WHITE, .rule_height = 2.4},
    [SKIN_PLAIN] = {"plain", INK_BLACK, INK_BLACK, INK_BLACK, INK_BLACK, INK_WHITE, INK_BLACK, INK_BLACK, INK_WHITE, .rule_height = 1.8},
    [SKIN_FULL] = {"full", INK_WHITE, INK_WHITE, INK_WHITE, INK_WHITE, INK_RED, INK_WHITE, INK_WHITE, INK_BLACK, .rule_height = 1.2,
                   .ground = true, .text_stroke = 0.1, .floor_more = 0.5},
};

const char *skin_word(Skin skin)
{
    return skins[skin].word;
}

const SkinInks *skin_inks(Skin skin)
{
    return &skins[skin];
}
