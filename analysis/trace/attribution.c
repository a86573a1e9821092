/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attribution.h"

#include <string.h>

/* Votes: a table of rows (families or articles) by agencies in play. */
typedef struct
{
  guint n_rows, n_agencies;
  double *votes;
} Votes;

/* ids: (element-type utf8): the agencies in play, each id once; numbers index the votes' columns. */
typedef struct
{
  const GPtrArray *texts, *findings, *families, *family_of;
  const WtAttributionOptions *options;
  GPtrArray *ids;
  Votes families_direct, families_all, articles_direct, articles_all;
} Ballot;

void
wt_attribution_options_init (WtAttributionOptions *options)
{
  *options = (WtAttributionOptions){
    .wire = 12.0, .text = 6.0, .inputs = 2.0, .in_line = 1.6, .prior = 0.15, .majority = 0.7, .rounds = 4
  };
}

gboolean
wt_attribution_signs_text (WtCreditKind kind)
{
  return wt_attribution_signs_whole (kind) || kind == WT_CREDIT_FOOTER;
}

gboolean
wt_attribution_signs_whole (WtCreditKind kind)
{
  switch (kind)
  {
  case WT_CREDIT_BYLINE:
  case WT_CREDIT_DATELINE:
  case WT_CREDIT_LINE:
  case WT_CREDIT_COPYRIGHT:
  case WT_CREDIT_METADATA:
    return TRUE;
  case WT_CREDIT_PHOTO:
  case WT_CREDIT_INLINE:
  case WT_CREDIT_FOOTER:
  case WT_CREDIT_NONE:
    return FALSE;
  }
  return FALSE;
}

static Votes
votes_new (guint n_rows, guint n_agencies)
{
  return (Votes){ n_rows, n_agencies, g_new0 (double, (gsize)n_rows *n_agencies + 1) };
}

static double *
votes_row (const Votes *votes, guint row)
{
  return votes->votes + (gsize)row * votes->n_agencies;
}

static double
row_sum (const Votes *votes, guint row)
{
  double sum = 0;

  for (guint g = 0; g < votes->n_agencies; g++)
    sum += votes_row (votes, row)[g];
  return sum;
}

static guint
agency_number (GPtrArray *ids, const char *id)
{
  guint number;

  if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, &number))
  {
    number = ids->len;
    g_ptr_array_add (ids, (gpointer)id);
  }
  return number;
}

/* The agency that an outlet's name is. Returns NULL for an outlet that is no agency. */
static const char *
agency_of_outlet (const WtAgencies *agencies, const char *outlet)
{
  if (outlet == NULL)
    return NULL;
  for (guint n = 0; n < wt_agencies_count (agencies); n++)
  {
    const WtAgency *agency = wt_agencies_get (agencies, n);
    if (g_ascii_strcasecmp (outlet, agency->id) == 0 || g_strv_contains ((const gchar *const *)agency->names, outlet)
        || g_strv_contains ((const gchar *const *)agency->abbreviations, outlet))
      return agency->id;
  }
  return NULL;
}

/* Whether an article is signed as another agency's text: agencies print each other's. */
static gboolean
is_signed_by_another (const WtArticleFindings *of, const char *agency)
{
  gboolean by_another = FALSE;

  for (guint c = 0; c < of->credits->len; c++)
  {
    const WtCredit *credit = &g_array_index (of->credits, WtCredit, c);
    if (credit->agency == NULL || !wt_attribution_signs_whole (credit->kind))
      continue;
    if (strcmp (credit->agency, agency) == 0)
      return FALSE;
    by_another = TRUE;
  }
  return by_another;
}

static const char *
wire_agency (const WtArticle *article, const WtArticleFindings *of, const WtAgencies *agencies)
{
  const WtAgency *by_url = wt_agencies_of_url (agencies, article->url);
  const char *agency = by_url != NULL ? by_url->id : agency_of_outlet (agencies, article->outlet);

  return agency != NULL && !is_signed_by_another (of, agency) ? agency : NULL;
}

static void
collect_agencies (Ballot *ballot, const GPtrArray *wire)
{
  for (guint i = 0; i < ballot->texts->len; i++)
  {
    const WtArticleFindings *of = ballot->findings->pdata[i];
    if (wire->pdata[i] != NULL)
      agency_number (ballot->ids, wire->pdata[i]);
    for (guint c = 0; c < of->credits->len; c++)
    {
      const WtCredit *credit = &g_array_index (of->credits, WtCredit, c);
      if (credit->agency != NULL && credit->kind != WT_CREDIT_PHOTO)
        agency_number (ballot->ids, credit->agency);
    }
  }
}

