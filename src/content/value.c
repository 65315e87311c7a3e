/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/value.h"

#include <stdio.h>
#include <string.h>

#include "util/unicode.h"

#define DIGITS  "0123456789"
#define LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define SMALL   "abcdefghijklmnopqrstuvwxyz"

/* Reads `count` digits at text; -1 if there are not so many. */
static int read_digits(const char *text, size_t count)
{
    int value = 0;
    for (size_t i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

static int days_of_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

bool date_parse(const char *text, Date *out)
{
    if (strlen(text) != 10 || text[4] != '-' || text[7] != '-')
        return false;
    Date date = {read_digits(text, 4), read_digits(text + 5, 2), read_digits(text + 8, 2)};
    if (date.year < 1 || date.month < 1 || date.month > 12)
        return false;
    if (date.day < 1 || date.day > days_of_month(date.year, date.month))
        return false;
    *out = date;
    return true;
}

/* Days of the Gregorian calendar, years beginning in March. */
long date_days(Date date)
{
    long year = date.month > 2 ? date.year : date.year - 1, month = (date.month + 9) % 12;
    return 365 * year + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + date.day;
}

int date_compare(Date a, Date b)
{
    int left = (a.year * 100 + a.month) * 100 + a.day;
    int right = (b.year * 100 + b.month) * 100 + b.day;
    return (left > right) - (left < right);
}

/* "12", "12.75": at most six digits before the point and six after it. NULL if text does not begin so. */
static const char *read_number(const char *text, double *out)
{
    size_t whole = strspn(text, DIGITS);
    if (whole == 0 || whole > 6)
        return NULL;
    int before = read_digits(text, whole);
    text += whole;
    *out = before;
    if (*text != '.')
        return text;
    size_t part = strspn(++text, DIGITS);
    if (part == 0 || part > 6)
        return NULL;
    double scale = 1;
    for (size_t i = 0; i < part; i++)
        scale *= 10;
    *out = before + read_digits(text, part) / scale;
    return text + part;
}

bool value_length(const char *text, double *points)
{
    static const struct {
        const char *name;
        double points;
    } units[] = {{"in", 72.0}, {"mm", 72.0 / 25.4}, {"pt", 1.0}};
    double number;
    const char *unit = read_number(text, &number);
    if (!unit)
        return false;
    unit += strspn(unit, " ");
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (strcmp(unit, units[i].name) == 0) {
            *points = number * units[i].points;
            return true;
        }
    }
    return false;
}

bool value_count(const char *text, int *out)
{
    size_t len = strlen(text);
    if (len < 1 || len > 2 || strspn(text, DIGITS) != len || text[0] == '0')
        return false;
    *out = read_digits(text, len);
    return true;
}

bool value_decimal(const char *text, double *out)
{
    bool negative = *text == '-';
    double number;
    const char *end = read_number(text + negative, &number);
    if (!end || *end)
        return false;
    *out = negative ? -number : number;
    return true;
}

bool value_is_id(const char *text)
{
    size_t len = strlen(text);
    return len > 0 && strspn(text, SMALL DIGITS "-") == len;
}

bool value_is_place(const char *text)
{
    return strlen(text) == 2 && strspn(text, LETTERS) == 2;
}

bool value_is_phone(const char *text)
{
    if (strlen(text) != 12 || text[3] != '-' || text[7] != '-')
        return false;
    int area = read_digits(text, 3), exchange = read_digits(text + 4, 3);
    bool service = area % 100 == 11 || exchange % 100 == 11; /* 211, 911: no part of a longer number */
    return area >= 200 && exchange >= 200 && !service && read_digits(text + 8, 4) >= 0;
}

bool value_is_long_phone(const char *text)
{
    return value_is_phone(strncmp(text, "1-", 2) == 0 ? text + 2 : text);
}

bool value_is_month(const char *text)
{
    Date date;
    char day[16];
    return strlen(text) == 7 && snprintf(day, sizeof day, "%s-01", text) == 10 && date_parse(day, &date);
}

const char value_base32[] = DIGITS "ABCDEFGHJKMNPQRSTVWXYZ";

bool value_is_edition(const char *text)
{
    return strlen(text) == 6 && strspn(text, value_base32) == 6;
}

bool value_is_script(const char *text)
{
    return strlen(text) == 4 && strspn(text, LETTERS) == 1 && strspn(text + 1, SMALL) == 3;
}

bool value_is_language(const char *text)
{
    size_t len = strspn(text, SMALL);
    if (len < 2 || len > 3)
        return false;
    const char *rest = text + len + 1;
    return text[len] == '\0' || (strchr("_@", text[len]) && rest[0] != '\0' && strspn(rest, SMALL LETTERS DIGITS) == strlen(rest));
}

bool value_is_link(const char *text)
{
    size_t scheme = strncmp(text, "https://", 8) == 0 ? 8 : 7;
    return (scheme == 8 || strncmp(text, "http://", 7) == 0) && text[scheme] != '\0' && !strchr(text, ' ');
}

bool value_is_path(const char *text)
{
    const char *hash = strrchr(text, '#');
    size_t end = hash ? (size_t)(hash - text) : strlen(text);
    if (text[0] != '/' || end < 2 || text[end - 1] == '/')
        return false;
    return !hash || (hash[1] != '\0' && strspn(hash + 1, DIGITS) == strlen(hash + 1));
}

MarkupFault value_markup(const char *text, size_t *offset)
{
    const char *open = NULL;
    for (const char *at = text; (at = strpbrk(at, "<>")) != NULL;) {
        *offset = (size_t)(at - text);
        if (strncmp(at, "<en>", 4) == 0) {
            if (open)
                return MARKUP_UNCLOSED;
            open = at;
            at += 4;
        } else if (strncmp(at, "</en>", 5) == 0) {
            if (!open)
                return MARKUP_UNOPENED;
            if (open + 4 == at)
                return MARKUP_EMPTY;
            open = NULL;
            at += 5;
        } else {
            return MARKUP_UNKNOWN;
        }
    }
    if (!open)
        return MARKUP_FINE;
    *offset = (size_t)(open - text);
    return MARKUP_UNCLOSED;
}

size_t value_visible(const char *text)
{
    size_t count = unicode_count(view_of(text));
    for (const char *at = text; (at = strpbrk(at, "<|")) != NULL; at++) {
        if (*at == '|')
            count -= 1;
        else if (strncmp(at, "<en>", 4) == 0)
            count -= 4;
        else if (strncmp(at, "</en>", 5) == 0)
            count -= 5;
    }
    return count;
}
