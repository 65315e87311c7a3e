/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/profile.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <yaml.h>

enum { PLACES = 4, SCALE_PLACES = 6 };

/* What is further off than this is no printer to correct but a wrong reading, or a page that was scaled to fit. */
static const double most_mm = 10, most_scale = 0.03, most_deg = 2;

bool profile_check(const PrinterProfile *profile, Error *err)
{
    if (!(fabs(profile->dx_mm) <= most_mm && fabs(profile->dy_mm) <= most_mm))
        return error_at(err, profile->pos, N_("printer '%s': the back is %.2f mm and %.2f mm off; at most %.0f mm can be corrected"),
                        profile->id, profile->dx_mm, profile->dy_mm, most_mm);
    if (!(fabs(profile->scale_x - 1) <= most_scale && fabs(profile->scale_y - 1) <= most_scale))
        return error_at(err, profile->pos,
                        N_("printer '%s': scales of %.4f and %.4f; 0.97 to 1.03 can be corrected: print without scaling"), profile->id,
                        profile->scale_x, profile->scale_y);
    if (!(fabs(profile->rotation_deg) <= most_deg))
        return error_at(err, profile->pos, N_("printer '%s': rotated by %.2f degrees; at most %.0f can be corrected"), profile->id,
                        profile->rotation_deg, most_deg);
    return true;
}

static int append(void *data, unsigned char *bytes, size_t len)
{
    buf_add(data, bytes, len);
    return 1;
}

static bool emit(yaml_emitter_t *emitter, yaml_event_t *event, int made)
{
    return made && yaml_emitter_emit(emitter, event);
}

static bool emit_text(yaml_emitter_t *emitter, const char *text)
{
    yaml_event_t event;
    int made = yaml_scalar_event_initialize(&event, NULL, NULL, (const yaml_char_t *)text, (int)strlen(text), 1, 1, YAML_ANY_SCALAR_STYLE);
    return emit(emitter, &event, made);
}

static bool emit_pair(yaml_emitter_t *emitter, const char *key, const char *value)
{
    return emit_text(emitter, key) && emit_text(emitter, value);
}

static bool emit_number(yaml_emitter_t *emitter, const char *key, double value, int places)
{
    Buf text = {0};
    buf_add_number(&text, value, places);
    bool fine = emit_pair(emitter, key, buf_str(&text));
    buf_done(&text);
    return fine;
}

static bool emit_profile(yaml_emitter_t *emitter, const PrinterProfile *profile)
{
    char measured[16];
    snprintf(measured, sizeof measured, "%04d-%02d-%02d", profile->measured.year % 10000, profile->measured.month % 100,
             profile->measured.day % 100);
    return emit_pair(emitter, "id", profile->id) && emit_pair(emitter, "paper", profile->paper) &&
           emit_pair(emitter, "flip", profile->flip) && emit_number(emitter, "dx_mm", profile->dx_mm, PLACES) &&
           emit_number(emitter, "dy_mm", profile->dy_mm, PLACES) && emit_number(emitter, "scale_x", profile->scale_x, SCALE_PLACES) &&
           emit_number(emitter, "scale_y", profile->scale_y, SCALE_PLACES) &&
           emit_number(emitter, "rotation_deg", profile->rotation_deg, PLACES) && emit_pair(emitter, "measured", measured);
}

static bool emit_document(yaml_emitter_t *emitter, const PrinterProfile *profile)
{
    yaml_event_t event;
    return emit(emitter, &event, yaml_stream_start_event_initialize(&event, YAML_UTF8_ENCODING)) &&
           emit(emitter, &event, yaml_document_start_event_initialize(&event, NULL, NULL, NULL, 1)) &&
           emit(emitter, &event, yaml_mapping_start_event_initialize(&event, NULL, NULL, 1, YAML_BLOCK_MAPPING_STYLE)) &&
           emit_profile(emitter, profile) && emit(emitter, &event, yaml_mapping_end_event_initialize(&event)) &&
           emit(emitter, &event, yaml_document_end_event_initialize(&event, 1)) &&
           emit(emitter, &event, yaml_stream_end_event_initialize(&event));
}

bool profile_write(const PrinterProfile *profile, Buf *out, Error *err)
{
    yaml_emitter_t emitter;
    if (!profile_check(profile, err))
        return false;
    bool fine = yaml_emitter_initialize(&emitter) != 0;
    if (fine) {
        yaml_emitter_set_output(&emitter, append, out);
        yaml_emitter_set_unicode(&emitter, 1);
        fine = emit_document(&emitter, profile);
        yaml_emitter_delete(&emitter);
    }
    return fine || error_set(err, ERROR_IO, N_("the profile of printer '%s' cannot be written as YAML"), profile->id);
}
