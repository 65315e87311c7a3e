/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Languages in every state that the picker tells apart, over content with two cards, and a Ui that needs no screen. */
#ifndef KYR_TESTS_PICKER_DATA_H
#define KYR_TESTS_PICKER_DATA_H

#include <stdlib.h>

#include "screens/picker-rows.h"
#include "support/support.h"
#include "util/mem.h"

#define PO_HEAD(code, own, english, script, direction)                                                                                     \
    "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Language: " code "\\n\"\n\"X-Kyr-Autonym: " own            \
    "\\n\"\n\"X-Kyr-English-Name: " english "\\n\"\n\"X-Kyr-Script: " script "\\n\"\n\"X-Kyr-Direction: " direction "\\n\"\n"
#define PO_SPEAKER              "\"X-Kyr-Language-Check: AB 2026-10-01\\n\"\n"
#define PO_LAWYER               "\"X-Kyr-Legal-Check: CD 2026-10-02\\n\"\n"
#define PO_MESSAGE(id, english) "\nmsgctxt \"" id "\"\nmsgid \"" english "\"\nmsgstr \"X\"\n"
#define PO_WORD(english, word)  "\nmsgid \"" english "\"\nmsgstr \"" word "\"\n"
#define PO_RIDER                PO_MESSAGE("car.stop", "Stop.") PO_MESSAGE("card.rider.front.title", "Rights")
#define PO_DRIVER               PO_MESSAGE("car.search", "Say no.") PO_MESSAGE("card.driver.front.title", "Rights")
#define PO_REST                 PO_MESSAGE("topic.car.title", "In a car") PO_MESSAGE("card.driver.title", "Driver") PO_MESSAGE("card.rider.title", "Rider")

static const Unit data_units[] = {{.id = "car.stop", .text = "Stop.", .place = "US"},
                                  {.id = "car.search", .text = "Say no.", .place = "US"}};
static const Topic data_topics[] = {{.id = "car", .title = "In a car", .units = data_units, .unit_count = 2}};
static const Unit *data_driver[] = {&data_units[0], &data_units[1]}, *data_rider[] = {&data_units[0]};
static const CardRecipe data_cards[] = {
    {.id = "driver",
     .size = "wallet",
     .title = "Driver",
     .face_count = 1,
     .faces = {{.title = "Rights", .items = data_driver, .item_count = 2}}},
    {.id = "rider",
     .size = "wallet",
     .title = "Rider",
     .face_count = 1,
     .faces = {{.title = "Rights", .items = data_rider, .item_count = 1}}},
};
static const Content data_content = {.topics = data_topics, .topic_count = 1, .cards = data_cards, .card_count = 2};

static const struct {
    const char *name, *text;
} data_files[] = {
    {"es.po", PO_HEAD("es", "Español", "Spanish", "Latn", "ltr") PO_RIDER PO_DRIVER PO_REST PO_WORD("up", "arriba")},
    {"es_MX.po", PO_HEAD("es_MX", "Español (México)", "Spanish, Mexico", "Latn", "ltr")},
    {"so.po", PO_HEAD("so", "Soomaali", "Somali", "Latn", "ltr") PO_SPEAKER PO_LAWYER PO_RIDER},
    {"zh_CN.po", PO_HEAD("zh_CN", "简体中文", "Chinese, simplified", "Hans", "ltr") PO_SPEAKER PO_RIDER PO_DRIVER PO_REST},
    {"ar.po", PO_HEAD("ar", "العربية", "Arabic", "Arab", "rtl") PO_RIDER PO_WORD("up", "فوق") PO_WORD("take", "خذ")},
    {"fr.po", PO_HEAD("fr", "Français", "French", "Latn", "ltr") PO_SPEAKER PO_LAWYER PO_RIDER PO_DRIVER PO_REST},
    {"hi.po", PO_HEAD("hi", "हिन्दी", "Hindi", "Deva", "ltr") PO_LAWYER PO_RIDER PO_DRIVER},
    {"vi.po", "msgid \"\"\nmsgstr \"\"\n\"Language: vi\\n\"\n\nmsgid broken\n"},
};

typedef struct PickerData {
    char *folder;
    Ui ui;
} PickerData;

static inline PickerData picker_data_open(void)
{
    PickerData data = {.folder = support_scratch()};
    for (size_t i = 0; i < sizeof data_files / sizeof *data_files; i++)
        support_write(data.folder, data_files[i].name, data_files[i].text);
    Paths paths = {.content = mem_strdup("/nowhere"), .po_dir = mem_strdup(data.folder)};
    Error err = {0};
    data.ui.session = session_new(&paths, (Date){2026, 11, 22}, NULL);
    data.ui.content = &data_content;
    data.ui.first = data.ui.menus = session_catalog(data.ui.session, "en", &err);
    grid_resize(&data.ui.grid, 24, 80);
    return data;
}

static inline void picker_data_close(PickerData *data)
{
    grid_done(&data->ui.grid);
    arena_done(&data->ui.scratch);
    free(data->ui.message);
    session_free(data->ui.session);
    support_remove(data->folder);
}

#endif
