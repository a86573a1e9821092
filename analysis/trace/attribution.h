/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Attribution: whose text is it. Credits and the agencies' own articles vote for the families they touch; votes spread
 * from families to articles and back to families that no credit touches (label propagation, Zhu and Ghahramani 2002).
 */
#pragma once

#include "families.h"

/* What a sign is worth. wire: the agency's own article. text: a byline, dateline, credit line or copyright line.
 * inputs: a footer such as "with inputs from". inline: "was quoted as saying by", for the family of its sentence alone.
 * prior: votes for "nobody", which no evidence must pass. majority: of the votes, to name an agency at all.
 * rounds: of propagation. */
typedef struct
{
  double wire, text, inputs, in_line;
  double prior;
  double majority;
  guint rounds;
} WtAttributionOptions;

/* agency: NULL for undecided. confidence: 0 to 1, that it is this agency. */
typedef struct
{
  const char *agency;
  double confidence;
} WtVerdict;

/* wire: for each text, the agency whose own article it is, or NULL. articles, families: of WtVerdict. */
typedef struct
{
  GPtrArray *wire;
  GArray *articles;
  GArray *families;
} WtAttribution;

void wt_attribution_options_init (WtAttributionOptions *options);

/* wt_attribution_new: @findings: (element-type WtArticleFindings): their credits are read. @family_of: of
 * wt_families_index(). Returns: (transfer full): free with wt_attribution_free(). */
WtAttribution *
wt_attribution_new (const GPtrArray *texts, const GPtrArray *findings, const GPtrArray *families,
                    const GPtrArray *family_of, const WtAgencies *agencies, const WtAttributionOptions *options);
void wt_attribution_free (WtAttribution *attribution);

/* wt_attribution_has_wire: whether an article of the story is the agency's own. */
gboolean wt_attribution_has_wire (const WtAttribution *attribution, const char *agency);

/* wt_attribution_signs_text: whether a kind of credit speaks for the whole text (not a picture, not one sentence).
 * wt_attribution_signs_whole: whether it says that the text is the agency's, not that inputs of its were used. */
gboolean wt_attribution_signs_text (WtCreditKind kind);
gboolean wt_attribution_signs_whole (WtCreditKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtAttribution, wt_attribution_free)
