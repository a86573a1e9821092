/* SPDX-License-Identifier: GPL-3.0-or-later */
/* NITF as the standard has it, as feeds have it, and as no one should. */
#include "wire_fixture.h"

#define FULL                                                                                                           \
  "<?xml version='1.0'?><nitf xml:lang='en'><head><title>BC-XC--Lighthouse,2nd Ld-Writethru</title><docdata>"          \
  "<doc-id id-string='c0123' regsrc='Afp'/><urgency ed-urg='3'/><date.issue norm='2024-01-16T08:30:00Z'/>"             \
  "<du-key key='XC-Lighthouse' version='2'/><ed-msg info='Eds: CORRECTS the year.'/>"                                  \
  "<doc.copyright holder='Agence France-Presse' year='2024'/><key-list><keyword key='harbour'/></key-list></docdata>"  \
  "<pubdata name='Harbour Post' ex-ref='https://post.example/a'/></head>"                                              \
  "<body><body.head><hedline><hl1>Council closes lighthouse</hl1><hl2>Storm tore off its roof</hl2></hedline>"         \
  "<byline>By <person>Ana Verrin</person><byttl>Associated Press Writer</byttl></byline>"                              \
  "<distributor>The Associated Press</distributor><dateline><location>PORT VARA</location> (AP)</dateline>"            \
  "</body.head><body.content><p>The council voted on Monday to close the <em>old</em> lighthouse &amp; its pier.</p>"  \
  "<hl2>Keepers</hl2><bq><block><p>We said so for years.</p></block></bq><ul><li>One stone</li><li>Two</li></ul>"      \
  "<table><tr><td>Year</td><td>Storms</td></tr></table><media media-type='image'><media-reference source='a.jpg'/>"    \
  "<media-caption><p>The pier at dawn.</p></media-caption><media-producer>AP Photo/Jo Lind</media-producer></media>"   \
  "<p>(Eds: Adds quotes.)</p><p>Nobody came.</p></body.content>"                                                       \
  "<body.end><tagline>Reporting by Ana Verrin.</tagline></body.end></body></nitf>"

#define AROUND(paragraphs) "<nitf><body><body.content>" paragraphs "</body.content></body></nitf>"

static void
a_whole_document_gives_all_it_says (void **state)
{
  g_auto (Wire) wire = wire_read (FULL);
  const WtArticle *article = wire_article (&wire, 0);

  (void)state;
  assert_int_equal (wire.articles->len, 1);
  assert_string_equal (article->id, "wire");
  assert_string_equal (article->title, "Council closes lighthouse");
  assert_string_equal (article->outlet, "Harbour Post");
  assert_string_equal (article->author, "Ana Verrin");
  assert_string_equal (article->url, "https://post.example/a");
  assert_string_equal (article->published.date, "2024-01-16");
  assert_int_equal (article->published.source, WT_DATE_META);
  assert_note (article, "doc-id", "c0123");
  assert_note (article, "urgency", "3");
  assert_note (article, "slug", "XC-Lighthouse");
  assert_note (article, "version", "2nd Ld-Writethru");
  assert_note (article, "version", "2");
  assert_note (article, "status", "corrected");
  assert_note (article, "keywords", "harbour");
  assert_note (article, "copyright-holder", "Agence France-Presse");
  assert_note (article, "provider", "The Associated Press");
}

static void
each_element_becomes_a_block_of_its_kind (void **state)
{
  g_auto (Wire) wire = wire_read (FULL);
  const WtArticle *article = wire_article (&wire, 0);

  (void)state;
  assert_kind (article, "Council closes", WT_BLOCK_HEADLINE);
  assert_kind (article, "Storm tore", WT_BLOCK_SUBHEAD);
  assert_kind (article, "PORT VARA", WT_BLOCK_BODY);
  assert_kind (article, "Keepers", WT_BLOCK_SUBHEAD);
  assert_kind (article, "We said so", WT_BLOCK_QUOTE);
  assert_kind (article, "One stone", WT_BLOCK_LIST);
  assert_kind (article, "Year Storms", WT_BLOCK_LIST);
  assert_kind (article, "The pier at dawn.", WT_BLOCK_CAPTION);
  assert_kind (article, "(Eds:", WT_BLOCK_FURNITURE);
  assert_kind (article, "Nobody came.", WT_BLOCK_BODY);
  assert_credit (article, "By Ana Verrin", WT_CREDIT_BYLINE);
  assert_credit (article, "AP Photo", WT_CREDIT_PHOTO);
  assert_credit (article, "The Associated Press", WT_CREDIT_METADATA);
  assert_credit (article, "Agence France-Presse", WT_CREDIT_COPYRIGHT);
}

