/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "operations.h"

static gsize
token_end (const WtToken *token)
{
  return (gsize)token->offset_bytes + token->length_bytes;
}

/* Makes the last operation longer where the next words go on with it on each side that has any. @next_a, @next_b:
 * whether the words follow the last ones directly. */
static gboolean
extends (const WtOperation *last, WtOperationKind kind, gboolean next_a, gboolean next_b)
{
  return last != NULL && last->kind == kind && next_a && next_b;
}

static void
add_shared (GArray *operations, WtOperationKind kind, const WtToken *x, const WtToken *y, gboolean follows)
{
  WtOperation *last = operations->len > 0 ? &g_array_index (operations, WtOperation, operations->len - 1) : NULL;

  if (extends (last, kind, follows, follows))
  {
    last->a_length_bytes = token_end (x) - last->a_offset_bytes;
    last->b_length_bytes = token_end (y) - last->b_offset_bytes;
    return;
  }
  WtOperation operation = { kind, x->offset_bytes, x->length_bytes, y->offset_bytes, y->length_bytes };
  g_array_append_val (operations, operation);
}

static void
add_single (GArray *operations, WtOperationKind kind, const WtToken *token, gboolean follows)
{
  WtOperation *last = operations->len > 0 ? &g_array_index (operations, WtOperation, operations->len - 1) : NULL;
  gboolean is_delete = kind == WT_OPERATION_DELETE;

  if (extends (last, kind, follows, follows))
  {
    if (is_delete)
      last->a_length_bytes = token_end (token) - last->a_offset_bytes;
    else
      last->b_length_bytes = token_end (token) - last->b_offset_bytes;
    return;
  }
  WtOperation operation = { .kind = kind };
  *(is_delete ? &operation.a_offset_bytes : &operation.b_offset_bytes) = token->offset_bytes;
  *(is_delete ? &operation.a_length_bytes : &operation.b_length_bytes) = token->length_bytes;
  g_array_append_val (operations, operation);
}

static WtOperationKind
kind_of (const WtWordPair *pair, const WtToken *x, const WtToken *y)
{
  if (pair->moved)
    return WT_OPERATION_MOVED;
  return x->form == y->form ? WT_OPERATION_SAME : WT_OPERATION_VARIANT;
}

/* Where each word of b went, -1 for nowhere: an array of one gint a token. */
static GArray *
a_of_b (const WtMatch *match, guint n_b)
{
  GArray *of = g_array_sized_new (FALSE, FALSE, sizeof (gint), n_b);
  gint none = -1;

  for (guint j = 0; j < n_b; j++)
    g_array_append_val (of, none);
  for (guint p = 0; p < match->pairs->len; p++)
  {
    const WtWordPair *pair = &g_array_index (match->pairs, WtWordPair, p);
    g_array_index (of, gint, pair->j) = pair->i;
  }
  return of;
}

GArray *
wt_operations_new (const WtText *a, const WtText *b, const WtMatch *match)
{
  g_autoptr (GPtrArray) x = wt_match_tokens (a, match->a_sentences);
  g_autoptr (GPtrArray) y = wt_match_tokens (b, match->b_sentences);
  g_autoptr (GArray) taken = a_of_b (match, y->len);
  GArray *operations = g_array_new (FALSE, FALSE, sizeof (WtOperation));
  guint p = 0;

  for (guint i = 0; i < x->len; i++)
  {
    const WtWordPair *pair = p < match->pairs->len ? &g_array_index (match->pairs, WtWordPair, p) : NULL;
    if (pair == NULL || pair->i != i)
    {
      add_single (operations, WT_OPERATION_DELETE, x->pdata[i], i > 0);
      continue;
    }
    const WtWordPair *before = p > 0 ? pair - 1 : NULL;
    gboolean follows = before != NULL && before->i + 1 == pair->i && before->j + 1 == pair->j;
    const WtToken *of_a = x->pdata[i], *of_b = y->pdata[pair->j];
    add_shared (operations, kind_of (pair, of_a, of_b), of_a, of_b, follows);
    p++;
  }
  for (guint j = 0; j < y->len; j++)
    if (g_array_index (taken, gint, j) < 0)
      add_single (operations, WT_OPERATION_INSERT, y->pdata[j], j > 0 && g_array_index (taken, gint, j - 1) < 0);
  return operations;
}
