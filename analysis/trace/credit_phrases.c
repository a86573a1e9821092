/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "credit_phrases.h"

#include <string.h>

/* A credit longer than this is a notice of rights, or prose. */
#define MAX_CREDIT_WORDS 14
#define MAX_NOTICE_WORDS 60
/* "told the Russian state news agency" has four words between verb and sign; no more are looked over. */
#define MAX_MODIFIERS       6
#define MAX_WRITER_INITIALS 3

/* clang-format off */

/* Words that credits are made of, beside agencies' names. */
static const char *const credit_words[] = {
  "with", "inputs", "input", "from", "and", "the", "by", "via", "for", "to", "of", "in", "on", "this", "also",
  "other", "others", "various", "source", "sources", "agency", "agencies", "news", "newswire", "newswires",
  "service", "services", "wire", "wires", "feed", "feeds", "report", "reports", "reporting", "reported", "material",
  "materials", "staff", "writer", "writers", "correspondent", "correspondents", "reporter", "reporters", "bureau",
  "desk", "web", "online", "digital", "international", "additional", "further", "information", "contributed",
  "contributions", "story", "article", "files", "file", "text", "copy", "content", "courtesy", "credit", "compiled",
  "press", "syndicated", "our", "own", "foreign", "combined", "eigener", "bericht", "eigene", "berichte", "redaktion",
  "avec", "et", "agence", "agences", "presse", "dépêches", "par", "de", "d'", "l'", "la",
  "le", "les", "des", "informations", "mit", "von", "der", "die", "den", "und", "agentur", "agenturen",
  "agenturmaterial", "nachrichtenagentur", "nachrichtenagenturen", "quelle", "quellen", "informationen", "con",
  "información", "informacion", "datos", "agencia", "agencias", "fuente", "fuentes", "redacción", "por", "del",
  "el", "com", "informações", "agência", "agências", "fonte", "fontes", "da", "do", "das", "dos", "agenzia",
  "agenzie", "di", "источник", "источники", "агентство", "агентства", "по", "материалам", "данным", "kaynak",
  "źródło", "zdroj", "bron", "kilde", "källa", "lähde", "izvor", "forrás", "sumber", NULL
};
static const char *const footer_words[] = {
  "with", "inputs", "input", "contributed", "contributions", "reporting", "material", "materials", "information",
  "files", "feed", "feeds", "compiled", "avec", "mit", "agenturmaterial", "informationen", "con", "información",
  "informacion", "datos", "com", "informações", "материалам", NULL
};
static const char *const footer_heads[] = {
  "with inputs from", "with inputs of", "with input from", "with inputs by", "with additional inputs from",
  "with agency inputs", "inputs from", "input from", "inputs by", "with files from", "with reporting by",
  "with reporting from", "with material from", "with information from", "with contributions from",
  "with additional reporting", "additional reporting", "reporting by", "additional inputs", "with text from",
  "mit material von", "mit material der", "mit informationen von", "con información de", "con informacion de",
  "con datos de", "com informações da", "com informações de", "com informações do", "avec l'", "avec afp",
  "по материалам", "distributed by", "republished from", "syndicated from", "originally published by",
  "originally published on", "first published by", "first published on", "text by", "story by", "from the wires of",
  "this story has been published from", "this story is published from", NULL
};
static const char *const footer_inside[] = {
  "contributed to this report", "contributed to this story", "contributed to this article",
  "contributed to the report", "contributed reporting", "was used in this report", "were used in this report",
  "was used in compiling this report", "originally published by", "originally published on",
  "originally appeared on", "first appeared on", "first published by", "first published on",
  "from a syndicated feed of", "syndicated feed from", "published in arrangement with", "provided by",
  "haben zu diesem bericht beigetragen", "ont contribué à cet article", "contribuyó a este informe",
  "contribuyeron a este informe", NULL
};
static const char *const source_heads[] = {
  "source", "sources", "via", "courtesy", "agency", "agencies", "quelle", "quellen", "fuente", "fuentes", "fonte",
  "источник", "kaynak", "źródło", "zdroj", "bron", "kilde", "källa", "lähde", "izvor", "forrás", "sumber",
  "news source", "news agency", NULL
};
static const char *const byline_heads[] = {
  "by", "von", "par", "por", "door", "av", "af", "di", "от", "автор", NULL
};
static const char *const copyright_heads[] = {
  "copyright", "©", "(c)", "all rights reserved", NULL
};
static const char *const rights_words[] = {
  "all rights reserved", "may not be published", "may not be reproduced", "redistributed", "tous droits réservés",
  "alle rechte vorbehalten", "todos los derechos reservados", "todos os direitos reservados", NULL
};
/* One agency that is not named is one only beside other words of a credit: "with inputs from agency". */
static const char *const generic_plurals[] = {
  "agencies", "news agencies", "wires", "wire reports", "wire services", "news services", "newswires", "agences", "agenturen", "agenturmaterial",
  "nachrichtenagenturen", "agencias", "agências", "agenzie", "агентства", "агентств", "wire service",
  "wire service reports", "agency reports", "news service reports", NULL
};
static const char *const generic_singulars[] = { "agency", "news agency", "wire", "wire service", "agence", "agentur", "agencia", "agência", NULL };
static const char *const generic_inside[] = {
  "inputs from agencies", "inputs from agency", "inputs from news agencies", "inputs from various agencies",
  "inputs from wire", "agency inputs", "agencies inputs", "agencies contributed to", "agency feed", "agencies feed",
  "syndicated feed", "wire agency", "wire feed", "staff and wire", "wire reports", "wire services",
  "wire service reports", "from wire", "and agencies", "material von nachrichtenagenturen", "mit agenturmaterial",
  "mit agenturen", "avec agences", "avec les agences", "con información de agencias", "con agencias",
  "com agências", "from news agencies", "from agencies", NULL
};
static const char *const photo_words[] = {
  "photo", "photos", "photograph", "photographs", "photographer", "image", "images", "picture", "pictures", "pic",
  "pics", "pool", "getty", "file photo", "getty images", "handout", "shutterstock", "screengrab", "screenshot",
  "video grab", "illustration", "foto", "fotos", "bild", "bilder", "crédit photo", "imagen", "imagem", "фото",
  "rex", "nurphoto", "alamy", "imago", "picture-alliance", "camera", "téléphoto", "téléphotos", "bélino", "telephoto", "wirephoto", NULL
};
static const char *const photo_before[] = {
  "photo", "téléphoto", "bélino", "telephoto", "wirephoto", "photo by", "photos by", "photo via", "photos via", "photo credit", "photo courtesy", "photo from",
  "photo source", "image", "images", "image by", "image via", "image source", "image credit", "image courtesy",
  "picture", "picture by", "picture credit", "picture courtesy", "pic", "pic by", "pic credit", "file photo",
  "file pic", "file image", "pool photo via", "photograph by", "photograph", "foto", "fotos", "bild", "bild von",
  "crédit photo", "photo d'archives", "imagen", "imagem", "фото", "handout via", "pool via", "getty images via",
  "video by", "graphic by", "illustration by", "representative image", "representational image", NULL
};
static const char *const photo_after[] = {
  "photo", "photos", "photograph", "photographer", "image", "images", "picture", "pic", "file photo", "file",
  "pool", "handout", "foto", "via getty", "via getty images", "getty images", NULL
};

