/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What columns are called: in exports of archives and research sets, by programs that collect news, and by people. */
#include <string.h>

#include "columns.h"

/* A name that stands one object further in is less sure. */
#define NESTED_RANK 1000

#define MAX_NAME_BYTES 200

/* name: the user's; words: in a message; columns: names of columns, the surest first, folded: small letters and digits
 * only. */
typedef struct
{
  const char *name;
  const char *words;
  const char *columns;
} Role;

static const Role roles[WT_COLUMN_ROLES] = {
  [WT_COLUMN_TEXT] = { "text", "the text",
                       "fulltext maintext bodytext articlebody articletext storytext newstext text body articlecontent "
                       "newscontent contentencoded contenthtml contenttext content story articlestory bodyhtml "
                       "bodyxhtml "
                       "textbody cleantext cleanedtext textcontent rawtext plaintext ocrtext textocr ocr transcript "
                       "sentences paragraphs paragraph article document doc td lp "
                       "volltext artikeltext haupttext inhalt texte textecomplet textearticle corps contenu texto "
                       "textocompleto cuerpo contenido corpo conteudo conteúdo testo testocompleto contenuto tekst "
                       "volledigetekst inhoud artikeltekst treść tresc текст полныйтекст содержание текстстатьи "
                       "正文 全文 内容 內容 文章内容 本文 記事本文 본문 내용 기사본문 النص نصالمقال المحتوى metin "
                       "içerik icerik "
                       "haber isi konten isiberita teks पाठ متن html" },
  [WT_COLUMN_TITLE] = { "title", "the title",
                        "title headline articletitle headlinemain maintitle storytitle newstitle webtitle "
                        "documenttitle "
                        "articleheadline head heading header hl hd hed "
                        "titel überschrift ueberschrift schlagzeile headlines titre titreprincipal título titulo "
                        "titular "
                        "titolo manchete kop titolopagina tytuł tytul заголовок название 标题 標題 题目 タイトル "
                        "見出し 제목 "
                        "العنوان عنوان başlık baslik judul शीर्षक" },
  [WT_COLUMN_OUTLET] = { "outlet", "the outlet",
                         "outlet outletname newspaper newspapername newspapertitle publication publicationname "
                         "publicationtitle journal journaltitle papertitle paper publisher publishername medianame "
                         "mediaoutlet medium media sourcename sourcetitle sitename threadsite sitefull website site "
                         "sourcedomain domain thesource sn series feedtitle feed channel source "
                         "zeitung medienname publikation quelle journalname média titredupériodique périodique éditeur "
                         "periódico periodico diario medio fuente giornale testata fonte jornal veículo veiculo krant "
                         "medium bron gazeta źródło zrodlo издание источник сми 媒体 媒體 来源 來源 报纸 新聞社 媒体名 "
                         "언론사 "
                         "신문사 출처 الصحيفة المصدر gazete kaynak media sumber समाचारपत्र" },
  [WT_COLUMN_URL] = { "url", "the address",
                      "url articleurl weburl canonicalurl link permalink articlelink storyurl newsurl documenturl "
                      "docurl "
                      "pageurl originalurl externalurl uri href weblink guid lien adresse adresseweb enlace "
                      "liga indirizzo collegamento адрес ссылка 链接 網址 网址 リンク 링크 주소 الرابط رابط bağlantı "
                      "tautan" },
  [WT_COLUMN_DATE] = { "published", "the date",
                       "published publishedat datepublished publisheddate publishdate datepublish dateofpublication "
                       "publicationdate datepublication pubdate publishedon publishtime publishedtime publishedutc "
                       "webpublicationdate articledate newsdate storydate firstpublished firstpublicationdate dategmt "
                       "issued dateissued issuedate date datetime pd contentcreated firstcreated created createdat "
                       "datecreated creationdate timestamp ts time postedat posted updated updatedat datemodified "
                       "modified lastmodified versioncreated "
                       "datum erscheinungsdatum veröffentlicht veroeffentlicht veröffentlichungsdatum "
                       "datedepublication "
                       "dateparution publiéle fecha fechadepublicación fechapublicación fechapublicacion data "
                       "datadipubblicazione datapubblicazione datadepublicação datapublicacao publicado "
                       "publicatiedatum "
                       "datapublikacji дата датапубликации 日期 发布日期 发布时间 發布時間 时间 日付 公開日 掲載日 "
                       "날짜 일자 "
                       "발행일 التاريخ تاريخالنشر tarih yayıntarihi tanggal tanggalterbit दिनांक" },
  [WT_COLUMN_TIME] = { "time", "the time of day", "publishedclock timeofday et uhrzeit heure hora ora godzina время" },
  [WT_COLUMN_LANGUAGE] = { "language", "the language",
                           "language lang languagecode langcode languageiso inlanguage detectedlanguage la sprache "
                           "langue idioma lingua taal język jezyk язык 语言 語言 言語 언어 اللغة dil bahasa भाषा" },
  [WT_COLUMN_AUTHOR] = { "author", "the author",
                         "author authors byline bylines authorname creator writer writtenby reporter journalist "
                         "journalists by autor autoren verfasser auteur auteurs autore autores autori auteursnaam "
                         "автор "
                         "авторы 作者 記者 记者 著者 기자 작성자 الكاتب المؤلف yazar penulis लेखक" },
  [WT_COLUMN_AGENCY] = { "agency", "the agency",
                         "agency newsagency wireservice wire wiresource creditline credit credits provider "
                         "newsprovider agentur nachrichtenagentur agence agencia agenzia agência agencja persbureau "
                         "агентство 通讯社 通訊社 通信社 통신사 الوكالة ajans" },
  [WT_COLUMN_RIGHTS] = { "rights", "the rights",
                         "copyright copyrightnotice copyrightholder copyrightline rights usageterms licence license "
                         "urheberrecht droits derechos diritti direitos" },
  [WT_COLUMN_DATELINE] = { "dateline", "the dateline", "dateline datelinetext locationline ortsmarke" },
  [WT_COLUMN_SUMMARY] = { "summary", "the summary",
                          "summary abstract description teaser excerpt snippet lead leadparagraph standfirst deck dek "
                          "trailtext subtitle subheadline hlead intro shortdescription zusammenfassung vorspann "
                          "anreißer "
                          "chapô chapo résumé resume resumen entradilla sommario riassunto resumo samenvatting "
                          "streszczenie аннотация 摘要 概要 요약 الملخص özet ringkasan" },
  [WT_COLUMN_ID] = { "id", "the id",
                     "id articleid storyid storiesid documentid docid newsid itemid uuid identifier accessionnumber an "
                     "key hash recordid" },
  [WT_COLUMN_SECTION] = { "section", "the section",
                          "section sectionname category categories desk department ressort rubrik rubrique sección "
                          "seccion sezione seção rubriek dział раздел рубрика 栏目 版块 分類 섹션 القسم edition page "
                          "pages" },
  [WT_COLUMN_KEYWORDS] = { "keywords", "the keywords",
                           "keywords keyword tags tag topics topic subject subjects slugline slug schlagwörter "
                           "schlagworte motsclés motscles palabrasclave parolechiave palavraschave trefwoorden "
                           "ключевыеслова 关键词 關鍵詞 キーワード 키워드 etiketler" },
};

