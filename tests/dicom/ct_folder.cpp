// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/dicom/ct_folder.h"

#include "core/dicom/scan.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <stdexcept>

namespace dsmt::fixtures {

namespace {

void require(const OFCondition& condition)
{
    if (condition.bad())
        throw std::runtime_error(condition.text());
}

} // namespace

imaging::VolumePtr tellingVolume(imaging::Size size)
{
    imaging::Geometry geometry;
    geometry.size = size;
    geometry.origin = {-12.5, 30.25, -200};
    geometry.spacing = {0.7, 0.7, 1.25};
    std::vector<std::int16_t> voxels;
    for (int k = 0; k < size.k; ++k)
        for (int j = 0; j < size.j; ++j)
            for (int i = 0; i < size.i; ++i)
                voxels.push_back(std::int16_t(-1000 + 100 * k + 10 * j + i));
    return std::make_shared<const imaging::Volume>(geometry, std::move(voxels));
}

SeriesRecord someSeries(const std::string& seriesUid)
{
    return {.seriesUid = seriesUid,
            .studyUid = "2.25.1000",
            .frameOfReferenceUid = "2.25.1002",
            .patientId = "SIM-0001",
            .patientName = "Simulated Case",
            .patientSex = "F",
            .patientBirthDate = "19600102",
            .studyDate = "20240203",
            .description = "SIMULATED chest",
            .modality = "CT",
            .manufacturer = "dsmt phantom",
            .kernel = "medium",
            .sliceThicknessMm = 1.25,
            .simulated = true};
}

CtFolder::CtFolder(const imaging::Volume& volume, const SeriesRecord& record)
{
    dicom::writeCtSeries(volume, record, m_folder.path());
}

std::filesystem::path CtFolder::slice(int k) const
{
    const std::string number = std::to_string(k + 1);
    return m_folder / ("CT" + std::string(6 - number.size(), '0') + number + ".dcm");
}

void CtFolder::edit(int k, const std::function<void(DcmDataset&)>& change) const
{
    editFile(slice(k), change);
}

void CtFolder::editAll(int slices, const std::function<void(DcmDataset&, int k)>& change) const
{
    for (int k = 0; k < slices; ++k)
        edit(k, [&](DcmDataset& dataset) { change(dataset, k); });
}

void editFile(const std::filesystem::path& file, const std::function<void(DcmDataset&)>& change)
{
    DcmFileFormat format;
    require(format.loadFile(file.c_str()));
    format.loadAllDataIntoMemory();
    change(*format.getDataset());
    require(format.saveFile(file.c_str(), format.getDataset()->getOriginalXfer()));
}

void restore(DcmDataset& dataset, const std::function<std::uint16_t(std::size_t, std::int16_t)>& cell)
{
    const Uint16* old = nullptr;
    unsigned long count = 0;
    dataset.findAndGetUint16Array(DCM_PixelData, old, &count);
    std::vector<Uint16> cells(count);
    for (std::size_t i = 0; i < count; ++i)
        cells[i] = cell(i, Sint16(old[i]));
    dataset.putAndInsertUint16Array(DCM_PixelData, cells.data(), count);
}

void stripPreamble(const std::filesystem::path& file)
{
    DcmFileFormat format;
    require(format.loadFile(file.c_str()));
    format.loadAllDataIntoMemory();
    require(format.saveFile(file.c_str(), EXS_LittleEndianImplicit, EET_UndefinedLength, EGL_withoutGL, EPD_noChange, 0,
                            0, EWM_dataset));
}

std::vector<std::int16_t> voxelsOf(const imaging::Volume& volume)
{
    return {volume.voxels().begin(), volume.voxels().end()};
}

std::map<std::string, std::string> reasonsOf(const std::filesystem::path& folder)
{
    std::map<std::string, std::string> reasons;
    for (const dicom::RejectedFile& rejected : dicom::scan(folder).rejected)
        reasons[rejected.file.filename().string()] = rejected.reason;
    return reasons;
}

} // namespace dsmt::fixtures
