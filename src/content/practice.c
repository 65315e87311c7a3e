/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/practice.h"

#include <stdlib.h>
#include <string.h>

#include "content/check.h"
#include "content/loader.h"

/* What finds a name of a list; NULL: there is no such thing. */
typedef const void *(*FindName)(const Content *content, const char *id);

static const void *find_topic(const Content *content, const char *id)
{
    return content_topic(content, id);
}

static const void *find_role_play(const Content *content, const char *id)
{
    return content_role_play(content, id);
}

static const void *find_question(const Content *content, const char *id)
{
    return content_question(content, id);
}

static const void *find_card(const Content *content, const char *id)
{
    return content_card(content, id);
}

/* Those that are there; the others are reported if `fine`, or else they may stand in a file that could not be read. */
static void *find_all(Loader *loader, const RefList *list, FindName find, bool fine, const char *missing, size_t *count)
{
    const void **found = arena_array(loader->arena, list->count, sizeof *found);
    for (size_t i = 0; i < list->count; i++) {
        const void *item = find(loader->content, list->refs[i].text);
        if (item)
            found[(*count)++] = item;
        else if (fine)
            report_error(loader->report, list->refs[i].pos, missing, list->refs[i].text);
    }
    return found;
}

/* "true", "false", or the number of a choice, counted from 1. */
static bool read_answer(const QuestionForm *form, size_t *answer)
{
    int number = 0;
    if (form->choices.count == 0) {
        *answer = strcmp(form->answer, "true") == 0 ? ANSWER_TRUE : ANSWER_FALSE;
        return *answer == ANSWER_TRUE || strcmp(form->answer, "false") == 0;
    }
    if (!value_count(form->answer, &number) || (size_t)number > form->choices.count)
        return false;
    *answer = (size_t)number - 1;
    return true;
}

/* What is in dispute cannot be asked: a unit that is not contested must stand behind the answer. */
static void check_settled(Report *report, const Question *question, SourcePos pos)
{
    for (size_t i = 0; i < question->unit_count; i++)
        if (question->units[i]->standing != STANDING_CONTESTED)
            return;
    report_error(report, pos, N_("question '%s' asks only what is contested: bind it to a unit that is not"), question->id);
}

static Question make_question(Loader *loader, const char *topic, const QuestionForm *form)
{
    Question question = form->question;
    question.id = arena_printf(loader->arena, "%s.%s", topic, form->question.id);
    question.choices = loader_texts(loader, &form->choices);
    question.choice_count = form->choices.count;
    question.units = loader_units(loader, &form->units, &question.unit_count);
    question.pos = form->node->pos;
    for (size_t i = 0; i < question.choice_count; i++)
        if (strpbrk(question.choices[i], "<>"))
            report_error(loader->report, form->choices.refs[i].pos, N_("'%s' takes no markup"), "choices");
    if (question.choice_count == 1)
        report_error(loader->report, form->choices.refs[0].pos, N_("one choice is none: give two or more, or leave 'choices' out"));
    if (!read_answer(form, &question.answer))
        report_error(loader->report, tree_value_pos(form->node, "answer"),
                     N_("bad answer '%s': the number of a choice, or true or false where there are no choices"), form->answer);
    if (question.unit_count == form->units.count)
        check_settled(loader->report, &question, tree_value_pos(form->node, "units"));
    return question;
}

static RolePlay make_role_play(Loader *loader, const RolePlayForm *form)
{
    RolePlay play = form->play;
    const LineForm *forms = form->lines.forms;
    PlayLine *lines = arena_array(loader->arena, form->lines.count, sizeof *lines);
    for (size_t i = 0; i < form->lines.count; i++) {
        lines[i] = (PlayLine){.part = (PlayPart)forms[i].part, .text = forms[i].text, .pos = forms[i].node->pos};
        lines[i].units = loader_units(loader, &forms[i].units, &lines[i].unit_count);
        if (!(play.parts & 1U << lines[i].part))
            report_error(loader->report, tree_value_pos(forms[i].node, "part"), N_("'%s' is not among the parts of '%s'"),
                         play_part_word(lines[i].part), play.id);
    }
    play.lines = lines;
    play.line_count = form->lines.count;
    play.pos = form->node->pos;
    return play;
}

static const Question *make_questions(Loader *loader, const char *topic, const FormList *list)
{
    const QuestionForm *forms = list->forms;
    Question *questions = arena_array(loader->arena, list->count, sizeof *questions);
    for (size_t i = 0; i < list->count; i++) {
        questions[i] = make_question(loader, topic, &forms[i]);
        for (size_t k = 0; k < i; k++)
            if (strcmp(questions[k].id, questions[i].id) == 0)
                check_taken(loader->report, tree_value_pos(forms[i].node, "id"), forms[i].question.id, &questions[k].pos);
    }
    return questions;
}

