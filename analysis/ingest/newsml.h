/* SPDX-License-Identifier: GPL-3.0-or-later */
/* NewsML: the IPTC's envelope for news, NewsML-G2 and NewsML 1. Catalogues of codes are never fetched: a code is known
 * by what stands behind its colon, or stays as it is. */
#pragma once

#include "wire.h"
#include "xml.h"

/* A document of either. n: items seen, all kinds; many: the file holds more than one, so that each gets a number.
 * skipped: (element-type utf8): what each item was that gave no article, in words. */
typedef struct
{
  const WtInput *input;
  WtReaderContext *context;
  guint n;
  gboolean many;
  guint given;
  GPtrArray *skipped;
} WtNewsml;

/* wt_newsml_draft: a draft for the item now counted. Returns: (transfer full). */
WtDraft *wt_newsml_draft (const WtNewsml *newsml);

/* wt_newsml_skip: an item without an article. @what: (transfer full): what it is: "a picture", "a package". */
void wt_newsml_skip (WtNewsml *newsml, char *what);

/* wt_newsml_g2_items, wt_newsml_1_items: every item of a document's root. */
void wt_newsml_g2_items (WtNewsml *newsml, xmlNode *root);
void wt_newsml_1_items (WtNewsml *newsml, xmlNode *root);

/* wt_newsml_g2_facts: metadata, headline and bylines of a newsItem, in front of its text. @titled: its text has a
 * headline of its own. wt_newsml_g2_credits: what it credits, behind its text. */
void wt_newsml_g2_facts (WtDraft *draft, const WtReaderContext *context, xmlNode *item, gboolean titled);
void wt_newsml_g2_credits (WtDraft *draft, const WtReaderContext *context, xmlNode *item);

/* wt_newsml_content: adds the text that an element holds in whatever form: NITF, XHTML, HTML in CDATA, plain lines.
 * @titled: the headline stands in the draft. Returns: FALSE where there is none that can be read. */
gboolean wt_newsml_content (WtDraft *draft, const WtReaderContext *context, xmlNode *holder, gboolean titled);

/* wt_newsml_has_headline: whether that text has a headline of its own that wt_newsml_content() will add. */
gboolean wt_newsml_has_headline (xmlNode *holder);

/* wt_newsml_code: of an attribute that is a code ("stat:usable") what is behind the colon, in lower case. @attribute:
 * (nullable): "qcode". Returns: (transfer full) (nullable). */
char *wt_newsml_code (const xmlNode *node, const char *attribute);
