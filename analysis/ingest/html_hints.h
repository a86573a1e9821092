/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hints: what an element's name and its class, id, role and the like say of what is in it, by the words that makers of
 * pages use in many languages. A hint is evidence, not proof: "content" is on teasers too. */
#pragma once

#include "html_tags.h"

enum
{
  WT_HINT_BODY = 1 << 0,    /* "article-body", itemprop=articleBody */
  WT_HINT_ARTICLE = 1 << 1, /* "article", "post", "content", "main" */
  WT_HINT_COMMENTS = 1 << 2,
  WT_HINT_RELATED = 1 << 3, /* teasers of other articles */
  WT_HINT_ASIDE = 1 << 4,   /* sidebars, widgets */
  WT_HINT_NAVIGATION = 1 << 5,
  WT_HINT_FOOTER = 1 << 6,
  WT_HINT_SHARE = 1 << 7,
  WT_HINT_NEWSLETTER = 1 << 8, /* and other requests to sign up, pay or join */
  WT_HINT_COOKIES = 1 << 9,
  WT_HINT_ADVERT = 1 << 10,
  WT_HINT_TAGS = 1 << 11,
  WT_HINT_META = 1 << 12, /* dates, sections, counts */
  WT_HINT_BYLINE = 1 << 13,
  WT_HINT_AUTHOR_BOX = 1 << 14,
  WT_HINT_CAPTION = 1 << 15,
  WT_HINT_CREDIT = 1 << 16, /* of a picture */
  WT_HINT_HIDDEN = 1 << 17,
  WT_HINT_TOOL = 1 << 18, /* search, log in, print, pop-ups */
  WT_HINT_HEADLINE = 1 << 19,
  WT_HINT_LEAD = 1 << 20, /* "standfirst", "teaser-text" over the article */
  WT_HINT_QUOTE = 1 << 21,
  WT_HINT_COPYRIGHT = 1 << 22,
  WT_HINT_DATE = 1 << 23,
  WT_HINT_IMAGE = 1 << 24 /* around a picture */
};

/* Hints that say: not the article's text. */
#define WT_HINTS_AGAINST                                                                                               \
  (WT_HINT_COMMENTS | WT_HINT_RELATED | WT_HINT_ASIDE | WT_HINT_NAVIGATION | WT_HINT_FOOTER | WT_HINT_SHARE            \
   | WT_HINT_NEWSLETTER | WT_HINT_COOKIES | WT_HINT_ADVERT | WT_HINT_TAGS | WT_HINT_META | WT_HINT_BYLINE              \
   | WT_HINT_AUTHOR_BOX | WT_HINT_HIDDEN | WT_HINT_TOOL | WT_HINT_COPYRIGHT | WT_HINT_DATE)

/* wt_html_hints: of an element, not of what it stands in. */
guint32 wt_html_hints (const xmlNode *node, const WtHtmlElementType *type);

/* wt_html_leads_to_author: whether a link's address is that of a writer's own page. @length_bytes: or -1. */
gboolean wt_html_leads_to_author (const char *address, gssize length_bytes);
