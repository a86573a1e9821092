/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "analysis/trace/credits.h"

static WtAgencies *agencies;

static int
load (void **state)
{
  (void)state;
  agencies = wt_agencies_load (NULL, NULL);
  return agencies == NULL ? -1 : 0;
}

static int
unload (void **state)
{
  (void)state;
  wt_agencies_free (agencies);
  return 0;
}

typedef struct
{
  WtBlockKind kind;
  WtCreditKind credit;
  gsize dateline_bytes;
  const char *text;
} Part;

static void
add_sentences (GArray *sentences, const WtBlock *block, guint number, const char *text)
{
  gsize end = block->offset_bytes + block->length_bytes;

  for (gsize start = block->offset_bytes, i = start; i < end; i++)
  {
    gboolean stops = i + 1 == end || (strchr (".?!", text[i]) != NULL && text[i + 1] == ' ');
    WtSentence sentence = { number, block->kind, start, i + 1 - start, 0, 0 };
    if (!stops)
      continue;
    g_array_append_val (sentences, sentence);
    start = i + 2;
  }
}

/* The parts as blocks, an empty line between them, cut into sentences at stops. */
static WtText *
make_text (const Part *parts, gsize n_parts)
{
  g_autoptr (GString) whole = g_string_new (NULL);
  WtText *text = g_new0 (WtText, 1);
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (WtBlock));

  for (gsize i = 0; i < n_parts; i++)
  {
    WtBlock block = { parts[i].kind, parts[i].credit, whole->len, strlen (parts[i].text), parts[i].dateline_bytes, 1 };
    g_array_append_val (blocks, block);
    g_string_append_printf (whole, "%s\n\n", parts[i].text);
  }
  text->article = wt_article_new ("a", "a", g_strdup (whole->str), whole->len);
  text->sentences = g_array_new (FALSE, FALSE, sizeof (WtSentence));
  text->tokens = g_array_new (FALSE, FALSE, sizeof (WtToken));
  for (guint i = 0; i < blocks->len; i++)
  {
    g_array_append_val (text->article->blocks, g_array_index (blocks, WtBlock, i));
    add_sentences (text->sentences, &g_array_index (blocks, WtBlock, i), i, whole->str);
  }
  return text;
}

/* The credits as "AP byline, - footer": agency and kind, "-" for none named. */
static char *
list_credits (const WtText *text)
{
  g_autoptr (GArray) credits = wt_credits_find (text, agencies);
  GString *list = g_string_new (NULL);
  gsize offset_bytes = 0;

  for (guint i = 0; i < credits->len; i++)
  {
    const WtCredit *credit = &g_array_index (credits, WtCredit, i);
    assert_true (credit->offset_bytes + credit->length_bytes <= text->article->text_bytes);
    assert_true (credit->offset_bytes >= offset_bytes);
    offset_bytes = credit->offset_bytes;
    g_string_append_printf (list, "%s%s %s", i > 0 ? ", " : "", credit->agency != NULL ? credit->agency : "-",
                            wt_credit_kind_name (credit->kind));
  }
  return g_string_free (list, FALSE);
}

#define TITLE                                                                                                          \
  {                                                                                                                    \
    WT_BLOCK_HEADLINE, WT_CREDIT_NONE, 0, "Lighthouse keepers end their strike"                                        \
  }
#define PARAGRAPH                                                                                                      \
  {                                                                                                                    \
    WT_BLOCK_BODY, WT_CREDIT_NONE, 0, "The keepers of nine lighthouses went back to their lamps on Monday evening."    \
  }

typedef struct
{
  const char *text;
  const char *expected;
} Case;

/* Each text as a block of a kind, above the first paragraph or under it. */
static void
assert_cases (const Case *cases, gsize n_cases, WtBlockKind kind, WtCreditKind credit, gboolean above)
{
  for (gsize i = 0; i < n_cases; i++)
  {
    const Part part = { kind, credit, 0, cases[i].text };
    const Part under[] = { TITLE, PARAGRAPH, part }, over[] = { TITLE, part, PARAGRAPH };
    g_autoptr (WtText) text = make_text (above ? over : under, 3);
    g_autofree char *found = list_credits (text);
    if (strcmp (found, cases[i].expected) != 0)
      fail_msg ("\"%s\": found \"%s\", not \"%s\"", cases[i].text, found, cases[i].expected);
  }
}

