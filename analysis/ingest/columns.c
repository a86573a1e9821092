/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "columns.h"

#include <string.h>

#include <wiretrace/error.h>

#include "space.h"
#include "timestamp.h"

/* Names told in a message, and the bytes of a value that are looked at. */
#define MOST_TOLD  12
#define LOOK_BYTES 4000

/* What the text must be where no name says so: long, and in a record that has something else of an article. */
#define LEAST_TEXT_WORDS 40

/* Of several columns for the text the one that is so much longer counts before the one with the surer name. */
#define LONGER_TIMES 4

/* One column in the records learned from; counts are of values that are not blank. */
typedef struct
{
  char *name;
  int role;
  guint rank;
  guint values;
  guint prose;
  guint dates;
  guint addresses;
  guint numbers;
  guint64 words;
  guint64 n_bytes;
} Seen;

/* names: of each role its columns, best first. named: those that the user gave. seen: of Seen, in the order met. */
struct WtColumns
{
  GPtrArray *names[WT_COLUMN_ROLES];
  gboolean named[WT_COLUMN_ROLES];
  GArray *seen;
  GHashTable *index;
};

static void
seen_clear (gpointer data)
{
  g_free (((Seen *)data)->name);
}

static gboolean
name_column (WtColumns *columns, const char *part, int *last, GError **error)
{
  const char *equals = strchr (part, '=');
  int role = equals != NULL ? wt_column_role_named (part, (gsize)(equals - part)) : -1;

  if (equals == NULL && *last >= 0)
  {
    char **name = (char **)&g_ptr_array_index (columns->names[*last], 0);
    char *longer = g_strconcat (*name, ",", part, NULL);
    g_free (*name);
    *name = longer;
    return TRUE;
  }
  if (role < 0 || equals[1] == '\0' || columns->named[role])
  {
    g_set_error (
        error, WT_ERROR, WT_ERROR_USAGE,
        "“%s” names no column: write ROLE=COLUMN, with commas between, each role once; the roles are text, title, "
        "outlet, url, published, time, language, author, agency, rights, dateline, summary, id, section, "
        "keywords",
        part);
    return FALSE;
  }
  g_ptr_array_add (columns->names[role], g_strdup (equals + 1));
  columns->named[role] = TRUE;
  *last = role;
  return TRUE;
}

WtColumns *
wt_columns_new (const char *named, GError **error)
{
  g_autoptr (WtColumns) columns = g_new0 (WtColumns, 1);
  g_auto (GStrv) parts = g_strsplit (named != NULL ? named : "", ",", -1);
  int last = -1;

  for (int role = 0; role < WT_COLUMN_ROLES; role++)
    columns->names[role] = g_ptr_array_new_with_free_func (g_free);
  columns->seen = g_array_new (FALSE, TRUE, sizeof (Seen));
  g_array_set_clear_func (columns->seen, seen_clear);
  columns->index = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; named != NULL && parts[i] != NULL; i++)
    if (!name_column (columns, parts[i], &last, error))
      return NULL;
  return g_steal_pointer (&columns);
}

void
wt_columns_free (WtColumns *columns)
{
  if (columns == NULL)
    return;
  for (int role = 0; role < WT_COLUMN_ROLES; role++)
    g_ptr_array_unref (columns->names[role]);
  g_array_unref (columns->seen);
  g_hash_table_unref (columns->index);
  g_free (columns);
}

/* What stands in a value. words: parted by white space, of scripts without it by three characters each. */
typedef struct
{
  guint words;
  guint listed;
  guint stops;
  guint letters;
  guint others;
} Looks;

