/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/verify.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "app/fixture.h"
#include "util/file.h"

/* The shipped content, and editions that were handed out once. */
typedef struct World {
    Session *session;
    char *dir;
} World;

static const char past[] = "editions:\n"
                           "  - {code: 00000A, card: home, language: es, month: \"2025-01\"}\n"
                           "  - {code: 00000B, card: gone, language: es, month: \"2024-12\"}\n";

static World world_on(Date today)
{
    static const char *const names[] = {"topics", "cards", "regions", "sources.yaml", "stocks.yaml", "fonts.yaml"};
    World world = {.dir = support_scratch()};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char *link = file_join(world.dir, names[i]), *from = file_join(support_source_path("content"), names[i]);
        ck_assert_int_eq(symlink(from, link), 0);
        free(link);
        free(from);
    }
    support_write(world.dir, "editions.yaml", past);
    Paths paths = {.content = mem_strdup(world.dir), .po_dir = mem_strdup(support_source_path("locales"))};
    world.session = session_new(&paths, today, NULL);
    return world;
}

static void world_done(World *world)
{
    session_free(world->session);
    support_remove(world->dir);
}

typedef struct Seen {
    size_t count;
    char spanish[64];
} Seen;

static bool see(void *data, const CardRecipe *card, const Language *language, const char *line, bool review_due)
{
    Seen *seen = data;
    (void)review_due;
    seen->count++;
    if (strcmp(language->code, "es") == 0 && strcmp(card->id, "home") == 0)
        snprintf(seen->spanish, sizeof seen->spanish, "%s", line);
    return true;
}

static Seen see_all(World *world)
{
    Seen seen = {0};
    Error err = {0};
    ck_assert_msg(verify_each(world->session, see, &seen, &err), "%s", support_error_text(&err));
    return seen;
}

static Verdict verdict_of(World *world, const char *code)
{
    Verdict verdict;
    Error err = {0};
    ck_assert_msg(verify_code(world->session, code, &verdict, &err), "%s", support_error_text(&err));
    return verdict;
}

START_TEST(the_edition_on_a_card_of_today_is_current)
{
    World world = world_on((Date){2026, 11, 23});
    Seen seen = see_all(&world);
    ck_assert_uint_ge(seen.count, 2);
    const char *code = strrchr(seen.spanish, ' ') + 1;
    Verdict verdict = verdict_of(&world, code);
    ck_assert_int_eq(verdict.kind, VERDICT_CURRENT);
    ck_assert_str_eq(verdict.card->id, "home");
    ck_assert_str_eq(verdict.language, "es");
    ck_assert_str_eq(verdict.line, seen.spanish);
    ck_assert(!verdict.review_due);
    world_done(&world);
    world = world_on((Date){2036, 1, 1});
    ck_assert(verdict_of(&world, code).review_due);
    world_done(&world);
}
END_TEST

START_TEST(an_old_edition_names_what_supersedes_it)
{
    World world = world_on((Date){2026, 11, 23});
    Seen seen = see_all(&world);
    Verdict verdict = verdict_of(&world, "00000A");
    ck_assert_int_eq(verdict.kind, VERDICT_SUPERSEDED);
    ck_assert_str_eq(verdict.past->month, "2025-01");
    ck_assert_str_eq(verdict.line, seen.spanish);
    verdict = verdict_of(&world, "00000B");
    ck_assert_int_eq(verdict.kind, VERDICT_SUPERSEDED);
    ck_assert_msg(verdict.card == NULL && *verdict.line == '\0', "a card that is made no more: %s", verdict.line);
    world_done(&world);
}
END_TEST

START_TEST(any_other_code_is_unknown)
{
    World world = world_on((Date){2026, 11, 23});
    Verdict verdict = verdict_of(&world, "00000C");
    ck_assert_int_eq(verdict.kind, VERDICT_UNKNOWN);
    ck_assert(verdict.card == NULL && verdict.past == NULL);
    world_done(&world);
}
END_TEST

Suite *suite_app_verify(void)
{
    Suite *suite = suite_create("app/verify");
    TCase *tcase = tcase_create("verify");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, the_edition_on_a_card_of_today_is_current);
    tcase_add_test(tcase, an_old_edition_names_what_supersedes_it);
    tcase_add_test(tcase, any_other_code_is_unknown);
    suite_add_tcase(suite, tcase);
    return suite;
}
