/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <glib/gstdio.h>
#include <libxml/xpath.h>

#include <wiretrace/error.h>

#include "page_walk.h"
#include "render/template/html.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

#define XSLT                                                                                                           \
  "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform' "                                    \
  "xmlns:r='urn:wiretrace:report:1' xmlns:exsl='http://exslt.org/common' extension-element-prefixes='exsl' "           \
  "exclude-result-prefixes='r'>"
#define XSLT_END "</xsl:stylesheet>"

static const guint sizes[] = { 1, 2, 5, 8, 30 };

static char *
html_of (xmlDoc *xhtml)
{
  g_autoptr (GBytes) bytes = wt_html_serialise (xhtml);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
report_html (xmlDoc *report)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (xmlDoc) xhtml = wt_template_apply (report, "report", &error);

  assert_null (error);
  assert_non_null (xhtml);
  return html_of (xhtml);
}

/* What a template of the user's makes of the sample, or NULL with the error. */
static xmlDoc *
apply_own (const char *body, GError **error)
{
  g_autoptr (xmlDoc) report = walk_sample (2);
  g_autofree char *folder = g_dir_make_tmp ("wiretrace-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "own.xsl", NULL);

  assert_true (g_file_set_contents (path, body, -1, NULL));
  xmlDoc *result = wt_template_apply (report, path, error);
  g_unlink (path);
  g_rmdir (folder);
  return result;
}

static char *
text_of (xmlDoc *doc)
{
  xmlChar *content = xmlNodeGetContent (xmlDocGetRootElement (doc));
  char *text = g_strdup ((const char *)content);

  xmlFree (content);
  return text;
}

static xmlDoc *
parse (const char *xml)
{
  return xmlReadMemory (xml, (int)strlen (xml), "test.xhtml", NULL, 0);
}

static void
every_built_in_template_makes_xhtml_of_every_sample (void **state)
{
  guint n = 0;
  const WtTemplate *all = wt_templates (&n);

  (void)state;
  assert_true (n >= 2);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint k = 0; k < n; k++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (xmlDoc) report = walk_sample (sizes[i]);
      g_autoptr (xmlDoc) xhtml = wt_template_apply (report, all[k].name, &error);
      assert_null (error);
      assert_string_equal ((const char *)xmlDocGetRootElement (xhtml)->name, "html");
      assert_true (strlen (all[k].description) > 0);
    }
}

static void
the_same_report_gives_the_same_bytes_twice (void **state)
{
  g_autoptr (xmlDoc) first_report = walk_sample (5), second_report = walk_sample (5);
  g_autofree char *first = report_html (first_report), *second = report_html (second_report);

  (void)state;
  assert_string_equal (first, second);
}

static void
a_name_that_is_not_built_in_is_a_usage_error_that_names_it (void **state)
{
  g_autoptr (xmlDoc) report = walk_sample (1);
  g_autoptr (GError) error = NULL, missing = NULL;

  (void)state;
  assert_null (wt_template_apply (report, "sonnet", &error));
  assert_true (g_error_matches (error, WT_ERROR, WT_ERROR_USAGE));
  assert_non_null (strstr (error->message, "sonnet"));
  assert_null (wt_template_apply (report, "/nowhere/at/all.xsl", &missing));
  assert_true (g_error_matches (missing, WT_ERROR, WT_ERROR_USAGE));
}

static void
what_is_no_style_sheet_is_a_format_error (void **state)
{
  const char *const wrong[] = { "not XML", "<html/>", XSLT "<xsl:template match='['/>" XSLT_END,
                                XSLT
                                "<xsl:template match='/'><xsl:call-template name='none'/></xsl:template>" XSLT_END };

  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
  {
    g_autoptr (GError) error = NULL;
    assert_null (apply_own (wrong[i], &error));
    assert_true (g_error_matches (error, WT_ERROR, WT_ERROR_FORMAT));
  }
}

