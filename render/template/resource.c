/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "resource.h"

#include <string.h>

#include <gio/gio.h>

#include "templates.h"

#define FOLDER "/wiretrace/templates/"

static const char *
last_part (const char *name)
{
  const char *slash = strrchr (name, '/');
  const char *part = slash != NULL ? slash + 1 : name;
  const char *colon = strrchr (part, ':');

  return colon != NULL ? colon + 1 : part;
}

GBytes *
wt_resource_find (const char *name)
{
  static gsize registered = 0;
  g_autofree char *path = g_strconcat (FOLDER, last_part (name), NULL);

  if (g_once_init_enter (&registered))
  {
    if (wt_templates_get_resource () == NULL)
      wt_templates_register_resource ();
    g_once_init_leave (&registered, 1);
  }
  return g_resource_lookup_data (wt_templates_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}
