/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <wiretrace/error.h>

GQuark
wt_error_quark (void)
{
  return g_quark_from_static_string ("wt-error-quark");
}
