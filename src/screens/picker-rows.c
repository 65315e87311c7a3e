/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/picker-rows.h"

#include <stdlib.h>
#include <string.h>

#include "screens/words.h"
#include "util/mem.h"
#include "util/unicode.h"

enum { RANK_CODE = 4, NAME_KEYS = 1 };

static int percent(size_t done, size_t total)
{
    return total > 0 ? (int)(done * 100 / total) : 100; /* 100 only where all is done */
}

static bool is_english(const PickerRow *row)
{
    return strcmp(row->code, "en") == 0;
}

/* There is no list of the interface's strings in the program, but the table of keys holds what every screen shows. */
static int count_interface(const Catalog *catalog)
{
    size_t count, total = 0, done = 0;
    const Key *keys = key_table(&count);
    for (size_t i = 0; i < count; i++) {
        const char *const words[] = {keys[i].label, keys[i].help};
        for (size_t k = 0; k < 2; k++) {
            bool word = words[k] && *words[k];
            total += word;
            done += word && catalog_find(catalog, NULL, words[k]);
        }
    }
    return percent(done, total);
}

static const char *folded(PickerRows *rows, const char *text)
{
    char *name = fold_name(rows->fold, text);
    const char *copy = arena_strdup(&rows->arena, name);
    free(name);
    return copy;
}

/* zh-CN is written zh_CN too. */
static const char *folded_code(PickerRows *rows, const char *code)
{
    char *name = fold_name(rows->fold, code);
    for (char *at = strchr(name, '_'); at; at = strchr(at, '_'))
        *at = '-';
    const char *copy = arena_strdup(&rows->arena, name);
    free(name);
    return copy;
}

/* Of a file that cannot be read: what its code is known as, or the code. */
static const char *name_of_code(PickerRows *rows, const Ui *ui, const char *code)
{
    Buf name = {0};
    unicode_language_name(code, NULL, catalog_language(ui->menus)->code, &name);
    const char *text = name.len > 0 ? arena_strdup(&rows->arena, buf_str(&name)) : code;
    buf_done(&name);
    return text;
}

static void add_language(PickerRows *rows, const Ui *ui, const LanguageState *state)
{
    PickerRow *row = &rows->all[rows->count++];
    *row = (PickerRow){.state = state, .code = state->code, .in_menus = state->catalog && state->catalog == ui->menus};
    const char *names[PICKER_KEYS - NAME_KEYS] = {"", "", ""};
    if (state->catalog) {
        const Language *language = catalog_language(state->catalog);
        row->name = arena_strdup(&rows->arena, words_language(ui, &rows->arena, language));
        row->interface_percent = count_interface(state->catalog);
        names[1] = language->autonym;
        names[2] = language->english_name;
    } else {
        row->name = name_of_code(rows, ui, state->code);
    }
    names[0] = row->name;
    row->keys[0] = folded_code(rows, state->code);
    for (size_t i = NAME_KEYS; i < PICKER_KEYS; i++)
        row->keys[i] = folded(rows, names[i - NAME_KEYS]);
}

static void add_none(PickerRows *rows, const Ui *ui)
{
    /* TRANSLATORS: in the list of languages: no second language beside the first. */
    const char *none = C_("language beside", "none");
    const char *key = folded(rows, none);
    rows->all[rows->count++] = (PickerRow){.name = none, .code = "", .keys = {"", key, key, key}};
}

static int by_name(const void *a, const void *b)
{
    const PickerRow *left = a, *right = b;
    bool english = is_english(left), other = is_english(right);
    if (english != other)
        return english ? -1 : 1;
    int order = strcmp(left->keys[NAME_KEYS], right->keys[NAME_KEYS]);
    return order != 0 ? order : strcmp(left->code, right->code);
}

bool picker_rows_open(PickerRows *rows, Ui *ui, Error *err)
{
    *rows = (PickerRows){.fold = fold_new()};
    bool ok = languages_open(ui->session, ui->content, &rows->languages, err);
    rows->all = mem_array(rows->languages.count + 1, sizeof *rows->all);
    rows->shown = mem_array(rows->languages.count + 1, sizeof *rows->shown);
    for (size_t i = 0; i < rows->languages.count; i++)
        add_language(rows, ui, &rows->languages.items[i]);
    qsort(rows->all, rows->count, sizeof *rows->all, by_name);
    add_none(rows, ui);
    return ok;
}

