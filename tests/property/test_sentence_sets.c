/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How well sentences are found in published sets, where they lie beside the checkout: the golden rules of many
 * languages, and the development part of the English web treebank. The floors are a little under what is reached. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <jansson.h>
#include <wiretrace/text.h>

#define DATA          WT_SOURCE_DIR "/../shared/data/"
#define GOLDEN_RULES  DATA "golden-rules/golden-rules.jsonl"
#define WEB_TREEBANK  DATA "ewt-dev/en_ewt-ud-dev.conllu"
#define GOLDEN_LEAST  50
#define FOREIGN_LEAST 33
#define TREEBANK_F1   0.853

typedef json_t Json;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Json, json_decref)

/* Skips the test where the set is not there, but never in CI. */
static char *
read_set (const char *path)
{
  char *content = NULL;

  if (g_file_get_contents (path, &content, NULL, NULL))
    return content;
  assert_null (getenv ("CI"));
  print_message ("skipped: %s is not there\n", path);
  skip ();
  return NULL;
}

static WtText *
read_string (const char *string, const char *language, WtLexicon *lexicon)
{
  WtArticle *article = wt_article_new ("set", "set", g_strdup (string), strlen (string));
  WtBlock block = { .kind = WT_BLOCK_BODY, .credit = WT_CREDIT_NONE, .length_bytes = strlen (string), .line = 1 };
  WtTextOptions options;

  wt_text_options_init (&options);
  article->language = g_strdup (language);
  g_array_append_val (article->blocks, block);
  return wt_text_new (article, lexicon, &options, NULL);
}

/* The cases were written for another language's string literals: \n and \" are still escaped in some. */
static char *
unescape (const char *string)
{
  g_auto (GStrv) at_quotes = g_strsplit (string, "\\\"", -1);
  g_autofree char *quotes = g_strjoinv ("\"", at_quotes);
  g_auto (GStrv) at_breaks = g_strsplit (quotes, "\\n", -1);

  return g_strjoinv ("\n", at_breaks);
}

static const char *
code_of (const char *name)
{
  static const char *const codes[][2] = { { "Amharic", "am" }, { "Arabic", "ar" },   { "Armenian", "hy" },
                                          { "Burmese", "my" }, { "Dutch", "nl" },    { "English", "en" },
                                          { "German", "de" },  { "Greek", "el" },    { "Hindi", "hi" },
                                          { "Italian", "it" }, { "Japanese", "ja" }, { "Persian", "fa" },
                                          { "Russian", "ru" }, { "Spanish", "es" },  { "Urdu", "ur" } };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    if (strcmp (codes[i][0], name) == 0)
      return codes[i][1];
  fail_msg ("no code of %s", name);
  return NULL;
}

static gboolean
golden_rule_holds (json_t *rule, const char *language, WtLexicon *lexicon)
{
  g_autofree char *input = unescape (json_string_value (json_object_get (rule, "text")));
  json_t *sentences = json_object_get (rule, "sentences");
  g_autoptr (WtText) text = read_string (input, language, lexicon);

  if (text->sentences->len != json_array_size (sentences))
    return FALSE;
  for (guint n = 0; n < text->sentences->len; n++)
  {
    g_autofree char *found = wt_text_sentence_dup (text, n);
    g_autofree char *expected = unescape (json_string_value (json_array_get (sentences, n)));
    if (!g_str_equal (found, g_strdelimit (expected, "\n", ' ')))
      return FALSE;
  }
  return TRUE;
}

static void
count_golden_rules (gboolean english, guint *n_rules, guint *n_hold)
{
  g_autofree char *content = read_set (GOLDEN_RULES);
  g_autoptr (WtLexicon) lexicon = wt_lexicon_new ();
  g_auto (GStrv) lines = g_strsplit (content, "\n", -1);

  for (char **line = lines; *line != NULL && **line != '\0'; line++)
  {
    g_autoptr (Json) rule = json_loads (*line, 0, NULL);
    const char *code = code_of (json_string_value (json_object_get (rule, "language")));
    if ((strcmp (code, "en") == 0) != english)
      continue;
    (*n_rules)++;
    *n_hold += golden_rule_holds (rule, code, lexicon);
  }
}

static void
the_golden_rules_of_english_hold (void **state)
{
  guint n_rules = 0, n_hold = 0;

  (void)state;
  count_golden_rules (TRUE, &n_rules, &n_hold);
  print_message ("golden rules of English: %u of %u\n", n_hold, n_rules);
  assert_true (n_hold >= GOLDEN_LEAST);
}

