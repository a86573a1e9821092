/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words: the phrases of the figure. All results are (transfer full). */
#pragma once

#include "story.h"

/* wt_words_anchor: "article-" and the id with a "-" for each character but ASCII letters, digits, ".", "_" and "-": the
 * id of an article's card. */
char *wt_words_anchor (const char *id);

/* wt_words_sentence: "Sentence 3: edited, AP, confidence 0.94: TEXT…". @agency, @confidence: (nullable). */
char *wt_words_sentence (guint n, const char *relation, const char *agency, const char *confidence, const char *text);

/* wt_words_link: "AP to Harbour Gazette: 9 of 12 sentences, ...". @confidence: (nullable). */
char *wt_words_link (const WtStory *story, const WtStoryLink *link, const char *confidence, const char *evidence);

/* wt_words_link_id: "edge-AP-article-...": made of its ends, so that it stays when other links come or go; numbered
 * from the second one between the same ends. */
char *wt_words_link_id (const WtStory *story, const WtStoryLink *link);

/* wt_words_label: what stands on a link: "9 of 12 sentences" and, in @second where there is more to say, "4 word for
 * word". */
char *wt_words_label (const WtStory *story, const WtStoryLink *link, char **second);

/* wt_words_received: a line in the card of an article that shares text with another article. */
char *wt_words_received (const WtStory *story, const WtStoryLink *link);

/* wt_words_date: "16 Jan 2024, 14:20", "page date 8 Feb 2024, not relied on", "date not known".
 * wt_words_class: "wholly AP". wt_words_credit: "credit: none for the text", "" where there is nothing to credit;
 * @brief: "not credited".
 * wt_words_agency_state: what is known of an agency's text. wt_words_subtitle: what was compared. */
char *wt_words_date (const WtStoryArticle *article);
char *wt_words_class (const WtStory *story, const WtStoryArticle *article);
char *wt_words_credit (const WtStory *story, const WtStoryArticle *article, gboolean brief);
char *wt_words_agency_state (const WtStoryAgency *agency);
char *wt_words_subtitle (const WtStory *story);
