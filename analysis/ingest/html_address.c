/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "html_address.h"

#include <string.h>

/* Browsers leave it at the page's beginning. */
#define LOOK_BYTES 4096

/* The host of an address, without what only says how it is shown. */
static const char *
host_of (const char *address, gsize *length)
{
  static const char *const prefixes[] = { "www.", "m.", "mobile.", "amp." };
  const char *host = strstr (address, "://");

  host = host != NULL ? host + 3 : address;
  *length = strcspn (host, "/?#:");
  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
  {
    gsize n = strlen (prefixes[i]);
    if (*length > n && g_ascii_strncasecmp (host, prefixes[i], n) == 0)
    {
      *length -= n;
      return host + n;
    }
  }
  return host;
}

gboolean
wt_address_is_web (const char *address)
{
  gsize length;

  return (g_ascii_strncasecmp (address, "http://", 7) == 0 || g_ascii_strncasecmp (address, "https://", 8) == 0)
         && (host_of (address, &length), length > 0);
}

gboolean
wt_address_is_of_same_site (const char *a, const char *b)
{
  gsize n_a, n_b;
  const char *host_a = host_of (a, &n_a), *host_b = host_of (b, &n_b);

  return n_a == n_b && g_ascii_strncasecmp (host_a, host_b, n_a) == 0;
}

char *
wt_html_saved_from (const char *html, gsize length)
{
  static const char *const marks[] = { "saved from url=(", "Page saved with SingleFile" };
  g_autofree char *look = g_strndup (html, MIN (length, LOOK_BYTES));

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
  {
    const char *mark = strstr (look, marks[i]);
    const char *address = mark != NULL ? strstr (mark, i == 0 ? ")" : "url: ") : NULL;
    if (address == NULL)
      continue;
    address += i == 0 ? 1 : strlen ("url: ");
    g_autofree char *whole = g_strndup (address, strcspn (address, " \t\r\n>\"'"));
    if (wt_address_is_web (whole))
      return g_steal_pointer (&whole);
  }
  return NULL;
}
