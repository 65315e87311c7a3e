/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/content.h"

#include <stdlib.h>
#include <string.h>

#include "content/check.h"
#include "content/forms.h"
#include "content/loader.h"
#include "util/file.h"
#include "util/mem.h"

enum { ORDER_MOST = 99 }; /* of a count in YAML */

struct ContentStore {
    Arena arena;
};

typedef void (*LoadFile)(Loader *loader, const char *path, const char *stem);

/* The files dir/folder/STEM.yaml in the order of their names. */
static void load_folder(Loader *loader, const char *dir, const char *folder, LoadFile load)
{
    char *path = file_join(dir, folder);
    FileList list = {0};
    Error err = {0};
    if (!file_list(path, ".yaml", &list, &err))
        report_take(loader->report, SEVERITY_ERROR, &err);
    for (size_t i = 0; i < list.count; i++) {
        const char *stem = list.names[i];
        char *name = mem_alloc(strlen(stem) + sizeof ".yaml");
        strcat(strcpy(name, stem), ".yaml");
        char *file = file_join(path, name);
        load(loader, file, stem);
        free(name);
        free(file);
    }
    file_list_done(&list);
    free(path);
}

static const Source *find_source(const Content *content, const char *key)
{
    for (size_t i = 0; i < content->source_count; i++) {
        if (strcmp(content->sources[i].key, key) == 0)
            return &content->sources[i];
    }
    return NULL;
}

static void load_sources(Loader *loader, const char *path)
{
    Content *content = loader->content;
    ListForm file = {0};
    loader_read(loader, path, &sources_schema, &file);
    const SourceForm *forms = file.list.forms;
    Source *sources = arena_array(loader->arena, file.list.count, sizeof *sources);
    content->sources = sources;
    for (size_t i = 0; i < file.list.count; i++) {
        Source source = forms[i].source;
        source.grade = forms[i].grade[0];
        source.pos = forms[i].node->pos;
        const Source *first = find_source(content, source.key);
        check_taken(loader->report, tree_value_pos(forms[i].node, "key"), source.key, first ? &first->pos : NULL);
        sources[content->source_count++] = source;
    }
}

static void find_sources(Loader *loader, const UnitForm *form, Unit *unit)
{
    unit->sources = arena_array(loader->arena, form->sources.count, sizeof *unit->sources);
    for (size_t i = 0; i < form->sources.count; i++) {
        const Ref *ref = &form->sources.refs[i];
        const Source *source = find_source(loader->content, ref->text);
        if (source)
            unit->sources[unit->source_count++] = source;
        else if (loader->sources_fine)
            report_error(loader->report, ref->pos, N_("unknown source '%s': sources.yaml has no such key"), ref->text);
    }
}

static Unit make_unit(Loader *loader, const char *topic, const UnitForm *form)
{
    Unit unit = form->unit;
    unit.id = arena_printf(loader->arena, "%s.%s", topic, form->unit.id);
    unit.text = unit.text ? unit.text : "";
    unit.kind = (UnitKind)form->kind;
    unit.standing = (Standing)form->standing;
    unit.pos = form->node->pos;
    find_sources(loader, form, &unit);
    unit.facts = loader_texts(loader, &form->facts);
    unit.fact_count = form->facts.count;
    return unit;
}

static void load_topic(Loader *loader, const char *path, const char *stem)
{
    TopicForm form = {0};
    loader_read(loader, path, &topic_schema, &form);
    if (!form.node || !form.id || !form.title)
        return;
    check_file_id(loader->report, form.node, form.id, stem);
    const UnitForm *forms = form.units.forms;
    Unit *units = arena_array(loader->arena, form.units.count, sizeof *units);
    for (size_t i = 0; i < form.units.count; i++) {
        check_unit(loader->report, &forms[i]);
        units[i] = make_unit(loader, form.id, &forms[i]);
        for (size_t k = 0; k < i; k++) {
            if (strcmp(units[k].id, units[i].id) == 0)
                check_taken(loader->report, tree_value_pos(forms[i].node, "id"), forms[i].unit.id, &units[k].pos);
        }
    }
    Content *content = loader->content;
    Topic *topics = loader_room(loader, content->topics, content->topic_count, 1, sizeof *topics);
    topics[content->topic_count++] = (Topic){form.id, form.title, form.order, units, form.units.count, form.node->pos};
    content->topics = topics;
}

static int topic_order(const void *item)
{
    return ((const Topic *)item)->order;
}

static int card_order(const void *item)
{
    return ((const CardRecipe *)item)->order;
}

