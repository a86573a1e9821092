/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lines.h"

#include <string.h>

#include "dateline.h"
#include "dateline_day.h"
#include "fold.h"
#include "space.h"

/* Columns between which text is wrapped by hand or by program; a newspaper's are narrower: so many lines of them, a
 * quarter of which begin with a small letter, are no list or table. */
#define WRAP_MIN         40
#define WRAP_MAX         110
#define WRAP_NARROW      22
#define NARROW_MIN_LINES 8
/* Wrapped lines are at most so much shorter than the column, but for a paragraph's last. */
#define WRAP_RAGGED 14
/* No dateline of a report is longer. */
#define MAX_DATELINE_BYTES 200
/* No title is longer, in any script. */
#define TITLE_MAX_BYTES 1000

/* One line: [start, end) trimmed; columns: characters; indent: white space before it. */
typedef struct
{
  gsize start;
  gsize end;
  guint columns;
  guint indent;
} Line;

/* Walks over the text. next: where the next line begins. feed, carriage: the first line feed and carriage return that
 * are not before it, or the text's end. */
typedef struct
{
  const char *text;
  gsize length;
  gsize next;
  gsize feed;
  gsize carriage;
  guint number;
} Walk;

static gsize
find_from (const Walk *walk, gsize from, char c)
{
  const char *found = from < walk->length ? memchr (walk->text + from, c, walk->length - from) : NULL;

  return found != NULL ? (gsize)(found - walk->text) : walk->length;
}

static Walk
walk_over (const char *text, gsize length)
{
  Walk walk = { .text = text, .length = length };

  walk.feed = find_from (&walk, 0, '\n');
  walk.carriage = find_from (&walk, 0, '\r');
  return walk;
}

/* Where Unicode's line or paragraph separator stands in [start, end), or @end. */
static gsize
find_separator (const char *text, gsize start, gsize end)
{
  for (const char *p = text + start; (p = memchr (p, 0xE2, (gsize)(text + end - p))) != NULL; p++)
    if (p[1] == '\200' && (p[2] == '\250' || p[2] == '\251'))
      return (gsize)(p - text);
  return end;
}

/* The end of the line that begins at walk->next, which moves behind its break. */
static gsize
pass_line (Walk *walk)
{
  if (walk->feed < walk->next)
    walk->feed = find_from (walk, walk->next, '\n');
  if (walk->carriage < walk->next)
    walk->carriage = find_from (walk, walk->next, '\r');
  gsize end = MIN (walk->feed, walk->carriage), separator = find_separator (walk->text, walk->next, end);

  if (separator < end)
    walk->next = separator + 3;
  else
    walk->next = end + (walk->carriage + 1 == walk->feed && walk->feed < walk->length && end == walk->carriage ? 2 : 1);
  return separator;
}

static guint
count_columns (const char *text, gsize start, gsize end)
{
  guint columns = 0;

  for (gsize i = start; i < end; i++)
    columns += ((guint8)text[i] & 0xC0) != 0x80;
  return columns;
}

static gboolean
next_line (Walk *walk, Line *line)
{
  gsize start = walk->next;

  if (start >= walk->length)
    return FALSE;
  gsize end = pass_line (walk);
  walk->number++;
  *line = (Line){ .start = start, .end = end, .columns = count_columns (walk->text, start, end) };
  wt_space_trim (walk->text, &line->start, &line->end);
  line->indent = (guint)MIN (line->start - start, 1000);
  line->columns -= MIN (line->columns, line->indent);
  return TRUE;
}

/* How many lines are as long as a column's wrapped lines are. counts: of lines by their length; the last holds the
 * longer ones, too. */
static guint
lines_near (const guint *counts, guint column)
{
  guint n = 0;

  for (guint c = column > WRAP_RAGGED ? column - WRAP_RAGGED : 0; c <= column; c++)
    n += counts[c];
  return n;
}

