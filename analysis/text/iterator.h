/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Iterator: ICU's break iterators. */
#pragma once

#include <glib.h>
#include <unicode/ubrk.h>

G_BEGIN_DECLS

/* wt_iterator_open: of a locale, or by the root's rules, which ICU has for every language. Returns: (transfer full). */
static inline UBreakIterator *
wt_iterator_open (UBreakIteratorType type, const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open (type, locale, NULL, 0, &status);

  if (U_SUCCESS (status))
    return iterator;
  status = U_ZERO_ERROR;
  return ubrk_open (type, "", NULL, 0, &status);
}

G_END_DECLS
