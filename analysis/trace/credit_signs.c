/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "credit_signs.h"

#include "credit_persons.h"
#include "span.h"

/* Takes out abbreviations of agencies that were no more, or not yet, when the article was published: "ADN" was East
 * Germany's agency, and is a paper in Anchorage. */
static void
drop_ended (GArray *signs, const WtArticle *article)
{
  for (guint s = signs->len; s-- > 0;)
  {
    const WtAgencySign *sign = &g_array_index (signs, WtAgencySign, s);
    if (!sign->full_name && !wt_agency_existed (sign->agency, article->published.date))
      g_array_remove_index (signs, s);
  }
}

static void
drop_persons (GArray *signs, const WtArticle *article, const char *folded)
{
  WtSpan text = { article->text, folded, 0, article->text_bytes };

  for (guint s = signs->len; s-- > 0;)
  {
    const WtAgencySign *sign = &g_array_index (signs, WtAgencySign, s);
    WtSpan span = wt_span_between (&text, sign->offset_bytes, sign->offset_bytes + sign->length_bytes);
    if (wt_credit_begins_person (&text, &span, sign->full_name))
      g_array_remove_index (signs, s);
  }
}

GArray *
wt_credit_signs (const WtArticle *article, const char *folded, const WtAgencies *agencies)
{
  GArray *signs = wt_agencies_scan (agencies, article->text, article->text_bytes);

  drop_ended (signs, article);
  drop_persons (signs, article, folded);
  return signs;
}
