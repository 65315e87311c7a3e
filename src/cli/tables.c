/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two tables that parser, usage text and man page read: commands and options. */
#include <string.h>

#include "card/card.h"
#include "cli/command.h"
#include "sheet/sheet.h"
#include "text/terminal.h"

static const char *allowed_size(size_t row)
{
    return card_sizes[row].id;
}

static const char *allowed_skin(size_t row)
{
    return row < SKIN_COUNT ? skin_word((Skin)row) : NULL;
}

static const char *allowed_flip(size_t row)
{
    return row < FLIP_COUNT ? flip_word((Flip)row) : NULL;
}

static const char *allowed_face(size_t row)
{
    return row < CARD_FACES ? card_face_word(row) : NULL;
}

static const char *allowed_reading(size_t row)
{
    static const char *const words[] = {"text", "markdown", NULL};
    return words[row];
}

static const char *allowed_table(size_t row)
{
    static const char *const words[] = {"text", "tsv", NULL};
    return words[row];
}

static const char *allowed_bidi(size_t row)
{
    return row == 0 ? "auto" : row <= BIDI_MODE_COUNT ? bidi_mode_word((BidiMode)(row - 1)) : NULL;
}

const Option option_table[OPTION_COUNT] = {
    [OPTION_CARD] = {"card", "ID", N_("which card: 'kyr list cards'"), NULL, "home", 0},
    [OPTION_STOCK] = {"stock", "ID", N_("the paper, without it the first of that size: 'kyr list stocks'"), NULL, NULL, 0},
    [OPTION_FACE] = {"face", "WORD", N_("which face of the card"), allowed_face, "front", 0},
    [OPTION_DPI] = {"dpi", "N", N_("pixels per inch, from 36 to 1200"), NULL, "300", 0},
    [OPTION_SIZE] = {"size", "ID", N_("size of the card; without it, the one of the stock"), allowed_size, NULL, 0},
    [OPTION_SKIN] = {"skin", "WORD", N_("colours of the card; says how much toner they take"), allowed_skin, "red", 0},
    [OPTION_FLIP] = {"flip", "WORD",
                     N_("edge over which the printer turns the paper; hand: fronts first, then you turn the stack; none: fronts only"),
                     allowed_flip, "long", 0},
    [OPTION_START] = {"start", "K", N_("first free place on the first sheet, counted row by row from 1"), NULL, "1", 0},
    [OPTION_PRINTER] = {"printer", "NAME", N_("undo what this printer does to backs: 'kyr list printers', 'kyr calibrate'"), NULL, NULL, 0},
    [OPTION_SAVE] = {"save", "NAME", N_("keep the readings as the profile of this printer"), NULL, NULL, 0},
    [OPTION_READ] = {"read", "A,B,C,D,E,F",
                     N_("the numbers at which the lines of the test sheet meet; A to D alone leave the rotation out"), NULL, NULL, 0},
    [OPTION_PROOF] = {"proof", NULL, N_("the cards in grey with all marks, to print on plain paper and hold against the stock"), NULL, NULL,
                      0},
    [OPTION_SHOP] = {"shop", NULL, N_("for a print shop: one card of each language, a page a side, 3 mm bleed, CMYK"), NULL, NULL, 0},
    [OPTION_HELP_SHEET] = {"help-sheet", NULL, N_("add a last page that shows how to set the print dialog"), NULL, NULL, 0},
    [OPTION_REGION] = {"region", "ID", N_("print the hotline of this region: 'kyr list regions'"), NULL, NULL, 0},
    [OPTION_QR] = {"qr", NULL, N_("a QR code beside the hotline, also on small cards: it calls the number or opens the link of the region"),
                   NULL, NULL, 0},
    [OPTION_FONT] = {"font", "WORD", N_("another font for one script; nastaliq sets Urdu as it is written by hand"), NULL, NULL, 0},
    [OPTION_OUTPUT] = {"output", "FILE", N_("where the PDF goes; - is standard output"), NULL, NULL, 'o'},
    [OPTION_PRINT] = {"print", "QUEUE", N_("print it at once, unscaled, on the right paper and sides; 'lpstat -e' lists the queues"), NULL,
                      NULL, 0},
    [OPTION_OUTPUT_PICTURE] = {"output", "FILE", N_("where the picture goes; - is standard output"), NULL, NULL, 'o'},
    [OPTION_OUTPUT_TEXT] = {"output", "FILE", N_("write to this file, a PDF if its name ends in .pdf; - for standard output"), NULL, "-",
                            'o'},
    [OPTION_REVIEW] = {"review", NULL, N_("a numbered sheet for a lawyer: each text with law, sources and dates"), NULL, NULL, 0},
    [OPTION_AGENDA] = {"agenda", "ID", N_("a workshop instead of a topic: 'kyr list agendas'"), NULL, NULL, 0},
    [OPTION_NOTES] = {"notes", NULL, N_("the workshop with notes for the trainer"), NULL, NULL, 0},
    [OPTION_SINCE] = {"since", "DATE", N_("what was checked on that day or later, and which cards are superseded"), NULL, NULL, 0},
    [OPTION_WITH] = {"with", "LANG", N_("a second language under the first"), NULL, NULL, 0},
    [OPTION_FORMAT_READ] = {"format", "WORD", N_("form of the text"), allowed_reading, "text", 0},
    [OPTION_FORMAT_TABLE] = {"format", "WORD", N_("form of the table"), allowed_table, "text", 0},
    [OPTION_CONTENT] = {"content", "DIR", N_("read the rights content from this folder"), NULL, NULL, 0},
    [OPTION_LOCALES] = {"locales", "DIR", N_("read translations from the PO files of this folder"), NULL, NULL, 0},
    [OPTION_LANG] = {"lang", "L[,L]", N_("language of messages and of what is read: 'kyr list languages'"), NULL, NULL, 0},
    [OPTION_BIDI] = {"bidi", "MODE", N_("who sets right-to-left text right in the app"), allowed_bidi, "auto", 0},
    [OPTION_ASCII] = {"ascii", NULL, N_("lines and signs of the app in ASCII"), NULL, NULL, 0},
    [OPTION_PLAIN] = {"plain", NULL, N_("the app as lines of text, for screen readers and any terminal"), NULL, NULL, 0},
    [OPTION_HELP] = {"help", NULL, N_("show this help"), NULL, NULL, 'h'},
    [OPTION_VERSION] = {"version", NULL, N_("show the version"), NULL, NULL, 0},
    [OPTION_MAN] = {"man", NULL, NULL, NULL, NULL, 0},
};

