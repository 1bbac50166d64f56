// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/safetensors.h"

#include "core/base/error.h"
#include "tests/fixtures/temporary_folder.h"

#include <cstring>
#include <fstream>
#include <gmock/gmock.h>
#include <iterator>
#include <limits>

using namespace dsmt;
using models::readSafetensors;
using models::StoredTensors;
using models::writeSafetensors;
using testing::HasSubstr;

namespace {

const StoredTensors kTwo{{"a.weight", {{2, 3}, {1, 2, 3, 4, 5, 6}}}, {"b", {{}, {-7.5f}}}, {"none", {{0, 4}, {}}}};

std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

class Safetensors : public testing::Test {
protected:
    fixtures::TemporaryFolder folder;
    std::filesystem::path file = folder / "w.safetensors";

    void write(const std::string& bytes) const { std::ofstream(file, std::ios::binary) << bytes; }

    /// A file with this header over so many bytes of values.
    void writeWithHeader(const std::string& header, std::size_t valueBytes) const
    {
        std::string bytes(8, '\0');
        const std::uint64_t length = header.size();
        std::memcpy(bytes.data(), &length, 8);
        write(bytes + header + std::string(valueBytes, '\0'));
    }

    void expectRefused(const std::string& reason) const
    {
        try {
            readSafetensors(file);
            FAIL() << "read, although " << reason;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::BadInput);
            EXPECT_THAT(error.message(), HasSubstr(file.string()));
            EXPECT_THAT(error.message(), HasSubstr(reason));
        }
    }

    void expectRefused(const std::string& header, std::size_t valueBytes, const std::string& reason) const
    {
        writeWithHeader(header, valueBytes);
        expectRefused(reason);
    }
};

} // namespace

TEST_F(Safetensors, ReadsWhatItWrote)
{
    writeSafetensors(file, kTwo);
    const StoredTensors read = readSafetensors(file);
    ASSERT_EQ(read.size(), kTwo.size());
    for (const auto& [name, tensor] : kTwo) {
        EXPECT_EQ(read.at(name).shape, tensor.shape) << name;
        EXPECT_EQ(read.at(name).values, tensor.values) << name;
    }
}

TEST_F(Safetensors, LaysOutBytesAsTheFormatSays)
{
    writeSafetensors(file, {{"x", {{2}, {1.0f, -2.0f}}}});
    const std::string bytes = bytesOf(file);
    std::uint64_t header = 0;
    std::memcpy(&header, bytes.data(), 8);
    EXPECT_EQ(header % 8, 0u);
    EXPECT_THAT(bytes.substr(8, header), testing::StartsWith(R"({"x":{)"));
    EXPECT_EQ(bytes.substr(8 + header), std::string("\x00\x00\x80\x3f\x00\x00\x00\xc0", 8));
}

TEST_F(Safetensors, SkipsMetadata)
{
    writeWithHeader(R"({"__metadata__":{"format":"pt"},"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})", 4);
    EXPECT_EQ(readSafetensors(file).size(), 1u);
}

TEST_F(Safetensors, NamesAFileThatIsAbsent)
{
    try {
        readSafetensors(file);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::NotFound);
        EXPECT_THAT(error.message(), HasSubstr(file.string()));
    }
}

TEST_F(Safetensors, RefusesLengthsThatDoNotFitTheFile)
{
    write("");
    expectRefused("too short");
    write("1234567");
    expectRefused("too short");
    write(std::string(8, '\xff') + "{}");
    expectRefused("header is longer than the file");
    expectRefused(R"({"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 4, "outside the file");
    expectRefused(R"({"x":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}})", 4, "outside the file");
    expectRefused(R"({"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4,8]}})", 8, "outside the file");
    expectRefused(R"({"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})", 8, "belong to no tensor");
    expectRefused(R"({"x":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}})", 8, "another length than its shape");
}

TEST_F(Safetensors, RefusesTensorsThatOverlapOrLeaveHoles)
{
    const std::string a = R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},)";
    expectRefused(a + R"("b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}})", 12, "overlap");
    expectRefused(a + R"("b":{"dtype":"F32","shape":[1],"data_offsets":[12,16]}})", 16, "holes");
}

TEST_F(Safetensors, RefusesOtherTypesAndImpossibleShapes)
{
    expectRefused(R"({"x":{"dtype":"F16","shape":[1],"data_offsets":[0,2]}})", 2, "not float32");
    expectRefused(R"({"x":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}})", 4, "no whole number");
    expectRefused(R"({"x":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}})", 0,
                  "impossible shape");
}

