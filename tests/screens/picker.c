/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "screens/drive.h"
#include "screens/picker-data.h"
#include "screens/screens.h"

static const struct {
    const char *golden, *languages, *keys;
    int cols, rows;
} goldens[] = {
    {"picker-all", "en,es", "<Enter>l<Tab>", 0, 0},       {"picker", "en,es", "<Enter>l<Tab>espan", 0, 0},
    {"picker-40", "en,es", "<Enter>l<Tab>s", 40, 12},     {"picker-es", "es", "lingl", 0, 0},
    {"picker-es-120", "es,ar", "<Enter>l<Tab>", 120, 36}, {"picker-ar", "ar,es", "<Enter>l<Tab>", 0, 0},
    {"picker-ar-60", "ar", "l<Tab><Tab>", 60, 15},
};

START_TEST(looks_as_drawn)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = goldens[_i].languages, .cols = goldens[_i].cols, .rows = goldens[_i].rows});
    drive_keys(drive, goldens[_i].keys);
    ck_assert_str_eq(drive->ui.top->ops->id, "picker");
    drive_golden(drive, goldens[_i].golden);
    drive_close(drive);
}
END_TEST

/* left: "first beside menus both", "-" for none, after the keys; the picker is gone unless the last word is "stays". */
static const struct {
    const char *why, *languages, *keys;
    size_t count;
    const char *left;
} takes[] = {
    {"another first language", "so", "lar<Enter>", 4, "ar - so one"},
    {"one beside it, from the reader", "en", "<Enter>bes<Enter>", 5, "en es en both"},
    {"another beside it", "en,es", "l<Tab>so<Enter>", 5, "en so en both"},
    {"the first becomes the one beside", "en,es", "les<Enter>", 4, "es en en both"},
    {"and the other way round", "en,es", "l<Tab>en<Enter>", 5, "es en en both"},
    {"nothing to swap it with", "en", "ben<Enter>", 4, "en - en one stays"},
    {"one language again", "en,es", "l<Tab>none<Enter>", 7, "en - en one"},
    {"menus", "en,ar", "l<Tab><Tab>es<Enter>", 6, "en ar es both"},
    {"menus, backwards", "en,ar", "l<S-Tab>es<Enter>", 5, "en ar es both"},
    {"round to the first", "en", "l<Tab><Tab><Tab>so<Enter>", 7, "so - en one"},
    {"Tab forgets what was typed", "en", "les<Tab>so<Enter>", 7, "en so en both"},
    {"Esc changes nothing", "en,es", "lar<Esc>", 4, "en es en both"},
    {"Enter at once keeps what is chosen", "en,es", "l<Enter>", 2, "en es en both"},
    {"by hand", "en", "l<Down><Enter>", 3, "ar - en one"},
    {"rubbed out", "en", "lxx<BS><BS><End><Enter>", 7, "es - en one"},
    {"nothing found, nothing taken", "en", "lxyz<Enter>", 5, "en - en one stays"},
    {"pasted", "en", "l<Paste:Somali\n><Enter>", 3, "so - en one"},
    {"clicked twice", "en", "l<Click:6,10><Click:6,10>", 3, "ar - en one"},
    {"a slot by a click", "en", "l<Click:2,30>so<Enter>", 5, "en so en both"},
    {"the slot before by a click", "en", "l<Click:2,50>es<Enter>", 5, "en - es one"},
    {"Tab by a click", "en", "l<Click:2,70>so<Enter>", 5, "en so en both"},
    {"letters that are keys elsewhere", "en", "lq<BS>spanish<Enter>", 11, "es - en one"},
};

static const char *code_of(const Catalog *catalog)
{
    return catalog ? catalog_language(catalog)->code : "-";
}

START_TEST(takes_languages)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = takes[_i].languages});
    const Ui *ui = &drive->ui;
    Buf left = {0};
    drive_keys(drive, takes[_i].keys);
    bool stays = strcmp(ui->top->ops->id, "picker") == 0;
    buf_addf(&left, "%s %s %s %s%s", code_of(ui->first), code_of(ui->beside), code_of(ui->menus), ui->both ? "both" : "one",
             stays ? " stays" : "");
    ck_assert_msg(strcmp(buf_str(&left), takes[_i].left) == 0, "%s: %s", takes[_i].why, buf_str(&left));
    ck_assert_msg(drive_count(takes[_i].keys) == takes[_i].count, "%s: %zu keys", takes[_i].why, drive_count(takes[_i].keys));
    buf_done(&left);
    drive_close(drive);
}
END_TEST

