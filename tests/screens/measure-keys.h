/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys from home to the steps of measuring a printer; no program of a real desktop is run, and ~/.config is in the scratch folder. */
#ifndef KYR_TESTS_MEASURE_KEYS_H
#define KYR_TESTS_MEASURE_KEYS_H

#include "screens/drive.h"
#include "support/desk.h"

#define MEASURE "c2<Enter><End><Up><Up><Enter>"
#define SHEET   MEASURE "<Enter>"
#define READ    SHEET "2<Enter>"
#define NAME    READ "1<Enter>2<Enter>-1<Enter>2<Enter>0<Enter>1<Enter>"
#define SAVED   NAME "office<Enter>"

typedef struct MeasureLook {
    const char *golden, *keys, *languages;
    int cols, rows;
} MeasureLook;

static inline Drive *measure_drive(const MeasureLook *look)
{
    Drive *drive = drive_open(&(DriveRequest){.languages = look->languages, .cols = look->cols, .rows = look->rows, .config = true});
    drive_keys(drive, look->keys);
    return drive;
}

static inline void measure_look(const MeasureLook *look)
{
    Desk desk = desk_open();
    Drive *drive = measure_drive(look);
    drive_golden(drive, look->golden);
    drive_close(drive);
    desk_close(&desk);
}

#endif
