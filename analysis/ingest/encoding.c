/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "encoding.h"

#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

/* How much of an input is looked at to tell its encoding. */
#define SAMPLE_BYTES 65536

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UCharsetDetector, ucsdet_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UConverter, ucnv_close)

/* The detector's names that news is found in; of the rest (EBCDIC and the like) it is wrong more often than right. */
static const char *const believed[] = { "UTF-8",        "ISO-8859-2",   "ISO-8859-5",   "ISO-8859-6",   "ISO-8859-7",
                                        "ISO-8859-8",   "ISO-8859-9",   "windows-1250", "windows-1251", "windows-1253",
                                        "windows-1254", "windows-1255", "windows-1256", "KOI8-R",       "Shift_JIS",
                                        "ISO-2022-JP",  "EUC-JP",       "EUC-KR",       "GB18030",      "Big5" };

/* Of a document's first bytes: zeros at even and at odd places, and controls that no text has. */
typedef struct
{
  gsize zeros[2];
  gsize controls;
} Oddities;

/* Control characters but the zero, white space and the escape that ISO 2022 begins with. */
static inline gboolean
is_odd_control (guint8 c)
{
  return (guint8)(c - 1) < 31 && (guint8)(c - '\t') > '\r' - '\t' && c != '\033';
}

/* In short runs, each counted in bytes, which compilers make fast code of. */
#define RUN_BYTES 128

static Oddities
count_oddities (const guint8 *bytes, gsize n_bytes)
{
  Oddities found = { { 0, 0 }, 0 };
  gsize n = MIN (n_bytes, SAMPLE_BYTES);

  for (gsize start = 0; start < n; start += RUN_BYTES)
  {
    gsize end = MIN (n, start + RUN_BYTES);
    guint8 zeros = 0, controls = 0;
    for (gsize i = start; i < end; i++)
    {
      zeros += bytes[i] == 0;
      controls += is_odd_control (bytes[i]);
    }
    for (gsize i = start; zeros > 0 && i < end; i++)
      found.zeros[i & 1] += bytes[i] == 0;
    found.controls += controls;
  }
  return found;
}

/* UTF-16 of western text is half zeros, all on one side. Returns: the encoding, or NULL. */
static const char *
utf16_by_zeros (const Oddities *found, gsize n_bytes)
{
  const gsize *zeros = found->zeros;
  gsize n = MIN (n_bytes, SAMPLE_BYTES);

  if (n < 4 || zeros[0] + zeros[1] < n / 5)
    return NULL;
  if (zeros[1] > 20 * zeros[0])
    return "UTF-16LE";
  if (zeros[0] > 20 * zeros[1])
    return "UTF-16BE";
  return NULL;
}

static const char *
declared_by_mark (const guint8 *bytes, gsize n_bytes)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t mark_bytes = 0;
  const char *name = ucnv_detectUnicodeSignature ((const char *)bytes, (int32_t)MIN (n_bytes, 8), &mark_bytes, &status);

  return U_SUCCESS (status) ? name : NULL;
}

gboolean
wt_encoding_is_binary (const guint8 *bytes, gsize n_bytes)
{
  Oddities found = count_oddities (bytes, n_bytes);
  gsize n = MIN (n_bytes, SAMPLE_BYTES);

  if (found.zeros[0] + found.zeros[1] <= n / 100 + 1 && found.controls <= n / 20 + 2)
    return FALSE;
  return declared_by_mark (bytes, n_bytes) == NULL && utf16_by_zeros (&found, n_bytes) == NULL;
}

gboolean
wt_encoding_is_ascii_based (const guint8 *bytes, gsize n_bytes)
{
  const char *mark = declared_by_mark (bytes, n_bytes);

  if (mark != NULL)
    return strcmp (mark, "UTF-8") == 0;
  if (memchr (bytes, 0, MIN (n_bytes, SAMPLE_BYTES)) == NULL)
    return TRUE;
  Oddities found = count_oddities (bytes, n_bytes);
  return utf16_by_zeros (&found, n_bytes) == NULL;
}

