/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <wiretrace/align.h>

void
wt_alignment_free (WtAlignment *alignment)
{
  if (alignment == NULL)
    return;
  g_array_unref (alignment->a_sentences);
  g_array_unref (alignment->b_sentences);
  g_array_unref (alignment->operations);
  g_free (alignment);
}

const char *
wt_relation_name (WtRelation relation)
{
  static const char *const names[] = { "none", "quotation", "rewritten", "edited", "verbatim" };

  g_return_val_if_fail (relation < G_N_ELEMENTS (names), "unknown");
  return names[relation];
}

const char *
wt_operation_kind_name (WtOperationKind kind)
{
  static const char *const names[] = { "same", "variant", "moved", "delete", "insert" };

  g_return_val_if_fail (kind < G_N_ELEMENTS (names), "unknown");
  return names[kind];
}