/* A credit for the text speaks for the article and so for all of its families; an inline one for its sentence's family.
 */
static void
vote_credit (Ballot *ballot, guint article, const WtCredit *credit)
{
  const WtAttributionOptions *options = ballot->options;

  if (credit->agency == NULL || credit->kind == WT_CREDIT_PHOTO)
    return;
  guint agency = agency_number (ballot->ids, credit->agency);
  if (credit->kind == WT_CREDIT_INLINE)
  {
    const GArray *family_of = ballot->family_of->pdata[article];
    gint family = credit->sentence >= 0 ? g_array_index (family_of, gint, credit->sentence) : -1;
    if (family >= 0) /* copies of one sentence say one thing, however many there are */
      votes_row (&ballot->families_direct, family)[agency] = options->in_line;
    return;
  }
  double *vote = &votes_row (&ballot->articles_direct, article)[agency];
  *vote = MAX (*vote, wt_attribution_signs_whole (credit->kind) ? options->text : options->inputs);
}

static void
vote (Ballot *ballot, const GPtrArray *wire)
{
  for (guint i = 0; i < ballot->texts->len; i++)
  {
    const WtArticleFindings *of = ballot->findings->pdata[i];
    if (wire->pdata[i] != NULL)
    {
      votes_row (&ballot->articles_direct, i)[agency_number (ballot->ids, wire->pdata[i])] = ballot->options->wire;
      continue;
    }
    for (guint c = 0; c < of->credits->len; c++)
      vote_credit (ballot, i, &g_array_index (of->credits, WtCredit, c));
  }
}

/* Adds to a family's row the votes of its members' articles, an article's once. @signed_only: of articles that a credit
 * for the text speaks for, else of the others. Returns how many articles had votes to give. */
static guint
add_members (Ballot *ballot, guint number, gboolean signed_only)
{
  const WtFamily *family = ballot->families->pdata[number];
  const Votes *votes = signed_only ? &ballot->articles_direct : &ballot->articles_all;
  double *row = votes_row (&ballot->families_all, number);
  guint added = 0;
  gint last = -1;

  for (guint m = 0; m < family->members->len; m++)
  {
    guint article = g_array_index (family->members, WtPlace, m).article;
    gboolean signed_text = row_sum (&ballot->articles_direct, article) > 0;
    if ((gint)article == last || signed_text != signed_only || row_sum (votes, article) <= 0)
      continue;
    last = (gint)article;
    for (guint g = 0; g < ballot->ids->len; g++)
      row[g] += votes_row (votes, article)[g];
    added++;
  }
  return added;
}

/* A family's votes: of the articles that are signed for their text; where there is none, of inline credits; where there
 * is none either, the mean of what speaks for its articles otherwise, so that an echo is never louder than its source.
 * An agency's text can cite another agency, and an article of two agencies' texts must not carry the one's votes to the
 * other's sentences. */
static void
spread_to_families (Ballot *ballot)
{
  for (guint f = 0; f < ballot->families->len; f++)
  {
    double *row = votes_row (&ballot->families_all, f);
    memset (row, 0, sizeof (double) * ballot->ids->len);
    if (add_members (ballot, f, TRUE) > 0)
      continue;
    if (row_sum (&ballot->families_direct, f) > 0)
    {
      memcpy (row, votes_row (&ballot->families_direct, f), sizeof (double) * ballot->ids->len);
      continue;
    }
    guint heard = add_members (ballot, f, FALSE);
    for (guint g = 0; heard > 0 && g < ballot->ids->len; g++)
      row[g] /= heard;
  }
}

/* What speaks for an article besides its credits: the mean of the votes of its families that have any. */
static void
spread_to_article (Ballot *ballot, guint article)
{
  const GArray *family_of = ballot->family_of->pdata[article];
  double *row = votes_row (&ballot->articles_all, article);
  guint heard = 0;

  memset (row, 0, sizeof (double) * ballot->ids->len);
  for (guint s = 0; s < family_of->len; s++)
  {
    gint family = g_array_index (family_of, gint, s);
    if (family < 0 || row_sum (&ballot->families_all, family) <= 0)
      continue;
    heard++;
    for (guint g = 0; g < ballot->ids->len; g++)
      row[g] += votes_row (&ballot->families_all, family)[g];
  }
  for (guint g = 0; heard > 0 && g < ballot->ids->len; g++)
    row[g] /= heard;
}

