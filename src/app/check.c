/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/check.h"

#include <stdlib.h>
#include <string.h>

#include "app/job.h"
#include "app/status.h"

static void warn_card(const CardRecipe *recipe, const char *path, Error *why, Report *report)
{
    Buf message = {0};
    error_format(why, NULL, NULL, &message);
    report_warning(report, (SourcePos){.file = path}, "card '%s' cannot be printed: %s", recipe->id, buf_str(&message));
    buf_done(&message);
    error_done(why);
}

static void check_cards(Session *session, const Content *content, const char *code, const char *path, Report *report)
{
    Error err = {0};
    const Catalog *catalog = session_catalog(session, code, &err);
    if (!catalog) {
        report_take(report, SEVERITY_ERROR, &err);
        return;
    }
    for (size_t i = 0; i < content->card_count; i++) {
        JobRequest job = {.recipe = &content->cards[i]};
        CardRequest request;
        Card card = {0};
        if (job_card_request(session, &job, catalog, &request, &err) && card_layout(&request, &card, &err))
            card_done(&card);
        else
            warn_card(job.recipe, path, &err, report);
    }
}

static void warn_untranslated(Session *session, const Content *content, const char *code, const char *path, Report *report)
{
    const Catalog *catalog = session_catalog(session, code, NULL);
    Status status = catalog ? status_count(content, catalog) : (Status){0};
    if (status.done < status.total)
        report_warning(report, (SourcePos){.file = path},
                       "%zu of %zu texts of the lessons are not translated: they are shown in English, marked", status.total - status.done,
                       status.total);
}

/* A day that is still to come was written by mistake: what it dates would never be called old. */
static void check_day(SourcePos pos, const char *what, Date checked, Date today, Report *report)
{
    if (date_compare(checked, today) > 0)
        report_error(report, pos, "'%s' was checked on %04d-%02d-%02d, but today is %04d-%02d-%02d", what, checked.year, checked.month,
                     checked.day, today.year, today.month, today.day);
}

/* Facts go stale while nobody edits them, so the day itself is a fault. */
static void check_unit(const Unit *unit, Date today, Report *report)
{
    Date due = unit->review_by;
    check_day(unit->pos, unit->id, unit->as_of, today, report);
    if (unit_is_due(unit, today))
        report_warning(report, unit->pos, "the review of '%s' was due by %04d-%02d-%02d", unit->id, due.year, due.month, due.day);
}

static void check_days(const Content *content, Date today, Report *report)
{
    for (size_t i = 0; i < content->topic_count; i++)
        for (size_t k = 0; k < content->topics[i].unit_count; k++)
            check_unit(&content->topics[i].units[k], today, report);
    for (size_t i = 0; i < content->source_count; i++)
        check_day(content->sources[i].pos, content->sources[i].key, content->sources[i].checked, today, report);
}

/* A number on a card must be one that somebody answers today. */
static void check_region(const Region *region, Date today, Report *report)
{
    Date as_of = region->as_of;
    RegionAge age = region_age(region, today);
    if (age == REGION_OLD)
        report_warning(report, region->as_of_pos, "the numbers of region '%s' were last checked on %04d-%02d-%02d", region->id, as_of.year,
                       as_of.month, as_of.day);
    if (age == REGION_TO_COME)
        report_warning(report, region->as_of_pos, "the numbers of region '%s' were checked on %04d-%02d-%02d, but today is %04d-%02d-%02d",
                       region->id, as_of.year, as_of.month, as_of.day, today.year, today.month, today.day);
    for (size_t i = 0; i < region->hotline_count; i++) {
        const Hotline *hotline = &region->hotlines[i];
        if (phone_is_fictitious(hotline->phone))
            report_warning(report, hotline->pos, "%s is a number for stories: nobody answers it", hotline->phone);
    }
    for (size_t i = 0; i < region->contact_count; i++)
        check_day(region->contacts[i].pos, region->contacts[i].name, region->contacts[i].as_of, today, report);
}

/* Without the file the rules of wording go unchecked: that is said. */
static void check_wording(Session *session, const Content *content, Report *report)
{
    SourcePos pos = {session_paths(session)->content, 0, 0};
    if (!content->wording)
        report_warning(report, pos, "there is no wording.yaml: reading level, jargon and forbidden lines are not checked");
    wording_check(content, report);
}

/* English has no file, and an installed program may have compiled catalogs only: there is nothing to read then. */
static void check_language(Session *session, const Content *content, const char *code, Report *report)
{
    Buf name = {0};
    buf_addf(&name, "%s.po", code);
    char *path = file_join(session_paths(session)->po_dir, buf_str(&name));
    bool written = file_exists(path);
    if (!written || catalog_check_po(path, report)) {
        warn_untranslated(session, content, code, written ? path : code, report);
        check_cards(session, content, code, written ? path : code, report);
    }
    free(path);
    buf_done(&name);
}

static bool is_listed(const FileList *list, const char *code)
{
    for (size_t i = 0; i < list->count; i++) {
        if (strcmp(list->names[i], code) == 0)
            return true;
    }
    return false;
}

/* Asks the catalog module for its own message, which lists the codes. */
static bool known_codes(Session *session, const FileList *list, const char *const *codes, size_t count, Error *err)
{
    for (size_t i = 0; i < count; i++) {
        if (!is_listed(list, codes[i]) && !session_catalog(session, codes[i], err))
            return false;
    }
    return true;
}

bool check_all(Session *session, const char *const *codes, size_t code_count, Report *report, Error *err)
{
    FileList list = {0};
    bool ok = session_languages(session, &list, err) && known_codes(session, &list, codes, code_count, err);
    const Content *content = ok ? session_content_report(session, report) : NULL;
    if (content) {
        check_wording(session, content, report);
        check_days(content, session_today(session), report);
        for (size_t i = 0; i < content->region_count; i++)
            check_region(&content->regions[i], session_today(session), report);
        size_t count = code_count > 0 ? code_count : list.count;
        for (size_t i = 0; i < count; i++)
            check_language(session, content, code_count > 0 ? codes[i] : list.names[i], report);
    }
    file_list_done(&list);
    report_sort(report);
    return ok;
}
