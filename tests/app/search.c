/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/search.h"

#include "app/fixture.h"
#include "text/grapheme.h"

#define PO(code, direction)                                                                                                                \
    "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Language: " code "\\n\"\n\"X-Kyr-Autonym: X\\n\"\n"        \
    "\"X-Kyr-English-Name: X\\n\"\n\"X-Kyr-Script: Latn\\n\"\n\"X-Kyr-Direction: " direction "\\n\"\n\n"
#define MESSAGE(id, english, translation) "msgctxt \"" id "\"\nmsgid \"" english "\"\nmsgstr \"" translation "\"\n\n"

enum { CAR, DOOR, TOPIC_COUNT };

static const Unit car_units[] = {
    {.id = "car.stop", .kind = UNIT_DO, .text = "Stop in a safe place."},
    {.id = "car.note", .kind = UNIT_NOTE, .text = "Trainers: bring a car key."},
    {.id = "car.search", .kind = UNIT_RIGHT, .text = "You may say no to a car search."},
    {.id = "car.away", .kind = UNIT_DONT, .text = "Never drive at an agent.", .lead = "Stay calm:"},
};
static const Unit door_units[] = {
    {.id = "door.say", .kind = UNIT_SAY, .text = "Say: <en>“I choose to stay silent.”</en> | Say it again."},
    {.id = "door.lead", .kind = UNIT_RIGHT, .text = "", .lead = "The door stays shut."},
};
static const Topic topics[TOPIC_COUNT] = {
    {.id = "car", .title = "In a car", .units = car_units, .unit_count = 4},
    {.id = "door", .title = "At the door", .units = door_units, .unit_count = 2},
};
static const Unit *card_items[] = {&car_units[2], &door_units[0]}, *officer_items[] = {&car_units[0]};
static const CardRecipe cards[] = {
    {.id = "driver",
     .size = "wallet",
     .title = "Car, driver and rider",
     .face_count = 2,
     .faces = {{.voice = VOICE_HOLDER, .items = card_items, .item_count = 2},
               {.voice = VOICE_AGENT, .items = officer_items, .item_count = 1}}},
};
static const Content content = {.topics = topics, .topic_count = TOPIC_COUNT, .cards = cards, .card_count = 1};

static const char *const spanish = PO("es", "ltr") MESSAGE("topic.car.title", "In a car", "En el carro")
    MESSAGE("car.stop", "Stop in a safe place.", "Por cortesía, pare en un lugar seguro.")
        MESSAGE("car.search", "You may say no to a car search.", "Puede negarse a que registren su auto. CORTESÍA otra vez.")
            MESSAGE("car.away", "Never drive at an agent.", "Nunca arranque hacia un agente de la STRASSE.");
static const char *const vietnamese = PO("vi", "ltr") MESSAGE("car.stop", "Stop in a safe place.", "Dừng xe ở bên đường an toàn.")
    MESSAGE("car.away.lead", "Stay calm:", "Bình tĩnh:") MESSAGE("car.away", "Never drive at an agent.", "Đừng lái xe vào họ.");
static const char *const hindi = PO("hi", "ltr") MESSAGE("car.stop", "Stop in a safe place.", "गाड़ी सुरक्षित जगह रोकें।")
    MESSAGE("car.search", "You may say no to a car search.", "क़ानून: तलाशी से मना करें।");
static const char *const chinese = PO("zh_CN", "ltr") MESSAGE("car.stop", "Stop in a safe place.", "把车停在安全的地方。")
    MESSAGE("car.search", "You may say no to a car search.", "您可以拒绝搜查汽车。");
static const char *const arabic = PO("ar", "rtl") MESSAGE("car.stop", "Stop in a safe place.", "أَوقِف السيّارة في مكانٍ آمن.")
    MESSAGE("car.search", "You may say no to a car search.", "اطلب مذكـرة قضائية. اتصل 612-555-0123.") MESSAGE(
        "door.say", "Say: <en>“I choose to stay silent.”</en> | Say it again.", "قل: <en>“I choose to stay silent.”</en> | قلها ثانية.");

