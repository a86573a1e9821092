/* SPDX-License-Identifier: GPL-3.0-or-later */
/* NewsML-G2 and NewsML 1, whole, in parts and broken. */
#include "wire_fixture.h"

#define META                                                                                                           \
  "<rightsInfo><copyrightHolder literal='Reuters'/><usageTerms>Paying subscribers</usageTerms></rightsInfo>"           \
  "<itemMeta><itemClass qcode='ninat:text'/><provider qcode='nprov:AFP'/>"                                             \
  "<versionCreated>2024-01-16T08:30:00+01:00</versionCreated><firstCreated>2024-01-12T08:30:00Z</firstCreated>"        \
  "<embargoed>2024-01-17T00:00:00Z</embargoed><pubStatus qcode='stat:canceled'/><edNote>Note to editors: this "        \
  "CORRECTS the year.</edNote><link rel='irel:derivedFrom' residref='urn:x:0'/></itemMeta>"                            \
  "<contentMeta><urgency>2</urgency><located><name>Port Vara</name></located><infoSource literal='ap.org'/>"           \
  "<language tag='en'/><keyword>harbour</keyword><slugline>XC-LIGHTHOUSE/UPDATE 1</slugline>"                          \
  "<headline>UPDATE 1-Council closes lighthouse</headline><headline role='hld:subHeadline'>Storm tore its roof"        \
  "</headline><by>By Ana Verrin</by><dateline>PORT VARA (AFP) - </dateline><creditline>AFP</creditline></contentMeta>"

#define HOPS                                                                                                           \
  "<hopHistory><hop seq='1' timestamp='2024-01-16T08:00:00Z'><party literal='TASS'/>"                                  \
  "<action qcode='hopaction:created'/></hop></hopHistory>"

#define BODY_TEXT       "The council voted on Monday to close the old lighthouse and its pier."
#define XHTML           "<html xmlns='http://www.w3.org/1999/xhtml'><head><title/></head><body><p>" BODY_TEXT "</p></body></html>"
#define ITEM(inside)    "<newsItem guid='urn:x:1' version='3' xml:lang='en'>" inside "</newsItem>"
#define INLINE(content) "<contentSet><inlineXML>" content "</inlineXML></contentSet>"

static void
a_news_item_gives_all_it_says (void **state)
{
  g_auto (Wire) wire = wire_read (ITEM (HOPS META INLINE (XHTML)));
  const WtArticle *article = wire_article (&wire, 0);

  (void)state;
  assert_string_equal (article->id, "wire");
  assert_string_equal (article->title, "UPDATE 1-Council closes lighthouse");
  assert_string_equal (article->outlet, "Agence France-Presse");
  assert_string_equal (article->author, "Ana Verrin");
  assert_string_equal (article->published.date, "2024-01-16");
  assert_string_equal (article->published.time, "08:30+01:00");
  assert_note (article, "doc-id", "urn:x:1");
  assert_note (article, "version", "3");
  assert_note (article, "version", "UPDATE 1");
  assert_note (article, "status", "canceled");
  assert_note (article, "status", "corrected");
  assert_note (article, "urgency", "2");
  assert_note (article, "embargo", "2024-01-17T00:00:00Z");
  assert_note (article, "slug", "XC-LIGHTHOUSE/UPDATE 1");
  assert_note (article, "derived-from", "urn:x:0");
  assert_note (article, "hop", "2024-01-16T08:00:00Z TASS created");
  assert_note (article, "provider", "nprov:AFP");
  assert_note (article, "copyright-holder", "Reuters");
  assert_note (article, "location", "Port Vara");
}

static void
parties_that_are_agencies_are_credits (void **state)
{
  g_auto (Wire) wire = wire_read (ITEM (HOPS META INLINE (XHTML)));
  const WtArticle *article = wire_article (&wire, 0);

  (void)state;
  assert_credit (article, "By Ana Verrin", WT_CREDIT_BYLINE);
  assert_credit (article, "AFP", WT_CREDIT_LINE);
  assert_credit (article, "Agence France-Presse", WT_CREDIT_METADATA);
  assert_credit (article, "Associated Press", WT_CREDIT_METADATA);
  assert_credit (article, "TASS", WT_CREDIT_METADATA);
  assert_credit (article, "Reuters", WT_CREDIT_COPYRIGHT);
  assert_kind (article, "Storm tore", WT_BLOCK_SUBHEAD);
  assert_kind (article, "PORT VARA (AFP) \342\200\224 The council", WT_BLOCK_BODY);
}