#define TABLE_OPTION OPTION_BIT(OPTION_FORMAT_TABLE)

const Command command_table[] = {
    {"browse", "[TOPIC]", N_("open the app, at a topic if one is named"),
     N_("'kyr' alone does the same. ? shows the keys, q goes back, Q leaves at once."), 0, 0, 1, browse_run},
    {"cards", "LANG[=COUNT]...", N_("print cards in one or more languages as a PDF"),
     N_("COUNT is the number of cards, 1 to 9999; without it, as many as fill one sheet. 'all' stands for every language whose card can be "
        "printed. Without --output the file is called kyr-CARD-LANGUAGES.pdf, and an older file of that name is kept."),
     OPTION_BIT(OPTION_CARD) | OPTION_BIT(OPTION_STOCK) | OPTION_BIT(OPTION_SIZE) | OPTION_BIT(OPTION_SKIN) | OPTION_BIT(OPTION_FLIP) |
         OPTION_BIT(OPTION_START) | OPTION_BIT(OPTION_PRINTER) | OPTION_BIT(OPTION_PROOF) | OPTION_BIT(OPTION_SHOP) |
         OPTION_BIT(OPTION_HELP_SHEET) | OPTION_BIT(OPTION_REGION) | OPTION_BIT(OPTION_QR) | OPTION_BIT(OPTION_FONT) |
         OPTION_BIT(OPTION_OUTPUT) | OPTION_BIT(OPTION_PRINT),
     1, 9999, cards_run},
    {"calibrate", "", N_("measure how a printer misplaces backs, without a ruler"),
     N_("Without --save it makes a test sheet of two sides to be held to the light; what is read there is given with --save and --read. "
        "With "
        "--printer the sheet is corrected: it proves the profile, and its readings refine it. The profile is kept in printers/NAME.yaml in "
        "your "
        "own folder, and kyr cards --printer NAME uses it."),
     OPTION_BIT(OPTION_STOCK) | OPTION_BIT(OPTION_FLIP) | OPTION_BIT(OPTION_PRINTER) | OPTION_BIT(OPTION_SAVE) | OPTION_BIT(OPTION_READ) |
         OPTION_BIT(OPTION_OUTPUT),
     0, 0, calibrate_run},
    {"picture", "CARD LANG", N_("one face of a card as a PNG picture"),
     N_("CARD is one of 'kyr list cards', LANG one of 'kyr list languages'. Without --output the file is called kyr-CARD-LANG-FACE.png, "
        "and "
        "an older file of that name is kept."),
     OPTION_BIT(OPTION_FACE) | OPTION_BIT(OPTION_DPI) | OPTION_BIT(OPTION_SIZE) | OPTION_BIT(OPTION_SKIN) | OPTION_BIT(OPTION_REGION) |
         OPTION_BIT(OPTION_QR) | OPTION_BIT(OPTION_FONT) | OPTION_BIT(OPTION_OUTPUT_PICTURE),
     2, 2, picture_run},
    {"read", "[TOPIC]", N_("show a topic, or a workshop, as text or PDF"),
     N_("TOPIC is one of 'kyr list topics'. Text that is not translated is shown in English and marked [EN]."),
     OPTION_BIT(OPTION_REVIEW) | OPTION_BIT(OPTION_AGENDA) | OPTION_BIT(OPTION_NOTES) | OPTION_BIT(OPTION_SINCE) | OPTION_BIT(OPTION_WITH) |
         OPTION_BIT(OPTION_FORMAT_READ) | OPTION_BIT(OPTION_OUTPUT_TEXT),
     0, 1, read_run},
    {"list", "WHAT", N_("list what there is"),
     N_("WHAT is topics, cards, languages, stocks, regions, contacts, practice, agendas, printers or editions."), TABLE_OPTION, 1, 1,
     list_run},
    {"check", "[LANG]...", N_("find every fault of content and translations"),
     N_("Each fault is one line: file:line:column: error or warning: what is wrong. The exit code is 1 if there is an error."), 0, 0, 9999,
     check_run},
    {"fit", "[LANG]...", N_("show how full every face is, and at which type size"),
     N_("Without --size every size is tried. A face that is too full says what would free it; the exit code is then 1."),
     TABLE_OPTION | OPTION_BIT(OPTION_CARD) | OPTION_BIT(OPTION_SIZE) | OPTION_BIT(OPTION_REGION) | OPTION_BIT(OPTION_QR) |
         OPTION_BIT(OPTION_FONT),
     0, 9999, fit_run},
    {"template", "", N_("print the translators' template (POT)"), NULL, 0, 0, 0, template_run},
    {"verify", "CODE", N_("tell whether a printed card is still current"),
     N_("CODE is the six signs at the end of the small line on a card. Case, spaces and hyphens do not count, O is 0, I and L are 1. It "
        "stands for the words about rights; a hotline on the card is not looked at. The exit code is 1 unless the card is current and no "
        "review of its law is due."),
     0, 1, 1, verify_run},
    {0},
};

const Command *command_find(const char *name)
{
    for (const Command *command = command_table; command->name; command++) {
        if (strcmp(command->name, name) == 0)
            return command;
    }
    return NULL;
}
