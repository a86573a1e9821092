/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stemma.h"

#include <math.h>
#include <string.h>

#include "coverage.h"
#include "readings.h"

/* What speaks for and against one article having had its text through another. */
typedef struct
{
  guint other;
  guint families; /* that both are in */
  guint shared, absent, lacking, beyond;
  double shared_tells;
  double unseen;
  gboolean named;
  double score;
  double probability;
} Way;

/* central: for each family, its articles of guint, those first whose words the others changed least. missing: for each
 * article, the logarithm of the chance that it lacks a sentence of its agency's. missing_all: by agency, of double*:
 * the sum of these over its articles. */
typedef struct
{
  const WtEvidence *evidence;
  const GPtrArray *findings;
  const WtStemmaOptions *options;
  WtReadings *readings;
  GPtrArray *central;
} Finder;

/* The article whose way is looked for. has_wire: whether the agency's own text is at hand. missing: of
 * wt_coverage_missing(); missing_sum: of all articles. */
typedef struct
{
  guint article;
  const char *agency;
  gboolean has_wire;
  GArray *missing;
  double missing_sum;
} Asked;

void
wt_stemma_options_init (WtStemmaOptions *options)
{
  *options = (WtStemmaOptions){ .prior = -2.3,
                                .shared = 1.8,
                                .shared_more = 0.3,
                                .shared_most = 3,
                                .all_shared_most = 5,
                                .absent = -3,
                                .absent_more = -0.3,
                                .absent_most = -4,
                                .lacking = -3.5,
                                .beyond = 3,
                                .unseen_share = 0.7,
                                .unseen_most = 1.2,
                                .named = 3,
                                .function_share = 0.3,
                                .sure = 0.9,
                                .min_families = 2,
                                .max_witnesses = 16 };
}

static const WtDerivation *
derivation_of (const Finder *finder, guint article)
{
  return &((const WtArticleFindings *)finder->findings->pdata[article])->derivation;
}

static const char *
family_agency (const Finder *finder, guint family)
{
  return g_array_index (finder->evidence->attribution->families, WtVerdict, family).agency;
}

/* The agency's own article that is in a family, or -1. */
static gint
wire_of (const Finder *finder, guint family, const char *agency)
{
  const GArray *articles = wt_readings_articles (finder->readings, family);

  for (guint i = 0; i < articles->len; i++)
  {
    guint article = g_array_index (articles, guint, i);
    if (g_strcmp0 (finder->evidence->attribution->wire->pdata[article], agency) == 0)
      return (gint)article;
  }
  return -1;
}

/* What a change counts, by how many telling words are in it. */
static double
weight (const Finder *finder, const WtChange *change, double one, double more, double most)
{
  if (change->telling == 0)
    return one * finder->options->function_share;
  double all = one + more * (change->telling - 1);
  return fabs (all) > fabs (most) ? most : all;
}

/* Whether two articles besides @article and @other have the text's own words where @change is: only then is it known
 * who changed them. */
static gboolean
is_attested (const Finder *finder, guint family, guint text, guint article, guint other, const WtChange *change)
{
  const GArray *articles = wt_readings_articles (finder->readings, family);
  guint keep = 0;

  for (guint i = 0; i < MIN (articles->len, finder->options->max_witnesses); i++)
  {
    guint third = g_array_index (articles, guint, i);
    if (third == text || third == article || third == other)
      continue;
    switch (wt_change_fate (change, wt_readings_changes (finder->readings, family, text, third)))
    {
    case WT_CHANGE_SHARED:
      return FALSE;
    case WT_CHANGE_ABSENT:
      keep++;
      break;
    case WT_CHANGE_REPLACED:
      break;
    }
  }
  return keep > 0;
}

/* Adds what the readings of one family tell. @text: the article that has the agency's words, the agency's own where
 * @is_wire. */
static void
weigh_readings (const Finder *finder, Way *way, guint family, guint text, guint article, gboolean is_wire)
{
  const WtStemmaOptions *options = finder->options;
  const GArray *theirs = wt_readings_changes (finder->readings, family, text, way->other);
  const GArray *mine = wt_readings_changes (finder->readings, family, text, article);

  for (guint c = 0; c < theirs->len; c++)
  {
    const WtChange *change = &g_array_index (theirs, WtChange, c);
    WtChangeFate fate = wt_change_fate (change, mine);
    if (fate == WT_CHANGE_SHARED && (is_wire || is_attested (finder, family, text, article, way->other, change)))
    {
      way->shared += change->telling > 0;
      way->shared_tells += weight (finder, change, options->shared, options->shared_more, options->shared_most);
    }
    else if (fate == WT_CHANGE_ABSENT)
    {
      way->absent += change->telling > 0;
      way->score += weight (finder, change, options->absent, options->absent_more, options->absent_most);
    }
  }
}

