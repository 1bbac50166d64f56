// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/dicom/network/association.h"

namespace dsmt::dicom {

/// What may be received: CT images in every transfer syntax that is read here, and results (SR, SEG, SC, PDF). One
/// context a transfer syntax, so that the peer can send each image as it has it.
std::vector<OfferedContext> receivedContexts();

/// The SOP classes and transfer syntaxes of them.
std::vector<std::string> receivedClasses();
std::vector<std::string> imageSyntaxes();

} // namespace dsmt::dicom
