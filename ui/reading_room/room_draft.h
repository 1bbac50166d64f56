// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/study_reading.h"

#include <optional>

namespace dsmt::ui {

/// Answers that are given but not locked, kept in the library's notes for their reader and case alone.
void storeDraft(database::Library& library, const database::SignedIn& reader, const database::ReadingStep& step,
                const NoduleRead& answers);
/// Nothing when the note is of another case or answer.
std::optional<NoduleRead> storedDraft(database::Library& library, const database::SignedIn& reader,
                                      const database::ReadingStep& step);

} // namespace dsmt::ui
