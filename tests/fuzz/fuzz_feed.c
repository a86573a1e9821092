/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Feeds of any bytes: RSS and Atom, well-formed or not. */
#include "article_laws.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  read_as ("fuzz", data, size);
  return 0;
}
