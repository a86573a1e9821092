/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collate.h"

#include <string.h>

/* Above this many pairs of words a sentence is not aligned word for word: hostile input, not news. */
#define MAX_CELLS (4u * 1000 * 1000)

#define UNMATCHED G_MAXUINT

static char **
words_of (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (words, g_strdup (parts[i]));
  g_ptr_array_add (words, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&words), FALSE);
}

/* lengths[i * (n_b + 1) + k]: of the longest common subsequence of a from i and b from k. */
static guint *
subsequence_lengths (char **a, guint n_a, char **b, guint n_b)
{
  gsize width = (gsize)n_b + 1;
  guint *lengths = g_new0 (guint, ((gsize)n_a + 1) * width);

  for (guint i = n_a; i-- > 0;)
    for (guint k = n_b; k-- > 0;)
      lengths[i * width + k] = strcmp (a[i], b[k]) == 0
                                   ? lengths[(i + 1) * width + k + 1] + 1
                                   : MAX (lengths[(i + 1) * width + k], lengths[i * width + k + 1]);
  return lengths;
}

/* For each word of a, the word of b that is the same in a longest common subsequence, or UNMATCHED. */
static guint *
match (char **a, char **b)
{
  guint n_a = g_strv_length (a), n_b = g_strv_length (b), i = 0, k = 0;
  guint *partner = g_new0 (guint, (gsize)n_a + 1);

  for (guint n = 0; n <= n_a; n++)
    partner[n] = UNMATCHED;
  if (((gsize)n_a + 1) * ((gsize)n_b + 1) > MAX_CELLS)
    return partner;
  g_autofree guint *lengths = subsequence_lengths (a, n_a, b, n_b);
  gsize width = (gsize)n_b + 1;
  while (i < n_a && k < n_b)
    if (strcmp (a[i], b[k]) == 0)
      partner[i++] = k++;
    else if (lengths[(i + 1) * width + k] >= lengths[i * width + k + 1])
      i++;
    else
      k++;
  return partner;
}

/* Everything that is set side by side: the base first, then the readings. */
typedef struct
{
  guint n;
  char ***words;
  guint **partners; /* of the base's words, in each */
  guint *at;        /* the first word of each that is in no segment yet */
  GPtrArray *segments;
} Collation;

static void
segment_free (gpointer data)
{
  WtSegment *segment = data;

  g_free (segment->base);
  g_ptr_array_unref (segment->readings);
  g_free (segment);
}

static char *
join (char **words, guint from, guint to)
{
  GString *text = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    g_string_append_printf (text, "%s%s", i > from ? " " : "", words[i]);
  return g_string_free (text, FALSE);
}

/* Moves each text on to its place in @ends; nothing is added where none moves. */
static void
add_segment (Collation *collation, const guint *ends, gboolean is_common)
{
  gboolean is_empty = TRUE;

  for (guint i = 0; i < collation->n; i++)
    is_empty = is_empty && ends[i] == collation->at[i];
  if (is_empty)
    return;

  WtSegment *segment = g_new (WtSegment, 1);
  segment->is_common = is_common;
  segment->base = join (collation->words[0], collation->at[0], ends[0]);
  segment->readings = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 1; i < collation->n; i++)
    g_ptr_array_add (segment->readings, join (collation->words[i], collation->at[i], ends[i]));
  memcpy (collation->at, ends, collation->n * sizeof *ends);
  g_ptr_array_add (collation->segments, segment);
}

/* Where word @word of the base stands in every text; FALSE where one has not got it. */
static gboolean
is_in_all (const Collation *collation, guint word, guint *places)
{
  for (guint i = 0; i < collation->n; i++)
    if ((places[i] = collation->partners[i][word]) == UNMATCHED)
      return FALSE;
  return TRUE;
}

/* A run of words that all have, with nothing in between in any; what lies between two runs is where they differ. */
static void
cut (Collation *collation)
{
  guint n_words = g_strv_length (collation->words[0]);
  g_autofree guint *places = g_new0 (guint, collation->n);
  g_autofree guint *ends = g_new0 (guint, collation->n);

  for (guint word = 0; word < n_words; word++)
  {
    if (!is_in_all (collation, word, places))
      continue;
    add_segment (collation, places, FALSE);
    for (; word < n_words && is_in_all (collation, word, ends); word++)
    {
      if (memcmp (ends, places, collation->n * sizeof *ends) != 0)
        break;
      for (guint i = 0; i < collation->n; i++)
        places[i]++;
    }
    add_segment (collation, places, TRUE);
    word--;
  }
  for (guint i = 0; i < collation->n; i++)
    ends[i] = g_strv_length (collation->words[i]);
  add_segment (collation, ends, FALSE);
}

static void
collation_clear (Collation *collation)
{
  for (guint i = 0; i < collation->n; i++)
  {
    g_strfreev (collation->words[i]);
    g_free (collation->partners[i]);
  }
  g_free (collation->words);
  g_free (collation->partners);
  g_free (collation->at);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Collation, collation_clear)

GPtrArray *
wt_collate (const char *base, const char *const *readings)
{
  guint n = g_strv_length ((char **)readings) + 1;
  g_auto (Collation) collation = { .n = n,
                                   .words = g_new0 (char **, n),
                                   .partners = g_new0 (guint *, n),
                                   .at = g_new0 (guint, n),
                                   .segments = g_ptr_array_new_with_free_func (segment_free) };

  for (guint i = 0; i < n; i++)
  {
    collation.words[i] = words_of (i == 0 ? base : readings[i - 1]);
    collation.partners[i] = match (collation.words[0], collation.words[i]);
  }
  cut (&collation);
  return collation.segments;
}