/* Said before the sign, which is then the source of the sentence. */
static const char *const attribution_before[] = {
  "told", "tells", "telling", "according to", "reported by", "quoted by", "cited by", "carried by", "published by",
  "released by", "obtained by", "seen by", "reviewed by", "viewed by", "verified by", "interviewed by",
  "compiled by", "saying by", "stated by", "reported to", "as per", "per", "interview with", "interview to",
  "interview for", "statement to", "statement sent to", "statement emailed to", "spoke to", "spoke with",
  "speaking to", "speaking with", "said to", "confirmed to", "comments to", "remarks to", "informed", "quoting",
  "citing", "cites", "quotes", "reported", "reports from", "report by", "report from", "reports by", "count by",
  "tally by", "survey by", "poll by", "data compiled by", "laut", "nach angaben von", "nach angaben der",
  "berichtete", "berichtet", "meldete", "meldet", "sagte der", "sagte", "unter berufung auf", "gegenüber", "selon",
  "d'après", "d’après", "à l'", "à l’", "suivant", "d'après l'", "d’après l’", "annonce", "annonce l'",
  "mande à", "mande à l'", "mande de", "télégraphie à", "communique", "dépêche de", "dépêche de l'", "dépêches de",
  "dépêches de l'", "dépêches d'", "télégramme de", "télégramme de l'", "information de", "information de l'",
  "information d'", "information d’", "nouvelle de l'", "version d'", "version d’", "version de l'", "correspondant de",
  "correspondant de l'", "correspondant particulier de", "correspondant spécial de", "korrespondent der",
  "korrespondenten der", "korrespondent von", "korrespondenten von", "sonderkorrespondenten der", "meldung der",
  "meldung des", "meldung von", "meldungen der", "meldungen des", "depesche der", "depesche des", "bericht der",
  "mitteilung der", "mitteilung des", "telegramm der", "telegramm des", "zufolge", "nach einer", "auprès de l'", "auprès de l’", "rapporte l'", "rapporte l’",
  "a rapporté l'", "a rapporté", "indique l'", "según", "segun", "de acuerdo con", "dijo a", "declaró a", "informó",
  "reportó", "a la agencia", "secondo", "segundo", "disse à", "ha detto all'", "сообщает", "сообщил", "сообщила",
  "сообщило", "сообщили", "передает", "передаёт", "передал", "передала", "по данным", "по информации", "пишет",
  "заявил", "рассказал", "со ссылкой на", NULL
};
/* Said behind it. */
static const char *const attribution_after[] = {
  "reported", "reports", "reports that", "has reported", "had reported", "has learned", "quoted", "quotes", "cited",
  "citing", "wrote", "report said", "report says", "reporter", "berichtete", "berichtet", "meldete", "meldet",
  "rapporte", "a rapporté", "informó", "reportó", "informou", "riferisce", "annonce", "annonçait", "a annoncé",
  "reçoit", "a reçu", "apprend", "publie", "communique", "mande", "télégraphie", "dément", "dit", "déclare", "assure",
  "donne", "signale", "transmet", "nous transmet", "nous communique", "croit savoir", "affirme", "précise", "écrit",
  "teilt mit", "mitteilt", "meldete", "erfährt", "erfahren", "verbreitet", "berichten", "melden", "dementiert",
  "schreibt", "hört", "zufolge", "gibt bekannt", "bekanntgibt", "hat gemeldet", "vernimmt", "meldung", "depesche",
  "-meldung", "depeschen", "сообщает", "сообщил", "сообщило",
  "передает", "передаёт", NULL
};
static const char *const said[] = {
  "said", "says", "reported", "reports", NULL
};
/* May stand between the words above and the sign, or between the sign and them; besides names of countries. */
static const char *const modifiers[] = {
  "the", "sie", "er", "l'", "l’", "d'", "d’", "all'", "dall'", "news", "agency", "agencies", "state", "state-run", "state-owned", "state-controlled", "official",
  "semi-official", "wire", "service", "newswire", "private", "national", "local", "domestic", "outlet", "media",
  "broadcaster", "publicly", "run", "a", "an", "der", "die", "das", "den", "dem", "nachrichtenagentur", "agentur",
  "staatlichen", "staatliche", "russische", "russischen", "agence", "de", "presse", "la", "le", "l'agence", "von", "bureau", "büro",
  "l’agence", "agencia", "noticias", "oficial", "agência", "agenzia", "агентство", "агентству", "агентства",
  "информационное", NULL
};
static const char *const reporters[] = {
  "reporter", "reporters", "journalist", "journalists", "correspondent", "correspondents", NULL
};
/* Behind a sign these make the agency, or something that only bears its name, what the sentence speaks of. */
static const char *const subject_after[] = {
  "institute", "foundation", "intelligence", "philanthropies", "ventures", "commissioner", "chief", "spokesman",
  "spokesperson", "spokeswoman", "executive", "executives", "editor", "editors", "president", "vice", "ceo",
  "director", "lawyer", "lawyers", "attorney", "attorneys", "photographer", "photographers", "employee",
  "employees", "staff", "officer", "officers", "police", "troops", "soldiers", "index", "vaccine", "vaccines",
  "building", "headquarters", "office", "offices", "bureau chief", "management", "revenue", "profit", "earnings",
  "shares", "stock", "a loss", "a profit", "quarterly", "net income", "net loss", "sales", "revenues", "its own",
  "its first", "higher", "lower", "layoffs", "job cuts", NULL
};
/* clang-format on */