static void
other_items_are_left_out_and_counted (void **state)
{
  g_auto (Wire) wire =
      wire_read ("<newsMessage><itemSet><packageItem/><conceptItem/><newsItem><itemMeta><itemClass qcode='x:picture'/>"
                 "</itemMeta></newsItem>" ITEM (META INLINE (XHTML)) "<planningItem/><packageItem/>" ITEM (
                     INLINE (XHTML)) "</itemSet></newsMessage>");
  const WtDiagnostic *skipped = wire_diagnostic (&wire, WT_DIAGNOSTIC_SKIPPED);

  (void)state;
  assert_int_equal (wire.articles->len, 2);
  assert_string_equal (wire_article (&wire, 0)->id, "wire#4");
  assert_string_equal (wire_article (&wire, 1)->id, "wire#7");
  assert_non_null (skipped);
  assert_int_equal (skipped->severity, WT_SEVERITY_NOTE);
  assert_non_null (strstr (skipped->message, "2 × packageItem"));
  assert_non_null (strstr (skipped->message, "1 × newsItem of class picture"));
}

static void
a_file_with_no_article_says_why (void **state)
{
  static const char *const files[][2] = {
    { "<packageItem><itemMeta/></packageItem>", "1 × packageItem" },
    { "<newsItem><contentSet><remoteContent href='http://x.example/'/></contentSet></newsItem>", "nothing is fetched" },
    { "<newsItem><itemMeta/></newsItem>", "only metadata" },
    { "<newsItem><contentSet><inlineXML contenttype='application/sportsml+xml'><sports><score>2</score></sports>"
      "</inlineXML></contentSet></newsItem>",
      "application/sportsml+xml" },
    { "<newsItem><contentSet><inlineXML/></contentSet></newsItem>", "text is empty" },
    { "<newsMessage/>", "no item" },
    { "<NewsML><NewsItem><NewsManagement/></NewsItem></NewsML>", "NewsItem without" }
  };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
  {
    g_auto (Wire) wire = wire_read (files[i][0]);
    const WtDiagnostic *skipped = wire_diagnostic (&wire, WT_DIAGNOSTIC_SKIPPED);
    assert_int_equal (wire.articles->len, 0);
    assert_non_null (skipped);
    assert_int_equal (skipped->severity, WT_SEVERITY_ERROR);
    if (strstr (skipped->message, files[i][1]) == NULL)
      fail_msg ("“%s” is not in “%s”", files[i][1], skipped->message);
  }
}

static void
text_is_read_in_every_form (void **state)
{
  static const char *const contents[] = {
    "<inlineXML>" XHTML "</inlineXML>",
    "<inlineXML><x:html xmlns:x='http://www.w3.org/1999/xhtml'><x:body><x:p>" BODY_TEXT "</x:p></x:body></x:html>"
    "</inlineXML>",
    "<inlineXML><nitf><body><body.content><p>" BODY_TEXT "</p></body.content></body></nitf></inlineXML>",
    "<inlineXML><div><p>" BODY_TEXT "</p></div></inlineXML>",
    "<inlineXML>" BODY_TEXT "</inlineXML>",
    "<inlineData contenttype='text/plain'>" BODY_TEXT "</inlineData>",
    "<inlineData contenttype='text/html'>&lt;p&gt;" BODY_TEXT "&lt;/p&gt;</inlineData>",
    "<inlineData><![CDATA[<?xml version='1.0'?><nitf><body><body.content><p>" BODY_TEXT
    "</p></body.content></body></nitf>]]></inlineData>",
    ("<inlineData encoding='base64'>VGhlIGNvdW5jaWwgdm90ZWQgb24gTW9uZGF5IHRvIGNsb3NlIHRoZSBvbGQgbGlnaHRob3VzZSBhbmQg"
     "aXRzIHBpZXIu</inlineData>")
  };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (contents); i++)
  {
    g_autofree char *text = g_strdup_printf ("<newsItem><contentSet>%s</contentSet></newsItem>", contents[i]);
    g_auto (Wire) wire = wire_read (text);
    assert_string_equal (wire_article (&wire, 0)->text, BODY_TEXT);
  }
}

