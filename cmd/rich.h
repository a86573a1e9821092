/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rich: text with styles, wrapped at words for a terminal of so many columns. */
#pragma once

#include <stdio.h>

#include <glib.h>

G_BEGIN_DECLS

/* Bits, to be combined. */
typedef enum
{
  STYLE_PLAIN = 0,
  STYLE_BOLD = 1 << 0,
  STYLE_DIM = 1 << 1,
  STYLE_UNDERLINE = 1 << 2,
  STYLE_ACCENT = 1 << 3
} Style;

/* text: white space is single spaces, no control characters. styles: a Style for each byte of it. */
typedef struct
{
  GString *text;
  GByteArray *styles;
} Rich;

/* start, end: bytes of the text, without the spaces around. columns: as wide as it is shown. */
typedef struct
{
  gsize start, end;
  guint columns;
} RichLine;

Rich *rich_new (void);
void rich_free (Rich *rich);

/* rich_append: @text: UTF-8, also broken UTF-8; @length_bytes: -1 where it is NUL-terminated. Runs of white space
 * become one space, also over the border of two appends; control characters become U+FFFD. */
void rich_append (Rich *rich, const char *text, gssize length_bytes, Style style);

/* rich_wrap: lines of at most @columns (at least 1), broken at spaces and beside East Asian wide characters; a word
 * that is longer is cut. Returns: (transfer full) (element-type RichLine): at least one line. */
GArray *rich_wrap (const Rich *rich, guint columns);

/* rich_print: bytes [start, end) with their styles where @colour, plain otherwise. */
void rich_print (const Rich *rich, gsize start, gsize end, gboolean colour, FILE *out);

/* rich_columns: how many columns a text takes: East Asian wide characters two, combining marks none. */
guint rich_columns (const char *text, gsize length_bytes);

/* rich_print_styled: a word in one style. */
void rich_print_styled (const char *text, Style style, gboolean colour, FILE *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Rich, rich_free)

G_END_DECLS
