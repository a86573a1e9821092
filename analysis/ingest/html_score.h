/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Score: which blocks of a page are the article's. */
#pragma once

#include "html_blocks.h"

/* wt_html_choose: decides the kind of each block. @title: (nullable): the article's, as the page's metadata have it, to
 * know its headline by. Nothing of the page is left out: what is not the article's is furniture. */
void wt_html_choose (WtHtmlBlocks *blocks, const char *title);