static void
a_line_above_the_text_that_names_an_agency_is_a_byline (void **state)
{
  static const Case cases[] = { { "By AP", "AP byline" },
                                { "AFP", "AFP byline" },
                                { "Agence France-Presse", "AFP byline" },
                                { "By Jane Doe and John Roe, Associated Press", "AP byline" },
                                { "By AP and Reuters", "AP byline, Reuters byline" },
                                { "Von dpa", "dpa byline" },
                                { "Par AFP", "AFP byline" },
                                { "By Jane Doe", "" } };

  (void)state;
  assert_cases (cases, G_N_ELEMENTS (cases), WT_BLOCK_CREDIT, WT_CREDIT_BYLINE, TRUE);
  assert_cases (cases, G_N_ELEMENTS (cases), WT_BLOCK_BODY, WT_CREDIT_NONE, TRUE);
}

static void
an_agency_alone_on_a_credit_line_signs_by_where_it_stands (void **state)
{
  static const Case above[] = { { "AFP", "AFP byline" }, { "(AP)", "AP byline" } };
  static const Case below[] = { { "AFP", "AFP credit-line" },
                                { "(AP)", "AP credit-line" },
                                { "AP, AFP", "AP credit-line, AFP credit-line" } };
  const Part captioned[] = { TITLE,
                             { WT_BLOCK_CAPTION, WT_CREDIT_NONE, 0, "A keeper trims a wick on Monday." },
                             { WT_BLOCK_CREDIT, WT_CREDIT_LINE, 0, "AFP" },
                             PARAGRAPH };
  g_autoptr (WtText) text = make_text (captioned, G_N_ELEMENTS (captioned));
  g_autofree char *found = list_credits (text);

  (void)state;
  assert_cases (above, G_N_ELEMENTS (above), WT_BLOCK_CREDIT, WT_CREDIT_LINE, TRUE);
  assert_cases (below, G_N_ELEMENTS (below), WT_BLOCK_CREDIT, WT_CREDIT_LINE, FALSE);
  assert_cases (below, G_N_ELEMENTS (below), WT_BLOCK_BODY, WT_CREDIT_NONE, FALSE);
  assert_string_equal (found, "AFP photo");
}

static void
lines_under_the_text_sign_in_many_languages (void **state)
{
  static const Case cases[] = { { "With inputs from AFP", "AFP footer" },
                                { "(With inputs from PTI and ANI)", "PTI footer, ANI footer" },
                                { "(with AFP)", "AFP footer" },
                                { "Source: dpa", "dpa credit-line" },
                                { "Source: AP/AFP", "AP credit-line, AFP credit-line" },
                                { "Quelle: dpa", "dpa credit-line" },
                                { "mit Material von dpa", "dpa footer" },
                                { "avec AFP", "AFP footer" },
                                { "con información de EFE", "EFE footer" },
                                { "Associated Press writer Jane Doe contributed to this report.", "AP footer" },
                                { "This article was originally published by Reuters.", "Reuters footer" },
                                { "Copyright 1999 The Associated Press. All rights reserved.", "AP copyright" },
                                { "© 1999 AFP", "AFP copyright" },
                                { "Agence France-Presse", "AFP credit-line" } };

  (void)state;
  assert_cases (cases, G_N_ELEMENTS (cases), WT_BLOCK_CREDIT, WT_CREDIT_NONE, FALSE);
  assert_cases (cases, G_N_ELEMENTS (cases), WT_BLOCK_BODY, WT_CREDIT_NONE, FALSE);
}

