/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "card/face.h"

/* The agent's face of a sheet (CARD 8): each statement's lead on a line of its own where the format says so, and the holder's
 * translation under it. Sizes give way together; free space goes equally between statements. */

static const double size_step = 0.25, ink_clear_em = 0.06, least_gap_em = 0.46, translation_gap_em = 0.22, rise_share = 0.8;

enum { MOST_PARTS = 3 };

typedef struct Part { /* of a statement: paragraphs of one size */
    Paragraph *paragraph;
    double share; /* of the size of the statement */
    double leading, gap_em, measure_pt, inset_pt;
    bool translation;
    TextLines lines;
} Part;

typedef struct Statement {
    Part parts[MOST_PARTS];
    size_t count;
} Statement;

typedef struct Stack {
    Face *face;
    Face holder; /* the same face for what stands in the language of the holder */
    Statement *statements;
    size_t count;
    double top, bottom;
    double size, used, spread; /* at that size; spread: between two statements, points */
} Stack;

typedef struct Walk { /* down the lines */
    const TextLine *above;
    double above_size, y;
} Walk;

static bool add_part(Stack *stack, Statement *statement, const CardText *text, Part part, Error *err)
{
    Face *face = part.translation ? &stack->holder : stack->face;
    if (!face_shape(face, text, face->style, &part.paragraph, err))
        return false;
    statement->parts[statement->count++] = part;
    return true;
}

static CardText lead_text(Face *face, const CardText *item)
{
    CardText lead = *item;
    lead.plain = arena_strndup(&face->list->arena, item->plain, item->lead_len);
    lead.span_count = 1;
    lead.spans = arena_copy(&face->list->arena, &(TextSpan){0, item->lead_len, SPAN_BOLD}, sizeof(TextSpan));
    return lead;
}

/* After the lead and the space behind it; a statement's own spans are of the lead alone. */
static CardText rest_text(Face *face, const CardText *item)
{
    return (CardText){.id = item->id, .plain = arena_strdup(&face->list->arena, item->plain + item->lead_len + 1)};
}

static bool add_english(Stack *stack, Statement *statement, const CardText *item, Error *err)
{
    Face *face = stack->face;
    double measure = face->right - face->left;
    Part part = {.share = 1, .leading = face->type.leading[0], .measure_pt = measure};
    if (face->grid->rest_share <= 0 || item->lead_len == 0)
        return add_part(stack, statement, item, part, err);
    part.leading = face->type.leading[2];
    CardText text = lead_text(face, item);
    if (!add_part(stack, statement, &text, part, err))
        return false;
    if (!item->plain[item->lead_len])
        return true;
    text = rest_text(face, item);
    part = (Part){.share = face->grid->rest_share, .leading = face->type.leading[0], .measure_pt = measure};
    return add_part(stack, statement, &text, part, err);
}

static bool add_translation(Stack *stack, Statement *statement, const CardText *text, Error *err)
{
    const CardGrid *grid = stack->face->grid;
    const Face *holder = &stack->holder;
    double share = grid->translation_share * holder->type.target_pt / grid->items.target; /* × that of the script */
    Part part = {.share = share,
                 .leading = holder->type.leading[0],
                 .gap_em = translation_gap_em,
                 .measure_pt = holder->right - holder->left - grid->translation_indent,
                 .inset_pt = grid->translation_indent,
                 .translation = true};
    return add_part(stack, statement, text, part, err);
}

static bool make_statements(Stack *stack, Error *err)
{
    const FaceWords *words = stack->face->words;
    stack->count = words->item_count;
    stack->statements = arena_array(&stack->face->list->arena, stack->count, sizeof *stack->statements);
    for (size_t i = 0; i < stack->count; i++) {
        if (!add_english(stack, &stack->statements[i], &words->items[i], err))
            return false;
        if (words->translations && !add_translation(stack, &stack->statements[i], &words->translations[i], err))
            return false;
    }
    return true;
}

static double next_baseline(Walk *walk, const TextLine *line, double size, double leading, double gap)
{
    if (!walk->above) {
        walk->y += fmax(size * leading * rise_share, size * line->ink_top);
    } else {
        double ink = walk->above_size * -walk->above->ink_bottom + size * (line->ink_top + ink_clear_em);
        walk->y += fmax(size * leading, ink) + gap;
    }
    walk->above = line;
    walk->above_size = size;
    return walk->y;
}

static double walk_part(const Stack *stack, Walk *walk, Part *part, double gap)
{
    double size = stack->size * part->share;
    paragraph_break(part->paragraph, part->measure_pt / size, &stack->face->list->arena, &part->lines);
    for (size_t i = 0; i < part->lines.count; i++)
        next_baseline(walk, &part->lines.lines[i], size, part->leading, i == 0 ? gap : 0);
    return walk->y;
}

static double statement_gap(const Stack *stack)
{
    return least_gap_em * stack->size + stack->spread;
}