static void
spread_to_articles (Ballot *ballot)
{
  for (guint i = 0; i < ballot->texts->len; i++)
    spread_to_article (ballot, i);
}

static WtVerdict
verdict (const Ballot *ballot, const double *row)
{
  double sum = 0, best = 0;
  guint winner = 0;

  for (guint g = 0; g < ballot->ids->len; g++)
  {
    sum += row[g];
    if (row[g] > best)
    {
      best = row[g];
      winner = g;
    }
  }
  if (best <= 0 || best < ballot->options->majority * sum)
    return (WtVerdict){ NULL, 0 };
  return (WtVerdict){ ballot->ids->pdata[winner], MIN (0.99, best / (sum + ballot->options->prior)) };
}

static WtVerdict
article_verdict (const Ballot *ballot, guint article)
{
  gboolean direct = row_sum (&ballot->articles_direct, article) > 0;

  return verdict (ballot, votes_row (direct ? &ballot->articles_direct : &ballot->articles_all, article));
}

/* Whether an agency's own article is at hand and has none of a family's sentences: then the family is not the agency's,
 * which would have it. */
static gboolean
is_missing_from_wire (const WtAttribution *attribution, const WtFamily *family, const char *agency)
{
  for (guint m = 0; m < family->members->len; m++)
  {
    guint article = g_array_index (family->members, WtPlace, m).article;
    if (g_strcmp0 (attribution->wire->pdata[article], agency) == 0)
      return FALSE;
  }
  return wt_attribution_has_wire (attribution, agency);
}

static WtVerdict
family_verdict (const Ballot *ballot, const WtAttribution *attribution, guint number)
{
  WtVerdict of = verdict (ballot, votes_row (&ballot->families_all, number));

  if (of.agency != NULL && is_missing_from_wire (attribution, ballot->families->pdata[number], of.agency))
    return (WtVerdict){ NULL, 0 };
  return of;
}

static void
ballot_clear (Ballot *ballot)
{
  g_ptr_array_unref (ballot->ids);
  g_free (ballot->families_direct.votes);
  g_free (ballot->families_all.votes);
  g_free (ballot->articles_direct.votes);
  g_free (ballot->articles_all.votes);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ballot, ballot_clear)

WtAttribution *
wt_attribution_new (const GPtrArray *texts, const GPtrArray *findings, const GPtrArray *families,
                    const GPtrArray *family_of, const WtAgencies *agencies, const WtAttributionOptions *options)
{
  WtAttribution *attribution = g_new0 (WtAttribution, 1);
  g_auto (Ballot) ballot = { texts, findings, families, family_of, options, .ids = g_ptr_array_new () };

  attribution->wire = g_ptr_array_new ();
  attribution->articles = g_array_new (FALSE, FALSE, sizeof (WtVerdict));
  attribution->families = g_array_new (FALSE, FALSE, sizeof (WtVerdict));
  for (guint i = 0; i < texts->len; i++)
    g_ptr_array_add (attribution->wire,
                     (gpointer)wire_agency (((WtText *)texts->pdata[i])->article, findings->pdata[i], agencies));
  collect_agencies (&ballot, attribution->wire);
  ballot.families_direct = votes_new (families->len, ballot.ids->len);
  ballot.families_all = votes_new (families->len, ballot.ids->len);
  ballot.articles_direct = votes_new (texts->len, ballot.ids->len);
  ballot.articles_all = votes_new (texts->len, ballot.ids->len);

  vote (&ballot, attribution->wire);
  for (guint round = 0; round < options->rounds; round++)
  {
    spread_to_families (&ballot);
    spread_to_articles (&ballot);
  }
  for (guint f = 0; f < families->len; f++)
  {
    WtVerdict of = family_verdict (&ballot, attribution, f);
    g_array_append_val (attribution->families, of);
  }
  for (guint i = 0; i < texts->len; i++)
  {
    WtVerdict of = article_verdict (&ballot, i);
    g_array_append_val (attribution->articles, of);
  }
  return attribution;
}

gboolean
wt_attribution_has_wire (const WtAttribution *attribution, const char *agency)
{
  for (guint i = 0; i < attribution->wire->len; i++)
    if (g_strcmp0 (attribution->wire->pdata[i], agency) == 0)
      return TRUE;
  return FALSE;
}

void
wt_attribution_free (WtAttribution *attribution)
{
  if (attribution == NULL)
    return;
  g_ptr_array_unref (attribution->wire);
  g_array_unref (attribution->articles);
  g_array_unref (attribution->families);
  g_free (attribution);
}
