/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens/order.h"

#include <stdlib.h>
#include <string.h>

#include "util/file.h"
#include "util/mem.h"

unsigned order_per_sheet(const Order *order)
{
    return sheet_places(order->stock, job_panels(order->recipe));
}

static void forget(OrderLanguage *language)
{
    job_card_done(&language->card);
    error_done(&language->error);
    language->laid_out = language->printable = false;
}

static void forget_all(Order *order)
{
    for (size_t i = 0; i < order->count; i++)
        forget(&order->languages[i]);
}

/* Red to the edge wants gaps between the cards. */
static bool takes_skin(const Order *order, Skin skin)
{
    return skin != SKIN_FULL || (order->size->layout == LAYOUT_CARD && sheet_takes_bleed(order->stock, CARD_BLEED_PT));
}

static void set_stock(Order *order, const Stock *stock)
{
    const CardSize *size = order->size;
    Skin skin = order->skin;
    order->stock = stock;
    if (!order->size || !job_size_fits(order->recipe, order->size, stock))
        order->size = job_default_size(order->recipe, stock);
    if (!takes_skin(order, order->skin))
        order->skin = SKIN_RED;
    if (order->start > order_per_sheet(order))
        order->start = 1;
    if (order->size != size || order->skin != skin)
        forget_all(order);
}

/* A language already chosen, that is not English, is in the order with one sheet. */
static void add_chosen(Order *order, const Ui *ui)
{
    const Catalog *chosen[2] = {ui->first, ui->both ? ui->beside : NULL};
    for (size_t i = 0; i < 2; i++) {
        Error ignored = {0};
        size_t index;
        const char *code = chosen[i] ? catalog_language(chosen[i])->code : "en";
        if (strcmp(code, "en") != 0)
            order_add(order, code, &index, &ignored);
        error_done(&ignored);
    }
}

void order_init(Order *order, const Ui *ui, const CardRecipe *recipe)
{
    *order = (Order){
        .session = ui->session,
        .content = ui->content,
        .recipe = recipe,
        .region = ui->region,
        .printer = ui->printer,
        .home = ui->home,
        .start = 1,
    };
    set_stock(order, &order->content->stocks[0]); /* the loader sees to it that there is one */
    add_chosen(order, ui);
}

void order_done(Order *order)
{
    forget_all(order);
    free(order->languages);
    free(order->path);
    *order = (Order){0};
}

bool order_add(Order *order, const char *code, size_t *index, Error *err)
{
    const Catalog *catalog = session_catalog(order->session, code, err);
    if (!catalog)
        return false;
    for (*index = 0; *index < order->count; ++*index) {
        if (order->languages[*index].catalog == catalog)
            return true;
    }
    order->languages = mem_grow(order->languages, order->count, &order->cap, sizeof *order->languages);
    order->languages[order->count++] = (OrderLanguage){.catalog = catalog, .count = order_per_sheet(order)};
    return true;
}

void order_remove(Order *order, size_t index)
{
    forget(&order->languages[index]);
    order->count--;
    memmove(&order->languages[index], &order->languages[index + 1], (order->count - index) * sizeof *order->languages);
}

static JobRequest request_of(const Order *order)
{
    return (JobRequest){
        .recipe = order->recipe,
        .stock = order->stock,
        .size = order->size,
        .skin = order->skin,
        .flip = order->flip,
        .printer = order->printer,
        .region = order->region,
        .start = order->start,
    };
}

const Card *order_card(Order *order, size_t index, const Error **why)
{
    OrderLanguage *language = &order->languages[index];
    if (!language->laid_out) {
        JobRequest request = request_of(order);
        JobLanguage wanted = {catalog_language(language->catalog)->code, language->count};
        language->laid_out = true;
        language->printable = job_lay_out_card(order->session, &request, &wanted, &language->card, &language->error);
    }
    if (why)
        *why = language->printable ? NULL : &language->error;
    return language->printable ? &language->card.card : NULL;
}

JobRequest order_request(Order *order, JobLanguage **languages)
{
    JobRequest request = request_of(order);
    *languages = mem_array(order->count, sizeof **languages);
    for (size_t i = 0; i < order->count; i++) {
        const OrderLanguage *language = &order->languages[i];
        if (language->count > 0 && order_card(order, i, NULL))
            (*languages)[request.language_count++] = (JobLanguage){catalog_language(language->catalog)->code, language->count};
    }
    request.languages = *languages;
    return request;
}

