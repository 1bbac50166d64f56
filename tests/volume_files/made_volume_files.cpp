// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/volume_files/made_volume_files.h"

#include <fstream>
#include <zlib.h>

namespace dsmt::fixtures {

namespace {

std::string stored(VoxelType type, bool bigEndian, double value)
{
    switch (type) {
    case VoxelType::Int8:
        return bytesOf(std::int8_t(value), bigEndian);
    case VoxelType::UInt8:
        return bytesOf(std::uint8_t(value), bigEndian);
    case VoxelType::Int16:
        return bytesOf(std::int16_t(value), bigEndian);
    case VoxelType::UInt16:
        return bytesOf(std::uint16_t(value), bigEndian);
    case VoxelType::Int32:
        return bytesOf(std::int32_t(value), bigEndian);
    case VoxelType::UInt32:
        return bytesOf(std::uint32_t(value), bigEndian);
    case VoxelType::Int64:
        return bytesOf(std::int64_t(value), bigEndian);
    case VoxelType::UInt64:
        return bytesOf(std::uint64_t(value), bigEndian);
    case VoxelType::Float32:
        return bytesOf(float(value), bigEndian);
    case VoxelType::Float64:
        return bytesOf(value, bigEndian);
    }
    return {};
}

std::int16_t niftiCode(VoxelType type)
{
    constexpr std::int16_t kCodes[] = {256, 2, 4, 512, 8, 768, 1024, 1280, 16, 64};
    return kCodes[std::size_t(type)];
}

} // namespace

std::string storedAs(VoxelType type, bool bigEndian, const std::vector<double>& values)
{
    std::string bytes;
    for (const double value : values)
        bytes += stored(type, bigEndian, value);
    return bytes;
}

std::vector<double> MadeNifti::telling(std::size_t count)
{
    std::vector<double> values;
    for (std::size_t n = 0; n < count; ++n)
        values.push_back(-1000 + 7 * double(n));
    return values;
}

std::string MadeNifti::header() const
{
    std::string bytes(second ? 544 : 352, '\0');
    const auto put = [&](std::size_t place, const std::string& value) { bytes.replace(place, value.size(), value); };
    const auto real = [&](double value) {
        return second ? bytesOf(value, bigEndian) : bytesOf(float(value), bigEndian);
    };
    const auto code = [&](int value) {
        return second ? bytesOf(std::int32_t(value), bigEndian) : bytesOf(std::int16_t(value), bigEndian);
    };
    const std::size_t step = second ? 8 : 4;
    put(0, bytesOf(std::int32_t(second ? 540 : 348), bigEndian));
    put(second ? 4 : 344, magic + (second ? "2" : "1"));
    put(second ? 12 : 70, bytesOf(niftiCode(type), bigEndian));
    for (std::size_t n = 0; n < dim.size(); ++n)
        put(second ? 16 + 8 * n : 40 + 2 * n,
            second ? bytesOf(dim[n], bigEndian) : bytesOf(std::int16_t(dim[n]), bigEndian));
    for (std::size_t n = 0; n < pixdim.size(); ++n)
        put((second ? 104 : 76) + step * n, real(pixdim[n]));
    const auto at = voxelsAt >= 0 ? voxelsAt : std::int64_t(bytes.size() + extension.size());
    put(second ? 168 : 108, second ? bytesOf(at, bigEndian) : bytesOf(float(at), bigEndian));
    put(second ? 176 : 112, real(slope));
    put(second ? 184 : 116, real(intercept));
    put(second ? 344 : 252, code(qformCode));
    put(second ? 348 : 254, code(sformCode));
    for (std::size_t n = 0; n < quaternion.size(); ++n)
        put((second ? 352 : 256) + step * n, real(quaternion[n]));
    for (std::size_t n = 0; n < srow.size(); ++n)
        put((second ? 400 : 280) + step * n, real(srow[n]));
    if (second)
        put(500, bytesOf(std::int32_t(units), bigEndian));
    else
        bytes[123] = char(units);
    return bytes;
}

std::string metaImageText(const MetaFields& fields, const std::string& elementDataFile)
{
    MetaFields all{{"ObjectType", "Image"},     {"NDims", "3"},
                   {"BinaryData", "True"},      {"BinaryDataByteOrderMSB", "False"},
                   {"CompressedData", "False"}, {"TransformMatrix", "1 0 0 0 1 0 0 0 1"},
                   {"Offset", "-10 -20 -30"},   {"ElementSpacing", "0.5 0.75 2"},
                   {"DimSize", "3 2 2"},        {"ElementType", "MET_SHORT"}};
    for (const auto& field : fields) {
        const auto there = std::find_if(all.begin(), all.end(), [&](const auto& f) { return f.first == field.first; });
        if (there != all.end())
            *there = field;
        else
            all.push_back(field);
    }
    std::string text;
    for (const auto& [name, value] : all)
        if (!value.empty())
            text += name + " = " + value + "\n";
    return text + "ElementDataFile = " + elementDataFile + "\n";
}

std::string packed(const std::string& bytes, bool gzip)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, gzip ? 31 : 15, 8, Z_DEFAULT_STRATEGY);
    std::string result(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(result.data());
    stream.avail_out = uInt(result.size());
    deflate(&stream, Z_FINISH);
    result.resize(stream.total_out);
    deflateEnd(&stream);
    return result;
}

void writeBytes(const std::filesystem::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary) << bytes;
}

std::string whyNotRead(const std::filesystem::path& file)
{
    try {
        volume_files::readVolumeFile(file);
        return "";
    } catch (const Error& error) {
        return error.kind() == ErrorKind::BadInput ? error.message() : "another kind";
    }
}

std::vector<int> voxelsOf(const imaging::Volume& volume)
{
    return {volume.voxels().begin(), volume.voxels().end()};
}

} // namespace dsmt::fixtures