static void
nitf_inside_brings_its_own_headline (void **state)
{
  g_auto (Wire) wire = wire_read (
      "<newsItem><contentMeta><headline>Short</headline></contentMeta><contentSet><inlineXML><nitf><body><body.head>"
      "<hedline><hl1>Council closes lighthouse</hl1></hedline></body.head><body.content><p>" BODY_TEXT
      "</p></body.content></body></nitf></inlineXML></contentSet></newsItem>");
  const WtArticle *article = wire_article (&wire, 0);

  (void)state;
  assert_string_equal (article->title, "Short");
  assert_kind (article, "Council closes", WT_BLOCK_HEADLINE);
  assert_null (strstr (article->text, "Short"));
}

static void
a_provider_is_known_by_code_name_and_address (void **state)
{
  static const char *const providers[][2] = {
    { "<provider qcode='nprov:REUTERS'/>", "Reuters" },
    { "<provider literal='reuters.com'/>", "Reuters" },
    { "<provider uri='https://www.reuters.com/'/>", "Reuters" },
    { "<provider qcode='x:1'><name>Deutsche Presse-Agentur GmbH</name></provider>", "Deutsche Presse-Agentur" },
    { "<provider><name>Harbour Post</name></provider>", "Harbour Post" },
    { "<provider uri='http://www.post.example/about'/>", "post.example" },
  };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (providers); i++)
  {
    g_autofree char *text =
        g_strdup_printf ("<newsItem><itemMeta>%s</itemMeta>" INLINE (XHTML) "</newsItem>", providers[i][0]);
    g_auto (Wire) wire = wire_read (text);
    assert_string_equal (wire_article (&wire, 0)->outlet, providers[i][1]);
  }
}

#define NEWSML_1_HEAD                                                                                                  \
  "<NewsML><NewsEnvelope><DateAndTime>2024-01-16T09:30:00Z</DateAndTime></NewsEnvelope><NewsItem xml:lang='en'>"       \
  "<Identification><NewsIdentifier><ProviderId>afp.com</ProviderId><NewsItemId>x1</NewsItemId>"                        \
  "<RevisionId PreviousRevision='1' Update='N'>2</RevisionId><PublicIdentifier>urn:newsml:x1</PublicIdentifier>"       \
  "</NewsIdentifier><NameLabel>lighthouse-2nd-lead</NameLabel></Identification><NewsManagement>"                       \
  "<NewsItemType FormalName='News'/><FirstCreated>2024-01-15T08:30:00Z</FirstCreated>"                                 \
  "<ThisRevisionCreated>2024-01-16T08:30:00Z</ThisRevisionCreated><Status FormalName='Usable'/>"                       \
  "<Urgency FormalName='3'/><DerivedFrom NewsItem='urn:newsml:x0'/></NewsManagement>"
#define LINES(headline)                                                                                                \
  "<NewsLines><HeadLine>" headline "</HeadLine><ByLine>By Ana Verrin</ByLine><DateLine>PORT VARA, Jan 16</DateLine>"   \
  "<CreditLine>AFP</CreditLine><CopyrightLine>Copyright AFP 2024</CopyrightLine><SlugLine>lighthouse</SlugLine>"       \
  "</NewsLines><AdministrativeMetadata><Provider><Party FormalName='AFP'/></Provider></AdministrativeMetadata>"