static Looks
look_at (const char *value)
{
  Looks looks = { 0 };
  const char *end = value + strnlen (value, LOOK_BYTES);
  gunichar before = ' ';
  guint wide = 0;

  for (const char *p = value; p < end; p = g_utf8_next_char (p))
  {
    gunichar c = g_utf8_get_char (p);
    const char *close = c == '<' && (g_ascii_isalpha (p[1]) || p[1] == '/') ? memchr (p, '>', (gsize)(end - p)) : NULL;
    if (close != NULL)
      p = close;
    if (close != NULL || g_unichar_isspace (c))
    {
      looks.words += before != ' ';
      looks.listed += before == ',' || before == ';' || before == '|';
      looks.stops += wt_is_stop (before);
      before = ' ';
      continue;
    }
    looks.letters += g_unichar_isalpha (c) || g_unichar_ismark (c);
    looks.others += !g_unichar_isalpha (c) && !g_unichar_ismark (c);
    looks.stops += c > 0x3000 && wt_is_stop (c);
    wide += c > 0x3000;
    before = c;
  }
  looks.words += (before != ' ') + wide / 3;
  looks.stops += wt_is_stop (before);
  return looks;
}

gboolean
wt_column_is_prose (const char *value)
{
  Looks looks = look_at (value);

  if (looks.words < 5 || looks.others > looks.letters || looks.letters > looks.words * 25)
    return FALSE;
  if (looks.listed * 5 > looks.words * 2)
    return FALSE;
  return looks.stops > 0 || looks.words >= LEAST_TEXT_WORDS;
}

static gboolean
is_number (const char *value)
{
  char *end;

  g_ascii_strtod (value, &end);
  return g_ascii_isdigit (*value) && *end == '\0';
}

char *
wt_column_date (const char *value)
{
  g_autofree char *text = g_strstrip (g_strndup (value, 100));
  WtDate date;

  if (is_number (text))
  {
    gdouble number = g_ascii_strtod (text, NULL);
    gsize digits = strspn (text, "0123456789");
    if (digits == 8 && text[digits] == '\0')
    {
      g_autofree char *day = g_strdup_printf ("%.4s-%.2s-%.2s", text, text + 4, text + 6);
      return wt_date_iso (day, &date) ? g_steal_pointer (&day) : NULL;
    }
    if (digits < 9 || digits > 13)
      return NULL;
    g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc ((gint64)(digits >= 12 ? number / 1000 : number));
    return time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%MZ") : NULL;
  }
  return wt_timestamp_parse (text, NULL, &date) ? g_steal_pointer (&text) : NULL;
}

static gboolean
is_address (const char *value)
{
  value += strspn (value, " \t\r\n");
  if (value[strcspn (value, " \t\r\n")] != '\0' && strpbrk (value, " \t\r\n")[1] != '\0')
    return FALSE;
  return g_str_has_prefix (value, "http://") || g_str_has_prefix (value, "https://") || g_str_has_prefix (value, "www.")
         || (strchr (value, '.') != NULL && strchr (value, '/') != NULL && strchr (value, '@') == NULL);
}

static void
see (WtColumns *columns, const WtField *field)
{
  Seen *seen;
  gpointer at;

  if (!g_hash_table_lookup_extended (columns->index, field->name, NULL, &at))
  {
    if (columns->seen->len >= WT_RECORD_MAX_FIELDS)
      return;
    Seen fresh = { .name = g_strdup (field->name), .role = -1 };
    fresh.role = wt_column_role (field->name, &fresh.rank);
    at = GUINT_TO_POINTER (columns->seen->len);
    g_array_append_val (columns->seen, fresh);
    g_hash_table_insert (columns->index, fresh.name, at);
  }
  if (wt_field_is_blank (field))
    return;
  g_autofree char *date = wt_column_date (field->value);
  seen = &g_array_index (columns->seen, Seen, GPOINTER_TO_UINT (at));
  seen->values++;
  seen->prose += wt_column_is_prose (field->value);
  seen->dates += date != NULL;
  seen->addresses += is_address (field->value);
  seen->numbers += is_number (field->value);
  seen->words += look_at (field->value).words;
  seen->n_bytes += strlen (field->value);
}

