/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "content/content.h"

/* A hotline is staffed by people who come and go: half a year is long. */
enum { FRESH_DAYS = 180 };

static bool speaks(const Hotline *hotline, const char *language)
{
    size_t base = strcspn(language, "_@-");
    for (size_t i = 0; i < hotline->language_count; i++) {
        const char *own = hotline->languages[i];
        if (strcmp(own, language) == 0 || (strlen(own) == base && strncmp(own, language, base) == 0))
            return true;
    }
    return false;
}

const Hotline *region_hotline(const Region *region, const char *language, bool *spoken)
{
    const Hotline *found = region->hotline_count > 0 ? &region->hotlines[0] : NULL;
    *spoken = false;
    for (size_t i = 0; i < region->hotline_count && !*spoken; i++) {
        const Hotline *hotline = &region->hotlines[i];
        *spoken = speaks(hotline, language);
        if (*spoken || (hotline->language_count == 0 && found->language_count > 0))
            found = hotline;
    }
    *spoken = *spoken || (found && found->language_count == 0);
    return found;
}

RegionAge region_age(const Region *region, Date today)
{
    if (today.year <= 0)
        return REGION_FRESH;
    long days = date_days(today) - date_days(region->as_of);
    return days < 0 ? REGION_TO_COME : days > FRESH_DAYS ? REGION_OLD : REGION_FRESH;
}

bool phone_is_fictitious(const char *phone)
{
    return strncmp(phone + strlen("612-"), "555-01", strlen("555-01")) == 0;
}

void paper_size(const char *word, bool landscape, double *width_pt, double *height_pt)
{
    static const struct {
        const char *word;
        double width_pt, height_pt; /* ANSI Y14.1, ISO 216 */
    } papers[] = {
        {"letter", 612, 792},
        {"legal", 612, 1008},
        {"tabloid", 792, 1224},
        {"a4", 210 * 72 / 25.4, 297 * 72 / 25.4},
        {"a3", 297 * 72 / 25.4, 420 * 72 / 25.4},
    };
    for (size_t i = 0; i < sizeof papers / sizeof *papers; i++)
        if (strcmp(papers[i].word, word) == 0) {
            *width_pt = landscape ? papers[i].height_pt : papers[i].width_pt;
            *height_pt = landscape ? papers[i].width_pt : papers[i].height_pt;
        }
}

StockMargins stock_margins(const Stock *stock)
{
    const double much_pt = 0.25 * 72 / 25.4; /* finer than that no sheet is punched */
    StockMargins margins = {.left_pt = stock->left_pt, .top_pt = stock->top_pt};
    margins.right_pt =
        stock->sheet_width_pt - stock->left_pt - stock->columns * stock->card_width_pt - (stock->columns - 1) * stock->gap_x_pt;
    margins.bottom_pt = stock->sheet_height_pt - stock->top_pt - stock->rows * stock->card_height_pt - (stock->rows - 1) * stock->gap_y_pt;
    margins.sides_differ = fabs(margins.right_pt - margins.left_pt) > much_pt;
    margins.ends_differ = fabs(margins.bottom_pt - margins.top_pt) > much_pt;
    return margins;
}