static void
a_credit_that_names_no_agency_is_generic (void **state)
{
  static const Case cases[] = { { "(With inputs from agencies)", "- footer" },
                                { "(With inputs from agency)", "- footer" },
                                { "(With agency inputs)", "- footer" },
                                { "Agencies contributed to this report", "- footer" },
                                { "avec agences", "- footer" },
                                { "Agencies", "- footer" },
                                { "Staff and wire reports", "- footer" },
                                { "(The story is auto-generated from a syndicated feed.)", "- footer" },
                                { "Compiled by our staff", "" },
                                { "Agency", "" },
                                { "Reporting by Jane Doe; editing by John Roe", "" } };
  static const Case prose[] = { { "The harbour agency welcomed the end of the strike.", "" },
                                { "Two agencies contributed money to the fund last year.", "" },
                                { "The lamps burn again. (With agency inputs)", "- footer" } };

  (void)state;
  assert_cases (cases, G_N_ELEMENTS (cases), WT_BLOCK_CREDIT, WT_CREDIT_NONE, FALSE);
  assert_cases (cases, G_N_ELEMENTS (cases), WT_BLOCK_BODY, WT_CREDIT_NONE, FALSE);
  assert_cases (prose, G_N_ELEMENTS (prose), WT_BLOCK_BODY, WT_CREDIT_NONE, FALSE);
}

static void
a_newsroom_signs_with_agencies (void **state)
{
  static const Case cases[] = { { "By Our Foreign Staff and agencies", "- byline" },
                                { "Post Reporter, Agencies", "- byline" },
                                { "Combined wire reports", "- byline" },
                                { "From our wire services", "- byline" },
                                { "By Wire Service", "- byline" },
                                { "Lamp Post staff with Agence France-Presse", "AFP byline" },
                                { "AFP/Reuters", "AFP byline, Reuters byline" },
                                { "dpa/eigener Bericht", "dpa byline" },
                                { "afp/jo", "AFP byline" },
                                { "By Jane Doe", "" } };
  static const Case ends[] = { { "The lamps burn again. (dpa/jo)", "dpa credit-line" },
                               { "The lamps burn again. (Reuters/AFP)", "Reuters credit-line, AFP credit-line" } };

  (void)state;
  assert_cases (cases, G_N_ELEMENTS (cases), WT_BLOCK_CREDIT, WT_CREDIT_BYLINE, TRUE);
  assert_cases (ends, G_N_ELEMENTS (ends), WT_BLOCK_BODY, WT_CREDIT_NONE, FALSE);
}

static void
a_sign_inside_a_dateline_is_a_dateline_credit (void **state)
{
  const Part marked[] = {
    TITLE, { WT_BLOCK_BODY, WT_CREDIT_NONE, 16, "OSLO (AP) \342\200\224 Keepers went back to their lamps, AFP said." }
  };
  static const Case unmarked[] = { { "OSLO (AP) \342\200\224 Keepers went back to work.", "AP dateline" },
                                   { "RIO DE JANEIRO, Brazil (AFP) - Keepers went back to work.", "AFP dateline" },
                                   { "Madrid, 3 ene (EFE).- Los fareros vuelven.", "EFE dateline" },
                                   { "МОСКВА, 3 мая. /ТАСС/. Смотрители вернулись.", "TASS dateline" },
                                   { "新华社东京5月3日电 灯塔看守人回来了。", "Xinhua dateline" },
                                   { "(ANSA) - ROMA, 3 MAG - I guardiani tornano.", "ANSA dateline" },
                                   { "Rennes, 2. \342\200\224 (AFP) Les phares brillent.", "AFP dateline" },
                                   { "OSLO (ABC) \342\200\224 Keepers went back to work.", "" },
                                   { "Workers of the Lamp Union (AP) went back to work.", "" },
                                   { "This bond was rated A-2 by one house and AA-minus by another.", "" } };
  g_autoptr (WtText) text = make_text (marked, 2);
  g_autofree char *found = list_credits (text);

  (void)state;
  assert_string_equal (found, "AP dateline, AFP inline");
  assert_cases (unmarked, G_N_ELEMENTS (unmarked), WT_BLOCK_BODY, WT_CREDIT_NONE, FALSE);
}

