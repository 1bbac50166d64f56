// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/clean_text.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <sstream>

namespace dsmt::dicom {

namespace {

constexpr const char* kHarmlessWords =
    "a abdomen above absent acquisition adenocarcinoma after air all an and angio angiography "
    "anisotropic_pixels answers apical are arterial as at attenuation average axial basal baseline before "
    "below between beyond bilateral body bolus bone breath bronchus bubble but by calcification "
    "calibrated cannot carcinoma care center centre chest clinical coarse component computed "
    "consolidation contain contrast contrast_medium control convolution copy coronal cpu ct cube cuda "
    "curved data decision default delayed dense derived detail device diagnosis diameter diameters "
    "diaphragm disagree distance dose dsmt early edge engine enhanced enhancement epic expiration "
    "expiratory exsp external extra family fbp field filter finding fine first fissure follow follow-up "
    "for found from full fused gantry_tilt gating given glass global grey ground hard head helical hi-res "
    "high hilar hilum history hold hrct hu image images in indication inferior inner insp inspiration "
    "inspiratory internal intervention invasive invasiveness inverse iodine is it iterative its iv kernel "
    "key kv kvp large late later lateral left lesion level lidc limit limited local localizer long longer "
    "lossy_source low lower lucency lung lungs lymph ma marked mass max maximum mean measures medial "
    "mediastinal mediastinum medium metal metal_nearby min minimum minip mip missing_slices mm mm3 mpr "
    "multi multiplanar nac native nearest neck network networks networks_disagree no no_nodule_found "
    "no_spacing nodule nodule_leaves_patch nodules non non-contrast non-enhanced noncontrast normal not "
    "note of off on one only oral order original outline outside over overlay parameters part part-solid "
    "part_solid partial patch patches patient phantom phase place plain plane planes pleura pleural "
    "portable portal post pre prediction preprocessing primary prior probability processed prone protocol "
    "pulmonary pure pure_ground_glass quality range raw reaches read reading real reason recon "
    "reconstructed reconstruction reference refusal region removed report research resolution result "
    "retraction review right routine sagittal scan scanner scanogram scout screening secondary sections "
    "sequence series set sharp shifted_slices short shorter sign simulated simulated_training single size "
    "size_outside_range slab slice slices small smooth soft solid spiral stage standard status std "
    "stomach study subsolid superior supine supplement surface system technique than that the there thick "
    "thick_slices thickness thin thorax three through tissue to topogram touches trained training tumor "
    "tumour two type uncertain under uneven_spacing unlike unlike_training up upper upright use used vein "
    "venous very vessel view viewer views visit volume warning was weights were whole width window with "
    "without worth zoom "
    "workstation developers reader screening-report ";

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
    return bare == "sha-256" || harmlessWords().contains(bare) || isShortNumber(bare) || isSha256(bare);
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
