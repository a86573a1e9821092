/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From bytes of strangers to trees. libxml2 sees UTF-8 with no entity left in it but XML's five: those of HTML, which
 * real documents use without declaring them, and short declared ones are replaced beforehand, all others stay in the
 * text as they are written. So nothing can be expanded, and nothing is lost. */
#include "xml.h"

#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include "encoding.h"
#include "sniff.h"

#define OPTIONS                                                                                                        \
  (XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA                   \
   | XML_PARSE_IGNORE_ENC)
#define HTML_OPTIONS                                                                                                   \
  (HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NOIMPLIED            \
   | HTML_PARSE_IGNORE_ENC)

/* Longer names are no entity's. A declared entity with more text than that, or with references in it, is not replaced.
 */
#define MAX_NAME_BYTES  32
#define MAX_VALUE_BYTES 40
#define MAX_DECLARED    1000
/* An XML declaration is looked for an encoding so far. */
#define DECLARATION_BYTES 200

/* text: all of it, in UTF-8; at: where the next root begins, with what stands before it. */
struct WtXmlRoots
{
  const WtInput *input;
  char *text;
  gsize text_bytes;
  gsize at;
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlParserCtxt, xmlFreeParserCtxt)

/* The encoding that an XML declaration names. Returns: (transfer full) (nullable). */
static char *
declared_encoding (const guint8 *bytes, gsize n_bytes)
{
  g_autofree char *start = g_strndup ((const char *)bytes, MIN (n_bytes, DECLARATION_BYTES));
  char *end = strstr (start, "?>");
  const char *at = end != NULL ? g_strstr_len (start, end - start, "encoding") : NULL;

  if (at == NULL)
    return NULL;
  at += strlen ("encoding");
  at += strspn (at, " \t\r\n=\"'");
  return g_strndup (at, strcspn (at, " \t\r\n\"'?"));
}

/* Through the encoding that the document or its transfer names. Returns: (transfer full): NULL where it is not in it.
 */
static char *
convert (const char *encoding, const guint8 *bytes, gsize n_bytes, gsize *text_bytes)
{
  gboolean latin1 = encoding != NULL
                    && (g_ascii_strcasecmp (encoding, "iso-8859-1") == 0 || g_ascii_strcasecmp (encoding, "latin1") == 0
                        || g_ascii_strcasecmp (encoding, "us-ascii") == 0);

  if (encoding == NULL || *encoding == '\0' || g_ascii_strncasecmp (encoding, "utf", 3) == 0)
    return NULL;
  return g_convert ((const char *)bytes, (gssize)n_bytes, "UTF-8", latin1 ? "WINDOWS-1252" : encoding, NULL, text_bytes,
                    NULL);
}

static void
tell_decoding (const WtInput *input, const WtDecoding *decoding, GArray *diagnostics)
{
  if (decoding->guessed)
    wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_ENCODING_GUESSED, WT_SEVERITY_NOTE, input->id, 0,
                        "read as %s, which its bytes look like, since they are not in the encoding it names, or it "
                        "names none",
                        decoding->encoding);
  if (decoding->bad > 0)
    wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_BAD_BYTES, WT_SEVERITY_WARNING, input->id, decoding->bad_line,
                        "%" G_GSIZE_FORMAT " character%s could not be read and stand as U+FFFD; the first is in line "
                        "%u",
                        decoding->bad, decoding->bad == 1 ? "" : "s", decoding->bad_line);
}

/* UTF-8 is known by its form whatever a document says of itself; else what it says is believed, and then its bytes.
 * Returns: (transfer full): valid UTF-8 of characters that XML can hold. */
static char *
decode (const WtInput *input, gsize *text_bytes, GArray *diagnostics)
{
  WtDecoding decoding;
  g_autofree char *declared = declared_encoding (input->bytes, input->n_bytes);
  g_autofree char *converted = NULL;
  gsize length;

  if (!g_utf8_validate_len ((const char *)input->bytes, input->n_bytes, NULL)
      || memchr (input->bytes, '\033', input->n_bytes) != NULL)
    converted = convert (declared, input->bytes, input->n_bytes, &length);
  if (converted == NULL && !g_utf8_validate_len ((const char *)input->bytes, input->n_bytes, NULL))
    converted = convert (input->charset, input->bytes, input->n_bytes, &length);
  char *text = converted != NULL
                   ? wt_encoding_decode ((const guint8 *)converted, length, FALSE, text_bytes, &decoding)
                   : wt_encoding_decode (input->bytes, input->n_bytes, input->truncated, text_bytes, &decoding);
  tell_decoding (input, &decoding, diagnostics);
  return text;
}

