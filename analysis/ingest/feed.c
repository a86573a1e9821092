/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Feed: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0. Each item is an article as far as the feed holds its text; many hold
 * only its beginning. */
#include <string.h>

#include "feed_item.h"
#include "sniff.h"
#include "xml.h"

gboolean
wt_feed_probe (const WtSniff *sniff)
{
  if (wt_sniff_root_is (sniff, "rss"))
    return TRUE;
  if (wt_sniff_root_is (sniff, "feed"))
    return wt_sniff_has (sniff, "atom") || wt_sniff_has (sniff, "<entry");
  return wt_sniff_root_is (sniff, "rdf") && (wt_sniff_has (sniff, "/rss/") || wt_sniff_has (sniff, "<channel"));
}

/* The first child of one of two names: of RSS, of Atom. Returns: (transfer full) (nullable): its text. */
static char *
text_of (const xmlNode *node, const char *name, const char *other)
{
  char *text = wt_xml_text (wt_xml_child (node, name));

  return text != NULL || other == NULL ? text : wt_xml_text (wt_xml_child (node, other));
}

static void
read_channel (xmlNode *root, WtFeed *feed)
{
  xmlNode *channel = wt_xml_is (root, "feed") ? root : wt_xml_find (root, "channel");
  g_autofree char *language = text_of (channel, "language", NULL);

  if (language == NULL)
    language = wt_xml_attribute (channel, "lang");
  if (language == NULL)
    language = wt_xml_attribute (root, "lang");
  feed->title = text_of (channel, "title", NULL);
  feed->rights = text_of (channel, "copyright", "rights");
  feed->language = g_steal_pointer (&language);
  feed->author = wt_xml_text (wt_xml_child (wt_xml_child (channel, "author"), "name"));
}

static void
feed_clear (WtFeed *feed)
{
  g_free (feed->title);
  g_free (feed->rights);
  g_free (feed->language);
  g_free (feed->author);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WtFeed, feed_clear)

static gboolean
is_item (const xmlNode *node)
{
  return wt_xml_is (node, "item") || wt_xml_is (node, "entry");
}

/* What was read and what not. */
typedef struct
{
  guint items;
  guint teasers;
  guint skipped;
} Counts;

static void
read_item (xmlNode *item, const WtFeed *feed, const WtInput *input, WtReaderContext *context, Counts *counts)
{
  g_autofree char *id = wt_reader_record_id (input, ++counts->items);
  g_autofree char *sha256 = NULL;
  WtInput record = *input;
  gboolean teaser = FALSE;

  if (context->options->checksums)
  {
    g_autofree char *bytes = wt_feed_markup (item);
    sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, bytes, -1);
  }
  record.id = id;
  record.sha256 = sha256;
  WtDraft *draft = wt_feed_item_draft (item, feed, &record, &teaser);
  counts->teasers += teaser;
  counts->skipped += draft == NULL;
  if (draft != NULL)
    wt_draft_give (draft, &record, context);
}

static void
tell (const Counts *counts, const WtInput *input, WtReaderContext *context)
{
  if (counts->teasers > 0)
    wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_TEASER, WT_SEVERITY_WARNING, input->id, 0,
                        "%u of %u items hold only a summary or the beginning of an article; it was read, and they are "
                        "marked as teasers",
                        counts->teasers, counts->items);
  if (counts->skipped > 0)
    wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_SKIPPED, WT_SEVERITY_WARNING, input->id, 0,
                        "%u of %u items have no text or are sound or film and were left out", counts->skipped,
                        counts->items);
}

gboolean
wt_feed_read (const WtInput *input, WtReaderContext *context)
{
  g_autoptr (xmlDoc) document = wt_xml_parse (input, context->diagnostics);
  g_auto (WtFeed) feed = { NULL };
  Counts counts = { 0 };
  guint before = context->n_given;

  if (document == NULL)
    return FALSE;
  xmlNode *root = xmlDocGetRootElement (document);
  read_channel (root, &feed);
  for (xmlNode *node = root; node != NULL && !context->stopped; node = wt_xml_after (node, root, FALSE))
    if (node != root && is_item (node))
      read_item (node, &feed, input, context, &counts);
  tell (&counts, input, context);
  if (context->n_given > before || context->stopped)
    return TRUE;
  wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_EMPTY, WT_SEVERITY_ERROR, input->id, 0,
                      "%s is a feed that holds no article; nothing was read from it", input->id);
  return FALSE;
}