void picker_rows_done(PickerRows *rows)
{
    fold_free(rows->fold);
    languages_done(&rows->languages);
    free(rows->all);
    free(rows->shown);
    arena_done(&rows->arena);
    *rows = (PickerRows){0};
}

static int rank_of(const PickerRow *row, const char *query, const char *code)
{
    int best = fold_rank(code, row->keys[0]);
    best = best == 3 ? RANK_CODE : best == 2 ? 2 : 0; /* the middle of a code says nothing */
    for (size_t i = NAME_KEYS; i < PICKER_KEYS; i++) {
        int rank = fold_rank(query, row->keys[i]);
        best = rank > best ? rank : best;
    }
    return best;
}

/* A broken file may be anything, so its row stays. */
static bool in_slot(const PickerRow *row, PickerSlot slot, bool none)
{
    if (!row->state)
        return none && slot == PICK_BESIDE;
    return slot != PICK_MENUS || !row->state->catalog || row->interface_percent > 0 || row->in_menus;
}

static void show_rank(PickerRows *rows, PickerSlot slot, bool none, int rank)
{
    for (size_t i = 0; i < rows->count; i++) {
        const PickerRow *row = &rows->all[i];
        if (row->rank == rank && in_slot(row, slot, none))
            rows->shown[rows->shown_count++] = row;
    }
}

/* Words are parted by one space, and a code that is typed may have a hyphen or what gettext has. */
static char *trimmed(PickerRows *rows, const char *typed)
{
    char *query = fold_name(rows->fold, typed), *to = query;
    for (const char *from = query + strspn(query, " "); *from; from++) {
        if (*from != ' ' || (from[1] != ' ' && from[1] != '\0'))
            *to++ = *from;
    }
    *to = '\0';
    return query;
}

void picker_rows_filter(PickerRows *rows, PickerSlot slot, bool none, const char *typed)
{
    char *query = trimmed(rows, typed), *code = mem_strdup(query);
    for (char *at = strchr(code, '_'); at; at = strchr(at, '_'))
        *at = '-';
    rows->shown_count = rows->language_count = 0;
    for (size_t i = 0; i < rows->count; i++) {
        rows->all[i].rank = rank_of(&rows->all[i], query, code);
        rows->language_count += rows->all[i].state && in_slot(&rows->all[i], slot, none);
    }
    if (!*query)
        show_rank(rows, slot, none, 0);
    for (int rank = RANK_CODE; rank > 0; rank--)
        show_rank(rows, slot, none, rank);
    free(code);
    free(query);
}

static const char *percent_words(const Ui *ui, Arena *arena, int value)
{
    /* TRANSLATORS: 97 % of a text is translated; %s is the number. At most 8 columns. */
    return words_fill(ui, arena, N_("%s %%"), arena_printf(arena, "%d", value));
}

const char *picker_text(const Ui *ui, Arena *arena, const PickerRow *row, PickerSlot slot)
{
    if (!row->state)
        return "";
    const Status *status = &row->state->status;
    if (slot == PICK_MENUS)
        return percent_words(ui, arena, row->interface_percent);
    /* TRANSLATORS: none of the text is translated. At most 8 columns. */
    return status->done == 0 ? C_("text", "none") : percent_words(ui, arena, percent(status->done, status->total));
}

typedef enum Checked { CHECKED_NOBODY, CHECKED_LANGUAGE, CHECKED_LAW, CHECKED_BOTH, CHECKED_UNSURE, CHECKED_COUNT } Checked;

static Checked checked_of(const Language *language)
{
    if (language->language_check && language->legal_check)
        return language->draft ? CHECKED_UNSURE : CHECKED_BOTH;
    if (language->language_check)
        return CHECKED_LANGUAGE;
    return language->legal_check ? CHECKED_LAW : CHECKED_NOBODY;
}

