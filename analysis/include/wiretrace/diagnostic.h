/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Diagnostics: trouble in the material. The run goes on; each is shown in the report with its file and place. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  WT_SEVERITY_NOTE,    /* worth knowing; nothing is lost */
  WT_SEVERITY_WARNING, /* something was guessed or left out */
  WT_SEVERITY_ERROR    /* the input gave no article */
} WtSeverity;

/* One value for each kind of trouble; the name printed is the lower-case rest, "no-date" for WT_DIAGNOSTIC_NO_DATE. */
typedef enum
{
  WT_DIAGNOSTIC_UNREADABLE,        /* the file cannot be opened or read */
  WT_DIAGNOSTIC_EMPTY,             /* no bytes, or nothing but white space */
  WT_DIAGNOSTIC_EMPTY_FOLDER,      /* a folder that holds no file */
  WT_DIAGNOSTIC_NOT_TEXT,          /* a binary file of no known kind */
  WT_DIAGNOSTIC_TOO_LARGE,         /* above a limit in the options; cut or left out, the message says which */
  WT_DIAGNOSTIC_BAD_BYTES,         /* bytes that are not of the encoding, replaced by U+FFFD */
  WT_DIAGNOSTIC_ENCODING_GUESSED,  /* neither declared nor UTF-8 */
  WT_DIAGNOSTIC_NO_BODY,           /* nothing was found that reads as an article's text */
  WT_DIAGNOSTIC_NO_DATE,           /* no publication date */
  WT_DIAGNOSTIC_DATE_CONTRADICTED, /* the page's date does not fit the text */
  WT_DIAGNOSTIC_DUPLICATE,         /* the same bytes as another input */
  WT_DIAGNOSTIC_TOO_MANY_SENTENCES,
  WT_DIAGNOSTIC_FONT_MISSING,          /* the theme's font is not installed; another was used */
  WT_DIAGNOSTIC_GLYPHS_MISSING,        /* no installed font has the characters */
  WT_DIAGNOSTIC_MALFORMED,             /* not as its format has it; read as far as it can be */
  WT_DIAGNOSTIC_SKIPPED,               /* records that are no article were left out; the message counts them */
  WT_DIAGNOSTIC_LANGUAGE_CONTRADICTED, /* the language that metadata gives is not the text's */
  WT_DIAGNOSTIC_COLUMNS_GUESSED,       /* what each column of a table or of JSON holds was told by name or content */
  WT_DIAGNOSTIC_TEASER,                /* only an article's beginning or summary, as feeds have it; it was read */
  WT_DIAGNOSTIC_LAST
} WtDiagnosticCode;

/* article: the input's id as in the report, or NULL for the run as a whole. line: 1-based, 0 where none applies. */
typedef struct
{
  WtDiagnosticCode code;
  WtSeverity severity;
  char *article;
  char *message;
  guint line;
} WtDiagnostic;

/* wt_diagnostics_new:
 * Returns: (transfer full): an empty array of WtDiagnostic that frees what it holds. */
GArray *wt_diagnostics_new (void);

/* wt_diagnostics_add:
 * @diagnostics: an array made by wt_diagnostics_new(), or NULL: nothing is kept then.
 * @article: (nullable): the input's id; copied.
 * @line: 1-based line of the decoded input, 0 for none.
 * @format: printf format of the message: one sentence without a full stop, which says what was done about it. */
void wt_diagnostics_add (GArray *diagnostics, WtDiagnosticCode code, WtSeverity severity, const char *article,
                         guint line, const char *format, ...) G_GNUC_PRINTF (6, 7);

/* wt_diagnostic_code_name: "no-date" and the like, as written in reports. wt_severity_name: "note", "warning", "error".
 * Returns: (transfer none). */
const char *wt_diagnostic_code_name (WtDiagnosticCode code);
const char *wt_severity_name (WtSeverity severity);

G_END_DECLS