static void
a_dateline_of_the_head_stands_before_the_first_paragraph (void **state)
{
  g_auto (Wire) wire = wire_read (FULL);
  const WtBlock *block = nth_block (wire_article (&wire, 0), "PORT VARA (AP) \342\200\224 The council", 0);

  (void)state;
  assert_int_equal (block->dateline_bytes, strlen ("PORT VARA (AP) \342\200\224 "));
}

static void
a_dateline_that_the_text_has_is_not_said_twice (void **state)
{
  g_auto (Wire) wire =
      wire_read ("<nitf><body><body.head><dateline><location>Port Vara</location></dateline></body.head><body.content>"
                 "<p>PORT VARA (AP) - The council voted on Monday to close it.</p></body.content></body></nitf>");
  const WtBlock *block = nth_block (wire_article (&wire, 0), "PORT VARA (AP) - The", 0);

  (void)state;
  assert_int_equal (block->dateline_bytes, strlen ("PORT VARA (AP) - "));
}

static void
dates_may_be_written_without_dashes (void **state)
{
  g_auto (Wire) wire = wire_read ("<nitf><head><docdata><date.issue norm='20240116T083000Z'/></docdata></head><body>"
                                  "<body.content><p>A boat sank in the river.</p></body.content></body></nitf>");

  (void)state;
  assert_string_equal (wire_article (&wire, 0)->published.date, "2024-01-16");
}

static void
capitals_without_end_tags_are_read (void **state)
{
  g_auto (Wire) wire =
      wire_read ("<!DOCTYPE NITF PUBLIC '-//X//DTD NITF//EN'><NITF><BODY><BODY.HEAD><HEDLINE><HL1>Bridge opens</HL1>"
                 "</HEDLINE></BODY.HEAD><BODY.CONTENT><P>The bridge over the Vara opened on Tuesday.<P>Nobody came to "
                 "see it, the mayor said.</BODY.CONTENT></BODY></NITF>");
  const WtArticle *article = wire_article (&wire, 0);

  (void)state;
  assert_string_equal (article->title, "Bridge opens");
  assert_kind (article, "The bridge over", WT_BLOCK_BODY);
  assert_kind (article, "Nobody came to", WT_BLOCK_BODY);
  assert_non_null (wire_diagnostic (&wire, WT_DIAGNOSTIC_MALFORMED));
}

static void
an_undeclared_prefix_is_no_part_of_a_name (void **state)
{
  g_auto (Wire) wire = wire_read ("<n:nitf><n:body><n:body.content><n:p>A boat sank in the river.</n:p>"
                                  "</n:body.content></n:body></n:nitf>");

  (void)state;
  assert_kind (wire_article (&wire, 0), "A boat sank", WT_BLOCK_BODY);
}

static void
html_entities_need_no_declaration (void **state)
{
  g_auto (Wire) wire = wire_read (AROUND ("<p>Caf&eacute; owners&nbsp;&mdash; three of them, R&D at AT&T &unknown; "
                                          "&#8220;too&#8221; &amp;lt; said.</p>"));

  (void)state;
  assert_string_equal (
      wire_article (&wire, 0)->text,
      "Caf\303\251 owners \342\200\224 three of them, R&D at AT&T &unknown; \342\200\234too\342\200\235 "
      "&lt; said.");
}

static void
short_declared_entities_are_replaced (void **state)
{
  g_auto (Wire) wire =
      wire_read ("<!DOCTYPE nitf [<!ENTITY town 'Port Vara'>]>" AROUND ("<p>They left &town; on Monday.</p>"));

  (void)state;
  assert_string_equal (wire_article (&wire, 0)->text, "They left Port Vara on Monday.");
}

static void
entities_of_entities_stay_as_they_are_written (void **state)
{
  g_auto (Wire) wire =
      wire_read ("<!DOCTYPE nitf [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                 "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>]>" AROUND (
                     "<p title='&d;'>He laughed &d; and left.</p>"));

  (void)state;
  assert_string_equal (wire_article (&wire, 0)->text, "He laughed &d; and left.");
}