static void
datelines_of_other_scripts_credit_their_agency (void **state)
{
  static const Case cases[] = { { "【路透社灯塔港电】灯塔看守人星期一回到了岗位。", "Reuters dateline" },
                                { "（新华社）灯塔看守人星期一回到了岗位。", "Xinhua dateline" },
                                { "【ロンドン共同】灯台守が月曜日に仕事に戻った。", "Kyodo dateline" },
                                { "灯台守が月曜日に仕事に戻った。（共同）", "Kyodo credit-line" },
                                { "灯台守の共同声明が月曜日に出された。", "" },
                                { "أوسلو (أ ف ب) - عاد حراس المنارة إلى العمل.", "AFP dateline" },
                                { "أوسلو (رويترز) - عاد حراس المنارة إلى العمل.", "Reuters dateline" } };

  (void)state;
  assert_cases (cases, G_N_ELEMENTS (cases), WT_BLOCK_BODY, WT_CREDIT_NONE, FALSE);
}

static void
a_credit_of_a_picture_is_a_photo_credit (void **state)
{
  static const Case cases[] = { { "AP Photo/Jane Doe", "AP photo" },
                                { "(AP Photo/Jane Doe, File)", "AP photo" },
                                { "Image Source : AP", "AP photo" },
                                { "Photo: Jane Doe/AFP", "AFP photo" },
                                { "JANE DOE, LAMP POOL PHOTO VIA ASSOCIATED PRESS", "AP photo" },
                                { "JANE DOE, SPUTNIK, POOL PHOTO VIA ASSOCIATED PRESS", "Sputnik photo, AP photo" },
                                { "Copyright LAMP HOUSE/AFP/File", "AFP photo" },
                                { "Jane Doe/Reuters", "Reuters photo" },
                                { "AFP via Getty Images", "AFP photo" } };

  (void)state;
  assert_cases (cases, G_N_ELEMENTS (cases), WT_BLOCK_CREDIT, WT_CREDIT_PHOTO, TRUE);
  assert_cases (cases, G_N_ELEMENTS (cases), WT_BLOCK_CREDIT, WT_CREDIT_LINE, FALSE);
  assert_cases (cases, G_N_ELEMENTS (cases), WT_BLOCK_BODY, WT_CREDIT_NONE, FALSE);
}

static void
what_closes_a_caption_signs_its_picture (void **state)
{
  static const Case cases[] = { { "A keeper trims a wick on Monday. (AP)", "AP photo" },
                                { "A keeper trims a wick on Monday (Jane Doe/AP Photo)", "AP photo" },
                                { "A keeper trims a wick on Monday. Jane Doe / AFP", "AFP photo" },
                                { "A keeper trims a wick | Reuters", "Reuters photo" },
                                { "A keeper speaks to a reporter of the Interfax office in Oslo.", "" },
                                { "A keeper trims a wick on Monday.", "" } };

  (void)state;
  assert_cases (cases, G_N_ELEMENTS (cases), WT_BLOCK_CAPTION, WT_CREDIT_NONE, TRUE);
}

static void
a_sentence_that_gives_an_agency_as_its_source_credits_it (void **state)
{
  static const Case cases[] = { { "\"We are glad,\" a keeper was quoted as saying by Associated Press.", "AP inline" },
                                { "\"We are glad,\" a keeper told Reuters on Monday.", "Reuters inline" },
                                { "The strike is over, according to the AP.", "AP inline" },
                                { "The strike is over, reported Xinhua.", "Xinhua inline" },
                                { "He said so in an interview with Interfax.", "Interfax inline" },
                                { "She told Russian state news agency TASS that lamps burn.", "TASS inline" },
                                { "She told Germany's dpa that lamps burn.", "dpa inline" },
                                { "AFP reported that lamps burn again.", "AFP inline" },
                                { "Lamps burn again, the AP said.", "AP inline" },
                                { "PTI reports:", "PTI inline" },
                                { "A keeper told an AFP reporter that lamps burn.", "AFP inline" },
                                { "Das sagte sie der Nachrichtenagentur dpa am Montag.", "dpa inline" },
                                { "Selon l'AFP, les phares brillent.", "AFP inline" },
                                { "Об этом сообщает Интерфакс.", "Interfax inline" },
                                { "\"We are glad,\" a keeper said (Reuters). Others agreed at once.",
                                  "Reuters inline" } };

  (void)state;
  assert_cases (cases, G_N_ELEMENTS (cases), WT_BLOCK_BODY, WT_CREDIT_NONE, FALSE);
}

