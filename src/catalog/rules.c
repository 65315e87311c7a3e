/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/rules.h"

#include <ctype.h>

#include "catalog/facts.h"
#include "catalog/script.h"
#include "util/unicode.h"

/* Fewer letters than this say nothing of the language of a text. */
enum { LETTERS_MIN = 8, COPIED_WORDS_MIN = 3 };

static const char tag_open[] = "<en>", tag_close[] = "</en>";

/* The first place of part in text at or after from; text.len if there is none. */
static size_t find(StrView text, const char *part, size_t from)
{
    const char *at = from < text.len ? memmem(text.ptr + from, text.len - from, part, strlen(part)) : NULL;
    return at ? (size_t)(at - text.ptr) : text.len;
}

static bool has_code_point(StrView text, uint32_t wanted)
{
    for (size_t pos = 0; pos < text.len;)
        if (unicode_next(text, &pos) == wanted)
            return true;
    return false;
}

/* Line breaks and tabs may stand where the English has some. */
static const char *why_forbidden(uint32_t c, StrView source)
{
    if (unicode_is_bidi_control(c))
        return "bidi control character %s: delete it, kyr sets direction itself";
    if ((unicode_is_control(c) && !has_code_point(source, c)) || c == 0x2028 || c == 0x2029)
        return "control character %s: delete it";
    if (c == 0xFFFD || c == 0xFEFF)
        return "%s is what is left of a broken conversion: type the text again";
    if (script_is_local_digit(c))
        return "digit %s: write 0-9, they match the phone and the other language's list";
    return NULL;
}

static void check_characters(const Translation *t, Report *report)
{
    for (size_t pos = 0; pos < t->text.len;) {
        uint32_t c = unicode_next(t->text, &pos);
        const char *why = why_forbidden(c, t->source);
        Buf name = {0};
        if (why)
            report_error(report, t->pos, why, unicode_name(c, &name));
        buf_done(&name);
        if (why)
            return;
    }
}

static void check_nfc(const Translation *t, Report *report)
{
    if (!unicode_is_nfc(t->text))
        report_error(report, t->pos, "not in Normalization Form C: accents stand apart from their letters (uconv -x nfc mends it)");
}

/* The next phrase between <en> and </en> at or after *pos. */
static bool next_phrase(StrView text, size_t *pos, StrView *out)
{
    size_t start = find(text, tag_open, *pos);
    size_t end = find(text, tag_close, start);
    if (end == text.len)
        return false;
    *out = (StrView){text.ptr + start, end + strlen(tag_close) - start};
    *pos = end + strlen(tag_close);
    return true;
}

static size_t count_phrase(StrView text, StrView phrase)
{
    size_t count = 0;
    StrView found;
    for (size_t pos = 0; next_phrase(text, &pos, &found);)
        count += found.len == phrase.len && memcmp(found.ptr, phrase.ptr, phrase.len) == 0;
    return count;
}

static void check_phrases(const Translation *t, Report *report)
{
    StrView phrase;
    if (t->interface)
        return;
    for (size_t pos = 0; next_phrase(t->source, &pos, &phrase);)
        if (count_phrase(t->text, phrase) != count_phrase(t->source, phrase))
            report_error(report, t->pos, "%.*s must stay in the translation exactly as it is, in English", SV(phrase));
    for (size_t pos = 0; next_phrase(t->text, &pos, &phrase);)
        if (count_phrase(t->source, phrase) == 0)
            report_error(report, t->pos, "%.*s is not in the English text", SV(phrase));
}

/* Every tag is <en> or </en>, in turn; or, as <FILE> in a usage text, one that the English has. */
static void check_tags(const Translation *t, Report *report)
{
    bool open = false;
    if (t->interface)
        return;
    for (size_t pos = find(t->text, "<", 0); pos < t->text.len; pos = find(t->text, "<", pos + 1)) {
        StrView rest = {t->text.ptr + pos, t->text.len - pos};
        size_t end = find(rest, ">", 0);
        StrView tag = {rest.ptr, end < rest.len ? end + 1 : end};
        bool opens = view_is(tag, tag_open), closes = view_is(tag, tag_close);
        if (!opens && !closes && (tag.len < 2 || (!isalpha((unsigned char)tag.ptr[1]) && tag.ptr[1] != '/')))
            continue;
        bool known = memmem(t->source.ptr, t->source.len, tag.ptr, tag.len) != NULL;
        if (!opens && !closes && !known)
            report_error(report, t->pos, "'%.*s': no markup is known but <en>…</en>", SV(tag));
        if ((opens && open) || (closes && !open))
            report_error(report, t->pos, "<en> and </en> must come in pairs");
        open = opens || (open && !closes);
    }
    if (open)
        report_error(report, t->pos, "<en> without </en>");
}