START_TEST(the_same_language_twice_is_refused_with_a_reason)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "en"});
    drive_keys(drive, "ben<Enter>");
    drive_expect(drive, "This is the first language already.");
    drive_keys(drive, "<BS>");
    drive_expect(drive, "Language beside: e");
    drive_close(drive);
}
END_TEST

typedef struct Told {
    char code[16];
    const Screen *top;
} Told;

static void tell(Ui *ui, void *data, const char *code)
{
    Told *told = data;
    snprintf(told->code, sizeof told->code, "%s", code);
    told->top = ui->top;
}

START_TEST(a_taker_is_told_when_the_picker_is_gone)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "en,es"});
    Told told = {0};
    const Screen *below = drive->ui.top;
    ui_push(&drive->ui, picker_new(&drive->ui, PICK_BESIDE, tell, &told));
    drive_keys(drive, "<Tab>no");
    drive_expect(drive, "Language: no");
    ck_assert_ptr_null(strstr(drive_screen(drive), "Tab"));
    ck_assert_ptr_null(strstr(drive_screen(drive), "First:"));
    drive_keys(drive, "<BS><BS>so<Enter>");
    ck_assert_str_eq(told.code, "so");
    ck_assert_ptr_eq(told.top, below);
    ck_assert_ptr_eq(drive->ui.top, below);
    ck_assert_str_eq(code_of(drive->ui.beside), "es");
    drive_close(drive);
}
END_TEST

/* A Ui with the picker alone. */
static void press(Ui *ui, const char *letters, InputKind last)
{
    for (; *letters; letters++)
        ui_input(ui, &(Input){.kind = INPUT_CHAR, .ch = (unsigned char)*letters});
    if (last != INPUT_NONE)
        ui_input(ui, &(Input){.kind = last});
    ui_draw(ui);
}

static void picker_only(Ui *ui)
{
    ui->top = picker_new(ui, PICK_FIRST, NULL, NULL);
    ui_draw(ui);
}

static void drop_top(Ui *ui)
{
    Screen *top = ui->top;
    ui->top = NULL;
    top->ops->free(top);
}

static bool shows(const Ui *ui, const char *text)
{
    Buf screen = {0};
    grid_text(&ui->grid, &screen);
    bool found = strstr(buf_str(&screen), text) != NULL;
    buf_done(&screen);
    return found;
}

START_TEST(a_broken_file_says_where_it_is_wrong)
{
    PickerData data = picker_data_open();
    Ui *ui = &data.ui;
    picker_only(ui);
    ck_assert(shows(ui, "Vietnamese"));
    press(ui, "viet", INPUT_ENTER);
    ck_assert_int_eq(ui->message_kind, MESSAGE_ERROR);
    ck_assert_msg(strstr(ui->message, "vi.po:") != NULL, "%s", ui->message);
    ck_assert_str_eq(code_of(ui->first), "en");
    ck_assert(!ui->leaving);
    drop_top(ui);
    picker_data_close(&data);
}
END_TEST

START_TEST(without_a_folder_of_locales_it_says_so)
{
    Paths paths = {.content = mem_strdup("/nowhere")};
    Error err = {0};
    Ui ui = {.session = session_new(&paths, (Date){2026, 1, 1}, NULL), .content = &data_content};
    ui.first = ui.menus = session_catalog(ui.session, "en", &err);
    grid_resize(&ui.grid, 24, 80);
    picker_only(&ui);
    ck_assert_int_eq(ui.message_kind, MESSAGE_ERROR);
    ck_assert(shows(&ui, "English"));
    drop_top(&ui);
    Session *session = ui.session;
    ui_done(&ui);
    session_free(session);
}
END_TEST