static void
an_agency_that_is_only_spoken_of_is_no_credit (void **state)
{
  static const Case cases[] = { { "Sputnik was banned in the islands last year.", "" },
                                { "AP journalists were barred from the lamp room.", "" },
                                { "The islands bought the Sputnik V vaccine.", "" },
                                { "Reuters reported quarterly revenue above forecasts.", "" },
                                { "According to a Reuters/Ipsos poll keepers are liked.", "" },
                                { "He studied at the Reuters Institute and told AP executives so.", "" },
                                { "The Associated Press (AP) is a cooperative of newspapers.", "" },
                                { "The Federation of Arab Poets (AP) met in Oslo. (AP) is its short name.", "" },
                                { "Members of the Alliance of Pilots (AP)", "" },
                                { "He once worked for Agence France-Presse in Oslo.", "" },
                                { "He once worked for the Deutsche Presse-Agentur (dpa).", "" },
                                { "According to an AP style guide keepers are liked.", "" },
                                { "The AFP said its staff was safe.", "" } };

  (void)state;
  assert_cases (cases, G_N_ELEMENTS (cases), WT_BLOCK_BODY, WT_CREDIT_NONE, FALSE);
}

static void
a_person_with_the_name_of_an_agency_is_no_credit (void **state)
{
  static const Case prose[] = { { "According to Efe Yilmaz, whose father lit it, the lamp is old.", "" },
                                { "She told Petra's class that lamps burn.", "" },
                                { "He told Ansa's story to the keepers.", "" },
                                { "A keeper told Tass Wilson that lamps burn.", "" },
                                { "\"We asked,\" Ritzau said.", "" },
                                { "According to Antara, her sister, lamps burn.", "" },
                                { "„Die Lampe brennt“, sagte Wärterin Petra Volkmann dem Blatt.", "" },
                                { "âDie Lampe brenntâ, sagte Reuter.", "" },
                                { "According to EFE, lamps burn.", "EFE inline" },
                                { "He told the Efe news agency that lamps burn.", "EFE inline" },
                                { "He told the news agency Lusa that lamps burn.", "Lusa inline" },
                                { "The keeper told Tass on Monday that lamps burn.", "TASS inline" },
                                { "The keeper told Tass Monday that lamps burn.", "TASS inline" },
                                { "According to Xinhua, lamps burn.", "Xinhua inline" } };
  static const Case bylines[] = { { "By Efe Yilmaz", "" },
                                  { "Von Petra Volkmann", "" },
                                  { "By Anita Tass", "" },
                                  { "By Jane Doe, Tass", "TASS byline" },
                                  { "By Tass", "TASS byline" } };
  static const Case titles[] = { { "\"Our lamps burn again\": Petra", "" }, { "Lamps burn again: EFE", "EFE inline" } };

  (void)state;
  assert_cases (prose, G_N_ELEMENTS (prose), WT_BLOCK_BODY, WT_CREDIT_NONE, FALSE);
  assert_cases (bylines, G_N_ELEMENTS (bylines), WT_BLOCK_CREDIT, WT_CREDIT_BYLINE, TRUE);
  assert_cases (titles, G_N_ELEMENTS (titles), WT_BLOCK_HEADLINE, WT_CREDIT_NONE, TRUE);
}

