/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "html_charset.h"

#include <string.h>

/* Browsers look at 1 KiB; pages that break that rule are many. */
#define LOOK_BYTES 16384

/* The value behind "name = " at @p, which is behind the name. */
static char *
value_at (const char *p)
{
  p += strspn (p, " \t\r\n");
  if (*p != '=')
    return NULL;
  p++;
  p += strspn (p, " \t\r\n\"'");
  gsize n = strcspn (p, " \t\r\n\"'/>;");
  return n > 0 && n < 40 ? g_strndup (p, n) : NULL;
}

static char *
declared_in (const char *tag, gsize length, const char *name)
{
  const char *found = g_strstr_len (tag, (gssize)length, name);

  return found != NULL ? value_at (found + strlen (name)) : NULL;
}

char *
wt_html_charset (const guint8 *bytes, gsize n_bytes)
{
  g_autofree char *look = g_ascii_strdown ((const char *)bytes, (gssize)MIN (n_bytes, LOOK_BYTES));

  if (g_str_has_prefix (look, "<?xml"))
  {
    char *charset = declared_in (look, strcspn (look, ">"), "encoding");
    if (charset != NULL)
      return charset;
  }
  for (const char *p = look; (p = strstr (p, "<meta")) != NULL; p++)
  {
    char *charset = declared_in (p, strcspn (p, ">"), "charset");
    if (charset != NULL)
      return charset;
  }
  return NULL;
}
