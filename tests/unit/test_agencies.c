/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <glib/gstdio.h>
#include <wiretrace/agency.h>
#include <wiretrace/error.h>

#include "analysis/ingest/agencies_scan.h"
#include "analysis/ingest/agencies_worn.h"
#include "analysis/ingest/agencies_xml.h"

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

/* The signs found in a text, as "AP:The Associated Press|AFP:AFP". */
static char *
scan (const WtAgencies *registry, const char *text)
{
  g_autoptr (GArray) signs = wt_agencies_scan (registry, text, strlen (text));
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < signs->len; i++)
  {
    const WtAgencySign *sign = &g_array_index (signs, WtAgencySign, i);
    g_string_append_printf (found, "%s%s:%.*s", i > 0 ? "|" : "", sign->agency->id, (int)sign->length_bytes,
                            text + sign->offset_bytes);
  }
  return g_string_free (found, FALSE);
}

static void
assert_scan (const char *text, const char *expected)
{
  g_autofree char *found = scan (agencies, text);

  assert_string_equal (found, expected);
}

static void
the_built_in_registry_is_valid_and_holds_sixty_agencies (void **state)
{
  g_autoptr (GBytes) bytes = wt_agencies_resource ("agencies.xml");
  g_autoptr (GError) error = NULL;
  gsize n_bytes;
  const char *xml = g_bytes_get_data (bytes, &n_bytes);

  (void)state;
  if (!wt_agencies_xml_validate ("agencies.xml", xml, n_bytes, &error))
    fail_msg ("%s", error->message);
  assert_true (wt_agencies_count (agencies) >= 60);
}

static void
agencies_stand_in_order_of_id_and_are_found_by_it (void **state)
{
  (void)state;
  for (guint i = 0; i < wt_agencies_count (agencies); i++)
  {
    const WtAgency *agency = wt_agencies_get (agencies, i);
    assert_ptr_equal (wt_agencies_find (agencies, agency->id), agency);
    if (i > 0)
      assert_true (strcmp (wt_agencies_get (agencies, i - 1)->id, agency->id) < 0);
    assert_true (agency->names[0] != NULL || agency->abbreviations[0] != NULL);
    assert_int_equal (strlen (agency->country), 2);
  }
  assert_null (wt_agencies_find (agencies, "NO SUCH"));
  assert_null (wt_agencies_find (agencies, NULL));
  assert_null (wt_agencies_get (agencies, wt_agencies_count (agencies)));
}

static void
add_signs_once (GHashTable *owners, char **signs, const char *id)
{
  for (char **sign = signs; *sign != NULL; sign++)
  {
    const char *owner = g_hash_table_lookup (owners, *sign);
    if (owner != NULL)
      fail_msg ("\"%s\" is a sign of both %s and %s", *sign, owner, id);
    g_hash_table_insert (owners, *sign, (gpointer)id);
  }
}

static void
no_sign_and_no_domain_belongs_to_two_agencies (void **state)
{
  g_autoptr (GHashTable) owners = g_hash_table_new (g_str_hash, g_str_equal);

  (void)state;
  for (guint i = 0; i < wt_agencies_count (agencies); i++)
  {
    const WtAgency *agency = wt_agencies_get (agencies, i);
    add_signs_once (owners, agency->names, agency->id);
    add_signs_once (owners, agency->abbreviations, agency->id);
    add_signs_once (owners, agency->domains, agency->id);
  }
}

static void
every_sign_is_found_when_it_stands_alone (void **state)
{
  (void)state;
  for (guint i = 0; i < wt_agencies_count (agencies); i++)
  {
    const WtAgency *agency = wt_agencies_get (agencies, i);
    for (guint list = 0; list < 2; list++)
      for (char **sign = list == 0 ? agency->names : agency->abbreviations; *sign != NULL; sign++)
      {
        g_autofree char *text = g_strdup_printf ("(%s)", *sign);
        g_autofree char *expected = g_strdup_printf ("%s:%s", agency->id, *sign);
        assert_scan (text, expected);
      }
  }
}

