/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/document.h"

#include <math.h>
#include <stdlib.h>

#include "util/mem.h"

static const double margin_pt = 54, foot_pt = 36, write_pt = 22, line_pt = 0.6, ink_clear_pt = 1;

/* Sizes in points; leading in em; before: space above the block. */
typedef struct BlockStyle {
    double size_pt, leading, before_pt, indent_pt;
    bool bold;
    Role role;
} BlockStyle;

static const BlockStyle styles[BLOCK_KIND_COUNT] = {
    [BLOCK_TITLE] = {20, 1.25, 0, 0, true, ROLE_TITLE},        [BLOCK_INTRO] = {10.5, 1.36, 8, 0, false, ROLE_PARAGRAPH},
    [BLOCK_HEADING] = {14, 1.3, 22, 34, true, ROLE_PARAGRAPH}, [BLOCK_ITEM] = {10.5, 1.36, 12, 34, true, ROLE_PARAGRAPH},
    [BLOCK_TEXT] = {10.5, 1.36, 3, 34, false, ROLE_PARAGRAPH}, [BLOCK_SMALL] = {8.5, 1.36, 2, 34, false, ROLE_PARAGRAPH},
    [BLOCK_WRITE] = {8.5, 1.36, 2, 34, false, ROLE_PARAGRAPH},
};

typedef struct SetBlock { /* a block, broken to the measure; what it points at belongs to the first page */
    const Block *block;
    const BlockStyle *style;
    double size_pt;
    const Paragraph *paragraph; /* NULL: no words */
    TextLines lines;
    double *baselines; /* from the block's own top, without the space before it */
    double height;
} SetBlock;

typedef struct Setter {
    Fonts *fonts;
    const Document *document;
    double width, height;
    SetBlock *blocks;
    DisplayList *pages; /* the first one owns what all use: they are freed together */
    size_t count, cap;
    double y; /* where the next block begins */
} Setter;

void document_add(Document *document, Block block)
{
    document->blocks = mem_grow(document->blocks, document->count, &document->cap, sizeof *document->blocks);
    block.text = arena_strdup(&document->arena, block.text ? block.text : "");
    block.label = block.label ? arena_strdup(&document->arena, block.label) : NULL;
    if (block.span_count > 0)
        block.spans = arena_copy(&document->arena, block.spans, block.span_count * sizeof *block.spans);
    document->blocks[document->count++] = block;
}

void document_done(Document *document)
{
    free(document->blocks);
    arena_done(&document->arena);
    *document = (Document){0};
}

static const TextStyle english = {.language = "en", .script = "Latn", .latin_scale = 1};

static double scaled(double size_pt, double scale)
{
    return size_pt * (scale > 0 ? scale : 1);
}

static DisplayList *add_page(Setter *setter)
{
    setter->pages = mem_grow(setter->pages, setter->count, &setter->cap, sizeof *setter->pages);
    DisplayList *page = &setter->pages[setter->count++];
    draw_init(page, setter->width, setter->height);
    page->language = setter->document->language ? setter->document->language : "en";
    setter->y = margin_pt;
    return page;
}

static bool shape(Setter *setter, const Block *block, bool bold, const Paragraph **out, Error *err)
{
    Paragraph *paragraph;
    TextInput input = {block->text, block->spans, block->span_count, block->style, setter->document->name};
    input.style.bold = bold;
    if (!paragraph_shape(setter->fonts, &input, &paragraph, err))
        return false;
    draw_own(&setter->pages[0], paragraph);
    *out = paragraph;
    return true;
}

/* Lines stand a leading apart, or further where their ink asks for it. */
static void place_lines(Setter *setter, SetBlock *set)
{
    double size = set->size_pt, y = 0, drop = 0;
    set->baselines = arena_array(&setter->pages[0].arena, set->lines.count, sizeof *set->baselines);
    for (size_t i = 0; i < set->lines.count; i++) {
        const TextLine *line = &set->lines.lines[i];
        double ink = drop + line->ink_top * size + ink_clear_pt;
        y += fmax(i == 0 ? size : set->style->leading * size, ink);
        set->baselines[i] = y;
        drop = -line->ink_bottom * size;
    }
    set->height = y + fmax(drop, 0.25 * size);
}