/* Entities that the document declares, name to text: those whose text is short and has no markup in it. */
static GHashTable *
declared_entities (const char *text)
{
  GHashTable *entities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (const char *at = text; (at = strstr (at, "<!ENTITY")) != NULL && g_hash_table_size (entities) < MAX_DECLARED;)
  {
    at += strlen ("<!ENTITY");
    const char *name = at + strspn (at, " \t\r\n");
    gsize name_bytes = strcspn (name, " \t\r\n\"'>");
    const char *value = name + name_bytes;
    value += strspn (value, " \t\r\n");
    if (name_bytes == 0 || name_bytes >= MAX_NAME_BYTES || (*value != '"' && *value != '\''))
      continue;
    gsize value_bytes = strcspn (value + 1, *value == '"' ? "\"" : "'");
    g_autofree char *content = g_strndup (value + 1, value_bytes);
    if (value_bytes <= MAX_VALUE_BYTES && strpbrk (content, "&<%") == NULL)
      g_hash_table_insert (entities, g_strndup (name, name_bytes), g_steal_pointer (&content));
  }
  return entities;
}

/* Appends what stands for the reference at @p, "&" to ";". Returns: bytes that were read. */
static gsize
append_reference (GString *out, const char *p, GHashTable *declared)
{
  static const char *const known[] = { "amp", "lt", "gt", "quot", "apos", NULL };
  char name[MAX_NAME_BYTES] = { 0 };
  gsize n = 0;

  while (n + 1 < sizeof name && (g_ascii_isalnum (p[1 + n]) || strchr ("#._-", p[1 + n]) != NULL) && p[1 + n] != '\0')
  {
    name[n] = p[1 + n];
    n++;
  }
  gboolean whole = n > 0 && p[1 + n] == ';';
  const char *value = whole && declared != NULL ? g_hash_table_lookup (declared, name) : NULL;
  if (value != NULL)
    g_string_append (out, value);
  else if (whole && (g_strv_contains (known, name) || (name[0] == '#' && n > 1)))
    g_string_append_len (out, p, (gssize)n + 2);
  else if (whole && htmlEntityLookup ((const xmlChar *)name) != NULL)
    g_string_append_unichar (out, htmlEntityLookup ((const xmlChar *)name)->value);
  else
  {
    g_string_append (out, "&amp;");
    return 1;
  }
  return n + 2;
}

/* Bytes of a part at @p in which "&" is no reference, up to its end; 0 where there is none. */
static gsize
verbatim_part (const char *p)
{
  static const char *const parts[][2] = { { "<![CDATA[", "]]>" }, { "<!--", "-->" }, { "<?", "?>" } };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_has_prefix (p, parts[i][0]))
    {
      const char *end = strstr (p, parts[i][1]);
      return end != NULL ? (gsize)(end - p) + strlen (parts[i][1]) : strlen (p);
    }
  return 0;
}

static char *
replace_entities (const char *text, gsize *text_bytes)
{
  GString *out = g_string_sized_new (*text_bytes + 1);
  g_autoptr (GHashTable) declared = strstr (text, "<!ENTITY") != NULL ? declared_entities (text) : NULL;

  while (*text != '\0')
  {
    gsize n = strcspn (text, "&<");
    g_string_append_len (out, text, (gssize)n);
    text += n;
    if (*text == '&')
      text += append_reference (out, text, declared);
    else if (*text == '<')
    {
      n = MAX (verbatim_part (text), 1);
      g_string_append_len (out, text, (gssize)n);
      text += n;
    }
  }
  *text_bytes = out->len;
  return g_string_free (out, FALSE);
}

WtXmlRoots *
wt_xml_roots_new (const WtInput *input, GArray *diagnostics)
{
  WtXmlRoots *roots = g_new0 (WtXmlRoots, 1);

  roots->input = input;
  roots->text = decode (input, &roots->text_bytes, diagnostics);
  if (memchr (roots->text, '&', roots->text_bytes) != NULL)
  {
    g_autofree char *decoded = g_steal_pointer (&roots->text);
    roots->text = replace_entities (decoded, &roots->text_bytes);
  }
  return roots;
}

void
wt_xml_roots_free (WtXmlRoots *roots)
{
  if (roots == NULL)
    return;
  g_free (roots->text);
  g_free (roots);
}