/* Runs of so many bytes are looked at as one, which compilers make fast code of. */
#define LOOK_BYTES 32

/* Behind the bytes at @p that are ASCII's letters, marks, blanks and line ends: most of every text. */
static const char *
skip_plain (const char *p, const char *end)
{
  while (p < end)
  {
    const char *run = p;
    guint8 odd = 0;
    if (end - p >= LOOK_BYTES)
      for (; p < run + LOOK_BYTES; p++)
        odd |= (guint8)*p >= 0x80 || ((guint8)*p < ' ' && *p != '\t' && *p != '\n' && *p != '\r');
    if (p > run && odd == 0)
      continue;
    for (p = run; p < end && p < run + LOOK_BYTES; p++)
      if ((guint8)*p >= 0x80 || ((guint8)*p < ' ' && *p != '\t' && *p != '\n' && *p != '\r'))
        return p;
  }
  return p;
}

/* Whether all bytes are UTF-8, with no NUL among them. */
static gboolean
is_utf8 (const char *p, const char *end)
{
  while ((p = skip_plain (p, end)) < end)
  {
    gunichar c = (guint8)*p < 0x80 ? (guint8)*p : g_utf8_get_char_validated (p, MIN (end - p, 6));
    if (c == 0 || c == (gunichar)-1 || c == (gunichar)-2)
      return FALSE;
    p = g_utf8_next_char (p);
  }
  return TRUE;
}

/* Counts runs of bytes above ASCII that are UTF-8 and that are not. Text of another encoding has hardly any good run;
 * UTF-8 with an accident in it has hardly any bad one. */
static gboolean
is_damaged_utf8 (const guint8 *bytes, gsize n_bytes)
{
  const char *p = (const char *)bytes;
  const char *end = p + n_bytes;
  gsize good = 0;
  gsize bad = 0;

  while (p < end)
  {
    if ((guint8)*p < 0x80)
    {
      p++;
      continue;
    }
    gunichar c = g_utf8_get_char_validated (p, end - p);
    if (c == (gunichar)-1 || c == (gunichar)-2)
    {
      bad++;
      p++;
    }
    else
    {
      good++;
      p = g_utf8_next_char (p);
    }
  }
  return good > 0 && good >= bad;
}

static const char *
guess (const guint8 *bytes, gsize n_bytes)
{
  UErrorCode status = U_ZERO_ERROR;
  g_autoptr (UCharsetDetector) detector = ucsdet_open (&status);

  ucsdet_setText (detector, (const char *)bytes, (int32_t)MIN (n_bytes, SAMPLE_BYTES), &status);
  const UCharsetMatch *match = U_SUCCESS (status) ? ucsdet_detect (detector, &status) : NULL;
  if (match == NULL || U_FAILURE (status))
    return "windows-1252";
  int32_t confidence = ucsdet_getConfidence (match, &status);
  const char *name = ucsdet_getName (match, &status);
  for (gsize i = 0; i < G_N_ELEMENTS (believed); i++)
    if (U_SUCCESS (status) && confidence >= 35 && strcmp (believed[i], name) == 0)
      return believed[i];
  return "windows-1252";
}

/* Behind the bytes at @p that are UTF-8 of characters which XML can hold. */
static const char *
skip_good (const char *p, const char *end)
{
  while ((p = skip_plain (p, end)) < end && (guint8)*p >= 0x80)
  {
    gunichar c = g_utf8_get_char_validated (p, MIN (end - p, 6));
    if (c == (gunichar)-1 || c == (gunichar)-2 || (c & 0xFFFE) == 0xFFFE || c == 0xFFFD)
      break;
    p = g_utf8_next_char (p);
  }
  return p;
}

static guint
line_at (const char *bytes, const char *at)
{
  guint line = 1;

  for (const char *p = bytes; (p = memchr (p, '\n', (gsize)(at - p))) != NULL; p++)
    line++;
  return line;
}

