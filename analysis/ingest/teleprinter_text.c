/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A message's text: lines of fixed width, paragraphs that begin with an indentation, a headline that ends with "=" or
 * ANPA's quad marks ("^" before a line, "<" behind it). */
#include <string.h>

#include "encoding.h"
#include "space.h"
#include "teleprinter.h"
#include "versions.h"

/* A headline is no longer, and stands among the first lines. */
#define MAX_HEADLINE_BYTES 250
#define HEAD_LINES         8
/* Lines that break before such a width were broken on purpose. */
#define FULL_LINE_BYTES 45

/* A national variant of ISO 646, and words of its language that tell it. */
typedef struct
{
  const char *charset;
  const char *const *words;
} Variant;

static const char *const german[] = { "und", "der", "die", "das", "ist", "f\303\274r", "nicht", NULL };
static const char *const french[] = { "les", "des", "et", "le", "la", "du", "une", NULL };
static const char *const italian[] = { "il", "che", "di", "della", "per", "gli", "una", NULL };
static const char *const spanish[] = { "el", "los", "las", "del", "que", "por", "una", NULL };
static const char *const swedish[] = { "och", "att", "det", "som", "f\303\266r", "inte", "den", NULL };
static const char *const norwegian[] = { "og", "p\303\245", "det", "som", "ikke", "til", "av", NULL };

static const Variant variants[] = { { "ISO646-DE", german },  { "ISO646-FR", french },  { "ISO646-IT", italian },
                                    { "ISO646-ES", spanish }, { "ISO646-SE", swedish }, { "ISO646-NO", norwegian } };

/* Characters that a variant has letters for, and that in ASCII never stand inside a word. */
static guint
count_letters_in_words (const GString *bytes)
{
  guint n = 0;

  for (gsize i = 1; i + 1 < bytes->len; i++)
    n += strchr ("[\\]{|}~", bytes->str[i]) != NULL && g_ascii_isalpha (bytes->str[i - 1])
         && (g_ascii_isalpha (bytes->str[i + 1]) || strchr (" ,.", bytes->str[i + 1]) != NULL);
  return n;
}

static guint
count_words (const char *text, const char *const *words)
{
  guint n = 0;
  gsize length;

  for (const char *p = text; *p != '\0'; p += length)
  {
    p += strspn (p, " \t\r\n");
    length = strcspn (p, " \t\r\n");
    for (gsize i = 0; words[i] != NULL; i++)
      n += strlen (words[i]) == length && strncmp (p, words[i], length) == 0;
  }
  return n;
}

static char *
decode_variant (const GString *bytes)
{
  char *best = NULL;
  guint most = 1;

  for (gsize i = 0; i < G_N_ELEMENTS (variants); i++)
  {
    g_autofree char *text = g_convert (bytes->str, (gssize)bytes->len, "UTF-8", variants[i].charset, NULL, NULL, NULL);
    guint n = text != NULL ? count_words (text, variants[i].words) : 0;
    if (n <= most)
      continue;
    most = n;
    g_free (best);
    best = g_steal_pointer (&text);
  }
  return best;
}

char *
wt_teleprinter_decode (const GString *bytes)
{
  WtDecoding decoding;
  gsize length, high = 0;
  g_autoptr (GString) clean = g_string_sized_new (bytes->len + 1);

  for (gsize i = 0; i < bytes->len; i++)
  {
    guint8 c = (guint8)bytes->str[i];
    high += c >= 0x80;
    g_string_append_c (clean, c == '\b' || c == '\v' || c == '\f' ? '\n'
                              : c < ' ' && !g_ascii_isspace (c)   ? ' '
                                                                  : (char)c);
  }
  char *text = high == 0 && count_letters_in_words (clean) > 0 ? decode_variant (clean) : NULL;
  return text != NULL ? text : wt_encoding_decode ((const guint8 *)clean->str, clean->len, FALSE, &length, &decoding);
}

/* One line without its marks. head: it was closed by "=" or set by itself with quad marks. indented: a paragraph begins
 * here. */
typedef struct
{
  char *text;
  gsize width;
  gboolean head;
  gboolean indented;
  gboolean closed;
} Line;

static Line
line_of (const char *raw)
{
  gsize indent = strspn (raw, " \t");
  const char *start = raw + indent + strspn (raw + indent, "^%");
  Line line = { .text = g_strchomp (g_strdup (start + strspn (start, " \t"))), .width = strlen (raw) };
  gsize n = strlen (line.text);

  line.indented = indent > 0 || start > raw + indent;
  line.closed = n > 0 && line.text[n - 1] == '<';
  line.head = n > 0 && line.text[n - 1] == '=';
  if (line.closed || line.head)
    line.text[n - 1] = '\0';
  g_strchomp (line.text);
  return line;
}

/* Paragraphs on their way from lines. */
typedef struct
{
  WtDraft *draft;
  GString *paragraph;
  gsize last_width;
  guint lines;
  gboolean titled;
} Text;