static void
newsml_1_gives_all_it_says (void **state)
{
  g_auto (Wire) wire = wire_read (NEWSML_1_HEAD "<NewsComponent>" LINES (
      "Council closes lighthouse") "<NewsComponent>"
                                   "<Role FormalName='Main'/><ContentItem><MediaType "
                                   "FormalName='Text'/><DataContent><p>" BODY_TEXT
                                   "</p></DataContent></ContentItem></NewsComponent></NewsComponent>"
                                   "</NewsItem></NewsML>");
  const WtArticle *article = wire_article (&wire, 0);

  (void)state;
  assert_string_equal (article->title, "Council closes lighthouse");
  assert_string_equal (article->outlet, "Agence France-Presse");
  assert_string_equal (article->author, "Ana Verrin");
  assert_string_equal (article->published.date, "2024-01-16");
  assert_string_equal (article->published.time, "08:30+00:00");
  assert_note (article, "doc-id", "urn:newsml:x1");
  assert_note (article, "version", "2");
  assert_note (article, "version", "2nd-lead");
  assert_note (article, "status", "usable");
  assert_note (article, "urgency", "3");
  assert_note (article, "derived-from", "urn:newsml:x0");
  assert_credit (article, "AFP", WT_CREDIT_LINE);
  assert_credit (article, "Copyright AFP", WT_CREDIT_COPYRIGHT);
  assert_kind (article, "PORT VARA, Jan 16 \342\200\224 The council", WT_BLOCK_BODY);
}

static void
components_with_headlines_are_articles_and_renditions_are_not (void **state)
{
  g_auto (Wire) wire = wire_read (NEWSML_1_HEAD "<NewsComponent><NewsComponent EquivalentsList='yes'>" LINES (
      "First") "<ContentItem><DataContent><p>" BODY_TEXT "</p></DataContent></ContentItem><ContentItem>"
               "<DataContent>The same again in plain letters.</DataContent></ContentItem></NewsComponent>"
               "<NewsComponent>" LINES ("Second") "<ContentItem><DataContent>A bridge was opened on Friday in the "
                                                  "town.</DataContent></ContentItem><NewsComponent>"
                                                  "<Role FormalName='Caption'/><ContentItem><DataContent><p>The "
                                                  "bridge.</p></DataContent></ContentItem></NewsComponent>"
                                                  "</NewsComponent></NewsComponent></NewsItem></NewsML>");

  (void)state;
  assert_int_equal (wire.articles->len, 2);
  assert_string_equal (wire_article (&wire, 0)->id, "wire#1");
  assert_string_equal (wire_article (&wire, 0)->title, "First");
  assert_null (strstr (wire_article (&wire, 0)->text, "plain letters"));
  assert_string_equal (wire_article (&wire, 1)->title, "Second");
  assert_kind (wire_article (&wire, 1), "The bridge.", WT_BLOCK_CAPTION);
}

static void
half_an_item_is_read_as_far_as_it_goes (void **state)
{
  g_auto (Wire) wire =
      wire_read ("<newsMessage><itemSet>" ITEM (META INLINE (XHTML)) "<newsItem><contentSet><inlineXML>"
                                                                     "<p>A boat sank in the river on "
                                                                     "Fri");

  (void)state;
  assert_int_equal (wire.articles->len, 2);
  assert_non_null (wire_diagnostic (&wire, WT_DIAGNOSTIC_MALFORMED));
}

static void
many_small_documents_are_read_in_their_order (void **state)
{
  g_autoptr (GString) text = g_string_new (NULL);

  (void)state;
  for (int i = 0; i < 3000; i++)
    g_string_append_printf (text,
                            "<newsItem><contentSet><inlineData>Boat number %d sank in the river.</inlineData>"
                            "</contentSet></newsItem>",
                            i);
  g_auto (Wire) wire = wire_read_bytes (text->str, text->len);
  assert_int_equal (wire.articles->len, 3000);
  assert_string_equal (wire_article (&wire, 2999)->id, "wire#3000");
  assert_non_null (strstr (wire_article (&wire, 2999)->text, "2999"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (a_news_item_gives_all_it_says),
    cmocka_unit_test (parties_that_are_agencies_are_credits),
    cmocka_unit_test (other_items_are_left_out_and_counted),
    cmocka_unit_test (a_file_with_no_article_says_why),
    cmocka_unit_test (text_is_read_in_every_form),
    cmocka_unit_test (nitf_inside_brings_its_own_headline),
    cmocka_unit_test (a_provider_is_known_by_code_name_and_address),
    cmocka_unit_test (newsml_1_gives_all_it_says),
    cmocka_unit_test (components_with_headlines_are_articles_and_renditions_are_not),
    cmocka_unit_test (half_an_item_is_read_as_far_as_it_goes),
    cmocka_unit_test (many_small_documents_are_read_in_their_order),
  };

  return cmocka_run_group_tests (tests, load_agencies, free_agencies);
}
