/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of any bytes. */
#include "article_laws.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  read_as ("fuzz", data, size);
  return 0;
}
