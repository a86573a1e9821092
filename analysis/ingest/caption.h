/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Caption: the words of a picture, beside its credit. */
#pragma once

#include "piece.h"

/* wt_page_captions: decides the captions of a page whose credits are decided. */
void wt_page_captions (WtPage *page);