static void
an_abbreviation_the_article_uses_otherwise_is_no_source (void **state)
{
  static const Case cases[] = {
    { "The Australian Federal Police searched the lamp room for two days, and found nothing but a single wick. "
      "The lamp was lit by nobody, according to the AFP.",
      "" },
    { "Officers searched the lamp room for two days, and found nothing but a single wick in it. "
      "The lamp was lit by nobody, according to the AFP.",
      "AFP inline" }
  };

  (void)state;
  assert_cases (cases, G_N_ELEMENTS (cases), WT_BLOCK_BODY, WT_CREDIT_NONE, FALSE);
}

static void
an_agency_that_closes_the_text_signs_it (void **state)
{
  static const Case cases[] = { { "The lamps burn again. (AP)", "AP credit-line" },
                                { "\"We are glad,\" a keeper said. \342\200\224 AFP", "AFP credit-line" },
                                { "The lamps burn again. -- Reuters", "Reuters credit-line" },
                                { "The lamps burn again. PTI ABC DE", "PTI credit-line" },
                                { "The lamps burn again. (With inputs from ANI)", "ANI footer" },
                                { "The lamps burn again. (AP/AFP)", "AP credit-line, AFP credit-line" },
                                { "The lamps burn again. (AP Photo/Jane Doe)", "AP photo" },
                                { "The lamps burn again at the office of AFP", "" } };

  (void)state;
  assert_cases (cases, G_N_ELEMENTS (cases), WT_BLOCK_BODY, WT_CREDIT_NONE, FALSE);
}

static void
a_headline_that_names_its_source_credits_it (void **state)
{
  static const Case cases[] = { { "Lighthouses burn again: AFP", "AFP inline" },
                                { "Reuters: Lighthouses burn again", "Reuters inline" },
                                { "Sputnik offices closed in the islands", "" } };

  (void)state;
  assert_cases (cases, G_N_ELEMENTS (cases), WT_BLOCK_HEADLINE, WT_CREDIT_NONE, TRUE);
}

static void
furniture_and_repeats_give_no_credit_by_a_name_alone (void **state)
{
  static const Case furniture[] = { { "Reuters", "" },
                                    { "More from AFP about lamps and the people who keep them", "" },
                                    { "Agencies", "" },
                                    { "Distributed by Agence France-Presse", "AFP footer" },
                                    { "Copyright 1999 The Associated Press. All rights reserved.", "AP copyright" } };
  static const Case repeats[] = { { "By AP", "" }, { "a keeper told Reuters on Monday", "" } };

  (void)state;
  assert_cases (furniture, G_N_ELEMENTS (furniture), WT_BLOCK_FURNITURE, WT_CREDIT_NONE, FALSE);
  assert_cases (repeats, G_N_ELEMENTS (repeats), WT_BLOCK_REPEAT, WT_CREDIT_NONE, FALSE);
}

static void
the_metadata_credit_stands_first_and_in_no_sentence (void **state)
{
  static const char *const names[] = { "AP", "The Associated Press", "associated press" };
  const Part parts[] = { TITLE, { WT_BLOCK_CREDIT, WT_CREDIT_BYLINE, 0, "By AFP" }, PARAGRAPH };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
  {
    g_autoptr (WtText) text = make_text (parts, G_N_ELEMENTS (parts));
    text->article->agency = g_strdup (names[i]);
    g_autofree char *found = list_credits (text);
    assert_string_equal (found, "AP metadata, AFP byline");
    g_autoptr (GArray) credits = wt_credits_find (text, agencies);
    assert_int_equal (g_array_index (credits, WtCredit, 0).sentence, -1);
    assert_int_equal (g_array_index (credits, WtCredit, 1).sentence, 1);
  }
  g_autoptr (WtText) unknown = make_text (parts, G_N_ELEMENTS (parts));
  unknown->article->agency = g_strdup ("Lamp Gazette");
  g_autofree char *found = list_credits (unknown);
  assert_string_equal (found, "AFP byline");
}