/* U+FFFD for everything that is no character of XML, and for bytes that are no UTF-8. */
static char *
clean (const char *bytes, gsize n_bytes, gsize *text_bytes, WtDecoding *decoding)
{
  GString *out = g_string_sized_new (n_bytes + 1);
  const char *end = bytes + n_bytes;

  for (const char *p = bytes; p < end;)
  {
    const char *start = p;
    p = skip_good (p, end);
    g_string_append_len (out, start, p - start);
    if (p == end)
      break;
    if (*p == '\v' || *p == '\f')
    {
      g_string_append_c (out, '\n');
      p++;
      continue;
    }
    gunichar c = g_utf8_get_char_validated (p, MIN (end - p, 6));
    gboolean broken = *p == '\0' || c == (gunichar)-1 || c == (gunichar)-2; /* it takes a NUL for the end */
    decoding->bad++;
    if (decoding->bad == 1)
      decoding->bad_line = line_at (bytes, p);
    g_string_append (out, "\357\277\275");
    p = broken ? p + 1 : g_utf8_next_char (p);
  }
  *text_bytes = out->len;
  return g_string_free (out, FALSE);
}

/* Through ICU's converter in pieces; a byte that cannot be converted comes out as U+FFFD and clean() counts it. */
static GString *
convert (const char *encoding, const guint8 *bytes, gsize n_bytes)
{
  UErrorCode status = U_ZERO_ERROR;
  g_autoptr (UConverter) from = ucnv_open (encoding, &status);
  g_autoptr (UConverter) to = ucnv_open ("UTF-8", &status);
  GString *out = g_string_sized_new (n_bytes + n_bytes / 8 + 16);
  UChar pivot[1024];
  UChar *pivot_source = pivot;
  UChar *pivot_target = pivot;
  const char *source = (const char *)bytes;
  const char *end = source + n_bytes;
  UBool first = TRUE;

  while (U_SUCCESS (status))
  {
    char buffer[4096];
    char *target = buffer;

    ucnv_convertEx (to, from, &target, buffer + sizeof buffer, &source, end, pivot, &pivot_source, &pivot_target,
                    pivot + G_N_ELEMENTS (pivot), first, TRUE, &status);
    first = FALSE;
    g_string_append_len (out, buffer, target - buffer);
    if (status != U_BUFFER_OVERFLOW_ERROR)
      break;
    status = U_ZERO_ERROR;
  }
  return out;
}

/* Names that stand for a larger set in practice (WHATWG's Encoding Standard has them so). */
static const char *const larger[][2] = {
  { "iso-8859-1", "windows-1252" },
  { "latin1", "windows-1252" },
  { "latin-1", "windows-1252" },
  { "iso8859-1", "windows-1252" },
  { "us-ascii", "windows-1252" },
  { "ascii", "windows-1252" },
  { "iso-8859-9", "windows-1254" },
  { "iso-8859-11", "windows-874" },
  { "tis-620", "windows-874" },
  { "gb2312", "GB18030" },
  { "gbk", "GB18030" },
  { "gb_2312-80", "GB18030" },
  { "x-gbk", "GB18030" },
  { "euc-kr", "windows-949" },
  { "ks_c_5601-1987", "windows-949" },
  { "shift_jis", "windows-31j" },
  { "x-sjis", "windows-31j" },
  { "sjis", "windows-31j" },
  { "utf8", "UTF-8" },
  { "utf-8", "UTF-8" },
  { "unicode", "UTF-8" },
};

/* The encoding of a declared name. Returns: (transfer none): NULL for a name that nobody knows, and for UTF-16 and -32:
 * text in those was told from its bytes, and a declaration that could be read is not in them. */
