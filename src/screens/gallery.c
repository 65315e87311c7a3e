/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "app/job.h"
#include "app/languages.h"
#include "screens/face.h"
#include "screens/lacking.h"
#include "screens/screens.h"
#include "screens/words.h"
#include "util/mem.h"

/* Logical columns at 68 and more. */
enum { CURSOR = 0, NUMBER = 2, TITLE = 6, TITLE_COLUMNS = 24, COUNT = 31, FRAME = 41, FRAME_MOST = 75 };

typedef struct GalleryCard {
    const CardRecipe *recipe;
    size_t languages;       /* that can print it */
    const Catalog *catalog; /* in which it is laid out; NULL: not yet */
    const Region *region;   /* with which */
    bool printable;
    JobCard card;
    Error error;
} GalleryCard;

typedef struct Gallery {
    Screen base;
    List list;
    GalleryCard *cards;
    size_t language_count;
    FaceSide side;
    int rows;
} Gallery;

/* The language of the holder: English is spoken for by the agent's face. */
static const Catalog *holder(const Ui *ui)
{
    bool english = strcmp(catalog_language(ui->first)->code, "en") == 0;
    return english && ui->both && ui->beside ? ui->beside : ui->first;
}

static const char *holder_words(const Ui *ui, Arena *arena)
{
    const Language *language = catalog_language(holder(ui));
    const char *name = words_language(ui, arena, language);
    return language->draft ? arena_printf(arena, "%s %s", name, C_("language", "draft")) : name;
}

static void title(const Screen *screen, const Ui *ui, Arena *arena, Title *out)
{
    (void)screen;
    *out = (Title){.part = C_("title", "Cards"), .state = holder_words(ui, arena)};
}

static void forget(GalleryCard *card)
{
    job_card_done(&card->card);
    error_done(&card->error);
    card->catalog = NULL;
    card->printable = false;
}

/* Laid out when first looked at, and again in another language. */
static GalleryCard *current(Gallery *gallery, const Ui *ui)
{
    GalleryCard *card = &gallery->cards[gallery->list.cursor];
    if (card->catalog == holder(ui) && card->region == ui->region)
        return card;
    forget(card);
    card->catalog = holder(ui);
    card->region = ui->region;
    JobRequest request = {.recipe = card->recipe, .stock = &ui->content->stocks[0], .region = ui->region};
    JobLanguage language = {catalog_language(card->catalog)->code, 1};
    card->printable = job_lay_out_card(ui->session, &request, &language, &card->card, &card->error);
    return card;
}

static void draw_row(const Gallery *gallery, const Ui *ui, const Pen *pen, size_t index, int row)
{
    const GalleryCard *card = &gallery->cards[index];
    bool here = index == gallery->list.cursor, roomy = ui->grid.cols >= 50;
    Style style = here ? STYLE_BOLD : STYLE_TEXT;
    int columns = roomy ? TITLE_COLUMNS : ui->grid.cols - TITLE + 2;
    if (here) {
        pen_sign(pen, row, CURSOR, STYLE_BOLD, SIGN_CURSOR);
        pen_cursor(pen, row, roomy ? TITLE : TITLE - 2, false);
    }
    pen_number(pen, (Box){row, roomy ? NUMBER : NUMBER - 1, 2}, style, index + 1);
    pen_put(pen, (Box){row, roomy ? TITLE : TITLE - 2, columns}, style, words_card(ui, pen->arena, ui->menus, card->recipe));
    if (roomy)
        pen_put(pen, (Box){row, COUNT, FRAME - COUNT - 2}, style,
                words_fill(ui, pen->arena, N_("%zu of %zu"), card->languages, gallery->language_count));
    pen_zone(pen, (Box){row, 0, roomy ? FRAME - 1 : ui->grid.cols}, ACTION_ROW, (int)index);
}

static const char *face_name(const Ui *ui, Arena *arena, const GalleryCard *card, size_t face)
{
    if (card->recipe->faces[face].voice == VOICE_AGENT)
        return face ? _("Back, English for the officer, words only") : _("Front, English for the officer, words only");
    const char *language = words_language(ui, arena, catalog_language(card->catalog));
    static const char *const formats[CARD_FACES] = {N_("Front, %s, words only"), N_("Back, %s, words only"), N_("Inside, %s, words only"),
                                                    N_("Inside, %s, words only")};
    return words_fill(ui, arena, formats[face], language);
}

static void draw_why_not(const Ui *ui, const Pen *pen, const GalleryCard *card, Box box, int rows)
{
    const char *language = words_language(ui, pen->arena, catalog_language(card->catalog));
    int used =
        pen_paragraph(pen, box, rows, STYLE_CAUTION, words_fill(ui, pen->arena, N_("! %s cannot be printed on this card."), language));
    pen_paragraph(pen, (Box){box.row + used + 1, box.col, box.columns}, rows - used - 1, STYLE_TEXT,
                  lacking_why(ui, pen->arena, card->recipe, card->catalog, &card->error));
}

