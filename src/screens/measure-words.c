/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/measure-words.h"

#include <math.h>

#include "screens/words.h"

typedef struct Finding {
    double value, least; /* what the eye does not see on a card is not told */
    int places;
    const char *less, *more;
    const char *less_so_far, *more_so_far;
} Finding;

static const char *find_words(const Ui *ui, Arena *arena, const Finding *finding, bool so_far)
{
    Buf number = {0};
    const char *less = so_far ? finding->less_so_far : finding->less, *more = so_far ? finding->more_so_far : finding->more;
    if (fabs(finding->value) < finding->least)
        return NULL;
    buf_add_number(&number, fabs(finding->value), finding->places);
    const char *words = words_fill(ui, arena, finding->value < 0 ? less : more, buf_str(&number));
    buf_done(&number);
    return words;
}

const char *measure_words(const Ui *ui, Arena *arena, const PrinterProfile *printer, bool so_far)
{
    const Finding findings[] = {
        {printer->dx_mm, 0.05, 1, N_("The back lies %s mm too far left."), N_("The back lies %s mm too far right."),
         N_("So far: the back lies %s mm too far left."), N_("So far: the back lies %s mm too far right.")},
        {printer->dy_mm, 0.05, 1, N_("The back lies %s mm too high."), N_("The back lies %s mm too low."),
         N_("So far: the back lies %s mm too high."), N_("So far: the back lies %s mm too low.")},
        {100 * (printer->scale_x - 1), 0.08, 2, N_("It is %s %% too narrow."), N_("It is %s %% too wide."), NULL, NULL},
        {100 * (printer->scale_y - 1), 0.08, 2, N_("It is %s %% too short."), N_("It is %s %% too tall."), NULL, NULL},
        {printer->rotation_deg, 0.02, 2, N_("It is turned %s degrees to the left."), N_("It is turned %s degrees to the right."), NULL,
         NULL},
    };
    const char *all = NULL;
    for (size_t i = 0; i < sizeof findings / sizeof *findings; i++) {
        const char *one = find_words(ui, arena, &findings[i], so_far && !all);
        all = all && one ? words_joined(arena, all, " ", one) : all ? all : one;
    }
    return all ? all : so_far ? _("So far: front and back line up.") : _("Front and back line up.");
}

const char *measure_reading(Arena *arena, double value)
{
    Buf text = {0};
    buf_add_number(&text, value, 1);
    const char *words = arena_printf(arena, value > 0 ? "+%s" : "%s", buf_str(&text));
    buf_done(&text);
    return words;
}
