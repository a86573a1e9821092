/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PROV: a report in the terms of W3C's PROV-DM, before it is written in one of its notations.
 * Articles and the agencies' texts are entities; outlets and agencies are agents; what was copied is derived, what was
 * quoted by name is a quotation. What two articles share while nothing says that one has it from the other (both heard
 * the same speech, or nobody can tell who was first) is neither: it is told as an attribute of both. */
#pragma once

#include <libxml/tree.h>

#include <glib.h>

#define WT_PROV_NAMESPACE "http://www.w3.org/ns/prov#"
/* The terms of ours, and the namespace that this report's own names are in. */
#define WT_PROV_TERMS        "urn:wiretrace:terms:1#"
#define WT_PROV_TERMS_PREFIX "wt"
#define WT_PROV_STORY_PREFIX "story"

typedef enum
{
  WT_PROV_STRING,
  WT_PROV_INTEGER,
  WT_PROV_DECIMAL,
  WT_PROV_BOOLEAN,
  WT_PROV_DATE,
  WT_PROV_URI,
  WT_PROV_REFERENCE /* the value is the local name of an entity of the story */
} WtProvType;

/* An attribute in our terms. */
typedef struct
{
  const char *name;
  char *value;
  WtProvType type;
} WtProvAttribute;

/* An entity or an agent. name: local name in the story's namespace. type: a local name of our terms. agent: the local
 * name of the agent that the entity is attributed to, or NULL. attributes: of WtProvAttribute. */
typedef struct
{
  char *name;
  char *label;
  const char *type;
  char *agent;
  gboolean is_organization;
  GArray *attributes;
} WtProvThing;

/* generated had words from used; both local names. is_quotation: quotations alone. */
typedef struct
{
  char *generated;
  char *used;
  gboolean is_quotation;
  GArray *attributes;
} WtProvDerivation;

/* story: the IRI of the story's namespace, the same for the same report. entities, agents: of WtProvThing*.
 * derivations: of WtProvDerivation*. */
typedef struct
{
  char *story;
  GPtrArray *entities;
  GPtrArray *agents;
  GPtrArray *derivations;
} WtProv;

/* wt_prov_new: Returns: (transfer full): free with wt_prov_free(); NULL with WT_ERROR_FORMAT. */
WtProv *wt_prov_new (xmlDoc *report, GError **error);
void wt_prov_free (WtProv *prov);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtProv, wt_prov_free)
