/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/document.h"

#include <string.h>
#include <strings.h>

#include "app/document.h"
#include "cli/lines.h"
#include "cli/output.h"
#include "text/terminal.h"
#include "util/mem.h"

enum { INDENT = 4 };

static void add_char_times(Buf *out, char c, int times)
{
    for (int i = 0; i < times; i++)
        buf_add_char(out, c);
}

static bool is_under_an_item(BlockKind kind)
{
    return kind == BLOCK_TEXT || kind == BLOCK_SMALL || kind == BLOCK_WRITE;
}

static void add_heading(const Block *block, char rule, Buf *out)
{
    Buf line = {0};
    buf_addf(&line, "%s%s%s", block->label ? block->label : "", block->label ? "  " : "", block->text);
    buf_addf(out, "%s\n", buf_str(&line));
    add_char_times(out, rule, terminal_columns(buf_str(&line)));
    buf_add_char(out, '\n');
    buf_done(&line);
}

static void add_indented(const Block *block, Buf *out)
{
    add_char_times(out, ' ', INDENT);
    if (block->kind == BLOCK_WRITE)
        buf_addf(out, "%s%s%s\n", block->text, *block->text ? " " : "", "________________________________________");
    else
        lines_add(block->text, block->style.language, INDENT, out);
}

/* The label ends where an indented text begins, a space before it; a bullet is three bytes and one column. */
static void add_item(const Block *block, Buf *out)
{
    const char *label = block->label ? block->label : "";
    add_char_times(out, ' ', INDENT - 1 - terminal_columns(label));
    buf_addf(out, "%s %s\n", label, block->text);
}

static void add_text(const Block *block, Buf *out)
{
    if (is_under_an_item(block->kind))
        add_indented(block, out);
    else if (block->kind == BLOCK_ITEM)
        add_item(block, out);
    else if (block->kind == BLOCK_INTRO)
        lines_add(block->text, block->style.language, 0, out);
    else
        add_heading(block, block->kind == BLOCK_TITLE ? '=' : '-', out);
}

static void write_text(const Document *document, Buf *out)
{
    for (size_t i = 0; i < document->count; i++) {
        if (i > 0 && !is_under_an_item(document->blocks[i].kind))
            buf_add_char(out, '\n');
        add_text(&document->blocks[i], out);
    }
}

/* Where the sign stands that would make a list of the paragraph: "- ", "+ ", "1. "; NULL: nowhere. */
static const char *list_sign(const char *text)
{
    const char *sign = text + strspn(text, "0123456789");
    bool is_sign = *sign && strchr(sign > text ? ".)" : "-+", *sign) && (sign[1] == ' ' || sign[1] == '\0');
    return is_sign ? sign : NULL;
}

/* Signs that would be read as Markdown at the start of a paragraph or inside it. */
static void add_escaped(const char *text, Buf *out)
{
    for (const char *list = list_sign(text); *text; text++) {
        if (text == list || strchr("\\`*_[]<>#", *text))
            buf_add_char(out, '\\');
        buf_add_char(out, *text);
    }
}

/* Items stand a level deeper once they belong to a part. */
static const char *heading_signs(BlockKind kind, bool in_part)
{
    if (kind == BLOCK_TITLE)
        return "# ";
    if (kind == BLOCK_ITEM && in_part)
        return "### ";
    return kind == BLOCK_ITEM || kind == BLOCK_HEADING ? "## " : "";
}

static void write_markdown(const Document *document, Buf *out)
{
    bool in_part = false;
    for (size_t i = 0; i < document->count; i++) {
        const Block *block = &document->blocks[i];
        in_part = in_part || block->kind == BLOCK_HEADING;
        buf_addf(out, "%s%s%s%s", i > 0 ? "\n" : "", heading_signs(block->kind, in_part), block->label ? block->label : "",
                 block->label ? " " : "");
        add_escaped(block->text, out);
        buf_add_str(out, block->kind == BLOCK_WRITE ? " \\_\\_\\_\\_\\_\\_\\_\\_\n" : "\n");
    }
}

static bool is_pdf(const char *name)
{
    size_t len = name ? strlen(name) : 0;
    return len > 4 && strcasecmp(name + len - 4, ".pdf") == 0;
}

bool document_write(const Cli *cli, const Document *document, Error *err)
{
    const char *name = options_get(&cli->options, OPTION_OUTPUT_TEXT);
    Buf out = {0};
    bool ok = true;
    if (is_pdf(name))
        ok = app_document_pdf(cli->session, document, &out, err);
    else if (strcmp(options_get(&cli->options, OPTION_FORMAT_READ), "markdown") == 0)
        write_markdown(document, &out);
    else
        write_text(document, &out);
    ok = ok && output_write(cli, OPTION_OUTPUT_TEXT, mem_strdup("-"), (StrView){out.ptr, out.len}, err);
    buf_done(&out);
    return ok;
}
