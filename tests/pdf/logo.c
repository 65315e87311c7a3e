/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/logo.h"

#include "support/support.h"

START_TEST(the_same_picture_is_one_object)
{
    PdfDoc doc = {0};
    Error err = {0};
    unsigned char pixels[2][12] = {{255, 0, 0, 255, 0, 0}, {0}};
    Picture red = {2, 2, pixels[0], 7}, twin = red, black = {2, 2, pixels[1], 8};
    ck_assert(doc_open(&doc, &err));
    HPDF_Dict object = logo_object(&doc, &red);
    ck_assert(object != NULL && logo_object(&doc, &twin) == object && logo_object(&doc, &black) != object);
    HPDF_Number width = HPDF_Dict_GetItem(object, "Width", HPDF_OCLASS_NUMBER);
    HPDF_Name space = HPDF_Dict_GetItem(object, "ColorSpace", HPDF_OCLASS_NAME);
    ck_assert_int_eq(width->value, 2);
    ck_assert_str_eq(space->value, "DeviceRGB");
    doc_close(&doc);
}
END_TEST

Suite *suite_pdf_logo(void)
{
    Suite *suite = suite_create("pdf/logo");
    TCase *tcase = tcase_create("logo");
    tcase_add_test(tcase, the_same_picture_is_one_object);
    suite_add_tcase(suite, tcase);
    return suite;
}
