/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "overrides.h"

#include <string.h>

#include "csv_dialect.h"
#include "date.h"

enum
{
  COLUMN_FILE,
  COLUMN_OUTLET,
  COLUMN_URL,
  COLUMN_PUBLISHED,
  COLUMN_AGENCY,
  COLUMN_TITLE,
  N_COLUMNS
};

static const char *const column_names[N_COLUMNS] = { "file", "outlet", "url", "published", "agency", "title" };

/* One folder's table. rows: file to its GStrv in the table's own order of columns. used: files that were read. late: as
 * wt_overrides_enter_bytes() has it. */
typedef struct
{
  char *folder;
  char *path;
  GPtrArray *parsed;
  GHashTable *rows;
  GHashTable *used;
  int columns[N_COLUMNS];
  gboolean late;
} Table;

struct WtOverrides
{
  GPtrArray *tables; /* NULL entries for folders without one */
};

static void
table_free (gpointer data)
{
  Table *table = data;

  if (table == NULL)
    return;
  g_free (table->folder);
  g_free (table->path);
  g_ptr_array_unref (table->parsed);
  g_hash_table_unref (table->rows);
  g_hash_table_unref (table->used);
  g_free (table);
}

WtOverrides *
wt_overrides_new (void)
{
  WtOverrides *overrides = g_new0 (WtOverrides, 1);

  overrides->tables = g_ptr_array_new_with_free_func (table_free);
  return overrides;
}

void
wt_overrides_free (WtOverrides *overrides)
{
  if (overrides == NULL)
    return;
  g_ptr_array_unref (overrides->tables);
  g_free (overrides);
}

static const char *
field (const Table *table, GStrv row, int column)
{
  int n = table->columns[column];

  return n >= 0 && (guint)n < g_strv_length (row) ? row[n] : "";
}

static gboolean
read_columns (Table *table, GStrv header)
{
  for (int c = 0; c < N_COLUMNS; c++)
  {
    table->columns[c] = -1;
    for (int i = 0; header != NULL && header[i] != NULL; i++)
    {
      g_autofree char *name = g_strdup (header[i]);
      if (g_ascii_strcasecmp (g_strstrip (name), column_names[c]) == 0)
        table->columns[c] = i;
    }
  }
  return table->columns[COLUMN_FILE] >= 0;
}

/* With commas, as the manual has it, or as spreadsheets write tables in other countries. */
static GPtrArray *
parse (const char *text, gsize length)
{
  WtCsvDialect dialect = { ',', FALSE };
  g_autoptr (GPtrArray) rows = NULL;

  wt_csv_sniff (text, length, TRUE, &dialect, &rows);
  return wt_csv_parse (text, length, &dialect, G_MAXUINT);
}

static void
fill (Table *table, const char *text, gsize length, GArray *diagnostics)
{
  g_ptr_array_unref (table->parsed);
  table->parsed = parse (text, length);
  if (!read_columns (table, table->parsed->len > 0 ? g_ptr_array_index (table->parsed, 0) : NULL))
  {
    wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_UNREADABLE, WT_SEVERITY_WARNING, table->path, 1,
                        "%s was left out: its first line must name the columns, one of them “file”", table->path);
    return;
  }
  for (guint i = 1; i < table->parsed->len; i++)
  {
    GStrv row = g_ptr_array_index (table->parsed, i);
    const char *file = field (table, row, COLUMN_FILE);
    if (g_str_has_prefix (file, "./"))
      file += 2;
    if (*file != '\0')
      g_hash_table_insert (table->rows, (gpointer)file, row);
  }
}

static Table *
table_new (const char *folder)
{
  Table *table = g_new0 (Table, 1);

  table->folder = g_strdup (folder);
  table->path = g_build_filename (folder, WT_OVERRIDES_NAME, NULL);
  table->parsed = g_ptr_array_new ();
  table->rows = g_hash_table_new (g_str_hash, g_str_equal);
  table->used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return table;
}

static void
read_text (Table *table, const char *text, gsize length, GArray *diagnostics)
{
  g_autofree char *valid = NULL;

  if (!g_utf8_validate_len (text, length, NULL))
  {
    valid = g_convert (text, (gssize)length, "UTF-8", "WINDOWS-1252", NULL, &length, NULL);
    wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_ENCODING_GUESSED, WT_SEVERITY_NOTE, table->path, 0,
                        "%s is no UTF-8 and was read as windows-1252", table->path);
    if (valid == NULL)
      return;
  }
  fill (table, valid != NULL ? valid : text, length, diagnostics);
}

static void
leave_out (const Table *table, const char *why, GArray *diagnostics)
{
  wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_UNREADABLE, WT_SEVERITY_WARNING, table->path, 0, "%s was left out: %s",
                      table->path, why);
}