static void
a_template_of_the_users_may_import_a_built_in_one_by_name (void **state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (xmlDoc) xhtml =
      apply_own (XSLT "<xsl:import href='words.xsl'/><xsl:template match='/'><p><xsl:apply-templates mode='name' "
                      "select='r:report/r:articles/r:article[1]'/></p></xsl:template>" XSLT_END,
                 &error);

  (void)state;
  assert_null (error);
  g_autofree char *text = text_of (xhtml);
  assert_string_equal (text, "Harbour Gazette");
}

static void
a_template_reads_no_file (void **state)
{
  g_autofree char *folder = g_dir_make_tmp ("wiretrace-XXXXXX", NULL);
  g_autofree char *secret = g_build_filename (folder, "secret.xml", NULL);
  g_autofree char *sheet = g_build_filename (folder, "secret.xsl", NULL);
  g_autofree char *reads =
      g_strdup_printf (XSLT "<xsl:template match='/'><p>[<xsl:value-of select=\"document('%s')\"/>]"
                            "</p></xsl:template>" XSLT_END,
                       secret);
  g_autofree char *includes = g_strdup_printf (XSLT "<xsl:include href='%s'/>" XSLT_END, sheet);
  g_autofree char *entity = g_strdup_printf ("<!DOCTYPE x [<!ENTITY s SYSTEM '%s'>]>" XSLT
                                             "<xsl:template match='/'><p>[&s;]</p></xsl:template>" XSLT_END,
                                             secret);
  const char *const all[] = { reads, includes, entity };

  (void)state;
  assert_true (g_file_set_contents (secret, "<a>secret</a>", -1, NULL));
  assert_true (
      g_file_set_contents (sheet, XSLT "<xsl:template match='/'><p>secret</p></xsl:template>" XSLT_END, -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (xmlDoc) result = apply_own (all[i], &error);
    g_autofree char *text = result != NULL ? text_of (result) : g_strdup ("");
    assert_null (strstr (text, "secret"));
  }
  g_unlink (secret);
  g_unlink (sheet);
  g_rmdir (folder);
}

static void
a_template_writes_no_file (void **state)
{
  g_autofree char *folder = g_dir_make_tmp ("wiretrace-XXXXXX", NULL);
  g_autofree char *victim = g_build_filename (folder, "written.xml", NULL);
  g_autofree char *writes = g_strdup_printf (XSLT "<xsl:template match='/'><p/><exsl:document href='%s'><a/>"
                                                  "</exsl:document></xsl:template>" XSLT_END,
                                             victim);
  g_autoptr (GError) error = NULL;
  g_autoptr (xmlDoc) result = apply_own (writes, &error);

  (void)state;
  (void)result;
  assert_false (g_file_test (victim, G_FILE_TEST_EXISTS));
  g_rmdir (folder);
}

static void
a_title_that_looks_like_markup_is_shown_as_text (void **state)
{
  g_autoptr (xmlDoc) report = walk_sample (2);
  xmlNode *root = xmlDocGetRootElement (report);

  (void)state;
  xmlSetProp (root, (const xmlChar *)"title", (const xmlChar *)"<script>alert(1)</script> & \"more\"");
  g_autofree char *html = report_html (report);
  assert_null (strstr (html, "<script"));
  assert_non_null (strstr (html, "<h1>&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"more\"</h1>"));
}

static void
html_declares_itself_and_needs_nothing_from_elsewhere (void **state)
{
  g_autoptr (xmlDoc) report = walk_sample (5);
  g_autofree char *html = report_html (report);

  (void)state;
  assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n<html"));
  assert_non_null (strstr (html, "<meta charset=\"utf-8\">"));
  assert_non_null (strstr (html, "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\""));
  assert_non_null (strstr (html, "<html lang=\"en\""));
  assert_non_null (strstr (html, "@page { size: A4"));
  assert_null (strstr (html, "<link"));
  assert_null (strstr (html, "url("));
  assert_null (strstr (html, "@import"));
  assert_null (strstr (html, "src=\""));
}

/* "<td/>" opens a cell in HTML that never ends. */
static void
html_closes_what_is_not_void (void **state)
{
  g_autoptr (xmlDoc) xhtml = parse ("<html xmlns='http://www.w3.org/1999/xhtml'><body><p/><br/><td></td>"
                                    "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg></body></html>");
  g_autofree char *html = html_of (xhtml);

  (void)state;
  assert_non_null (strstr (html, "<p></p><br><td></td>"));
  assert_non_null (strstr (html, "<path d=\"M0 0\"></path></svg>"));
  assert_null (strstr (html, "/>"));
}

static void
html_leaves_out_what_runs_or_loads (void **state)
{
  g_autoptr (xmlDoc) xhtml =
      parse ("<html xmlns='http://www.w3.org/1999/xhtml'><head><base href='//x.example/'/><meta http-equiv='refresh' "
             "content='0'/><link rel='stylesheet' href='https://x.example/far.css'/><script>run()</script></head><body "
             "onload='run()'><a href='javascript:run()'>a</a><a href='java&#9;script:run()'>b</a><a href='#c'>c</a>"
             "<iframe srcdoc='x'/><svg xmlns='http://www.w3.org/2000/svg'><script>run()</script></svg></body></html>");
  g_autofree char *html = html_of (xhtml);

  (void)state;
  assert_null (strstr (html, "run()"));
  assert_null (strstr (html, "x.example"));
  assert_null (strstr (html, "refresh"));
  assert_null (strstr (html, "iframe"));
  assert_non_null (strstr (html, "<a href=\"#c\">c</a>"));
}

static void
a_style_sheet_inside_html_is_not_escaped_and_cannot_end_early (void **state)
{
  g_autoptr (xmlDoc) xhtml = parse ("<html xmlns='http://www.w3.org/1999/xhtml'><head><style>a > b {} "
                                    "&lt;/style>&lt;p></style></head><body/></html>");
  g_autofree char *html = html_of (xhtml);

  (void)state;
  assert_non_null (strstr (html, "a > b {}"));
  assert_null (strstr (html, "</style><p>"));
}

static void
collect (const xmlNode *node, GHashTable *ids, GPtrArray *links)
{
  for (; node != NULL; node = node->next)
  {
    xmlChar *id = node->type == XML_ELEMENT_NODE ? xmlGetNoNsProp (node, (const xmlChar *)"id") : NULL;
    xmlChar *href = node->type == XML_ELEMENT_NODE ? xmlGetNoNsProp (node, (const xmlChar *)"href") : NULL;
    if (id != NULL)
      assert_true (g_hash_table_add (ids, g_strdup ((const char *)id)));
    if (href != NULL && href[0] == '#')
      g_ptr_array_add (links, g_strdup ((const char *)href + 1));
    xmlFree (id);
    xmlFree (href);
    collect (node->children, ids, links);
  }
}

static void
every_link_leads_to_a_place_and_every_article_has_one (void **state)
{
  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
  {
    g_autoptr (xmlDoc) report = walk_sample (sizes[i]);
    g_autoptr (xmlDoc) xhtml = wt_template_apply (report, "report", NULL);
    g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);
    collect (xmlDocGetRootElement (xhtml), ids, links);
    assert_true (links->len > sizes[i]);
    for (guint k = 0; k < links->len; k++)
      assert_true (g_hash_table_contains (ids, g_ptr_array_index (links, k)));
    for (guint n = 1; n <= sizes[i]; n++)
    {
      g_autofree char *id = g_strdup_printf ("article-%u", n);
      assert_true (g_hash_table_contains (ids, id));
    }
  }
}