/* ANPA has no dashes and no quotation marks of print. */
static char *
with_print_marks (const char *paragraph)
{
  GString *out = g_string_new (NULL);

  for (const char *p = paragraph; *p != '\0'; p++)
    if (p[0] == '`' && p[1] == '`')
      g_string_append (out, "\342\200\234"), p++;
    else if (p[0] == '\'' && p[1] == '\'')
      g_string_append (out, "\342\200\235"), p++;
    else if (p[0] == '_' && p[1] == ' ' && p > paragraph && p[-1] == ' ')
      g_string_append (out, "\342\200\224");
    else
      g_string_append_c (out, *p);
  return g_string_free (out, FALSE);
}

static gboolean
is_byline (const char *text)
{
  return g_ascii_strncasecmp (text, "by ", 3) == 0 || g_str_has_prefix (text, "Von ")
         || (g_str_has_prefix (text, "Par ") && strchr (text, '.') == NULL);
}

/* ANPA's first line repeats the keyword: "BC-XC--Lighthouse, 2nd Ld-Writethru,0171". */
static gboolean
is_slug (const char *text)
{
  gsize n = strlen (text), digits = 0;
  gboolean cycle = n > 3 && g_ascii_isupper (text[0]) && g_ascii_isupper (text[1]) && text[2] == '-';

  while (digits < n && g_ascii_isdigit (text[n - 1 - digits]))
    digits++;
  return cycle || (digits >= 2 && digits <= 4 && n > digits && text[n - 1 - digits] == ',');
}

static void
flush (Text *text)
{
  g_autofree char *paragraph = with_print_marks (text->paragraph->str);

  g_string_truncate (text->paragraph, 0);
  if (*g_strstrip (paragraph) != '\0')
    wt_versions_paragraph (text->draft, paragraph);
}

/* A line of the head: headline, byline, a note to editors. Returns: whether it is one. */
static gboolean
take_head (Text *text, const Line *line)
{
  gboolean quad = line->closed && text->paragraph->len == 0 && wt_draft_body_words (text->draft) == 0
                  && !wt_ends_with_stop (line->text, strlen (line->text));
  gboolean marked = line->head || quad;

  if (!marked || text->lines > HEAD_LINES || strlen (line->text) > MAX_HEADLINE_BYTES)
    return FALSE;
  g_autofree char *clean = with_print_marks (line->text);
  g_autofree char *whole =
      text->paragraph->len > 0 ? g_strconcat (text->paragraph->str, " ", clean, NULL) : g_strdup (clean);
  g_string_truncate (text->paragraph, 0);
  if (wt_versions_is_note (whole, -1))
    wt_versions_paragraph (text->draft, whole);
  else if (!text->titled && line->closed && is_slug (whole))
  {
    wt_draft_note (text->draft, "slug", whole);
    wt_versions_note (text->draft, WT_VERSIONS_SLUG, whole);
    wt_draft_block (text->draft, WT_BLOCK_FURNITURE, WT_CREDIT_NONE, whole, -1);
  }
  else if (is_byline (whole))
    wt_wire_byline (text->draft, 70, whole);
  else if (!text->titled)
  {
    text->titled = TRUE;
    wt_versions_note (text->draft, WT_VERSIONS_HEADLINE, whole);
    wt_draft_say (text->draft, WT_DRAFT_TITLE, 80, whole);
    wt_draft_block (text->draft, WT_BLOCK_HEADLINE, WT_CREDIT_NONE, whole, -1);
  }
  else
    wt_draft_text (text->draft, whole, -1);
  return TRUE;
}

static void
take_line (Text *text, const Line *line)
{
  gboolean starts =
      line->indented || *line->text == '\0' || (text->last_width > 0 && text->last_width < FULL_LINE_BYTES);

  if (*line->text != '\0')
    text->lines++;
  if (starts && !(line->head && text->lines <= HEAD_LINES && !text->titled && *line->text != '\0'))
    flush (text);
  text->last_width = *line->text != '\0' ? line->width : 0;
  if (*line->text == '\0' || take_head (text, line))
    return;
  g_string_append_printf (text->paragraph, "%s%s", text->paragraph->len > 0 ? " " : "", line->text);
  if (line->closed)
    flush (text);
}

void
wt_teleprinter_text (WtDraft *draft, const char *message)
{
  g_autoptr (GString) paragraph = g_string_new (NULL);
  Text text = { .draft = draft, .paragraph = paragraph };

  for (const char *p = message; *p != '\0';)
  {
    gsize n = strcspn (p, "\r\n");
    g_autofree char *raw = g_strndup (p, n);
    p += n;
    p += *p == '\r';
    p += *p == '\r';
    p += *p == '\n';
    Line line = line_of (raw);
    take_line (&text, &line);
    g_free (line.text);
  }
  flush (&text);
}
