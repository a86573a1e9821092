/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json_ld.h"

#include <string.h>

#include "fold.h"

/* Values nested deeper than this, or more of them in one page, are not looked at. */
#define MAX_DEPTH   16
#define MAX_OBJECTS 2000

/* What an object is, from "something" to "an article". */
enum
{
  SCORE_DATED = 10,
  SCORE_PAGE = 20,
  SCORE_ARTICLE = 80,
  SCORE_SAME_URL = 30,
  SCORE_SAME_TITLE = 25,
  SCORE_LISTED = -75,
  MIN_SCORE = 6
};

/* A walk over all objects. visit: is called with each; listed: it stands in a list of others, or is a comment. */
typedef struct Walk Walk;
struct Walk
{
  void (*visit) (Walk *walk, const json_t *object, gboolean listed);
  guint left;
  const char *url;
  const char *title;
  const char *wanted;
  const json_t *best;
  int best_score;
};

static gboolean
is_list (const char *property)
{
  static const char *const lists[] = { "itemListElement",
                                       "hasPart",
                                       "comment",
                                       "review",
                                       "relatedLink",
                                       "citation",
                                       "isBasedOn",
                                       "mentions",
                                       "about",
                                       "blogPost",
                                       "isPartOf",
                                       "blogPosts",
                                       "interactionStatistic",
                                       "video",
                                       "image",
                                       "associatedMedia",
                                       "subjectOf",
                                       "significantLink",
                                       NULL };

  return g_strv_contains (lists, property);
}

static void
walk_value (Walk *walk, const json_t *value, gboolean listed, guint depth)
{
  const char *property;
  const json_t *part;
  gsize i;

  if (depth > MAX_DEPTH || walk->left == 0)
    return;
  json_array_foreach (value, i, part) walk_value (walk, part, listed, depth + 1);
  if (!json_is_object (value))
    return;
  walk->left--;
  walk->visit (walk, value, listed);
  json_object_foreach ((json_t *)value, property, part) if (json_is_object (part) || json_is_array (part))
      walk_value (walk, part, listed || is_list (property), depth + 1);
}

static gboolean
has_type (const json_t *object, gboolean (*agrees) (const char *type, const char *wanted), const char *wanted)
{
  const json_t *type = json_object_get (object, "@type"), *one;
  gsize i;

  if (json_is_string (type))
    return agrees (json_string_value (type), wanted);
  json_array_foreach (type, i, one) if (json_is_string (one) && agrees (json_string_value (one), wanted)) return TRUE;
  return FALSE;
}

static gboolean
is_same_type (const char *type, const char *wanted)
{
  const char *slash = strrchr (type, '/');

  return g_ascii_strcasecmp (slash != NULL ? slash + 1 : type, wanted) == 0;
}

/* NewsArticle, ReportageNewsArticle, TechArticle, BlogPosting, LiveBlogPosting, SocialMediaPosting, Report, Review. */
static gboolean
is_article_type (const char *type, const char *wanted)
{
  (void)wanted;
  return g_str_has_suffix (type, "Article") || g_str_has_suffix (type, "Posting") || is_same_type (type, "Report")
         || is_same_type (type, "Review") || is_same_type (type, "Recipe") || is_same_type (type, "article");
}

gboolean
wt_json_ld_is_article (const json_t *object)
{
  return has_type (object, is_article_type, NULL);
}

static gboolean
is_same_text (const char *one, const char *other)
{
  if (one == NULL || other == NULL)
    return FALSE;
  g_autofree char *a = wt_fold (one, strlen (one), 400), *b = wt_fold (other, strlen (other), 400);
  return *a != '\0' && strcmp (a, b) == 0;
}

/* But for what is behind "#". */
static gboolean
is_same_address (const char *one, const char *other)
{
  if (one == NULL)
    return FALSE;
  g_autofree char *a = g_strndup (one, strcspn (one, "#")), *b = g_strndup (other, strcspn (other, "#"));
  return is_same_text (a, b);
}

