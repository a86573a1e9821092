/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compressed files and archives: made here by libarchive, read as inputs. */
#include "result_fixture.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>

#define STORY(n)                                                                                                       \
  "The harbour council voted on Monday to close lighthouse number " n " after the storm tore off its roof.\n"

typedef int (*Prepare) (struct archive *archive);

/* A member that an archive is made with. */
typedef struct
{
  const char *path;
  const char *content;
  gsize n_bytes;
} Member;

static GByteArray *
pack (Prepare format, Prepare filter, const Member *members, gsize n_members)
{
  gsize room = 1 << 20, used = 0;
  GByteArray *bytes = g_byte_array_new ();
  struct archive *archive = archive_write_new ();

  g_byte_array_set_size (bytes, (guint)room);
  format (archive);
  if (filter != NULL)
    filter (archive);
  assert_int_equal (archive_write_open_memory (archive, bytes->data, room, &used), ARCHIVE_OK);
  for (gsize i = 0; i < n_members; i++)
  {
    struct archive_entry *entry = archive_entry_new ();
    archive_entry_set_pathname (entry, members[i].path);
    archive_entry_set_size (entry, (la_int64_t)members[i].n_bytes);
    archive_entry_set_filetype (entry, AE_IFREG);
    archive_entry_set_perm (entry, 0644);
    assert_int_equal (archive_write_header (archive, entry), ARCHIVE_OK);
    assert_int_equal (archive_write_data (archive, members[i].content, members[i].n_bytes), members[i].n_bytes);
    archive_entry_free (entry);
  }
  assert_int_equal (archive_write_close (archive), ARCHIVE_OK);
  archive_write_free (archive);
  g_byte_array_set_size (bytes, (guint)used);
  return bytes;
}

static const Member stories[] = {
  { "story/one.txt", STORY ("1"), sizeof STORY ("1") - 1 },
  { "story/.hidden.txt", STORY ("2"), sizeof STORY ("2") - 1 },
  { "story/three.txt", STORY ("3"), sizeof STORY ("3") - 1 },
};

static void
members_are_read_as_a_folders_files_are_and_numbered (void **state)
{
  static const Prepare formats[] = { archive_write_set_format_zip, archive_write_set_format_pax_restricted,
                                     archive_write_set_format_v7tar, archive_write_set_format_cpio_newc };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
  {
    g_autoptr (GByteArray) bytes = pack (formats[i], NULL, stories, G_N_ELEMENTS (stories));
    g_auto (Result) result = read_as ("a.pack", bytes->data, bytes->len);
    assert_int_equal (result.articles->len, 2);
    assert_string_equal (article_of (&result, 0)->text, STORY ("1"));
    assert_string_equal (article_of (&result, 0)->id, "a.pack#1");
    assert_string_equal (article_of (&result, 1)->id, "a.pack#3");
    assert_string_equal (article_of (&result, 1)->path, "a.pack/story/three.txt");
    assert_int_equal (count_said (&result, WT_DIAGNOSTIC_SKIPPED, "hidden files"), 1);
  }
}

static void
a_compressed_file_is_what_is_in_it (void **state)
{
  g_autoptr (GByteArray) bytes = pack (archive_write_set_format_raw, archive_write_add_filter_gzip, stories, 1);
  g_auto (Result) result = read_as ("one.txt.gz", bytes->data, bytes->len);

  (void)state;
  assert_int_equal (result.articles->len, 1);
  assert_string_equal (article_of (&result, 0)->id, "one.txt.gz");
  assert_string_equal (article_of (&result, 0)->text, STORY ("1"));
}

static void
an_archive_cut_anywhere_gives_what_came_before_and_says_so (void **state)
{
  g_autoptr (GByteArray) bytes = pack (archive_write_set_format_zip, NULL, stories, G_N_ELEMENTS (stories));

  (void)state;
  for (guint n = 1; n < bytes->len; n++)
  {
    g_auto (Result) result = read_as ("a.zip", bytes->data, n);
    assert_true (result.articles->len <= 2);
    if (result.articles->len < 2)
      assert_true (result.diagnostics->len > 0);
  }
}

