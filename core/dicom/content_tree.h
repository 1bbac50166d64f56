// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include "core/dicom/content_item.h"

class DSRDocumentTree;

namespace dsmt::dicom {

/// Puts a content item and all below it into an empty tree. @throws Error(Failed) naming an item that does not fit
void putContent(DSRDocumentTree& tree, const ContentItem& root);

/// A tree as content items; items of kinds that no report of ours has are left out with all below them.
ContentItem contentOf(DSRDocumentTree& tree);

} // namespace dsmt::dicom
