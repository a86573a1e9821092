/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the JSON-LD of a page says of its article. */
#include "html_says.h"

#include <string.h>

#include "json_ld.h"

#define MAX_PARTS 40

/* Each text of a value: of a string, of a list of such, of objects their names. */
static void
for_each_name (WtSays *says, const json_t *value, void (*tell) (WtSays *, const char *))
{
  const json_t *part;
  gsize i;

  if (!json_is_array (value))
  {
    const char *name = wt_json_ld_name (says->scripts, value);
    if (name != NULL)
      tell (says, name);
    return;
  }
  json_array_foreach (value, i, part)
  {
    const char *name = i < MAX_PARTS ? wt_json_ld_name (says->scripts, part) : NULL;
    if (name != NULL)
      tell (says, name);
  }
}

static void
tell_author (WtSays *says, const char *name)
{
  wt_says_author (says, WT_AUTHORS_JSON_LD, name);
}

static void
tell_source (WtSays *says, const char *name)
{
  wt_draft_sign (says->draft, name);
  wt_draft_note (says->draft, "source", name);
}

static void
tell_holder (WtSays *says, const char *name)
{
  wt_draft_sign (says->draft, name);
  wt_draft_note (says->draft, "copyright-holder", name);
}

static void
tell_credit (WtSays *says, const char *name)
{
  wt_draft_sign (says->draft, name);
  wt_draft_note (says->draft, "credit", name);
}

static void
tell_section (WtSays *says, const char *name)
{
  wt_draft_note (says->draft, "section", name);
}

static void
tell_keywords (WtSays *says, const char *name)
{
  wt_draft_note (says->draft, "keywords", name);
}

static void
tell_language (WtSays *says, const char *name)
{
  if (strlen (name) < 12 && strchr (name, ' ') == NULL && strcspn (name, "-_") <= 3)
  {
    g_autofree char *tag = g_strdelimit (g_strdup (name), "_", '-');
    wt_draft_say (says->draft, WT_DRAFT_LANGUAGE, 50, tag);
  }
}

/* What the article is made from: its address, or its name. */
static void
tell_basis (WtSays *says, const json_t *basis)
{
  const char *url = json_string_value (json_object_get (basis, "url"));

  if (json_is_array (basis))
    basis = json_array_get (basis, 0);
  if (url == NULL)
    url = json_string_value (json_object_get (basis, "@id"));
  wt_draft_note (says->draft, "based-on", url != NULL ? url : wt_json_ld_name (says->scripts, basis));
}

static void
tell_dates (WtSays *says, const json_t *article)
{
  gboolean is_article = wt_json_ld_is_article (article);
  const char *published = json_string_value (json_object_get (article, "datePublished"));
  const char *created = json_string_value (json_object_get (article, "dateCreated"));
  const char *changed = json_string_value (json_object_get (article, "dateModified"));

  if (published != NULL)
    wt_draft_date (says->draft, published, WT_DATE_JSON_LD, is_article ? WT_RANK_SCHEMA : WT_RANK_SCHEMA_PAGE,
                   "the JSON-LD's datePublished");
  if (created != NULL)
    wt_draft_date (says->draft, created, WT_DATE_JSON_LD, WT_RANK_META_VAGUE, "the JSON-LD's dateCreated");
  wt_says_changed (says, changed, WT_DATE_JSON_LD, "the JSON-LD's dateModified");
}

static void
tell_article (WtSays *says, const json_t *article)
{
  static const struct
  {
    const char *property;
    void (*tell) (WtSays *, const char *);
  } properties[] = { { "author", tell_author },          { "sourceOrganization", tell_source },
                     { "copyrightHolder", tell_holder }, { "creditText", tell_credit },
                     { "articleSection", tell_section }, { "keywords", tell_keywords },
                     { "inLanguage", tell_language } };
  const json_t *free_of_charge = json_object_get (article, "isAccessibleForFree");
  const char *headline = json_string_value (json_object_get (article, "headline"));

  if (headline == NULL && wt_json_ld_is_article (article))
    headline = json_string_value (json_object_get (article, "name"));
  wt_says_title (says, 52, headline);
  if (json_object_get (article, "author") == NULL)
    for_each_name (says, json_object_get (article, "creator"), tell_author);
  for (gsize i = 0; i < G_N_ELEMENTS (properties); i++)
    for_each_name (says, json_object_get (article, properties[i].property), properties[i].tell);
  tell_dates (says, article);
  tell_basis (says, json_object_get (article, "isBasedOn"));
  wt_draft_say (says->draft, WT_DRAFT_OUTLET, 65,
                wt_json_ld_name (says->scripts, json_object_get (article, "publisher")));
  if (json_is_false (free_of_charge) || g_strcmp0 (json_string_value (free_of_charge), "False") == 0)
    wt_draft_note (says->draft, "paywall", "yes");
}

void
wt_says_json_ld (WtSays *says)
{
  const char *title = wt_says_headline (says);
  const json_t *article = wt_json_ld_article (says->scripts, wt_draft_said (says->draft, WT_DRAFT_URL), title);
  const json_t *site = wt_json_ld_find (says->scripts, "WebSite");

  if (article != NULL)
    tell_article (says, article);
  if (site != NULL)
    wt_draft_say (says->draft, WT_DRAFT_OUTLET, 55, wt_json_ld_name (says->scripts, site));
}
