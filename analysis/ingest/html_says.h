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
  WT_AUTHORS_LOGIN, /* a name in small letters in the metadata, as people log in with */
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

/* authors: of each source what it says, as texts. title: the best so far, with its rank; title_element: the text of the
 * title element. headings: texts of the first h1 elements, heading_nodes: those. around: the elements around the
 * headline: what these are called says nothing of what is in them. scripts: an array of the JSON of its scripts.
 * found_at: (nullable): where the page was found; canonical: where its link says that it belongs. author_group: the
 * element around the first that is called an author. */
typedef struct
{
  WtDraft *draft;
  GPtrArray *authors[WT_AUTHORS_SOURCES];
  char *title;
  int title_rank;
  char *title_element;
  GPtrArray *headings;
  GPtrArray *heading_nodes;
  GHashTable *around;
  json_t *scripts;
  char *found_at;
  char *canonical;
  const xmlNode *author_group;
  gboolean labelled_author; /* the head's next labelled value is an author */
} WtSays;

void wt_says_init (WtSays *says, WtDraft *draft);
void wt_says_clear (WtSays *says);

/* wt_says_title, wt_says_author: where @text is NULL nothing is said. What names an agency is a credit too. */
void wt_says_title (WtSays *says, int rank, const char *text);
void wt_says_author (WtSays *says, WtAuthorsSource source, const char *text);

/* wt_says_heading: an h1. wt_says_headline: the best title that is known: of the headings the one that has most words
 * in common with what else is said of the title; where none has, the metadata's. Returns: (transfer none) (nullable).
 */
void wt_says_heading (WtSays *says, xmlNode *heading);
const char *wt_says_headline (const WtSays *says);

/* wt_says_place: all of the head and all headings have been heard: finds where the headline stands. */
void wt_says_place (WtSays *says);

/* wt_says_canonical: all of the head has been heard: the canonical link is the page's address, or a note "canonical"
 * where it is on another site than the page. */
void wt_says_canonical (WtSays *says);

/* wt_says_changed: when the page was changed: a note, and a date where nothing else gives one. */
void wt_says_changed (WtSays *says, const char *text, WtDateSource source, const char *what);

/* wt_says_finish: tells the draft the title without the site's name, the authors of the best source, the outlet where
 * only the title names it. */
void wt_says_finish (WtSays *says);

/* wt_says_plain: a text in which markup and entities may be left, such as a JSON string or an attribute that was
 * escaped twice. Returns: (transfer full): never NULL. */
char *wt_says_plain (const char *text);

/* How JSON-LD, the elements of the head, and those of the body are heard. wt_says_has_element: whether an element of
 * the body may say something; of one page no more than so many are looked at closely. */
#define WT_SAYS_MAX_ELEMENTS 301
void wt_says_json_ld (WtSays *says);
void wt_says_root (WtSays *says, const xmlNode *html);
void wt_says_meta (WtSays *says, const xmlNode *meta);
void wt_says_link (WtSays *says, const xmlNode *link);
gboolean wt_says_has_element (const xmlNode *node);
void wt_says_element (WtSays *says, xmlNode *node);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WtSays, wt_says_clear)