static void
a_url_belongs_to_the_agency_on_whose_site_it_is (void **state)
{
  static const struct
  {
    const char *url, *id;
  } cases[] = { { "https://apnews.com/article/x-1", "AP" },
                { "https://www.reuters.com/world/?a=b", "Reuters" },
                { "HTTP://WWW.Tass.COM:443/politics/1#top", "TASS" },
                { "sputnikglobe.com/20200101/x.html", "Sputnik" },
                { "http://user:word@english.kyodonews.net./x", "Kyodo" },
                { "https://notreuters.com/", NULL },
                { "https://reuters.com.example.org/", NULL },
                { "https://example.org/apnews.com", NULL },
                { "https://com/", NULL },
                { "", NULL },
                { NULL, NULL } };

  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
  {
    const WtAgency *agency = wt_agencies_of_url (agencies, cases[i].url);
    assert_ptr_equal (agency, wt_agencies_find (agencies, cases[i].id));
    assert_int_equal (agency == NULL, cases[i].id == NULL);
  }
}

static void
signs_are_whole_words (void **state)
{
  (void)state;
  assert_scan ("(AP) AP's AP/AFP, AP.", "AP:AP|AP:AP|AP:AP|AFP:AFP|AP:AP");
  assert_scan ("AAFP APS1 XAP AP2 MAPS ap Ap", "");
  assert_scan ("a_AP AP_b", "");
  assert_scan ("It said.AP reported", "AP:AP");
  assert_scan ("the reutersville post", "");
}

static void
abbreviations_match_in_their_own_case_and_names_in_any (void **state)
{
  (void)state;
  assert_scan ("tass Tass TASS tAsS", "TASS:Tass|TASS:TASS");
  assert_scan ("associated press ASSOCIATED PRESS Associated press",
               "AP:associated press|AP:ASSOCIATED PRESS|AP:Associated press");
  assert_scan ("AGENCE FRANCE-PRESSE", "AFP:AGENCE FRANCE-PRESSE");
}

static void
names_match_whatever_spaces_dashes_and_apostrophes_are_used (void **state)
{
  (void)state;
  assert_scan ("Associated  Press", "AP:Associated  Press");
  assert_scan ("Associated\nPress", "AP:Associated\nPress");
  assert_scan ("Associated\xc2\xa0Press", "AP:Associated\xc2\xa0Press");
  assert_scan ("Associated\n\nPress", "");
  assert_scan ("Agence France\xe2\x80\x91Presse", "AFP:Agence France\xe2\x80\x91Presse");
  assert_scan ("Wolff\xe2\x80\x99s Bureau", "Wolff:Wolff\xe2\x80\x99s Bureau");
  assert_scan ("ANADOLU AJANSI", "Anadolu:ANADOLU AJANSI");
  assert_scan ("DEMİRÖREN HABER AJANSI", "DHA:DEMİRÖREN HABER AJANSI");
}

static void
the_longest_sign_stands_where_signs_overlap (void **state)
{
  (void)state;
  assert_scan ("Associated Press of Pakistan", "APP:Associated Press of Pakistan");
  assert_scan ("The Associated Press of Pakistan", "APP:The Associated Press of Pakistan");
  assert_scan ("The Associated Press of London", "AP:The Associated Press");
  assert_scan ("Australian Associated Press", "AAP:Australian Associated Press");
  assert_scan ("Interfax-Ukraine and Interfax", "Interfax-Ukraine:Interfax-Ukraine|Interfax:Interfax");
}

static void
scripts_without_spaces_need_no_edge_of_a_word (void **state)
{
  (void)state;
  assert_scan ("据新华社报道", "Xinhua:新华社");
  assert_scan ("米AP通信が", "AP:AP通信");
  assert_scan ("연합뉴스가 전했다", "Yonhap:연합뉴스");
  assert_scan ("сообщает Интерфакс.", "Interfax:Интерфакс");
  assert_scan ("Интерфаксовский", "");
}

