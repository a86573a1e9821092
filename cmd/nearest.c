/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "nearest.h"

#include <string.h>

enum
{
  MAX_LENGTH = 32
};

static guint
distance (const char *a, const char *b)
{
  guint d[MAX_LENGTH + 1][MAX_LENGTH + 1];
  gsize n = strlen (a), m = strlen (b);

  if (n > MAX_LENGTH || m > MAX_LENGTH)
    return G_MAXUINT;
  for (guint i = 0; i <= n; i++)
    d[i][0] = i;
  for (guint j = 0; j <= m; j++)
    d[0][j] = j;
  for (guint i = 1; i <= n; i++)
    for (guint j = 1; j <= m; j++)
    {
      d[i][j] = d[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
      d[i][j] = MIN (d[i][j], MIN (d[i - 1][j], d[i][j - 1]) + 1);
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = MIN (d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[n][m];
}

const char *
nearest (const char *word, const char *const *names)
{
  const char *best = NULL;
  guint least = G_MAXUINT;

  for (; *names != NULL; names++)
  {
    guint edits = distance (word, *names);
    if (edits < least && edits <= strlen (*names) / 3 + 1)
    {
      least = edits;
      best = *names;
    }
  }
  return best;
}