/* Both ways: one that was changed is missed, one that was added is no less wrong. Each fact is reported once. */
static void compare_facts(StrView from, StrView to, SourcePos pos, const char *format, Report *report)
{
    Fact fact;
    for (size_t at = 0; fact_next(from, &at, &fact);) {
        StrView earlier = {from.ptr, (size_t)(fact.text.ptr - from.ptr)};
        if (fact_count(to, &fact) < fact_count(from, &fact) && fact_count(earlier, &fact) == 0)
            report_error(report, pos, format, fact_word(fact.kind), SV(fact.text));
    }
}

static void check_facts(const Translation *t, Report *report)
{
    compare_facts(t->source, t->text, t->pos, "%s '%.*s' of the English text is missing; it must stay byte for byte", report);
    compare_facts(t->text, t->source, t->pos, "%s '%.*s' is not in the English text, or not so often", report);
}

static void check_zawgyi(const Translation *t, Report *report)
{
    size_t at = 0;
    if (strcmp(t->code, "my") != 0 || !script_is_zawgyi(t->text, &at))
        return;
    report_error(report, t->pos, "Zawgyi, not Unicode Burmese, from byte %zu on: convert it (uconv -x Zawgyi-my)", at);
}

/* The text without <en> phrases. */
static void without_phrases(StrView text, Buf *out)
{
    size_t pos = 0;
    StrView phrase;
    for (size_t next = 0; next_phrase(text, &next, &phrase); pos = next)
        buf_add(out, text.ptr + pos, (size_t)(phrase.ptr - text.ptr) - pos);
    buf_add(out, text.ptr + pos, text.len - pos);
}

static void check_script(const Translation *t, Report *report)
{
    if (!t->script || !script_known(t->script))
        return;
    Buf own = {0};
    without_phrases(t->text, &own);
    ScriptCount count = script_count((StrView){buf_str(&own), own.len}, t->script);
    if (count.own + count.other >= LETTERS_MIN && count.own < count.other)
        report_warning(report, t->pos, "%zu of %zu letters are not %s: is this the right language?", count.other, count.own + count.other,
                       t->script);
    buf_done(&own);
}

static size_t count_words(StrView text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++)
        count += text.ptr[i] != ' ' && (i == 0 || text.ptr[i - 1] == ' ');
    return count;
}

static void check_copied(const Translation *t, Report *report)
{
    if (t->text.len != t->source.len || memcmp(t->text.ptr, t->source.ptr, t->text.len) != 0)
        return;
    Buf own = {0};
    without_phrases(t->text, &own);
    if (count_words((StrView){buf_str(&own), own.len}) >= COPIED_WORDS_MIN)
        report_warning(report, t->pos, "the translation is the English text");
    buf_done(&own);
}

static bool edge_is_space(StrView text, bool end)
{
    return text.len > 0 && text.ptr[end ? text.len - 1 : 0] == ' ';
}

static void check_edges(const Translation *t, Report *report)
{
    for (int end = 0; end < 2; end++)
        if (edge_is_space(t->text, end) != edge_is_space(t->source, end))
            report_warning(report, t->pos, "space at the %s is not as in the English text", end ? "end" : "start");
}

static void (*const rules[])(const Translation *, Report *) = {
    check_characters, check_nfc, check_phrases, check_tags, check_facts, check_zawgyi, check_script, check_copied, check_edges,
};

bool rules_check(const Translation *translation, Report *report)
{
    size_t before = report->error_count;
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        rules[i](translation, report);
    return report->error_count == before;
}
