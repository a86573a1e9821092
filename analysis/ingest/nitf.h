/* SPDX-License-Identifier: GPL-3.0-or-later */
/* NITF: the IPTC's News Industry Text Format, 2.5 to 3.6, as a document of its own and inside of NewsML. Elements are
 * taken where they stand, whatever the schema says of their places. */
#pragma once

#include "wire.h"
#include "xml.h"

/* What NITF is read into. titled: the headline is known already and stands in the draft. */
typedef struct
{
  WtDraft *draft;
  const WtReaderContext *context;
  gboolean titled;
} WtNitf;

/* wt_nitf_article: all that an element "nitf" says: metadata, headline, credits, text. */
void wt_nitf_article (const WtNitf *nitf, xmlNode *root);

/* wt_nitf_facts: its metadata: docdata, pubdata, meta elements. */
void wt_nitf_facts (const WtNitf *nitf, xmlNode *root);

/* wt_nitf_body: the paragraphs of its text, in their order. @top: the element they are in. */
void wt_nitf_body (const WtNitf *nitf, xmlNode *top);

/* wt_nitf_text: an element's text as one line, with a blank where one element ends and another begins that are not part
 * of a running text. Returns: (transfer full) (nullable): NULL where it is blank or @node is NULL. */
char *wt_nitf_text (xmlNode *node);
