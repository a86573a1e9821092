/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf_structure.h"

/* kids: what it holds, in its order, but for the objects' numbers of the elements in it, which are written last. */
struct WtPdfElement
{
  const char *tag;
  WtPdfElement *parent;
  guint object;
  GArray *kids;
};

typedef enum
{
  KID_ELEMENT,
  KID_MARK,
  KID_ANNOTATION
} KidKind;

/* number: of a mark on its page, or the object of an annotation. */
typedef struct
{
  KidKind kind;
  const WtPdfElement *element;
  guint page, number;
} Kid;

/* elements: all, owned, a parent before those in it. marked: for each page, the elements of its marks. linked: those of
 * the annotations. */
struct WtPdfStructure
{
  const GArray *pages;
  GPtrArray *elements;
  GPtrArray *marked;
  GPtrArray *linked;
};

static void
element_free (gpointer data)
{
  WtPdfElement *element = data;

  g_array_unref (element->kids);
  g_free (element);
}

static WtPdfElement *
element_new (WtPdfStructure *structure, WtPdfElement *parent, const char *tag)
{
  WtPdfElement *element = g_new0 (WtPdfElement, 1);

  element->tag = tag;
  element->parent = parent;
  element->kids = g_array_new (FALSE, FALSE, sizeof (Kid));
  g_ptr_array_add (structure->elements, element);
  return element;
}

WtPdfStructure *
wt_pdf_structure_new (const GArray *pages)
{
  WtPdfStructure *structure = g_new0 (WtPdfStructure, 1);

  structure->pages = pages;
  structure->elements = g_ptr_array_new_with_free_func (element_free);
  structure->marked = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  structure->linked = g_ptr_array_new ();
  for (guint i = 0; i < pages->len; i++)
    g_ptr_array_add (structure->marked, g_ptr_array_new ());
  element_new (structure, NULL, "Document");
  return structure;
}

void
wt_pdf_structure_free (WtPdfStructure *structure)
{
  if (structure == NULL)
    return;
  g_ptr_array_unref (structure->elements);
  g_ptr_array_unref (structure->marked);
  g_ptr_array_unref (structure->linked);
  g_free (structure);
}

WtPdfElement *
wt_pdf_structure_root (WtPdfStructure *structure)
{
  return g_ptr_array_index (structure->elements, 0);
}

const char *
wt_pdf_element_tag (const WtPdfElement *element)
{
  return element->tag;
}

WtPdfElement *
wt_pdf_structure_add (WtPdfStructure *structure, WtPdfElement *parent, const char *tag)
{
  WtPdfElement *element = element_new (structure, parent, tag);
  Kid kid = { KID_ELEMENT, element, 0, 0 };

  g_array_append_val (parent->kids, kid);
  return element;
}

guint
wt_pdf_structure_mark (WtPdfStructure *structure, WtPdfElement *element, guint page)
{
  GPtrArray *marks = g_ptr_array_index (structure->marked, page);
  Kid kid = { KID_MARK, element, page, marks->len };

  g_array_append_val (element->kids, kid);
  g_ptr_array_add (marks, element);
  return kid.number;
}

guint
wt_pdf_structure_link (WtPdfStructure *structure, WtPdfElement *element, guint page, guint annotation)
{
  Kid kid = { KID_ANNOTATION, element, page, annotation };

  g_array_append_val (element->kids, kid);
  g_ptr_array_add (structure->linked, element);
  return structure->pages->len + structure->linked->len - 1;
}

static void
append_kid (GString *out, const Kid *kid, const GArray *pages)
{
  if (kid->kind == KID_ELEMENT)
    g_string_append_printf (out, "%u 0 R ", kid->element->object);
  else if (kid->kind == KID_MARK)
    g_string_append_printf (out, "<< /Type /MCR /Pg %u 0 R /MCID %u >> ", g_array_index (pages, guint, kid->page),
                            kid->number);
  else
    g_string_append_printf (out, "<< /Type /OBJR /Pg %u 0 R /Obj %u 0 R >> ", g_array_index (pages, guint, kid->page),
                            kid->number);
}

static void
write_element (const WtPdfStructure *structure, const WtPdfElement *element, WtPdfFile *file, guint root)
{
  g_autoptr (GString) kids = g_string_new (NULL);

  for (guint i = 0; i < element->kids->len; i++)
    append_kid (kids, &g_array_index (element->kids, Kid, i), structure->pages);
  wt_pdf_file_add (file, element->object, "<< /Type /StructElem /S /%s /P %u 0 R /K [ %s] >>", element->tag,
                   element->parent != NULL ? element->parent->object : root, kids->str);
}

/* From a mark or an annotation back to its element: first the pages', then the annotations'. */
static guint
write_parents (const WtPdfStructure *structure, WtPdfFile *file)
{
  g_autoptr (GString) numbers = g_string_new (NULL);
  guint object = wt_pdf_file_reserve (file);

  for (guint page = 0; page < structure->marked->len; page++)
  {
    const GPtrArray *marks = g_ptr_array_index (structure->marked, page);
    g_string_append_printf (numbers, "%u [ ", page);
    for (guint i = 0; i < marks->len; i++)
      g_string_append_printf (numbers, "%u 0 R ", ((const WtPdfElement *)g_ptr_array_index (marks, i))->object);
    g_string_append (numbers, "] ");
  }
  for (guint i = 0; i < structure->linked->len; i++)
    g_string_append_printf (numbers, "%u %u 0 R ", structure->marked->len + i,
                            ((const WtPdfElement *)g_ptr_array_index (structure->linked, i))->object);
  wt_pdf_file_add (file, object, "<< /Nums [ %s] >>", numbers->str);
  return object;
}

guint
wt_pdf_structure_write (WtPdfStructure *structure, WtPdfFile *file)
{
  guint root = wt_pdf_file_reserve (file);

  for (guint i = 0; i < structure->elements->len; i++)
    ((WtPdfElement *)g_ptr_array_index (structure->elements, i))->object = wt_pdf_file_reserve (file);
  for (guint i = 0; i < structure->elements->len; i++)
    write_element (structure, g_ptr_array_index (structure->elements, i), file, root);
  guint parents = write_parents (structure, file);
  wt_pdf_file_add (file, root, "<< /Type /StructTreeRoot /K %u 0 R /ParentTree %u 0 R /ParentTreeNextKey %u >>",
                   wt_pdf_structure_root (structure)->object, parents, structure->marked->len + structure->linked->len);
  return root;
}
