/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/facts.h"

#include <ctype.h>

/* Every matcher takes the rest of a text and gives the length of the fact at its very start, or 0. */
typedef size_t (*FactMatch)(StrView rest);

static unsigned char byte_at(StrView text, size_t at)
{
    return at < text.len ? (unsigned char)text.ptr[at] : '\0';
}

static size_t run(StrView text, size_t from, int (*is)(int))
{
    size_t at = from;
    while (at < text.len && is((unsigned char)text.ptr[at]))
        at++;
    return at - from;
}

static bool starts_with(StrView text, size_t at, const char *word)
{
    size_t len = strlen(word);
    return at + len <= text.len && memcmp(text.ptr + at, word, len) == 0;
}

/* RFC 3986 characters, without those that close a bracket or a quotation around an address. */
static int is_address(int c)
{
    return c != 0 && (isalnum(c) || strchr("-._~:/?#@!$&*+,;=%", c) != NULL);
}

static bool has_top_domain(StrView address)
{
    static const char *const names[] = {".org", ".com", ".gov", ".net", ".us", ".edu"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        size_t len = strlen(names[i]);
        for (size_t at = 1; at + len <= address.len; at++)
            if (starts_with(address, at, names[i]) && !isalnum(byte_at(address, at + len)))
                return true;
    }
    return false;
}

static size_t match_address(StrView rest)
{
    size_t len = run(rest, 0, is_address);
    while (len > 0 && strchr(".,;:!?", rest.ptr[len - 1]))
        len--;
    StrView whole = {rest.ptr, len};
    bool web = starts_with(whole, 0, "https://") || starts_with(whole, 0, "http://") || starts_with(whole, 0, "www.");
    return web || (isalnum(byte_at(whole, 0)) && has_top_domain(whole)) ? len : 0;
}

static int is_section(int c)
{
    return c != 0 && (isalnum(c) || strchr("().-", c) != NULL);
}

/* "1304", "1357(g)(1)", "287.8": starts with a digit, ends before the full stop of the sentence. */
static size_t match_section(StrView rest, size_t at)
{
    if (!isdigit(byte_at(rest, at)))
        return 0;
    size_t len = run(rest, at, is_section);
    size_t open = 0, close = 0;
    for (size_t i = at; i < at + len; i++) {
        open += rest.ptr[i] == '(';
        close += rest.ptr[i] == ')';
    }
    while (len > 0) {
        char last = rest.ptr[at + len - 1];
        if (last == ')' && close > open)
            close--;
        else if (last != '.' && last != '-' && last != '(')
            break;
        len--;
    }
    return len;
}

static size_t skip_sign(StrView rest, size_t at)
{
    while (starts_with(rest, at, "\xC2\xA7")) /* § */
        at += 2;
    return at + (byte_at(rest, at) == ' ');
}

/* "8 USC 1304", "8 C.F.R. § 287.8", "445 U.S. 573", "§ 1357(g)", "287(g)". */
static size_t match_citation(StrView rest)
{
    static const char *const reporters[] = {"U.S.C.", "USC", "U.S.", "CFR", "C.F.R.", "S. Ct.", "F.2d", "F.3d", "F.4th", "Stat.", "ILCS"};
    if (starts_with(rest, 0, "\xC2\xA7")) {
        size_t at = skip_sign(rest, 0), section = match_section(rest, at);
        return section > 0 ? at + section : 0;
    }
    size_t number = run(rest, 0, isdigit);
    if (number == 0)
        return 0;
    for (size_t i = 0; byte_at(rest, number) == ' ' && i < sizeof reporters / sizeof *reporters; i++) {
        if (!starts_with(rest, number + 1, reporters[i]))
            continue;
        size_t at = number + 1 + strlen(reporters[i]);
        if (byte_at(rest, at) != ' ')
            continue;
        at = skip_sign(rest, at + 1);
        size_t section = match_section(rest, at);
        if (section > 0)
            return at + section;
    }
    bool subsection = byte_at(rest, number) == '(' && islower(byte_at(rest, number + 1)) && byte_at(rest, number + 2) == ')';
    return number >= 3 && subsection ? number + 3 : 0;
}

/* "I-200", "I-130A", "H-1B", "W-2"; of courts "AO 442". */
static size_t match_form(StrView rest)
{
    size_t letters = run(rest, 0, isupper);
    bool court = starts_with(rest, 0, "AO ");
    if (letters == 0 || letters > 4 || (byte_at(rest, letters) != '-' && !court))
        return 0;
    size_t digits = run(rest, letters + 1, isdigit);
    if (digits == 0 || digits > 4)
        return 0;
    size_t end = letters + 1 + digits;
    return end + run(rest, end, isupper);
}

static bool is_service_number(StrView digits)
{
    static const char *const numbers[] = {"211", "311", "411", "511", "611", "711", "811", "911", "988"};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (view_is(digits, numbers[i]))
            return true;
    return false;
}

static int is_phone(int c)
{
    return c != 0 && strchr("0123456789 ()-.+", c) != NULL;
}

/* At least seven digits with the usual signs between them, or a service number. */
static size_t match_phone(StrView rest)
{
    if (!strchr("+(0123456789", byte_at(rest, 0)) || rest.len == 0)
        return 0;
    if (is_service_number((StrView){rest.ptr, run(rest, 0, isdigit)}))
        return 3;
    size_t len = run(rest, 0, is_phone), digits = 0, end = 0;
    for (size_t i = 0; i < len; i++) {
        if (!isdigit((unsigned char)rest.ptr[i]))
            continue;
        digits++;
        end = i + 1;
    }
    return digits >= 7 ? end : 0;
}

/* In this order: an address may hold a form number, a citation may look like a phone. */
static const struct {
    const char *word;
    FactMatch match;
} fact_kinds[FACT_COUNT] = {
    [FACT_ADDRESS] = {"address", match_address},
    [FACT_CITATION] = {"citation", match_citation},
    [FACT_FORM] = {"form number", match_form},
    [FACT_PHONE] = {"phone", match_phone},
};

const char *fact_word(FactKind kind)
{
    return fact_kinds[kind].word;
}

static bool match_any(StrView rest, Fact *out)
{
    for (FactKind kind = 0; kind < FACT_COUNT; kind++) {
        size_t len = fact_kinds[kind].match(rest);
        if (len > 0) {
            *out = (Fact){kind, {rest.ptr, len}};
            return true;
        }
    }
    return false;
}

bool fact_next(StrView text, size_t *pos, Fact *out)
{
    for (size_t at = *pos; at < text.len; at++) {
        if (at > 0 && isalnum((unsigned char)text.ptr[at - 1]) && isalnum((unsigned char)text.ptr[at]))
            continue;
        if (match_any((StrView){text.ptr + at, text.len - at}, out)) {
            *pos = at + out->text.len;
            return true;
        }
    }
    *pos = text.len;
    return false;
}

size_t fact_count(StrView text, const Fact *fact)
{
    size_t count = 0;
    Fact found;
    for (size_t pos = 0; fact_next(text, &pos, &found);)
        count +=
            found.kind == fact->kind && found.text.len == fact->text.len && memcmp(found.text.ptr, fact->text.ptr, fact->text.len) == 0;
    return count;
}