/* By `order`, those without behind the others; equal ones stay in the order of their names. */
static const void *in_order(Loader *loader, const void *items, size_t count, size_t size, int (*order)(const void *))
{
    char *sorted = arena_array(loader->arena, count, size);
    size_t filled = 0;
    for (int next = 1; filled < count; next++) {
        int now = next <= ORDER_MOST ? next : 0;
        for (size_t i = 0; i < count; i++) {
            const char *item = (const char *)items + i * size;
            if (order(item) == now)
                memcpy(sorted + filled++ * size, item, size);
        }
    }
    return sorted;
}

/* false if a unit is not there: then the face cannot be checked. */
static bool make_face(Loader *loader, const FaceForm *form, CardFace *face)
{
    *face =
        (CardFace){.voice = (CardVoice)form->voice, .title = form->title, .lines = form->lines, .law = form->law, .pos = form->node->pos};
    face->icons = form->icons.count > 0 ? form->icons.indexes : NULL;
    face->items = loader_units(loader, &form->items, &face->item_count);
    for (size_t i = 0; i < face->item_count; i++) {
        if (form->states && strcmp(form->states, face->items[i]->id) == 0)
            face->states = face->items[i];
    }
    return face->item_count == form->items.count;
}

/* The panels inside a fold are faces like the others. */
static void copy_inside(CardForm *form)
{
    const FaceForm *panels = form->inside.forms;
    for (size_t i = 0; i < form->inside.count && 2 + i < CARD_FACES; i++)
        form->faces[2 + i] = panels[i];
}

static void load_card(Loader *loader, const char *path, const char *stem)
{
    CardForm form = {0};
    if (!loader_read(loader, path, &card_schema, &form) || !check_fold(loader->report, &form))
        return;
    CardRecipe card = form.card;
    copy_inside(&form);
    card.face_count = form.inside.count > 0 ? CARD_FACES : form.faces[1].node ? 2 : 1;
    card.pos = form.node->pos;
    bool found = true;
    for (size_t i = 0; i < card.face_count; i++)
        found = make_face(loader, &form.faces[i], &card.faces[i]) && found;
    check_file_id(loader->report, form.node, card.id, stem);
    check_labels(loader->report, &form);
    for (size_t i = 0; found && i < card.face_count; i++)
        check_face(loader->report, &form, &card, i);
    Content *content = loader->content;
    CardRecipe *cards = loader_room(loader, content->cards, content->card_count, 1, sizeof *cards);
    cards[content->card_count++] = card;
    content->cards = cards;
}

static void check_names(Loader *loader, const StockForm *form)
{
    const Stock *first = content_stock(loader->content, form->stock.id);
    check_taken(loader->report, tree_value_pos(form->node, "id"), form->stock.id, first ? &first->pos : NULL);
    for (size_t i = 0; i < form->codes.count; i++) {
        first = content_stock(loader->content, form->codes.refs[i].text);
        check_taken(loader->report, form->codes.refs[i].pos, form->codes.refs[i].text, first ? &first->pos : NULL);
    }
}

static void load_stocks(Loader *loader, const char *path)
{
    Content *content = loader->content;
    ListForm file = {0};
    loader_read(loader, path, &stocks_schema, &file);
    StockForm *forms = file.list.forms;
    Stock *stocks = loader_room(loader, content->stocks, content->stock_count, file.list.count, sizeof *stocks);
    content->stocks = stocks;
    for (size_t i = 0; i < file.list.count; i++) {
        Stock *stock = &forms[i].stock;
        paper_size(stock->paper, stock->landscape, &stock->sheet_width_pt, &stock->sheet_height_pt);
        stock->card_width_pt = forms[i].card.width_pt;
        stock->card_height_pt = forms[i].card.height_pt;
        stock->codes = loader_texts(loader, &forms[i].codes);
        stock->code_count = forms[i].codes.count;
        stock->pos = forms[i].node->pos;
        check_names(loader, &forms[i]);
        check_stock(loader->report, &forms[i]);
        stocks[content->stock_count++] = *stock;
    }
}

static void check_choice(Report *report, const FontForm *form)
{
    const ScriptFonts *row = &form->fonts;
    if (!row->choice != !row->instead_of)
        report_error(report, form->node->pos,
                     N_("'choice' and 'instead_of' belong together: a word, and the script whose font it replaces"));
}

static void load_fonts(Loader *loader, const char *path)
{
    Content *content = loader->content;
    ListForm file = {0};
    loader_read(loader, path, &fonts_schema, &file);
    const FontForm *forms = file.list.forms;
    ScriptFonts *fonts = arena_array(loader->arena, file.list.count, sizeof *fonts);
    content->fonts = fonts;
    content->font_count = file.list.count;
    for (size_t i = 0; i < file.list.count; i++) {
        fonts[i] = forms[i].fonts;
        fonts[i].regular = loader_texts(loader, &forms[i].regular);
        fonts[i].bold = loader_texts(loader, &forms[i].bold);
        fonts[i].pos = forms[i].node->pos;
        check_choice(loader->report, &forms[i]);
        for (size_t k = 0; k < i; k++) {
            if (strcmp(fonts[k].script, fonts[i].script) == 0)
                check_taken(loader->report, tree_value_pos(forms[i].node, "script"), fonts[i].script, &fonts[k].pos);
        }
    }
}

