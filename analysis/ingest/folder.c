/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "folder.h"

#include <string.h>

gboolean
wt_folder_has_side_file (const char *name)
{
  static const char *const prefixes[] = { "README", "LICENSE", "LICENCE", "COPYING" };

  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (name, prefixes[i]) && strchr (".", name[strlen (prefixes[i])]) != NULL)
      return TRUE;
  return FALSE;
}

gboolean
wt_folder_hides (const char *path)
{
  const char *name = strrchr (path, '/');

  if (path[0] == '.' && path[1] != '/' && path[1] != '.')
    return TRUE;
  for (const char *p = strstr (path, "/."); p != NULL; p = strstr (p + 1, "/."))
    if (p[2] != '/' && p[2] != '.')
      return TRUE;
  return g_str_has_prefix (path, "__MACOSX/") || wt_folder_has_side_file (name != NULL ? name + 1 : path);
}