gboolean
wt_xml_roots_more (const WtXmlRoots *roots)
{
  return memchr (roots->text + roots->at, '<', roots->text_bytes - roots->at) != NULL;
}

/* Behind the end tag of a root of that local name; the text's end where it has none. */
static gsize
root_end (const WtXmlRoots *roots, const char *name)
{
  const char *end = roots->text + roots->text_bytes;
  gsize name_bytes = strlen (name);

  for (const char *p = roots->text + roots->at; (p = strstr (p, "</")) != NULL;)
  {
    p += 2;
    gsize n = strcspn (p, ":<> \t\r\n");
    if (p[n] == ':')
    {
      p += n + 1;
      n = strcspn (p, "<> \t\r\n");
    }
    if (n != name_bytes || g_ascii_strncasecmp (p, name, n) != 0)
      continue;
    p += n + strcspn (p + n, ">");
    return p < end ? (gsize)(p + 1 - roots->text) : roots->text_bytes;
  }
  return roots->text_bytes;
}

static void
ignore_entity (void *context, const xmlChar *name, int type, const xmlChar *public, const xmlChar *system,
               xmlChar *content)
{
  (void)context, (void)name, (void)type, (void)public, (void)system, (void)content;
}

/* Whether a parser stopped before the text's last tag. */
static gboolean
stopped_early (xmlParserCtxt *context, const char *text, gsize length)
{
  long consumed = xmlByteConsumed (context);

  return consumed >= 0 && (gsize)consumed < length && memchr (text + consumed, '<', length - (gsize)consumed) != NULL;
}

static char *
message_of (const xmlError *error, guint *line)
{
  *line = error != NULL && error->line > 0 ? (guint)error->line : 0;
  return g_strstrip (g_strdup (error != NULL && error->message != NULL ? error->message : "there is no element"));
}

static xmlDoc *
parse (const WtInput *input, const char *text, gsize length, GArray *diagnostics)
{
  g_autoptr (xmlParserCtxt) context = xmlNewParserCtxt ();
  guint line;

  context->sax->entityDecl = ignore_entity;
  g_autoptr (xmlDoc) document = xmlCtxtReadMemory (context, text, (int)MIN (length, G_MAXINT), NULL, NULL, OPTIONS);
  g_autofree char *what = message_of (xmlCtxtGetLastError (context), &line);
  gboolean rooted = document != NULL && xmlDocGetRootElement (document) != NULL;
  gboolean as_html = !context->wellFormed && (!rooted || stopped_early (context, text, length));
  if (as_html)
  {
    g_clear_pointer (&document, xmlFreeDoc);
    document = htmlReadMemory (text, (int)MIN (length, G_MAXINT), NULL, "UTF-8", HTML_OPTIONS);
    rooted = document != NULL && xmlDocGetRootElement (document) != NULL;
  }
  if (!rooted)
  {
    wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_UNREADABLE, WT_SEVERITY_ERROR, input->id, line,
                        "%s is no XML that can be read: %s", input->id, what);
    return NULL;
  }
  if (!context->wellFormed)
    wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_MALFORMED, WT_SEVERITY_WARNING, input->id, line,
                        "%s is not well-formed (%s); it was read %s", input->id, what,
                        as_html ? "by its tags as far as they make sense" : "as far as it can be");
  return g_steal_pointer (&document);
}

xmlDoc *
wt_xml_roots_next (WtXmlRoots *roots, GArray *diagnostics)
{
  if (!wt_xml_roots_more (roots))
    return NULL;
  const char *text = roots->text + roots->at + strcspn (roots->text + roots->at, "<");
  g_autofree char *name = wt_sniff_root ((const guint8 *)text, (gsize)(roots->text + roots->text_bytes - text));
  gsize end = name != NULL ? root_end (roots, name) : roots->text_bytes;
  xmlDoc *document = parse (roots->input, text, (gsize)(roots->text + end - text), diagnostics);
  roots->at = end;
  return document;
}

xmlDoc *
wt_xml_parse (const WtInput *input, GArray *diagnostics)
{
  g_autoptr (WtXmlRoots) roots = wt_xml_roots_new (input, diagnostics);
  xmlDoc *document = wt_xml_roots_next (roots, diagnostics);

  if (document == NULL && !wt_xml_roots_more (roots) && memchr (roots->text, '<', roots->text_bytes) == NULL)
    wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_UNREADABLE, WT_SEVERITY_ERROR, input->id, 0,
                        "%s is no XML that can be read: there is no element", input->id);
  return document;
}
