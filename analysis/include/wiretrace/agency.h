/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The registry of news agencies: names, abbreviations, domains, how they sign. Const once loaded; shared by threads. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One agency. id: its usual abbreviation ("AP"); name: its full name; country: ISO 3166-1 alpha-2;
 * since, until: (nullable): the years it began and ended in, where they matter for old texts, the latter of an agency
 * that is no more. wikidata: (nullable): its item in Wikidata ("Q40469"), or that of the agency it became.
 * names: NULL-terminated: every full name it signs with, in any script ("The Associated Press", "РИА Новости").
 * abbreviations: NULL-terminated: signs that are short or ambiguous ("AP", "ANI"): taken for the agency only where a
 * credit stands (byline, dateline, parentheses, after "with inputs from"), never in running text.
 * domains: NULL-terminated: web domains without "www." where the agency publishes its own text.
 * not_when: NULL-terminated: words near an abbreviation that show it means something else ("Andhra Pradesh"). */
typedef struct
{
  char *id;
  char *name;
  char *country;
  char *since;
  char *until;
  char *wikidata;
  char **names;
  char **abbreviations;
  char **domains;
  char **not_when;
} WtAgency;

typedef struct WtAgencies WtAgencies;

/* Where a sign of an agency stands in a text. agency: (transfer none), owned by the registry.
 * offset_bytes, length_bytes: of the sign, in the text that was searched. full_name: the sign is one of the agency's
 * names, not an abbreviation. */
typedef struct
{
  const WtAgency *agency;
  gsize offset_bytes;
  gsize length_bytes;
  gboolean full_name;
} WtAgencySign;

/* wt_agencies_load: the built-in registry, and more from files of the same form (analysis/data/agencies.xml).
 * @more_paths: (nullable): NULL-terminated paths of XML files whose agencies are added; one of a known id replaces it.
 * Returns: (transfer full): free with wt_agencies_free(); NULL with WT_ERROR_IO or WT_ERROR_FORMAT. */
WtAgencies *wt_agencies_load (const char *const *more_paths, GError **error);
void wt_agencies_free (WtAgencies *agencies);

/* wt_agency_existed: whether the agency can have signed a text of a date ("YYYY-MM-DD", nullable): it had begun, and it
 * had not ended; without a date, one that has ended cannot. */
gboolean wt_agency_existed (const WtAgency *agency, const char *date);

/* wt_agencies_get: the n-th of wt_agencies_count(), in order of id. wt_agencies_find: by id, NULL where there is none.
 * Returns: (transfer none). */
guint wt_agencies_count (const WtAgencies *agencies);
const WtAgency *wt_agencies_get (const WtAgencies *agencies, guint n);
const WtAgency *wt_agencies_find (const WtAgencies *agencies, const char *id);

/* wt_agencies_of_url: the agency whose own site a URL is on ("https://sputnikglobe.com/..."), else NULL.
 * Returns: (transfer none) (nullable). */
const WtAgency *wt_agencies_of_url (const WtAgencies *agencies, const char *url);

/* wt_agencies_scan: every sign of every agency in a text, whole words only, longest sign at each place (so that
 * "AFP" is not found in "AAFP", nor "AP" in "AP Photo/AFP" twice). Abbreviations match in their own case, names in any.
 * What stands in an agency's not_when near an abbreviation suppresses it. One pass over the text.
 * @text, @length_bytes: UTF-8.
 * Returns: (transfer full) (element-type WtAgencySign): in text order, never NULL. */
GArray *wt_agencies_scan (const WtAgencies *agencies, const char *text, gsize length_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtAgencies, wt_agencies_free)

G_END_DECLS
