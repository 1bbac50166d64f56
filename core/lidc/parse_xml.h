// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include <string>
#include <string_view>

namespace dsmt::lidc {

/// Takes what is read, in order; names are without namespace prefix, all text is UTF-8. What it throws ends the
/// reading.
class XmlEvents {
public:
    virtual ~XmlEvents() = default;
    virtual void open(std::string_view element) = 0;
    virtual void text(std::string_view piece) = 0; ///< one text may come in several pieces
    virtual void close() = 0;
};

/// Reads XML 1.0 in UTF-8, UTF-16, ISO-8859-1 or ASCII. Nothing outside of the bytes is ever opened. A document type
/// declaration is refused, and with it every entity of the file's own. Depth, number of elements and attributes and
/// the length of a tag are bounded, and so is the memory.
/// @throws Error(BadInput) with "line N: reason", also for Errors that `events` throws; other exceptions pass through
void parseXml(std::string_view bytes, XmlEvents& events);

/// The first element's name, from the beginning of a file; "" when that is no XML.
std::string rootElement(std::string_view begin);

} // namespace dsmt::lidc
