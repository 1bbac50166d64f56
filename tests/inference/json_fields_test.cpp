// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/json_fields.h"

#include "core/base/error.h"

#include <gmock/gmock.h>

using namespace dsmt;
using dsmt::inference::JsonFields;
using testing::ElementsAre;

namespace {

template <class Work> std::string messageOf(Work work)
{
    try {
        work();
    } catch (const Error& error) {
        return error.message();
    }
    return "nothing is refused";
}

std::string messageOfParsing(const std::string& text)
{
    return messageOf([&] { JsonFields::parse(text); });
}

} // namespace

TEST(JsonFields, GiveValuesAsTheyAreWritten)
{
    const auto fields = JsonFields::parse(R"({"a": {"n": 3, "x": 2.5, "yes": true, "line": "text", "none": null,
                                              "row": [1, 2.5], "words": {"k": "v"}}})");
    const JsonFields a = fields.object("a");
    EXPECT_EQ(a.integer("n", 0, 3), 3);
    EXPECT_EQ(a.number("n", 0, 3), 3);
    EXPECT_EQ(a.number("x", 2.5, 2.5), 2.5);
    EXPECT_TRUE(a.boolean("yes"));
    EXPECT_EQ(a.text("line", 4), "text");
    EXPECT_THAT(a.numbers("row", 2, 2, 1, 3), ElementsAre(1, 2.5));
    EXPECT_THAT(a.texts("words", 1), ElementsAre(testing::Pair("k", "v")));
    EXPECT_TRUE(a.has("n"));
    EXPECT_FALSE(a.has("none"));
    EXPECT_TRUE(a.isNull("none"));
    EXPECT_FALSE(a.has("absent") || a.isNull("absent"));
    EXPECT_EQ(a.object("words").toJson(), R"({"k":"v"})");
}

TEST(JsonFields, NameThePlaceOfWhatIsWrong)
{
    const auto a = JsonFields::parse(R"({"a": {"n": 3.5, "big": 18446744073709551615, "row": [1, "2"]}})").object("a");
    EXPECT_EQ(messageOf([&] { a.integer("n", 0, 9); }), "a.n is 3.5, no whole number");
    EXPECT_EQ(messageOf([&] { a.number("n", 0, 1); }), "a.n is 3.5; 0.0 to 1.0 is possible");
    EXPECT_EQ(messageOf([&] { a.integer("big", 0, 9); }), "a.big is 18446744073709551615; 0.0 to 9.0 is possible");
    EXPECT_EQ(messageOf([&] { a.text("n", 9); }), "a.n is 3.5, no text");
    EXPECT_EQ(messageOf([&] { a.numbers("row", 1, 9, 0, 9); }), "a.row[1] is \"2\", no number");
    EXPECT_EQ(messageOf([&] { a.numbers("row", 3, 9, 0, 9); }), "a.row is no array of 3 to 9 numbers");
    EXPECT_EQ(messageOf([&] { a.object("n"); }), "a.n is 3.5, no object");
    EXPECT_EQ(messageOf([&] { a.boolean("gone"); }), "a.gone is missing");
}

TEST(JsonFields, RefuseWhatTheLibraryWouldTake)
{
    EXPECT_EQ(messageOfParsing(R"({"a": 1, "a": 2})"), "it names \"a\" twice");
    EXPECT_EQ(messageOfParsing(R"({"o": {"b": 1, "b": 2}})"), "it names \"b\" twice");
    EXPECT_EQ(messageOfParsing(R"([{"a": 1}])"), "it is no JSON object");
    EXPECT_EQ(messageOfParsing("{\"a\":" + std::string(100, '[')), "it is nested too deep");
    EXPECT_EQ(messageOfParsing(R"({"a": {"x": 1}, "b": {"x": 2}, "c": [{"x": 3}, {"x": 4}]})"), "nothing is refused");
    EXPECT_LT(messageOfParsing("{\"a\": \"" + std::string(1'000'000, 'x')).size(), 300U);
}
