/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inflate: a stream unpacked that is compressed as HTTP bodies are: gzip or deflate. */
#pragma once

#include "stream.h"

/* wt_inflate_new: what is not compressed is given as it is. @packed: (transfer full). Returns: (transfer full). */
WtStream *wt_inflate_new (WtStream *packed);