/* Whether what stands in a column is what its name says. */
static gboolean
fits (const Seen *seen, int role)
{
  guint n = seen->values;
  guint64 mean_bytes = n > 0 ? seen->n_bytes / n : 0;

  switch (role)
  {
  case WT_COLUMN_TEXT:
    return seen->prose * 2 >= n && n > 0;
  case WT_COLUMN_TITLE:
    return mean_bytes <= 400 && seen->addresses * 2 <= n && seen->numbers * 2 <= n;
  case WT_COLUMN_OUTLET:
  case WT_COLUMN_AGENCY:
    return mean_bytes <= 120 && seen->dates * 2 <= n && seen->numbers * 2 <= n;
  case WT_COLUMN_URL:
    return n == 0 || seen->addresses * 2 >= n;
  case WT_COLUMN_DATE:
    return n == 0 || seen->dates * 2 >= n;
  case WT_COLUMN_LANGUAGE:
    return mean_bytes <= 20;
  case WT_COLUMN_AUTHOR:
    return mean_bytes <= 300 && seen->numbers * 2 <= n;
  default:
    return TRUE;
  }
}

static int
compare_seen (gconstpointer a, gconstpointer b)
{
  const Seen *one = *(const Seen *const *)a, *other = *(const Seen *const *)b;

  return one->rank < other->rank ? -1 : one->rank > other->rank;
}

static guint64
mean_words (const Seen *seen)
{
  return seen->values > 0 ? seen->words / seen->values : 0;
}

/* A teaser may be called "text", and the text "content". */
static void
put_longest_first (GPtrArray *found)
{
  guint longest = 0;

  for (guint i = 1; i < found->len; i++)
    if (mean_words (g_ptr_array_index (found, i)) > mean_words (g_ptr_array_index (found, longest)))
      longest = i;
  if (longest == 0
      || mean_words (g_ptr_array_index (found, longest)) < LONGER_TIMES * mean_words (g_ptr_array_index (found, 0)))
    return;
  Seen *seen = g_ptr_array_steal_index (found, longest);
  g_ptr_array_insert (found, 0, seen);
}

static void
take (WtColumns *columns, int role, const GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (columns->names[role], g_strdup (((const Seen *)g_ptr_array_index (found, i))->name));
}

static gboolean
is_named (const WtColumns *columns, const char *name)
{
  for (int role = 0; role < WT_COLUMN_ROLES; role++)
    if (columns->named[role] && strcmp (g_ptr_array_index (columns->names[role], 0), name) == 0)
      return TRUE;
  return FALSE;
}

static void
guess_by_name (WtColumns *columns, int role)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < columns->seen->len; i++)
  {
    Seen *seen = &g_array_index (columns->seen, Seen, i);
    if (seen->role == role && fits (seen, role) && !is_named (columns, seen->name))
      g_ptr_array_add (found, seen);
  }
  g_ptr_array_sort (found, compare_seen);
  if (role == WT_COLUMN_TEXT && found->len > 0)
    put_longest_first (found);
  take (columns, role, found);
}

/* Where no name says it: all values of a column are dates, or addresses. */
static void
guess_by_form (WtColumns *columns, int role)
{
  for (guint i = 0; i < columns->seen->len && columns->names[role]->len == 0; i++)
  {
    const Seen *seen = &g_array_index (columns->seen, Seen, i);
    guint fitting = role == WT_COLUMN_DATE ? seen->dates : seen->addresses;
    gboolean bare = role == WT_COLUMN_DATE && seen->numbers > 0;
    if (seen->role < 0 && seen->values > 0 && fitting == seen->values && seen->prose == 0 && !bare
        && !is_named (columns, seen->name))
      g_ptr_array_add (columns->names[role], g_strdup (seen->name));
  }
}

static void
guess_text_by_length (WtColumns *columns)
{
  gboolean article = columns->names[WT_COLUMN_TITLE]->len + columns->names[WT_COLUMN_DATE]->len
                         + columns->names[WT_COLUMN_URL]->len + columns->names[WT_COLUMN_OUTLET]->len
                     > 0;
  const Seen *best = NULL;

  for (guint i = 0; article && i < columns->seen->len; i++)
  {
    const Seen *seen = &g_array_index (columns->seen, Seen, i);
    if (seen->role >= 0 || seen->values == 0 || seen->prose * 5 < seen->values * 4
        || mean_words (seen) < LEAST_TEXT_WORDS || is_named (columns, seen->name))
      continue;
    if (best == NULL || mean_words (seen) > mean_words (best))
      best = seen;
  }
  if (best != NULL)
    g_ptr_array_add (columns->names[WT_COLUMN_TEXT], g_strdup (best->name));
}

