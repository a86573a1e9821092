/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Normalise: one surface word to the word it is compared as. */
#pragma once

#include <wiretrace/text.h>

#include "language.h"
#include "traits.h"

G_BEGIN_DECLS

/* form: the surface folded (NFKC, case, quotes). word: spelling, name and number unified, stemmed. flags: WtTokenFlags
 * that the word has wherever it stands. traits: WtTrait. The strings are used again from call to call. */
typedef struct
{
  GString *form;
  GString *word;
  guint16 flags;
  guint32 traits;
} WtNormal;

void wt_normal_init (WtNormal *normal);
void wt_normal_clear (WtNormal *normal);

/* wt_normalise: @surface: UTF-8, @n bytes. What was in @normal is replaced. */
void wt_normalise (const WtLanguage *language, const char *surface, gsize n, WtNormal *normal);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WtNormal, wt_normal_clear)

G_END_DECLS