static Date law_as_of(const CardRecipe *recipe)
{
    Date newest = {0};
    for (size_t f = 0; f < recipe->face_count; f++) {
        for (size_t i = 0; i < recipe->faces[f].item_count; i++) {
            Date as_of = recipe->faces[f].items[i]->as_of;
            newest = date_compare(as_of, newest) > 0 ? as_of : newest;
        }
    }
    return newest;
}

/* What the next side, which is not shown, is. */
static const char *other_side(const Ui *ui, Arena *arena, const GalleryCard *card, size_t face)
{
    static const char *const formats[CARD_FACES] = {N_("Front: %s."), N_("Back: %s."), N_("Inside: %s."), N_("Inside: %s.")};
    size_t other = face + 1 < card->recipe->face_count ? face + 1 : 0;
    const CardFace *side = &card->recipe->faces[other];
    if (side->voice == VOICE_AGENT)
        return words_fill(ui, arena, other ? N_("Back: %s, in English.") : N_("Front: %s, in English."), side->title);
    const char *id = arena_printf(arena, "card.%s.%s.title", card->recipe->id, card_face_word(other));
    return words_fill(ui, arena, formats[other], catalog_text(card->catalog, id, side->title));
}

static void draw_under_face(const Ui *ui, const Pen *pen, const GalleryCard *card, size_t face, Box box, int end)
{
    const char *due = card->card.card.review_due ? _("Review is due.") : "";
    if (box.row < end && card->recipe->face_count > 1)
        pen_put(pen, box, STYLE_TEXT, other_side(ui, pen->arena, card, face));
    box.row++;
    if (box.row >= end)
        return;
    const char *law = words_fill(ui, pen->arena, N_("Law as of %s."), words_date(ui, pen->arena, law_as_of(card->recipe)));
    int used = pen_put(pen, box, STYLE_TEXT, law);
    pen_put(pen, (Box){box.row, box.col + used + 1, box.columns - used - 1}, STYLE_CAUTION, due);
}

static void draw_face(Gallery *gallery, const Ui *ui, const Pen *pen, Box box, int end)
{
    GalleryCard *card = current(gallery, ui);
    size_t face = gallery->side.face < card->recipe->face_count ? gallery->side.face : 0;
    pen_put(pen, box, STYLE_BOLD, face_name(ui, pen->arena, card, face));
    box.row++;
    if (!card->printable) {
        draw_why_not(ui, pen, card, (Box){box.row + 1, box.col, box.columns}, end - box.row - 1);
        return;
    }
    const DisplayList *list = &card->card.card.faces[face];
    bool loose = face_rows(pen, list, box.columns, true) <= end - box.row - 3;
    int rows = face_rows(pen, list, box.columns, loose), room = end - box.row;
    if (gallery->side.skip > rows - room)
        gallery->side.skip = rows > room ? rows - room : 0;
    face_draw(ui, pen, list, box, (FaceView){.rows = rows < room ? rows : room, .skip = gallery->side.skip, .loose = loose});
    draw_under_face(ui, pen, card, face, (Box){box.row + rows + 1, box.col, box.columns}, end);
}

static void draw_list(Gallery *gallery, const Ui *ui, const Pen *pen, int first, int rows)
{
    gallery->rows = rows;
    list_show(&gallery->list, rows > 0 ? (size_t)rows : 1);
    for (int i = 0; i < rows && gallery->list.top + (size_t)i < gallery->list.count; i++)
        draw_row(gallery, ui, pen, gallery->list.top + (size_t)i, first + i);
}

static void draw_empty(const Ui *ui, const Pen *pen, int row, int rows)
{
    pen_paragraph(pen, (Box){row, 3, ui->grid.cols - 4}, rows, STYLE_TEXT,
                  _("No card holds a right of this topic. q, then c shows all cards."));
}

static void draw(Screen *screen, Ui *ui, const Pen *pen, int first, int rows)
{
    Gallery *gallery = (Gallery *)screen;
    int row = ui_body(ui, first), end = first + rows, columns = ui->grid.cols - FRAME < FRAME_MOST ? ui->grid.cols - FRAME : FRAME_MOST;
    bool heads = ui->grid.rows >= 16 && ui->grid.cols >= 50;
    if (!ui_stacked(ui) || !gallery->side.alone)
        gallery->side.skip = 0;
    if (gallery->list.count == 0) {
        draw_empty(ui, pen, row, end - row);
    } else if (ui_stacked(ui) && gallery->side.alone) {
        draw_face(gallery, ui, pen, (Box){row, 0, ui->grid.cols}, end);
    } else {
        if (heads) {
            pen_put(pen, (Box){row, TITLE - 1, TITLE_COLUMNS}, STYLE_BOLD, _("Card"));
            pen_put(pen, (Box){row, COUNT, FRAME - COUNT - 1}, STYLE_BOLD, _("Languages"));
        }
        draw_list(gallery, ui, pen, row + heads, end - row - heads);
        if (!ui_stacked(ui))
            draw_face(gallery, ui, pen, (Box){row, FRAME, columns}, end);
    }
}