static void
the_golden_rules_of_other_languages_hold (void **state)
{
  guint n_rules = 0, n_hold = 0;

  (void)state;
  count_golden_rules (FALSE, &n_rules, &n_hold);
  print_message ("golden rules of other languages: %u of %u\n", n_hold, n_rules);
  assert_true (n_hold >= FOREIGN_LEAST);
}

/* What is compared: where sentences end, counted in bytes that are no white space, from the paragraph's beginning. */
typedef struct
{
  GString *text;
  GArray *ends;
  gsize n_bytes;
} Paragraph;

typedef struct
{
  guint n_gold, n_found, n_both;
} Score;

static gsize
count_inked (const char *bytes, gsize n)
{
  gsize inked = 0;

  for (gsize i = 0; i < n; i++)
    inked += !g_ascii_isspace (bytes[i]);
  return inked;
}

static void
add_end (GArray *ends, gsize *n_bytes, const char *bytes, gsize n)
{
  *n_bytes += count_inked (bytes, n);
  g_array_append_val (ends, *n_bytes);
}

/* A sentence agrees where it begins and ends as one of the treebank's. */
static void
score_paragraph (Paragraph *paragraph, WtLexicon *lexicon, Score *score)
{
  g_autoptr (WtText) text = read_string (paragraph->text->str, "en", lexicon);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize n_bytes = 0, begin_gold = 0, begin_found = 0;

  for (guint n = 0; n < text->sentences->len; n++)
  {
    const WtSentence *sentence = wt_text_sentence (text, n);
    add_end (found, &n_bytes, text->article->text + sentence->offset_bytes, sentence->length_bytes);
  }
  for (guint g = 0, f = 0; g < paragraph->ends->len && f < found->len;)
  {
    gsize end_gold = g_array_index (paragraph->ends, gsize, g), end_found = g_array_index (found, gsize, f);
    score->n_both += end_gold == end_found && begin_gold == begin_found;
    if (end_gold <= end_found)
    {
      begin_gold = end_gold;
      g++;
    }
    if (end_found <= end_gold)
    {
      begin_found = end_found;
      f++;
    }
  }
  score->n_gold += paragraph->ends->len;
  score->n_found += found->len;
  g_string_truncate (paragraph->text, 0);
  g_array_set_size (paragraph->ends, 0);
  paragraph->n_bytes = 0;
}

static const char *
comment_of (char **lines, const char *name)
{
  for (; *lines != NULL; lines++)
    if (g_str_has_prefix (*lines, name))
      return *lines + strlen (name);
  return NULL;
}

/* Whether the sentence's last token has no space behind it. */
static gboolean
is_glued (char **lines)
{
  guint n = g_strv_length (lines);

  return n > 0 && strstr (lines[n - 1], "SpaceAfter=No") != NULL;
}

static void
sentences_of_the_web_treebank_are_found (void **state)
{
  g_autofree char *content = read_set (WEB_TREEBANK);
  g_autoptr (WtLexicon) lexicon = wt_lexicon_new ();
  g_auto (GStrv) blocks = g_strsplit (g_strchomp (content), "\n\n", -1);
  Paragraph paragraph = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (gsize)), 0 };
  Score score = { 0 };

  (void)state;
  for (char **block = blocks; *block != NULL; block++)
  {
    g_auto (GStrv) lines = g_strsplit (*block, "\n", -1);
    const char *sentence = comment_of (lines, "# text = ");
    if (comment_of (lines, "# newpar") != NULL || comment_of (lines, "# newdoc") != NULL)
      score_paragraph (&paragraph, lexicon, &score);
    g_string_append (paragraph.text, sentence);
    add_end (paragraph.ends, &paragraph.n_bytes, sentence, strlen (sentence));
    if (!is_glued (lines))
      g_string_append_c (paragraph.text, ' ');
  }
  score_paragraph (&paragraph, lexicon, &score);
  g_string_free (paragraph.text, TRUE);
  g_array_unref (paragraph.ends);
  double f1 = 2.0 * score.n_both / (score.n_gold + score.n_found);
  print_message ("web treebank: sentence F1 %.4f (%u of %u found, %u too many)\n", f1, score.n_both, score.n_gold,
                 score.n_found - score.n_both);
  assert_true (f1 >= TREEBANK_F1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (the_golden_rules_of_english_hold),
    cmocka_unit_test (the_golden_rules_of_other_languages_hold),
    cmocka_unit_test (sentences_of_the_web_treebank_are_found),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