/* A report says what is shared and what is credited; whether that is wrong is not for it to say. */
static void
the_report_accuses_nobody (void **state)
{
  const char *const accusing[] = { "stole", "steal", "plagiar", "theft", "cheat", "guilty", "copied" };

  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
  {
    g_autoptr (xmlDoc) report = walk_sample (sizes[i]);
    g_autofree char *html = report_html (report);
    for (guint k = 0; k < G_N_ELEMENTS (accusing); k++)
      assert_null (strstr (html, accusing[k]));
  }
}

static void
shared_words_are_bold_and_differences_struck_and_underlined (void **state)
{
  g_autoptr (xmlDoc) report = walk_sample (2);
  g_autofree char *html = report_html (report);

  (void)state;
  assert_non_null (strstr (html, "<b>Early on Tuesday</b> <b>the ferry struck a pier</b><del>, officials said</del>."));
  assert_non_null (
      strstr (html, "<b>The ferry struck a pier</b> <ins>of the old bridge</ins> <b>early on Tuesday</b>."));
}

static void
an_article_without_an_outlet_is_called_by_its_files_name (void **state)
{
  g_autoptr (xmlDoc) report = walk_sample (30);
  g_autofree char *html = report_html (report);

  (void)state;
  assert_non_null (strstr (html, ">10-mountain-herald.txt<"));
}

