/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Messages as they came over the wire: IPTC 7901 and ANPA 1312. */
#include "wire_fixture.h"

#include "analysis/ingest/teleprinter.h"

#define IPTC                                                                                                           \
  "\026\026\001dpa0123 4 pl 171 dpa 0456\r\nLeuchtturm/Zusammenfassung\r\n\002Rat schlie~t Leuchtturm =\r\n"           \
  "Von Ana Verrin, dpa =\r\n    Port Vara (dpa) - Der Rat hat am Montag beschlossen, den alten\r\nLeuchtturm zu "      \
  "schlie~en. Das ist f}r die Stadt und die W{chter nicht\r\nsch|n.\r\n   Niemand kam.\r\n\003161642 Jan 24\r\n\004"
#define ANPA                                                                                                           \
  "\026\026\001a0123\037selct\r\nu i bc-lighthouse 2ndld 01-16 0171\r\n\002^BC-XC--Lighthouse, 2nd "                   \
  "Ld-Writethru,0171<\r\n^Council closes lighthouse<\r\n^Eds: ADDS quotes.<\r\n^By ANA VERRIN=\r\n"                    \
  "^Associated Press Writer=\r\n   PORT VARA (AP) _ The council voted on Monday to close the old\r\nlighthouse. "      \
  "``We said so,'' a keeper said.<\r\n   Nobody came.<\r\n\003AP-NY-01-16-24 0830EST<\r\n\004"

static void
a_message_of_iptc_7901_gives_all_it_says (void **state)
{
  g_auto (Wire) wire = wire_read (IPTC);
  const WtArticle *article = wire_article (&wire, 0);

  (void)state;
  assert_int_equal (wire.articles->len, 1);
  assert_string_equal (article->id, "wire");
  assert_string_equal (article->title, "Rat schlie\303\237t Leuchtturm");
  assert_string_equal (article->outlet, "Deutsche Presse-Agentur");
  assert_string_equal (article->author, "Ana Verrin, dpa");
  assert_string_equal (article->published.date, "2024-01-16");
  assert_string_equal (article->published.time, "16:42");
  assert_note (article, "slug", "Leuchtturm/Zusammenfassung");
  assert_note (article, "urgency", "4");
  assert_note (article, "category", "pl");
  assert_note (article, "doc-id", "0123");
  assert_credit (article, "Von Ana Verrin", WT_CREDIT_BYLINE);
  assert_kind (article, "Niemand kam.", WT_BLOCK_BODY);
}

static void
national_letters_stand_in_the_places_of_brackets (void **state)
{
  g_auto (Wire) german = wire_read (IPTC);
  g_auto (Wire) french =
      wire_read ("\001abc001 4 pl 10\r\nphare\r\n\002Le maire ferme le phare =\r\n   Les gardiens du "
                 "phare ont {t{ pr{venus par la mairie, et des p|cheurs l@ aussi.\r\n\003\004");
  g_auto (Wire) english = wire_read ("\001abc001 4 pl 10\r\nlamp\r\n\002Lamp goes out =\r\n   The keeper (or "
                                     "[keepers]) put out the lamp on Monday.\r\n\003\004");

  (void)state;
  assert_kind (wire_article (&german, 0),
               "Port Vara (dpa) - Der Rat hat am Montag beschlossen, den alten Leuchtturm zu schlie\303\237en. Das ist "
               "f\303\274r die Stadt und die W\303\244chter nicht sch\303\266n.",
               WT_BLOCK_BODY);
  assert_non_null (strstr (wire_article (&french, 0)->text, "\303\251t\303\251 pr\303\251venus"));
  assert_non_null (strstr (wire_article (&english, 0)->text, "[keepers]"));
}

static void
a_message_of_anpa_1312_gives_all_it_says (void **state)
{
  g_auto (Wire) wire = wire_read (ANPA);
  const WtArticle *article = wire_article (&wire, 0);

  (void)state;
  assert_string_equal (article->title, "Council closes lighthouse");
  assert_string_equal (article->outlet, "Associated Press");
  assert_string_equal (article->author, "ANA VERRIN");
  assert_string_equal (article->published.date, "2024-01-16");
  assert_string_equal (article->published.time, "08:30-05:00");
  assert_note (article, "urgency", "urgent");
  assert_note (article, "category", "i");
  assert_note (article, "slug", "bc-lighthouse 2ndld");
  assert_note (article, "version", "2ndld");
  assert_note (article, "version", "2nd Ld-Writethru");
  assert_kind (article, "Eds: ADDS", WT_BLOCK_FURNITURE);
  assert_kind (article, "BC-XC--", WT_BLOCK_FURNITURE);
}

