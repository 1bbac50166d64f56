// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include <optional>
#include <string>

class DcmItem;

namespace dsmt::dicom {

/// The contrast medium in the blood that a header tells of, in UTF-8: Contrast/Bolus Agent (PS3.3 C.7.6.4), else the
/// code meanings of the Contrast/Bolus Agent Sequence (C.7.6.4, and C.7.6.4b of Enhanced CT), "" for one that is not
/// named. Nothing without one, where the text denies it ("NONE", as some scanners write), and where the only route is
/// the bowel.
/// @param characterSets Specific Character Set of the text
std::optional<std::string> contrastAgent(DcmItem& item, const std::string& characterSets);

/// Whether any item of the sequence that this one belongs to, a Contrast/Bolus Usage Sequence (C.7.6.16.2.12), says
/// that an agent was administered.
bool isAgentAdministered(DcmItem& usage);

} // namespace dsmt::dicom
