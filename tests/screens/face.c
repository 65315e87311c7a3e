/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/face.h"

#include <string.h>

#include "app/job.h"
#include "screens/drive.h"

/* The front of a card of the test data in a frame of its own grid. */
typedef struct Framed {
    Drive *drive;
    JobCard card;
    Grid grid;
    Arena arena;
    Pen pen;
    Buf text;
} Framed;

static void open_face(Framed *framed, const char *language, int columns, int rows)
{
    Error err = {0};
    *framed = (Framed){.drive = drive_open(&(DriveRequest){.languages = language})};
    const Content *content = framed->drive->ui.content;
    JobRequest request = {.recipe = content_card(content, "home"), .stock = &content->stocks[0]};
    bool ok = job_lay_out_card(framed->drive->session, &request, &(JobLanguage){language, 1}, &framed->card, &err);
    ck_assert_msg(ok, "%s", support_error_text(&err));
    grid_resize(&framed->grid, rows, columns);
    framed->pen =
        (Pen){.grid = &framed->grid, .arena = &framed->arena, .language = "en", .mirror = catalog_language(framed->drive->ui.first)->rtl};
}

static const char *draw(Framed *framed, int rows, bool loose)
{
    const DisplayList *face = &framed->card.card.faces[0];
    buf_clear(&framed->text);
    face_draw(&framed->drive->ui, &framed->pen, face, (Box){0, 0, framed->grid.cols}, (FaceView){.rows = rows, .loose = loose});
    grid_text(&framed->grid, &framed->text);
    return buf_str(&framed->text);
}

static void close_face(Framed *framed)
{
    job_card_done(&framed->card);
    grid_done(&framed->grid);
    arena_done(&framed->arena);
    buf_done(&framed->text);
    drive_close(framed->drive);
}

static const struct {
    const char *language;
    int columns;
    bool loose;
    const char *golden;
} cases[] = {
    {"es", 70, false, "face-es-70.txt"}, {"es", 39, false, "face-es-39.txt"}, {"es", 70, true, "face-es-loose.txt"},
    {"ar", 70, false, "face-ar-70.txt"}, {"ar", 30, false, "face-ar-30.txt"},
};

START_TEST(the_face_as_words)
{
    Framed framed;
    open_face(&framed, cases[_i].language, cases[_i].columns, 40);
    int rows = face_rows(&framed.pen, &framed.card.card.faces[0], cases[_i].columns, cases[_i].loose);
    const char *text = draw(&framed, 40, cases[_i].loose);
    support_golden(cases[_i].golden, text);
    grid_resize(&framed.grid, rows + 1, cases[_i].columns);
    draw(&framed, rows, cases[_i].loose);
    buf_clear(&framed.text);
    grid_row_text(&framed.grid, rows - 1, &framed.text);
    ck_assert_msg(strstr(buf_str(&framed.text), "──┘") != NULL || strstr(buf_str(&framed.text), "└──") != NULL, "it takes %d rows: %s",
                  rows, buf_str(&framed.text));
    close_face(&framed);
}
END_TEST

/* Every word of the display list is on the screen, whatever the width. */
START_TEST(no_word_is_lost)
{
    Framed framed;
    open_face(&framed, "es", 24 + _i * 7, 60);
    Buf screen = {0}, word = {0};
    for (const char *at = draw(&framed, 60, false); *at; at++)
        buf_add_char(&screen, *at == '\n' ? ' ' : *at);
    const DisplayList *face = &framed.card.card.faces[0];
    for (size_t i = 0; i < face->count; i++) {
        const char *text = face->ops[i].kind == DRAW_TEXT ? paragraph_text(face->ops[i].text.paragraph) : "";
        for (size_t len; *text; text += len + (text[len] == ' ')) {
            len = strcspn(text, " ");
            buf_clear(&word);
            buf_add(&word, text, len);
            ck_assert_msg(strstr(buf_str(&screen), buf_str(&word)) != NULL, "'%s' is lost:\n%s", buf_str(&word), buf_str(&framed.text));
        }
    }
    buf_done(&screen);
    buf_done(&word);
    close_face(&framed);
}
END_TEST

START_TEST(what_does_not_fit_is_said)
{
    Framed framed;
    open_face(&framed, "es", 60, 20);
    const char *text = draw(&framed, 6, false);
    ck_assert_msg(strstr(text, "▼ ") && strstr(text, " más"), "%s", text);
    for (int rows = 0; rows < 6; rows++)
        draw(&framed, rows, rows % 2);
    grid_resize(&framed.grid, 20, 3);
    draw(&framed, 20, false);
    close_face(&framed);
}
END_TEST

static const struct {
    int columns;
    size_t faces, face;
    bool alone;
    size_t next;
    bool next_alone;
} turns[] = {
    {80, 2, 0, false, 1, false}, {80, 2, 1, false, 0, false}, {80, 1, 0, false, 0, false}, {40, 2, 0, false, 0, true},
    {40, 2, 1, false, 0, true},  {40, 2, 0, true, 1, true},   {40, 2, 1, true, 1, false},  {40, 1, 0, true, 0, false},
};

START_TEST(the_other_side_comes_or_the_face_takes_the_place)
{
    Ui ui = {.grid = {.cols = turns[_i].columns}};
    FaceSide side = {.face = turns[_i].face, .alone = turns[_i].alone, .skip = 3};
    face_turn(&side, &ui, turns[_i].faces);
    ck_assert_uint_eq(side.face, turns[_i].next);
    ck_assert_int_eq(side.alone, turns[_i].next_alone);
    ck_assert_int_eq(side.skip, 0);
}
END_TEST

Suite *suite_screens_face(void)
{
    Suite *suite = suite_create("screens/face");
    TCase *tcase = tcase_create("face");
    tcase_add_loop_test(tcase, the_face_as_words, 0, sizeof cases / sizeof *cases);
    tcase_add_loop_test(tcase, no_word_is_lost, 0, 8);
    tcase_add_test(tcase, what_does_not_fit_is_said);
    tcase_add_loop_test(tcase, the_other_side_comes_or_the_face_takes_the_place, 0, sizeof turns / sizeof *turns);
    suite_add_tcase(suite, tcase);
    return suite;
}
