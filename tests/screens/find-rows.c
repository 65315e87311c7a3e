/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/find-rows.h"

#include <stdlib.h>

#include "screens/picker-data.h"

#define LONG "Form I-205 is an ICE paper. No judge signs it. In 2025 ICE told agents that it is enough."

static const struct {
    const char *why, *text, *match;
    int columns;
    bool ascii;
    const char *seen; /* [ ] about the match */
} sights[] = {
    {"all fits", "Stop the car.", "car", 20, false, "Stop the [car]."},
    {"it fits as it is cut at the end", LONG, "Form", 20, false,
     "[Form] I-205 is an ICE paper. No judge signs it. In 2025 ICE told agents that it is enough."},
    {"words before it go", LONG, "judge", 30, false, "…paper. No [judge] signs it. In 2025 ICE told agents that it is enough."},
    {"in ASCII", LONG, "judge", 30, true, "...No [judge] signs it. In 2025 ICE told agents that it is enough."},
    {"the last word", LONG, "enough.", 20, false, "…that it is [enough.]"},
    {"little room", LONG, "enough", 8, false, "…[enough]."},
    {"too little room for it", LONG, "enough", 3, false, "…[enough]."},
    {"one column", LONG, "enough", 1, false, "…[enough]."},
    {"inside a long word", "Donaudampfschifffahrtsgesellschaft", "schaft", 12, false, "…[schaft]"},
    {"wide letters", "您可以拒绝搜查汽车。您可以不说话。", "说话", 12, false, "…[说话]。"},
    {"wide letters that fit", "您可以拒绝", "拒绝", 12, false, "您可以[拒绝]"},
    {"marks take no room", "e\u0301e\u0301e\u0301e\u0301 car", "car", 8, false, "e\u0301e\u0301e\u0301e\u0301 [car]"},
};

static Found found_in(const char *text, const char *match, const Catalog *catalog)
{
    const char *at = strstr(text, match);
    ck_assert_ptr_nonnull(at);
    size_t start = (size_t)(at - text);
    return (Found){.kind = FOUND_UNIT, .catalog = catalog, .text = text, .start = start, .end = start + strlen(match)};
}

START_TEST(the_match_is_kept_in_sight)
{
    PickerData data = picker_data_open();
    Arena arena = {0};
    Buf seen = {0};
    Found found = found_in(sights[_i].text, sights[_i].match, data.ui.first);
    Sight sight = find_sight(&found, sights[_i].columns, sights[_i].ascii, &arena);
    const char *text = sight.text.text;
    buf_addf(&seen, "%.*s[%.*s]%s", (int)sight.start, text, (int)(sight.end - sight.start), text + sight.start, text + sight.end);
    ck_assert_msg(strcmp(buf_str(&seen), sights[_i].seen) == 0, "%s: %s", sights[_i].why, buf_str(&seen));
    buf_done(&seen);
    arena_done(&arena);
    picker_data_close(&data);
}
END_TEST

/* In any width where the match has room, it is within it. */
START_TEST(no_width_loses_the_match)
{
    PickerData data = picker_data_open();
    Arena arena = {0};
    Found found = found_in(LONG, "2025 ICE", data.ui.first);
    for (int columns = 10; columns < 100; columns++) {
        Sight sight = find_sight(&found, columns, false, &arena);
        int end = terminal_columns(arena_strndup(&arena, sight.text.text, sight.end));
        bool goes_on = sight.text.text[sight.end] != '\0';
        ck_assert_msg(end + goes_on <= columns, "%d columns: %s", columns, sight.text.text);
        ck_assert_int_eq(strncmp(sight.text.text + sight.start, "2025 ICE", sight.end - sight.start), 0);
    }
    arena_done(&arena);
    picker_data_close(&data);
}
END_TEST

START_TEST(spans_go_with_the_text)
{
    static const char text[] = "Call 612-555-0123 now, or look at www.example.org at home.";
    const TextSpan spans[] = {{5, 17, SPAN_ISOLATE}, {34, 49, SPAN_ISOLATE}};
    PickerData data = picker_data_open();
    Arena arena = {0};
    Found found = found_in(text, "home", data.ui.first);
    found.spans = spans;
    found.span_count = 2;
    for (int columns = 6; columns < 80; columns++) {
        Sight sight = find_sight(&found, columns, false, &arena);
        for (size_t i = 0; i < sight.text.span_count; i++) {
            const TextSpan *span = &sight.text.spans[i];
            const char *want = sight.text.span_count == 2 && i == 0 ? "612-555-0123" : "www.example.org";
            ck_assert_uint_le(span->end, strlen(sight.text.text));
            ck_assert_msg(strncmp(sight.text.text + span->start, want, span->end - span->start) == 0, "%d: %s", columns, sight.text.text);
        }
    }
    ck_assert_uint_eq(find_sight(&found, 80, false, &arena).text.span_count, 2);
    ck_assert_uint_eq(find_sight(&found, 8, false, &arena).text.span_count, 0);
    arena_done(&arena);
    picker_data_close(&data);
}
END_TEST