/* "jo" of "dpa/jo": who wrote it for the agency's client. */
static gboolean
is_initials (const WtSpan *between)
{
  WtSpan bare = wt_span_bare (*between);
  gboolean slashed = between->text[between->start] == '/' || between->text[between->end - 1] == '/';

  for (gsize i = bare.start; i < bare.end; i++)
    if (!g_ascii_islower (bare.text[i]))
      return FALSE;
  return slashed && bare.end - bare.start <= MAX_WRITER_INITIALS;
}

static gboolean
rest_is_of (const WtSpan *line, const WtSpan *signs, guint n_signs, const char *const *words)
{
  gsize start = line->start;

  for (guint i = 0; i <= n_signs; i++)
  {
    WtSpan between = wt_span_between (line, start, i < n_signs ? signs[i].start : line->end);
    if (!wt_span_is_of (&between, words) && !is_initials (&between))
      return FALSE;
    if (i < n_signs)
      start = signs[i].end;
  }
  return TRUE;
}

/* Whether a list's phrase stands first in the line, brackets aside, and then a colon or dash. */
static gboolean
is_source_line (const WtSpan *line)
{
  WtSpan bare = wt_span_bare (*line);
  const char *head = wt_span_begins (&bare, source_heads);

  if (head == NULL)
    return FALSE;
  gsize i = bare.start + strlen (head);
  while (i < bare.end && bare.folded[i] == ' ')
    i++;
  return i < bare.end && (strchr (":-/|", bare.folded[i]) != NULL || g_str_has_prefix (bare.folded + i, "—"));
}