/* The column that but one line in fifty stays within. */
static guint
longest_column (const guint *counts, guint n_lines)
{
  guint column = WRAP_MAX;

  for (guint above = 0; column > 0 && (above += counts[column]) * 50 <= n_lines;)
    column--;
  return column;
}

/* The column most lines are near: where headings are wider than the text, or what a scanner took for one line is two.
 */
static guint
densest_column (const guint *counts)
{
  guint best = 0, most = 0;

  for (guint column = 0; column < WRAP_MAX; column++)
    if (lines_near (counts, column) > most)
    {
      most = lines_near (counts, column);
      best = column;
    }
  return best;
}

/* The column the text is wrapped at, or 0. Only lines with a line right behind them say anything: their lengths must
 * crowd below one column, and most must break off inside a sentence. */
static guint
wrap_column (const char *text, gsize length)
{
  Walk walk = walk_over (text, length);
  guint counts[WRAP_MAX + 1] = { 0 };
  guint lines = 0, pairs = 0, stops = 0, small = 0, too_long = 0;
  Line line, previous = { 0 };

  while (next_line (&walk, &line))
  {
    lines++;
    if (line.start < line.end && previous.start < previous.end)
    {
      pairs++;
      counts[MIN (previous.columns, WRAP_MAX)]++;
      stops += wt_ends_with_stop (text + previous.start, previous.end - previous.start);
      small += g_unichar_islower (g_utf8_get_char (text + line.start)) != 0;
    }
    too_long += line.columns > WRAP_MAX;
    previous = line;
  }
  if (pairs < 3 || too_long * 50 > lines || stops * 2 > pairs)
    return 0;

  guint column = longest_column (counts, pairs);
  gboolean is_prose = pairs >= NARROW_MIN_LINES && small * 4 >= pairs;
  if (is_prose && lines_near (counts, column) * 5 < pairs * 3)
    column = densest_column (counts);
  guint least = is_prose ? WRAP_NARROW : WRAP_MIN;
  return column >= least && lines_near (counts, column) * 5 >= pairs * 3 ? column : 0;
}

static guint
first_word_columns (const char *text, const Line *line)
{
  guint columns = 0;

  for (gsize i = line->start; i < line->end && wt_space_at (text + i, text + line->end) == 0; i++)
    columns += ((guint8)text[i] & 0xC0) != 0x80;
  return columns;
}

/* Whether a line can only go on with a sentence: a comma, or a small letter that is no label, brand or address. */
static gboolean
continues (const char *text, const Line *line, gboolean *comma)
{
  static const char *const labels[] = { "by",     "via",    "updated", "published", "posted", "share", "photo", "image",
                                        "source", "credit", "date",    "http",      "https",  "www",   NULL };
  const char *p = text + line->start;
  gunichar c = g_utf8_get_char (p);
  gsize word = 0;

  *comma = c == ',' || c == ';';
  if (*comma)
    return TRUE;
  if (!g_unichar_islower (c))
    return FALSE;
  while (line->start + word < line->end && g_ascii_isalpha (p[word]))
    word++;
  if (word > 1 && g_ascii_isupper (p[1]))
    return FALSE;
  gboolean address = line->start + word < line->end && p[word] == '@';
  return !address && !wt_fold_in (p, (gssize)word, labels);
}

/* "By Jane Doe" on a line of its own, which no sentence leads on to. */
static gboolean
begins_byline (const char *text, const Line *line, const Line *next)
{
  static const char *const heads[] = { "By ", "BY ", "Von ", "Par ", "Por " };
  const char *p = text + next->start;

  if (next->columns > WRAP_MIN + 20 || strchr ("BVP", *p) == NULL
      || wt_ends_with_stop (text + line->start, line->end - line->start))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    if (next->end - next->start > strlen (heads[i]) && strncmp (p, heads[i], strlen (heads[i])) == 0)
      return g_unichar_isupper (g_utf8_get_char (p + strlen (heads[i])))
             && !wt_ends_with_stop (p, next->end - next->start);
  return FALSE;
}

