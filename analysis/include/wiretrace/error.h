/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors of the library: what the caller asked for could not be done. Trouble in the material is a diagnostic. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WT_ERROR (wt_error_quark ())

/* WT_ERROR_USAGE: an argument or option makes no sense. WT_ERROR_IO: a file could not be read or written.
 * WT_ERROR_FORMAT: a file of the project's own kinds (agencies, theme, template, report) is not well-formed or not
 * valid. WT_ERROR_LIMIT: a limit among the options was passed. WT_ERROR_RENDER: a library could not draw or lay out. */
typedef enum
{
  WT_ERROR_USAGE,
  WT_ERROR_IO,
  WT_ERROR_FORMAT,
  WT_ERROR_LIMIT,
  WT_ERROR_RENDER
} WtError;

GQuark wt_error_quark (void);

G_END_DECLS