static void
a_dotted_abbreviation_is_no_part_of_a_longer_one_and_a_host_is_no_sign (void **state)
{
  (void)state;
  assert_scan ("PARIS (A.P.) Now", "AP:A.P.");
  assert_scan ("the U.A.P. and A.P.I.", "");
  assert_scan ("see reuters.com or www.reuters.com", "");
  assert_scan ("said Reuters.The", "Reuters:Reuters");
}

static void
what_an_abbreviation_means_otherwise_suppresses_it_near_by (void **state)
{
  g_autofree char *at_reach = g_strnfill (WT_DENIAL_REACH_BYTES - 2, '.');
  g_autofree char *beyond = g_strnfill (WT_DENIAL_REACH_BYTES - 1, '.');
  g_autofree char *near_text = g_strdup_printf ("AP %s Andhra Pradesh", at_reach);
  g_autofree char *far_text = g_strdup_printf ("AP %s Andhra Pradesh", beyond);
  g_autofree char *near_before = g_strdup_printf ("Andhra Pradesh %s AP", at_reach);
  g_autofree char *far_before = g_strdup_printf ("Andhra Pradesh %s AP", beyond);

  (void)state;
  assert_scan (near_text, "");
  assert_scan (far_text, "AP:AP");
  assert_scan (near_before, "");
  assert_scan (far_before, "AP:AP");
  assert_scan ("ANDHRA PRADESH (AP), Associated Press", "AP:Associated Press");
  assert_scan ("the Armed Forces of the Philippines (AFP) told AP", "AP:AP");
  assert_scan ("the Sputnik V vaccine", "");
}

static void
an_empty_text_has_no_sign (void **state)
{
  (void)state;
  assert_scan ("", "");
  assert_scan (" \n ", "");
}

/* The straightforward scan: every phrase at every place. */

typedef struct
{
  gsize start, end;
  const WtAgency *agency;
  WtPhraseKind kind;
} Match;

static gunichar
at (const char *text, gsize n_bytes, gsize offset)
{
  return offset < n_bytes ? g_utf8_get_char (text + offset) : 0;
}

/* Where the phrase that begins at offset ends, 0 where it does not stand there. */
static gsize
naive_end (const char *text, gsize n_bytes, gsize offset, const char *phrase)
{
  gunichar before = offset > 0 ? g_utf8_get_char (g_utf8_prev_char (text + offset)) : 0;
  gsize end = offset;

  if (!wt_sign_is_edge (before, at (text, n_bytes, offset)))
    return 0;
  for (const char *p = phrase; *p != '\0'; p = g_utf8_next_char (p))
  {
    guint n_breaks = 0;
    if (end >= n_bytes || wt_sign_fold (at (text, n_bytes, end)) != wt_sign_fold (g_utf8_get_char (p)))
      return 0;
    do
    {
      n_breaks += text[end] == '\n';
      end += g_utf8_skip[(guchar)text[end]];
    } while (*p == ' ' && wt_sign_fold (at (text, n_bytes, end)) == ' ' && end < n_bytes);
    if (n_breaks > 1)
      return 0;
  }
  gunichar last = g_utf8_get_char (g_utf8_prev_char (text + end)), after = at (text, n_bytes, end);
  if (!wt_sign_is_edge (last, after))
    return 0;
  if (last == '.')
    return before == '.' || !wt_sign_is_edge ('a', after) ? 0 : end;
  return after == '.' && end + 1 < n_bytes && g_ascii_islower (text[end + 1]) ? 0 : end;
}