static void
external_entities_are_not_fetched (void **state)
{
  g_autofree char *path = g_build_filename (WT_SOURCE_DIR, "LICENSE", NULL);
  g_autofree char *text = g_strdup_printf ("<!DOCTYPE nitf SYSTEM 'file://%s' [<!ENTITY x SYSTEM 'file://%s'><!ENTITY "
                                           "%% p SYSTEM 'file://%s'> %%p;]>" AROUND ("<p>He read &x; and left.</p>"),
                                           path, path, path);
  g_auto (Wire) wire = wire_read (text);

  (void)state;
  assert_string_equal (wire_article (&wire, 0)->text, "He read &x; and left.");
}

static void
nothing_is_included (void **state)
{
  g_auto (Wire) wire = wire_read (AROUND ("<p>A boat sank in the river.</p><xi:include "
                                          "xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd' "
                                          "parse='text'/>"));

  (void)state;
  assert_string_equal (wire_article (&wire, 0)->text, "A boat sank in the river.");
}

static void
deep_nesting_is_bounded (void **state)
{
  g_autoptr (GString) text = g_string_new ("<nitf><body><body.content><p>A boat sank in the river on Friday.</p>");

  (void)state;
  for (int i = 0; i < 100000; i++)
    g_string_append (text, "<block>");
  g_string_append (text, "deep");
  g_auto (Wire) wire = wire_read_bytes (text->str, text->len);
  assert_kind (wire_article (&wire, 0), "A boat sank", WT_BLOCK_BODY);
  assert_non_null (wire_diagnostic (&wire, WT_DIAGNOSTIC_MALFORMED));
}

static void
huge_attributes_are_bounded (void **state)
{
  g_autofree char *huge = g_strnfill (12 * 1000 * 1000, 'a');
  g_autofree char *text = g_strdup_printf ("<nitf><body><body.content><p>A boat sank in the river.</p><p class='%s'>It "
                                           "was new.</p></body.content></body></nitf>",
                                           huge);
  g_auto (Wire) wire = wire_read (text);

  (void)state;
  assert_in_range (wire.diagnostics->len, 1, 100);
  for (guint i = 0; i < wire.articles->len; i++)
    assert_in_range (strlen (wire_article (&wire, i)->text), 1, 1000);
}

static void
too_many_end_tags_lose_no_text (void **state)
{
  g_auto (Wire) wire = wire_read (AROUND ("<p>The first <b>bold</p></b></p></div></p> words were few.<p>The second "
                                          "paragraph was about a boat.</p>"));

  (void)state;
  assert_kind (wire_article (&wire, 0), "The second paragraph", WT_BLOCK_BODY);
  assert_non_null (wire_diagnostic (&wire, WT_DIAGNOSTIC_MALFORMED));
}

static void
latin1_that_nobody_declares_is_read (void **state)
{
  g_auto (Wire) wire = wire_read (AROUND ("<p>Le caf\351 est ferm\351 depuis lundi, a dit le maire.</p>"));

  (void)state;
  assert_string_equal (wire_article (&wire, 0)->text, "Le caf\303\251 est ferm\303\251 depuis lundi, a dit le maire.");
  assert_non_null (wire_diagnostic (&wire, WT_DIAGNOSTIC_ENCODING_GUESSED));
}

static void
a_declared_encoding_is_believed_unless_the_bytes_are_utf8 (void **state)
{
  g_auto (Wire) right =
      wire_read ("<?xml version='1.0' encoding='ISO-8859-2'?>" AROUND ("<p>Mia\263 \263\363d\274.</p>"));
  g_auto (Wire) wrong =
      wire_read ("<?xml version='1.0' encoding='ISO-8859-1'?>" AROUND ("<p>Le caf\303\251 est ferm\303\251.</p>"));

  (void)state;
  assert_string_equal (wire_article (&right, 0)->text, "Mia\305\202 \305\202\303\263d\305\272.");
  assert_string_equal (wire_article (&wrong, 0)->text, "Le caf\303\251 est ferm\303\251.");
}

static void
documents_one_behind_the_other_are_numbered (void **state)
{
  g_auto (Wire) wire =
      wire_read ("<?xml version='1.0'?>" AROUND ("<p>A boat sank in the river.</p>") "\n<?xml version='1.0'?>" AROUND (
          "<p>A bridge was opened.</p>") AROUND ("<p>A tower fell down.</p>"));

  (void)state;
  assert_int_equal (wire.articles->len, 3);
  assert_string_equal (wire_article (&wire, 0)->id, "wire#1");
  assert_string_equal (wire_article (&wire, 2)->id, "wire#3");
  assert_string_equal (wire_article (&wire, 2)->text, "A tower fell down.");
  assert_null (wire_diagnostic (&wire, WT_DIAGNOSTIC_DUPLICATE));
}

