/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/sheet.h"

#include "util/buf.h"

static void dump_placement(const Placement *placement, Buf *out)
{
    buf_addf(out, "  face %zu at ", placement->face);
    buf_add_number(out, placement->x_pt, 2);
    buf_add_char(out, ' ');
    buf_add_number(out, placement->y_pt, 2);
    buf_add_str(out, placement->turned ? " turned\n" : "\n");
}

void sheet_dump(const SheetPlan *plan, Buf *out)
{
    buf_addf(out, "plan %s ", plan->paper);
    buf_add_number(out, plan->width_pt, 2);
    buf_add_str(out, " x ");
    buf_add_number(out, plan->height_pt, 2);
    buf_addf(out, " flip %s: %zu cards, %u to a sheet, %zu sheets, %zu blanks%s\n", flip_word(plan->flip), plan->card_count,
             plan->per_sheet, plan->sheet_count, plan->blank_count, plan->marks_left_out ? ", marks left out" : "");
    for (size_t i = 0; i < plan->page_count; i++) {
        const SheetPage *page = &plan->pages[i];
        buf_addf(out, "page %zu: sheet %zu %s\n", i + 1, page->sheet + 1, page->help ? "help" : page->back ? "back" : "front");
        for (size_t k = 0; k < page->count; k++)
            dump_placement(&page->placements[k], out);
        if (page->marks)
            draw_dump(page->marks, out);
        for (size_t part = 0; part < SHEET_NUMBER_PARTS && page->number[part]; part++)
            draw_dump(page->number[part], out);
    }
}