/* Whether all of it stands between top and bottom at this size; spread is then what is left for each gap. */
static bool try_size(Stack *stack, double size)
{
    Walk walk = {.y = stack->top};
    bool overfull = false;
    stack->size = size;
    stack->spread = 0;
    for (size_t i = 0; i < stack->count; i++)
        for (size_t k = 0; k < stack->statements[i].count; k++) {
            Part *part = &stack->statements[i].parts[k];
            double gap = k > 0 ? part->gap_em * size * part->share : i > 0 ? statement_gap(stack) : 0;
            walk_part(stack, &walk, part, gap);
            overfull = overfull || part->lines.overfull;
        }
    double end = walk.above ? walk.y - walk.above_size * walk.above->ink_bottom : walk.y;
    stack->used = end - stack->top;
    if (stack->count > 1 && end < stack->bottom)
        stack->spread = (stack->bottom - end) / (double)(stack->count - 1);
    return !overfull && end <= stack->bottom;
}

static bool fit_stack(Stack *stack)
{
    const TypeRange *range = &stack->face->grid->statements;
    for (double size = range->ceiling; size >= range->floor; size -= size_step)
        if (try_size(stack, size))
            return true;
    return try_size(stack, range->floor);
}

static void draw_part(const Stack *stack, const Part *part, double gap, Walk *walk)
{
    const Face *face = part->translation ? &stack->holder : stack->face;
    double size = stack->size * part->share;
    DrawLine *placed = arena_array(&face->list->arena, part->lines.count, sizeof *placed);
    for (size_t i = 0; i < part->lines.count; i++) {
        const TextLine *line = &part->lines.lines[i];
        double y = next_baseline(walk, line, size, part->leading, i == 0 ? gap : 0);
        placed[i] = (DrawLine){face_edge_x(face, EDGE_START, part->inset_pt, line->width * size), y, line};
    }
    draw_text(face->list, (DrawText){.paragraph = part->paragraph,
                                     .lines = placed,
                                     .line_count = part->lines.count,
                                     .size_pt = size,
                                     .ink = INK_BLACK,
                                     .role = ROLE_PARAGRAPH});
}

/* Along the translation, from the top of its first line to the foot of its last. */
static void draw_side_rule(const Stack *stack, const Part *part, double first_baseline, double last_baseline)
{
    const Face *face = &stack->holder;
    double width = face->grid->translation_rule, size = stack->size * part->share;
    double top = first_baseline - size * fmax(part->lines.lines[0].ink_top, 0.75);
    double bottom = last_baseline + size * fmax(-part->lines.lines[part->lines.count - 1].ink_bottom, 0.2);
    draw_box(face->list,
             (DrawBox){face_edge_x(face, EDGE_START, 0, width), top, width, bottom - top, 0, skin_inks(face->request->skin)->rule});
}

static void draw_stack(const Stack *stack)
{
    Walk walk = {.y = stack->top};
    for (size_t i = 0; i < stack->count; i++)
        for (size_t k = 0; k < stack->statements[i].count; k++) {
            const Part *part = &stack->statements[i].parts[k];
            double gap = k > 0 ? part->gap_em * stack->size * part->share : i > 0 ? statement_gap(stack) : 0;
            Walk first = walk;
            if (part->lines.count > 0)
                next_baseline(&first, &part->lines.lines[0], stack->size * part->share, part->leading, gap);
            draw_part(stack, part, gap, &walk);
            if (part->translation && part->lines.count > 0)
                draw_side_rule(stack, part, first.y, walk.y);
        }
}

static bool misfit(const Stack *stack, Error *err)
{
    int percent = (int)ceil(100 * stack->used / (stack->bottom - stack->top));
    return error_set(err, ERROR_DATA,
                     N_("card %s in %s: the statements take %d %% of their room at the smallest size, %.2f pt; leave one out"),
                     stack->face->request->recipe->id, stack->face->card->language->code, percent, stack->size);
}

bool statements_build(Face *face, Error *err)
{
    Stack stack = {.face = face, .holder = *face, .top = face->grid->statements_y};
    stack.bottom = face->foot - (face->words->law ? face->grid->law_height : 0);
    if (face->words->translations && !face_in_language(&stack.holder, err))
        return false;
    if (!make_statements(&stack, err) || !agent_bar(face, err))
        return false;
    bool fits = fit_stack(&stack);
    face->fit->size_pt = stack.size;
    face->fit->leading = face->type.leading[0];
    face->fit->gap = least_gap_em + stack.spread / stack.size;
    face->fit->fill = stack.used / (stack.bottom - stack.top);
    face->fit->small = stack.size < face->grid->statements.target;
    face->fit->fits = fits;
    if (!fits)
        return misfit(&stack, face->measure_only ? &face->fit->misfit : err) || face->measure_only;
    draw_stack(&stack);
    return !face->words->law || agent_law(face, err);
}
