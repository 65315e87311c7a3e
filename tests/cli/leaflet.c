/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/leaflet.h"

#include <string.h>

#include "cli/run.h"
#include "support/support.h"
#include "util/mem.h"

static const char header[] = XISH "msgctxt \"play.home-door.line-1\"\nmsgid \"Police! Open the door!\"\nmsgstr \"Xolice!\"\n\n"
                                  "msgctxt \"agenda.families-30.title\"\nmsgid \"For families, 30 minutes\"\nmsgstr \"Xamilies\"\n\n"
                                  "msgctxt \"part\"\nmsgid \"Agent\"\nmsgstr \"Xagent\"\n";

static const struct {
    const char *why, *line, *want;
} rows[] = {
    {"a heading has both languages", "read --agenda families-30 --with xx", "For families, 30 minutes · Xamilies\n"},
    {"the second language stands under the first", "read --agenda families-30 --with xx",
     "    Agent: Police! Open the door!\n    Agent: Xolice!\n"},
    {"words of the program are in the first", "--lang xx read --agenda families-30", "    Xagent: Xolice!\n"},
    {"what has no translation says so", "--lang xx read --agenda families-30", "    Child: Mama, should I open? [EN]\n"},
    {"a draft is called one", "read --agenda families-30 --with xx", "DRAFT: nobody has checked the translation into Xish.\n"},
};

START_TEST(two_languages_stand_together)
{
    char *folder = support_scratch();
    support_write(folder, "xx.po", header);
    run_tells(rows[_i].why, rows[_i].line, folder, rows[_i].want, NULL);
    support_remove(folder);
}
END_TEST

static Session *open_session(void)
{
    Paths paths = {.content = mem_strdup(support_source_path("content")), .po_dir = mem_strdup(support_source_path("locales"))};
    return session_new(&paths, (Date){2026, 11, 23}, NULL);
}

/* The English phrase and the number, at their places in the text. */
static void check_spans(const Block *block)
{
    const TextSpan *spans = block->spans;
    ck_assert_uint_eq(block->span_count, 3);
    ck_assert(spans[0].flags == SPAN_BOLD && spans[0].start == 0 && block->text[spans[0].end] == ' ');
    ck_assert(spans[1].flags & SPAN_ENGLISH && strncmp(block->text + spans[1].start, "“No.”", spans[1].end - spans[1].start) == 0);
    ck_assert(spans[2].flags & SPAN_ISOLATE && strncmp(block->text + spans[2].start, "I-205", spans[2].end - spans[2].start) == 0);
}

START_TEST(english_and_numbers_stay_marked_behind_a_speaker_and_a_lead)
{
    static const char text[] = "Say <en>“No.”</en> Form I-205.";
    Cli cli = {.session = open_session()};
    Unit unit = {.id = "home.new", .lead = "A lead.", .text = text};
    Leaflet leaflet;
    Error err = {0};
    ck_assert_msg(leaflet_open(&cli, "home", &leaflet, &err), "%s", support_error_text(&err));
    leaflet_line(&leaflet, "Agent", "home.new", text);
    leaflet_unit(&leaflet, &unit);
    ck_assert_uint_eq(leaflet.document.count, 2);
    ck_assert_str_eq(leaflet.document.blocks[0].text, "Agent: Say “No.” Form I-205.");
    ck_assert_str_eq(leaflet.document.blocks[1].text, "A lead. Say “No.” Form I-205.");
    for (size_t i = 0; i < 2; i++)
        check_spans(&leaflet.document.blocks[i]);
    leaflet_done(&leaflet);
    session_free(cli.session);
}
END_TEST

START_TEST(pages_are_of_the_first_language)
{
    static const char *const codes[] = {"en", "es", "ar"}, *const notices[] = {"Information, ", "Información, ", "Information, "};
    Cli cli = {.session = open_session()};
    for (size_t i = 0; i < 3; i++) {
        Leaflet leaflet;
        Error err = {0};
        cli.words = session_catalog(cli.session, codes[i], &err);
        ck_assert_msg(cli.words && leaflet_open(&cli, "home", &leaflet, &err), "%s", support_error_text(&err));
        const Document *document = &leaflet.document;
        ck_assert_str_eq(document->language, codes[i]);
        ck_assert(!document->rtl); /* the words of the program are not in Arabic yet */
        ck_assert_msg(strncmp(document->notice.text, notices[i], strlen(notices[i])) == 0, "%s", document->notice.text);
        leaflet_done(&leaflet);
    }
    session_free(cli.session);
}
END_TEST

