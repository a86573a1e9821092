/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preparation.h"

#include <wiretrace/template.h>

#include "../paint/font.h"
#include "../paint/theme.h"

/* template_name: (nullable). */
struct WtPreparation
{
  WtTheme *theme;
  guint n_threads;
  char *template_name;
  GThread *thread;
};

static gpointer
prepare (gpointer data)
{
  const WtPreparation *preparation = data;

  for (guint i = 0; i < preparation->n_threads; i++)
    wt_font_prepare (preparation->theme->font_family);
  if (preparation->template_name != NULL)
    wt_template_prepare (preparation->template_name);
  return NULL;
}

WtPreparation *
wt_preparation_new (const WtOutputOptions *options, guint n_threads, const char *template_name)
{
  WtTheme *theme = wt_theme_load (options->theme_path, NULL);
  if (theme == NULL)
    return NULL;

  WtPreparation *preparation = g_new0 (WtPreparation, 1);
  preparation->theme = theme;
  preparation->n_threads = n_threads;
  preparation->template_name = g_strdup (template_name);
  wt_font_expect (n_threads);
  preparation->thread = g_thread_new ("prepare", prepare, preparation);
  return preparation;
}

void
wt_preparation_free (WtPreparation *preparation)
{
  if (preparation == NULL)
    return;
  g_thread_join (preparation->thread);
  wt_font_forget ();
  wt_template_forget ();
  wt_theme_free (preparation->theme);
  g_free (preparation->template_name);
  g_free (preparation);
}