static void
a_credit_holds_its_words_and_its_sentence (void **state)
{
  const Part parts[] = {
    TITLE,
    { WT_BLOCK_BODY, WT_CREDIT_NONE, 0,
      "The lamps of the islands burn again tonight. \"We are glad,\" a keeper told Reuters on Monday." },
    { WT_BLOCK_CREDIT, WT_CREDIT_FOOTER, 0, "(With inputs from AFP)" }
  };
  static const char *const words[] = { "told Reuters", "(With inputs from AFP)" };
  static const int sentences[] = { 2, 3 };
  g_autoptr (WtText) text = make_text (parts, G_N_ELEMENTS (parts));
  g_autoptr (GArray) credits = wt_credits_find (text, agencies);

  (void)state;
  assert_int_equal (credits->len, 2);
  for (guint i = 0; i < credits->len; i++)
  {
    const WtCredit *credit = &g_array_index (credits, WtCredit, i);
    g_autofree char *said = g_strndup (text->article->text + credit->offset_bytes, credit->length_bytes);
    assert_string_equal (said, words[i]);
    assert_int_equal (credit->sentence, sentences[i]);
  }
}

static void
an_empty_article_has_no_credit (void **state)
{
  g_autoptr (WtText) text = make_text (NULL, 0);
  g_autofree char *found = list_credits (text);

  (void)state;
  assert_string_equal (found, "");
}

/* The credits of one paragraph in an article of a date. */
static void
assert_credits_of_time (const char *date, const char *paragraph, const char *expected)
{
  const Part parts[] = { TITLE, { WT_BLOCK_BODY, WT_CREDIT_NONE, 0, paragraph } };
  g_autoptr (WtText) text = make_text (parts, G_N_ELEMENTS (parts));

  ((WtArticle *)text->article)->published.date = g_strdup (date);
  g_autofree char *list = list_credits (text);
  if (!g_str_equal (list, expected))
    print_error ("%s\n", paragraph);
  assert_string_equal (list, expected);
}

static void
telegrams_in_one_block_are_each_signed (void **state)
{
  static const Case cases[] = {
    { "PARIS, 14. (Havas.) - The harbour is open.\nOSLO, 3 (Wolff). - The lamps are lit again.",
      "Havas dateline, Wolff dateline" },
    { "Lausen, 3 mars. (Ilavas.) Les phares sont rallumés depuis hier soir.", "Havas dateline" },
    { "Wien , 7 . Aug . ( Renter ) Die Leuchttürme brennen wieder .", "Reuters dateline" },
    { "Berlin, 23 (D. N. B.). - Die Leuchttürme brennen wieder seit gestern.", "DNB dateline" },
    { "Berlin. 11. Juli. lDNB). Die Leuchttürme brennen wieder seit gestern.", "DNB dateline" },
    { "LONDRES, 12. - Reuter. - Les phares sont rallumés depuis hier soir.", "Reuters dateline" },
    { "Les phares sont rallumés depuis hier soir, (HAVAS)", "Havas credit-line" },
    { "Les phares sont rallumés. / havas-wolff\nUn autre sujet commence ici.", "Havas credit-line, Wolff credit-line" },
  };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_credits_of_time ("1934-03-05", cases[i].text, cases[i].expected);
}

static void
a_worn_sign_in_running_text_is_no_credit (void **state)
{
  static const char *const texts[] = {
    "Les phares de Ilavas sont rallumés depuis hier soir, dit le gardien.",
    "The keeper (Reuler) lit the lamps again on Monday evening, they say.",
    "On souscrit à Lausen chez les libraires du port et chez MM. HAVAS,",
    "Lausen, 3 mars. (Suite.) Les phares sont rallumés depuis hier soir.",
    "Lausen, 3 mars. (O. P. A.) Les phares sont rallumés depuis hier soir.",
    "The price of corn rose (see page 3), said Mr A. P. Harrow of the mill.",
  };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_credits_of_time ("1930-03-05", texts[i], "");
}

static void
old_papers_say_who_wired_it (void **state)
{
  static const Case cases[] = {
    { "L'agence Stefani reçoit de Lausen la nouvelle que les phares sont rallumés.", "Stefani inline" },
    { "D'après le correspondant de l'agence Havas, les phares sont rallumés.", "Havas inline" },
    { "Wie die Agentur Stefani mitteilt, brennen die Leuchttürme wieder.", "Stefani inline" },
    { "Die Agentur Havas hat ihr Haus in Lausen verkauft.", "" },
  };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_credits_of_time ("1930-03-05", cases[i].text, cases[i].expected);
}

