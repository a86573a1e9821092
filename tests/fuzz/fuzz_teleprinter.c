/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Teleprinter messages of any bytes: nothing crashes, and every article keeps what article.h promises. */
#include "article_laws.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  read_as ("fuzz.txt", data, size);
  return 0;
}
