// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/jpeg2000.h"

#include "core/base/error.h"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>
#include <memory>
#include <openjpeg.h>
#include <string>

namespace dsmt::dicom {

namespace {

/// The bytes and how far OpenJPEG has read them.
struct Source {
    std::span<const std::byte> bytes;
    std::size_t at = 0;
};

OPJ_SIZE_T readSource(void* buffer, OPJ_SIZE_T count, void* user)
{
    Source& source = *static_cast<Source*>(user);
    const std::size_t taken = std::min<std::size_t>(count, source.bytes.size() - source.at);
    if (taken == 0)
        return OPJ_SIZE_T(-1);
    std::memcpy(buffer, source.bytes.data() + source.at, taken);
    source.at += taken;
    return taken;
}

OPJ_OFF_T skipSource(OPJ_OFF_T count, void* user)
{
    Source& source = *static_cast<Source*>(user);
    if (count < 0 || std::size_t(count) > source.bytes.size() - source.at)
        return -1;
    source.at += std::size_t(count);
    return count;
}

OPJ_BOOL seekSource(OPJ_OFF_T place, void* user)
{
    Source& source = *static_cast<Source*>(user);
    if (place < 0 || std::size_t(place) > source.bytes.size())
        return OPJ_FALSE;
    source.at = std::size_t(place);
    return OPJ_TRUE;
}

void keepMessage(const char* message, void* user)
{
    std::string text(message);
    text.erase(text.find_last_not_of("\r\n ") + 1);
    *static_cast<std::string*>(user) = text;
}

// OpenJPEG's codec and stream are both void*: their deleters must be told apart by name.
struct DestroyCodec {
    void operator()(opj_codec_t* codec) const { opj_destroy_codec(codec); }
};
struct DestroyStream {
    void operator()(opj_stream_t* stream) const { opj_stream_destroy(stream); }
};
struct DestroyImage {
    void operator()(opj_image_t* image) const { opj_image_destroy(image); }
};

using StreamPtr = std::unique_ptr<opj_stream_t, DestroyStream>;

StreamPtr streamOver(Source& source)
{
    StreamPtr stream(opj_stream_create(OPJ_J2K_STREAM_CHUNK_SIZE, OPJ_TRUE));
    opj_stream_set_user_data(stream.get(), &source, nullptr);
    opj_stream_set_user_data_length(stream.get(), source.bytes.size());
    opj_stream_set_read_function(stream.get(), readSource);
    opj_stream_set_skip_function(stream.get(), skipSource);
    opj_stream_set_seek_function(stream.get(), seekSource);
    return stream;
}

/// JP2 files begin with a signature box (15444-1 I.5.1), codestreams with FF4F.
OPJ_CODEC_FORMAT formatOf(std::span<const std::byte> stream)
{
    const bool isFile = stream.size() > 12 && stream[0] == std::byte{0} && stream[4] == std::byte{'j'};
    return isFile ? OPJ_CODEC_JP2 : OPJ_CODEC_J2K;
}

void requirePicture(const opj_image_t& image, int rows, int columns)
{
    const opj_image_comp_t* component = image.comps;
    if (image.numcomps != 1 || int(component->w) != columns || int(component->h) != rows)
        throw Error(ErrorKind::BadInput,
                    fmt::format("its JPEG 2000 stream holds {} x {} x {} samples, the header says {} x {} x 1",
                                component ? component->w : 0, component ? component->h : 0, image.numcomps, columns,
                                rows));
    if (component->prec < 1 || component->prec > 16)
        throw Error(ErrorKind::BadInput, fmt::format("its JPEG 2000 stream has {} bits a sample", component->prec));
}

} // namespace

void decodeJpeg2000(std::span<const std::byte> bytes, int rows, int columns, bool isSigned,
                    std::span<std::uint16_t> stored)
{
    Source source{bytes};
    std::string reason = "it is damaged";
    const auto fail = [&reason] {
        throw Error(ErrorKind::BadInput, "its JPEG 2000 stream cannot be decoded: " + reason);
    };
    const StreamPtr stream = streamOver(source);
    const std::unique_ptr<opj_codec_t, DestroyCodec> codec(opj_create_decompress(formatOf(bytes)));
    opj_set_error_handler(codec.get(), keepMessage, &reason);
    opj_dparameters_t parameters;
    opj_set_default_decoder_parameters(&parameters);
    opj_image_t* header = nullptr;
    const bool isRead = opj_setup_decoder(codec.get(), &parameters) &&
                        opj_decoder_set_strict_mode(codec.get(), OPJ_TRUE) &&
                        opj_read_header(stream.get(), codec.get(), &header);
    const std::unique_ptr<opj_image_t, DestroyImage> image(header);
    if (!isRead || !image)
        fail();
    requirePicture(*image, rows, columns);
    if (!opj_decode(codec.get(), stream.get(), image.get()) || !image->comps[0].data)
        fail();
    requirePicture(*image, rows, columns);

    const opj_image_comp_t& component = image->comps[0];
    const auto shift = 32 - component.prec;
    for (std::size_t i = 0; i < stored.size(); ++i) {
        const std::uint32_t low = std::uint32_t(component.data[i]) << shift;
        stored[i] = std::uint16_t(isSigned ? std::uint32_t(std::int32_t(low) >> shift) : low >> shift);
    }
}

} // namespace dsmt::dicom