static gboolean
has_letter_lower (const WtSpan *word)
{
  return word->start < word->end && g_unichar_islower (g_utf8_get_char (word->text + word->start));
}

gboolean
wt_credit_names_beside (const WtSpan *beside)
{
  static const char *const joiners[] = { "and", "de", "van", "von", "der", "bin", "al", "da", "di", "du", "in", NULL };
  WtSpan bare = wt_span_bare (*beside);
  guint n_names = 0;

  while (bare.start < bare.end)
  {
    WtSpan word = wt_span_last_word (&bare);
    if (word.start == word.end)
      return FALSE;
    gboolean joins = wt_span_is_of (&word, joiners);
    if (has_letter_lower (&word) && !joins)
      return FALSE;
    n_names += !joins;
    bare.end = word.start;
    bare = wt_span_bare (bare);
  }
  return n_names >= 1 && n_names <= 8;
}

static gboolean
is_byline (const WtSpan *line, const WtSpan *signs, guint n_signs)
{
  WtSpan bare = wt_span_bare (*line);
  const char *head = wt_span_begins (&bare, byline_heads);

  if (head == NULL || wt_span_words (&bare) > MAX_CREDIT_WORDS + 2)
    return FALSE;
  WtSpan names = wt_span_between (&bare, bare.start + strlen (head), signs[0].start);
  WtSpan behind = wt_span_between (&bare, signs[n_signs - 1].end, bare.end);
  names = wt_span_bare (names);
  return (names.start >= names.end || wt_span_is_of (&names, credit_words) || wt_credit_names_beside (&names))
         && (wt_span_is_of (&behind, credit_words) || wt_credit_names_beside (&behind));
}

/* "FAMILY ALBUM/AFP/File", "Jane Doe/AP": a slash with no space behind two words of a name; "AP/AFP" signs a text. */
static gboolean
is_slashed_name (const WtSpan *line, const WtSpan *sign)
{
  static const char *const file[] = { "file", "files", "archive", "pool", "handout", NULL };
  WtSpan before = wt_span_between (line, line->start, sign->start);
  WtSpan after = wt_span_between (line, sign->end, line->end);

  if (after.start < after.end && after.folded[after.start] == '/')
  {
    after.start++;
    if (wt_span_begins (&after, file) != NULL)
      return TRUE;
  }
  if (before.start + 1 >= before.end || before.folded[before.end - 1] != '/')
    return FALSE;
  before.end--;
  WtSpan name = wt_span_last_word (&before);
  before.end = name.start;
  before = wt_span_trimmed (before);
  WtSpan first_name = wt_span_last_word (&before);
  return name.start < name.end && first_name.start < first_name.end && !wt_span_is_of (&first_name, credit_words);
}