typedef struct Setting {
    char *folder;
    Session *session;
    SearchIndex *index;
} Setting;

/* codes: "en es". */
static Setting setting_open(const char *codes)
{
    const struct {
        const char *name, *text;
    } files[] = {{"es.po", spanish}, {"vi.po", vietnamese}, {"hi.po", hindi}, {"zh_CN.po", chinese}, {"ar.po", arabic}};
    Setting setting = {.folder = support_scratch()};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        support_write(setting.folder, files[i].name, files[i].text);
    setting.session = fixture_session(setting.folder);
    const Catalog *catalogs[4];
    size_t count = 0;
    Error err = {0};
    while (*codes) {
        size_t len = strcspn(codes, " ");
        char *code = mem_strndup(codes, len);
        catalogs[count] = session_catalog(setting.session, code, &err);
        ck_assert_msg(catalogs[count++] != NULL, "%s", support_error_text(&err));
        free(code);
        codes += len + strspn(codes + len, " ");
    }
    setting.index = search_new(&content, catalogs, count);
    return setting;
}

static void setting_close(Setting *setting)
{
    search_free(setting->index);
    session_free(setting->session);
    support_remove(setting->folder);
}

/* "t:car u:car.search@es[match] c:driver": each thing found, the language if not the first, the match. */
static const char *words_of(const FoundList *list, const char *first, Buf *out)
{
    static const char letters[] = {[FOUND_TOPIC] = 't', [FOUND_UNIT] = 'u', [FOUND_CARD] = 'c'};
    for (size_t i = 0; i < list->count; i++) {
        const Found *found = &list->items[i];
        const char *code = catalog_language(found->catalog)->code;
        const char *id = found->kind == FOUND_TOPIC  ? found->topic->id
                         : found->kind == FOUND_CARD ? found->card->id
                                                     : found->topic->units[found->unit].id;
        buf_addf(out, "%s%c:%s", i > 0 ? " " : "", letters[found->kind], id);
        buf_addf(out, strcmp(code, first) != 0 ? "@%s" : "", code);
        buf_addf(out, "%s[%.*s]", found->said ? "+" : "", (int)(found->end - found->start), found->text + found->start);
    }
    return buf_str(out);
}

