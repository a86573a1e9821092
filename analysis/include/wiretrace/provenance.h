/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Provenance: what the analysis of one story found: who had which words from whom, how sure, and why. */
#pragma once

#include <wiretrace/agency.h>
#include <wiretrace/align.h>
#include <wiretrace/progress.h>

G_BEGIN_DECLS

/* METER's classes (Clough et al. 2002), and is-wire: the agency's own text. */
typedef enum
{
  WT_CLASS_NON_DERIVED,
  WT_CLASS_PARTIALLY_DERIVED,
  WT_CLASS_WHOLLY_DERIVED,
  WT_CLASS_IS_WIRE
} WtClass;

/* How what was taken is credited: FULL: the agency is named for the text. PARTIAL: named for a part of what was taken.
 * GENERIC: "agencies", none named. NONE: not at all (a photo credit counts for nothing). OWN: nothing was taken, or the
 * article is the agency's own. */
typedef enum
{
  WT_CREDITED_NONE,
  WT_CREDITED_GENERIC,
  WT_CREDITED_PARTIAL,
  WT_CREDITED_FULL,
  WT_CREDITED_OWN
} WtCredited;

typedef enum
{
  WT_EDGE_COPIED,
  WT_EDGE_QUOTED,   /* nothing but quotations is shared */
  WT_EDGE_UNDECIDED /* text is shared; who had it first cannot be told */
} WtEdgeKind;

/* A sentence of an article: indices into WtProvenance.texts and that text's sentences, 0-based. */
typedef struct
{
  guint article;
  guint sentence;
} WtPlace;

/* A credit: agency: an id of the registry, owned by the agencies; NULL for a generic one ("agency inputs").
 * offset_bytes, length_bytes: of its words in the article's text; sentence: 0-based, -1 for metadata. */
typedef struct
{
  const char *agency;
  WtCreditKind kind;
  gsize offset_bytes;
  gsize length_bytes;
  gint sentence;
} WtCredit;

/* wt_credits_find: every sign of an agency by which an article says whose text or photograph it shows: bylines,
 * datelines, credit lines, photo credits, sources named inside a sentence, footers, copyright lines, metadata.
 * @agencies: must outlive the result, which points to their ids.
 * Returns: (transfer full) (element-type WtCredit): in text order, those of the metadata first; never NULL. */
GArray *wt_credits_find (const WtText *text, const WtAgencies *agencies);

/* Of one sentence. agency: whose text it is, NULL for the outlet's own or unknown. relation: to its best partner.
 * family: index into families, -1 for none. credited: the agency is named for this sentence. */
typedef struct
{
  const char *agency;
  WtRelation relation;
  double confidence;
  gboolean credited;
  gint family;
} WtOrigin;

/* Of one article. agency: NULL where none is known; share_words: of the words of its body that derive from agency or
 * another article, 0 to 1. reason: why, a sentence. through: the article that it had the agency's text through, by its
 * own changes of it; -1 where that cannot be told or there is none. names_way: whether its text names that article's
 * outlet. direct: whether it surely had it through none of them. unwitnessed_confidence: of a derived article's
 * sentence that no other article has, that it is the agency's all the same. way_confidence: that it was through that
 * article, or, where through is -1, that it was through none. way_evidence: (nullable): char*, for through, in words.
 */
typedef struct
{
  WtClass klass;
  const char *agency;
  double share_words;
  double confidence;
  WtCredited credited;
  char *reason;
  double unwitnessed_confidence;
  gint through;
  gboolean direct, names_way;
  double way_confidence;
  GPtrArray *way_evidence;
} WtDerivation;

/* Of one article, parallel to texts. credits: of WtCredit. origins: of WtOrigin, one for each sentence. */
typedef struct
{
  GArray *credits;
  GArray *origins;
  WtDerivation derivation;
} WtArticleFindings;

/* Sentences of several articles that descend from one. id: "f1", "f2", ... in order of first appearance.
 * members: of WtPlace, by article then sentence. text: best reading. */
typedef struct
{
  char *id;
  const char *agency;
  GArray *members;
  char *text;
} WtFamily;

/* A sentence of a lost wire as rebuilt: text: best reading; witnesses: of WtPlace; family: index into families, -1
 * where a single witness carries it. variants: readings of the witnesses that differ from the text, parallel to
 * witnesses, "" where it does not differ. confidence: that it is the agency's. */
typedef struct
{
  gint family;
  char *text;
  GArray *witnesses;
  GPtrArray *variants;
  double confidence;
} WtReconstructed;

/* An agency that text came from. present: index of the article that is its own text, -1 where it is lost and rebuilt.
 * reconstructed: of WtReconstructed*, in the wire's order by consensus; empty where the wire is present. */
typedef struct
{
  const char *agency;
  gint present;
  GPtrArray *reconstructed;
} WtSource;

/* Who had words from whom. from_agency: an agency's id, or NULL where it is article from_article (-1 otherwise).
 * sentences: of the receiving article, and how many of them verbatim, edited, rewritten, quotation. words: of these
 * sentences; share_words: of the receiving article's body. credited: the source is named for the text.
 * evidence: char*, in words, strongest first. */
typedef struct
{
  const char *from_agency;
  gint from_article;
  guint to_article;
  WtEdgeKind kind;
  guint sentences, verbatim, edited, rewritten, quotation;
  guint words;
  double share_words;
  gboolean credited;
  double confidence;
  GPtrArray *evidence;
} WtEdge;

/* texts: of WtText*; findings: of WtArticleFindings*, parallel. agencies is borrowed and must outlive the provenance.
 * alignments: of WtAlignment*, by a, b, first sentences. families: of WtFamily*. sources: of WtSource*. edges: of
 * WtEdge*. diagnostics: of WtDiagnostic. */
typedef struct
{
  const WtAgencies *agencies;
  WtLexicon *lexicon;
  GPtrArray *texts;
  GPtrArray *findings;
  GPtrArray *alignments;
  GPtrArray *families;
  GPtrArray *sources;
  GPtrArray *edges;
  GArray *diagnostics;
} WtProvenance;

/* What the stages are told; each stage's defaults are right for one story. */
typedef struct
{
  WtTextOptions text;
} WtTraceOptions;

void wt_trace_options_init (WtTraceOptions *options);

/* wt_trace: the analysis of the articles of one story: sentences, alignments, families, credits, origins, edges.
 * @articles: (transfer full) (element-type WtArticle): at least none; the order given is the report's.
 * @agencies: must outlive the result.
 * @diagnostics: (transfer full): of ingest; the analysis adds its own; owned by the result.
 * @progress: (nullable).
 * Returns: (transfer full): free with wt_provenance_free(); never NULL. The same articles give the same result. */
WtProvenance *wt_trace (GPtrArray *articles, const WtAgencies *agencies, const WtTraceOptions *options,
                        GArray *diagnostics, WtProgressFunc progress, gpointer progress_data);
void wt_provenance_free (WtProvenance *provenance);

/* Names as in the report ("wholly-derived", "generic", "copied"). Returns: (transfer none). */
const char *wt_class_name (WtClass klass);
const char *wt_credited_name (WtCredited credited);
const char *wt_edge_kind_name (WtEdgeKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtProvenance, wt_provenance_free)

G_END_DECLS
