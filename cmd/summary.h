/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Summary: what was found, in a few lines on standard error. */
#pragma once

#include <wiretrace/provenance.h>

G_BEGIN_DECLS

void summary_say (const WtProvenance *provenance);

G_END_DECLS
