/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/template.h"

#include <string.h>

/* No dates: the same content gives the same bytes. msginit and translators fill the X-Kyr fields in (locales/README.md). */
static const char header[] = "# Translations of kyr: interface and rights content. Licence of the translations: CC BY 4.0.\n"
                             "#, fuzzy\n"
                             "msgid \"\"\n"
                             "msgstr \"\"\n"
                             "\"Project-Id-Version: kyr\\n\"\n"
                             "\"Report-Msgid-Bugs-To: \\n\"\n"
                             "\"PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE\\n\"\n"
                             "\"Last-Translator: FULL NAME <EMAIL@ADDRESS>\\n\"\n"
                             "\"Language-Team: LANGUAGE <LL@li.org>\\n\"\n"
                             "\"Language: \\n\"\n"
                             "\"MIME-Version: 1.0\\n\"\n"
                             "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                             "\"Content-Transfer-Encoding: 8bit\\n\"\n"
                             "\"X-Kyr-Autonym: \\n\"\n"
                             "\"X-Kyr-English-Name: \\n\"\n"
                             "\"X-Kyr-Script: \\n\"\n"
                             "\"X-Kyr-Direction: \\n\"\n";

void template_quote(const char *text, Buf *out)
{
    static const char special[] = "\"\\\n\t", letters[] = "\"\\nt";
    buf_add_char(out, '"');
    for (; *text; text++) {
        const char *found = strchr(special, *text);
        if (found)
            buf_add_char(out, '\\');
        buf_add_char(out, found ? letters[found - special] : *text);
    }
    buf_add_char(out, '"');
}

typedef struct Writing {
    const char *folder;
    Buf *out;
} Writing;

static void add_reference(const Writing *writing, SourcePos pos)
{
    size_t len = strlen(writing->folder);
    while (len > 0 && writing->folder[len - 1] == '/')
        len--;
    const char *name = pos.file;
    if (strncmp(name, writing->folder, len) == 0 && name[len] == '/')
        buf_addf(writing->out, "#: content/%s:%d\n", name + len + 1 + strspn(name + len + 1, "/"), pos.line);
    else
        buf_addf(writing->out, "#: %s:%d\n", name, pos.line);
}

static void add_comment(const char *comment, Buf *out)
{
    while (comment && *comment) {
        size_t len = strcspn(comment, "\n");
        buf_addf(out, "#. %.*s\n", (int)len, comment);
        comment += comment[len] ? len + 1 : len;
    }
}

static void add_string(void *data, const ContentString *string)
{
    const Writing *writing = data;
    Buf *out = writing->out;
    buf_add_char(out, '\n');
    add_comment(string->comment, out);
    if (string->pos.file)
        add_reference(writing, string->pos);
    buf_add_str(out, "msgctxt ");
    template_quote(string->id, out);
    buf_add_str(out, "\nmsgid ");
    template_quote(string->text, out);
    buf_add_str(out, "\nmsgstr \"\"\n");
}

void template_write(const Content *content, const char *content_dir, Buf *out)
{
    Writing writing = {content_dir, out};
    buf_add_str(out, header);
    content_each_string(content, add_string, &writing);
}