gboolean
wt_columns_learn (WtColumns *columns, const GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
  {
    const WtRecord *record = g_ptr_array_index (records, i);
    for (guint j = 0; j < record->fields->len; j++)
      see (columns, &g_array_index (record->fields, WtField, j));
  }
  for (int role = 0; role < WT_COLUMN_ROLES; role++)
    if (!columns->named[role])
      guess_by_name (columns, role);
  guess_by_form (columns, WT_COLUMN_DATE);
  guess_by_form (columns, WT_COLUMN_URL);
  if (columns->names[WT_COLUMN_TEXT]->len == 0)
    guess_text_by_length (columns);
  return columns->names[WT_COLUMN_TEXT]->len > 0;
}

guint
wt_columns_count (const WtColumns *columns, WtColumnRole role)
{
  return columns->names[role]->len;
}

const WtField *
wt_columns_each (const WtColumns *columns, const WtRecord *record, WtColumnRole role, guint n)
{
  return wt_record_find (record, g_ptr_array_index (columns->names[role], n));
}

/* A record may have columns that none of the first ones had. */
static const WtField *
pick_unseen (const WtColumns *columns, const WtRecord *record, WtColumnRole role)
{
  const WtField *best = NULL;
  guint rank, best_rank = G_MAXUINT;

  for (guint i = 0; i < record->fields->len && !columns->named[role]; i++)
  {
    const WtField *field = &g_array_index (record->fields, WtField, i);
    if (g_hash_table_contains (columns->index, field->name) || wt_field_is_blank (field)
        || wt_column_role (field->name, &rank) != (int)role || rank >= best_rank)
      continue;
    if (role == WT_COLUMN_TEXT && !wt_column_is_prose (field->value))
      continue;
    best = field;
    best_rank = rank;
  }
  return best;
}

const WtField *
wt_columns_pick (const WtColumns *columns, const WtRecord *record, WtColumnRole role)
{
  for (guint i = 0; i < columns->names[role]->len; i++)
  {
    const WtField *field = wt_columns_each (columns, record, role, i);
    if (field != NULL)
      return field;
  }
  return pick_unseen (columns, record, role);
}

gboolean
wt_columns_guessed (const WtColumns *columns)
{
  for (int role = 0; role < WT_COLUMN_ROLES; role++)
    if (!columns->named[role] && columns->names[role]->len > 0)
      return TRUE;
  return FALSE;
}

/* A name that was cut may end in half a character. */
static char *
valid_of (GString *text)
{
  char *valid = g_utf8_make_valid (text->str, (gssize)text->len);

  g_string_free (text, TRUE);
  return valid;
}

char *
wt_columns_said (const WtColumns *columns)
{
  GString *said = g_string_new (NULL);

  for (int role = 0; role <= WT_COLUMN_SUMMARY; role++)
    if (columns->names[role]->len > 0 && !(role == WT_COLUMN_SUMMARY && columns->names[WT_COLUMN_TEXT]->len > 0))
      g_string_append_printf (said, "%s%s from “%.80s”", said->len > 0 ? ", " : "", wt_column_role_words (role),
                              (const char *)g_ptr_array_index (columns->names[role], 0));
  return valid_of (said);
}

char *
wt_columns_found (const WtColumns *columns)
{
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < MIN (columns->seen->len, MOST_TOLD); i++)
    g_string_append_printf (found, "%s“%.40s”", i > 0 ? ", " : "", g_array_index (columns->seen, Seen, i).name);
  if (columns->seen->len > MOST_TOLD)
    g_string_append_printf (found, " and %u more", columns->seen->len - MOST_TOLD);
  if (found->len == 0)
    g_string_append (found, "no column");
  return valid_of (found);
}

char *
wt_columns_missing (const WtColumns *columns)
{
  for (int role = 0; role < WT_COLUMN_ROLES; role++)
  {
    const char *name = columns->named[role] ? g_ptr_array_index (columns->names[role], 0) : NULL;
    if (name != NULL && !g_hash_table_contains (columns->index, name))
      return g_strdup (name);
  }
  return NULL;
}
