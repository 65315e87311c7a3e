/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same cards as another program would make them: Pango sets the lines, cairo writes the PDF, a face a page. One font map and
 * context and three layouts for all. kyr is measured beside it.   bench_pango LIST OUT.pdf   LIST: a line a face, tabs between: language,
 * direction, family, family of numerals, weight and size of the title, size of the body, title, texts. */
#include <cairo-pdf.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    FIELD_LANGUAGE,
    FIELD_DIRECTION,
    FIELD_FAMILY,
    FIELD_NUMERAL_FAMILY,
    FIELD_TITLE_WEIGHT,
    FIELD_TITLE_SIZE,
    FIELD_BODY_SIZE,
    FIELD_TITLE,
    FIELD_COUNT
};

/* The first card of a sheet of Letter paper, as kyr's avery-5371 has it; points. The paper goes on below the card, so that nothing is
 * cut off where Pango's line pitch is wider than kyr's. */
static const double page_width = 612, page_height = 792, card_x = 54 + 9, card_y = 36 + 9, text_width = 234;
static const double list_y = 23.5, numeral_column = 11.5, item_gap = 1, rule_y = 17.5, rule_height = 2.4;

typedef struct Press {
    cairo_surface_t *surface;
    cairo_t *cr;
    PangoContext *context;
    PangoLayout *title, *numeral, *body; /* of every text, in turn */
    PangoFontDescription *title_font, *body_font, *numeral_font;
    gboolean rtl;
} Press;

static _Noreturn void fail(const char *what, const char *which)
{
    fprintf(stderr, "bench_pango: %s: %s\n", what, which);
    exit(1);
}

static PangoLayout *layout_new(const Press *press, double width_pt)
{
    PangoLayout *layout = pango_layout_new(press->context);
    pango_layout_set_auto_dir(layout, FALSE);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout, width_pt < 0 ? -1 : (int)(width_pt * PANGO_SCALE));
    return layout;
}

/* Glyphs keep their exact places, as on any paper: no hinted metrics, no rounding. */
static void press_open(Press *press, const char *path)
{
    press->surface = cairo_pdf_surface_create(path, page_width, page_height);
    cairo_pdf_surface_set_metadata(press->surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
    press->cr = cairo_create(press->surface);
    PangoFontMap *fonts = pango_cairo_font_map_new();
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts), 72);
    press->context = pango_font_map_create_context(fonts);
    g_object_unref(fonts);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(press->context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(press->context, FALSE);
    pango_cairo_update_context(press->cr, press->context);
    press->title = layout_new(press, -1);
    press->numeral = layout_new(press, numeral_column);
    press->body = layout_new(press, text_width - numeral_column);
    press->title_font = pango_font_description_new();
    press->body_font = pango_font_description_new();
    press->numeral_font = pango_font_description_new();
    pango_font_description_set_weight(press->numeral_font, PANGO_WEIGHT_BOLD);
}

static void press_close(Press *press, const char *path)
{
    pango_font_description_free(press->title_font);
    pango_font_description_free(press->body_font);
    pango_font_description_free(press->numeral_font);
    g_object_unref(press->title);
    g_object_unref(press->numeral);
    g_object_unref(press->body);
    g_object_unref(press->context);
    cairo_destroy(press->cr);
    cairo_surface_finish(press->surface);
    if (cairo_surface_status(press->surface) != CAIRO_STATUS_SUCCESS)
        fail(cairo_status_to_string(cairo_surface_status(press->surface)), path);
    cairo_surface_destroy(press->surface);
}

static void set_font(PangoFontDescription *font, const char *family, const char *size_pt)
{
    pango_font_description_set_family_static(font, family);
    pango_font_description_set_size(font, (int)(g_ascii_strtod(size_pt, NULL) * PANGO_SCALE + 0.5));
}