/* The article whose words stand for a lost wire's in a family: the first of neither; -1 where there is none. */
static gint
stand_in (const Finder *finder, guint family, guint article, guint other)
{
  const GArray *central = finder->central->pdata[family];

  for (guint i = 0; i < central->len; i++)
  {
    guint one = g_array_index (central, guint, i);
    if (one != article && one != other)
      return (gint)one;
  }
  return -1;
}

/* What it tells that a sentence of two articles is in none of the others that have the lost wire's text. */
static double
unseen (const Finder *finder, guint family, const Asked *asked, guint other)
{
  const GArray *articles = wt_readings_articles (finder->readings, family);

  for (guint i = 0; i < articles->len; i++)
  {
    guint third = g_array_index (articles, guint, i);
    if (third != asked->article && third != other
        && g_strcmp0 (derivation_of (finder, third)->agency, asked->agency) == 0)
      return 0;
  }
  double chance = asked->missing_sum - g_array_index (asked->missing, double, other);
  return MIN (finder->options->unseen_most, -chance * finder->options->unseen_share);
}

/* Of a family that both are in and no text of the agency's own is. */
static void
weigh_lost (const Finder *finder, Way *way, guint family, const Asked *asked)
{
  double tells = unseen (finder, family, asked, way->other);
  gint text = stand_in (finder, family, asked->article, way->other);

  way->unseen += tells;
  way->score += tells;
  if (text >= 0)
    weigh_readings (finder, way, family, (guint)text, asked->article, FALSE);
}

static void
weigh_family (const Finder *finder, Way *way, guint family, const Asked *asked)
{
  gint wire = wire_of (finder, family, asked->agency);
  gboolean of_agency = asked->has_wire ? wire >= 0 : g_strcmp0 (family_agency (finder, family), asked->agency) == 0;

  if (!wt_readings_has (finder->readings, family, way->other))
  {
    way->lacking += of_agency;
    way->score += of_agency ? finder->options->lacking : 0;
    return;
  }
  way->families++;
  if (wire >= 0)
    weigh_readings (finder, way, family, (guint)wire, asked->article, TRUE);
  else if (!asked->has_wire)
    weigh_lost (finder, way, family, asked);
  else
  {
    way->beyond++;
    way->score += finder->options->beyond;
  }
}

static gboolean
is_dated_later (const Finder *finder, guint a, guint b)
{
  const WtPublished *x = &((const WtText *)finder->evidence->texts->pdata[a])->article->published;
  const WtPublished *y = &((const WtText *)finder->evidence->texts->pdata[b])->article->published;

  return x->reliable && y->reliable && x->date != NULL && y->date != NULL && strcmp (x->date, y->date) > 0;
}

/* Whether an article's text names another's outlet. One word alone ("Times", "Post") is a name of many. */
static gboolean
names_outlet (const Finder *finder, guint article, guint other)
{
  const WtText *text = finder->evidence->texts->pdata[article];
  const WtArticle *named = ((const WtText *)finder->evidence->texts->pdata[other])->article;

  if (named->outlet == NULL || strchr (named->outlet, ' ') == NULL
      || g_strcmp0 (named->outlet, text->article->outlet) == 0)
    return FALSE;
  for (guint s = 0; s < text->sentences->len; s++)
  {
    const WtSentence *sentence = wt_text_sentence (text, s);
    if (wt_derivation_is_body (text, s)
        && g_strstr_len (text->article->text + sentence->offset_bytes, (gssize)sentence->length_bytes, named->outlet)
               != NULL)
      return TRUE;
  }
  return FALSE;
}

