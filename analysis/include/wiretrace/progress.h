/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Progress: how far long work has come. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* WtProgressFunc: called now and then. @stage: what is done, a word. @done of @total: units of it. */
typedef void (*WtProgressFunc) (const char *stage, guint64 done, guint64 total, gpointer data);

G_END_DECLS