static void act(Screen *screen, Ui *ui, const Act *what)
{
    Gallery *gallery = (Gallery *)screen;
    bool alone = ui_stacked(ui) && gallery->side.alone;
    if (alone && (what->action == ACTION_UP || what->action == ACTION_DOWN))
        gallery->side.skip += what->action == ACTION_DOWN ? 1 : gallery->side.skip > 0 ? -1 : 0; /* drawing keeps it in bounds */
    else if (what->action == ACTION_SWAP)
        face_turn(&gallery->side, ui, gallery->cards[gallery->list.cursor].recipe->face_count);
    else if (what->action == ACTION_ENTER)
        form_open(ui, gallery->cards[gallery->list.cursor].recipe);
    else
        list_act(&gallery->list, what, gallery->rows > 1 ? (size_t)gallery->rows - 1 : 1);
}

static void speak(const Screen *screen, const Ui *ui, Buf *out)
{
    const Gallery *gallery = (const Gallery *)screen;
    Arena arena = {0};
    if (gallery->list.count == 0) {
        buf_addf(out, "%s\n", _("No card holds a right of this topic. q, then c shows all cards."));
        return;
    }
    const GalleryCard *card = &gallery->cards[gallery->list.cursor];
    buf_addf(out, "%s %s. %s\n", words_fill(ui, &arena, N_("%zu of %zu."), gallery->list.cursor + 1, gallery->list.count),
             words_card(ui, &arena, ui->menus, card->recipe),
             words_fill(ui, &arena, N_("It can be printed in %zu of %zu languages."), card->languages, gallery->language_count));
    arena_done(&arena);
}

static void release(Screen *screen)
{
    Gallery *gallery = (Gallery *)screen;
    for (size_t i = 0; i < gallery->list.count; i++)
        forget(&gallery->cards[i]);
    free(gallery->cards);
    free(gallery);
}

static bool enabled(const Screen *screen, const Ui *ui, Action action)
{
    const Gallery *gallery = (const Gallery *)screen;
    (void)ui;
    return gallery->list.count > 0 || action == ACTION_HELP || action == ACTION_BACK || action == ACTION_LANGUAGES;
}

static const ScreenKey keys[] = {
    {ACTION_ENTER, N_("print this card")},
    {ACTION_SWAP, N_("other side")},
    {ACTION_LANGUAGES, NULL},
    {ACTION_FIND, NULL},
    {ACTION_UP, ""},
    {ACTION_DOWN, ""},
    {ACTION_NEXT, ""},
    {ACTION_STEP_BACK, ""},
    {ACTION_PAGE_UP, ""},
    {ACTION_PAGE_DOWN, ""},
    {ACTION_FIRST, ""},
    {ACTION_LAST, ""},
    {ACTION_NUMBER, ""},
    {ACTION_HELP, NULL},
    {ACTION_BACK, NULL},
    {ACTION_NONE, NULL},
};
static const Action own[] = {ACTION_SWAP, ACTION_NONE};

static const ScreenOps ops = {
    .id = "gallery",
    .keys = keys,
    .own = own,
    .title = title,
    .draw = draw,
    .act = act,
    .speak = speak,
    .free = release,
    .enabled = enabled,
};

Screen *gallery_new(Ui *ui, const Topic *topic)
{
    Gallery *gallery = mem_alloc(sizeof *gallery);
    LanguageList languages = {0};
    Error ignored = {0}; /* with no folder of locales there is English */
    languages_open(ui->session, ui->content, &languages, &ignored);
    gallery->base.ops = &ops;
    gallery->cards = mem_array(ui->content->card_count, sizeof *gallery->cards);
    gallery->language_count = languages.count;
    size_t count = 0;
    for (size_t i = 0; i < ui->content->card_count; i++) {
        if (!topic || card_has_topic(&ui->content->cards[i], topic))
            gallery->cards[count++] = (GalleryCard){.recipe = &ui->content->cards[i], .languages = languages.by_card[i]};
    }
    list_resize(&gallery->list, count);
    languages_done(&languages);
    error_done(&ignored);
    return &gallery->base;
}