static void
archives_in_archives_are_opened_up_to_a_depth (void **state)
{
  g_autoptr (GByteArray) bytes = pack (archive_write_set_format_zip, NULL, stories, 1);

  (void)state;
  for (guint depth = 2; depth <= 6; depth++)
  {
    const Member inner = { "inner.zip", (const char *)bytes->data, bytes->len };
    GByteArray *outer = pack (archive_write_set_format_zip, NULL, &inner, 1);
    g_byte_array_unref (bytes);
    bytes = outer;
    g_auto (Result) result = read_as ("a.zip", bytes->data, bytes->len);
    assert_int_equal (result.articles->len, depth <= 4 ? 1 : 0);
    assert_int_equal (count_said (&result, WT_DIAGNOSTIC_TOO_LARGE, "inside of 4 others"), depth <= 4 ? 0 : 1);
  }
}

static void
a_text_that_has_a_tars_letters_where_a_tar_has_them_is_a_text (void **state)
{
  GString *text = g_string_new ("The harbour council voted on Monday to close the lighthouse.\n");

  (void)state;
  while (text->len < 256)
    g_string_append_c (text, text->len % 60 == 59 ? '\n' : 'x');
  g_string_append (text, "mustard and bread were all that the keepers had left.\n");
  assert_memory_equal (text->str + 257, "ustar", 5);
  g_auto (Result) result = read_as ("a.txt", text->str, text->len);
  assert_int_equal (result.articles->len, 1);
  g_string_free (text, TRUE);
}

#define TABLE "file;outlet\r\none.txt;Quay Gazette\r\nthree.txt;Tidal Post\r\n"

static const Member with_tables[] = {
  { "story/one.txt", STORY ("1"), sizeof STORY ("1") - 1 },
  { "story/articles.csv", TABLE, sizeof TABLE - 1 },
  { "story/three.txt", STORY ("3"), sizeof STORY ("3") - 1 },
  { "other/one.txt", STORY ("4"), sizeof STORY ("4") - 1 },
};

static void
a_table_of_articles_in_an_archive_counts_for_its_folder_wherever_it_stands (void **state)
{
  static const Prepare formats[] = { archive_write_set_format_zip, archive_write_set_format_pax_restricted,
                                     archive_write_set_format_pax_restricted };
  static const Prepare filters[] = { NULL, NULL, archive_write_add_filter_gzip };
  g_autofree char *folder = g_dir_make_tmp ("wt-archive-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.pack", NULL);

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
  {
    g_autoptr (GByteArray) bytes = pack (formats[i], filters[i], with_tables, G_N_ELEMENTS (with_tables));
    assert_true (g_file_set_contents (path, (const char *)bytes->data, bytes->len, NULL));
    g_auto (Result) result = read_file (path);
    assert_int_equal (result.articles->len, 3);
    assert_string_equal (article_of (&result, 0)->outlet, "Quay Gazette");
    assert_string_equal (article_of (&result, 1)->outlet, "Tidal Post");
    assert_null (article_of (&result, 2)->outlet);
    assert_int_equal (count_said (&result, WT_DIAGNOSTIC_UNREADABLE, ""), 0);
  }
  g_unlink (path);
  g_rmdir (folder);
}

static void
in_a_stream_it_counts_for_what_comes_behind_it_and_the_rest_is_told (void **state)
{
  g_autoptr (GByteArray) bytes = pack (archive_write_set_format_zip, NULL, with_tables, G_N_ELEMENTS (with_tables));
  g_auto (Result) result = read_as ("a.zip", bytes->data, bytes->len);

  (void)state;
  assert_int_equal (result.articles->len, 3);
  assert_null (article_of (&result, 0)->outlet);
  assert_string_equal (article_of (&result, 1)->outlet, "Tidal Post");
  assert_null (article_of (&result, 2)->outlet);
  assert_int_equal (count_said (&result, WT_DIAGNOSTIC_UNREADABLE, "has a row for one.txt"), 1);
  assert_int_equal (count_said (&result, WT_DIAGNOSTIC_UNREADABLE, "must have it first"), 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (members_are_read_as_a_folders_files_are_and_numbered),
    cmocka_unit_test (a_compressed_file_is_what_is_in_it),
    cmocka_unit_test (an_archive_cut_anywhere_gives_what_came_before_and_says_so),
    cmocka_unit_test (archives_in_archives_are_opened_up_to_a_depth),
    cmocka_unit_test (a_table_of_articles_in_an_archive_counts_for_its_folder_wherever_it_stands),
    cmocka_unit_test (in_a_stream_it_counts_for_what_comes_behind_it_and_the_rest_is_told),
    cmocka_unit_test (a_text_that_has_a_tars_letters_where_a_tar_has_them_is_a_text),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
