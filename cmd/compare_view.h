/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compare view: the alignments of the first two articles of a provenance in two columns on standard output. */
#pragma once

#include <wiretrace/provenance.h>

#include "terminal.h"

G_BEGIN_DECLS

void compare_view (const WtProvenance *provenance, const Terminal *terminal);

G_END_DECLS
