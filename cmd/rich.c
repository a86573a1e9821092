/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rich.h"

#include <string.h>

Rich *
rich_new (void)
{
  Rich *rich = g_new0 (Rich, 1);

  rich->text = g_string_new (NULL);
  rich->styles = g_byte_array_new ();
  return rich;
}

void
rich_free (Rich *rich)
{
  if (rich == NULL)
    return;
  g_string_free (rich->text, TRUE);
  g_byte_array_unref (rich->styles);
  g_free (rich);
}

static void
append_character (Rich *rich, gunichar c, Style style)
{
  char bytes[6];
  gint n_bytes = g_unichar_to_utf8 (c, bytes);
  guint8 value = (guint8)style;

  g_string_append_len (rich->text, bytes, n_bytes);
  for (gint i = 0; i < n_bytes; i++)
    g_byte_array_append (rich->styles, &value, 1);
}

void
rich_append (Rich *rich, const char *text, gssize length_bytes, Style style)
{
  g_autofree char *valid = g_utf8_make_valid (text, length_bytes);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
  {
    gunichar c = g_utf8_get_char (p);
    gboolean after_space = rich->text->len == 0 || rich->text->str[rich->text->len - 1] == ' ';

    if (g_unichar_isspace (c))
    {
      if (!after_space)
        append_character (rich, ' ', style);
    }
    else
      append_character (rich, g_unichar_iscntrl (c) ? 0xFFFD : c, style);
  }
}

static guint
character_columns (gunichar c)
{
  return g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
}

guint
rich_columns (const char *text, gsize length_bytes)
{
  guint columns = 0;

  for (const char *p = text; p < text + length_bytes; p = g_utf8_next_char (p))
    columns += character_columns (g_utf8_get_char (p));
  return columns;
}

/* Where a line that starts here ends, and where the next one starts. */
static gsize
line_end (const char *start, guint columns, gsize *next)
{
  const char *fits = NULL, *after = NULL; /* the last place to break so far */
  guint used = 0;
  const char *p = start;

  for (; *p != '\0'; p = g_utf8_next_char (p))
  {
    gunichar c = g_utf8_get_char (p);
    if (c == ' ')
      fits = p, after = p + 1;
    else if (g_unichar_iswide (c) && p > start)
      fits = after = p;
    if (used + character_columns (c) > columns && p > start)
    {
      *next = (gsize)((fits != NULL ? after : p) - start);
      return (gsize)((fits != NULL ? fits : p) - start);
    }
    used += character_columns (c);
  }
  *next = (gsize)(p - start);
  return *next - (p > start && p[-1] == ' ' ? 1 : 0);
}

GArray *
rich_wrap (const Rich *rich, guint columns)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (RichLine));
  const char *text = rich->text->str;
  gsize at = 0;

  do
  {
    gsize next;
    RichLine line = { .start = at, .end = at + line_end (text + at, MAX (columns, 1), &next) };
    line.columns = rich_columns (text + line.start, line.end - line.start);
    g_array_append_val (lines, line);
    at += next;
  } while (text[at] != '\0');
  return lines;
}

static void
print_run (const char *text, gsize length_bytes, Style style, gboolean colour, FILE *out)
{
  if (colour && style != STYLE_PLAIN)
    fprintf (out, "\033[0%s%s%s%sm", style & STYLE_BOLD ? ";1" : "", style & STYLE_DIM ? ";2" : "",
             style & STYLE_UNDERLINE ? ";4" : "", style & STYLE_ACCENT ? ";36" : "");
  fwrite (text, 1, length_bytes, out);
  if (colour && style != STYLE_PLAIN)
    fputs ("\033[0m", out);
}

void
rich_print (const Rich *rich, gsize start, gsize end, gboolean colour, FILE *out)
{
  const guint8 *styles = rich->styles->data;

  while (start < end)
  {
    gsize run = start + 1;
    while (run < end && styles[run] == styles[start])
      run++;
    print_run (rich->text->str + start, run - start, styles[start], colour, out);
    start = run;
  }
}

void
rich_print_styled (const char *text, Style style, gboolean colour, FILE *out)
{
  print_run (text, strlen (text), style, colour, out);
}