static const RolePlay *make_role_plays(Loader *loader, const FormList *list)
{
    const RolePlayForm *forms = list->forms;
    RolePlay *plays = arena_array(loader->arena, list->count, sizeof *plays);
    for (size_t i = 0; i < list->count; i++) {
        plays[i] = make_role_play(loader, &forms[i]);
        const RolePlay *first = content_role_play(loader->content, plays[i].id);
        for (size_t k = 0; !first && k < i; k++)
            first = strcmp(plays[k].id, plays[i].id) == 0 ? &plays[k] : NULL;
        check_taken(loader->report, tree_value_pos(forms[i].node, "id"), plays[i].id, first ? &first->pos : NULL);
    }
    return plays;
}

void practice_load(Loader *loader, const char *path, const char *stem)
{
    PracticeForm form = {0};
    if (!loader_read(loader, path, &practice_schema, &form))
        return;
    SourcePos pos = tree_value_pos(form.node, "topic");
    const Topic *topic = content_topic(loader->content, form.topic);
    if (strcmp(form.topic, stem) != 0)
        report_error(loader->report, pos, N_("topic '%s' is not the name of the file, '%s'"), form.topic, stem);
    if (!topic && loader->topics_fine)
        report_error(loader->report, pos, N_("unknown topic '%s': there is no such file in topics/"), form.topic);
    if (!topic)
        return;
    Practice practice = {.topic = topic, .pos = form.node->pos};
    practice.questions = make_questions(loader, form.topic, &form.questions);
    practice.question_count = form.questions.count;
    practice.role_plays = make_role_plays(loader, &form.role_plays);
    practice.role_play_count = form.role_plays.count;
    Content *content = loader->content;
    Practice *practices = loader_room(loader, content->practices, content->practice_count, 1, sizeof *practices);
    size_t at = content->practice_count++;
    for (; at > 0 && practices[at - 1].topic > topic; at--)
        practices[at] = practices[at - 1];
    practices[at] = practice;
    content->practices = practices;
}

static AgendaPart make_part(Loader *loader, const AgendaPartForm *form)
{
    AgendaPart part = form->part;
    part.topics = find_all(loader, &form->topics, find_topic, loader->topics_fine,
                           N_("unknown topic '%s': there is no such file in topics/"), &part.topic_count);
    part.role_plays = find_all(loader, &form->role_plays, find_role_play, loader->practice_fine,
                               N_("unknown role-play '%s': no file in practice/ has it"), &part.role_play_count);
    part.questions = find_all(loader, &form->questions, find_question, loader->practice_fine,
                              N_("unknown question '%s': no file in practice/ has it"), &part.question_count);
    part.cards = find_all(loader, &form->cards, find_card, loader->cards_fine, N_("unknown card '%s': there is no such file in cards/"),
                          &part.card_count);
    part.pos = form->node->pos;
    return part;
}

/* Every workshop begins by saying what it is not. */
static void check_opening(Report *report, const AgendaPartForm *first)
{
    if (!strstr(first->part.say, "not legal advice"))
        report_error(report, tree_value_pos(first->node, "say"), N_("the first part must say to the room that this is 'not legal advice'"));
}

void agenda_load(Loader *loader, const char *path, const char *stem)
{
    AgendaForm form = {0};
    if (!loader_read(loader, path, &agenda_schema, &form))
        return;
    check_file_id(loader->report, form.node, form.agenda.id, stem);
    Agenda agenda = form.agenda;
    const AgendaPartForm *forms = form.parts.forms;
    AgendaPart *parts = arena_array(loader->arena, form.parts.count, sizeof *parts);
    for (size_t i = 0; i < form.parts.count; i++)
        parts[i] = make_part(loader, &forms[i]);
    check_opening(loader->report, forms);
    agenda.parts = parts;
    agenda.part_count = form.parts.count;
    agenda.pos = form.node->pos;
    Content *content = loader->content;
    Agenda *agendas = loader_room(loader, content->agendas, content->agenda_count, 1, sizeof *agendas);
    agendas[content->agenda_count++] = agenda;
    content->agendas = agendas;
}

int agenda_minutes(const Agenda *agenda)
{
    int minutes = 0;
    for (size_t i = 0; i < agenda->part_count; i++)
        minutes += agenda->parts[i].minutes;
    return minutes;
}
