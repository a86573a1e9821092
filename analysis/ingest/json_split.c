/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json_split.h"

#include <string.h>

#define BLOCK_BYTES 65536

/* An object that is longer than this is looked through for an array of records in it. */
#define LONG_OBJECT_BYTES (4u << 20)

/* No array of records lies deeper in objects. */
#define WRAPPER_DEPTH 8

/* A first line that is shorter is the beginning of an object written over several. */
#define LEAST_LINE_BYTES 8

/* Where the next value stands: in the file; in an array in it; behind that array in the objects around it. */
typedef enum
{
  AT_TOP,
  IN_ARRAY,
  IN_REST
} Place;

/* at, n: what is still to come of what was taken from the stream; pushed: bytes that come before that once more.
 * lines: each line holds a value. outer: objects around the array. depth, in_string, escaped: of the value being
 * scanned. */
struct WtJsonSplit
{
  WtStream *stream;
  gsize max_bytes;
  guint max_depth;
  const guint8 *at;
  gsize n;
  GByteArray *pushed;
  gsize pushed_at;
  gboolean from_pushed;
  GByteArray *value;
  Place place;
  gboolean lines;
  gboolean lines_known;
  guint outer;
  guint64 line;
  guint64 n_values;
  guint depth;
  gboolean in_string;
  gboolean escaped;
  const char *why;
};

WtJsonSplit *
wt_json_split_new (WtStream *stream, gsize max_bytes, guint max_depth)
{
  WtJsonSplit *split = g_new0 (WtJsonSplit, 1);

  split->stream = stream;
  split->max_bytes = MIN (max_bytes, (gsize)G_MAXINT32);
  split->max_depth = max_depth;
  split->pushed = g_byte_array_new ();
  split->value = g_byte_array_new ();
  split->line = 1;
  return split;
}

void
wt_json_split_free (WtJsonSplit *split)
{
  if (split == NULL)
    return;
  g_byte_array_unref (split->pushed);
  g_byte_array_unref (split->value);
  g_free (split);
}

/* Bytes that can be had in one piece. */
static gsize
look (WtJsonSplit *split, const guint8 **bytes)
{
  split->from_pushed = split->pushed_at < split->pushed->len;
  if (split->from_pushed)
  {
    *bytes = split->pushed->data + split->pushed_at;
    return split->pushed->len - split->pushed_at;
  }
  if (split->n == 0)
    split->n = wt_stream_block (split->stream, BLOCK_BYTES, &split->at);
  *bytes = split->at;
  return split->n;
}

static void
drop (WtJsonSplit *split, gsize n)
{
  if (split->from_pushed)
  {
    split->pushed_at += n;
    return;
  }
  split->at += n;
  split->n -= n;
}

/* The next byte that is no white space, comma or record separator, still to come. Returns: 0 at the end. */
static guint8
skip_between (WtJsonSplit *split)
{
  const guint8 *bytes;
  gsize n;

  while ((n = look (split, &bytes)) > 0)
  {
    gsize i = 0;
    while (i < n && (g_ascii_isspace (bytes[i]) || bytes[i] == ',' || bytes[i] == 0x1E || bytes[i] == 0))
      split->line += bytes[i++] == '\n';
    if (i < n)
    {
      guint8 c = bytes[i];
      drop (split, i);
      return c;
    }
    drop (split, n);
  }
  return 0;
}

/* How far the value being scanned is at the end of some bytes. Returns: bytes up to its end or, in a file of lines, to
 * the end of the line; @n where it does not end there. @done: (out): whether it does. */
static gsize
scan (WtJsonSplit *split, const guint8 *bytes, gsize n, gboolean *done)
{
  gsize i = 0;

  for (*done = FALSE; i < n && !*done; i++)
  {
    guint8 c = bytes[i];
    if (c == '\n' && split->lines)
    {
      split->why = "the line ends inside of it";
      *done = TRUE;
    }
    split->line += c == '\n';
    if (split->escaped)
      split->escaped = FALSE;
    else if (split->in_string)
    {
      split->escaped = c == '\\';
      split->in_string = c != '"';
    }
    else if (c == '"')
      split->in_string = TRUE;
    else if (c == '{' || c == '[')
      split->depth++;
    else if (c == '}' || c == ']')
      *done |= --split->depth == 0;
    if (split->depth > split->max_depth)
      split->why = "it is nested too deep";
  }
  return i;
}

