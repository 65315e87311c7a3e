/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One unit in one language as text for a screen: markup gone, [EN] before English that stands in for a translation that is not
 * there. Quotes are the text's own and none are added: only authors and translators know which words are said aloud (“Say out loud:
 * “…””) and which tell what to do (“Ask to see a warrant”), and theirs are the quotes of their language. */
#ifndef KYR_SCREENS_UNIT_H
#define KYR_SCREENS_UNIT_H

#include "screens/ui.h"

typedef struct UnitText {
    TermText text;
    bool english; /* the language has no translation: the English text with [EN] before it, set left to right */
    bool hidden;  /* terminal_hides: the text says, in the language of the menus, where to read it instead */
} UnitText;

/* Lead and text joined. Strings live in the arena. */
void unit_text(const Ui *ui, const Unit *unit, const Catalog *catalog, Arena *arena, UnitText *out);
/* Units of a topic that a lesson shows: all but the trainer's notes. index counts those from 0; NULL behind the last. */
const Unit *unit_at(const Topic *topic, size_t index);
size_t unit_count(const Topic *topic);
/* Shown units that a language has no translation for. */
size_t unit_untranslated(const Topic *topic, const Catalog *catalog);
/* The law, sources, dates and place of a unit as lines of interface text (key s); in the arena. */
size_t unit_sources(const Ui *ui, const Unit *unit, Arena *arena, const char ***lines);

#endif
