/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The automaton that finds the signs of all agencies in one pass over a text. */
#pragma once

#include <wiretrace/agency.h>

G_BEGIN_DECLS

/* A phrase that is looked for. NAME: in any case. ABBREVIATION: in its own case, unless a DENIAL of the same agency is
 * near. DENIAL: in any case; no sign itself. */
typedef enum
{
  WT_PHRASE_NAME,
  WT_PHRASE_ABBREVIATION,
  WT_PHRASE_DENIAL
} WtPhraseKind;

/* How far from an abbreviation, in bytes between the two, its agency's DENIAL still denies it. */
#define WT_DENIAL_REACH_BYTES 60

typedef struct WtSignTrie WtSignTrie;

/* wt_sign_trie_new, wt_sign_trie_free: a trie without phrases. wt_sign_trie_add: adds one; @phrase and @agency are
 * borrowed. An empty phrase is ignored. The trie is const once filled. */
WtSignTrie *wt_sign_trie_new (void);
void wt_sign_trie_free (WtSignTrie *trie);
void wt_sign_trie_add (WtSignTrie *trie, const char *phrase, WtPhraseKind kind, const WtAgency *agency);

/* wt_sign_trie_scan: what wt_agencies_scan() says. Time: the text's length by at most the longest phrase's.
 * Returns: (transfer full) (element-type WtAgencySign). */
GArray *wt_sign_trie_scan (const WtSignTrie *trie, const char *text, gsize length_bytes);

/* wt_sign_fold: the character that stands for all its varieties: lower case, one space, one dash, one apostrophe, one
 * quotation mark. wt_sign_is_edge: whether a word may end between two characters; 0 stands for the text's edge. */
gunichar wt_sign_fold (gunichar character);
gboolean wt_sign_is_edge (gunichar before, gunichar after);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtSignTrie, wt_sign_trie_free)

G_END_DECLS
