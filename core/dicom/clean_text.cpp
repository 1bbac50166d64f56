// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/clean_text.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <sstream>

namespace dsmt::dicom {

namespace {

constexpr const char* kHarmlessWords =
    "% a abdomen above absent acquisition adenocarcinoma after against agent agree air all also and angio "
    "angiography anisotropic_pixels answer answers apart apical are around arterial as at attenuation "
    "average axial axis basal baseline become before below between beyond bilateral body bolus bone border both "
    "breath bronchus bubble but by calcification calibrated cancers cannot carcinoma care center centre change "
    "chest clinical coarse component compression computed consolidation contain contrast contrast_medium control "
    "convolution copy coronal cpu ct cube cuda curved data decision declare default degrees delayed dense derived "
    "detail developers device diagnosis diameter diameters diaphragm disagree distance dose dsmt dsmt-net "
    "dsmt-phantom-v1 duplicate_slices each early edge engine enhanced enhancement epic even expiration expiratory "
    "exsp external extra family fbp features field filled filter finding fine first fissure follow follow-up for "
    "found from full further fused gantry gantry_tilt gap gating given glass global grey ground hard has have "
    "head helical hi-res high hilar hilum history hold hrct ignored image images in indication inferior "
    "inner insp inspiration inspiratory internal interpolated interpolation intervention invasive invasiveness "
    "inverse iodine is it iterative its iv kernel key kv kvp large late later lateral left lesion level lidc "
    "lies limit limited local localizer longer looked lossy lossy_source lost low lower lucency lung lungs "
    "lymph make marked mass max maximum mean meant measured measures medial mediastinal mediastinum medium "
    "metal metal_nearby middle min minimum minip mip missing missing_slices mm mm3 most mouth mpr multi "
    "multiplanar nac native near nearest neck network networks networks_disagree no no_nodule_found no_rescale "
    "no_spacing no_volume nodule nodule_leaves_patch nodules non non-contrast non-enhanced noncontrast "
    "normal not not_hounsfield note of off on one only or oral order original other outline outlines outside "
    "outside_field_of_view over overlay padding padding_ignored parameters part part-solid part_solid partial "
    "patch patches patient phantom phase pixels place places plain plane planes pleura pleural point polyline "
    "portable portal post pre prediction preprocessing primary prior probability processed prone protocol "
    "pulmonary pure pure_ground_glass quality raises range raw reaches read reader reading real reason recon "
    "reconstructed reconstruction reference refusal region removed report research resolution result "
    "retraction review right routine sagittal scan scanner scanogram scout screening screening-report "
    "secondary sections sees segmentation sequence series set shapes sharp sheared shifted shifted_slices "
    "shorter shown sides sideways sign signs simulated simulated_training single single_slice size "
    "size_outside_range slab slice slices smooth soft solid spiral split_series stacked stage standard "
    "status std steps stomach stored streaks study subsolid superior supine supplement surface surroundings "
    "surroundings_outside system taken technique than that the their there they thick thick_slices thickness thin "
    "thorax those three threshold through tilt tissue to too topogram touches trained training tumor tumour two "
    "type uncertain under unenhanced uneven_spacing unlike unlike_training up upper upright use used "
    "vein venous very vessel view viewer views visit volume wanted warning was weights were what which "
    "whole wide wider width window with within without workstation worth zoom ";

const std::set<std::string>& harmlessWords()
{
    static const std::set<std::string> words = [] {
        std::istringstream list(kHarmlessWords);
        std::set<std::string> all;
        for (std::string word; list >> word;)
            all.insert(word);
        return all;
    }();
    return words;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// At most three digits in a row, with sign, point and unit: "1.25", "-600", "120kv". A longer one could be a date or
/// a number of somebody.
bool isShortNumber(const std::string& word)
{
    const auto start = std::find_if(word.begin(), word.end(), isDigit);
    const auto end = std::find_if_not(start, word.end(), [](char c) { return isDigit(c) || c == '.'; });
    const std::string unit(end, word.end());
    if (start == word.end() || start - word.begin() > 1 || std::count_if(start, end, isDigit) > 5)
        return false;
    const bool hasSign = start == word.begin() || word.front() == '-' || word.front() == '+';
    return hasSign && std::find(start, end, '.') - start <= 3 && std::count(start, end, '.') <= 1 &&
           (unit.empty() || unit == "mm" || unit == "kv" || unit == "ma" || unit == "hu" || unit == "%");
}

bool isSha256(const std::string& word)
{
    return word.size() == 64 &&
           std::all_of(word.begin(), word.end(), [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); });
}

bool isHarmless(const std::string& word)
{
    std::string lower = word;
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    const auto isPunctuation = [](char c) { return std::string(".,;:()[]/+-").find(c) != std::string::npos; };
    std::string bare = lower;
    while (!bare.empty() && isPunctuation(bare.back()))
        bare.pop_back();
    while (!bare.empty() && (bare.front() == '(' || bare.front() == '['))
        bare.erase(0, 1);
    return bare.empty() || bare == "sha-256" || harmlessWords().contains(bare) || isShortNumber(bare) || isSha256(bare);
}

} // namespace

std::string cleanText(const std::string& text)
{
    std::istringstream words(text);
    std::string clean;
    for (std::string word; words >> word;)
        if (isHarmless(word))
            clean += (clean.empty() ? "" : " ") + word;
    return clean;
}

} // namespace dsmt::dicom