/* aa ab ac … : sixty of them. */
static void write_sixty(const char *folder)
{
    for (int i = 0; i < 60; i++) {
        Buf name = {0}, text = {0};
        char code[3] = {(char)('a' + i / 26), (char)('a' + i % 26), '\0'};
        buf_addf(&name, "%s.po", code);
        buf_add_str(&text, "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n");
        buf_addf(&text, "\"Language: %s\\n\"\n\"X-Kyr-Autonym: Own %02d\\n\"\n\"X-Kyr-English-Name: Name %02d\\n\"\n", code, i, i);
        buf_add_str(&text, "\"X-Kyr-Script: Latn\\n\"\n\"X-Kyr-Direction: ltr\\n\"\n");
        support_write(folder, buf_str(&name), buf_str(&text));
        buf_done(&name);
        buf_done(&text);
    }
}

START_TEST(sixty_languages_scroll)
{
    PickerData data = {.folder = support_scratch()};
    Ui *ui = &data.ui;
    Error err = {0};
    write_sixty(data.folder);
    Paths paths = {.content = mem_strdup("/nowhere"), .po_dir = mem_strdup(data.folder)};
    ui->session = session_new(&paths, (Date){2026, 11, 22}, NULL);
    ui->content = &data_content;
    ui->first = ui->menus = session_catalog(ui->session, "en", &err);
    grid_resize(&ui->grid, 24, 80);
    picker_only(ui);
    ck_assert(shows(ui, "1-14 of 61"));
    press(ui, "", INPUT_PAGE_DOWN);
    ck_assert(shows(ui, "15-28 of 61"));
    press(ui, "", INPUT_END);
    ck_assert(shows(ui, "48-61 of 61"));
    ck_assert(shows(ui, "Own 59"));
    press(ui, "name 3", INPUT_NONE);
    ck_assert(shows(ui, "10 of 61 match “name 3”."));
    ck_assert(shows(ui, "1 of 61 can be printed"));
    drop_top(ui);
    picker_data_close(&data);
}
END_TEST

START_TEST(is_read_aloud)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = "en"});
    Buf words = {0};
    drive_keys(drive, "lso");
    ui_speak(&drive->ui, &words);
    ck_assert_msg(strstr(buf_str(&words), "1 of 1. Somali (so). Text: "), "%s", buf_str(&words));
    ck_assert_msg(strstr(buf_str(&words), "Checked by: nobody: draft."), "%s", buf_str(&words));
    buf_clear(&words);
    drive_keys(drive, "xyz");
    ui_speak(&drive->ui, &words);
    ck_assert_msg(strstr(buf_str(&words), "No language matches “soxyz”."), "%s", buf_str(&words));
    buf_done(&words);
    drive_close(drive);
}
END_TEST

START_TEST(every_size_works)
{
    static const char *const languages[] = {"en,es", "ar", "es"};
    Drive *drive = drive_open(&(DriveRequest){.languages = languages[_i]});
    drive_keys(drive, "l");
    for (int rows = 1; rows < 40; rows += rows < 14 ? 1 : 7) {
        for (int cols = 1; cols < 140; cols += cols < 30 ? 1 : 9) {
            ui_input(&drive->ui, &(Input){.kind = INPUT_RESIZE, .row = rows, .col = cols});
            ui_draw(&drive->ui);
            drive_keys(drive, "x<Tab><PgDn>");
            drive_keys(drive, "s<End><Tab>");
        }
    }
    drive_keys(drive, "<Size:10x1>");
    ck_assert_uint_gt(strlen(drive_row(drive, 0)), 3);
    drive_close(drive);
}
END_TEST

Suite *suite_screens_picker(void)
{
    Suite *suite = suite_create("screens/picker");
    TCase *tcase = tcase_create("picker");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, looks_as_drawn, 0, (int)(sizeof goldens / sizeof *goldens));
    tcase_add_loop_test(tcase, takes_languages, 0, (int)(sizeof takes / sizeof *takes));
    tcase_add_test(tcase, the_same_language_twice_is_refused_with_a_reason);
    tcase_add_test(tcase, a_taker_is_told_when_the_picker_is_gone);
    tcase_add_test(tcase, a_broken_file_says_where_it_is_wrong);
    tcase_add_test(tcase, without_a_folder_of_locales_it_says_so);
    tcase_add_test(tcase, sixty_languages_scroll);
    tcase_add_test(tcase, is_read_aloud);
    tcase_add_loop_test(tcase, every_size_works, 0, 3);
    suite_add_tcase(suite, tcase);
    return suite;
}