static WtCreditKind
short_line_kind (const WtSpan *line, const WtSpan *signs, guint n_signs)
{
  WtSpan bare = wt_span_bare (*line);

  if (is_byline (line, signs, n_signs))
    return WT_CREDIT_BYLINE;
  if (wt_credit_has_photo_word (line) || is_slashed_name (line, &signs[n_signs - 1]))
    return WT_CREDIT_PHOTO;
  if (is_source_line (line))
    return WT_CREDIT_LINE;
  WtSpan behind = wt_span_trimmed (wt_span_between (line, signs[n_signs - 1].end, line->end));
  if (!rest_is_of (line, signs, n_signs, credit_words) || wt_span_begins (&behind, attribution_after) != NULL)
    return WT_CREDIT_NONE;
  return wt_span_has (&bare, footer_words) != NULL ? WT_CREDIT_FOOTER : WT_CREDIT_LINE;
}

WtCreditKind
wt_credit_line_kind (const WtSpan *line, const WtSpan *signs, guint n_signs)
{
  WtSpan bare = wt_span_bare (*line), trimmed = wt_span_trimmed (*line);
  guint n_words = wt_span_words (&bare);

  if (n_signs == 0 || n_words > MAX_NOTICE_WORDS)
    return WT_CREDIT_NONE;
  if (wt_span_begins (&bare, copyright_heads) != NULL || wt_span_begins (&trimmed, copyright_heads) != NULL
      || wt_span_has (&bare, rights_words) != NULL)
  {
    for (guint i = 0; i < n_signs; i++)
      if (wt_credit_is_photo (line, &signs[i]))
        return WT_CREDIT_PHOTO;
    return WT_CREDIT_COPYRIGHT;
  }
  if (wt_span_begins (&bare, footer_heads) != NULL || wt_span_has (&bare, footer_inside) != NULL)
    return n_words <= MAX_NOTICE_WORDS / 2 ? WT_CREDIT_FOOTER : WT_CREDIT_NONE;
  return n_words <= MAX_CREDIT_WORDS + 2 ? short_line_kind (line, signs, n_signs) : WT_CREDIT_NONE;
}

gboolean
wt_credit_line_is_generic (const WtSpan *line)
{
  WtSpan bare = wt_span_bare (*line);
  guint n_words = wt_span_words (&bare);

  if (n_words == 0 || n_words > MAX_NOTICE_WORDS / 2)
    return FALSE;
  if (n_words <= MAX_CREDIT_WORDS
      && (wt_span_has (&bare, generic_plurals) != NULL
          || (wt_span_has (&bare, generic_singulars) != NULL && wt_span_has (&bare, footer_words) != NULL))
      && wt_span_is_of (&bare, credit_words))
    return TRUE;
  const char *inside = wt_span_has (&bare, generic_inside);
  return inside != NULL
         && (wt_span_begins (&bare, footer_heads) != NULL || wt_span_has (&bare, footer_inside) != NULL
             || strstr (inside, "feed") != NULL);
}

gboolean
wt_credit_line_closes_with_agencies (const WtSpan *line)
{
  WtSpan bare = wt_span_bare (*line);

  return wt_span_ends (&bare, generic_plurals) != NULL || wt_span_begins (&bare, generic_plurals) != NULL;
}

gboolean
wt_credit_has_photo_word (const WtSpan *line)
{
  return wt_span_has (line, photo_words) != NULL;
}

gboolean
wt_credit_is_photo (const WtSpan *line, const WtSpan *sign)
{
  WtSpan before = wt_span_between (line, line->start, sign->start);
  WtSpan after = wt_span_between (line, sign->end, line->end);

  before = wt_span_bare (before);
  after = wt_span_bare (after);
  for (int i = 0; i < 2; i++) /* "photo via the ..." */
  {
    static const char *const articles[] = { "the", "via", NULL };
    WtSpan word = wt_span_last_word (&before);
    if (wt_span_ends (&before, photo_before) != NULL)
      return TRUE;
    if (word.start == word.end || !wt_span_is_of (&word, articles))
      break;
    before.end = word.start;
    before = wt_span_bare (before);
  }
  if (wt_span_begins (&after, photo_after) != NULL)
  {
    static const char *const shown[] = { "photo shows", "image shows", "photo showed", "images showed",
                                         "file a",      "file for",    "image of",     NULL };
    return wt_span_begins (&after, shown) == NULL;
  }
  return is_slashed_name (line, sign);
}

/* Whether a word that is no modifier of the list is one of a country: "Russian", "Germany's", "South". */
static gboolean
is_adjective (const WtSpan *word)
{
  return word->start < word->end && g_unichar_isupper (g_utf8_get_char (word->text + word->start));
}

