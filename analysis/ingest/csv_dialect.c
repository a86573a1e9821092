/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csv_dialect.h"

/* Of so many rows with the header nearly all must fit, so many of each thousand; where more do not, the rest need not
 * be read: texts are told by their first lines. */
#define SNIFF_ROWS  51
#define ENOUGH_FIT  900
#define MAX_MISFITS (SNIFF_ROWS * (1000 - ENOUGH_FIT) / 1000 + 1)

/* How many rows behind the header have as many fields as it has, of each thousand; 0 where it has one field or too many
 * rows have not. The last row does not count where it may be cut short. @fields: (out): of the header. */
static guint
fit_of (const char *text, gsize length, gboolean complete, const WtCsvDialect *dialect, guint *fields)
{
  g_autoptr (WtStream) stream = wt_csv_stream (text, length);
  g_autoptr (WtCsv) csv = wt_csv_new (stream, dialect, G_MAXSIZE);
  guint n_rows = 0, misfits = 0;
  gboolean fits = TRUE;

  *fields = wt_csv_next (csv, NULL) ? wt_csv_n_fields (csv) : 0;
  if (*fields < 2)
    return 0;
  while (n_rows + 1 < SNIFF_ROWS && misfits <= MAX_MISFITS && wt_csv_next (csv, NULL))
  {
    fits = wt_csv_n_fields (csv) == *fields;
    misfits += !fits;
    n_rows++;
  }
  if (!complete && n_rows > 0 && n_rows + 1 < SNIFF_ROWS && misfits <= MAX_MISFITS)
  {
    n_rows--;
    misfits -= !fits;
  }
  return n_rows > 0 ? (n_rows - misfits) * 1000 / n_rows : ENOUGH_FIT;
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
    guint fields, fit = fit_of (text, length, complete, &tried, &fields);
    if (fit < ENOUGH_FIT || fit < best || (fit == best && fields <= best_fields))
      continue;
    best = fit;
    best_fields = fields;
    *dialect = tried;
  }
  if (best_fields == 0)
    return FALSE;
  *rows = wt_csv_parse (text, length, dialect, SNIFF_ROWS);
  if (!complete && (*rows)->len > 1 && (*rows)->len < SNIFF_ROWS)
    g_ptr_array_set_size (*rows, (int)(*rows)->len - 1);
  return TRUE;
}
