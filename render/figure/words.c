/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words.h"

#include <string.h>

#define TITLE_CHARACTERS  180
#define CREDIT_CHARACTERS 34

static const char *
plural (guint n)
{
  return n == 1 ? "" : "s";
}

char *
wt_words_anchor (const char *id)
{
  GString *out = g_string_new ("article-");

  for (const char *at = id; *at; at = g_utf8_next_char (at))
    g_string_append_c (out, g_ascii_isalnum (*at) || strchr ("._-", *at) ? *at : '-');
  return g_string_free (out, FALSE);
}

/* The first @most characters, ended at a blank and with an ellipsis where there are more. */
static char *
shorten (const char *text, glong most)
{
  if (g_utf8_strlen (text, -1) <= most)
    return g_strdup (text);
  const char *end = g_utf8_offset_to_pointer (text, most - 1);
  const char *blank = g_strrstr_len (text, end - text, " ");
  if (blank && blank > text + (end - text) / 2)
    end = blank;
  return g_strdup_printf ("%.*s…", (int)(end - text), text);
}

static const char *
relation_words (const char *relation)
{
  static const char *const words[][2] = { { "verbatim", "word for word" },
                                          { "edited", "edited" },
                                          { "rewritten", "rewritten" },
                                          { "quotation", "only a quotation shared" },
                                          { "own", "the agency’s own text" } };

  for (guint i = 0; relation && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (relation, words[i][0]))
      return words[i][1];
  return NULL;
}

char *
wt_words_sentence (guint n, const char *relation, const char *agency, const char *confidence, const char *text)
{
  g_autofree char *start = shorten (text, TITLE_CHARACTERS);
  const char *words = relation_words (relation);
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "Sentence %u: %s", n, words ? words : agency ? "in no other article" : "its own");
  if (agency)
    g_string_append_printf (out, ", %s", agency);
  if (confidence && words)
    g_string_append_printf (out, ", confidence %s", confidence);
  g_string_append_printf (out, ": %s", start);
  return g_string_free (out, FALSE);
}

static const char *
source_name (const WtStory *story, const WtStoryLink *link)
{
  if (link->from_agency >= 0)
    return wt_story_agency (story, (guint)link->from_agency)->id;
  return wt_story_article (story, (guint)link->from_article)->name;
}

char *
wt_words_link (const WtStory *story, const WtStoryLink *link, const char *confidence, const char *evidence)
{
  static const char *const kinds[] = { "text passed on", "the same quotation",
                                       "shared; who had it first cannot be told", "the agency’s own text",
                                       "the agency’s by the article’s credit" };
  const WtStoryArticle *to = wt_story_article (story, link->to);
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%s to %s: %s, %u of %u sentences, %u words", source_name (story, link), to->name,
                          kinds[link->kind], link->sentences, to->sentences->len, link->words);
  if (link->kind == WT_LINK_COPIED)
    g_string_append_printf (out, ", %s", link->credited ? "credited" : "not, or not fully, credited");
  if (confidence)
    g_string_append_printf (out, ", confidence %s", confidence);
  if (*evidence)
    g_string_append_printf (out, ". %s", evidence);
  return g_string_free (out, FALSE);
}

char *
wt_words_link_id (const WtStory *story, const WtStoryLink *link)
{
  const char *to = wt_story_article (story, link->to)->anchor;
  guint n = 1;

  for (guint i = 0; wt_story_link (story, i) != link; i++)
  {
    const WtStoryLink *other = wt_story_link (story, i);
    n += other->from_agency == link->from_agency && other->from_article == link->from_article && other->to == link->to;
  }
  g_autofree char *number = n > 1 ? g_strdup_printf ("-%u", n) : g_strdup ("");
  if (link->from_article >= 0)
    return g_strdup_printf ("edge-%s-%s%s", wt_story_article (story, (guint)link->from_article)->anchor, to, number);
  g_autofree char *agency = wt_words_anchor (wt_story_agency (story, (guint)link->from_agency)->id);
  return g_strdup_printf ("edge-%s-%s%s", agency + strlen ("article-"), to, number);
}

char *
wt_words_label (const WtStory *story, const WtStoryLink *link, char **second)
{
  guint all = wt_story_article (story, link->to)->sentences->len;

  *second = NULL;
  if (link->kind == WT_LINK_QUOTED)
    return link->sentences > 1 ? g_strdup_printf ("%u shared quotations", link->sentences)
                               : g_strdup ("the same quotation");
  if (link->kind == WT_LINK_OWN)
  {
    *second = g_strdup_printf ("%u sentence%s", all, plural (all));
    return g_strdup ("its own text");
  }
  if (link->kind == WT_LINK_COPIED && link->verbatim)
    *second = g_strdup_printf ("%u word for word", link->verbatim);
  else if (link->kind == WT_LINK_UNDECIDED)
    *second = g_strdup ("who was first? undecided");
  else if (link->kind == WT_LINK_CREDIT)
    *second = g_strdup ("by its credit alone");
  return g_strdup_printf ("%u of %u sentence%s", link->sentences, all, plural (all));
}

char *
wt_words_received (const WtStory *story, const WtStoryLink *link)
{
  const char *from = source_name (story, link);
  guint all = wt_story_article (story, link->to)->sentences->len;

  if (link->kind == WT_LINK_COPIED)
    return g_strdup_printf ("%u of %u sentence%s from %s", link->sentences, all, plural (all), from);
  return g_strdup_printf ("? %u of %u sentence%s as in %s; who was first is undecided", link->sentences, all,
                          plural (all), from);
}

