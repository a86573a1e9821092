/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language_tag.h"

#include <string.h>
#include <unicode/uloc.h>

#define MAX_BYTES      40
#define MAX_NAME_BYTES 200

/* The name of a language in another, in lower case. */
static char *
name_of (const char *code, const char *in)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[MAX_NAME_BYTES];
  int32_t n = uloc_getDisplayLanguage (code, in, wide, G_N_ELEMENTS (wide), &status);
  g_autofree char *name =
      U_SUCCESS (status) && n > 0 ? g_utf16_to_utf8 ((const gunichar2 *)wide, n, NULL, NULL, NULL) : NULL;

  return name != NULL ? g_utf8_strdown (name, -1) : NULL;
}

/* Lower-case names to codes, those of all languages in English, and of what news is written in in itself. */
static GHashTable *
make_names (void)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (const char *const *code = uloc_getISOLanguages (); *code != NULL; code++)
  {
    char *english = name_of (*code, "en"), *own = strlen (*code) == 2 ? name_of (*code, *code) : NULL;
    if (english != NULL && !g_hash_table_contains (names, english))
      g_hash_table_insert (names, g_steal_pointer (&english), g_strdup (*code));
    if (own != NULL && !g_hash_table_contains (names, own))
      g_hash_table_insert (names, g_steal_pointer (&own), g_strdup (*code));
    g_free (english);
    g_free (own);
  }
  return names;
}

static const char *
code_of_name (const char *name)
{
  static GHashTable *names = NULL;
  g_autofree char *lower = g_utf8_strdown (name, -1);

  if (g_once_init_enter (&names))
    g_once_init_leave (&names, make_names ());
  return g_hash_table_lookup (names, lower);
}

static gboolean
is_code (const char *text)
{
  gsize n = 0;

  while (g_ascii_isalpha (text[n]))
    n++;
  return (n == 2 || n == 3) && (text[n] == '\0' || text[n] == '-' || text[n] == '_');
}

char *
wt_language_tag (const char *text)
{
  g_autofree char *name = g_strstrip (g_strndup (text, MAX_BYTES));
  UErrorCode status = U_ZERO_ERROR;
  char tag[MAX_BYTES * 2] = "";

  if (!g_utf8_validate (name, -1, NULL))
    return NULL;
  if (!is_code (name))
    return g_strdup (code_of_name (name));
  uloc_toLanguageTag (name, tag, sizeof tag, TRUE, &status);
  return U_SUCCESS (status) && *tag != '\0' && strcmp (tag, "und") != 0 ? g_strdup (tag) : NULL;
}
