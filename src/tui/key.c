/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/key.h"

#include <string.h>

#include "util/error.h"
#include "util/unicode.h"

#define CTRL(letter) ((letter)&0x1F)
#define CH(c)                                                                                                                              \
    {                                                                                                                                      \
        INPUT_CHAR, (c), 0, 0, NULL                                                                                                        \
    }
#define KEY(kind)                                                                                                                          \
    {                                                                                                                                      \
        INPUT_##kind, 0, 0, 0, NULL                                                                                                        \
    }
#define F(n)                                                                                                                               \
    {                                                                                                                                      \
        INPUT_FUNCTION, (n), 0, 0, NULL                                                                                                    \
    }

/* A row without help is told in the row before it. TRANSLATORS: labels stand in the last line of the screen after their key: one or
 * two short words; helps stand in the table of keys and may take 32 columns. */
static const Key keys[] = {
    {ACTION_UP, KEYS_MOVE, "↑ ↓", "k j", N_("up"), N_("up, down"), {KEY(UP), CH('k')}},
    {ACTION_DOWN, KEYS_MOVE, "↑ ↓", NULL, N_("down"), NULL, {KEY(DOWN), CH('j')}},
    {ACTION_PAGE_UP, KEYS_MOVE, "PgUp PgDn", NULL, N_("page back"), N_("a page"), {KEY(PAGE_UP), CH(CTRL('B'))}},
    {ACTION_PAGE_DOWN, KEYS_MOVE, "PgUp PgDn", NULL, N_("page"), NULL, {KEY(PAGE_DOWN), CH(CTRL('F'))}},
    {ACTION_NEXT, KEYS_MOVE, NC_("key", "space"), NULL, N_("next"), N_("on: next right, row"), {CH(' ')}},
    {ACTION_STEP_BACK, KEYS_MOVE, NC_("key", "Backspace"), NULL, N_("step back"), N_("step back"), {KEY(BACKSPACE)}},
    {ACTION_LEFT, KEYS_MOVE, "← →", NULL, N_("change"), N_("topic, value"), {KEY(LEFT)}},
    {ACTION_RIGHT, KEYS_MOVE, "← →", NULL, N_("change"), NULL, {KEY(RIGHT)}},
    {ACTION_FIRST, KEYS_MOVE, "Home End", NULL, N_("first"), N_("first, last"), {KEY(HOME), CH('g')}},
    {ACTION_LAST, KEYS_MOVE, "Home End", NULL, N_("last"), NULL, {KEY(END), CH('G')}},
    {ACTION_NUMBER, KEYS_MOVE, "1-9", NULL, N_("number"), N_("go to that number"), {KEY(NONE)}},
    {ACTION_ENTER, KEYS_MOVE, NC_("key", "Enter"), NULL, N_("open"), N_("open, do"), {KEY(ENTER)}},
    {ACTION_BACK, KEYS_MOVE, "q", "Esc", NC_("key", "back"), NC_("key", "back"), {CH('q'), KEY(ESCAPE)}},
    {ACTION_TAB, KEYS_MOVE, "Tab", NULL, N_("next group"), N_("next list or group"), {KEY(TAB)}},
    {ACTION_BACKTAB, KEYS_MOVE, "Shift-Tab", NULL, N_("group before"), NULL, {KEY(BACKTAB)}},
    {ACTION_FIND, KEYS_LOOK, "/", NULL, N_("find"), N_("find everywhere"), {CH('/'), F(3)}},
    {ACTION_MATCH_NEXT, KEYS_LOOK, "n", "N", N_("next match"), N_("next, before: found"), {CH('n')}},
    {ACTION_MATCH_BEFORE, KEYS_LOOK, "N", NULL, N_("match before"), NULL, {CH('N')}},
    {ACTION_BOTH, KEYS_LOOK, "b", NULL, N_("both"), N_("both languages, or one"), {CH('b'), F(4)}},
    {ACTION_LANGUAGES, KEYS_LOOK, "l", NULL, N_("language"), N_("languages"), {CH('l'), F(2)}},
    {ACTION_SWAP, KEYS_LOOK, "x", NULL, N_("swap"), N_("swap; other side"), {CH('x')}},
    {ACTION_SOURCES, KEYS_LOOK, "s", NULL, N_("sources"), N_("sources and law"), {CH('s')}},
    {ACTION_CARDS, KEYS_GO, "c", NULL, N_("cards"), N_("cards"), {CH('c'), F(6)}},
    {ACTION_MAKE, KEYS_GO, "m", NULL, N_("make PDF"), N_("make the PDF"), {CH('m')}},
    {ACTION_MORE, KEYS_GO, "+ -", NULL, N_("more"), N_("more, fewer"), {CH('+'), CH('=')}},
    {ACTION_LESS, KEYS_GO, "+ -", NULL, N_("fewer"), NULL, {CH('-')}},
    {ACTION_EDIT, KEYS_GO, "e", NULL, N_("edit the file"), N_("edit the file named"), {CH('e')}},
    {ACTION_HELP, KEYS_GO, "?", NULL, N_("help"), N_("this page"), {CH('?'), F(1)}},
    {ACTION_BLANK, KEYS_CLASS, ".", NULL, N_("blank"), N_("blank, and back"), {CH('.'), F(9)}},
    {ACTION_BIDI, KEYS_CLASS, "B", NULL, N_("fix letters"), N_("mend Arabic letters"), {CH('B')}},
    {ACTION_LEAVE, KEYS_CLASS, "Q", NULL, N_("leave"), N_("leave at once"), {CH('Q')}},
    {ACTION_INTERRUPT, KEYS_HIDDEN, "Ctrl-C", NULL, N_("stop"), N_("stop long work"), {CH(CTRL('C'))}},
    {ACTION_SUSPEND, KEYS_HIDDEN, "Ctrl-Z", NULL, N_("suspend"), N_("suspend"), {CH(CTRL('Z'))}},
    {ACTION_REDRAW, KEYS_HIDDEN, "Ctrl-L", NULL, N_("draw anew"), N_("draw anew"), {CH(CTRL('L'))}},
    {ACTION_WHEEL_UP, KEYS_HIDDEN, "", NULL, "", NULL, {KEY(WHEEL_UP)}},
    {ACTION_WHEEL_DOWN, KEYS_HIDDEN, "", NULL, "", NULL, {KEY(WHEEL_DOWN)}},
};