/* An open array or object while a beginning is looked through. */
typedef struct
{
  guint8 kind;
  gsize start;
  char key[24];
} Open;

/* What holds the parts of one article and not articles. */
static gboolean
is_part (const char *key)
{
  static const char *const parts[] = { "sentences", "paragraphs", "blocks", "body", "bodies", "content", "text", NULL };

  return g_strv_contains (parts, key);
}

static void
copy_key (char *key, gsize size, const guint8 *start, const guint8 *end)
{
  gsize n = MIN ((gsize)(end - start), size - 1);

  memcpy (key, start, n);
  key[n] = '\0';
}

/* Where a string that begins at @i ends. */
static gsize
string_end (const guint8 *bytes, gsize i, gsize n)
{
  while (i < n && bytes[i] != '"')
    i += bytes[i] == '\\' ? 2 : 1;
  return MIN (i, n);
}

/* In the beginning of a long object, the array that is open at its end and lies in objects only.
 * Returns: the offset behind its bracket, 0 for none. */
static gsize
find_open_array (const guint8 *bytes, gsize n, guint *outer)
{
  Open stack[WRAPPER_DEPTH] = { 0 };
  guint depth = 0;
  char key[24] = "";

  for (gsize i = 0; i < n; i++)
  {
    if (bytes[i] == '"')
    {
      gsize end = string_end (bytes, i + 1, n);
      copy_key (key, sizeof key, bytes + i + 1, bytes + end);
      i = end;
    }
    else if (bytes[i] == '{' || bytes[i] == '[')
    {
      if (depth < WRAPPER_DEPTH)
      {
        stack[depth] = (Open){ .kind = bytes[i], .start = i + 1 };
        g_strlcpy (stack[depth].key, key, sizeof key);
      }
      depth++;
    }
    else if (bytes[i] == '}' || bytes[i] == ']')
      depth -= depth > 0;
  }
  for (guint d = 0; d < MIN (depth, WRAPPER_DEPTH); d++)
    if (stack[d].kind == '[')
    {
      *outer = d;
      return is_part (stack[d].key) || d + 1 >= depth || stack[d + 1].kind != '{' ? 0 : stack[d].start;
    }
  return 0;
}

static guint
count_lines (const guint8 *bytes, gsize n)
{
  guint lines = 0;

  for (gsize i = 0; i < n; i++)
    lines += bytes[i] == '\n';
  return lines;
}

/* Goes on with the elements of an array in the object that is being scanned. Returns: FALSE where it has none. */
static gboolean
enter_wrapper (WtJsonSplit *split)
{
  gsize start = find_open_array (split->value->data, split->value->len, &split->outer);

  if (start == 0)
    return FALSE;
  split->line -= count_lines (split->value->data + start, split->value->len - start);
  g_byte_array_set_size (split->pushed, 0);
  g_byte_array_append (split->pushed, split->value->data + start, split->value->len - (guint)start);
  split->pushed_at = 0;
  split->place = IN_ARRAY;
  return TRUE;
}

/* Keeps bytes of the value, up to the limit. */
static void
keep (WtJsonSplit *split, const guint8 *bytes, gsize n)
{
  if (split->why != NULL)
    return;
  if (split->value->len + n > split->max_bytes)
    split->why = "it is longer than the limit";
  else
    g_byte_array_append (split->value, bytes, (guint)n);
}

/* Scans an array or object. Returns: FALSE where it turned out to hold records of its own. */
static gboolean
scan_container (WtJsonSplit *split)
{
  gboolean done = FALSE, alone = split->place == AT_TOP && !split->lines && split->n_values == 0;
  gsize next_look = LONG_OBJECT_BYTES;
  const guint8 *bytes;
  gsize n;

  split->depth = 0;
  split->in_string = split->escaped = FALSE;
  while (!done && (n = look (split, &bytes)) > 0)
  {
    n = scan (split, bytes, n, &done);
    keep (split, bytes, n);
    drop (split, n);
    if (!done && alone && split->value->len >= next_look)
    {
      next_look *= 2;
      if (enter_wrapper (split))
        return FALSE;
    }
  }
  if (!done && split->why == NULL)
    split->why = "the file ends inside of it";
  return TRUE;
}

