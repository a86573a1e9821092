/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "write.h"

#include <math.h>
#include <string.h>

#include "clean.h"

xmlNode *
wt_write_element (xmlNode *parent, const char *name)
{
  return xmlNewChild (parent, NULL, BAD_CAST name, NULL);
}

void
wt_write_content (xmlNode *element, const char *text)
{
  g_autofree char *clean = wt_clean_text (text, strlen (text));

  xmlNodeAddContent (element, BAD_CAST clean);
}

static void
attribute (xmlNode *element, const char *name, const char *value)
{
  xmlNewProp (element, BAD_CAST name, BAD_CAST value);
}

void
wt_write_text (xmlNode *element, const char *name, const char *text)
{
  if (text == NULL)
    return;

  g_autofree char *clean = wt_clean_text (text, strlen (text));
  attribute (element, name, clean);
}

void
wt_write_id (xmlNode *element, const char *name, const char *id)
{
  g_autofree char *clean = wt_clean_id (id);

  if (clean != NULL)
    attribute (element, name, clean);
}

void
wt_write_number (xmlNode *element, const char *name, guint64 value)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, value);

  attribute (element, name, digits);
}

/* Both are far above anything measured; a number that is none must not make the report invalid. */
#define LARGEST_DECIMAL 1e15
#define LARGEST_EVALUE  1e300

static void
formatted (xmlNode *element, const char *name, const char *format, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, format, value);
  attribute (element, name, digits);
}

void
wt_write_decimal (xmlNode *element, const char *name, double value, guint digits)
{
  g_autofree char *format = g_strdup_printf ("%%.%uf", digits);

  formatted (element, name, format, isnan (value) ? 0.0 : CLAMP (value, -LARGEST_DECIMAL, LARGEST_DECIMAL));
}

void
wt_write_unit (xmlNode *element, const char *name, double value, guint digits)
{
  wt_write_decimal (element, name, CLAMP (value, 0.0, 1.0), digits);
}

void
wt_write_evalue (xmlNode *element, const char *name, double value)
{
  formatted (element, name, "%.1e", isnan (value) ? LARGEST_EVALUE : CLAMP (value, 0.0, LARGEST_EVALUE));
}

void
wt_write_boolean (xmlNode *element, const char *name, gboolean value)
{
  attribute (element, name, value ? "true" : "false");
}
