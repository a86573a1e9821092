/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Story: what the figure needs of a report, read once. */
#pragma once

#include <libxml/tree.h>

#include <glib.h>

/* How a sentence's cell is drawn. */
typedef enum
{
  WT_CELL_VERBATIM,
  WT_CELL_EDITED,
  WT_CELL_REWRITTEN,
  WT_CELL_QUOTATION,
  WT_CELL_CREDITED, /* taken for the agency's, though no other article has it */
  WT_CELL_OWN,
  WT_CELL_LAST
} WtCellKind;

/* agency: index into agencies, -1 for none. title: what a pointer is told. */
typedef struct
{
  guint n;
  WtCellKind cell;
  gint agency;
  guint words;
  char *title;
} WtStorySentence;

typedef enum
{
  WT_STORY_NON_DERIVED,
  WT_STORY_PARTLY,
  WT_STORY_WHOLLY,
  WT_STORY_IS_WIRE
} WtStoryClass;

/* anchor: the id in the picture; name: the outlet, or the file's name. date: "YYYY-MM-DD" or NULL. generic_credit: the
 * words of a credit that names no agency, or NULL. sentences: of WtStorySentence: what counts as text (body, quote,
 * list). words: of these. */
typedef struct
{
  char *id, *anchor, *name, *title, *url;
  char *date, *time;
  gboolean date_reliable;
  WtStoryClass klass;
  gint agency;
  char *credited;
  char *generic_credit;
  GArray *sentences;
  guint words;
} WtStoryArticle;

/* rebuilt: sentences of its lost text; witnesses: articles they were rebuilt from; n_own: articles that are its own
 * text. words: of all its links: what its colour and place go by. used: it has links. kinds: a bit 1 << WtLinkKind for
 * each kind of them. */
typedef struct
{
  char *id, *name;
  guint rebuilt, witnesses, n_own;
  guint words;
  guint kinds;
  gboolean used;
} WtStoryAgency;

typedef enum
{
  WT_LINK_COPIED,
  WT_LINK_QUOTED,
  WT_LINK_UNDECIDED,
  WT_LINK_OWN,   /* from the agency to the article that is its own text */
  WT_LINK_CREDIT /* nothing but the article's credit says so */
} WtLinkKind;

/* from_agency, from_article: one of them is -1. sentences: passed on, verbatim: how many of them word for word.
 * title: evidence, for a pointer. */
typedef struct
{
  gint from_agency, from_article;
  guint to;
  WtLinkKind kind;
  guint sentences, verbatim, words;
  gboolean credited;
  char *title;
} WtStoryLink;

/* articles: of WtStoryArticle*, in the report's order. agencies: of WtStoryAgency*. links: of WtStoryLink. */
typedef struct
{
  char *title;
  char *language;
  GPtrArray *articles;
  GPtrArray *agencies;
  GArray *links;
  guint n_sentences;
} WtStory;

/* wt_story_read: Returns: (transfer full): NULL with WT_ERROR_FORMAT where the document is no report. */
WtStory *wt_story_read (xmlDoc *report, GError **error);
void wt_story_free (WtStory *story);

/* wt_story_article, wt_story_agency, wt_story_link: the n-th. Returns: (transfer none). */
const WtStoryArticle *wt_story_article (const WtStory *story, guint n);
const WtStoryAgency *wt_story_agency (const WtStory *story, guint n);
const WtStoryLink *wt_story_link (const WtStory *story, guint n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtStory, wt_story_free)