static char *
day_words (const char *date)
{
  static const char *const months[] = { "Jan",  "Feb", "Mar",  "Apr", "May", "June",
                                        "July", "Aug", "Sept", "Oct", "Nov", "Dec" };
  guint64 month = 0, day = 0;
  g_auto (GStrv) parts = g_strsplit (date, "-", 3);

  if (g_strv_length (parts) != 3 || !g_ascii_string_to_unsigned (parts[1], 10, 1, 12, &month, NULL)
      || !g_ascii_string_to_unsigned (parts[2], 10, 1, 31, &day, NULL))
    return g_strdup (date);
  return g_strdup_printf ("%u %s %s", (guint)day, months[month - 1], parts[0]);
}

char *
wt_words_date (const WtStoryArticle *article)
{
  if (!article->date)
    return g_strdup ("date not known");
  g_autofree char *day = day_words (article->date);
  if (!article->date_reliable)
    return g_strdup_printf ("page date %s, not relied on", day);
  return article->time ? g_strdup_printf ("%s, %.5s", day, article->time) : g_steal_pointer (&day);
}

char *
wt_words_class (const WtStory *story, const WtStoryArticle *article)
{
  const char *agency = article->agency >= 0 ? wt_story_agency (story, (guint)article->agency)->id : NULL;

  switch (article->klass)
  {
  case WT_STORY_WHOLLY:
    return agency ? g_strdup_printf ("wholly %s", agency) : g_strdup ("mostly shared, source unknown");
  case WT_STORY_PARTLY:
    return agency ? g_strdup_printf ("partly %s", agency) : g_strdup ("partly shared, source unknown");
  case WT_STORY_IS_WIRE:
    return g_strdup ("agency’s own text");
  case WT_STORY_NON_DERIVED:
    break;
  }
  return g_strdup ("its own");
}

/* A credit's words without the brackets that often stand round them. */
static char *
bare_credit (const char *text)
{
  g_autofree char *copy = g_strdup (text);

  g_strstrip (g_strdelimit (copy, "()[]{}\n\t\"", ' '));
  return shorten (*copy ? copy : "agencies", CREDIT_CHARACTERS);
}

char *
wt_words_credit (const WtStory *story, const WtStoryArticle *article, gboolean brief)
{
  const char *agency = article->agency >= 0 ? wt_story_agency (story, (guint)article->agency)->id : "the source";
  const char *credited = article->credited ? article->credited : "none";

  /* Where nobody can tell who had it first, nobody can be told to have left out a credit. */
  if (article->klass == WT_STORY_NON_DERIVED || (article->agency < 0 && g_str_equal (credited, "none")))
    return g_strdup ("");
  if (g_str_equal (credited, "full"))
    return g_strdup_printf (brief ? "credits %s" : "credit: %s in full", agency);
  if (g_str_equal (credited, "partial"))
    return g_strdup_printf (brief ? "names %s for part" : "credit: names %s for part", agency);
  if (g_str_equal (credited, "own"))
    return g_strdup (brief ? "" : "credit: its own");
  if (g_str_equal (credited, "generic"))
  {
    g_autofree char *words = bare_credit (article->generic_credit ? article->generic_credit : "agencies");
    return g_strdup_printf (brief ? "“%s”" : "credit: “%s”", words);
  }
  return g_strdup (brief ? "not credited" : "credit: none for the text");
}

char *
wt_words_agency_state (const WtStoryAgency *agency)
{
  if (agency->n_own)
    return g_strdup (agency->n_own == 1 ? "its own article" : "its own articles");
  if (agency->rebuilt)
    return g_strdup_printf ("text not among the articles: %u sentence%s rebuilt from %u witness%s", agency->rebuilt,
                            plural (agency->rebuilt), agency->witnesses, agency->witnesses == 1 ? "" : "es");
  if (agency->kinds & (1u << WT_LINK_COPIED | 1u << WT_LINK_CREDIT))
    return g_strdup ("known by its credit");
  return g_strdup (agency->kinds & 1u << WT_LINK_UNDECIDED ? "perhaps its text" : "only its quotations");
}

/* The first and the last day that is relied on; NULL where there is none. */
static char *
span_words (const WtStory *story)
{
  const char *first = NULL, *last = NULL;

  for (guint i = 0; i < story->articles->len; i++)
  {
    const WtStoryArticle *article = wt_story_article (story, i);
    if (!article->date || !article->date_reliable)
      continue;
    first = first && strcmp (first, article->date) <= 0 ? first : article->date;
    last = last && strcmp (last, article->date) >= 0 ? last : article->date;
  }
  if (!first)
    return NULL;
  g_autofree char *first_words = day_words (first), *last_words = day_words (last);
  return g_str_equal (first, last) ? g_steal_pointer (&first_words)
                                   : g_strdup_printf ("%s to %s", first_words, last_words);
}

char *
wt_words_subtitle (const WtStory *story)
{
  guint agencies = 0;
  g_autofree char *span = span_words (story);

  for (guint i = 0; i < story->agencies->len; i++)
    agencies += wt_story_agency (story, i)->used;
  return g_strdup_printf ("%s%s%u article%s, %u agenc%s, %u sentence%s compared", span ? span : "", span ? " · " : "",
                          story->articles->len, plural (story->articles->len), agencies, agencies == 1 ? "y" : "ies",
                          story->n_sentences, plural (story->n_sentences));
}