static const struct {
    const char *why, *codes, *query, *found;
} cases[] = {
    {"topics, rights, cards; notes are left out", "en", "car", "t:car[car] u:car.search[car] c:driver[Car]"},
    {"case", "en", "CAR SEARCH", "u:car.search[car search] c:driver+[car search]"},
    {"inside a word", "en", "ilen", "u:door.say[ilen] c:driver+[ilen]"},
    {"one letter is too little", "en", "c", ""},
    {"one letter and spaces too", "en", " c  ", ""},
    {"two words of one letter are two letters", "en", "a x", ""},
    {"nothing", "en", "", ""},
    {"spaces", "en", "   ", ""},
    {"no match", "en", "carro azul", ""},
    {"all words must be there", "en", "car silent", ""},
    {"in any order, the first of them is shown", "en", "search may", "u:car.search[may] c:driver+[may]"},
    {"spaces between words do not count", "en", "  car   search ", "u:car.search[car search] c:driver+[car search]"},
    {"text of a lead", "en", "calm", "u:car.away[calm]"},
    {"over lead and text", "en", "calm: never", "u:car.away[calm: Never]"},
    {"a lead without text", "en", "shut", "u:door.lead[shut]"},
    {"markup is no text", "en", "en>", ""},
    {"a pause is no text", "en", "” say it", "u:door.say[” Say it] c:driver+[” Say it]"},
    {"quotes as typed", "en", "\"i choose", "u:door.say[“I choose] c:driver+[“I choose]"},
    {"what the officer's face says is on the card", "en", "safe place", "u:car.stop[safe place] c:driver+[safe place]"},
    {"accents", "es", "cortesia", "u:car.stop[cortesía] u:car.search[CORTESÍA] c:driver+[CORTESÍA]"},
    {"accents typed", "es", "CORTESÍA", "u:car.stop[cortesía] u:car.search[CORTESÍA] c:driver+[CORTESÍA]"},
    {"sharp s", "es", "straße", "u:car.away[STRASSE]"},
    {"Turkish capital", "es", "regİstren", "u:car.search[registren] c:driver+[registren]"},
    {"what is not translated is not sought", "es", "silent", ""},
    {"nor in the place of it", "es", "calm", ""},
    {"the first language that has it", "en es", "agent", "u:car.away[agent]"},
    {"the second where the first does not", "en es", "arranque", "u:car.away@es[arranque]"},
    {"one topic in both is found once", "en es", "car", "t:car[car] u:car.search[car] c:driver[Car]"},
    {"words in different languages", "en es", "car auto", ""},
    {"the officer's face is English only", "es", "lugar seguro", "u:car.stop[lugar seguro]"},
    {"Vietnamese without marks", "vi", "duong", "u:car.stop[đường]"},
    {"Vietnamese with marks", "vi", "đường an", "u:car.stop[đường an]"},
    {"Vietnamese lead and text", "vi", "tinh: dung", "u:car.away[tĩnh: Đừng]"},
    {"signs between words part them", "vi", "tinh dung", "u:car.away[tĩnh]"},
    {"Hindi", "hi", "सुरक्षित", "u:car.stop[सुरक्षित]"},
    {"Hindi as it is being typed", "hi", "सुर", "u:car.stop[सुर]"},
    {"Hindi: the whole letter is marked", "hi", "तलाश", "u:car.search[तलाशी] c:driver+[तलाशी]"},
    {"Hindi without nukta", "hi", "कानून", "u:car.search[क़ानून] c:driver+[क़ानून]"},
    {"Hindi: another vowel is another word", "hi", "कनन", ""},
    {"Chinese", "zh_CN", "搜查", "u:car.search[搜查] c:driver+[搜查]"},
    {"one Chinese character is a word", "zh_CN", "车", "u:car.stop[车] u:car.search[车] c:driver+[车]"},
    {"Arabic without marks", "ar", "السيارة", "u:car.stop[السيّارة]"},
    {"Arabic with marks", "ar", "السَيّارَة", "u:car.stop[السيّارة]"},
    {"Arabic hamza left out", "ar", "اوقف", "u:car.stop[أَوقِف]"},
    {"Arabic madda left out", "ar", "امن", "u:car.stop[آمن]"},
    {"Arabic tatweel", "ar", "مذكرة", "u:car.search[مذكـرة] c:driver+[مذكـرة]"},
    {"Arabic teh marbuta as heh", "ar", "قضائيه", "u:car.search[قضائية] c:driver+[قضائية]"},
    {"Arabic digits", "ar", "٦١٢", "u:car.search[612] c:driver+[612]"},
    {"English in an Arabic sentence", "ar", "silent", "u:door.say[silent] c:driver+[silent]"},
};

START_TEST(finds)
{
    Setting setting = setting_open(cases[_i].codes);
    FoundList list;
    Buf words = {0};
    char *first = mem_strndup(cases[_i].codes, strcspn(cases[_i].codes, " "));
    search_run(setting.index, cases[_i].query, &list);
    const char *have = words_of(&list, first, &words);
    const char *want = cases[_i].found;
    ck_assert_msg(strcmp(have, want) == 0, "%s: %s\nhave %s\nwant %s", cases[_i].why, cases[_i].query, have, want);
    free(first);
    buf_done(&words);
    found_done(&list);
    setting_close(&setting);
}
END_TEST