size_t order_failures(Order *order)
{
    size_t count = 0;
    for (size_t i = 0; i < order->count; i++)
        count += order->languages[i].count > 0 && !order_card(order, i, NULL);
    return count;
}

/* Moves an index in 0 … count - 1 by one; false at the ends. */
static bool step(size_t *index, size_t count, bool back)
{
    if (back ? *index == 0 : *index + 1 >= count)
        return false;
    *index = back ? *index - 1 : *index + 1;
    return true;
}

bool order_next_stock(Order *order, bool back)
{
    for (size_t index = (size_t)(order->stock - order->content->stocks); step(&index, order->content->stock_count, back);) {
        const Stock *stock = &order->content->stocks[index];
        if (!job_size_fits(order->recipe, job_default_size(order->recipe, stock), stock))
            continue; /* no size of the card does */
        set_stock(order, stock);
        return true;
    }
    return false;
}

bool order_next_flip(Order *order, bool back)
{
    size_t index = order->flip;
    bool moved = step(&index, FLIP_COUNT, back);
    order->flip = (Flip)index;
    return moved;
}

/* 0 is "none chosen". */
bool order_next_region(Order *order, bool back)
{
    size_t index = order->region ? (size_t)(order->region - order->content->regions) + 1 : 0;
    if (!step(&index, order->content->region_count + 1, back))
        return false;
    order->region = index > 0 ? &order->content->regions[index - 1] : NULL;
    forget_all(order);
    return true;
}

bool order_next_skin(Order *order, bool back)
{
    for (size_t index = order->skin; step(&index, SKIN_COUNT, back);) {
        if (!takes_skin(order, (Skin)index))
            continue;
        order->skin = (Skin)index;
        forget_all(order);
        return true;
    }
    return false;
}

bool order_next_size(Order *order, bool back)
{
    size_t count = 0;
    while (card_sizes[count].id)
        count++;
    for (size_t index = (size_t)(order->size - card_sizes); step(&index, count, back);) {
        if (!job_size_fits(order->recipe, &card_sizes[index], order->stock))
            continue;
        order->size = &card_sizes[index];
        forget_all(order);
        return true;
    }
    return false;
}

/* 0 is "none". The list may have grown since. */
bool order_next_printer(Order *order, bool back)
{
    const Content *content = order->content;
    const PrinterProfile *now = order->printer ? content_printer(content, order->printer->id) : NULL;
    size_t index = now ? (size_t)(now - content->printers) + 1 : 0;
    if (!step(&index, content->printer_count + 1, back))
        return false;
    order->printer = index > 0 ? &content->printers[index - 1] : NULL;
    return true;
}

bool order_printer_suits(const Order *order)
{
    return !order->printer || order->flip == FLIP_NONE || sheet_printer_suits(order->printer, order->stock, order->flip);
}

bool order_next_start(Order *order, bool back)
{
    size_t index = order->start - 1;
    bool moved = step(&index, order_per_sheet(order), back);
    order->start = (unsigned)index + 1;
    return moved;
}

static char *typed_path(const Order *order)
{
    const char *path = order->path;
    size_t len = strlen(path);
    Buf stem = {0};
    if (len >= 4 && strcasecmp(path + len - 4, ".pdf") == 0)
        len -= 4;
    if (path[0] == '~' && path[1] == '/') {
        path += 2;
        len -= 2;
    }
    if (*path != '/')
        buf_addf(&stem, "%s/", order->home ? order->home : ".");
    buf_add(&stem, path, len);
    char *name = job_free_name(buf_str(&stem), ".pdf");
    buf_done(&stem);
    return name;
}

char *order_path(Order *order)
{
    JobLanguage *languages;
    if (order->path)
        return typed_path(order);
    JobRequest request = order_request(order, &languages);
    char *name = job_file_name(order->home, order->recipe, request.languages, request.language_count);
    free(languages);
    return name;
}

char *order_missing_folder(Order *order)
{
    char *path = order_path(order), *slash = strrchr(path, '/');
    if (slash == path)
        slash++; /* the root */
    if (slash)
        *slash = '\0';
    if (!slash || file_is_folder(path)) {
        free(path);
        return NULL;
    }
    return path;
}