static void
lines_of_fixed_width_become_paragraphs (void **state)
{
  g_auto (Wire) wire = wire_read (ANPA);

  (void)state;
  assert_kind (wire_article (&wire, 0),
               "PORT VARA (AP) \342\200\224 The council voted on Monday to close the old lighthouse. "
               "\342\200\234We said so,\342\200\235 a keeper said.\n\nNobody came.",
               WT_BLOCK_BODY);
}

static void
messages_in_padding_are_numbered (void **state)
{
  static const char file[] = "\0\0\026\026" IPTC "\0\0\0\026" ANPA "\r\n\177\177" IPTC "\0\0";
  g_auto (Wire) wire = wire_read_bytes (file, sizeof file - 1);

  (void)state;
  assert_int_equal (wire.articles->len, 3);
  assert_string_equal (wire_article (&wire, 0)->id, "wire#1");
  assert_string_equal (wire_article (&wire, 1)->title, "Council closes lighthouse");
  assert_string_equal (wire_article (&wire, 2)->id, "wire#3");
}

static void
a_message_cut_short_is_read_and_told (void **state)
{
  g_autofree char *cut = g_strndup (ANPA, strlen (ANPA) - 60);
  g_auto (Wire) wire = wire_read (cut);

  (void)state;
  assert_string_equal (wire_article (&wire, 0)->title, "Council closes lighthouse");
  assert_non_null (wire_diagnostic (&wire, WT_DIAGNOSTIC_MALFORMED));
}

static void
messages_without_text_are_counted (void **state)
{
  g_auto (Wire) wire = wire_read ("\001abc001 4 pl 0\r\ntest\r\n\002\003\004" IPTC);
  const WtDiagnostic *skipped = wire_diagnostic (&wire, WT_DIAGNOSTIC_SKIPPED);

  (void)state;
  assert_int_equal (wire.articles->len, 1);
  assert_non_null (skipped);
  assert_non_null (strstr (skipped->message, "1 of 2 messages"));
}

static void
eight_bits_are_read_as_what_they_look_like (void **state)
{
  g_auto (Wire) wire =
      wire_read ("\001abc001 4 pl 10\r\ncaf\351\r\n\002Caf\351 ferm\351 =\r\n   Le caf\351 est ferm\351 "
                 "depuis lundi, a dit le maire.\r\n\003\004");

  (void)state;
  assert_string_equal (wire_article (&wire, 0)->title, "Caf\303\251 ferm\303\251");
}

static void
an_endless_message_is_bounded (void **state)
{
  g_autoptr (GString) text = g_string_new ("\001abc001 4 pl 10\r\nx\r\n\002");
  WtIngestOptions options;
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify)wt_article_free);
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();

  (void)state;
  wt_ingest_options_init (&options);
  options.max_bytes = 4000;
  for (int i = 0; i < 1000; i++)
    g_string_append (text, "   The keeper put out the lamp on Monday.\r\n");
  wt_ingest_bytes ("wire", (const guint8 *)text->str, text->len, &options, agencies, keep_all, articles, diagnostics);
  assert_int_equal (articles->len, 1);
  assert_in_range (((WtArticle *)articles->pdata[0])->text_bytes, 1000, 5000);
}

static void
trailers_tell_the_time (void **state)
{
  static const char *const trailers[][2] = { { "211642 Aug 13", "2013-08-21T16:42" },
                                             { "211642 MESZ Aug 13", NULL },
                                             { "211642 GMT", NULL },
                                             { "^AP-NY-08-21-13 1642EDT", "2013-08-21T16:42-04:00" },
                                             { "xyz-12-31-99 2359GMT", "1999-12-31T23:59Z" },
                                             { "991642 Aug 13", NULL },
                                             { "", NULL } };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (trailers); i++)
  {
    g_autofree char *time = wt_teleprinter_time (trailers[i][0]);
    if (g_strcmp0 (time, trailers[i][1]) != 0)
      fail_msg ("“%s” is %s", trailers[i][0], time);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (a_message_of_iptc_7901_gives_all_it_says),
    cmocka_unit_test (national_letters_stand_in_the_places_of_brackets),
    cmocka_unit_test (a_message_of_anpa_1312_gives_all_it_says),
    cmocka_unit_test (lines_of_fixed_width_become_paragraphs),
    cmocka_unit_test (messages_in_padding_are_numbered),
    cmocka_unit_test (a_message_cut_short_is_read_and_told),
    cmocka_unit_test (messages_without_text_are_counted),
    cmocka_unit_test (eight_bits_are_read_as_what_they_look_like),
    cmocka_unit_test (an_endless_message_is_bounded),
    cmocka_unit_test (trailers_tell_the_time),
  };

  return cmocka_run_group_tests (tests, load_agencies, free_agencies);
}
