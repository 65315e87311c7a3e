/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/toner.h"

#include <math.h>

#include "app/fixture.h"
#include "app/job.h"

static const struct {
    DrawBox box;
    double want;
} boxes[] = {
    {{0, 0, 100, 50, 0, INK_BLACK}, 1}, {{0, 0, 50, 50, 0, INK_BLACK}, 0.5},  {{0, 0, 100, 50, 0, INK_RED}, 1.49},
    {{0, 0, 100, 50, 0, INK_WHITE}, 0}, {{-9, -9, 118, 68, 0, INK_BLACK}, 1},
};

START_TEST(inks_are_summed_over_the_trim)
{
    DisplayList list;
    double share;
    Error err = {0};
    draw_init(&list, 100, 50);
    draw_box(&list, boxes[_i].box);
    ck_assert(toner_share(&list, &share, &err));
    ck_assert_msg(fabs(share - boxes[_i].want) < 0.01, "%.3f", share);
    draw_done(&list);
}
END_TEST

/* CARD 6 gives, for its own text: red 11 and 25 %, full 110 and 121 %, plain 10 and 19 %. */
static const struct {
    Skin skin;
    double front, back;
} skins[] = {{SKIN_RED, 0.11, 0.25}, {SKIN_FULL, 1.10, 1.21}, {SKIN_PLAIN, 0.10, 0.19}};

START_TEST(skins_take_about_what_was_measured)
{
    Session *session = fixture_session(support_source_path("locales"));
    Error err = {0};
    const Content *content = session_content(session, &err);
    JobLanguage english = {"en", 1};
    JobRequest request = {.recipe = content_card(content, "home"), .stock = content_stock(content, "avery-5371"), .skin = skins[_i].skin};
    JobCard card;
    double front, back;
    ck_assert_msg(job_lay_out_card(session, &request, &english, &card, &err), "%s", support_error_text(&err));
    ck_assert(toner_share(&card.card.faces[0], &front, &err) && toner_share(&card.card.faces[1], &back, &err));
    ck_assert_msg(fabs(front / skins[_i].front - 1) < 0.25 && fabs(back / skins[_i].back - 1) < 0.25, "%.3f %.3f", front, back);
    job_card_done(&card);
    session_free(session);
}
END_TEST

Suite *suite_app_toner(void)
{
    Suite *suite = suite_create("app/toner");
    TCase *tcase = tcase_create("toner");
    tcase_add_loop_test(tcase, inks_are_summed_over_the_trim, 0, sizeof boxes / sizeof *boxes);
    tcase_add_loop_test(tcase, skins_take_about_what_was_measured, 0, sizeof skins / sizeof *skins);
    suite_add_tcase(suite, tcase);
    return suite;
}
