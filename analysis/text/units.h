/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Units: what a UTF-16 unit is, as ICU's functions of these names say it; ASCII needs no look at their tables. */
#pragma once

#include <glib.h>
#include <unicode/uchar.h>

static inline gboolean
wt_unit_is_digit (UChar c)
{
  return c < 0x80 ? g_ascii_isdigit ((char)c) : u_isdigit (c);
}

static inline gboolean
wt_unit_is_alpha (UChar c)
{
  return c < 0x80 ? g_ascii_isalpha ((char)c) : u_isalpha (c);
}

static inline gboolean
wt_unit_is_alnum (UChar c)
{
  return c < 0x80 ? g_ascii_isalnum ((char)c) : u_isalnum (c);
}

static inline gboolean
wt_unit_is_upper (UChar c)
{
  return c < 0x80 ? g_ascii_isupper ((char)c) : u_isupper (c);
}

static inline gboolean
wt_unit_is_lower (UChar c)
{
  return c < 0x80 ? g_ascii_islower ((char)c) : u_islower (c);
}
