/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Information: what a printed document says of itself, from the report. */
#pragma once

#include <libxml/tree.h>

#include "../paint/paint.h"

/* document: its strings are those below. */
typedef struct
{
  WtDocumentInfo document;
  char *author;
  char *subject;
  char *keywords;
  char *title;
  char *language;
} WtInformation;

/* wt_information_take: title, program and version as the author, how many articles, agencies and outlets as keywords,
 * the report's own date. @information: zeroed. */
void wt_information_take (WtInformation *information, xmlDoc *report);
void wt_information_clear (WtInformation *information);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WtInformation, wt_information_clear)