/* "Wien, 3. März (Corvane). - Der" behind another report, or behind its own heading. */
static gboolean
begins_report (const char *text, const Line *next)
{
  WtDayline dayline;
  gsize length = strnlen (text + next->start, MAX_DATELINE_BYTES);

  return wt_dateline_day (text + next->start, length, &dayline)
         || (memchr (text + next->start, '(', next->end - next->start) != NULL
             && wt_dateline_length (text + next->start, length, NULL, "") > 0);
}

static gboolean
joins_when_wrapped (const char *text, const Line *line, const Line *next, guint column, gboolean run_first,
                    gboolean page_first)
{
  gboolean comma;

  if (next->indent > line->indent + 1 || begins_byline (text, line, next) || begins_report (text, next))
    return FALSE;
  if (line->columns + 1 + first_word_columns (text, next) > column)
    return TRUE;
  if (wt_ends_with_stop (text + line->start, line->end - line->start))
    return FALSE;
  if (continues (text, next, &comma))
    return TRUE;
  return run_first && !page_first && line->columns >= 30;
}

static gboolean
joins_when_not (const char *text, const Line *line, const Line *next, guint gap_lines, gboolean page_first)
{
  gboolean comma;

  if (gap_lines > 1 || !continues (text, next, &comma))
    return FALSE;
  if (wt_ends_with_stop (text + line->start, line->end - line->start))
    return FALSE;
  if (comma)
    return line->columns >= 20;
  return !page_first && line->columns >= (gap_lines > 0 ? 60 : 40);
}

/* "LONDON, March 3 -" on a line of its own, with the report on the next. */
static gboolean
is_dateline (const char *text, const Line *line, const Line *next)
{
  if (line->columns > 60 || line->columns < 3 || strchr ("->\224\223", text[line->end - 1]) == NULL)
    return FALSE;
  return wt_dateline_length (text + line->start, next->end - line->start, NULL, "") >= line->end - line->start;
}

/* What a character does to the count of words. NONE: it stands inside words and between them. */
typedef enum
{
  PART_NONE,
  PART_WORD,
  PART_BREAK,
  PART_IDEOGRAPH
} Part;

static Part
part_of (const char *text, gsize at, gsize end)
{
  gunichar c = (guint8)text[at];

  if (c < 0x80)
    return g_ascii_isalnum ((char)c) ? PART_WORD : wt_space_is_ascii ((guint8)c) || c == '/' ? PART_BREAK : PART_NONE;
  c = g_utf8_get_char (text + at);
  if (c >= 0x3040 && c < 0xFB00 && g_unichar_isalpha (c))
    return PART_IDEOGRAPH;
  if (g_unichar_isalnum (c))
    return PART_WORD;
  return wt_space_at (text + at, text + end) > 0 || c == 0x2014 ? PART_BREAK : PART_NONE;
}

static guint
count_words (const char *text, gsize start, gsize end)
{
  guint words = 0, ideographs = 0;
  gboolean inside = FALSE;

  for (gsize i = start; i < end; i += (guint8)text[i] < 0x80 ? 1 : (gsize)(g_utf8_next_char (text + i) - (text + i)))
  {
    Part part = part_of (text, i, end);
    words += part == PART_WORD && !inside;
    ideographs += part == PART_IDEOGRAPH;
    if (part == PART_WORD || part == PART_BREAK)
      inside = part == PART_WORD;
  }
  return words + ideographs / 2;
}

/* A line is prose where it ends as a sentence does, is too long for a title, or leads on to the next line. */
static WtShape
shape_of (const char *text, gsize start, gsize end, guint words)
{
  const char *before = g_utf8_find_prev_char (text + start, text + end); /* NULL in what is no UTF-8, too */
  gunichar last = before != NULL ? g_utf8_get_char (before) : 0;

  if ((words >= 3 && wt_ends_with_stop (text + start, end - start)) || words >= 25 || end - start > TITLE_MAX_BYTES)
    return WT_SHAPE_PROSE;
  if ((words >= 3 && last == ':') || (words >= 8 && (last == ',' || last == ';' || last == 0x2014)))
    return WT_SHAPE_PROSE;
  return words >= 12 && wt_sentence_end (text, start, end) < end ? WT_SHAPE_PROSE : WT_SHAPE_SHORT;
}

