/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "html_strip.h"

#include <string.h>

#include "html_hints.h"

/* A copy in the making. copied: up to here the source is copied or left out. no_drawing: up to here no svg is left out,
 * since it was seen that none ends before. */
typedef struct
{
  const char *end;
  const char *copied;
  const char *no_drawing;
  GString *out;
} Copy;

/* A tag: its name, and where what is behind it begins. empty: it ends in "/>". json_ld: its type says so. */
typedef struct
{
  const char *name;
  gsize name_bytes;
  WtHtmlTag tag;
  const char *after;
  gboolean empty;
  gboolean json_ld;
} Tag;

/* Of an attribute: [start, after) with the white space behind it; the name is empty where it is none. */
typedef struct
{
  const char *start;
  gsize name_bytes;
  const char *value;
  gsize value_bytes;
  const char *after;
} Attribute;

static void
leave_out (Copy *copy, const char *from, const char *to)
{
  g_string_append_len (copy->out, copy->copied, from - copy->copied);
  copy->copied = to;
}

static inline gboolean
is_blank (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static inline gboolean
begins_name (char c)
{
  return g_ascii_isalpha (c) || c == '_' || c == ':' || c == '.';
}

static inline const char *
skip_blanks (const char *p, const char *end)
{
  while (p < end && is_blank (*p))
    p++;
  return p;
}

static inline const char *
skip_name (const char *p, const char *end)
{
  while (p < end && (g_ascii_isalnum (*p) || *p == '-' || *p == '_' || *p == ':' || *p == '.'))
    p++;
  return p;
}

static const char *
find (const char *p, const char *end, char c)
{
  const char *found = memchr (p, c, (gsize)(end - p));

  return found != NULL ? found : end;
}

static gboolean
is_tag_end (const char *p, const char *end)
{
  return p == end || *p == '>' || (*p == '/' && p + 1 < end && p[1] == '>');
}

/* The value behind "=" at @p. Returns: where it ends, with its quote. */
static const char *
read_value (const char *p, const char *end, Attribute *attribute)
{
  p = skip_blanks (p + 1, end);
  gboolean quoted = p < end && (*p == '"' || *p == '\'');
  attribute->value = quoted ? p + 1 : p;
  if (quoted)
    p = find (p + 1, end, *p);
  else
    while (p < end && !is_blank (*p) && *p != '>')
      p++;
  attribute->value_bytes = (gsize)(p - attribute->value);
  return quoted && p < end ? p + 1 : p;
}

/* The attribute at @p, or what stands there in its place. */
static Attribute
read_attribute (const char *p, const char *end)
{
  Attribute attribute = { .start = p };

  if (begins_name (*p))
  {
    p = skip_name (p, end);
    attribute.name_bytes = (gsize)(p - attribute.start);
    const char *sign = skip_blanks (p, end);
    p = sign < end && *sign == '=' ? read_value (sign, end, &attribute) : p;
  }
  else
    while (!is_tag_end (p, end) && !is_blank (*p))
      p++;
  attribute.after = skip_blanks (p, end);
  return attribute;
}

static gboolean
has (const char *text, gsize length, const char *lower)
{
  gsize n = strlen (lower);

  for (gsize i = 0; i + n <= length; i++)
    if (g_ascii_tolower (text[i]) == *lower && g_ascii_strncasecmp (text + i, lower, n) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_called (const char *name, gsize length, const char *lower)
{
  return strlen (lower) == length && g_ascii_strncasecmp (name, lower, length) == 0;
}

/* Whether a reader of the tree asks for an attribute; what stands before a colon is not looked at, as they do. */
static gboolean
is_asked_for (const Attribute *attribute, WtHtmlTag tag)
{
  static const struct
  {
    const char *name;
    WtHtmlTag tag; /* the only one where it is; WT_HTML_OTHER: anywhere */
  } asked[] = { { "alt", WT_HTML_IMG },
                { "aria-hidden", WT_HTML_OTHER },
                { "class", WT_HTML_OTHER },
                { "content", WT_HTML_OTHER },
                { "data-component", WT_HTML_OTHER },
                { "data-testid", WT_HTML_OTHER },
                { "datetime", WT_HTML_OTHER },
                { "hidden", WT_HTML_OTHER },
                { "href", WT_HTML_LINK },
                { "http-equiv", WT_HTML_META },
                { "id", WT_HTML_OTHER },
                { "itemprop", WT_HTML_OTHER },
                { "lang", WT_HTML_ROOT },
                { "name", WT_HTML_META },
                { "property", WT_HTML_META },
                { "pubdate", WT_HTML_OTHER },
                { "rel", WT_HTML_OTHER },
                { "role", WT_HTML_OTHER },
                { "title", WT_HTML_OTHER },
                { "type", WT_HTML_SCRIPT } };
  const char *colon = memchr (attribute->start, ':', attribute->name_bytes);
  const char *name = colon != NULL ? colon + 1 : attribute->start;
  gsize n = attribute->name_bytes - (gsize)(name - attribute->start);

  if (is_called (name, n, "style"))
    return has (attribute->value, attribute->value_bytes, "display")
           || has (attribute->value, attribute->value_bytes, "visibility");
  if (tag == WT_HTML_A && is_called (name, n, "href"))
    return wt_html_leads_to_author (attribute->value, attribute->value_bytes);
  for (gsize i = 0; i < G_N_ELEMENTS (asked); i++)
    if (((*name ^ *asked[i].name) & 31) == 0 && is_called (name, n, asked[i].name))
      return asked[i].tag == WT_HTML_OTHER || asked[i].tag == tag;
  return FALSE;
}

/* Copies the tag at @p, which is a "<" before a name, without the attributes that are not asked for. */
static Tag
copy_tag (Copy *copy, const char *p)
{
  Tag tag = { .name = p + 1 };
  guint n_attributes = 0;

  p = skip_name (p + 1, copy->end);
  tag.name_bytes = (gsize)(p - tag.name);
  tag.tag = wt_html_type_of (tag.name, tag.name_bytes)->tag;
  p = skip_blanks (p, copy->end);
  while (!is_tag_end (p, copy->end))
  {
    Attribute attribute = read_attribute (p, copy->end);
    if (attribute.name_bytes == 0 || !is_asked_for (&attribute, tag.tag) || ++n_attributes > WT_HTML_MAX_ATTRIBUTES)
      leave_out (copy, p, attribute.after);
    else if (is_called (attribute.start, attribute.name_bytes, "type"))
      tag.json_ld = has (attribute.value, attribute.value_bytes, "ld") /* the sign between may be an entity */
                    && has (attribute.value, attribute.value_bytes, "json");
    p = attribute.after;
  }
  tag.empty = p < copy->end && *p == '/';
  tag.after = MIN (p + (tag.empty ? 2 : 1), copy->end);
  return tag;
}

/* Behind the comment at @p; what is never closed is one to the end. */
static const char *
skip_comment (const char *p, const char *end)
{
  const char *start = p + strlen ("<!--");

  for (p = start; (p = find (p, end, '>')) < end; p++)
  {
    gsize n = (gsize)(p - start);
    if (n == 0 || (n == 1 && p[-1] == '-') || (n >= 2 && p[-1] == '-' && p[-2] == '-')
        || (n >= 3 && p[-1] == '!' && p[-2] == '-' && p[-3] == '-'))
      return p + 1;
  }
  return end;
}

static gboolean
closes (const char *p, const char *end, const char *name, gsize name_bytes)
{
  return (gsize)(end - p) >= name_bytes + 2 && p[1] == '/' && g_ascii_strncasecmp (p + 2, name, name_bytes) == 0;
}

/* Where the tag stands that closes a script or style. */
static const char *
skip_raw (const char *p, const char *end, const Tag *tag)
{
  while ((p = find (p, end, '<')) < end && !closes (p, end, tag->name, tag->name_bytes))
    p++;
  return p;
}

/* Where the tag stands that closes a drawing; @p where it is not closed before something that is none. */
static const char *
skip_drawing (Copy *copy, const char *p)
{
  guint depth = 1;
  const char *at = p;

  for (; (at = find (at, copy->end, '<')) + 1 < copy->end; at++)
  {
    gboolean end_tag = at[1] == '/';
    const char *name = at + (end_tag ? 2 : 1);
    gsize n = (gsize)(skip_name (name, copy->end) - name);
    const WtHtmlElementType *type = wt_html_type_of (name, n);
    if (type->tag == WT_HTML_SVG)
      depth += end_tag ? -1 : 1;
    else if (type->flow == WT_HTML_BLOCK)
      break;
    if (depth == 0)
      return at;
  }
  copy->no_drawing = at;
  return p;
}

static const char *
copy_element (Copy *copy, const char *p)
{
  Tag tag = copy_tag (copy, p);
  const char *after = tag.after;

  if (tag.empty)
    return after;
  if (tag.tag == WT_HTML_SCRIPT || tag.tag == WT_HTML_STYLE)
    after = skip_raw (after, copy->end, &tag);
  else if (tag.tag == WT_HTML_SVG && after > copy->no_drawing)
    after = skip_drawing (copy, after);
  if (!tag.json_ld)
    leave_out (copy, tag.after, after);
  return after;
}

/* Copies what begins at @p with "<". Returns: behind it. */
static const char *
copy_markup (Copy *copy, const char *p)
{
  char next = p + 1 < copy->end ? p[1] : '\0';

  if (copy->end - p >= 4 && memcmp (p, "<!--", 4) == 0)
  {
    const char *after = skip_comment (p, copy->end);
    leave_out (copy, p, after);
    return after;
  }
  if (next == '!' || next == '?' || (next == '/' && p + 2 < copy->end && begins_name (p[2])))
    return find (p, copy->end, '>');
  return next != '.' && begins_name (next) ? copy_element (copy, p) : p + 1;
}

char *
wt_html_strip (const char *html, gsize length, gsize *stripped_bytes)
{
  Copy copy = { .end = html + length, .copied = html, .no_drawing = html, .out = g_string_sized_new (length + 1) };

  for (const char *p = html; (p = find (p, copy.end, '<')) < copy.end;)
    p = copy_markup (&copy, p);
  leave_out (&copy, copy.end, copy.end);
  *stripped_bytes = copy.out->len;
  return g_string_free (copy.out, FALSE);
}