static void
a_missing_body_is_made_up_for (void **state)
{
  g_auto (Wire) wire =
      wire_read ("<nitf><hedline><hl1>Boat sinks</hl1></hedline><p>A boat sank in the river.</p></nitf>");
  const WtArticle *article = wire_article (&wire, 0);

  (void)state;
  assert_string_equal (article->title, "Boat sinks");
  assert_string_equal (article->text, "Boat sinks\n\nA boat sank in the river.");
}

static void
two_line_breaks_part_paragraphs (void **state)
{
  g_auto (Wire) wire =
      wire_read (AROUND ("<p>A boat sank in the river.<br/><br/>Nobody was hurt in<br/>the town.</p>"));

  (void)state;
  assert_string_equal (wire_article (&wire, 0)->text, "A boat sank in the river.\n\nNobody was hurt in the town.");
}

static void
a_text_without_publication_is_its_distributors (void **state)
{
  g_auto (Wire) wire =
      wire_read ("<nitf><body><body.head><distributor>Agence France-Presse S.A.</distributor></body.head><body.content>"
                 "<p>A boat sank in the river.</p></body.content></body></nitf>");

  (void)state;
  assert_string_equal (wire_article (&wire, 0)->outlet, "Agence France-Presse");
}

static void
a_killed_story_says_so (void **state)
{
  g_auto (Wire) wire =
      wire_read ("<nitf><head><docdata><ed-msg info='BULLETIN KILL: do not use.'/><correction "
                 "info='wrong name'/></docdata></head><body><body.head><hedline><hl1>KILL: Boat kills "
                 "two</hl1></hedline></body.head><body.content><p>A boat sank.</p></body.content></body>"
                 "</nitf>");

  (void)state;
  assert_note (wire_article (&wire, 0), "status", "killed");
  assert_note (wire_article (&wire, 0), "status", "corrected");
  assert_note (wire_article (&wire, 0), "urgency", "bulletin");
}

static void
a_document_without_text_is_refused (void **state)
{
  g_auto (Wire) wire = wire_read ("<?xml version='1.0'?><nitf/>");

  (void)state;
  assert_int_equal (wire.articles->len, 0);
  assert_non_null (wire_diagnostic (&wire, WT_DIAGNOSTIC_EMPTY));
}

static void
words_of_the_news_are_no_marks (void **state)
{
  g_auto (Wire) wire = wire_read ("<nitf><body><body.head><hedline><hl1>Storm kills two: urgent bulletin on flash "
                                  "floods</hl1></hedline></body.head><body.content><p>A boat sank.</p></body.content>"
                                  "</body></nitf>");

  (void)state;
  assert_null (wt_article_metadatum (wire_article (&wire, 0), "status"));
  assert_null (wt_article_metadatum (wire_article (&wire, 0), "urgency"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (a_whole_document_gives_all_it_says),
    cmocka_unit_test (each_element_becomes_a_block_of_its_kind),
    cmocka_unit_test (a_dateline_of_the_head_stands_before_the_first_paragraph),
    cmocka_unit_test (a_dateline_that_the_text_has_is_not_said_twice),
    cmocka_unit_test (dates_may_be_written_without_dashes),
    cmocka_unit_test (capitals_without_end_tags_are_read),
    cmocka_unit_test (an_undeclared_prefix_is_no_part_of_a_name),
    cmocka_unit_test (html_entities_need_no_declaration),
    cmocka_unit_test (short_declared_entities_are_replaced),
    cmocka_unit_test (entities_of_entities_stay_as_they_are_written),
    cmocka_unit_test (external_entities_are_not_fetched),
    cmocka_unit_test (nothing_is_included),
    cmocka_unit_test (deep_nesting_is_bounded),
    cmocka_unit_test (huge_attributes_are_bounded),
    cmocka_unit_test (too_many_end_tags_lose_no_text),
    cmocka_unit_test (latin1_that_nobody_declares_is_read),
    cmocka_unit_test (a_declared_encoding_is_believed_unless_the_bytes_are_utf8),
    cmocka_unit_test (documents_one_behind_the_other_are_numbered),
    cmocka_unit_test (a_missing_body_is_made_up_for),
    cmocka_unit_test (two_line_breaks_part_paragraphs),
    cmocka_unit_test (a_text_without_publication_is_its_distributors),
    cmocka_unit_test (a_killed_story_says_so),
    cmocka_unit_test (a_document_without_text_is_refused),
    cmocka_unit_test (words_of_the_news_are_no_marks),
  };

  return cmocka_run_group_tests (tests, load_agencies, free_agencies);
}