static guint
count_of (const char *text, const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + 1, part))
    n++;
  return n;
}

/* Makes all of an article its own. Returns: how many sentences it has. */
static guint
take_for_own (xmlDoc *report, const char *xpath)
{
  xmlXPathContext *context = xmlXPathNewContext (report);
  xmlXPathObject *found = xmlXPathEvalExpression ((const xmlChar *)xpath, context);
  guint n = (guint)found->nodesetval->nodeNr;

  for (guint i = 0; i < n; i++)
  {
    xmlNode *sentence = found->nodesetval->nodeTab[i];
    for (xmlNode *node = sentence->children; node != NULL; node = node->next)
      if (xmlStrEqual (node->name, (const xmlChar *)"origin"))
      {
        xmlSetProp (node, (const xmlChar *)"relation", (const xmlChar *)"none");
        xmlUnsetProp (node, (const xmlChar *)"agency");
      }
    xmlSetProp (sentence, (const xmlChar *)"kind", (const xmlChar *)"body");
  }
  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);
  return n;
}

static void
sentences_that_nobody_shares_stand_together_six_in_a_row_and_none_is_lost (void **state)
{
  g_autoptr (xmlDoc) report = walk_sample (2);
  guint n = take_for_own (report, "//*[local-name() = 'article'][2]//*[local-name() = 'sentence']");
  g_autofree char *html = report_html (report);
  const char *section = strstr (html, "<section id=\"article-2\"");

  (void)state;
  assert_true (n > 12);
  assert_non_null (section);
  g_autofree char *own = g_strndup (section, (gsize)(strstr (section, "</section>") - section));
  assert_int_equal (count_of (own, ">ITS OWN<"), (n + 5) / 6);
  assert_int_equal (count_of (own, "<span class=\"n hue-0\">"), n);
}

/* Only the outlet's text can be its own or somebody else's. */
static void
a_headline_that_nobody_shares_is_called_a_headline (void **state)
{
  g_autoptr (xmlDoc) report = walk_sample (2);
  g_autofree char *html = report_html (report);

  (void)state;
  assert_non_null (strstr (html, "HEADLINE</p>"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (every_built_in_template_makes_xhtml_of_every_sample),
    cmocka_unit_test (the_same_report_gives_the_same_bytes_twice),
    cmocka_unit_test (a_name_that_is_not_built_in_is_a_usage_error_that_names_it),
    cmocka_unit_test (what_is_no_style_sheet_is_a_format_error),
    cmocka_unit_test (a_template_of_the_users_may_import_a_built_in_one_by_name),
    cmocka_unit_test (a_template_reads_no_file),
    cmocka_unit_test (a_template_writes_no_file),
    cmocka_unit_test (a_title_that_looks_like_markup_is_shown_as_text),
    cmocka_unit_test (html_declares_itself_and_needs_nothing_from_elsewhere),
    cmocka_unit_test (html_closes_what_is_not_void),
    cmocka_unit_test (html_leaves_out_what_runs_or_loads),
    cmocka_unit_test (a_style_sheet_inside_html_is_not_escaped_and_cannot_end_early),
    cmocka_unit_test (every_link_leads_to_a_place_and_every_article_has_one),
    cmocka_unit_test (the_report_accuses_nobody),
    cmocka_unit_test (shared_words_are_bold_and_differences_struck_and_underlined),
    cmocka_unit_test (an_article_without_an_outlet_is_called_by_its_files_name),
    cmocka_unit_test (sentences_that_nobody_shares_stand_together_six_in_a_row_and_none_is_lost),
    cmocka_unit_test (a_headline_that_nobody_shares_is_called_a_headline),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
