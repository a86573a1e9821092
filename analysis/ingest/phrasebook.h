/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phrasebook: all phrases that lines of a page are told by, found together in one pass over a line's words. */
#pragma once

#include "phrases.h"

/* What a line says by the phrases in it, a bit each: those of credits, and words that tell prose from a page's own
 * text. */
typedef enum
{
  WT_CUE_PHOTO = 1 << 0,          /* begins with what signs a picture */
  WT_CUE_PHOTO_LABEL = 1 << 1,    /* begins with what signs one where a colon or an agency follows */
  WT_CUE_PHOTO_INSIDE = 1 << 2,   /* signs a picture somewhere */
  WT_CUE_FOOTER = 1 << 3,         /* begins as a credit under a text does */
  WT_CUE_FOOTER_INSIDE = 1 << 4,  /* has what only such credits have */
  WT_CUE_COPYRIGHT = 1 << 5,      /* has what only notices of copyright have */
  WT_CUE_SOURCE = 1 << 6,         /* begins with a label of sources */
  WT_CUE_AGENCIES_ALONE = 1 << 7, /* is "agencies" or the like and nothing else */
  WT_CUE_AGENCIES = 1 << 8,       /* has "agencies", "wire services" */
  WT_CUE_STAFF = 1 << 9,          /* has "staff", "reporter" */
  WT_CUE_REPORTING = 1 << 10,     /* has "said", "according" */
  WT_CUE_READER = 1 << 11         /* has "you", "our" */
} WtCue;

/* phrases: NULL-terminated, folded, none of which begins with "#" or "*". how: not LABEL. */
typedef struct
{
  const char *const *phrases;
  guint32 cues;
  WtPhraseHow how;
} WtPhraseList;

/* The labels of WT_CUE_PHOTO_LABEL, NULL-terminated. */
extern const char *const wt_photo_labels[];

/* The lists, each ended by one without phrases. */
extern const WtPhraseList wt_credit_phrases[];
extern const WtPhraseList wt_staff_phrases[];
extern const WtPhraseList wt_furniture_words[];

/* wt_phrasebook_find: @folded: a line of @n_words words. @cues: (out): of WtCue. @furniture: (element-type guint16):
 * set to the numbers in wt_phrases of those that fit the line as far as its words go, once for each place; of LABEL
 * phrases those that it begins with. */
void wt_phrasebook_find (const char *folded, guint n_words, guint32 *cues, GArray *furniture);