static Way
way_through (const Finder *finder, const Asked *asked, guint other)
{
  const GArray *family_of = finder->evidence->family_of->pdata[asked->article];
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Way way = { .other = other, .score = finder->options->prior };

  for (guint s = 0; s < family_of->len; s++)
  {
    gint family = g_array_index (family_of, gint, s);
    if (family >= 0 && g_hash_table_add (seen, GINT_TO_POINTER (family + 1)))
      weigh_family (finder, &way, (guint)family, asked);
  }
  way.named = names_outlet (finder, asked->article, other);
  way.score += way.named ? finder->options->named : 0;
  way.score += MIN (way.shared_tells, finder->options->all_shared_most);
  return way;
}

static Asked
asked_new (const Finder *finder, guint article)
{
  const char *agency = derivation_of (finder, article)->agency;
  Asked asked = { article, agency, wt_attribution_has_wire (finder->evidence->attribution, agency),
                  wt_coverage_missing (finder->evidence, article, agency), 0 };

  for (guint i = 0; i < asked.missing->len; i++)
    asked.missing_sum += g_array_index (asked.missing, double, i);
  return asked;
}

/* The other articles that an article may have had its text through. Returns: (transfer full): of Way. */
static GArray *
ways_of (const Finder *finder, guint article)
{
  Asked asked = asked_new (finder, article);
  GArray *ways = g_array_new (FALSE, FALSE, sizeof (Way));

  for (guint other = 0; other < finder->evidence->texts->len; other++)
  {
    if (other == article || finder->evidence->attribution->wire->pdata[other] != NULL
        || is_dated_later (finder, other, article))
      continue;
    Way way = way_through (finder, &asked, other);
    if (way.families >= finder->options->min_families)
      g_array_append_val (ways, way);
  }
  g_array_unref (asked.missing);
  return ways;
}

/* Sets the ways' probabilities; that of none of them is what is left. Returns: the best, or NULL where there is none.
 */
static Way *
best_way (GArray *ways, double *direct)
{
  double sum = 1;
  Way *best = NULL;

  for (guint w = 0; w < ways->len; w++)
    sum += exp (MIN (g_array_index (ways, Way, w).score, 500));
  for (guint w = 0; w < ways->len; w++)
  {
    Way *way = &g_array_index (ways, Way, w);
    way->probability = exp (MIN (way->score, 500)) / sum;
    if (best == NULL || way->probability > best->probability)
      best = way;
  }
  *direct = 1 / sum;
  return best;
}

static void
add_count (GPtrArray *evidence, guint n, const char *one, const char *many)
{
  if (n > 0)
    g_ptr_array_add (evidence, g_strdup_printf (n == 1 ? one : many, n));
}

static GPtrArray *
words_of_way (const Finder *finder, const Way *way)
{
  GPtrArray *evidence = g_ptr_array_new_with_free_func (g_free);
  const char *name = wt_article_name (((const WtText *)finder->evidence->texts->pdata[way->other])->article);

  if (way->named)
    g_ptr_array_add (evidence, g_strdup_printf ("it names %s", name));
  add_count (evidence, way->shared, "both have %u wording that the agency’s text has otherwise",
             "both have %u wordings that the agency’s text has otherwise");
  add_count (evidence, way->beyond, "both have %u sentence that the agency’s text has not",
             "both have %u sentences that the agency’s text has not");
  if (way->unseen > 0)
    g_ptr_array_add (evidence, g_strdup ("both have sentences that no other article with the agency’s text has"));
  add_count (evidence, way->lacking, "against it: %u of the agency’s sentences is in this article and not in that one",
             "against it: %u of the agency’s sentences are in this article and not in that one");
  add_count (evidence, way->absent, "against it: where that one changed the agency’s words, this one has them %u time",
             "against it: where that one changed the agency’s words, this one has them %u times");
  return evidence;
}

/* Returns: the score of the best way. */
static double
find_way (const Finder *finder, guint article, WtDerivation *derivation)
{
  g_autoptr (GArray) ways = ways_of (finder, article);
  double direct;
  const Way *best = best_way (ways, &direct);

  derivation->direct = direct >= finder->options->sure;
  derivation->way_confidence = direct;
  if (best == NULL || best->probability < finder->options->sure)
    return 0;
  derivation->through = (gint)best->other;
  derivation->way_confidence = best->probability;
  derivation->names_way = best->named;
  derivation->way_evidence = words_of_way (finder, best);
  return best->score;
}

/* Of the ways that lead from an article back to itself, the weakest: its end and how much more the next weakest tells.
 */
