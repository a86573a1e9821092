/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data.h"

#include <gio/gio.h>

#include "analysis_data.h"

#define FOLDER "/wiretrace/analysis/"

static GResource *
resource (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
  {
    if (wt_analysis_data_get_resource () == NULL)
      wt_analysis_data_register_resource ();
    g_once_init_leave (&once, 1);
  }
  return wt_analysis_data_get_resource ();
}

/* The tables are not compressed: the bytes are the program's own and outlive the GBytes around them. */
const char *
wt_text_data (const char *name, gsize *n_bytes)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  *n_bytes = 0;
  return bytes == NULL ? NULL : g_bytes_get_data (bytes, n_bytes);
}