/* Letters by their place on the keyboard, beside those of a Latin one; '-' stands for nothing. Where two layouts disagree the first
 * row wins: Arabic's zain is on the key of '.', which blanks the screen, Persian's on that of 'c'. The key of 'b' on an Arabic
 * keyboard sends two letters, so F4 serves there. */
static const char latin[] = "qwertyuiop[]asdfghjkl;'zxcvbnm,./";
static const char *const layouts[] = {
    "йцукенгшщзхъфывапролджэячсмитьбю-",                           /* ru */
    "йцукенгшщзхїфівапролджєячсмитьбю-",                           /* uk */
    "ضصثقفغعهخحجدشسيبلاتنمكطئءؤر-ىةوزظ",                           /* ar */
    "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو--",                           /* fa */
    "--קראטוןםפ--שדגכעיחלךף-זסבהנמצתץ-",                           /* he */
    "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ--ㅁㄴㅇㄹㅎㅗㅓㅏㅣ--ㅋㅌㅊㅍㅠㅜㅡ---", /* ko */
    "ๆไำพะัีรนยบลฟหกดเ้่าสวงผปแอิืทมใฝ",                                 /* th */
    "ौैाीूबहगदजड़ोे्िुपरकतचट-ंमनवलस--य",                                  /* hi */
    "-ςερτυθιοπ--ασδφγηξκλ--ζχψωβνμ---",                           /* el */
    "ቀወእረተየኡኢኦፐ--አሰደፈገሀጀከለ--ዘሸቸቨበነመ---",                           /* am */
};
static const char latin_capitals[] = "QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,./";
static const char *const capital_layouts[] = {
    "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ-", /* ru */
    "ЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮ-", /* uk */
    "--ΕΡΤΥΘΙΟΠ--ΑΣΔΦΓΗΞΚΛ--ΖΧΨΩΒΝΜ---", /* el */
};

const Key *key_table(size_t *count)
{
    *count = sizeof keys / sizeof *keys;
    return keys;
}

const Key *key_of(Action action)
{
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (keys[i].action == action)
            return &keys[i];
    }
    return NULL;
}

static bool is_same(const Input *a, const Input *b)
{
    return a->kind == b->kind && (a->ch == b->ch || (a->kind != INPUT_CHAR && a->kind != INPUT_FUNCTION));
}

static Action action_of(const Input *input)
{
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        for (size_t k = 0; k < sizeof keys[i].inputs / sizeof *keys[i].inputs && keys[i].inputs[k].kind != INPUT_NONE; k++) {
            if (is_same(&keys[i].inputs[k], input))
                return keys[i].action;
        }
    }
    return ACTION_NONE;
}

/* The Latin character on the key that gives c in one of these layouts, or 0. */
static uint32_t by_place(uint32_t c, const char *const *rows, size_t count, const char *places)
{
    for (size_t i = 0; i < count; i++) {
        StrView row = view_of(rows[i]);
        for (size_t pos = 0, place = 0; pos < row.len; place++) {
            if (unicode_next(row, &pos) == c)
                return (uint32_t)(unsigned char)places[place];
        }
    }
    return 0;
}

static Action action_by_place(const Input *input)
{
    Input key = *input;
    if (input->kind != INPUT_CHAR || input->ch < 0x80)
        return ACTION_NONE;
    key.ch = by_place(input->ch, layouts, sizeof layouts / sizeof *layouts, latin);
    if (key.ch == 0)
        key.ch = by_place(input->ch, capital_layouts, sizeof capital_layouts / sizeof *capital_layouts, latin_capitals);
    return key.ch ? action_of(&key) : ACTION_NONE;
}

static Act act_typing(const Input *input)
{
    if (input->kind == INPUT_BACKSPACE)
        return (Act){ACTION_ERASE, 0, NULL};
    return (Act){ACTION_TYPE, input->ch, input->text};
}

static bool is_text(const Input *input)
{
    return input->kind == INPUT_BACKSPACE || input->kind == INPUT_PASTE ||
           (input->kind == INPUT_CHAR && input->ch >= ' ' && input->ch != 0x7F);
}

Act key_act(const Input *input, bool typing)
{
    if (typing && is_text(input))
        return act_typing(input);
    if (input->kind == INPUT_PASTE) /* never acts as keys */
        return (Act){ACTION_NONE, 0, NULL};
    if (input->kind == INPUT_CHAR && input->ch >= '0' && input->ch <= '9')
        return (Act){ACTION_NUMBER, input->ch - '0', NULL};
    Action action = action_of(input);
    return (Act){action ? action : action_by_place(input), 0, NULL};
}
