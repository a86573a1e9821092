/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON as pages carry it: by hand, from templates, cut. */
#include "json_ld.h"

#include <string.h>

#define MAX_BYTES   (4 * 1024 * 1024)
#define MAX_NESTING 200
#define FLAGS       (JSON_DISABLE_EOF_CHECK | JSON_DECODE_ANY | JSON_ALLOW_NUL)

/* The repaired text so far; stack: the brackets that are open. */
typedef struct
{
  GString *out;
  char stack[MAX_NESTING];
  guint depth;
} Repair;

static const char *
skip_blanks (const char *p, const char *end)
{
  while (p < end && g_ascii_isspace (*p))
    p++;
  return p;
}

/* Whether a quotation mark ends the string: what comes behind it goes on with the object and not with a sentence. */
static gboolean
ends_string (const char *behind, const char *end)
{
  const char *p = skip_blanks (behind, end);

  if (p >= end || strchr (":}]", *p) != NULL)
    return TRUE;
  if (*p != ',')
    return FALSE;
  p = skip_blanks (p + 1, end);
  return p >= end || strchr ("\"{}[],-0123456789", *p) != NULL || g_str_has_prefix (p, "true")
         || g_str_has_prefix (p, "false") || g_str_has_prefix (p, "null");
}

/* A backslash and what it escapes. Returns: behind it. */
static const char *
repair_escape (Repair *repair, const char *p, const char *end)
{
  if (p + 1 < end && strchr ("\"\\/bfnrt", p[1]) != NULL)
    g_string_append_len (repair->out, p, 2);
  else if (p + 5 < end && p[1] == 'u' && g_ascii_isxdigit (p[2]) && g_ascii_isxdigit (p[3]) && g_ascii_isxdigit (p[4])
           && g_ascii_isxdigit (p[5]))
  {
    g_string_append_len (repair->out, p, 6);
    return p + 6;
  }
  else
    return p + 1;
  return p + 2;
}

/* @p: at the opening mark. Returns: behind the closing one. */
static const char *
repair_string (Repair *repair, const char *p, const char *end)
{
  g_string_append_c (repair->out, '"');
  for (p++; p < end;)
  {
    if (*p == '\\')
      p = repair_escape (repair, p, end);
    else if (*p == '"' && ends_string (p + 1, end))
    {
      p++;
      break;
    }
    else if (*p == '"')
    {
      g_string_append (repair->out, "\\\"");
      p++;
    }
    else
    {
      g_string_append_c (repair->out, (guchar)*p < 0x20 ? ' ' : *p);
      p++;
    }
  }
  g_string_append_c (repair->out, '"');
  return p;
}

static void
drop_comma (GString *out)
{
  gsize n = out->len;

  while (n > 0 && g_ascii_isspace (out->str[n - 1]))
    n--;
  if (n > 0 && out->str[n - 1] == ',')
    g_string_truncate (out, n - 1);
}

/* Returns: FALSE where what follows is not to be read. */
static gboolean
repair_bracket (Repair *repair, char c)
{
  if (c == '{' || c == '[')
  {
    if (repair->depth == MAX_NESTING)
      return FALSE;
    repair->stack[repair->depth++] = c == '{' ? '}' : ']';
    g_string_append_c (repair->out, c);
    return TRUE;
  }
  drop_comma (repair->out);
  if (repair->depth == 0 || repair->stack[repair->depth - 1] != c)
    return repair->depth > 0; /* one too many */
  repair->depth--;
  g_string_append_c (repair->out, c);
  return repair->depth > 0;
}

static void
repair_text (Repair *repair, const char *p, const char *end)
{
  while (p < end)
  {
    char c = *p;
    if (c == '"')
    {
      p = repair_string (repair, p, end);
      continue;
    }
    p++;
    if (strchr ("{}[]", c) != NULL && c != '\0')
    {
      if (!repair_bracket (repair, c))
        break;
      continue;
    }
    if (c == ',')
      drop_comma (repair->out);
    if ((guchar)c >= 0x20 || c == '\n')
      g_string_append_c (repair->out, c);
  }
  drop_comma (repair->out);
  while (repair->depth > 0)
    g_string_append_c (repair->out, repair->stack[--repair->depth]);
}

json_t *
wt_json_lenient (const char *text, gsize length)
{
  const char *end = text + MIN (length, MAX_BYTES), *start = text;

  while (start < end && *start != '{' && *start != '[')
    start++;
  if (g_str_has_prefix (start, "[CDATA["))
    for (start += 7; start < end && *start != '{' && *start != '[';)
      start++;
  if (start >= end)
    return NULL;
  json_t *value = json_loadb (start, (gsize)(end - start), FLAGS, NULL);
  if (value != NULL)
    return value;
  Repair repair = { .out = g_string_sized_new ((gsize)(end - start)) };
  repair_text (&repair, start, end);
  value = json_loadb (repair.out->str, repair.out->len, FLAGS, NULL);
  g_string_free (repair.out, TRUE);
  return value;
}
