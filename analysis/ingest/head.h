/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Head: what stands before the article's text: the outlet's name, sections, the headline, names. */
#pragma once

#include "piece.h"

/* wt_page_head: finds page->first_body and page->headline, and decides the pieces before the first. */
void wt_page_head (WtPage *page);