static void load_editions(Loader *loader, const char *path)
{
    ListForm file = {0};
    loader_read(loader, path, &editions_schema, &file);
    const EditionForm *forms = file.list.forms;
    PastEdition *editions = arena_array(loader->arena, file.list.count, sizeof *editions);
    for (size_t i = 0; i < file.list.count; i++) {
        editions[i] = forms[i].edition;
        if (!value_is_edition(editions[i].code))
            report_error(loader->report, tree_value_pos(forms[i].node, "code"),
                         N_("bad code '%s': six signs as the card shows them, such as 3R9JYF"), editions[i].code);
        if (!value_is_month(editions[i].month))
            report_error(loader->report, tree_value_pos(forms[i].node, "month"), N_("bad month '%s': year and month, such as 2026-02"),
                         editions[i].month);
    }
    loader->content->editions = editions;
    loader->content->edition_count = file.list.count;
}

static void load_list(Loader *loader, const char *dir, const char *name, void (*load)(Loader *, const char *))
{
    char *path = file_join(dir, name);
    load(loader, path);
    free(path);
}

static void load_list_if_any(Loader *loader, const char *dir, const char *name, void (*load)(Loader *, const char *))
{
    char *path = file_join(dir, name);
    if (file_exists(path))
        load(loader, path);
    free(path);
}

static void load_folder_if_any(Loader *loader, const char *dir, const char *name, LoadFile load)
{
    char *folder = file_join(dir, name);
    if (file_is_folder(folder))
        load_folder(loader, dir, name, load);
    free(folder);
}

/* Regions and stocks may be missing in a user's own folder, and no region is shipped. */
static void load_optional(Loader *loader, const char *dir, bool stocks)
{
    char *file = file_join(dir, "stocks.yaml");
    load_folder_if_any(loader, dir, "regions", local_region);
    if (stocks)
        load_folder_if_any(loader, dir, "printers", local_printer);
    if (stocks && file_modified_ns(file) >= 0) /* one that is there but cannot be read is a fault */
        load_stocks(loader, file);
    free(file);
}

static void load_all(Loader *loader, const char *dir, const char *overlay)
{
    Content *content = loader->content;
    size_t before = loader->report->error_count;
    load_list(loader, dir, "sources.yaml", load_sources);
    loader->sources_fine = loader->report->error_count == before;
    before = loader->report->error_count;
    load_folder(loader, dir, "topics", load_topic);
    loader->topics_fine = loader->report->error_count == before;
    content->topics = in_order(loader, content->topics, content->topic_count, sizeof *content->topics, topic_order);
    before = loader->report->error_count;
    load_folder(loader, dir, "cards", load_card);
    content->cards = in_order(loader, content->cards, content->card_count, sizeof *content->cards, card_order);
    loader->cards_fine = loader->topics_fine && loader->report->error_count == before;
    before = loader->report->error_count;
    load_folder_if_any(loader, dir, "practice", practice_load);
    loader->practice_fine = loader->topics_fine && loader->report->error_count == before;
    load_folder_if_any(loader, dir, "agendas", agenda_load);
    load_list(loader, dir, "stocks.yaml", load_stocks);
    load_list(loader, dir, "fonts.yaml", load_fonts);
    load_list_if_any(loader, dir, "editions.yaml", load_editions);
    load_list_if_any(loader, dir, "wording.yaml", wording_load);
    load_optional(loader, dir, false);
    if (overlay)
        load_optional(loader, overlay, true);
}

bool content_load(const char *dir, const char *overlay, Content **out, Report *report)
{
    Report own = {0};
    Content *content = mem_alloc(sizeof *content);
    content->store = mem_alloc(sizeof *content->store);
    Loader loader = {.arena = &content->store->arena, .report = report ? report : &own, .content = content};
    size_t before = loader.report->error_count;
    Error err = {0};
    if (file_is_folder(dir))
        load_all(&loader, dir, overlay);
    else if (!error_set(&err, ERROR_NO_INPUT, N_("no content folder at %s"), dir))
        report_take(loader.report, SEVERITY_ERROR, &err);
    bool fine = loader.report->error_count == before;
    report_done(&own);
    if (fine)
        *out = content;
    else
        content_free(content);
    return fine;
}

void content_free(Content *content)
{
    if (!content)
        return;
    arena_done(&content->store->arena);
    free(content->store);
    free(content);
}
