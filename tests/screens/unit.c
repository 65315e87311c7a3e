/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/unit.h"

#include <string.h>

#include "screens/drive.h"

static const Topic *topic_of(const Drive *drive, const char *id)
{
    for (size_t i = 0; i < drive->ui.content->topic_count; i++) {
        if (strcmp(drive->ui.content->topics[i].id, id) == 0)
            return &drive->ui.content->topics[i];
    }
    ck_abort_msg("no topic %s", id);
}

/* English, then the second language of --lang. */
static const struct {
    const char *why, *topic, *languages;
    size_t unit;
    const char *text, *language;
    bool shipped, rtl, english, hidden;
    BidiMode bidi;
} texts[] = {
    {"breaks of phrases are gone", "01-home", "en", 2, "“Who are you? What agency? Why are you here?”", "en", .bidi = BIDI_APP},
    {"quotes are the text's own", "01-home", "es", 6, "«No acepto que entren».", "es", .bidi = BIDI_APP},
    {"no quotes about an instruction", "home", "en", 4, "Ask", "en", .shipped = true},
    {"a phrase in English keeps its quotes", "home", "es", 8, "“", "es", .shipped = true},
    {"markup is gone", "01-home", "en", 10, "it says District Court at the top.", "en", .bidi = BIDI_APP},
    {"right to left", "01-home", "ar", 1, "تكلم", "ar", .rtl = true},
    {"not translated", "01-home", "ar", 5, "[EN] Form I-205 is an ICE paper.", "en", .english = true},
    {"hidden", "01-home", "en,ar", 1, "Arabic: on the card and in the PDF only. B mends it.", "en", .hidden = true, .bidi = BIDI_OFF},
    {"English is not hidden", "01-home", "en,ar", 5, "[EN] Form I-205", "en", .english = true, .bidi = BIDI_OFF},
};

START_TEST(is_text_for_a_screen)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = texts[_i].languages, .shipped = texts[_i].shipped, .bidi = texts[_i].bidi});
    const Ui *ui = &drive->ui;
    Arena arena = {0};
    UnitText out;
    const Unit *unit = unit_at(topic_of(drive, texts[_i].topic), texts[_i].unit);
    unit_text(ui, unit, ui->beside ? ui->beside : ui->first, &arena, &out);
    ck_assert_msg(strstr(out.text.text, texts[_i].text) != NULL, "%s: '%s' in '%s'", texts[_i].why, texts[_i].text, out.text.text);
    ck_assert_str_eq(out.text.language, texts[_i].language);
    ck_assert_int_eq(out.text.rtl, texts[_i].rtl);
    ck_assert_int_eq(out.english, texts[_i].english);
    ck_assert_int_eq(out.hidden, texts[_i].hidden);
    ck_assert_ptr_null(strchr(out.text.text, '<'));
    ck_assert_ptr_null(strchr(out.text.text, '|'));
    ck_assert_ptr_null(strstr(out.text.text, "““"));
    ck_assert_ptr_null(strstr(out.text.text, "««"));
    arena_done(&arena);
    drive_close(drive);
}
END_TEST

START_TEST(shown_units_are_all_but_notes)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    const Topic *topic = topic_of(drive, "01-home");
    size_t count = unit_count(topic);
    ck_assert_uint_eq(count, 14);
    ck_assert_uint_gt(topic->unit_count, count);
    for (size_t i = 0; i < count; i++) {
        ck_assert_ptr_nonnull(unit_at(topic, i));
        ck_assert_int_ne(unit_at(topic, i)->kind, UNIT_NOTE);
    }
    ck_assert_ptr_null(unit_at(topic, count));
    drive_close(drive);
}
END_TEST

static const struct {
    const char *languages, *topic;
    size_t count;
} missing[] = {{"en", "01-home", 0}, {"es", "01-home", 0}, {"ar", "01-home", 1}, {"es", "07-court", 1}};

START_TEST(counts_what_is_not_translated)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = missing[_i].languages});
    ck_assert_uint_eq(unit_untranslated(topic_of(drive, missing[_i].topic), drive->ui.first), missing[_i].count);
    drive_close(drive);
}
END_TEST

static const struct {
    const char *topic;
    size_t unit;
    const char *lines[6];
} sources[] = {
    {"01-home", 1, {"Sources: 1, the best of grade B.", "As of 2026-08-15. Review by 2027-05-22."}},
    {"01-home",
     5,
     {"Fourth Amendment. Disputed: ICE memo of 2025-05-12; Garrison Gibson, D. Minn. 2026-01-17.",
      "Courts or agencies do not agree on this.", "Sources: 4, the best of grade A.", "As of 2026-06-05. Review by 2026-12-05."}},
    {"07-court",
     1,
     {"5 U.S.C. 706.", "Courts or agencies do not agree on this.", "Sources: 2, the best of grade C.",
      "As of 2026-04-01. The date for its review, 2026-10-01, is past."}},
    {"07-court",
     2,
     {"735 ILCS 5/2-2001.", "Courts or agencies do not agree on this.", "Sources: 1, the best of grade C.", "Only in: IL.",
      "As of 2026-08-15. Review by 2027-05-22."}},
};

START_TEST(tells_its_ground)
{
    Drive *drive = drive_open(&(DriveRequest){0});
    Arena arena = {0};
    const char **lines;
    size_t count = unit_sources(&drive->ui, unit_at(topic_of(drive, sources[_i].topic), sources[_i].unit), &arena, &lines);
    for (size_t i = 0; i < count; i++) {
        ck_assert_msg(sources[_i].lines[i] != NULL, "one more: %s", lines[i]);
        ck_assert_str_eq(lines[i], sources[_i].lines[i]);
    }
    ck_assert_ptr_null(sources[_i].lines[count]);
    arena_done(&arena);
    drive_close(drive);
}
END_TEST

Suite *suite_screens_unit(void)
{
    Suite *suite = suite_create("screens/unit");
    TCase *tests = tcase_create("unit");
    tcase_add_loop_test(tests, is_text_for_a_screen, 0, sizeof texts / sizeof *texts);
    tcase_add_test(tests, shown_units_are_all_but_notes);
    tcase_add_loop_test(tests, counts_what_is_not_translated, 0, sizeof missing / sizeof *missing);
    tcase_add_loop_test(tests, tells_its_ground, 0, sizeof sources / sizeof *sources);
    suite_add_tcase(suite, tests);
    return suite;
}