static gboolean
has_url (const json_t *object, const char *url)
{
  static const char *const properties[] = { "url", "@id", "mainEntityOfPage", NULL };

  for (const char *const *property = properties; url != NULL && *property != NULL; property++)
  {
    const json_t *value = json_object_get (object, *property);
    if (json_is_object (value))
      value = json_object_get (value, "@id");
    if (is_same_address (json_string_value (value), url))
      return TRUE;
  }
  return FALSE;
}

static int
score_of (const Walk *walk, const json_t *object, gboolean listed)
{
  int score = wt_json_ld_is_article (object)                               ? SCORE_ARTICLE
              : has_type (object, is_same_type, "WebPage")                 ? SCORE_PAGE
              : json_is_string (json_object_get (object, "datePublished")) ? SCORE_DATED
                                                                           : 0;

  if (score == 0)
    return 0;
  if (json_object_get (object, "datePublished") == NULL && json_object_get (object, "author") == NULL)
    score /= 2;
  if (has_url (object, walk->url))
    score += SCORE_SAME_URL;
  if (is_same_text (json_string_value (json_object_get (object, "headline")), walk->title)
      || is_same_text (json_string_value (json_object_get (object, "name")), walk->title))
    score += SCORE_SAME_TITLE;
  return score + (listed ? SCORE_LISTED : 0);
}

static void
visit_for_article (Walk *walk, const json_t *object, gboolean listed)
{
  int score = score_of (walk, object, listed);

  if (score < MIN_SCORE || score <= walk->best_score)
    return;
  walk->best = object;
  walk->best_score = score;
}

const json_t *
wt_json_ld_article (const json_t *scripts, const char *url, const char *title)
{
  Walk walk = { .visit = visit_for_article, .left = MAX_OBJECTS, .url = url, .title = title };

  walk_value (&walk, scripts, FALSE, 0);
  return walk.best;
}

static void
visit_for_type (Walk *walk, const json_t *object, gboolean listed)
{
  (void)listed;
  if (walk->best == NULL && has_type (object, is_same_type, walk->wanted))
    walk->best = object;
}

const json_t *
wt_json_ld_find (const json_t *scripts, const char *type)
{
  Walk walk = { .visit = visit_for_type, .left = MAX_OBJECTS, .wanted = type };

  walk_value (&walk, scripts, FALSE, 0);
  return walk.best;
}

/* The object that has the id and says more than it. */
static void
visit_for_id (Walk *walk, const json_t *object, gboolean listed)
{
  const char *id = json_string_value (json_object_get (object, "@id"));

  (void)listed;
  if (walk->best == NULL && id != NULL && json_object_size (object) > 1 && strcmp (id, walk->wanted) == 0)
    walk->best = object;
}

const json_t *
wt_json_ld_resolve (const json_t *scripts, const json_t *value)
{
  const char *id = json_string_value (json_object_get (value, "@id"));

  if (!json_is_object (value) || id == NULL || json_object_get (value, "name") != NULL)
    return value;
  Walk walk = { .visit = visit_for_id, .left = MAX_OBJECTS, .wanted = id };
  walk_value (&walk, scripts, FALSE, 0);
  return walk.best != NULL ? walk.best : value;
}

const json_t *
wt_json_ld_get (const json_t *scripts, const json_t *object, const char *property)
{
  return wt_json_ld_resolve (scripts, json_object_get (object, property));
}

const char *
wt_json_ld_name (const json_t *scripts, const json_t *value)
{
  if (json_is_array (value))
    value = json_array_get (value, 0);
  if (json_is_string (value))
    return json_string_value (value);
  value = wt_json_ld_resolve (scripts, value);
  const json_t *name = json_object_get (value, "name");
  if (json_is_array (name))
    name = json_array_get (name, 0);
  return json_string_value (name);
}
