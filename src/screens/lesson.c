/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/lesson.h"

#include <stdlib.h>
#include <string.h>

#include "app/fold.h"
#include "screens/words.h"

/* Widest measures for one language and for each of two; columns before the kind; columns between two languages. */
enum { MEASURE_ONE = 66, MEASURE_TWO = 56, KIND_COLUMN = 6, NARROW_TEXT = 4, BARE_TEXT = 1, BETWEEN = 3 };
/* Columns of kinds and states, and of the space behind them; below these there is only text. */
enum { KIND_LEAST = 8, KIND_MOST = 12, KIND_GAP = 2, BARE_COLUMNS = 24, BARE_ROWS = 4 };

static int least(int a, int b)
{
    return a < b ? a : b;
}

static bool is_weak(const Catalog *catalog)
{
    return terminal_weak_script(catalog_language(catalog)->script);
}

static int most(int a, int b)
{
    return a > b ? a : b;
}

/* The widest kind there is, or state that a unit of this topic has. */
static int margin_columns(const Ui *ui, const Topic *topic)
{
    int columns = KIND_LEAST;
    const Unit *unit;
    for (size_t i = 0; i < UNIT_KIND_COUNT; i++)
        columns = most(columns, terminal_columns(words_kind(ui, i)));
    for (size_t i = 0; (unit = unit_at(topic, i)); i++) {
        const char *states[3];
        for (size_t s = words_states(ui, unit, states); s-- > 0;)
            columns = most(columns, terminal_columns(states[s]));
    }
    return least(columns, KIND_MOST);
}

static bool is_bare(const Ui *ui)
{
    return ui->grid.cols < BARE_COLUMNS || (ui_narrow(ui) && ui->grid.rows < BARE_ROWS);
}

static LessonShape shape_of(const Ui *ui, const Topic *topic)
{
    LessonShape shape = {.narrow = ui_narrow(ui), .bare = is_bare(ui), .kind = KIND_COLUMN};
    bool two = ui->both && ui->beside;
    bool both_weak = two && is_weak(ui->first) && is_weak(ui->beside);
    shape.text = shape.bare ? BARE_TEXT : shape.narrow ? NARROW_TEXT : KIND_COLUMN + margin_columns(ui, topic) + KIND_GAP;
    /* One language keeps as much from the far edge as the cursor takes at the near one. */
    int room = ui->grid.cols - shape.text - (shape.narrow ? 0 : two ? 1 : 3);
    shape.beside = two && !ui_stacked(ui) && !both_weak;
    shape.turned = shape.beside && is_weak(ui->first);
    shape.columns = most(shape.beside ? least((room - BETWEEN) / 2, MEASURE_TWO) : least(room, MEASURE_ONE), 1);
    shape.other = shape.beside ? shape.text + shape.columns + BETWEEN : shape.text;
    return shape;
}

static bool is_current(const Lesson *lesson, const Ui *ui, const Topic *topic, const char *query)
{
    const Catalog *second = ui->both ? ui->beside : NULL;
    bool same_query = query && lesson->query ? strcmp(query, lesson->query) == 0 : query == lesson->query;
    return lesson->topic == topic && lesson->catalogs[0] == ui->first && lesson->catalogs[1] == second && lesson->menus == ui->menus &&
           lesson->cols == ui->grid.cols && lesson->bidi == ui->bidi && lesson->shape.bare == is_bare(ui) && same_query;
}

/* Folded bytes [from, to] as bytes of the text, whole clusters. */
static void mark(LessonPane *pane, const FoldPlaces *places, size_t from, size_t to)
{
    pane->match_start = places->items[from];
    pane->match_end = fold_cluster_end(places, places->count, to, strlen(pane->text.text.text));
}

/* Marks what was sought as it was typed, else the first word of it that is there. query: folded. */
static void seek(LessonPane *pane, Fold *fold, const char *query)
{
    Buf text = {0};
    FoldPlaces places = {0};
    size_t len = strlen(query);
    fold_text(fold, view_of(pane->text.text.text), &text, &places);
    const char *at = len > 0 ? strstr(buf_str(&text), query) : NULL;
    for (const char *word = query; !at && *(word += strspn(word, " ")); word += len) {
        len = strcspn(word, " ");
        at = memmem(buf_str(&text), text.len, word, len);
    }
    if (at)
        mark(pane, &places, (size_t)(at - text.ptr), (size_t)(at - text.ptr) + len - 1);
    free(places.items);
    buf_done(&text);
}

static void seek_all(Lesson *lesson)
{
    Fold *fold = fold_new();
    char *query = fold_name(fold, lesson->query);
    for (size_t i = 0; i < lesson->count; i++) {
        for (size_t p = 0; p < lesson->units[i].pane_count; p++)
            seek(&lesson->units[i].panes[p], fold, query);
    }
    free(query);
    fold_free(fold);
}