/* A string, number or word: up to what ends it. */
static void
scan_scalar (WtJsonSplit *split)
{
  gboolean quoted = FALSE, done = FALSE, escaped = FALSE;
  const guint8 *bytes;
  gsize n;

  while (!done && (n = look (split, &bytes)) > 0)
  {
    gsize i = 0;
    for (; i < n && !done; i++)
    {
      gboolean stops = strchr (",]}\n\r \t", bytes[i]) != NULL && bytes[i] != 0;
      done = split->lines && split->place == AT_TOP ? bytes[i] == '\n' : !quoted && stops;
      quoted ^= bytes[i] == '"' && !escaped;
      escaped = bytes[i] == '\\' && !escaped;
      split->line += bytes[i] == '\n' && !done;
    }
    i -= done;
    keep (split, bytes, i);
    drop (split, i);
  }
}

static gboolean
balances (const guint8 *bytes, gsize n)
{
  WtJsonSplit split = { .max_depth = G_MAXUINT };
  gboolean done;
  gsize used = scan (&split, bytes, n, &done);

  while (done && used < n && (g_ascii_isspace (bytes[used]) || bytes[used] == ','))
    used++;
  return done && used == n;
}

/* Whether each line holds a value: the first does, or the second begins as the first did. */
static gboolean
has_lines (WtStream *stream)
{
  const guint8 *bytes, *end;
  gsize n = wt_stream_peek (stream, WT_STREAM_PEEK_BYTES, &bytes);

  while (n > 0 && g_ascii_isspace (*bytes))
  {
    bytes++;
    n--;
  }
  end = n > 0 ? memchr (bytes, '\n', n) : NULL;
  if (end == NULL)
    return FALSE;
  gsize first = (gsize)(end - bytes);
  if (balances (bytes, first))
    return TRUE;
  n -= first + 1;
  return *bytes == '{' && first >= LEAST_LINE_BYTES && n > 2 && end[1] == '{' && strchr ("\" ", end[2]) != NULL;
}

/* Passes over what stands behind the array in the objects around it. */
static void
skip_rest (WtJsonSplit *split)
{
  gboolean done = split->outer == 0;
  const guint8 *bytes;
  gsize n;

  split->depth = split->outer;
  split->in_string = split->escaped = FALSE;
  while (!done && (n = look (split, &bytes)) > 0)
    drop (split, scan (split, bytes, n, &done));
  split->place = AT_TOP;
  split->why = NULL;
}

/* Goes to where the next value begins. Returns: its first byte, 0 at the end. */
static guint8
find_value (WtJsonSplit *split)
{
  guint8 c;

  while ((c = skip_between (split)) != 0)
  {
    if (split->place == AT_TOP && c == '[')
    {
      split->place = IN_ARRAY;
      split->outer = 0;
      split->n_values++;
      drop (split, 1);
    }
    else if (c == ']' || c == '}')
    {
      drop (split, 1);
      if (split->place == IN_ARRAY)
        skip_rest (split);
    }
    else
      return c;
  }
  return 0;
}

/* Whether the value just read is all of the file. A first line too long to be looked at as a whole turns out here to be
 * a line, where the next value is in the next one. */
static gboolean
is_alone (WtJsonSplit *split, guint64 begin)
{
  guint64 end = split->line;

  if (split->place != AT_TOP || split->n_values++ > 0)
    return FALSE;
  guint8 next = skip_between (split);
  split->lines |= next == '{' && end == begin && split->line > end;
  return next == 0 && split->why == NULL;
}

WtJsonToken
wt_json_split_next (WtJsonSplit *split, WtJsonValue *value)
{
  gboolean whole = FALSE;
  guint8 c = 0;

  if (!split->lines_known)
    split->lines = has_lines (split->stream);
  split->lines_known = TRUE;
  while (!whole && (c = find_value (split)) != 0)
  {
    g_byte_array_set_size (split->value, 0);
    split->why = NULL;
    *value = (WtJsonValue){ .line = split->line };
    if (c == '{' || c == '[')
      whole = scan_container (split);
    else
    {
      scan_scalar (split);
      whole = TRUE;
    }
  }
  if (c == 0)
    return WT_JSON_END;
  value->alone = is_alone (split, value->line);
  value->bytes = split->value->data;
  value->n_bytes = split->value->len;
  value->why = split->why;
  return split->why != NULL ? WT_JSON_BROKEN : WT_JSON_VALUE;
}