static const Unit units[] = {
    {.id = "a.x", .kind = UNIT_RIGHT, .text = "Right."},
    {.id = "a.note", .kind = UNIT_NOTE, .text = "Note."},
    {.id = "a.y", .kind = UNIT_SAY, .text = "Say."},
};
static const Topic topics[] = {
    {.id = "b", .title = "Other", .units = units, .unit_count = 1},
    {.id = "a", .title = "In a car", .units = units, .unit_count = 3},
};
static const CardRecipe cards[] = {{.id = "c", .title = "Car, driver and rider"}};
static const Content content = {.topics = topics, .topic_count = 2, .cards = cards, .card_count = 1};

START_TEST(numbers_are_those_of_home_and_reader)
{
    PickerData data = picker_data_open();
    Arena arena = {0};
    const Found topic = {.kind = FOUND_TOPIC, .topic = &topics[1]}, card = {.kind = FOUND_CARD, .card = &cards[0]};
    const Found unit = {.kind = FOUND_UNIT, .topic = &topics[1], .unit = 2};
    data.ui.content = &content;
    ck_assert_str_eq(find_number(&data.ui, &arena, &topic), "2");
    ck_assert_str_eq(find_number(&data.ui, &arena, &unit), "2.2");
    ck_assert_str_eq(find_number(&data.ui, &arena, &card), "c");
    ck_assert_uint_eq(find_unit(&unit), 1);
    arena_done(&arena);
    picker_data_close(&data);
}
END_TEST

static const struct {
    const char *why;
    FoundKind kind;
    bool said;
    int cols;
    const char *row;
} rows[] = {
    {"topic", FOUND_TOPIC, false, 80, " ▸ 2     In a car               2 rights"},
    {"right", FOUND_UNIT, false, 80, " ▸ 2.2   In a car               Stop the car."},
    {"card by its title", FOUND_CARD, false, 80, " ▸ c     Car, driver and rider  7 languages"},
    {"card by what it says", FOUND_CARD, true, 80, " ▸ c     Car, driver and rider  Stop the car."},
    {"wide", FOUND_UNIT, false, 120, " ▸ 2.2   In a car                          Stop the car."},
    {"a narrower title", FOUND_CARD, true, 70, " ▸ c     Car, driver an…  Stop the car."},
    {"narrower still", FOUND_CARD, true, 50, " ▸ c     Car, driver… Stop the car."},
    {"no room for a title and a text: the text", FOUND_UNIT, false, 40, "▸2.2   Stop the car."},
    {"the title where it is the text", FOUND_TOPIC, false, 40, "▸2     In a car"},
    {"text only", FOUND_UNIT, false, 14, "▸Stop the car."},
    {"one column", FOUND_UNIT, false, 1, "▸"},
};

START_TEST(rows_are_as_wide_as_the_screen)
{
    PickerData data = picker_data_open();
    Arena arena = {0};
    Buf text = {0};
    Ui *ui = &data.ui;
    Found found = found_in("Stop the car.", "car", ui->first);
    found.kind = rows[_i].kind;
    found.topic = &topics[1];
    found.unit = 2;
    found.card = &cards[0];
    found.said = rows[_i].said;
    ui->content = &content;
    grid_resize(&ui->grid, 3, rows[_i].cols);
    Pen pen = {.grid = &ui->grid, .arena = &arena, .language = "en"};
    find_row(ui, &pen, 1, &(FindLine){&found, 3, true, 7});
    grid_row_text(&ui->grid, 1, &text);
    ck_assert_msg(strcmp(buf_str(&text), rows[_i].row) == 0, "%s: %s|", rows[_i].why, buf_str(&text));
    const Zone *zone = grid_hit(&ui->grid, 1, 0);
    ck_assert(zone && zone->action == ACTION_ROW && zone->index == 3);
    ck_assert_int_lt(find_margin(ui), 8);
    buf_done(&text);
    arena_done(&arena);
    picker_data_close(&data);
}
END_TEST

Suite *suite_screens_find_rows(void)
{
    Suite *suite = suite_create("screens/find-rows");
    TCase *tcase = tcase_create("rows");
    tcase_add_loop_test(tcase, the_match_is_kept_in_sight, 0, (int)(sizeof sights / sizeof *sights));
    tcase_add_test(tcase, no_width_loses_the_match);
    tcase_add_test(tcase, spans_go_with_the_text);
    tcase_add_test(tcase, numbers_are_those_of_home_and_reader);
    tcase_add_loop_test(tcase, rows_are_as_wide_as_the_screen, 0, (int)(sizeof rows / sizeof *rows));
    suite_add_tcase(suite, tcase);
    return suite;
}
