/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <wiretrace/provenance.h>

const char *
wt_class_name (WtClass klass)
{
  static const char *const names[] = { "non-derived", "partially-derived", "wholly-derived", "is-wire" };

  g_return_val_if_fail (klass < G_N_ELEMENTS (names), "unknown");
  return names[klass];
}

const char *
wt_credited_name (WtCredited credited)
{
  static const char *const names[] = { "none", "generic", "partial", "full", "own" };

  g_return_val_if_fail (credited < G_N_ELEMENTS (names), "unknown");
  return names[credited];
}

const char *
wt_edge_kind_name (WtEdgeKind kind)
{
  static const char *const names[] = { "copied", "quoted", "undecided" };

  g_return_val_if_fail (kind < G_N_ELEMENTS (names), "unknown");
  return names[kind];
}
