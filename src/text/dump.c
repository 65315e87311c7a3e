/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shaped paragraphs and broken lines as text, for golden files. */
#include "text/paragraph.h"
#include "text/text.h"

static void add_field(Buf *out, const char *name, double value)
{
    buf_addf(out, " %s ", name);
    buf_add_number(out, value, 3);
}

static void add_quoted(Buf *out, const char *text, size_t start, size_t end)
{
    buf_addf(out, " \"%.*s\"", (int)(end - start), text + start);
}

static void dump_item(const Paragraph *paragraph, size_t index, Buf *out)
{
    const Item *item = &paragraph->items[index];
    char script[5] = "";
    hb_tag_to_string(hb_script_to_iso15924_tag(item->script), script);
    buf_addf(out, "%zu..%zu %s level %d %s%s%s", item->start, item->end, script, item->level, item->face.font->info.postscript_name,
             item->face.synthetic_bold ? " stroked" : "", item->english ? " english" : "");
    if (item->scale < 1 || item->scale > 1)
        add_field(out, "scale", item->scale);
    add_quoted(out, paragraph->text, item->start, item->end);
    buf_add_str(out, "\n ");
    for (size_t i = 0; i < paragraph->runs[index].count; i++) {
        const ShapedGlyph *glyph = &paragraph->runs[index].glyphs[i];
        buf_addf(out, " %u@%zu+", (unsigned)glyph->id, glyph->cluster);
        buf_add_number(out, glyph->advance, 3);
    }
    buf_add_char(out, '\n');
}

static void dump_breaks(const Paragraph *paragraph, Buf *out)
{
    static const char *const marks[] = {"", "k", "w"};
    buf_add_str(out, "breaks");
    for (size_t i = 0; i < paragraph->break_count; i++)
        buf_addf(out, " %zu%s", paragraph->breaks[i].pos, marks[paragraph->breaks[i].rank]);
    buf_add_char(out, '\n');
}

void paragraph_dump(const Paragraph *paragraph, Buf *out)
{
    buf_addf(out, "paragraph %s %s %zu bytes", paragraph->language, paragraph->rtl ? "rtl" : "ltr", paragraph->len);
    add_field(out, "widest", paragraph_widest_word(paragraph));
    buf_add_char(out, '\n');
    for (size_t i = 0; i < paragraph->item_count; i++)
        dump_item(paragraph, i, out);
    dump_breaks(paragraph, out);
}

static void dump_run(const GlyphRun *run, Buf *out)
{
    buf_addf(out, "  %s %s%s", font_info(run->font)->postscript_name, run->rtl ? "rtl" : "ltr", run->synthetic_bold ? " stroked" : "");
    if (run->scale < 1 || run->scale > 1)
        add_field(out, "scale", run->scale);
    buf_add_str(out, ":");
    for (size_t i = 0; i < run->count; i++) {
        buf_addf(out, " %u@%zu x", (unsigned)run->glyphs[i].id, run->glyphs[i].cluster);
        buf_add_number(out, run->glyphs[i].x, 3);
        if (run->glyphs[i].y < 0 || run->glyphs[i].y > 0) {
            buf_add_char(out, 'y');
            buf_add_number(out, run->glyphs[i].y, 3);
        }
    }
    buf_add_char(out, '\n');
}

void text_lines_dump(const Paragraph *paragraph, const TextLines *lines, Buf *out)
{
    buf_addf(out, "%zu lines%s\n", lines->count, lines->overfull ? " overfull" : "");
    for (size_t i = 0; i < lines->count; i++) {
        const TextLine *line = &lines->lines[i];
        buf_addf(out, "%zu..%zu", line->start, line->end);
        add_field(out, "width", line->width);
        add_field(out, "ink", line->ink_top);
        add_field(out, "to", line->ink_bottom);
        add_quoted(out, paragraph->text, line->start, line->end);
        buf_add_char(out, '\n');
        for (size_t k = 0; k < line->run_count; k++)
            dump_run(&line->runs[k], out);
    }
}