static const struct {
    const char *code, *text, *language;
} sentences[] = {
    {"ar", "law: 8 CFR 236 – Castañon’s case · I-205", "en"},
    {"ar", "كما في 2026-02-01", "ar"},
    {"hi", "standing: settled · place: US", "en"},
    {"hi", "2026-02-01 की स्थिति", "hi"},
    {"es", "EN DISPUTA: los tribunales están en desacuerdo", "es"},
    {"es", "law: Payton · 1980", "en"},
};

START_TEST(what_is_not_translated_is_set_as_english)
{
    Cli cli = {.session = open_session()};
    Leaflet leaflet;
    Error err = {0};
    cli.words = session_catalog(cli.session, sentences[_i].code, &err);
    ck_assert_msg(cli.words && leaflet_open(&cli, "home", &leaflet, &err), "%s", support_error_text(&err));
    leaflet_plain(&leaflet, BLOCK_SMALL, NULL, sentences[_i].text);
    ck_assert_str_eq(leaflet.document.blocks[0].style.language, sentences[_i].language);
    leaflet_done(&leaflet);
    session_free(cli.session);
}
END_TEST

START_TEST(labels_stand_where_the_words_of_the_program_begin)
{
    char *folder = support_scratch();
    support_write(
        folder, "ar.po",
        "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Language: ar\\n\"\n\"X-Kyr-Autonym: العربية\\n\"\n"
        "\"X-Kyr-English-Name: Arabic\\n\"\n\"X-Kyr-Script: Arab\\n\"\n\"X-Kyr-Direction: rtl\\n\"\n\n"
        "msgid \"Information, not legal advice.\"\nmsgstr \"معلومات، وليست استشارة قانونية.\"\n");
    Paths paths = {.content = mem_strdup(support_source_path("content")), .po_dir = mem_strdup(folder)};
    Cli cli = {.session = session_new(&paths, (Date){2026, 11, 23}, NULL)};
    Leaflet leaflet;
    Error err = {0};
    cli.words = session_catalog(cli.session, "ar", &err);
    ck_assert_msg(cli.words && leaflet_open(&cli, "home", &leaflet, &err), "%s", support_error_text(&err));
    ck_assert(leaflet.document.rtl);
    leaflet_done(&leaflet);
    session_free(cli.session);
    support_remove(folder);
}
END_TEST

START_TEST(every_part_kind_and_standing_has_a_word)
{
    Cli cli = {0};
    for (int i = 0; i < PART_COUNT; i++)
        ck_assert_msg(leaflet_part(&cli, (PlayPart)i) != NULL, "%s", play_part_word((PlayPart)i));
    for (int i = 0; i < UNIT_KIND_COUNT; i++)
        ck_assert_msg(leaflet_kind(&cli, (UnitKind)i) != NULL, "%s", unit_kind_word((UnitKind)i));
    for (int i = 0; i < STANDING_COUNT; i++)
        ck_assert_msg((leaflet_standing(&cli, (Standing)i) == NULL) == (i == STANDING_SETTLED), "%s", standing_word((Standing)i));
}
END_TEST

Suite *suite_cli_leaflet(void)
{
    Suite *suite = suite_create("cli/leaflet");
    TCase *tests = tcase_create("leaflet");
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests, two_languages_stand_together, 0, sizeof rows / sizeof *rows);
    tcase_add_test(tests, english_and_numbers_stay_marked_behind_a_speaker_and_a_lead);
    tcase_add_test(tests, pages_are_of_the_first_language);
    tcase_add_loop_test(tests, what_is_not_translated_is_set_as_english, 0, sizeof sentences / sizeof *sentences);
    tcase_add_test(tests, labels_stand_where_the_words_of_the_program_begin);
    tcase_add_test(tests, every_part_kind_and_standing_has_a_word);
    suite_add_tcase(suite, tests);
    return suite;
}
