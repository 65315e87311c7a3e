/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/paper.h"

static Point half_turn(Point p, Point on, Point along)
{
    double dx = p.x - on.x, dy = p.y - on.y, dz = p.z - on.z;
    double reach = dx * along.x + dy * along.y + dz * along.z;
    return (Point){on.x + 2 * reach * along.x - dx, on.y + 2 * reach * along.y - dy, on.z + 2 * reach * along.z - dz};
}

/* Where a point of the back page is on the paper, seen from the front: the paper was turned about the middle line that runs
 * along its long or its short edge, and then the back was printed. */
static Point back_on_paper(const Stock *stock, Flip flip, double x, double y)
{
    const Point upright = {0, 1, 0}, level = {1, 0, 0};
    Point middle = {stock->sheet_width_pt / 2, stock->sheet_height_pt / 2, 0};
    bool upright_is_long = stock->sheet_height_pt >= stock->sheet_width_pt;
    bool about_upright = (flip != FLIP_SHORT) == upright_is_long;
    return half_turn((Point){x, y, 0}, middle, about_upright ? upright : level);
}

Point seen_by_holder(const Stock *stock, Flip flip, Placement front, double x, double y)
{
    Point card_middle = {front.x_pt + stock->card_width_pt / 2, front.y_pt + stock->card_height_pt / 2, 0};
    return half_turn(back_on_paper(stock, flip, x, y), card_middle, (Point){0, 1, 0});
}

Point face_on_page(const Stock *stock, Placement back, double u, double v)
{
    if (back.turned)
        return (Point){back.x_pt + stock->card_width_pt - u, back.y_pt + stock->card_height_pt - v, 0};
    return (Point){back.x_pt + u, back.y_pt + v, 0};
}