const char *
wt_column_role_name (WtColumnRole role)
{
  return roles[role].name;
}

const char *
wt_column_role_words (WtColumnRole role)
{
  return roles[role].words;
}

int
wt_column_role_named (const char *name, gsize length)
{
  for (int role = 0; role < WT_COLUMN_ROLES; role++)
    if (strlen (roles[role].name) == length && strncmp (roles[role].name, name, length) == 0)
      return role;
  return length == 4 && strncmp (name, "date", 4) == 0 ? WT_COLUMN_DATE : -1;
}

/* Folded name to its role and rank, packed. Of a name in two roles the first counts. */
static GHashTable *
make_index (void)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int role = 0; role < WT_COLUMN_ROLES; role++)
  {
    g_auto (GStrv) names = g_strsplit (roles[role].columns, " ", -1);
    for (guint i = 0; names[i] != NULL; i++)
      if (!g_hash_table_contains (index, names[i]))
        g_hash_table_insert (index, g_strdup (names[i]), GUINT_TO_POINTER (((guint)role + 1) << 16 | i));
  }
  return index;
}

static GHashTable *
index_of_names (void)
{
  static GHashTable *index = NULL;

  if (g_once_init_enter (&index))
    g_once_init_leave (&index, make_index ());
  return index;
}

/* Small letters and digits of a name. */
static char *
fold_name (const char *name, gsize length)
{
  g_autofree char *valid = g_utf8_make_valid (name, (gssize)MIN (length, MAX_NAME_BYTES));
  GString *folded = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
  {
    gunichar c = g_utf8_get_char (p);
    if (g_unichar_isalnum (c) || g_unichar_ismark (c))
      g_string_append_unichar (folded, g_unichar_tolower (c));
  }
  return g_string_free (folded, FALSE);
}

static int
look_up (const char *name, gsize length, guint penalty, guint *rank)
{
  g_autofree char *folded = fold_name (name, length);
  guint packed = GPOINTER_TO_UINT (g_hash_table_lookup (index_of_names (), folded));

  if (packed == 0)
    return -1;
  if (rank != NULL)
    *rank = (packed & 0xFFFF) + penalty;
  return (int)(packed >> 16) - 1;
}

/* What the last part of "title.rendered" or "author.name" is where it only repeats that there is a value. */
static gboolean
says_nothing (const char *part)
{
  static const char *const generic[] = { "name", "value",  "main", "rendered", "plain",    "text",
                                         "full", "$value", "_",    "#text",    "original", NULL };

  return g_strv_contains (generic, part);
}

/* Whether what lies in an object tells more of one thing, as "published.source" does; of a text's object it tells of
 * the article. */
static gboolean
is_detail (const char *name, const char *dot)
{
  int outer = look_up (name, (gsize)(dot - name), 0, NULL);

  return outer >= 0 && outer != WT_COLUMN_TEXT;
}

int
wt_column_role (const char *name, guint *rank)
{
  const char *dot = strrchr (name, '.');
  const char *colon = strrchr (name, ':');
  int role = look_up (name, strlen (name), 0, rank);

  if (role < 0 && dot != NULL && (says_nothing (dot + 1) || strcmp (dot + 1, "date") == 0))
    role = look_up (name, (gsize)(dot - name), 1, rank);
  if (role < 0 && colon != NULL)
    role = look_up (colon + 1, strlen (colon + 1), 1, rank);
  if (role < 0 && dot != NULL && !says_nothing (dot + 1) && !is_detail (name, dot))
    role = look_up (dot + 1, strlen (dot + 1), NESTED_RANK, rank);
  if (role < 0 && dot != NULL && says_nothing (dot + 1) && memchr (name, '.', (gsize)(dot - name)) != NULL)
  {
    g_autofree char *outer = g_strndup (name, (gsize)(dot - name));
    role = wt_column_role (outer, rank);
  }
  return role;
}
