/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "message.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum
{
  FOLD_AFTER = 10
};

char *
message_clean (const char *text, gssize length_bytes)
{
  g_autofree char *valid = g_utf8_make_valid (text, length_bytes);
  GString *clean = g_string_sized_new (64);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
  {
    gunichar c = g_utf8_get_char (p);
    if (c == '\n' || c == '\t')
      g_string_append_c (clean, ' ');
    else if (g_unichar_iscntrl (c))
      g_string_append_printf (clean, "\\x%02x", c);
    else
      g_string_append_unichar (clean, c);
  }
  return g_string_free (clean, FALSE);
}

static void
say (const char *prefix, const char *format, va_list arguments)
{
  g_autofree char *text = g_strdup_vprintf (format, arguments);
  g_autofree char *clean = message_clean (text, -1);

  fprintf (stderr, "%s%s\n", prefix, clean);
}

void
message (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  say ("wiretrace: ", format, arguments);
  va_end (arguments);
}

void
message_plain (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  say ("", format, arguments);
  va_end (arguments);
}

static guint
rank_of (const WtDiagnostic *diagnostic, GHashTable *ranks)
{
  gpointer rank = NULL;

  if (ranks == NULL || diagnostic->article == NULL
      || !g_hash_table_lookup_extended (ranks, diagnostic->article, NULL, &rank))
    return G_MAXUINT;
  return GPOINTER_TO_UINT (rank);
}

static int
by_rank (gconstpointer left, gconstpointer right, gpointer ranks)
{
  const WtDiagnostic *a = *(const WtDiagnostic *const *)left;
  const WtDiagnostic *b = *(const WtDiagnostic *const *)right;
  guint rank_a = rank_of (a, ranks), rank_b = rank_of (b, ranks);

  if (rank_a != rank_b)
    return rank_a < rank_b ? -1 : 1;
  if (a->line != b->line)
    return a->line < b->line ? -1 : 1;
  return (int)a->code - (int)b->code;
}

/* "a.txt is empty" is "is empty" behind "a.txt: ". */
static const char *
without_name (const WtDiagnostic *diagnostic)
{
  gsize n_bytes = diagnostic->article != NULL ? strlen (diagnostic->article) : 0;

  if (n_bytes > 0 && g_str_has_prefix (diagnostic->message, diagnostic->article) && diagnostic->message[n_bytes] == ' ')
    return diagnostic->message + n_bytes + 1;
  return diagnostic->message;
}

static GString *
one_line (const WtDiagnostic *diagnostic)
{
  GString *line = g_string_new (diagnostic->article);

  if (diagnostic->article != NULL && diagnostic->line > 0)
    g_string_append_printf (line, ":%u", diagnostic->line);
  if (diagnostic->article != NULL)
    g_string_append (line, ": ");
  g_string_append_printf (line, "%s: %s", wt_severity_name (diagnostic->severity), without_name (diagnostic));
  return line;
}

static GPtrArray *
sorted (const GArray *diagnostics, GHashTable *ranks, WtSeverity least)
{
  GPtrArray *order = g_ptr_array_new ();

  for (guint i = 0; i < diagnostics->len; i++)
    if (g_array_index (diagnostics, WtDiagnostic, i).severity >= least)
      g_ptr_array_add (order, &g_array_index (diagnostics, WtDiagnostic, i));
  g_ptr_array_sort_with_data (order, by_rank, ranks);
  return order;
}

void
message_some (const GArray *diagnostics, GHashTable *ranks, WtSeverity least, MessageCounts *counts)
{
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) order = sorted (diagnostics, ranks, least);

  for (guint i = 0; i < order->len; i++)
  {
    const WtDiagnostic *diagnostic = order->pdata[i];
    g_autoptr (GString) line = one_line (diagnostic);
    if (!g_hash_table_add (said, g_strdup (line->str)))
      continue;
    if (diagnostic->severity == WT_SEVERITY_ERROR || ++counts->of[diagnostic->code] <= FOLD_AFTER)
      message ("%s", line->str);
  }
}

void
message_rest (const MessageCounts *counts)
{
  for (guint code = 0; code < WT_DIAGNOSTIC_LAST; code++)
    if (counts->of[code] > FOLD_AFTER)
      message ("and %u more of the kind '%s'", counts->of[code] - FOLD_AFTER, wt_diagnostic_code_name (code));
}

void
message_diagnostics (const GArray *diagnostics, GHashTable *ranks, WtSeverity least)
{
  MessageCounts counts = { { 0 } };

  message_some (diagnostics, ranks, least, &counts);
  message_rest (&counts);
}
