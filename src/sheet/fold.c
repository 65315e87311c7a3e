/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/fold.h"

const double sheet_slack_pt = 0.1;

unsigned sheet_panels(const SheetRequest *request)
{
    return request->panels > 1 ? request->panels : 1;
}

unsigned sheet_places(const Stock *stock, unsigned panels)
{
    return (unsigned)stock->columns / panels * (unsigned)stock->rows;
}

bool sheet_takes_panels(const Stock *stock, unsigned panels)
{
    return panels == 1 || ((unsigned)stock->columns % panels == 0 && stock->gap_x_pt <= sheet_slack_pt);
}

bool sheet_card_fits(const Stock *stock, double width_pt, double height_pt, unsigned panels)
{
    return width_pt <= stock->card_width_pt + sheet_slack_pt && height_pt <= stock->card_height_pt + sheet_slack_pt &&
           sheet_takes_panels(stock, panels);
}

bool sheet_takes_bleed(const Stock *stock, double bleed_pt)
{
    const double slip_pt = 72 / 25.4; /* 1 mm */
    double needed = bleed_pt > 0 ? bleed_pt + slip_pt : 0;
    return (stock->columns == 1 || stock->gap_x_pt >= needed) && (stock->rows == 1 || stock->gap_y_pt >= needed);
}

/* Panels lie side by side from the left of their page: behind the front's first panel is the back's last. */
Placement fold_place(const SheetRequest *request, bool back, unsigned k, unsigned panel)
{
    const Stock *stock = request->stock;
    unsigned panels = sheet_panels(request), column = back && request->flip != FLIP_NONE ? panels - 1 - panel : panel;
    Placement place = sheet_position(stock, request->flip, back, k * panels + column);
    place.x_pt += (stock->card_width_pt - request->card_width_pt) / 2;
    place.y_pt += (stock->card_height_pt - request->card_height_pt) / 2;
    return place;
}
