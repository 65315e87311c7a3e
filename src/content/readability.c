/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>
#include <string.h>

#include "content/wording.h"
#include "util/buf.h"

#define APOSTROPHE "\xe2\x80\x99"

/* Of a word: letters beyond ASCII, as in Castañon, count as consonants. */
static size_t char_len(const char *at)
{
    unsigned char c = (unsigned char)*at;
    if (isalnum(c) || c == '\'')
        return 1;
    if (strncmp(at, APOSTROPHE, 3) == 0)
        return 3;
    return c >= 0xc3 && c <= 0xcf ? 2 : 0;
}

static bool is_vowel(char c)
{
    return c != '\0' && strchr("aeiouy", c) != NULL;
}

static bool ends_with(const char *word, size_t len, const char *end)
{
    size_t n = strlen(end);
    return len >= n && memcmp(word + len - n, end, n) == 0;
}

/* An e that is written and not heard: home, signed, names; but agree, table, wanted, boxes. */
static bool has_silent_end(const char *word, size_t len)
{
    char before = len > 2 ? word[len - 3] : '\0';
    if (ends_with(word, len, "e"))
        return !is_vowel(word[len - 2]) && (word[len - 2] != 'l' || is_vowel(before));
    if (ends_with(word, len, "ed"))
        return before != 't' && before != 'd';
    if (ends_with(word, len, "es"))
        return !strchr("sxzcgl", before) && !ends_with(word, len, "shes") && !ends_with(word, len, "ches");
    return false;
}

static bool is_needed(const Wording *wording, const char *word, size_t len)
{
    size_t stem = ends_with(word, len, "s") ? len - 1 : len;
    for (const char **needed = wording->long_words; *needed; needed++) {
        size_t n = strlen(*needed);
        if ((n == len || n == stem) && memcmp(*needed, word, n) == 0)
            return true;
    }
    return false;
}

/* word is in small letters. */
static size_t count_syllables(const Wording *wording, const char *word, size_t len)
{
    if (is_needed(wording, word, len))
        return 2;
    size_t count = 0;
    for (size_t i = 0; i < len; i++)
        count += is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1])) ? 1 : 0;
    if (count > 1 && has_silent_end(word, len))
        count--;
    return count > 0 ? count : 1;
}

/* Numbers, addresses and names in capitals are said in one breath: I-205, locator.ice.gov, DACA. */
static bool is_sign(const char *word, size_t len)
{
    bool small = false;
    for (size_t i = 0; i < len; i++) {
        if (isdigit((unsigned char)word[i]) || word[i] == '.' || word[i] == '@')
            return true;
        small = small || islower((unsigned char)word[i]);
    }
    return !small;
}

static void count_word(const Wording *wording, const char *word, size_t len, Readability *out)
{
    char small[64];
    size_t n = 0;
    for (size_t i = 0; i < len && n < sizeof small; i++)
        small[n++] = (char)tolower((unsigned char)word[i]);
    while (n > 0 && (small[n - 1] == '\'' || ends_with(small, n, APOSTROPHE)))
        n -= small[n - 1] == '\'' ? 1 : 3;
    out->words++;
    out->syllables += is_sign(word, len) ? 1 : count_syllables(wording, small, n);
}

/* One run without spaces: with a digit or a point inside it is one word, else hyphens and strokes part it. */
static void count_run(const Wording *wording, const char *run, size_t len, Readability *out)
{
    bool whole = false;
    for (size_t i = 0; i < len; i++)
        whole = whole || isdigit((unsigned char)run[i]) || run[i] == '.';
    size_t start = 0;
    for (size_t i = 0; i <= len; i++) {
        bool parts = i == len || (!whole && (run[i] == '-' || run[i] == '/'));
        if (parts && i > start)
            count_word(wording, run + start, i - start, out);
        if (parts)
            start = i + 1;
    }
}

/* The bytes of the run at `at`: letters and digits, and - / . between two of them. */
static size_t run_len(const char *at)
{
    size_t len = 0;
    for (size_t step; (step = char_len(at + len)) > 0 || (len > 0 && strchr("-/.", at[len]) && at[len] && char_len(at + len + 1) > 0);)
        len += step > 0 ? step : 1;
    return len;
}

/* A point, question mark, exclamation mark, colon or semicolon at the end of a word closes a unit of speech (Flesch). */
static bool closes(const char *at)
{
    return *at && strchr(".?!:;", *at) && (char_len(at + 1) == 0 || strncmp(at + 1, APOSTROPHE, 3) == 0);
}

static void measure_text(const Wording *wording, const char *text, Readability *out)
{
    size_t before = out->words;
    for (const char *at = text; *at;) {
        size_t len = run_len(at);
        if (*at == '<')
            len = strcspn(at, ">") + 1;
        else if (len > 0)
            count_run(wording, at, len, out);
        else
            len = 1;
        at += len;
        if (!closes(at) && *at)
            continue;
        size_t words = out->words - before;
        out->sentences += words > 0 ? 1 : 0;
        out->longest = words > out->longest ? words : out->longest;
        before = out->words;
    }
}

Readability readability_measure(const Wording *wording, const Passage *passage)
{
    Readability reading = {0};
    Buf text = {0};
    buf_addf(&text, "%s%s%s", passage->lead ? passage->lead : "", passage->lead ? " " : "", passage->text);
    measure_text(wording, buf_str(&text), &reading);
    buf_done(&text);
    return reading;
}

double readability_grade(const Readability *reading)
{
    double words = (double)reading->words;
    return 0.39 * words / (double)reading->sentences + 11.8 * (double)reading->syllables / words - 15.59;
}
