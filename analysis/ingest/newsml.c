/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "newsml.h"

#include <string.h>

#include "sniff.h"

/* Kinds of skipped items that a diagnostic names. */
#define MAX_KINDS 8

gboolean
wt_newsml_probe (const WtSniff *sniff)
{
  static const char *const roots[] = { "newsml",      "newsmessage",   "newsitem",     "packageitem",
                                       "conceptitem", "knowledgeitem", "planningitem", "catalogitem",
                                       "contentset",  "itemset",       "newscomponent" };

  for (gsize i = 0; i < G_N_ELEMENTS (roots); i++)
    if (wt_sniff_root_is (sniff, roots[i]))
      return TRUE;
  return FALSE;
}

WtDraft *
wt_newsml_draft (const WtNewsml *newsml)
{
  g_autofree char *id = newsml->many ? wt_reader_record_id (newsml->input, newsml->n) : NULL;

  return wt_draft_new (newsml->input, id);
}

void
wt_newsml_skip (WtNewsml *newsml, char *what)
{
  g_ptr_array_add (newsml->skipped, what);
}

char *
wt_newsml_code (const xmlNode *node, const char *attribute)
{
  g_autofree char *code = wt_xml_attribute (node, attribute);
  const char *colon = code != NULL ? strrchr (code, ':') : NULL;

  return code != NULL ? g_ascii_strdown (colon != NULL ? colon + 1 : code, -1) : NULL;
}

/* "3 a picture, 1 a package": kinds in the order they were met. */
static char *
count_skipped (const WtNewsml *newsml)
{
  g_autoptr (GString) counts = g_string_new (NULL);
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();

  for (guint i = 0; i < newsml->skipped->len; i++)
  {
    char *what = newsml->skipped->pdata[i];
    guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, what));
    g_hash_table_insert (numbers, what, GUINT_TO_POINTER (number + 1));
    if (number == 0)
      g_ptr_array_add (kinds, what);
  }
  for (guint i = 0; i < MIN (kinds->len, MAX_KINDS); i++)
    g_string_append_printf (counts, "%s%u × %s", i > 0 ? ", " : "",
                            GPOINTER_TO_UINT (g_hash_table_lookup (numbers, kinds->pdata[i])),
                            (const char *)kinds->pdata[i]);
  if (kinds->len > MAX_KINDS)
    g_string_append (counts, ", and others");
  return g_strdup (counts->str);
}

static gboolean
tell_skipped (const WtNewsml *newsml)
{
  gboolean passed = newsml->given > 0 || newsml->input->walked;
  g_autofree char *counts = count_skipped (newsml);

  if (newsml->skipped->len > 0)
    wt_diagnostics_add (newsml->context->diagnostics, WT_DIAGNOSTIC_SKIPPED,
                        passed ? WT_SEVERITY_NOTE : WT_SEVERITY_ERROR, newsml->input->id, 0,
                        "items without an article's text were left out: %s", counts);
  else if (newsml->given == 0)
    wt_diagnostics_add (newsml->context->diagnostics, WT_DIAGNOSTIC_SKIPPED,
                        passed ? WT_SEVERITY_NOTE : WT_SEVERITY_ERROR, newsml->input->id, 0,
                        "%s holds no item; nothing was read from it", newsml->input->id);
  return passed;
}

static guint
count_items (xmlNode *root)
{
  guint n = 0;

  for (xmlNode *at = root; at != NULL && n < 2; at = wt_xml_after (at, root, FALSE))
    n += wt_xml_is (at, "newsItem") || wt_xml_is (at, "packageItem") || wt_xml_is (at, "conceptItem")
         || wt_xml_is (at, "knowledgeItem") || wt_xml_is (at, "planningItem");
  return n;
}

static void
read_document (WtNewsml *newsml, xmlDoc *document)
{
  xmlNode *root = xmlDocGetRootElement (document);

  newsml->many |= count_items (root) > 1;
  if (wt_xml_is (root, "NewsML") || wt_xml_is (root, "NewsComponent") || wt_xml_find (root, "NewsComponent") != NULL)
    wt_newsml_1_items (newsml, root);
  else
    wt_newsml_g2_items (newsml, root);
}

gboolean
wt_newsml_read (const WtInput *input, WtReaderContext *context)
{
  g_autoptr (WtXmlRoots) roots = wt_xml_roots_new (input, context->diagnostics);
  g_autoptr (GPtrArray) skipped = g_ptr_array_new_with_free_func (g_free);
  WtNewsml newsml = { .input = input, .context = context, .skipped = skipped };
  gboolean broken = FALSE;

  while (wt_xml_roots_more (roots) && !context->stopped)
  {
    g_autoptr (xmlDoc) document = wt_xml_roots_next (roots, context->diagnostics);
    newsml.many |= wt_xml_roots_more (roots);
    broken |= document == NULL;
    if (document != NULL)
      read_document (&newsml, document);
  }
  return broken && newsml.given == 0 ? FALSE : tell_skipped (&newsml);
}