TEST_F(Safetensors, RefusesNumbersThatAreNoPlacesOrExtents)
{
    for (const char* offsets : {"[-4,4]", "[0,4.0]", "[0.5,4]", "[false,4]", "[0,\"4\"]", "[-0,4]", "[null,4]", "{}"})
        expectRefused(std::string(R"({"x":{"dtype":"F32","shape":[1],"data_offsets":)") + offsets + "}}", 4,
                      "malformed");
    for (const char* shape : {"[1.0]", "[true]", "[[1]]", "[-1]", "1", "{\"0\":1}"})
        expectRefused(std::string(R"({"x":{"dtype":"F32","data_offsets":[0,4],"shape":)") + shape + "}}", 4,
                      "malformed");
    expectRefused(R"({"x":{"dtype":"F32","shape":[1],"data_offsets":[0,18446744073709551616]}})", 4, "malformed");
    expectRefused(R"({"x":{"dtype":"F32","shape":[1],"data_offsets":[0,1e999]}})", 4, "malformed");
    expectRefused(R"({"x":{"dtype":"F32","shape":[1,1,1,1,1,1,1,1,1],"data_offsets":[0,4]}})", 4, "9 numbers");
    expectRefused(R"({"x":{"dtype":"F32","shape":[9223372036854775808,0],"data_offsets":[0,0]}})", 0,
                  "impossible shape");
}

TEST_F(Safetensors, RefusesANameThatComesTwice)
{
    const std::string x = R"("x":{"dtype":"F32","shape":[1],"data_offsets":)";
    expectRefused("{" + x + "[0,4]}," + x + "[4,8]}}", 8, "names x twice");
    expectRefused("{" + x + "[0,4]}," + x + "[0,4]}}", 4, "names x twice");
    expectRefused(R"({"x":{"dtype":"F32","shape":[1],"shape":[1],"data_offsets":[0,4]}})", 4, "names shape twice");
}

TEST_F(Safetensors, RefusesNamesThatAreNotPlainText)
{
    const std::string rest = R"(":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})";
    expectRefused("{\"" + rest, 4, "not plain text");
    expectRefused("{\"\\u001b[2J" + rest, 4, "not plain text");
    expectRefused("{\"" + std::string(300, 'x') + rest, 4, "not plain text");
}

TEST_F(Safetensors, RefusesAHeaderThatIsDeepOrNamesTooManyTensors)
{
    expectRefused(std::string(1 << 20, '['), 0, "nested too deep");
    expectRefused("{\"x\":" + std::string(1 << 20, '['), 0, "nested too deep");
    std::string many = "{";
    for (int n = 0; n < 70'000; ++n)
        many += (n ? ",\"t" : "\"t") + std::to_string(n) + "\":0";
    expectRefused(many + "}", 0, "more than 65536 tensors");
    expectRefused(std::string(17u << 20, ' '), 0, "longer than 16 MiB");
}

TEST_F(Safetensors, RefusesValuesThatAreNotFinite)
{
    for (const float value : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(),
                              -std::numeric_limits<float>::infinity()}) {
        std::filesystem::remove(file);
        EXPECT_THROW(writeSafetensors(file, {{"x", {{1}, {value}}}}), Error);
        EXPECT_FALSE(std::filesystem::exists(file));
        const std::string header = R"({"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})";
        std::string bytes(16, '\0');
        const std::uint64_t length = header.size();
        std::memcpy(bytes.data(), &length, 8);
        bytes.insert(8, header);
        std::memcpy(bytes.data() + bytes.size() - 4, &value, 4);
        write(bytes);
        expectRefused("x holds a value that is no finite number");
    }
}

TEST_F(Safetensors, ReadsATensorWithoutValuesBetweenOthers)
{
    // In the header's order the one without values comes last.
    writeWithHeader(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},)"
                    R"("b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]},)"
                    R"("c":{"dtype":"F32","shape":[0,3],"data_offsets":[4,4]}})",
                    8);
    EXPECT_TRUE(readSafetensors(file).at("c").values.empty());
}

TEST_F(Safetensors, RefusesHeadersThatAreNotTheFormats)
{
    expectRefused("not json", 0, "malformed");
    expectRefused("[1, 2]", 0, "malformed");
    expectRefused("7", 0, "malformed");
    expectRefused(R"({"x":7})", 0, "malformed");
    expectRefused(R"({"x":{"dtype":"F32","shape":"big","data_offsets":[0,4]}})", 4, "malformed");
    expectRefused(R"({"x":{"shape":[1],"data_offsets":[0,4]}})", 4, "malformed");
}

TEST_F(Safetensors, SurvivesEveryChangedByteOfTheHeader)
{
    writeSafetensors(file, kTwo);
    const std::string good = bytesOf(file);
    std::uint64_t header = 0;
    std::memcpy(&header, good.data(), 8);
    for (std::size_t place = 0; place < 8 + header; ++place)
        for (const char change : {'\x01', '\x10', '\x7f'}) {
            std::string bad = good;
            bad[place] = char(bad[place] ^ change);
            write(bad);
            try {
                readSafetensors(file);
            } catch (const Error&) {
                continue; // refused with a sentence; reading on is fine too, for example with another name
            }
        }
}
