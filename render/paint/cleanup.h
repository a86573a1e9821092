/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cleanup: g_autoptr for cairo's handles. */
#pragma once

#include <cairo.h>
#include <glib.h>
#include <libxml/tree.h>
#include <pango/pango.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_t, cairo_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_surface_t, cairo_surface_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PangoContext, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)