/* BY STATE says where: behind it if that fits the margin, else below. */
static void name_place(Lesson *lesson, const Ui *ui, LessonUnit *out)
{
    const char *by_state = C_("margin", "BY STATE");
    if (!unit_is_local(out->unit))
        return;
    for (size_t i = 0; i < out->state_count; i++) {
        const char *with = arena_printf(&lesson->arena, "%s %s", out->states[i], out->unit->place);
        if (strcmp(out->states[i], by_state) != 0)
            continue;
        if (lesson->shape.narrow || terminal_columns(with) <= lesson->shape.text - KIND_COLUMN - 1) {
            out->states[i] = with;
            return;
        }
        memmove(&out->states[i + 2], &out->states[i + 1], (out->state_count - i - 1) * sizeof *out->states);
        out->states[i + 1] = out->unit->place;
        out->state_count++;
        return;
    }
}

static void set_unit(Lesson *lesson, const Ui *ui, const Unit *unit, LessonUnit *out)
{
    int rows = 0;
    *out = (LessonUnit){.unit = unit, .pane_count = lesson->catalog_count};
    for (size_t i = 0; i < lesson->catalog_count; i++) {
        LessonPane *pane = &out->panes[i];
        unit_text(ui, unit, lesson->catalogs[i], &lesson->arena, &pane->text);
        terminal_break(&pane->text.text, lesson->shape.columns, &lesson->arena, &pane->lines);
        int own = (int)pane->lines.count;
        rows = lesson->shape.beside ? most(own, rows) : rows + own;
    }
    out->state_count = words_states(ui, unit, out->states);
    name_place(lesson, ui, out);
    int margin = 1 + (int)out->state_count;
    out->rows = lesson->shape.bare ? rows : lesson->shape.narrow ? rows + 1 : most(rows, margin);
}

void lesson_set(Lesson *lesson, const Ui *ui, const Topic *topic, const char *query)
{
    if (is_current(lesson, ui, topic, query))
        return;
    lesson_done(lesson);
    lesson->query = query ? arena_strdup(&lesson->arena, query) : NULL;
    lesson->topic = topic;
    lesson->catalogs[0] = ui->first;
    lesson->catalogs[1] = ui->both ? ui->beside : NULL;
    lesson->catalog_count = lesson->catalogs[1] ? 2 : 1;
    lesson->menus = ui->menus;
    lesson->cols = ui->grid.cols;
    lesson->bidi = ui->bidi;
    lesson->shape = shape_of(ui, topic);
    lesson->count = unit_count(topic);
    lesson->units = arena_array(&lesson->arena, lesson->count + 1, sizeof *lesson->units);
    for (size_t i = 0; i < lesson->count; i++)
        set_unit(lesson, ui, unit_at(topic, i), &lesson->units[i]);
    if (query)
        seek_all(lesson);
}

void lesson_done(Lesson *lesson)
{
    arena_done(&lesson->arena);
    *lesson = (Lesson){0};
}

static bool face_holds(const CardFace *face, const Unit *unit)
{
    bool holds = face->states == unit;
    for (size_t i = 0; i < face->item_count && !holds; i++)
        holds = face->items[i] == unit;
    return holds;
}

static const char *cards_with(const Ui *ui, const Unit *unit, Arena *arena)
{
    const char *names = NULL;
    for (size_t i = 0; i < ui->content->card_count; i++) {
        const CardRecipe *card = &ui->content->cards[i];
        bool holds = false;
        for (size_t f = 0; f < card->face_count && !holds; f++)
            holds = face_holds(&card->faces[f], unit);
        if (holds)
            names =
                names ? words_joined(arena, names, ", ", words_card(ui, arena, ui->menus, card)) : words_card(ui, arena, ui->menus, card);
    }
    return names ? words_fill(ui, arena, N_("Cards with it: %s."), names) : _("On no card.");
}

static const char *checked_line(const Ui *ui, const Source *source, Arena *arena)
{
    const char grade[2] = {source->grade, 0};
    return words_fill(ui, arena, N_("Checked %s, grade %s."), words_date(ui, arena, source->checked), grade);
}

size_t lesson_ground(const Ui *ui, const Unit *unit, Detail detail, Arena *arena, const GroundLine **lines)
{
    if (detail == DETAIL_NONE)
        return 0;
    const char **first;
    size_t first_count = unit_sources(ui, unit, arena, &first), count = 0;
    GroundLine *all = arena_array(arena, first_count + 2 * unit->source_count + 1, sizeof *all);
    *lines = all;
    for (size_t i = 0; i < first_count; i++)
        all[count++] = (GroundLine){first[i], i == 0 && unit->law};
    if (detail == DETAIL_SOURCES)
        return count;
    for (size_t i = 0; i < unit->source_count; i++) {
        all[count++] = (GroundLine){source_line(unit->sources[i], arena), true};
        all[count++] = (GroundLine){checked_line(ui, unit->sources[i], arena), false};
    }
    all[count++] = (GroundLine){cards_with(ui, unit, arena), false};
    return count;
}