typedef struct
{
  guint end;
  double score, next;
} Weakest;

static gboolean
weakest_of_circle (const Finder *finder, guint article, const double *scores, Weakest *weakest)
{
  gint at = (gint)article;

  *weakest = (Weakest){ article, G_MAXDOUBLE, G_MAXDOUBLE };
  for (guint step = 0; step < finder->evidence->texts->len; step++)
  {
    double score = scores[at];
    weakest->next = MIN (weakest->next, MAX (score, weakest->score));
    if (score < weakest->score)
    {
      weakest->score = score;
      weakest->end = (guint)at;
    }
    at = derivation_of (finder, (guint)at)->through;
    if (at < 0 || at == (gint)article)
      return at >= 0;
  }
  return FALSE;
}

static void
forget_way (const Finder *finder, guint article, double confidence)
{
  WtDerivation *derivation = &((WtArticleFindings *)finder->findings->pdata[article])->derivation;

  derivation->through = -1;
  derivation->way_confidence = confidence;
  g_clear_pointer (&derivation->way_evidence, g_ptr_array_unref);
}

/* Articles cannot have had their text through each other. Where one way of a circle tells less than all others by the
 * odds asked for, it is given up; else it cannot be told which of them was first. */
static void
break_circle (const Finder *finder, guint article, const double *scores)
{
  const double margin = log (finder->options->sure / (1 - finder->options->sure));
  Weakest weakest;

  if (!weakest_of_circle (finder, article, scores, &weakest))
    return;
  if (weakest.next - weakest.score >= margin)
  {
    forget_way (finder, weakest.end, 0);
    return;
  }
  for (gint at = (gint)article, next; at >= 0; at = next)
  {
    next = derivation_of (finder, (guint)at)->through;
    forget_way (finder, (guint)at, 0);
  }
}

typedef struct
{
  guint article;
  guint changed;
} Central;

static gint
central_compare (gconstpointer x, gconstpointer y)
{
  const Central *a = x, *b = y;

  if (a->changed != b->changed)
    return a->changed < b->changed ? -1 : 1;
  return a->article < b->article ? -1 : a->article > b->article;
}

static GArray *
central_of (const Finder *finder, guint family)
{
  const GArray *articles = wt_readings_articles (finder->readings, family);
  guint n = MIN (articles->len, finder->options->max_witnesses);
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (Central));
  GArray *central = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n; i++)
  {
    Central one = { g_array_index (articles, guint, i), 0 };
    for (guint j = 0; j < n; j++)
    {
      const GArray *changes =
          wt_readings_changes (finder->readings, family, one.article, g_array_index (articles, guint, j));
      for (guint c = 0; c < changes->len; c++)
        one.changed += g_array_index (changes, WtChange, c).size;
    }
    g_array_append_val (order, one);
  }
  g_array_sort (order, central_compare);
  for (guint i = 0; i < n; i++)
    g_array_append_val (central, g_array_index (order, Central, i).article);
  return central;
}

static void
array_unref (gpointer array)
{
  g_array_unref (array);
}

static void
finder_init (Finder *finder)
{
  finder->readings = wt_readings_new (finder->evidence->texts, finder->evidence->families);
  finder->central = g_ptr_array_new_with_free_func (array_unref);
  for (guint f = 0; f < finder->evidence->families->len; f++)
    g_ptr_array_add (finder->central, central_of (finder, f));
}

static void
finder_clear (Finder *finder)
{
  wt_readings_free (finder->readings);
  g_ptr_array_unref (finder->central);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Finder, finder_clear)

void
wt_stemma_find (const WtEvidence *evidence, GPtrArray *findings, const WtStemmaOptions *options)
{
  g_auto (Finder) finder = { .evidence = evidence, .findings = findings, .options = options };

  g_autofree double *scores = g_new0 (double, findings->len + 1);

  finder_init (&finder);
  for (guint i = 0; i < findings->len; i++)
  {
    WtDerivation *derivation = &((WtArticleFindings *)findings->pdata[i])->derivation;
    derivation->through = -1;
    if (derivation->agency != NULL && derivation->klass != WT_CLASS_IS_WIRE
        && derivation->klass != WT_CLASS_NON_DERIVED)
      scores[i] = find_way (&finder, i, derivation);
  }
  for (guint i = 0; i < findings->len; i++)
    break_circle (&finder, i, scores);
}
