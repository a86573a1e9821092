/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words are found where ICU's iterator finds them, in any language and any text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "analysis/text/words.h"

#define ROUNDS 3000

static const char *const languages[] = { "en", "de", "fi", "sv", "fr", "el", "ru", "tr", "hy", "he", "ar",
                                         "ja", "zh", "th", "hi", "it", "nl", "pl", "vi", "xx", "" };

/* What words and boundaries of all kinds are made of. */
static const char *const pieces[] = { "a",
                                      "Quay",
                                      "é",
                                      "ß",
                                      "ž",
                                      "Ж",
                                      "ω",
                                      "7",
                                      "12",
                                      "٣",
                                      "_",
                                      "__",
                                      "'",
                                      "’",
                                      "‘",
                                      "\"",
                                      ".",
                                      ",",
                                      ":",
                                      ";",
                                      "@",
                                      "-",
                                      "–",
                                      "·",
                                      "/",
                                      "\\",
                                      "%",
                                      "&",
                                      "$",
                                      "€",
                                      "£",
                                      "°",
                                      "№",
                                      "(",
                                      ")",
                                      " ",
                                      "  ",
                                      "\t",
                                      "\n",
                                      "…",
                                      "!",
                                      "?",
                                      "#",
                                      "*",
                                      "+",
                                      "<",
                                      "=",
                                      ">",
                                      "[",
                                      "]",
                                      "^",
                                      "`",
                                      "{",
                                      "|",
                                      "}",
                                      "~",
                                      "©",
                                      "™",
                                      "½",
                                      "²",
                                      "ª",
                                      "µ",
                                      "ﬁ",
                                      "א",
                                      "ב",
                                      "״",
                                      "ع",
                                      "َ",
                                      "日",
                                      "本",
                                      "カ",
                                      "ひ",
                                      "한",
                                      "ไทย",
                                      "हि",
                                      "🙂",
                                      "👩‍🚀",
                                      "🇫🇷",
                                      "\xc2\xad",
                                      "\xe2\x80\x8b",
                                      "\xe2\x80\x8d",
                                      "e\xcc\x81",
                                      "x.y",
                                      "3,5",
                                      "U+",
                                      "o'c" };

static char *
random_text (GRand *random, guint n_kinds)
{
  GString *text = g_string_new (NULL);

  for (int i = g_rand_int_range (random, 0, 40); i > 0; i--)
    g_string_append (text, pieces[g_rand_int_range (random, 0, (gint32)n_kinds)]);
  return g_string_free (text, FALSE);
}

static void
assert_same_words (WtWords *words, WtWords *oracle, const char *text)
{
  g_auto (WtBuffer) buffer = { 0 };
  gint32 start, end, wanted_start, wanted_end;
  gboolean more;

  wt_buffer_fill (&buffer, text, 0, strlen (text));
  wt_words_begin (words, &buffer);
  wt_words_begin (oracle, &buffer);
  do
  {
    more = wt_words_next (oracle, &wanted_start, &wanted_end);
    if (wt_words_next (words, &start, &end) != more || (more && (start != wanted_start || end != wanted_end)))
      fail_msg ("in \"%s\": %d to %d, not %d to %d", text, start, end, wanted_start, wanted_end);
  } while (more);
}

static void
words_are_those_of_the_iterator (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (29);

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
  {
    g_autoptr (WtWords) words = wt_words_new (languages[i]);
    g_autoptr (WtWords) oracle = wt_words_new (languages[i]);
    wt_words_by_iterator (oracle);
    for (guint round = 0; round < ROUNDS; round++)
    {
      /* most rounds without the scripts that are left to the iterator anyway */
      g_autofree char *text = random_text (random, round % 4 == 0 ? G_N_ELEMENTS (pieces) : 64);
      assert_same_words (words, oracle, text);
    }
  }
}

static void
each_character_is_what_the_iterator_takes_it_for (void **state)
{
  static const char *const patterns[][2] = { { "", "" },   { "a", "" },  { "", "a" },  { "a", "a" },
                                             { "1", "" },  { "", "1" },  { "1", "1" }, { "a", "1" },
                                             { "_", "_" }, { " ", " " }, { "a.", "a" } };
  g_autoptr (WtWords) words = wt_words_new ("en");
  g_autoptr (WtWords) oracle = wt_words_new ("en");

  (void)state;
  wt_words_by_iterator (oracle);
  for (gunichar c = 1; c < 0x3000; c++)
    for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GString) text = g_string_new (patterns[i][0]);
      g_string_append_unichar (text, c);
      g_string_append (text, patterns[i][1]);
      assert_same_words (words, oracle, text->str);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (words_are_those_of_the_iterator),
    cmocka_unit_test (each_character_is_what_the_iterator_takes_it_for),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