static void
naive_add (GArray *matches, const char *text, gsize n_bytes, char **phrases, WtPhraseKind kind, const WtAgency *agency)
{
  for (char **phrase = phrases; *phrase != NULL; phrase++)
    for (gsize offset = 0; offset < n_bytes; offset += g_utf8_skip[(guchar)text[offset]])
    {
      gsize end = naive_end (text, n_bytes, offset, *phrase);
      Match match = { offset, end, agency, kind };
      if (end == 0)
        continue;
      if (kind == WT_PHRASE_ABBREVIATION
          && (end - offset != strlen (*phrase) || memcmp (text + offset, *phrase, end - offset) != 0))
        continue;
      g_array_append_val (matches, match);
    }
}

static gboolean
naive_denied (const GArray *matches, const Match *match)
{
  for (guint i = 0; match->kind == WT_PHRASE_ABBREVIATION && i < matches->len; i++)
  {
    const Match *other = &g_array_index (matches, Match, i);
    if (other->kind == WT_PHRASE_DENIAL && other->agency == match->agency
        && other->start <= match->end + WT_DENIAL_REACH_BYTES && other->end + WT_DENIAL_REACH_BYTES >= match->start)
      return TRUE;
  }
  return FALSE;
}

static gboolean
naive_beaten (const GArray *matches, const Match *match)
{
  gsize length = match->end - match->start;

  for (guint i = 0; i < matches->len; i++)
  {
    const Match *other = &g_array_index (matches, Match, i);
    gsize other_length = other->end - other->start;
    if (other != match && other->kind != WT_PHRASE_DENIAL && other->start < match->end && match->start < other->end
        && !naive_denied (matches, other) && (other_length > length || (other_length == length && other < match)))
      return TRUE;
  }
  return FALSE;
}

static gint
compare_matches (gconstpointer a, gconstpointer b)
{
  const Match *first = a, *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

static char *
naive_scan (const char *text)
{
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (Match));
  g_autoptr (GString) found = g_string_new (NULL);
  gsize n_bytes = strlen (text);

  for (guint i = 0; i < wt_agencies_count (agencies); i++)
  {
    const WtAgency *agency = wt_agencies_get (agencies, i);
    naive_add (matches, text, n_bytes, agency->names, WT_PHRASE_NAME, agency);
    naive_add (matches, text, n_bytes, agency->abbreviations, WT_PHRASE_ABBREVIATION, agency);
    naive_add (matches, text, n_bytes, agency->not_when, WT_PHRASE_DENIAL, agency);
  }
  g_array_sort (matches, compare_matches);
  for (guint i = 0; i < matches->len; i++)
  {
    const Match *match = &g_array_index (matches, Match, i);
    if (match->kind != WT_PHRASE_DENIAL && !naive_denied (matches, match) && !naive_beaten (matches, match))
      g_string_append_printf (found, "%s%s:%.*s", found->len > 0 ? "|" : "", match->agency->id,
                              (int)(match->end - match->start), text + match->start);
  }
  return g_strdup (found->str);
}

static const char *
random_phrase (GRand *random)
{
  const WtAgency *agency =
      wt_agencies_get (agencies, (guint)g_rand_int_range (random, 0, (gint32)wt_agencies_count (agencies)));
  char **lists[] = { agency->names, agency->abbreviations, agency->not_when };
  char **list = lists[g_rand_int_range (random, 0, G_N_ELEMENTS (lists))];
  guint n = g_strv_length (list);

  return n == 0 ? "a" : list[g_rand_int_range (random, 0, (gint32)n)];
}

static char *
random_text (GRand *random)
{
  static const char *const pieces[] = {
    " ",           "\n", "  ", "\n\n", "/",  ".", "'s",       "-",    "(AP)", "AFP", "Associated Press",
    "of Pakistan", "or", "a",  "The ", "社", "é", "\xc2\xa0", ".com", "A.P.", "_",   "Andhra Pradesh"
  };
  GString *text = g_string_new (NULL);

  for (gint32 n = g_rand_int_range (random, 0, 14); n > 0; n--)
  {
    const char *piece =
        g_rand_boolean (random) ? random_phrase (random) : pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))];
    g_autofree char *upper = g_utf8_strup (piece, -1);
    g_string_append (text, g_rand_int_range (random, 0, 4) == 0 ? upper : piece);
    if (g_rand_boolean (random))
      g_string_append (text, pieces[g_rand_int_range (random, 0, 5)]);
  }
  return g_string_free (text, FALSE);
}