static Table *
table_read (const char *folder, GArray *diagnostics)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  Table *table = table_new (folder);

  if (!g_file_test (table->path, G_FILE_TEST_IS_REGULAR))
    g_clear_pointer (&table, table_free);
  else if (!g_file_get_contents (table->path, &text, &length, &error))
    leave_out (table, error->message, diagnostics);
  else if (length > WT_OVERRIDES_MAX_BYTES)
    leave_out (table, "it is too large", diagnostics);
  else
    read_text (table, text, length, diagnostics);
  return table;
}

void
wt_overrides_enter (WtOverrides *overrides, const char *folder, GArray *diagnostics)
{
  g_ptr_array_add (overrides->tables, table_read (folder, diagnostics));
}

void
wt_overrides_enter_bytes (WtOverrides *overrides, const char *folder, const guint8 *bytes, gsize n_bytes, gboolean late,
                          GArray *diagnostics)
{
  Table *table = table_new (folder);

  table->late = late;
  if (n_bytes >= WT_OVERRIDES_MAX_BYTES)
    leave_out (table, "it is too large", diagnostics);
  else
    read_text (table, (const char *)bytes, n_bytes, diagnostics);
  g_ptr_array_add (overrides->tables, table);
}

gboolean
wt_overrides_has (const WtOverrides *overrides, const char *folder)
{
  for (guint i = 0; i < overrides->tables->len; i++)
  {
    const Table *table = g_ptr_array_index (overrides->tables, i);
    if (table != NULL && strcmp (table->folder, folder) == 0)
      return TRUE;
  }
  return FALSE;
}

void
wt_overrides_leave (WtOverrides *overrides, GArray *diagnostics, gboolean tell_unused)
{
  Table *table = g_ptr_array_index (overrides->tables, overrides->tables->len - 1);

  for (guint i = 1; tell_unused && table != NULL && table->columns[COLUMN_FILE] >= 0 && i < table->parsed->len; i++)
  {
    const char *file = field (table, g_ptr_array_index (table->parsed, i), COLUMN_FILE);
    if (g_str_has_prefix (file, "./"))
      file += 2;
    if (*file != '\0' && !g_hash_table_contains (table->used, file))
      wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_UNREADABLE, WT_SEVERITY_WARNING, table->path, 0,
                          "%s has a row for %s, but no article was read from such a file%s", table->path, file,
                          table->late ? " behind it; an archive that is read as a stream must have it first" : "");
  }
  g_ptr_array_set_size (overrides->tables, (int)overrides->tables->len - 1);
}

static void
replace (char **value, const char *with)
{
  if (*with == '\0')
    return;
  g_free (*value);
  *value = g_strstrip (g_strdup (with));
}

static void
apply_published (const Table *table, const char *value, WtArticle *article, GArray *diagnostics)
{
  g_autofree char *text = g_strstrip (g_strdup (value));
  WtDate date;

  if (*text == '\0')
    return;
  if (!wt_date_iso (text, &date))
  {
    wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_NO_DATE, WT_SEVERITY_WARNING, article->id, 0,
                        "%s gives “%s” as the date, which was left out; write it as 2024-01-31 or 2024-01-31T08:30",
                        table->path, text);
    return;
  }
  WtPublished *published = &article->published;
  g_free (published->date);
  g_free (published->time);
  g_free (published->reason);
  published->date = g_strndup (text, 10);
  published->time = wt_date_clock (&date);
  published->source = WT_DATE_CSV;
  published->reliable = TRUE;
  published->reason = g_strdup ("articles.csv gives it");
}

static void
apply (Table *table, WtArticle *article, GArray *diagnostics)
{
  gsize prefix = strlen (table->folder);

  const char *file = article->path;
  if (strcmp (table->folder, ".") != 0 || g_str_has_prefix (file, "./"))
    file = strncmp (file, table->folder, prefix) == 0 ? file + prefix : file;
  while (*file == '/')
    file++;
  GStrv row = g_hash_table_lookup (table->rows, file);
  if (row == NULL)
    return;
  g_hash_table_add (table->used, g_strdup (file));
  replace (&article->outlet, field (table, row, COLUMN_OUTLET));
  replace (&article->url, field (table, row, COLUMN_URL));
  replace (&article->agency, field (table, row, COLUMN_AGENCY));
  replace (&article->title, field (table, row, COLUMN_TITLE));
  apply_published (table, field (table, row, COLUMN_PUBLISHED), article, diagnostics);
}

void
wt_overrides_apply (WtOverrides *overrides, WtArticle *article, GArray *diagnostics)
{
  for (guint i = 0; i < overrides->tables->len; i++)
    if (g_ptr_array_index (overrides->tables, i) != NULL)
      apply (g_ptr_array_index (overrides->tables, i), article, diagnostics);
}