WtPiece
wt_lines_piece (const char *text, gsize start, gsize end, guint line)
{
  wt_space_trim (text, &start, &end);
  WtPiece piece = {
    .offset_bytes = start, .length_bytes = end - start, .line = line, .kind = WT_BLOCK_BODY, .credit = WT_CREDIT_NONE
  };

  piece.words = count_words (text, start, end);
  piece.shape = shape_of (text, start, end, piece.words);
  return piece;
}

/* The paragraph that is being read: its lines so far are [start, previous.end). number: of its first line; gap: blank
 * lines before it. run_lines: lines without a blank one between, up to the current; lines_read: lines that are not
 * blank. column: what the text is wrapped at, or 0. */
typedef struct
{
  const char *text;
  guint column;
  GArray *pieces;
  Line previous;
  gsize start;
  guint number;
  guint gap;
  guint indent;
  guint run_lines;
  guint lines_read;
} Paragraph;

/* Whether a line goes on with the paragraph; @gap: blank lines before it. */
static gboolean
joins (const Paragraph *paragraph, const Line *line, guint gap)
{
  const char *text = paragraph->text;
  const Line *previous = &paragraph->previous;
  gboolean page_first = paragraph->lines_read == 1;

  if (paragraph->lines_read == 0)
    return FALSE;
  if (gap > 0 || paragraph->column == 0)
    return (gap == 0 && is_dateline (text, previous, line)) || joins_when_not (text, previous, line, gap, page_first);
  return (paragraph->start == previous->start && begins_report (text, previous)) || is_dateline (text, previous, line)
         || joins_when_wrapped (text, previous, line, paragraph->column, paragraph->run_lines == 1, page_first);
}

static void
close_paragraph (const Paragraph *paragraph, gsize end)
{
  if (paragraph->lines_read == 0)
    return;
  WtPiece piece = wt_lines_piece (paragraph->text, paragraph->start, end, paragraph->number);
  piece.gap = paragraph->gap > 0;
  piece.indented = paragraph->indent >= 4;
  g_array_append_val (paragraph->pieces, piece);
}

static void
open_paragraph (Paragraph *paragraph, const Line *line, guint number, guint gap)
{
  paragraph->start = line->start;
  paragraph->number = number;
  paragraph->gap = paragraph->lines_read == 0 ? 1 : gap;
  paragraph->indent = line->indent;
}

GArray *
wt_lines_split (const char *text, gsize length, gboolean *cut)
{
  Paragraph paragraph = { .text = text,
                          .column = wrap_column (text, length),
                          .pieces = g_array_new (FALSE, TRUE, sizeof (WtPiece)) };
  Walk walk = walk_over (text, length);
  Line line;
  guint gap = 0;

  *cut = FALSE;
  while (!*cut && next_line (&walk, &line))
  {
    if (line.start == line.end)
    {
      gap++;
      continue;
    }
    if (!joins (&paragraph, &line, gap))
    {
      *cut = paragraph.lines_read > 0 && paragraph.pieces->len + 2 > WT_LINES_MAX_PIECES;
      if (*cut)
        break;
      close_paragraph (&paragraph, paragraph.previous.end);
      open_paragraph (&paragraph, &line, walk.number, gap);
    }
    paragraph.run_lines = gap > 0 ? 1 : paragraph.run_lines + 1;
    paragraph.lines_read++;
    paragraph.previous = line;
    gap = 0;
  }
  close_paragraph (&paragraph, *cut ? length : paragraph.previous.end);
  return paragraph.pieces;
}
