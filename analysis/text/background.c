/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table is searched where it lies, in the program's own bytes: "# articles\tN", then "word\tcount" lines, sorted by
 * bytes. tests/tools/make_background.py writes it. */
#include <wiretrace/text.h>

#include <string.h>

#include "data.h"

#define TABLE "background-en.tsv"

typedef struct
{
  const char *lines;
  gsize n_bytes;
  guint32 n_articles;
} Background;

static guint32
number_after_tab (const char *line, gsize n)
{
  const char *tab = memchr (line, '\t', n);
  guint32 number = 0;

  if (tab == NULL)
    return 0;
  for (const char *at = tab + 1; at < line + n && g_ascii_isdigit (*at); at++)
    number = 10 * number + (guint32)(*at - '0');
  return number;
}

static Background *
background_open (void)
{
  Background *background = g_new0 (Background, 1);
  gsize n;
  const char *data = wt_text_data (TABLE, &n);

  const char *header_end = (data == NULL || n == 0) ? NULL : memchr (data, '\n', n);
  if (header_end == NULL)
    return background;
  background->n_articles = number_after_tab (data, (gsize)(header_end - data));
  background->lines = header_end + 1;
  background->n_bytes = n - (gsize)(background->lines - data);
  return background;
}

static const Background *
background (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    g_once_init_leave (&once, (gsize)background_open ());
  return (const Background *)once;
}

/* As strcmp() of the line's word and @word. */
static int
compare_line (const char *line, const char *end, const char *word)
{
  for (; line < end && *line != '\t' && *word != '\0' && *line == *word; line++)
    word++;
  int of_line = (line < end && *line != '\t') ? (guint8)*line : 0;
  return of_line - (guint8)*word;
}

guint32
wt_background_count (const char *word)
{
  const Background *table = background ();
  gsize low = 0, high = table->n_bytes;

  while (low < high)
  {
    gsize start = low + (high - low) / 2;
    while (start > low && table->lines[start - 1] != '\n')
      start--;
    const char *end = memchr (table->lines + start, '\n', table->n_bytes - start);
    gsize next = end == NULL ? table->n_bytes : (gsize)(end - table->lines) + 1;
    int order = compare_line (table->lines + start, table->lines + next, word);
    if (order == 0)
      return number_after_tab (table->lines + start, next - start);
    if (order < 0)
      low = next;
    else
      high = start;
  }
  return 0;
}

guint32
wt_background_articles (void)
{
  return background ()->n_articles;
}
