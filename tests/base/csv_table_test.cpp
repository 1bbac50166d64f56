// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv_table.h"

#include "core/base/error.h"

#include <gmock/gmock.h>

using namespace dsmt;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

std::string whyRefused(std::string_view text)
{
    try {
        parseCsv(text);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput);
        return error.message();
    }
    return "was read";
}

} // namespace

TEST(ParseCsv, ReadsQuotesCommasAndLineEndsWithinThem)
{
    const CsvTable table = parseCsv("a, b ,c\n1,\"two, \"\"2\"\"\",\n\"x\ny\",,\"\"\n4,5,6");
    EXPECT_THAT(table.columns, ElementsAre("a", "b", "c"));
    ASSERT_EQ(table.rows.size(), 3u);
    EXPECT_THAT(table.rows[0].cells, ElementsAre("1", "two, \"2\"", ""));
    EXPECT_THAT(table.rows[1].cells, ElementsAre("x\ny", "", ""));
    EXPECT_EQ(table.rows[1].line, 3);
    EXPECT_EQ(table.rows[2].line, 5) << "a cell of two lines came before";
    EXPECT_EQ(table.column("b"), 1u);
    EXPECT_FALSE(table.column("d"));
}

TEST(ParseCsv, CountsLinesWithEveryLineEnd)
{
    for (const char* text : {"a,b\n\n1,2\n  \n3,4\n", "a,b\r\n\r\n1,2\r\n  \r\n3,4\r\n", "a,b\r\r1,2\r  \r3,4"}) {
        const CsvTable table = parseCsv(text);
        ASSERT_EQ(table.rows.size(), 2u);
        EXPECT_EQ(table.rows[0].line, 3);
        EXPECT_EQ(table.rows[1].line, 5);
    }
}

TEST(ParseCsv, TakesAByteOrderMarkAndUtf8)
{
    const CsvTable table = parseCsv("\xEF\xBB\xBFname\n\xE7\x8E\x8B\n");
    EXPECT_THAT(table.columns, ElementsAre("name"));
    EXPECT_EQ(table.rows[0].cells[0], "\xE7\x8E\x8B");
}

TEST(ParseCsv, NamesTheLineOfWhatIsWrong)
{
    EXPECT_THAT(whyRefused("a,b\n1,2\n3\n"), HasSubstr("line 3: 1 cells where the header has 2"));
    EXPECT_THAT(whyRefused("a,b\n1,2,3\n"), HasSubstr("line 2"));
    EXPECT_THAT(whyRefused("a,b\n1,2\n3,\"4\n"), HasSubstr("line 3: a quote"));
    EXPECT_THAT(whyRefused("a,b\n1,2\"x\"\n"), HasSubstr("line 2: a quote"));
    EXPECT_THAT(whyRefused("a,b,a\n"), HasSubstr("column a is there twice"));
    EXPECT_THAT(whyRefused("a,,b\n"), HasSubstr("a column has no name"));
    EXPECT_THAT(whyRefused(""), HasSubstr("no header"));
    EXPECT_THAT(whyRefused("\n \n"), HasSubstr("no header"));
}
