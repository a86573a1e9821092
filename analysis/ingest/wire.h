/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Wire: what the readers of the agencies' own formats share: parties (who provided, made, owns a text) and the notes
 * that stand for them. */
#pragma once

#include "draft.h"

/* wt_wire_agency: the agency that a party's name is: its id, a name or abbreviation, its domain, or a name with a legal
 * form or such behind it ("Agence France-Presse S.A."); of a qualified code ("nprov:AFP") what is behind the colon.
 * @agencies, @name: (nullable). Returns: (transfer none) (nullable). */
const WtAgency *wt_wire_agency (const WtAgencies *agencies, const char *name);

/* wt_wire_outlet: who published it: an agency by its own name, else as it is written; a bare code counts only where it
 * is an agency's. */
void wt_wire_outlet (WtDraft *draft, const WtReaderContext *context, int rank, const char *name);

/* wt_wire_credit: a block for what the document says of who made or owns the text, where that is an agency or names
 * one: else it would be text that nobody sees. Returns: whether it is. */
gboolean wt_wire_credit (WtDraft *draft, const WtReaderContext *context, WtCreditKind kind, const char *text);

/* wt_wire_byline: the line that names the writers: a block, and without "By" the article's author. */
void wt_wire_byline (WtDraft *draft, int rank, const char *text);