static void
an_agency_that_is_no_more_signs_only_what_is_of_its_time (void **state)
{
  const Part parts[] = { TITLE, { WT_BLOCK_CREDIT, WT_CREDIT_BYLINE, 0, "By ADN" }, PARAGRAPH };
  static const struct
  {
    const char *date, *credits;
  } cases[] = { { "1977-05-02", "ADN byline" }, { "2013-05-02", "" }, { NULL, "" } };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
  {
    g_autoptr (WtText) text = make_text (parts, G_N_ELEMENTS (parts));
    text->article->published.date = g_strdup (cases[i].date);
    g_autofree char *found = list_credits (text);
    assert_string_equal (found, cases[i].credits);
  }
}

/* Seconds for a line of so many bytes. */
static double
time_line (const char *piece, gsize n_bytes)
{
  g_autoptr (GString) line = g_string_new (NULL);

  while (line->len < n_bytes)
    g_string_append (line, piece);
  const Part parts[] = { { WT_BLOCK_BODY, WT_CREDIT_NONE, 0, line->str } };
  g_autoptr (WtText) text = make_text (parts, 1);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GArray) credits = wt_credits_find (text, agencies);
  assert_non_null (credits);
  return (double)(g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

/* Eight times as long a line takes eight times as long, or 64 times where the work is quadratic. */
static void
a_long_line_of_signs_takes_no_longer_for_each_sign (void **state)
{
  static const char *const pieces[] = { "told AP ", "(AP) ", "x. AP ", "AP/AFP ", "( AP " };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
  {
    double small = time_line (pieces[i], 25000), large = time_line (pieces[i], 200000);
    if (large > 30 * small + 0.1)
      fail_msg ("\"%s\": %.3f s, then %.3f s", pieces[i], small, large);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (a_line_above_the_text_that_names_an_agency_is_a_byline),
    cmocka_unit_test (an_agency_alone_on_a_credit_line_signs_by_where_it_stands),
    cmocka_unit_test (lines_under_the_text_sign_in_many_languages),
    cmocka_unit_test (a_credit_that_names_no_agency_is_generic),
    cmocka_unit_test (a_newsroom_signs_with_agencies),
    cmocka_unit_test (a_sign_inside_a_dateline_is_a_dateline_credit),
    cmocka_unit_test (datelines_of_other_scripts_credit_their_agency),
    cmocka_unit_test (a_credit_of_a_picture_is_a_photo_credit),
    cmocka_unit_test (what_closes_a_caption_signs_its_picture),
    cmocka_unit_test (a_sentence_that_gives_an_agency_as_its_source_credits_it),
    cmocka_unit_test (an_agency_that_is_only_spoken_of_is_no_credit),
    cmocka_unit_test (a_person_with_the_name_of_an_agency_is_no_credit),
    cmocka_unit_test (an_abbreviation_the_article_uses_otherwise_is_no_source),
    cmocka_unit_test (an_agency_that_closes_the_text_signs_it),
    cmocka_unit_test (a_headline_that_names_its_source_credits_it),
    cmocka_unit_test (furniture_and_repeats_give_no_credit_by_a_name_alone),
    cmocka_unit_test (the_metadata_credit_stands_first_and_in_no_sentence),
    cmocka_unit_test (a_credit_holds_its_words_and_its_sentence),
    cmocka_unit_test (an_empty_article_has_no_credit),
    cmocka_unit_test (telegrams_in_one_block_are_each_signed),
    cmocka_unit_test (a_worn_sign_in_running_text_is_no_credit),
    cmocka_unit_test (old_papers_say_who_wired_it),
    cmocka_unit_test (an_agency_that_is_no_more_signs_only_what_is_of_its_time),
    cmocka_unit_test (a_long_line_of_signs_takes_no_longer_for_each_sign),
  };

  return cmocka_run_group_tests (tests, load, unload);
}
