/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says: what the places of a page say of it, collected until all have been heard. */
#pragma once

#include <jansson.h>

#include "author.h"
#include "draft.h"
#include "timestamp.h"
#include "xml.h"

/* Where authors are named, the least to be believed first. */
typedef enum
{
  WT_AUTHORS_CLASS, /* an element called so */
  WT_AUTHORS_LINK,  /* rel=author */
  WT_AUTHORS_MICRODATA,
  WT_AUTHORS_META,
  WT_AUTHORS_JSON_LD,
  WT_AUTHORS_SOURCES
} WtAuthorsSource;

/* What dates count, see wt_draft_date(). Where several such places name days, the first of the highest rank is chosen.
 * Those of a change count only where nothing else is: WT_RANK_CHANGED of piece.h. */
enum
{
  WT_RANK_SCHEMA = 80, /* datePublished of an article in JSON-LD */
  WT_RANK_META = 76,   /* article:published_time */
  WT_RANK_MICRODATA = 72,
  WT_RANK_META_OTHER = 66, /* other names that say publication */
  WT_RANK_SCHEMA_PAGE = 64,
  WT_RANK_TIME_PUBLISHED = 62, /* a time element or a line that says publication */
  WT_RANK_META_VAGUE = 56,     /* name=date, created */
  WT_RANK_TIME = 46,
  WT_RANK_ELEMENT = 44,
  WT_RANK_TIME_LINKED = 34,
  WT_RANK_TIME_ASIDE = 12
};

/* title: the best so far, with its rank; title_element: the text of the title element, heading: of the first h1.
 * scripts: an array of the JSON of its scripts. elements: how many of the body were asked for dates or authors. */
typedef struct
{
  WtDraft *draft;
  WtAuthors *authors[WT_AUTHORS_SOURCES];
  char *title;
  int title_rank;
  char *title_element;
  char *heading;
  json_t *scripts;
  guint elements;
} WtSays;

void wt_says_init (WtSays *says, WtDraft *draft);
void wt_says_clear (WtSays *says);

/* wt_says_title, wt_says_author: where @text is NULL nothing is said. What names an agency is a credit too. */
void wt_says_title (WtSays *says, int rank, const char *text);
void wt_says_author (WtSays *says, WtAuthorsSource source, const char *text);

/* wt_says_url: the page's address, by a place of that rank; nothing is said where it is relative or the site's front.
 */
void wt_says_url (WtSays *says, int rank, const char *url);

/* wt_says_changed: when the page was changed: a note, and a date where nothing else gives one. */
void wt_says_changed (WtSays *says, const char *text, WtDateSource source, const char *what);

/* wt_says_finish: tells the draft the title without the site's name, the authors of the best source, the outlet where
 * only the title names it. */
void wt_says_finish (WtSays *says);

/* wt_says_plain: a text in which markup and entities may be left, such as a JSON string or an attribute that was
 * escaped twice. Returns: (transfer full): never NULL. */
char *wt_says_plain (const char *text);

/* How JSON-LD, the elements of the head, and those of the body are heard. */
void wt_says_json_ld (WtSays *says);
void wt_says_root (WtSays *says, const xmlNode *html);
void wt_says_meta (WtSays *says, const xmlNode *meta);
void wt_says_link (WtSays *says, const xmlNode *link);
void wt_says_element (WtSays *says, xmlNode *node);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WtSays, wt_says_clear)
