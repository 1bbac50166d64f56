// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lidc/parse_xml.h"

#include "core/base/error.h"

#include <algorithm>
#include <exception>
#include <expat.h>
#include <fmt/format.h>
#include <memory>
#include <new>

namespace dsmt::lidc {

namespace {

// The largest real file has 65,000 elements, six deep, and four attributes.
constexpr int kDeepest = 32;
constexpr int kMostElements = 500'000;
constexpr int kMostAttributes = 10'000;
// expat keeps an unfinished tag in memory and reads it again with each piece that is added.
constexpr std::size_t kPiece = std::size_t(1) << 16U;
constexpr std::size_t kLongestTag = 4 * kPiece;

struct FreeParser {
    void operator()(XML_ParserStruct* parser) const { XML_ParserFree(parser); }
};
using ParserPointer = std::unique_ptr<XML_ParserStruct, FreeParser>;

ParserPointer makeParser(void* owner)
{
    ParserPointer parser(XML_ParserCreate(nullptr));
    if (!parser)
        throw std::bad_alloc();
    XML_SetUserData(parser.get(), owner);
    return parser;
}

std::string_view withoutPrefix(std::string_view name)
{
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string inWords(XML_Error failure)
{
    switch (failure) {
    case XML_ERROR_NO_MEMORY:
        throw std::bad_alloc();
    case XML_ERROR_UNKNOWN_ENCODING:
    case XML_ERROR_INCORRECT_ENCODING:
        return "its encoding is none of UTF-8, UTF-16 and ISO-8859-1, or not the one it declares";
    case XML_ERROR_NO_ELEMENTS:
    case XML_ERROR_UNCLOSED_TOKEN:
    case XML_ERROR_UNCLOSED_CDATA_SECTION:
    case XML_ERROR_PARTIAL_CHAR:
        return "it is cut off before its end";
    default:
        return std::string("it is no well-formed XML: ") + XML_ErrorString(failure);
    }
}

/// One reading. expat is C: no exception may pass through it.
class Reading final {
public:
    explicit Reading(XmlEvents& events) : m_events(events), m_parser(makeParser(this))
    {
        XML_SetElementHandler(m_parser.get(), onOpen, onClose);
        XML_SetCharacterDataHandler(m_parser.get(), onText);
        XML_SetStartDoctypeDeclHandler(m_parser.get(), onDoctype);
    }

    void feed(std::string_view piece, bool isLast)
    {
        m_fed += piece.size();
        const auto status = XML_Parse(m_parser.get(), piece.data(), int(piece.size()), isLast ? XML_TRUE : XML_FALSE);
        if (m_failure)
            std::rethrow_exception(m_failure);
        if (status == XML_STATUS_ERROR)
            refuse(inWords(XML_GetErrorCode(m_parser.get())));
        const XML_Index read = XML_GetCurrentByteIndex(m_parser.get());
        if (!isLast && read >= 0 && m_fed - std::size_t(read) > kLongestTag)
            refuse(fmt::format("a tag or comment is longer than {} KB", kLongestTag >> 10U));
    }

private:
    [[noreturn]] void refuse(const std::string& reason) const { throw Error(ErrorKind::BadInput, atLine(reason)); }

    std::string atLine(const std::string& reason) const
    {
        return fmt::format("line {}: {}", XML_GetCurrentLineNumber(m_parser.get()), reason);
    }

    template <class Work> static void guarded(void* self, Work&& work)
    {
        auto& reading = *static_cast<Reading*>(self);
        if (reading.m_failure)
            return;
        try {
            work(reading);
        } catch (const Error& failure) {
            reading.m_failure = std::make_exception_ptr(Error(failure.kind(), reading.atLine(failure.message())));
        } catch (...) {
            reading.m_failure = std::current_exception();
        }
        if (reading.m_failure)
            XML_StopParser(reading.m_parser.get(), XML_FALSE);
    }

    static void onOpen(void* self, const XML_Char* name, const XML_Char** attributes)
    {
        guarded(self, [&](Reading& reading) {
            for (; *attributes; attributes += 2)
                ++reading.m_attributes;
            if (++reading.m_depth > kDeepest)
                throw Error(ErrorKind::BadInput, fmt::format("its elements are nested more than {} deep", kDeepest));
            if (++reading.m_elements > kMostElements)
                throw Error(ErrorKind::BadInput, fmt::format("it has more than {} elements", kMostElements));
            if (reading.m_attributes > kMostAttributes)
                throw Error(ErrorKind::BadInput, fmt::format("it has more than {} attributes", kMostAttributes));
            reading.m_events.open(withoutPrefix(name));
        });
    }

    static void onClose(void* self, const XML_Char* /*name*/)
    {
        guarded(self, [](Reading& reading) {
            --reading.m_depth;
            reading.m_events.close();
        });
    }

    static void onText(void* self, const XML_Char* text, int length)
    {
        guarded(self, [&](Reading& reading) { reading.m_events.text({text, std::size_t(length)}); });
    }

    static void onDoctype(void* self, const XML_Char*, const XML_Char*, const XML_Char*, int)
    {
        guarded(self, [](Reading&) {
            throw Error(ErrorKind::BadInput, "it has a document type declaration (DOCTYPE), which is not read");
        });
    }

    XmlEvents& m_events;
    ParserPointer m_parser;
    std::exception_ptr m_failure;
    std::size_t m_fed = 0;
    int m_depth = 0, m_elements = 0, m_attributes = 0;
};

/// Finds the name and stops there; the name of a document type is that of its first element (XML 1.0, 2.8), and
/// nothing that such a declaration brings along is read.
struct RootSearch {
    static void onOpen(void* self, const XML_Char* name, const XML_Char** /*attributes*/) { found(self, name); }
    static void onDoctype(void* self, const XML_Char* name, const XML_Char*, const XML_Char*, int)
    {
        found(self, name);
    }
    static void found(void* self, const XML_Char* name)
    {
        auto& search = *static_cast<RootSearch*>(self);
        if (search.isDone)
            return;
        search.isDone = true;
        XML_StopParser(search.parser, XML_FALSE);
        try {
            search.name = withoutPrefix(name);
        } catch (const std::bad_alloc&) {
            search.name.clear();
        }
    }

    XML_Parser parser = nullptr;
    std::string name;
    bool isDone = false;
};

} // namespace

void parseXml(std::string_view bytes, XmlEvents& events)
{
    Reading reading(events);
    while (bytes.size() > kPiece) {
        reading.feed(bytes.substr(0, kPiece), false);
        bytes.remove_prefix(kPiece);
    }
    reading.feed(bytes, true);
}

std::string rootElement(std::string_view begin)
{
    RootSearch search;
    const ParserPointer parser = makeParser(&search);
    search.parser = parser.get();
    XML_SetStartElementHandler(parser.get(), RootSearch::onOpen);
    XML_SetStartDoctypeDeclHandler(parser.get(), RootSearch::onDoctype);
    XML_Parse(parser.get(), begin.data(), int(std::min(begin.size(), kPiece)), XML_FALSE);
    return search.name;
}

} // namespace dsmt::lidc
