/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of readers share that give several articles of one file: the file read from bytes, its articles and
 * diagnostics. */
#pragma once

#include "ingest_fixture.h"

typedef struct
{
  GPtrArray *articles;
  GArray *diagnostics;
} Wire;

static inline gboolean
keep_all (WtArticle *article, gpointer data)
{
  g_ptr_array_add (data, article);
  return TRUE;
}

static inline void
wire_clear (Wire *wire)
{
  g_clear_pointer (&wire->articles, g_ptr_array_unref);
  g_clear_pointer (&wire->diagnostics, g_array_unref);
}

static inline Wire
wire_read_bytes (const char *bytes, gsize n_bytes)
{
  WtIngestOptions options;
  Wire wire = { .articles = g_ptr_array_new_with_free_func ((GDestroyNotify)wt_article_free),
                .diagnostics = wt_diagnostics_new () };

  wt_ingest_options_init (&options);
  wt_ingest_bytes ("wire", (const guint8 *)bytes, n_bytes, &options, agencies, keep_all, wire.articles,
                   wire.diagnostics);
  return wire;
}

static inline Wire
wire_read (const char *text)
{
  return wire_read_bytes (text, strlen (text));
}

static inline const WtArticle *
wire_article (const Wire *wire, guint n)
{
  assert_in_range (n + 1, 1, wire->articles->len);
  return wire->articles->pdata[n];
}

/* The first diagnostic of a kind, NULL for none. */
static inline const WtDiagnostic *
wire_diagnostic (const Wire *wire, WtDiagnosticCode code)
{
  for (guint i = 0; i < wire->diagnostics->len; i++)
    if (g_array_index (wire->diagnostics, WtDiagnostic, i).code == code)
      return &g_array_index (wire->diagnostics, WtDiagnostic, i);
  return NULL;
}

static inline gboolean
has_note (const WtArticle *article, const char *name, const char *value)
{
  for (guint i = 0; i < article->metadata->len; i++)
  {
    const WtMetadatum *note = &g_array_index (article->metadata, WtMetadatum, i);
    if (strcmp (note->name, name) == 0 && strcmp (note->value, value) == 0)
      return TRUE;
  }
  return FALSE;
}

static inline void
assert_note (const WtArticle *article, const char *name, const char *value)
{
  if (!has_note (article, name, value))
    fail_msg ("no note %s “%s”; %s is “%s”", name, value, name, wt_article_metadatum (article, name));
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wire, wire_clear)

static int
load_agencies (void **state)
{
  (void)state;
  agencies = wt_agencies_load (NULL, NULL);
  return agencies == NULL;
}

static int
free_agencies (void **state)
{
  (void)state;
  wt_agencies_free (agencies);
  return 0;
}