static const char *
encoding_by_name (const char *declared)
{
  UErrorCode status = U_ZERO_ERROR;

  for (gsize i = 0; i < G_N_ELEMENTS (larger); i++)
    if (g_ascii_strcasecmp (declared, larger[i][0]) == 0)
      return larger[i][1];
  g_autoptr (UConverter) converter = ucnv_open (declared, &status);
  if (U_FAILURE (status) || ucnv_getMinCharSize (converter) != 1)
    return NULL;
  UConverterType type = ucnv_getType (converter);
  if (type == UCNV_UTF7 || type == UCNV_IMAP_MAILBOX || type == UCNV_EBCDIC_STATEFUL || type == UCNV_SCSU
      || type == UCNV_BOCU1)
    return NULL;
  const char *name = ucnv_getName (converter, &status);
  return U_SUCCESS (status) ? g_intern_string (name) : NULL;
}

static const char *
encoding_of (const guint8 *bytes, gsize n_bytes, const char *declared, gboolean *guessed)
{
  const char *mark = declared_by_mark (bytes, n_bytes);

  *guessed = FALSE;
  if (mark != NULL)
    return mark;
  Oddities found = count_oddities (bytes, n_bytes);
  const char *wide = utf16_by_zeros (&found, n_bytes);
  if (wide != NULL)
  {
    *guessed = TRUE;
    return wide;
  }
  if (declared != NULL && g_str_has_prefix (declared, "ISO-2022"))
    return declared;
  if (is_utf8 ((const char *)bytes, (const char *)bytes + n_bytes) || is_damaged_utf8 (bytes, n_bytes))
    return "UTF-8";
  if (declared != NULL && strcmp (declared, "UTF-8") != 0)
    return declared;
  /* Pure ASCII with a stray NUL or control is UTF-8 too. */
  gsize i = 0;
  while (i < n_bytes && bytes[i] < 0x80)
    i++;
  if (i == n_bytes)
    return "UTF-8";
  *guessed = TRUE;
  return guess (bytes, n_bytes);
}

/* Bytes of a UTF-8 character that a cut has left unfinished at the end. */
static gsize
half_character (const guint8 *bytes, gsize n_bytes)
{
  for (gsize n = 1; n <= MIN (n_bytes, 3); n++)
    if (bytes[n_bytes - n] >= 0xC0)
      return g_utf8_get_char_validated ((const char *)bytes + n_bytes - n, (gssize)n) == (gunichar)-2 ? n : 0;
  return 0;
}

char *
wt_encoding_decode (const guint8 *bytes, gsize n_bytes, gboolean truncated, gsize *text_bytes, WtDecoding *decoding)
{
  return wt_encoding_decode_declared (bytes, n_bytes, truncated, NULL, text_bytes, decoding);
}

static gboolean
has_high_bytes (const guint8 *bytes, gsize n_bytes)
{
  for (gsize i = 0; i < n_bytes; i++)
    if (bytes[i] >= 0x80)
      return TRUE;
  return FALSE;
}

char *
wt_encoding_decode_declared (const guint8 *bytes, gsize n_bytes, gboolean truncated, const char *declared,
                             gsize *text_bytes, WtDecoding *decoding)
{
  memset (decoding, 0, sizeof *decoding);
  if (truncated)
    n_bytes -= half_character (bytes, n_bytes);
  const char *wanted = declared != NULL ? encoding_by_name (declared) : NULL;
  decoding->encoding = encoding_of (bytes, n_bytes, wanted, &decoding->guessed);
  decoding->misdeclared = wanted != NULL && strcmp (wanted, decoding->encoding) != 0 && has_high_bytes (bytes, n_bytes);

  g_autoptr (GString) converted = NULL;
  const char *utf8 = (const char *)bytes;
  gsize length = n_bytes;
  if (strcmp (decoding->encoding, "UTF-8") != 0)
  {
    converted = convert (decoding->encoding, bytes, n_bytes);
    utf8 = converted->str;
    length = converted->len;
  }
  if (length >= 3 && memcmp (utf8, "\357\273\277", 3) == 0)
  {
    utf8 += 3;
    length -= 3;
  }
  return clean (utf8, length, text_bytes, decoding);
}