static const struct {
    const char *word, *sentence;
} checked[CHECKED_COUNT] = {
    /* TRANSLATORS: who has checked a translation; at most 16 columns. */
    [CHECKED_NOBODY] = {NC_("checked by", "nobody: draft"),
                        N_("Cards print with a DRAFT line, because no one has signed for the language or the law yet.")},
    /* TRANSLATORS: a speaker has checked the translation. */
    [CHECKED_LANGUAGE] = {NC_("checked by", "language"), N_("Cards print with a DRAFT line, because no lawyer has signed for it yet.")},
    /* TRANSLATORS: a lawyer has checked the translation. */
    [CHECKED_LAW] = {NC_("checked by", "law"), N_("Cards print with a DRAFT line, because no speaker has signed for it yet.")},
    [CHECKED_BOTH] = {NC_("checked by", "language, law"), N_("A speaker and a lawyer have signed for it.")},
    /* TRANSLATORS: it was signed, but the file is marked as a draft. */
    [CHECKED_UNSURE] = {NC_("checked by", "draft"), N_("Cards print with a DRAFT line, because its file is marked as not sure.")},
};

const char *picker_checked(const Ui *ui, const PickerRow *row)
{
    if (!row->state || !row->state->catalog)
        return "";
    /* TRANSLATORS: English is what the others are translated from. */
    if (is_english(row))
        return C_("language", "source");
    /* TRANSLATORS: a translation was signed, then the English changed. */
    return language_withdrawn(row->state) ? C_("checked by", "withdrawn")
                                          : C_("checked by", checked[checked_of(catalog_language(row->state->catalog))].word);
}

bool picker_doubtful(const PickerRow *row)
{
    return row->state && row->state->catalog && (language_withdrawn(row->state) || catalog_language(row->state->catalog)->draft);
}

static const char *about_share(const Ui *ui, Arena *arena, const LanguageState *state)
{
    const Status *status = &state->status;
    const char *text = arena_printf(arena, "%d", percent(status->done, status->total));
    const char *cards = arena_printf(arena, "%d", percent(status->card_done, status->card_total));
    if (ui->content->card_count == 1)
        return words_fill(ui, arena, N_("%s %% of the text, %s %% of the card."), text, cards);
    /* TRANSLATORS: "97 % of the text, 100 % of the 14 cards." */
    return words_fill(ui, arena, N_("%s %% of the text, %s %% of the %s cards."), text, cards,
                      arena_printf(arena, "%zu", ui->content->card_count));
}

static const char *about_cards(const Ui *ui, Arena *arena, const LanguageState *state)
{
    if (state->cards == 0)
        return _("No card can be printed.");
    return words_count(ui, arena, state->cards, N_("1 card can be printed."), N_("%s cards can be printed."));
}

static const char *about_withdrawn(const Ui *ui, Arena *arena, const LanguageState *state)
{
    return words_count(ui, arena, state->status.card_total - state->status.card_done,
                       N_("withdrawn: the English changed after it was signed; 1 sentence to redo."),
                       N_("withdrawn: the English changed after it was signed; %s sentences to redo."));
}

const char *picker_about(const Ui *ui, Arena *arena, const PickerRow *row, PickerSlot slot)
{
    const LanguageState *state = row->state;
    if (!state)
        return _("One language is shown.");
    if (!state->catalog)
        return _("The file of this language cannot be read. Enter says where it is wrong.");
    if (slot == PICK_MENUS)
        return is_english(row) ? _("Titles, keys and messages are written in English.")
                               : _("Titles, keys and messages. What this language lacks stands in English, word by word.");
    if (is_english(row))
        return _("kyr is written in English. Every card can be printed.");
    if (language_withdrawn(state))
        return about_withdrawn(ui, arena, state);
    bool whole = state->cards == ui->content->card_count;
    Checked by = checked_of(catalog_language(state->catalog));
    return words_joined(arena, about_share(ui, arena, state), " ", whole ? _(checked[by].sentence) : about_cards(ui, arena, state));
}
