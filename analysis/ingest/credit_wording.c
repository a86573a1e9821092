/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The phrases that credits are told by, as data. Words are folded (fold.h). */
#include "phrasebook.h"

/* clang-format off */
/* What signs a picture at the head of a line. */
static const char *const photo_heads[] = {
  "image source", "image credit", "image credits", "image courtesy", "image by", "image via", "photo by",
  "photos by", "photo credit", "photo credits", "photo courtesy", "photo source", "photo via", "photo from",
  "photograph by", "photographs by", "photograph courtesy", "picture by", "picture credit", "picture courtesy",
  "picture source", "pictures by", "pic credit", "pic courtesy", "pic by", "pic source", "file photo", "file pic",
  "file image", "representational image", "representative image", "representational photo", "representative photo",
  "representational picture", "representative picture", "image for representation", "photo for representation",
  "ap photo", "afp photo", "reuters photo", "afp via getty", "getty images", "via getty", "shutterstock",
  "screengrab", "screen grab", "screenshot", "video grab", "handout via", "handout photo", "handout image",
  "illustration by", "photo illustration", "graphic by", "video by", "still image", "file footage", "feature image",
  "featured image", "cover image", "cover photo", "credit image", "credit photo", NULL
};
/* What signs one before a colon, slash or agency. */
const char *const wt_photo_labels[] = {
  "photo", "photos", "image", "images", "picture", "pictures", "pic", "pics", "credit", "credits", "photograph",
  "photographer", "illustration", "graphic", "handout", "foto", "bild", "photo credits", "crédit photo",
  "credit photo", "img", NULL
};
/* What signs one wherever it stands in a short line. */
static const char *const photo_inside[] = {
  "photo via", "pool photo", "via getty images", "getty images", "via shutterstock", "photo illustration",
  "handout via", "via ap", "via reuters", "via afp", "via epa", "ap photo", "afp photo", "reuters photo",
  "xinhua photo", "epa efe", "pool via", "file photo", "file pic", "file image", "images via", "nurphoto",
  "anadolu agency via", NULL
};
/* What signs a text under it, at the head of a line or in it. */
static const char *const footer_heads[] = {
  "with inputs from", "with input from", "with agency inputs", "with agency input", "with agencies inputs",
  "with inputs of", "with additional inputs", "with additional reporting", "with reporting by",
  "with reporting from", "with files from", "with file from", "with material from", "with information from",
  "with contributions from", "with wire reports", "with wire inputs", "with agencies", "with pti inputs",
  "inputs from", "input from", "inputs by", "agency inputs", "agencies inputs", "additional reporting",
  "additional inputs", "reporting by", "reported by", "reporting for", "editing by", "edited by", "writing by",
  "written by", "compiled by", "compiled from", "from wire", "from wires", "from agencies", "from agency",
  "from news services", "wire reports", "wire services", "staff and wire", "agency report", "agency reports",
  "agencies report", "information from", "this story was originally published",
  "this article was originally published", "this report was originally published", "this story originally appeared",
  "this article originally appeared", "this article was first published", "this story was first published",
  "originally published by", "originally published on", "originally published at", "first published by",
  "first published on", "first published at", "republished from", "syndicated from",
  "this story has been published from", "this story has been sourced", "this story is published from",
  "this report is auto generated", "this story is auto generated", "this is a syndicated", "this is an unedited",
  "except for the headline", "this story has not been edited", "this article has not been edited",
  "this report has not been edited", "this copy has not been edited", "the story has not been edited",
  "published in arrangement", "produced by", "distributed by", "provided by", "supplied by", "translated by",
  "source link", "mit material von", "avec", "agencias", NULL
};
static const char *const footer_inside[] = {
  "contributed to this report", "contributed to this story", "contributed to this article", "contributed reporting",
  "contributed to the report", "contributed to this piece", "contributed from", "agencies contributed",
  "agency contributed", "inputs from agencies", "inputs from agency", "agency inputs", "inputs from pti",
  "inputs from ani", "inputs from ians", "was used in this report", "were used in this report",
  "was used in compiling", "provided by syndicat", "auto generated from a syndicated feed", "from a syndicated feed",
  "published from a wire agency", "from a wire agency feed", "from an agency feed",
  "without modifications to the text", "has not been edited by", "not been edited by", "published unedited",
  "from news agencies", "from news agency", "first appeared on", "first appeared in", "originally appeared on",
  "originally appeared in", "originally published by", "originally published on", "originally published in",
  "is distributed by", "assisted in this report", NULL
};
static const char *const copyright_inside[] = {
  "all rights reserved", "may not be published broadcast", "may not be reproduced", "may not be copied",
  "rewritten or redistributed", "redistributed without", "tous droits réservés", "alle rechte vorbehalten", NULL
};
/* Labels of a line that names where a text is from. */
static const char *const source_heads[] = {
  "source", "sources", "agency", "agencies", "courtesy", "via", "news source", "news agency", "originally from",
  "quelle", "fuente", "fonte", NULL
};
/* Agencies that are not named. */
static const char *const generic_agency[] = {
  "agencies", "agency", "news agencies", "news agency", "wire", "wires", "wire reports", "wire services",
  "news services", "agency reports", "agencies reports", "staff and agencies", "agencies and staff", "agencias",
  "agences", "agenturen", NULL
};
/* clang-format on */

const WtPhraseList wt_credit_phrases[] = {
  { photo_heads, WT_CUE_PHOTO, WT_PHRASE_HEAD },
  { wt_photo_labels, WT_CUE_PHOTO_LABEL, WT_PHRASE_HEAD },
  { photo_inside, WT_CUE_PHOTO_INSIDE, WT_PHRASE_IN },
  { footer_heads, WT_CUE_FOOTER, WT_PHRASE_HEAD },
  { footer_inside, WT_CUE_FOOTER_INSIDE, WT_PHRASE_IN },
  { copyright_inside, WT_CUE_COPYRIGHT, WT_PHRASE_IN },
  { source_heads, WT_CUE_SOURCE, WT_PHRASE_HEAD },
  { generic_agency, WT_CUE_AGENCIES_ALONE, WT_PHRASE_WHOLE },
  { NULL, 0, 0 },
};
