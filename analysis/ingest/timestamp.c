/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timestamp.h"

#include <string.h>

#define MAX_BYTES 200

gboolean
wt_timestamp_parse (const char *text, const char *language, WtDate *date)
{
  (void)language;
  while (g_ascii_isspace (*text))
    text++;
  return wt_date_iso (text, date) || wt_date_find (text, strnlen (text, MAX_BYTES), date);
}
