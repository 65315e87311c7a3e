/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/fixture.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "util/file.h"

char *fixture_po(const char *code, const char *extra, const char *messages)
{
    Buf po = {0};
    buf_addf(&po,
             "msgid \"\"\n"
             "msgstr \"\"\n"
             "\"Project-Id-Version: kyr\\n\"\n"
             "\"PO-Revision-Date: 2026-11-22 12:00+0000\\n\"\n"
             "\"Last-Translator: kyr\\n\"\n"
             "\"Language-Team: none\\n\"\n"
             "\"Language: %s\\n\"\n"
             "\"MIME-Version: 1.0\\n\"\n"
             "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
             "\"Content-Transfer-Encoding: 8bit\\n\"\n"
             "\"Plural-Forms: nplurals=2; plural=n != 1;\\n\"\n"
             "\"X-Kyr-Autonym: Soomaali\\n\"\n"
             "\"X-Kyr-English-Name: Somali\\n\"\n"
             "\"X-Kyr-Script: Latn\\n\"\n"
             "\"X-Kyr-Direction: ltr\\n\"\n%s%s",
             code, extra, messages);
    return buf_take(&po);
}

void fixture_write_po(const char *folder, const char *code, const char *extra, const char *messages)
{
    char *text = fixture_po(code, extra, messages);
    Buf name = {0};
    buf_addf(&name, "%s.po", code);
    support_write(folder, name.ptr, text);
    buf_done(&name);
    free(text);
}

void fixture_compile(const char *folder, const char *code)
{
    Buf command = {0};
    buf_addf(&command, "cd '%s' && msgfmt -o '%s.mo' '%s.po'", folder, code, code);
    ck_assert_int_eq(system(buf_str(&command)), 0);
    buf_done(&command);
}

void fixture_set_time(const char *folder, const char *name, time_t modified_s)
{
    char *path = file_join(folder, name);
    struct timespec times[2] = {{.tv_sec = modified_s}, {.tv_sec = modified_s}};
    ck_assert_int_eq(utimensat(AT_FDCWD, path, times, 0), 0);
    free(path);
}
