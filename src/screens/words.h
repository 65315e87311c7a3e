/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of the interface in the language of the menus. Keywords for xgettext: _ N_ C_:1c,2 NC_:1c,2. */
#ifndef KYR_SCREENS_WORDS_H
#define KYR_SCREENS_WORDS_H

#include "screens/ui.h"

/* The text in the language of the menus; every function here needs `ui` in scope for the macros. */
const char *words_text(const Ui *ui, const char *ctxt, const char *text);
#define _(text)        words_text(ui, NULL, text)
#define C_(ctxt, text) words_text(ui, ctxt, text)

/* The label or help of a key: some have the context "key", because "back" is also a side of a card. */
const char *words_key(const Ui *ui, const char *label);

/* A sentence marked N_(), translated and filled in as an Error is; in the arena. */
const char *words_fill(const Ui *ui, Arena *arena, const char *format, ...) __attribute__((format(printf, 3, 4)));
/* one: N_("1 card"); many: N_("%s cards"). Languages with more forms than two write many as "cards: %s" (TRANSLATORS says so). */
const char *words_count(const Ui *ui, Arena *arena, size_t count, const char *one, const char *many);
const char *words_number(Arena *arena, size_t value);
/* An error without its place, in the language of the menus. */
const char *words_error(const Ui *ui, Arena *arena, const Error *err);

/* The name of a language in the language of the menus; its own name for heads over panes is Language.autonym. */
const char *words_language(const Ui *ui, Arena *arena, const Language *language);
/* "English + Spanish draft", or codes where it is narrow: "en+es draft". */
const char *words_languages(const Ui *ui, Arena *arena);
const char *words_date(const Ui *ui, Arena *arena, Date date); /* 2026-11-22, whatever stands around it */
/* A path as one left-to-right piece in menus of either direction (UAX #9 isolates). */
const char *words_path(const Ui *ui, Arena *arena, const char *path);
const char *words_joined(Arena *arena, const char *a, const char *between, const char *b);

/* RIGHT SAY ASK DO DON'T LAW, and their narrow signs. Notes are for the trainer's view: lessons leave them out. */
const char *words_kind(const Ui *ui, UnitKind kind);
Style words_kind_style(UnitKind kind);
Sign words_kind_sign(UnitKind kind);
/* The state of a unit as words: DISPUTED, BY STATE, ADVICE, REVIEW DUE. Gives how many; at most 3. */
size_t words_states(const Ui *ui, const Unit *unit, const char *out[3]);
bool words_due(const Ui *ui, const Unit *unit);

/* Titles of topics and cards in a language; NULL catalog: the first language. "[EN] …" where it has none. */
const char *words_topic(const Ui *ui, Arena *arena, const Catalog *catalog, const Topic *topic);
const char *words_card(const Ui *ui, Arena *arena, const Catalog *catalog, const CardRecipe *card);

#endif
