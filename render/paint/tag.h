/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tag: what a scene's items say of themselves in a PDF: structure, and where links lead. */
#pragma once

#include "scene.h"

typedef enum
{
  WT_LINK_NOWHERE,
  WT_LINK_URI,
  WT_LINK_PLACE /* its name follows the # */
} WtLinkKind;

/* wt_tag_is_known: whether @tag (nullable) is one of PDF's structure. */
gboolean wt_tag_is_known (const char *tag);

/* wt_tag_link: where @href (nullable) leads. @places: a set of the ids that are there. */
WtLinkKind wt_tag_link (const char *href, GHashTable *places);

/* wt_tag_collect_places: adds to a set of strings the ids of a scene's items that are links' ends. Those of a scene
 * inside it do not count: there they would be places twice. */
void wt_tag_collect_places (const WtScene *scene, GHashTable *places);
