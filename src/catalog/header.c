/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/header.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "util/unicode.h"
#include "util/view.h"

typedef struct FieldRule {
    const char *name;
    bool required;
    bool (*ok)(const char *value, const char *code);
    const char *allowed; /* what a good value looks like */
} FieldRule;

static size_t count_class(const char *text, int (*is)(int))
{
    size_t count = 0;
    while (is((unsigned char)text[count]))
        count++;
    return count;
}

bool header_code_ok(const char *code)
{
    size_t letters = count_class(code, islower);
    if (letters < 2 || letters > 3)
        return false;
    code += letters;
    if (*code == '_') {
        if (count_class(code + 1, isupper) != 2)
            return false;
        code += 3;
    }
    if (*code == '@') {
        letters = count_class(code + 1, islower);
        if (letters == 0)
            return false;
        code += letters + 1;
    }
    return *code == '\0';
}

static bool text_ok(const char *value, const char *code)
{
    (void)code;
    StrView text = view_of(value);
    for (size_t pos = 0; pos < text.len;) {
        uint32_t c = unicode_next(text, &pos);
        if (unicode_is_bidi_control(c) || unicode_is_control(c))
            return false;
    }
    return true;
}

static bool language_ok(const char *value, const char *code)
{
    return strcmp(value, code) == 0;
}

static bool charset_ok(const char *value, const char *code)
{
    (void)code;
    const char *charset = strstr(value, "charset=");
    return charset && strcasecmp(charset + strlen("charset="), "UTF-8") == 0;
}

static bool script_ok(const char *value, const char *code)
{
    (void)code;
    return isupper((unsigned char)value[0]) && count_class(value + 1, islower) == 3 && value[4] == '\0';
}

static bool direction_ok(const char *value, const char *code)
{
    (void)code;
    return strcmp(value, "ltr") == 0 || strcmp(value, "rtl") == 0;
}

static bool date_ok(const char *date)
{
    static const char shape[] = "dddd-dd-dd";
    for (size_t i = 0; i < sizeof shape - 1; i++)
        if (shape[i] == 'd' ? !isdigit((unsigned char)date[i]) : date[i] != '-')
            return false;
    long month = strtol(date + 5, NULL, 10), day = strtol(date + 8, NULL, 10);
    return date[sizeof shape - 1] == '\0' && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

static bool sign_off_ok(const char *value, const char *code)
{
    const char *space = strrchr(value, ' ');
    return space && space > value && date_ok(space + 1) && text_ok(value, code);
}

static const FieldRule field_rules[] = {
    {"Language", true, language_ok, "the name of the file without .po"},
    {"Content-Type", true, charset_ok, "text/plain; charset=UTF-8"},
    {"X-Kyr-Autonym", true, text_ok, "the language's name in itself, without control characters"},
    {"X-Kyr-English-Name", true, text_ok, "the language's English name, without control characters"},
    {"X-Kyr-Script", true, script_ok, "four letters of ISO 15924, such as Latn, Arab, Hans"},
    {"X-Kyr-Direction", true, direction_ok, "ltr or rtl"},
    {"X-Kyr-Font", false, text_ok, "a choice of fonts.yaml, such as nastaliq"},
    {"X-Kyr-Language-Check", false, sign_off_ok, "initials and date, such as AB 2026-11-22"},
    {"X-Kyr-Legal-Check", false, sign_off_ok, "initials and date, such as AB 2026-11-22"},
};
enum { FIELD_RULE_COUNT = sizeof field_rules / sizeof *field_rules };

static size_t line_length(const char *text)
{
    return strcspn(text, "\n");
}

static bool names_field(StrView line, const char *field)
{
    size_t len = strlen(field);
    return line.len > len && memcmp(line.ptr, field, len) == 0 && line.ptr[len] == ':';
}

const char *header_field(const char *text, const char *field, Arena *arena)
{
    for (const char *at = text; *at; at += line_length(at), at += *at == '\n') {
        StrView line = {at, line_length(at)};
        if (!names_field(line, field))
            continue;
        const char *start = at + strlen(field) + 1, *end = at + line.len;
        while (start < end && isspace((unsigned char)*start))
            start++;
        while (end > start && isspace((unsigned char)end[-1]))
            end--;
        return start < end ? arena_strndup(arena, start, (size_t)(end - start)) : NULL;
    }
    return NULL;
}

static SourcePos place(const Header *header, const char *field)
{
    return (SourcePos){header->path, header->line ? header->line(header->data, field) : 0, 0};
}

static void check_field(const Header *header, const FieldRule *rule, Arena *arena, Report *report)
{
    const char *value = header_field(header->text, rule->name, arena);
    if (!value && rule->required)
        report_error(report, place(header, rule->name), "the header lacks %s: %s", rule->name, rule->allowed);
    else if (value && !rule->ok(value, header->code))
        report_error(report, place(header, rule->name), "%s is '%s'; it must be %s", rule->name, value, rule->allowed);
}

static bool is_known(StrView line)
{
    for (size_t i = 0; i < FIELD_RULE_COUNT; i++)
        if (names_field(line, field_rules[i].name))
            return true;
    return false;
}

/* A misspelt sign-off would make a draft for ever; a doubled field would hide one of its values. */
static void check_lines(const Header *header, Arena *arena, Report *report)
{
    for (const char *at = header->text; *at; at += line_length(at), at += *at == '\n') {
        StrView line = {at, line_length(at)};
        const char *colon = memchr(at, ':', line.len);
        const char *name = arena_strndup(arena, at, colon ? (size_t)(colon - at) : line.len);
        if (strncasecmp(name, "X-Kyr-", 6) == 0 && !is_known(line))
            report_error(
                report, place(header, name),
                "unknown field '%s'; X-Kyr- fields are Autonym, English-Name, Script, Direction, Font, Language-Check, Legal-Check", name);
        if (is_known(line) && line_length(at) < strlen(at) && header_field(at + line.len + 1, name, arena))
            report_error(report, place(header, name), "the header has %s twice", name);
    }
}

static void fill_language(const Header *header, Arena *arena, Language *out)
{
    const char *direction = header_field(header->text, "X-Kyr-Direction", arena);
    *out = (Language){
        .code = arena_strdup(arena, header->code),
        .autonym = header_field(header->text, "X-Kyr-Autonym", arena),
        .english_name = header_field(header->text, "X-Kyr-English-Name", arena),
        .script = header_field(header->text, "X-Kyr-Script", arena),
        .rtl = direction && strcmp(direction, "rtl") == 0,
        .font = header_field(header->text, "X-Kyr-Font", arena),
        .language_check = header_field(header->text, "X-Kyr-Language-Check", arena),
        .legal_check = header_field(header->text, "X-Kyr-Legal-Check", arena),
    };
    if (header->fuzzy)
        out->language_check = out->legal_check = NULL;
    out->draft = !out->language_check || !out->legal_check;
}

bool header_read(const Header *header, Arena *arena, Language *out, Report *report)
{
    *out = (Language){.code = arena_strdup(arena, header->code), .draft = true};
    if (!header->text)
        return report_error(report, place(header, ""), "there is no header (the entry whose msgid is \"\")");
    size_t before = report->error_count;
    for (size_t i = 0; i < FIELD_RULE_COUNT; i++)
        check_field(header, &field_rules[i], arena, report);
    check_lines(header, arena, report);
    fill_language(header, arena, out);
    return report->error_count == before;
}
