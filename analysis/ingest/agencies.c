/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <wiretrace/agency.h>
#include <wiretrace/error.h>

#include "agencies_scan.h"
#include "agencies_xml.h"

/* No registry of agencies is longer; a file that is, is not one. */
#define MAX_FILE_BYTES (16 * 1024 * 1024)

/* agencies: of WtAgency, by id; the tables borrow from it. */
struct WtAgencies
{
  GPtrArray *agencies;
  GHashTable *by_domain;
  WtSignTrie *trie;
};

static gint
compare_ids (gconstpointer a, gconstpointer b)
{
  const WtAgency *const *first = a;
  const WtAgency *const *second = b;

  return strcmp ((*first)->id, (*second)->id);
}

static void
add_or_replace (GPtrArray *agencies, WtAgency *added)
{
  for (guint i = 0; i < agencies->len; i++)
  {
    WtAgency *known = g_ptr_array_index (agencies, i);
    if (!g_str_equal (known->id, added->id))
      continue;
    wt_agency_free (known);
    agencies->pdata[i] = added;
    return;
  }
  g_ptr_array_add (agencies, added);
}

static gboolean
add_file (GPtrArray *agencies, const char *path, GError **error)
{
  g_autofree char *xml = NULL;
  gsize n_bytes;
  g_autoptr (GError) cause = NULL;

  if (!g_file_get_contents (path, &xml, &n_bytes, &cause))
  {
    g_set_error_literal (error, WT_ERROR, WT_ERROR_IO, cause->message);
    return FALSE;
  }
  if (n_bytes > MAX_FILE_BYTES)
  {
    g_set_error (error, WT_ERROR, WT_ERROR_FORMAT, "%s: longer than %d bytes", path, MAX_FILE_BYTES);
    return FALSE;
  }
  if (!wt_agencies_xml_validate (path, xml, n_bytes, error))
    return FALSE;
  g_autoptr (GPtrArray) added = wt_agencies_xml_parse (path, xml, n_bytes, error);
  if (added == NULL)
    return FALSE;
  while (added->len > 0)
    add_or_replace (agencies, g_ptr_array_steal_index (added, 0));
  return TRUE;
}

static void
add_phrases (WtSignTrie *trie, char **phrases, WtPhraseKind kind, const WtAgency *agency)
{
  for (char **phrase = phrases; *phrase != NULL; phrase++)
    wt_sign_trie_add (trie, *phrase, kind, agency);
}

static void
index_agency (WtAgencies *agencies, const WtAgency *agency)
{
  add_phrases (agencies->trie, agency->names, WT_PHRASE_NAME, agency);
  add_phrases (agencies->trie, agency->abbreviations, WT_PHRASE_ABBREVIATION, agency);
  add_phrases (agencies->trie, agency->not_when, WT_PHRASE_DENIAL, agency);
  for (char **domain = agency->domains; *domain != NULL; domain++)
    g_hash_table_insert (agencies->by_domain, *domain, (gpointer)agency);
}

WtAgencies *
wt_agencies_load (const char *const *more_paths, GError **error)
{
  g_autoptr (GBytes) bytes = wt_agencies_resource ("agencies.xml");
  gsize n_bytes;
  const char *xml = g_bytes_get_data (bytes, &n_bytes);
  g_autoptr (GPtrArray) list = wt_agencies_xml_parse ("agencies.xml", xml, n_bytes, error);

  if (list == NULL)
    return NULL;
  for (const char *const *path = more_paths; path != NULL && *path != NULL; path++)
    if (!add_file (list, *path, error))
      return NULL;
  g_ptr_array_sort (list, compare_ids);
  WtAgencies *agencies = g_new0 (WtAgencies, 1);
  agencies->agencies = g_steal_pointer (&list);
  agencies->by_domain = g_hash_table_new (g_str_hash, g_str_equal);
  agencies->trie = wt_sign_trie_new ();
  for (guint i = 0; i < agencies->agencies->len; i++)
    index_agency (agencies, g_ptr_array_index (agencies->agencies, i));
  return agencies;
}

void
wt_agencies_free (WtAgencies *agencies)
{
  if (agencies == NULL)
    return;
  wt_sign_trie_free (agencies->trie);
  g_hash_table_unref (agencies->by_domain);
  g_ptr_array_unref (agencies->agencies);
  g_free (agencies);
}

gboolean
wt_agency_existed (const WtAgency *agency, const char *date)
{
  if (date == NULL)
    return agency->until == NULL;
  return (agency->until == NULL || strncmp (date, agency->until, strlen (agency->until)) <= 0)
         && (agency->since == NULL || strncmp (date, agency->since, strlen (agency->since)) >= 0);
}

guint
wt_agencies_count (const WtAgencies *agencies)
{
  return agencies->agencies->len;
}

const WtAgency *
wt_agencies_get (const WtAgencies *agencies, guint n)
{
  return n < agencies->agencies->len ? g_ptr_array_index (agencies->agencies, n) : NULL;
}

const WtAgency *
wt_agencies_find (const WtAgencies *agencies, const char *id)
{
  for (guint low = 0, high = agencies->agencies->len; id != NULL && low < high;)
  {
    guint middle = low + (high - low) / 2;
    const WtAgency *agency = g_ptr_array_index (agencies->agencies, middle);
    int order = strcmp (id, agency->id);
    if (order == 0)
      return agency;
    if (order < 0)
      high = middle;
    else
      low = middle + 1;
  }
  return NULL;
}

/* The host of a URL with or without a scheme, in lower case, without user, port and the root's full stop. */
static char *
host_of_url (const char *url)
{
  const char *scheme_end = strstr (url, "://");
  const char *start = scheme_end != NULL ? scheme_end + strlen ("://") : url;
  const char *end = start + strcspn (start, "/?#");
  const char *user_end = memchr (start, '@', (gsize)(end - start));

  if (user_end != NULL)
    start = user_end + 1;
  const char *port = memchr (start, ':', (gsize)(end - start));
  if (port != NULL)
    end = port;
  if (end > start && end[-1] == '.')
    end--;
  return g_ascii_strdown (start, end - start);
}

const WtAgency *
wt_agencies_of_url (const WtAgencies *agencies, const char *url)
{
  if (url == NULL)
    return NULL;
  g_autofree char *host = host_of_url (url);
  for (const char *name = host; name != NULL; name = strchr (name, '.'))
  {
    name += *name == '.';
    const WtAgency *agency = g_hash_table_lookup (agencies->by_domain, name);
    if (agency != NULL)
      return agency;
  }
  return NULL;
}

GArray *
wt_agencies_scan (const WtAgencies *agencies, const char *text, gsize length_bytes)
{
  return wt_sign_trie_scan (agencies->trie, text, length_bytes);
}
