/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <wiretrace/error.h>

#include "render/paint/scene.h"
#include "render/paint/style.h"

static void
items_stand_in_the_order_they_were_added (void **state)
{
  g_autoptr (WtScene) scene = wt_scene_new (100, 50, "Noto Sans");

  (void)state;
  WtItem *group = wt_item_add_group (scene->root, "img", "Title");
  WtItem *first = wt_item_add_rectangle (group, 1, 2, 3, 4);
  WtItem *second = wt_item_add_text (group, 5, 6, "Text", 9, 700, WT_ALIGN_END, 0x112233);
  assert_int_equal (group->children->len, 2);
  assert_ptr_equal (g_ptr_array_index (group->children, 0), first);
  assert_ptr_equal (g_ptr_array_index (group->children, 1), second);
  assert_string_equal (group->role, "img");
  assert_int_equal (first->fill.kind, WT_FILL_NONE);
  assert_int_equal (second->fill.kind, WT_FILL_SOLID);
  assert_int_equal (second->fill.colour, 0x112233);
}

static void
strings_given_to_an_item_are_copied_and_can_be_replaced (void **state)
{
  g_autoptr (WtScene) scene = wt_scene_new (100, 50, "Noto Sans");
  char name[] = "one";

  (void)state;
  WtItem *item = wt_item_add_rectangle (scene->root, 0, 0, 1, 1);
  wt_item_set_name (item, name, name);
  wt_item_set_title (item, name);
  wt_item_set_href (item, name);
  name[0] = 'x';
  assert_string_equal (item->id, "one");
  assert_string_equal (item->title, "one");
  wt_item_set_name (item, NULL, "class");
  wt_item_set_href (item, "#two");
  assert_null (item->id);
  assert_string_equal (item->css_class, "class");
  assert_string_equal (item->href, "#two");
}

static void
a_path_keeps_its_steps (void **state)
{
  g_autoptr (WtScene) scene = wt_scene_new (100, 50, "Noto Sans");

  (void)state;
  WtItem *path = wt_item_add_path (scene->root);
  wt_path_move_to (path, 1, 2);
  wt_path_curve_to (path, 3, 4, 5, 6, 7, 8);
  wt_path_close (path);
  assert_int_equal (path->steps->len, 3);
  const WtPathStep *curve = &g_array_index (path->steps, WtPathStep, 1);
  assert_int_equal (curve->command, 'C');
  assert_true (curve->x1 == 3 && curve->y2 == 6 && curve->x == 7);
}

static void
every_kind_of_line_but_the_solid_has_dashes_of_its_own (void **state)
{
  double lengths[WT_STYLE_DASHES];
  WtStroke stroke = { 0, 1, WT_DASH_SOLID };

  (void)state;
  assert_int_equal (wt_style_dashes (&stroke, lengths), 0);
  stroke.dash = WT_DASH_DASHED;
  assert_int_equal (wt_style_dashes (&stroke, lengths), 2);
  double dashed = lengths[0];
  stroke.dash = WT_DASH_DOTTED;
  assert_int_equal (wt_style_dashes (&stroke, lengths), 2);
  assert_true (lengths[0] < dashed / 2);
  stroke.dash = WT_DASH_DASH_DOT;
  assert_int_equal (wt_style_dashes (&stroke, lengths), 4);
}

static void
a_colour_has_three_channels (void **state)
{
  (void)state;
  assert_true (wt_style_channel (0xff8000, 0) == 1);
  assert_true (wt_style_channel (0xff8000, 1) > 0.5 && wt_style_channel (0xff8000, 1) < 0.51);
  assert_true (wt_style_channel (0xff8000, 2) == 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (items_stand_in_the_order_they_were_added),
    cmocka_unit_test (strings_given_to_an_item_are_copied_and_can_be_replaced),
    cmocka_unit_test (a_path_keeps_its_steps),
    cmocka_unit_test (every_kind_of_line_but_the_solid_has_dashes_of_its_own),
    cmocka_unit_test (a_colour_has_three_channels),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
