/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compressed files and archives of any bytes: whatever members they hold, articles keep their laws. */
#include "article_laws.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  read_as ("fuzz.zip", data, size);
  return 0;
}