/* Where the words that attribute to the sign begin, looking back over its modifiers; NO_PLACE where there are none. */
#define NO_PLACE G_MAXSIZE
static gsize
find_attribution_before (const WtSpan *sentence, const WtSpan *sign, gboolean *with_article)
{
  static const char *const indefinite[] = { "a", "an", NULL };
  static const char *const quotes[] = { "\"", "“", "«", "(", NULL };
  WtSpan before = wt_span_between (sentence, sentence->start, sign->start);

  *with_article = FALSE;
  for (int i = 0; i <= MAX_MODIFIERS; i++)
  {
    before = wt_span_trimmed (before);
    for (const char *const *quote = quotes; *quote != NULL && i == 0; quote++)
      if (before.end - before.start >= strlen (*quote)
          && strncmp (before.folded + before.end - strlen (*quote), *quote, strlen (*quote)) == 0)
        before.end -= strlen (*quote);
    before = wt_span_trimmed (before);
    const char *phrase = wt_span_ends (&before, attribution_before);
    if (phrase != NULL)
      return before.end - strlen (phrase);
    WtSpan word = wt_span_last_word (&before);
    if (word.start == word.end || (!wt_span_is_of (&word, modifiers) && !is_adjective (&word)))
      break;
    *with_article = *with_article || wt_span_begins (&word, indefinite) != NULL;
    before.end = word.start;
  }
  return NO_PLACE;
}

static WtSpan
behind_modifiers (const WtSpan *sentence, const WtSpan *sign)
{
  static const char *const kinds[] = { "'s",       "’s",           "news agency", "news service", "news", "agency",
                                       "newswire", "wire service", NULL };
  WtSpan after = wt_span_trimmed (wt_span_between (sentence, sign->end, sentence->end));
  const char *kind = wt_span_begins (&after, kinds);

  if (kind != NULL && strlen (kind) <= after.end - after.start)
    after.start += strlen (kind);
  return wt_span_trimmed (after);
}

/* "..., AP said." */
static gboolean
closes_sentence (const WtSpan *sentence, const WtSpan *sign, const WtSpan *after)
{
  static const char *const articles[] = { "the", NULL };
  WtSpan before = wt_span_trimmed (wt_span_between (sentence, sentence->start, sign->start));
  const char *verb = wt_span_begins (after, said);

  if (verb == NULL)
    return FALSE;
  if (wt_span_ends (&before, articles) != NULL)
    before = wt_span_trimmed (wt_span_between (&before, before.start, before.end - strlen (articles[0])));
  WtSpan rest = wt_span_bare (wt_span_between (after, after->start + strlen (verb), after->end));
  if (rest.start < rest.end || before.start == before.end)
    return FALSE;
  return before.folded[before.end - 1] == ',' || wt_span_ends_sentence (&before);
}

/* What follows a sign tells whether the agency gives or is the news. "Reuters/Ipsos", "AP-NORC" bear a name only. */
static gboolean
is_subject (const WtSpan *sentence, const WtSpan *sign, const WtSpan *after)
{
  if (sign->end + 1 < sentence->end && strchr ("/-", sentence->text[sign->end]) != NULL
      && g_ascii_isalnum (sentence->text[sign->end + 1]))
    return TRUE;
  return wt_span_begins (after, subject_after) != NULL;
}

gboolean
wt_credit_attributes (const WtSpan *sentence, const WtSpan *sign, WtSpan *extent)
{
  gboolean with_article;
  WtSpan after = behind_modifiers (sentence, sign);
  gsize start = find_attribution_before (sentence, sign, &with_article);
  const char *verb = wt_span_begins (&after, attribution_after);

  if (is_subject (sentence, sign, &after))
    return FALSE;
  *extent = wt_span_between (sentence, sign->start, sign->end);
  if (start != NO_PLACE && (!with_article || wt_span_begins (&after, reporters) != NULL))
  {
    extent->start = start;
    return TRUE;
  }
  if (verb != NULL)
  {
    WtSpan object = wt_span_trimmed (wt_span_between (&after, after.start + strlen (verb), after.end));
    extent->end = after.start + strlen (verb);
    return wt_span_begins (&object, subject_after) == NULL;
  }
  if (!closes_sentence (sentence, sign, &after))
    return FALSE;
  extent->end = sentence->end;
  return TRUE;
}
