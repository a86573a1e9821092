/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csv_dialect.h"

#define SNIFF_ROWS 51
/* Of each thousand rows so many must fit the header. */
#define ENOUGH_FIT 900

/* How many rows behind the header have as many fields as it has, of each thousand; 0 where it has one field. */
static guint
fitting_rows (const GPtrArray *rows)
{
  guint fields = rows->len > 0 ? g_strv_length (g_ptr_array_index (rows, 0)) : 0;
  guint fit = 0;

  for (guint i = 1; i < rows->len; i++)
    fit += g_strv_length (g_ptr_array_index (rows, i)) == fields;
  if (fields < 2)
    return 0;
  return rows->len > 1 ? fit * 1000 / (rows->len - 1) : ENOUGH_FIT;
}

gboolean
wt_csv_sniff (const char *text, gsize length, gboolean complete, WtCsvDialect *dialect, GPtrArray **rows)
{
  static const char separators[] = { ',', ';', '\t', '|' };
  gboolean escapes = g_strstr_len (text, (gssize)length, "\\\"") != NULL;
  guint best = 0, best_fields = 0;

  *rows = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (separators) * (escapes ? 2 : 1); i++)
  {
    const WtCsvDialect tried = { separators[i % 4], i >= 4 };
    g_autoptr (GPtrArray) sample = wt_csv_parse (text, length, &tried, SNIFF_ROWS);
    if (!complete && sample->len > 1 && sample->len < SNIFF_ROWS)
      g_ptr_array_set_size (sample, (int)sample->len - 1);
    guint fit = fitting_rows (sample);
    guint fields = sample->len > 0 ? g_strv_length (g_ptr_array_index (sample, 0)) : 0;
    if (fit < ENOUGH_FIT || fit < best || (fit == best && fields <= best_fields))
      continue;
    best = fit;
    best_fields = fields;
    *dialect = tried;
    g_clear_pointer (rows, g_ptr_array_unref);
    *rows = g_steal_pointer (&sample);
  }
  return *rows != NULL;
}