static bool set_block(Setter *setter, const Block *block, SetBlock *set, Error *err)
{
    *set = (SetBlock){.block = block, .style = &styles[block->kind]};
    set->size_pt = scaled(set->style->size_pt, block->scale);
    if (block->text[0]) {
        if (!shape(setter, block, set->style->bold, &set->paragraph, err))
            return false;
        double measure = setter->width - 2 * margin_pt - set->style->indent_pt;
        paragraph_break(set->paragraph, measure / set->size_pt, &setter->pages[0].arena, &set->lines);
        place_lines(setter, set);
    }
    if (block->kind == BLOCK_WRITE)
        set->height = fmax(set->height, write_pt);
    if (set->lines.overfull)
        return error_set(err, ERROR_DATA, N_("%s: a word is wider than a line: %.60s"), setter->document->name, block->text);
    if (set->height > setter->height - 2 * margin_pt)
        return error_set(err, ERROR_DATA, N_("%s: a paragraph is larger than a page: %.60s"), setter->document->name, block->text);
    return true;
}

static double block_height(const SetBlock *set)
{
    return set->style->before_pt + set->height;
}

static bool begins_group(BlockKind kind)
{
    return kind == BLOCK_TITLE || kind == BLOCK_INTRO || kind == BLOCK_HEADING || kind == BLOCK_ITEM;
}

/* Of the group at `first`: a heading takes the group behind it along. */
static double group_height(const Setter *setter, size_t first)
{
    const SetBlock *blocks = setter->blocks;
    double height = block_height(&blocks[first]);
    size_t i = first + 1, count = setter->document->count;
    for (; i < count && !begins_group(blocks[i].block->kind); i++)
        height += block_height(&blocks[i]);
    if (blocks[first].block->kind == BLOCK_HEADING && i < count && blocks[i].block->kind == BLOCK_ITEM)
        height += group_height(setter, i);
    return height;
}

/* A group goes to the next page whole, if a page can hold it. */
static DisplayList *page_for(Setter *setter, size_t i)
{
    const SetBlock *set = &setter->blocks[i];
    double room = setter->height - margin_pt - setter->y, all = setter->height - 2 * margin_pt;
    double wanted = begins_group(set->block->kind) ? group_height(setter, i) : block_height(set);
    if (wanted > room && (wanted <= all || block_height(set) > room))
        return add_page(setter);
    return &setter->pages[setter->count - 1];
}

static double left_of(const Setter *setter, const SetBlock *set)
{
    return margin_pt + (setter->document->rtl ? 0 : set->style->indent_pt);
}

static double right_of(const Setter *setter, const SetBlock *set)
{
    return margin_pt + (setter->document->rtl ? set->style->indent_pt : 0);
}

static void draw_lines(Setter *setter, DisplayList *page, const SetBlock *set, double top)
{
    DrawLine *lines = arena_array(&page->arena, set->lines.count, sizeof *lines);
    for (size_t i = 0; i < set->lines.count; i++) {
        const TextLine *line = &set->lines.lines[i];
        double right = setter->width - right_of(setter, set) - line->width * set->size_pt;
        lines[i] = (DrawLine){set->block->style.rtl ? right : left_of(setter, set), top + set->baselines[i], line};
    }
    draw_text(page, (DrawText){.paragraph = set->paragraph,
                               .lines = lines,
                               .line_count = set->lines.count,
                               .size_pt = set->size_pt,
                               .role = set->style->role});
}

