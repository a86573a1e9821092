/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Web archives of any bytes, whole and cut in the middle. */
#include "article_laws.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  read_as ("fuzz.warc", data, size);
  read_as ("fuzz.warc", data, size / 2);
  return 0;
}
