/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <wiretrace/diagnostic.h>

static void
diagnostic_clear (gpointer data)
{
  WtDiagnostic *diagnostic = data;

  g_free (diagnostic->article);
  g_free (diagnostic->message);
}

GArray *
wt_diagnostics_new (void)
{
  GArray *diagnostics = g_array_new (FALSE, FALSE, sizeof (WtDiagnostic));

  g_array_set_clear_func (diagnostics, diagnostic_clear);
  return diagnostics;
}

void
wt_diagnostics_add (GArray *diagnostics, WtDiagnosticCode code, WtSeverity severity, const char *article, guint line,
                    const char *format, ...)
{
  if (diagnostics == NULL)
    return;

  va_list arguments;
  va_start (arguments, format);
  WtDiagnostic diagnostic = { .code = code,
                              .severity = severity,
                              .article = g_strdup (article),
                              .message = g_strdup_vprintf (format, arguments),
                              .line = line };
  va_end (arguments);
  g_array_append_val (diagnostics, diagnostic);
}

const char *
wt_diagnostic_code_name (WtDiagnosticCode code)
{
  static const char *const names[WT_DIAGNOSTIC_LAST] = {
    [WT_DIAGNOSTIC_UNREADABLE] = "unreadable",
    [WT_DIAGNOSTIC_EMPTY] = "empty",
    [WT_DIAGNOSTIC_EMPTY_FOLDER] = "empty-folder",
    [WT_DIAGNOSTIC_NOT_TEXT] = "not-text",
    [WT_DIAGNOSTIC_TOO_LARGE] = "too-large",
    [WT_DIAGNOSTIC_BAD_BYTES] = "bad-bytes",
    [WT_DIAGNOSTIC_ENCODING_GUESSED] = "encoding-guessed",
    [WT_DIAGNOSTIC_NO_BODY] = "no-body",
    [WT_DIAGNOSTIC_NO_DATE] = "no-date",
    [WT_DIAGNOSTIC_DATE_CONTRADICTED] = "date-contradicted",
    [WT_DIAGNOSTIC_DUPLICATE] = "duplicate",
    [WT_DIAGNOSTIC_TOO_MANY_SENTENCES] = "too-many-sentences",
    [WT_DIAGNOSTIC_FONT_MISSING] = "font-missing",
    [WT_DIAGNOSTIC_GLYPHS_MISSING] = "glyphs-missing",
    [WT_DIAGNOSTIC_MALFORMED] = "malformed",
    [WT_DIAGNOSTIC_SKIPPED] = "skipped",
    [WT_DIAGNOSTIC_LANGUAGE_CONTRADICTED] = "language-contradicted",
    [WT_DIAGNOSTIC_COLUMNS_GUESSED] = "columns-guessed",
    [WT_DIAGNOSTIC_TEASER] = "teaser",
  };

  g_return_val_if_fail (code < WT_DIAGNOSTIC_LAST, "unknown");
  return names[code];
}

const char *
wt_severity_name (WtSeverity severity)
{
  static const char *const names[] = { "note", "warning", "error" };

  g_return_val_if_fail (severity < G_N_ELEMENTS (names), "unknown");
  return names[severity];
}
