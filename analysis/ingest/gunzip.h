/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gunzip: a gzip file of one member or of many (RFC 1952, 2.2), as web archives and logs are, unpacked. A member that
 * is damaged costs itself alone: its neighbours are found by their headers. */
#pragma once

#include "stream.h"

/* n_gaps: places where members were damaged and others came behind them; first: where the first of these is. n_bytes:
 * packed bytes that were left out there. */
typedef struct
{
  guint n_gaps;
  guint64 n_bytes;
  guint64 first;
} WtGunzipLoss;

/* wt_gunzip_is_member: whether a member begins so.
 * wt_gunzip_new: what the members hold, one behind the other. Of a damaged one what was unpacked in front of the damage
 * may be missing too, up to 64 KiB of it. Ends with an error where no member comes behind the damage, or the last one
 * is cut short. @packed, @loss: must outlive it; the latter is complete at the end. Returns: (transfer full). */
gboolean wt_gunzip_is_member (const guint8 *bytes, gsize n_bytes);
WtStream *wt_gunzip_new (WtStream *packed, WtGunzipLoss *loss);
