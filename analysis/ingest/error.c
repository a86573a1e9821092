/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <wiretrace/error.h>

/* clang-format off: the first argument is a name with dashes. */
G_DEFINE_QUARK (wt-error-quark, wt_error)
/* clang-format on */