/* One line at the margin where reading begins: a label, or the foot of a page. */
static bool draw_words(Setter *setter, DisplayList *page, const Block *words, const BlockStyle *style, double baseline, Error *err)
{
    double size = scaled(style->size_pt, words->scale);
    const Paragraph *paragraph;
    TextLines lines;
    if (!shape(setter, words, style->bold, &paragraph, err))
        return false;
    paragraph_break(paragraph, setter->width / size, &setter->pages[0].arena, &lines);
    double right = setter->width - margin_pt - lines.lines[0].width * size;
    DrawLine line = {setter->document->rtl ? right : margin_pt, baseline, lines.lines};
    draw_text(page, (DrawText){.paragraph = paragraph, .lines = &line, .line_count = 1, .size_pt = size, .role = style->role});
    return true;
}

static void draw_write(Setter *setter, DisplayList *page, const SetBlock *set, double top)
{
    const double clear_pt = 6, lift_pt = 4;
    double left = left_of(setter, set), right = setter->width - right_of(setter, set);
    double words = set->lines.count > 0 ? set->lines.lines[0].width * set->size_pt + clear_pt : 0;
    if (set->block->style.rtl)
        right -= words;
    else
        left += words;
    draw_box(page, (DrawBox){left, top + set->height - lift_pt, right - left, line_pt, 0, INK_BLACK});
}

static bool draw_block(Setter *setter, const SetBlock *set, DisplayList *page, Error *err)
{
    const double rule_lift_pt = 5;
    Block label = {.text = set->block->label, .style = english};
    double top = setter->y + (setter->y > margin_pt ? set->style->before_pt : 0);
    if (set->block->kind == BLOCK_HEADING)
        draw_box(page, (DrawBox){margin_pt, top - rule_lift_pt, setter->width - 2 * margin_pt, line_pt, 0, INK_BLACK});
    if (label.text && set->paragraph && !draw_words(setter, page, &label, set->style, top + set->baselines[0], err))
        return false;
    if (set->paragraph)
        draw_lines(setter, page, set, top);
    if (set->block->kind == BLOCK_WRITE)
        draw_write(setter, page, set, top);
    setter->y = top + set->height;
    return true;
}

static bool set_all(Setter *setter, Error *err)
{
    size_t count = setter->document->count;
    add_page(setter);
    setter->blocks = arena_array(&setter->pages[0].arena, count, sizeof *setter->blocks);
    for (size_t i = 0; i < count; i++)
        if (!set_block(setter, &setter->document->blocks[i], &setter->blocks[i], err))
            return false;
    for (size_t i = 0; i < count; i++)
        if (!draw_block(setter, &setter->blocks[i], page_for(setter, i), err))
            return false;
    return true;
}

static bool number_pages(Setter *setter, Error *err)
{
    static const BlockStyle foot = {.size_pt = 8, .role = ROLE_ARTIFACT};
    const Document *document = setter->document;
    const char *between = document->notice.text ? " · " : "", *notice = document->notice.text ? document->notice.text : "";
    Block words = {.style = document->notice.text ? document->notice.style : english, .scale = document->notice.scale};
    for (size_t i = 0; i < setter->count; i++) {
        words.text = arena_printf(&setter->pages[0].arena, "%s · %zu/%zu%s%s", document->name, i + 1, setter->count, between, notice);
        if (!draw_words(setter, &setter->pages[i], &words, &foot, setter->height - foot_pt, err))
            return false;
    }
    return true;
}

void document_pages_done(DisplayList *pages, size_t count)
{
    for (size_t i = 0; i < count; i++)
        draw_done(&pages[i]);
    free(pages);
}

bool document_pages(Fonts *fonts, const Document *document, double width_pt, double height_pt, DisplayList **pages, size_t *count,
                    Error *err)
{
    Setter setter = {.fonts = fonts, .document = document, .width = width_pt, .height = height_pt};
    if (!set_all(&setter, err) || !number_pages(&setter, err)) {
        document_pages_done(setter.pages, setter.count);
        return false;
    }
    *pages = setter.pages;
    *count = setter.count;
    return true;
}