static void
the_scan_finds_what_a_straightforward_scan_finds (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20240116);
  guint n_signs = 0;

  (void)state;
  for (guint i = 0; i < 400; i++)
  {
    g_autofree char *text = random_text (random);
    g_autofree char *expected = naive_scan (text);
    assert_scan (text, expected);
    n_signs += *expected != '\0';
  }
  assert_true (n_signs > 200);
}

/* Files of the user. */

static char *
write_file (const char *content)
{
  char *path = NULL;
  int descriptor = g_file_open_tmp ("agencies-XXXXXX.xml", &path, NULL);

  assert_true (descriptor >= 0);
  g_close (descriptor, NULL);
  assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}

static void
assert_refused (const char *content, WtError code, const char *part)
{
  g_autofree char *path = write_file (content);
  const char *const paths[] = { path, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (WtAgencies) loaded = wt_agencies_load (paths, &error);

  g_unlink (path);
  assert_null (loaded);
  assert_true (g_error_matches (error, WT_ERROR, (gint)code));
  if (!g_str_has_prefix (error->message, path) || strstr (error->message, part) == NULL)
    fail_msg ("message: %s", error->message);
}

static void
a_file_of_the_user_adds_agencies_and_replaces_known_ones (void **state)
{
  g_autofree char *path =
      write_file ("<agencies><agency id='AP' name='A &amp; P' country='XX'><name>Grocers &amp; Sons</name></agency>\n"
                  "<agency id='Zeta' name='Zeta Wire' country='ZZ'><abbreviation>ZW</abbreviation>"
                  "<domain>zeta.example</domain></agency></agencies>");
  const char *const paths[] = { path, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (WtAgencies) loaded = wt_agencies_load (paths, &error);

  (void)state;
  g_unlink (path);
  assert_non_null (loaded);
  assert_int_equal (wt_agencies_count (loaded), wt_agencies_count (agencies) + 1);
  assert_string_equal (wt_agencies_find (loaded, "AP")->name, "A & P");
  assert_string_equal (wt_agencies_of_url (loaded, "https://www.zeta.example/1")->id, "Zeta");
  g_autofree char *found = scan (loaded, "(ZW) Associated Press, grocers & sons");
  assert_string_equal (found, "Zeta:ZW|AP:grocers & sons");
}

static void
a_file_that_is_not_valid_is_refused_with_its_name_and_line (void **state)
{
  (void)state;
  assert_refused ("<agencies>\n<agency id='X' name='X' country='XX'>\n<nam>X</nam></agency>\n</agencies>",
                  WT_ERROR_FORMAT, ":3: ");
  assert_refused ("<agencies>\n\n<agency name='X' country='XX'/>\n</agencies>", WT_ERROR_FORMAT, ":3: ");
  assert_refused ("<agencies>\n<agency id='X' name='X' country='xx'/>\n</agencies>", WT_ERROR_FORMAT, ":2: ");
  assert_refused ("<agencies><agency id='X' name='X' country='XX'><name> X</name></agency></agencies>", WT_ERROR_FORMAT,
                  ":1: ");
  assert_refused ("<agencies/>", WT_ERROR_FORMAT, ":1: ");
}

static void
a_file_that_is_not_xml_is_refused_with_its_line (void **state)
{
  (void)state;
  assert_refused ("<agencies>\n<agency id='X'\n</agencies>", WT_ERROR_FORMAT, ":3: ");
  assert_refused ("", WT_ERROR_FORMAT, ":");
  assert_refused ("<!DOCTYPE agencies [<!ENTITY a 'b'>]>\n<agencies><agency id='X' name='X' country='XX'>"
                  "<name>&a;</name></agency></agencies>",
                  WT_ERROR_FORMAT, "document type");
}

static void
a_file_that_is_not_there_is_an_error_of_reading (void **state)
{
  const char *const paths[] = { "/nonexistent/agencies.xml", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (WtAgencies) loaded = wt_agencies_load (paths, &error);

  (void)state;
  assert_null (loaded);
  assert_true (g_error_matches (error, WT_ERROR, WT_ERROR_IO));
  assert_non_null (strstr (error->message, "/nonexistent/agencies.xml"));
}

static void
a_sign_broken_over_lines_or_spaced_at_its_stops_is_found (void **state)
{
  (void)state;
  assert_scan ("so meldet Ha-\nvas heute", "Havas:Ha-\nvas");
  assert_scan ("(D. N. B.)", "DNB:D. N. B.");
  assert_scan ("said A. P. Harrow of the mill", "");
  assert_scan ("Ha-\nVas", "");
}

static void
assert_worn (const char *date, const char *text, const char *expected)
{
  g_autoptr (GArray) signs = wt_agencies_worn (agencies, date, text, strlen (text));
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < signs->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "", g_array_index (signs, WtWornSign, i).agency->id);
  assert_string_equal (found->str, expected);
}

static void
a_worn_sign_is_read_letter_by_letter (void **state)
{
  (void)state;
  assert_worn ("1930-03-05", "Ilavas", "Havas");
  assert_worn ("1930-03-05", "Ilcuter.", "Reuters");
  assert_worn ("1930-03-05", "ag. Havàs", "Havas");
  assert_worn ("1990-03-05", "ats-af p", "SDA AFP");
  assert_worn ("1963-03-05", "UPI, Reuter, Ort.", "UPI Reuters");
  assert_worn ("1930-03-05", "Havre", "");
  assert_worn ("1955-03-05", "O. P. A.", "");
  assert_worn ("1985-03-05", "Havas", "");
  assert_worn ("1930-03-05", "", "");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (the_built_in_registry_is_valid_and_holds_sixty_agencies),
    cmocka_unit_test (agencies_stand_in_order_of_id_and_are_found_by_it),
    cmocka_unit_test (a_sign_broken_over_lines_or_spaced_at_its_stops_is_found),
    cmocka_unit_test (a_worn_sign_is_read_letter_by_letter),
    cmocka_unit_test (no_sign_and_no_domain_belongs_to_two_agencies),
    cmocka_unit_test (every_sign_is_found_when_it_stands_alone),
    cmocka_unit_test (a_url_belongs_to_the_agency_on_whose_site_it_is),
    cmocka_unit_test (signs_are_whole_words),
    cmocka_unit_test (abbreviations_match_in_their_own_case_and_names_in_any),
    cmocka_unit_test (names_match_whatever_spaces_dashes_and_apostrophes_are_used),
    cmocka_unit_test (the_longest_sign_stands_where_signs_overlap),
    cmocka_unit_test (scripts_without_spaces_need_no_edge_of_a_word),
    cmocka_unit_test (a_dotted_abbreviation_is_no_part_of_a_longer_one_and_a_host_is_no_sign),
    cmocka_unit_test (what_an_abbreviation_means_otherwise_suppresses_it_near_by),
    cmocka_unit_test (an_empty_text_has_no_sign),
    cmocka_unit_test (the_scan_finds_what_a_straightforward_scan_finds),
    cmocka_unit_test (a_file_of_the_user_adds_agencies_and_replaces_known_ones),
    cmocka_unit_test (a_file_that_is_not_valid_is_refused_with_its_name_and_line),
    cmocka_unit_test (a_file_that_is_not_xml_is_refused_with_its_line),
    cmocka_unit_test (a_file_that_is_not_there_is_an_error_of_reading),
  };

  return cmocka_run_group_tests (tests, load, unload);
}