/* Every beginning of a text finds it, and the match is that beginning: from 0 to the end of the letter that was begun. */
static void check_beginnings(const SearchIndex *index, const char *text)
{
    bool starts[256];
    Graphemes *graphemes = graphemes_new();
    graphemes_mark(graphemes, view_of(text), starts);
    graphemes_free(graphemes);
    for (size_t len = 6; len <= strlen(text); len++) {
        bool half = ((unsigned char)text[len] & 0xC0) == 0x80;
        if (half || text[len - 1] == ' ')
            continue; /* no letter, or no part of what is sought */
        char *query = mem_strndup(text, len);
        FoundList list;
        search_run(index, query, &list);
        ck_assert_msg(list.count > 0 && strcmp(list.items[0].text, text) == 0, "%s finds nothing", query);
        size_t end = len;
        while (text[end] && !starts[end])
            end++;
        ck_assert_msg(list.items[0].start == 0 && list.items[0].end == end, "%s: %zu to %zu, not %zu", query, list.items[0].start,
                      list.items[0].end, end);
        found_done(&list);
        free(query);
    }
}

static const char *const codes[] = {"en", "es", "vi", "hi", "zh_CN", "ar"};

START_TEST(every_beginning_of_a_text_finds_it)
{
    Setting setting = setting_open(codes[_i]);
    Error err = {0};
    const Catalog *catalog = session_catalog(setting.session, codes[_i], &err);
    const char *text = catalog_text(catalog, "car.stop", car_units[0].text);
    check_beginnings(setting.index, text);
    setting_close(&setting);
}
END_TEST

START_TEST(a_cut_query_of_any_bytes_does_no_harm)
{
    Setting setting = setting_open("en ar");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        for (size_t len = 0; len <= strlen(cases[i].query); len++) {
            char *query = mem_strndup(cases[i].query, len);
            FoundList list;
            search_run(setting.index, query, &list);
            found_done(&list);
            free(query);
        }
    }
    setting_close(&setting);
}
END_TEST

START_TEST(spans_come_with_right_to_left_text_and_english_quotes)
{
    static const struct {
        const char *codes, *query;
        size_t spans;
    } rows[] = {{"ar", "612", 1}, {"ar", "silent", 1}, {"en", "silent", 1}, {"en", "safe", 0}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Setting setting = setting_open(rows[i].codes);
        FoundList list;
        search_run(setting.index, rows[i].query, &list);
        ck_assert_uint_ge(list.count, 1);
        ck_assert_uint_eq(list.items[0].span_count, rows[i].spans);
        for (size_t k = 0; k < list.items[0].span_count; k++)
            ck_assert_uint_le(list.items[0].spans[k].end, strlen(list.items[0].text));
        found_done(&list);
        setting_close(&setting);
    }
}
END_TEST

START_TEST(many_words_are_sought_sixteen_of_them)
{
    Setting setting = setting_open("en");
    FoundList list;
    search_run(setting.index, "a a a a a a a a a a a a a a a car nowhere", &list);
    ck_assert_uint_gt(list.count, 0);
    found_done(&list);
    search_free(NULL);
    setting_close(&setting);
}
END_TEST

static const struct {
    const char *query, *name;
    int rank;
} ranks[] = {{"espan", "Español", 2}, {"ESPAÑOL", "español", 3}, {"anol", "Español", 1},
             {"فارسي", "فارسی", 3},   {"x", "Español", 0},       {"", "Español", 0}};

START_TEST(names_are_ranked)
{
    ck_assert_msg(search_rank(ranks[_i].query, ranks[_i].name) == ranks[_i].rank, "%s in %s", ranks[_i].query, ranks[_i].name);
}
END_TEST

Suite *suite_app_search(void)
{
    Suite *suite = suite_create("app/search");
    TCase *tcase = tcase_create("search");
    tcase_add_loop_test(tcase, finds, 0, (int)(sizeof cases / sizeof *cases));
    tcase_add_loop_test(tcase, every_beginning_of_a_text_finds_it, 0, (int)(sizeof codes / sizeof *codes));
    tcase_add_test(tcase, a_cut_query_of_any_bytes_does_no_harm);
    tcase_add_test(tcase, spans_come_with_right_to_left_text_and_english_quotes);
    tcase_add_test(tcase, many_words_are_sought_sixteen_of_them);
    tcase_add_loop_test(tcase, names_are_ranked, 0, (int)(sizeof ranks / sizeof *ranks));
    suite_add_tcase(suite, tcase);
    return suite;
}
