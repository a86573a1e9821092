/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wire.h"

#include <string.h>

/* A party's name is no longer. */
#define MAX_NAME_BYTES 300
/* An outlet's address says less than any name. */
#define HOST_RANK 20

static const WtAgency *
agency_of_name (const WtAgencies *agencies, const char *name)
{
  for (guint n = 0; n < wt_agencies_count (agencies); n++)
  {
    const WtAgency *agency = wt_agencies_get (agencies, n);
    gboolean is = g_ascii_strcasecmp (name, agency->id) == 0 || g_ascii_strcasecmp (name, agency->name) == 0;
    for (char **other = agency->names; *other != NULL && !is; other++)
      is = g_ascii_strcasecmp (name, *other) == 0;
    for (char **other = agency->abbreviations; *other != NULL && !is; other++)
      is = strcmp (name, *other) == 0;
    if (is)
      return agency;
  }
  return NULL;
}

static const WtAgency *
agency_of_domain (const WtAgencies *agencies, const char *name)
{
  if (strchr (name, '.') == NULL || strchr (name, ' ') != NULL)
    return NULL;
  g_autofree char *url = strstr (name, "://") != NULL ? g_strdup (name) : g_strconcat ("https://", name, NULL);
  return wt_agencies_of_url (agencies, url);
}

/* A full name that the party's begins with. */
static const WtAgency *
agency_at_start (const WtAgencies *agencies, const char *name)
{
  g_autoptr (GArray) signs = wt_agencies_scan (agencies, name, strlen (name));

  if (signs->len == 0)
    return NULL;
  const WtAgencySign *sign = &g_array_index (signs, WtAgencySign, 0);
  gboolean head = sign->offset_bytes == 0 || (sign->offset_bytes == 4 && g_ascii_strncasecmp (name, "the ", 4) == 0);
  return head && sign->full_name ? sign->agency : NULL;
}

/* What of a qualified code is the code. */
static const char *
local_part (const char *name)
{
  const char *colon = strrchr (name, ':');

  return colon != NULL && strchr (name, ' ') == NULL && strstr (name, "://") == NULL && colon[1] != '\0' ? colon + 1
                                                                                                         : name;
}

const WtAgency *
wt_wire_agency (const WtAgencies *agencies, const char *name)
{
  if (agencies == NULL || name == NULL || strlen (name) > MAX_NAME_BYTES)
    return NULL;
  g_autofree char *clean = g_strstrip (g_strdup (local_part (name)));
  if (*clean == '\0')
    return NULL;
  const WtAgency *agency = agency_of_name (agencies, clean);
  if (agency == NULL)
    agency = agency_of_domain (agencies, clean);
  return agency != NULL ? agency : agency_at_start (agencies, clean);
}

/* The host of an address or of a bare domain. Returns: (transfer full) (nullable). */
static char *
host_of (const char *name)
{
  const char *host = strstr (name, "://");

  host = host != NULL ? host + 3 : name;
  if (g_ascii_strncasecmp (host, "www.", 4) == 0)
    host += 4;
  gsize n = strcspn (host, "/?#");
  gboolean domain = memchr (host, '.', n) != NULL && n == strcspn (host, " :/?#") && n > 3;
  return domain ? g_ascii_strdown (host, (gssize)n) : NULL;
}

/* Whether a name is meant for machines: a code, an address. */
static gboolean
is_code (const char *name)
{
  return local_part (name) != name || strstr (name, "://") != NULL;
}

void
wt_wire_outlet (WtDraft *draft, const WtReaderContext *context, int rank, const char *name)
{
  const WtAgency *agency = wt_wire_agency (context->agencies, name);

  if (name == NULL || strlen (name) > MAX_NAME_BYTES)
    return;
  g_autofree char *host = host_of (is_code (name) && strstr (name, "://") == NULL ? local_part (name) : name);
  if (agency != NULL)
    wt_draft_say (draft, WT_DRAFT_OUTLET, rank, agency->name);
  else if (host != NULL)
    wt_draft_say (draft, WT_DRAFT_OUTLET, MIN (rank, HOST_RANK), host);
  else if (!is_code (name))
    wt_draft_say (draft, WT_DRAFT_OUTLET, rank, name);
}

gboolean
wt_wire_credit (WtDraft *draft, const WtReaderContext *context, WtCreditKind kind, const char *text)
{
  if (text == NULL || context->agencies == NULL)
    return FALSE;
  g_autoptr (GArray) signs = wt_agencies_scan (context->agencies, text, strlen (text));
  gboolean as_written = signs->len > 0 && !is_code (text);
  const WtAgency *agency = as_written ? NULL : wt_wire_agency (context->agencies, text);
  const char *line = agency != NULL ? agency->name : text;
  if (signs->len == 0 && agency == NULL)
    return FALSE;
  if (!wt_draft_has_credit (draft, kind, line))
    wt_draft_block (draft, WT_BLOCK_CREDIT, kind, line, -1);
  return TRUE;
}

void
wt_wire_byline (WtDraft *draft, int rank, const char *text)
{
  static const char *const leads[] = { "by ", "von ", "par ", "por ", "di ", "door " };

  if (text == NULL)
    return;
  wt_draft_block (draft, WT_BLOCK_CREDIT, WT_CREDIT_BYLINE, text, -1);
  while (g_ascii_isspace (*text))
    text++;
  for (gsize i = 0; i < G_N_ELEMENTS (leads); i++)
    if (g_ascii_strncasecmp (text, leads[i], strlen (leads[i])) == 0)
    {
      text += strlen (leads[i]);
      break;
    }
  wt_draft_say (draft, WT_DRAFT_AUTHOR, rank, text);
}