static void begin_face(Press *press, char *const fields[FIELD_COUNT])
{
    press->rtl = strcmp(fields[FIELD_DIRECTION], "rtl") == 0;
    pango_context_set_language(press->context, pango_language_from_string(fields[FIELD_LANGUAGE]));
    pango_context_set_base_dir(press->context, press->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    gboolean bold = strcmp(fields[FIELD_TITLE_WEIGHT], "bold") == 0;
    pango_font_description_set_weight(press->title_font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    set_font(press->title_font, fields[FIELD_FAMILY], fields[FIELD_TITLE_SIZE]);
    set_font(press->body_font, fields[FIELD_FAMILY], fields[FIELD_BODY_SIZE]);
    set_font(press->numeral_font, fields[FIELD_NUMERAL_FAMILY], fields[FIELD_BODY_SIZE]);
    pango_layout_set_font_description(press->numeral, press->numeral_font);
    pango_layout_set_font_description(press->body, press->body_font);
    pango_layout_set_alignment(press->numeral, press->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
    pango_layout_set_alignment(press->body, press->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

static void set_red(Press *press)
{
    cairo_set_source_rgb(press->cr, 0.69, 0.086, 0.118);
}

/* On one line: a title too wide for it is drawn smaller, which costs no second shaping. */
static void show_title(Press *press, const char *title)
{
    int width;
    set_red(press);
    pango_layout_set_font_description(press->title, press->title_font);
    pango_layout_set_text(press->title, title, -1);
    pango_layout_get_size(press->title, &width, NULL);
    double scale = fmin(1, text_width * PANGO_SCALE / fmax(width, 1));
    cairo_save(press->cr);
    cairo_translate(press->cr, card_x + (press->rtl ? text_width - scale * width / PANGO_SCALE : 0), card_y);
    cairo_scale(press->cr, scale, scale);
    cairo_move_to(press->cr, 0, 0);
    pango_cairo_show_layout(press->cr, press->title);
    cairo_restore(press->cr);
    cairo_rectangle(press->cr, card_x, card_y + rule_y, text_width, rule_height);
    cairo_fill(press->cr);
}

/* The height of the item. */
static double show_item(Press *press, int number, const char *text, double y)
{
    char word[12];
    double column = press->rtl ? text_width - numeral_column : 0;
    snprintf(word, sizeof word, "%d", number);
    set_red(press);
    pango_layout_set_text(press->numeral, word, -1);
    pango_layout_set_text(press->body, text, -1);
    double baseline = y + (double)pango_layout_get_baseline(press->body) / PANGO_SCALE;
    cairo_move_to(press->cr, card_x + column, baseline - (double)pango_layout_get_baseline(press->numeral) / PANGO_SCALE);
    pango_cairo_show_layout(press->cr, press->numeral);
    cairo_set_source_rgb(press->cr, 0, 0, 0);
    cairo_move_to(press->cr, card_x + (press->rtl ? 0 : numeral_column), y);
    pango_cairo_show_layout(press->cr, press->body);
    int height;
    pango_layout_get_size(press->body, NULL, &height);
    return (double)height / PANGO_SCALE;
}

static void show_face(Press *press, char *line)
{
    char *fields[FIELD_COUNT] = {0}, *rest = line;
    for (size_t i = 0; i < FIELD_COUNT && rest; i++)
        fields[i] = strsep(&rest, "\t");
    if (!fields[FIELD_COUNT - 1])
        fail("too few fields", line);
    begin_face(press, fields);
    show_title(press, fields[FIELD_TITLE]);
    double y = card_y + list_y;
    for (int number = 1; rest; number++)
        y += show_item(press, number, strsep(&rest, "\t"), y) + item_gap;
    cairo_show_page(press->cr);
}

int main(int argc, char **argv)
{
    if (argc == 2 && strcmp(argv[1], "--version") == 0)
        return printf("Pango %s, cairo %s\n", pango_version_string(), cairo_version_string()) < 0;
    FILE *list = argc == 3 ? fopen(argv[1], "r") : NULL;
    if (!list)
        fail("usage", "bench_pango LIST OUT.pdf|--version");
    Press press;
    char *line = NULL;
    size_t cap = 0;
    press_open(&press, argv[2]);
    while (getline(&line, &cap, list) > 0) {
        line[strcspn(line, "\n")] = '\0';
        show_face(&press, line);
    }
    press_close(&press, argv[2]);
    free(line);
    fclose(list);
    return 0;
}
