/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/loader.h"

#include <string.h>

#include "content/fixture.h"
#include "support/support.h"

START_TEST(a_region_is_read_whole)
{
    char *dir = fixture_new(), *overlay = support_scratch();
    fixture_folder(overlay, "regions");
    support_write(overlay, "regions/lake.yaml",
                  "id: lake\nname: Lake Street\nplace: MN\norganisation: Neighbors\nhotlines:\n"
                  "  - {phone: 612-555-0123, languages: [es, en], hours: day and night}\n  - phone: 651-555-0199\n"
                  "link: https://lake.example/help\nlogo: lake.png\nas_of: 2026-11-01\n");
    Content *content = fixture_load(dir, overlay);
    const Region *region = content_region(content, "lake");
    ck_assert(region && region->hotline_count == 2 && region->hotlines[0].language_count == 2 && region->hotlines[1].language_count == 0);
    ck_assert_str_eq(region->hotlines[0].languages[1], "en");
    ck_assert_str_eq(region->hotlines[0].hours, "day and night");
    ck_assert_str_eq(region->link, "https://lake.example/help");
    ck_assert_msg(region->logo[0] == '/' && strstr(region->logo, "/regions/lake.png"), "the logo stands beside its file: %s", region->logo);
    content_free(content);
    support_remove(overlay);
    support_remove(dir);
}
END_TEST

static const struct {
    const char *line, *want;
} faults[] = {
    {"hotlines: []", "'hotlines' is empty"},
    {"hotlines: [612-555-0123]", "each entry of 'hotlines' must be a map of keys and values"},
    {"hotlines:\n  - {phone: 612-555-012}", "bad phone number '612-555-012'"},
    {"hotlines:\n  - {phone: 112-555-0123}", "bad phone number '112-555-0123'"},
    {"hotlines:\n  - {phone: 612-911-0123}", "bad phone number '612-911-0123'"},
    {"hotlines:\n  - {hours: always}", "missing key 'phone'"},
    {"hotline: 612-555-0123", "unknown key 'hotline'; one of: id, name, place, organisation, hotlines, contacts, link, logo, as_of"},
    {"link: http://lake.example", "the link of a region must begin with https://"},
    {"link: lake.example", "bad link 'lake.example'"},
};

START_TEST(a_bad_region_is_named_at_its_line)
{
    char *dir = fixture_new(), *overlay = support_scratch();
    Buf text = {0};
    fixture_folder(overlay, "regions");
    buf_addf(&text, "id: lake\nname: Lake Street\nplace: MN\nas_of: 2026-11-01\n%s\n", faults[_i].line);
    support_write(overlay, "regions/lake.yaml", buf_str(&text));
    const char *have = fixture_report(dir, overlay);
    ck_assert_msg(strstr(have, faults[_i].want) && (strstr(have, "lake.yaml:5:") || strstr(have, "lake.yaml:6:")), "%s", have);
    buf_done(&text);
    support_remove(overlay);
    support_remove(dir);
}
END_TEST

Suite *suite_content_local(void)
{
    Suite *suite = suite_create("content/local");
    TCase *tcase = tcase_create("local");
    tcase_add_test(tcase, a_region_is_read_whole);
    tcase_add_loop_test(tcase, a_bad_region_is_named_at_its_line, 0, sizeof faults / sizeof *faults);
    suite_add_tcase(suite, tcase);
    return suite;
}
