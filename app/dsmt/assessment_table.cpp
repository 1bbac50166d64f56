// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/assessment_table.h"

#include <fmt/core.h>

namespace dsmt::commands {

namespace {

std::string row(const std::string& name, const std::string& value)
{
    return fmt::format("  {:<22} {}\n", name, value);
}

std::string ctRows(const workflows::OpenedSeries& series)
{
    const auto& geometry = series.volume->geometry();
    return row("CT", fmt::format("{} slices of {} x {}, {:.4f} x {:.4f} x {:.2f} mm", geometry.size.k, geometry.size.i,
                                 geometry.size.j, geometry.spacing[0], geometry.spacing[1], geometry.spacing[2])) +
           (series.record.simulated ? row("", "SIMULATED, not a patient") : "");
}

std::string axesText(double longMm, double shortMm)
{
    return fmt::format("{:.1f} x {:.1f} mm", longMm, shortMm);
}

std::string textureText(Texture texture)
{
    if (texture == Texture::PureGroundGlass)
        return "pure ground glass";
    return texture == Texture::PartSolid ? "part-solid" : "solid";
}

std::string solidRows(const NoduleMeasurements& nodule)
{
    std::string rows;
    if (const auto& solid = nodule.solid)
        rows = row("texture", textureText(solid->texture)) +
               row("solid part",
                   fmt::format("{:.1f} mm, consolidation-to-tumour ratio {:.2f} ({:.2f} to {:.2f} at {:+.0f} "
                               "and {:+.0f} HU)",
                               solid->longAxisMm, solid->ratio, solid->ratioLower, solid->ratioUpper,
                               nodule.solidThresholdHu + 100, nodule.solidThresholdHu - 100));
    return rows + row("solid volume",
                      fmt::format("{:.0f} % above {:.0f} HU", 100 * nodule.solidFraction, nodule.solidThresholdHu));
}

std::string placeRows(const NoduleMeasurements& nodule)
{
    std::string rows;
    if (nodule.side)
        rows = row("lung", toString(*nodule.side));
    if (const auto& pleura = nodule.pleura) {
        const std::string place =
            fmt::format("at ({:.1f}, {:.1f}, {:.1f}) mm (LPS)", pleura->at.x, pleura->at.y, pleura->at.z);
        rows += row("nearest pleura", pleura->distanceMm > 0 ? fmt::format("{:.1f} mm, {}", pleura->distanceMm, place)
                                                             : "touched " + place);
    }
    return rows;
}

std::string noduleRows(const NoduleMeasurements& nodule)
{
    std::string planes;
    if (nodule.coronal && nodule.sagittal)
        planes = row("coronal, sagittal", axesText(nodule.coronal->longAxisMm, nodule.coronal->shortAxisMm) + ", " +
                                              axesText(nodule.sagittal->longAxisMm, nodule.sagittal->shortAxisMm));
    return row("nodule centre",
               fmt::format("({:.1f}, {:.1f}, {:.1f}) mm (LPS)", nodule.center.x, nodule.center.y, nodule.center.z)) +
           placeRows(nodule) +
           row("long x short axis",
               fmt::format("{} (Fleischner: {} mm)", axesText(nodule.longAxisMm, nodule.shortAxisMm),
                           nodule.fleischnerMm())) +
           planes + row("volume, mass", fmt::format("{:.0f} mm3, {:.0f} mg", nodule.volumeMm3, nodule.massMg())) +
           row("mean attenuation", fmt::format("{:.0f} HU", nodule.meanHu)) + solidRows(nodule);
}

std::string comparisonRows(const Assessment& assessment)
{
    std::string rows;
    if (const auto& known = assessment.amongKnown)
        rows = row("among known cases", fmt::format("above {:.0f} % of the invasive ones, {:.0f} % of the others",
                                                    100 * known->invasiveBelow, 100 * known->notInvasiveBelow));
    if (assessment.sizeAndHu)
        rows += row("size and HU alone", fmt::format("{:.0f} %", 100 * *assessment.sizeAndHu));
    return rows;
}

std::string answerRows(const Assessment& assessment)
{
    const Invasiveness& answer = *assessment.invasiveness;
    return row("invasiveness", fmt::format("{:.1f} %  (spread of views {:.1f} to {:.1f} %)", 100 * answer.probability,
                                           100 * answer.lower, 100 * answer.upper)) +
           row("decision", fmt::format("{} at threshold {:.1f} %", answer.invasive() ? "invasive" : "non-invasive",
                                       100 * answer.threshold)) +
           comparisonRows(assessment) +
           row("bubble lucency", fmt::format("{:.0f} %", 100 * assessment.bubbleLucency.value_or(0))) +
           row("pleural retraction", fmt::format("{:.0f} %", 100 * assessment.pleuralRetraction.value_or(0)));
}

} // namespace

std::string assessmentTable(const workflows::OpenedSeries& series, const Assessment& assessment,
                            const inference::Package& package, std::int64_t prediction, const std::string& library)
{
    std::string text = "\nResearch use only - not for diagnosis\n\n" + ctRows(series);
    if (assessment.nodule)
        text += noduleRows(*assessment.nodule);
    text += assessment.invasiveness ? answerRows(assessment) : row("invasiveness", "refused, see below");
    for (const ScopeFinding& finding : assessment.scope)
        text += row(toString(finding.severity), finding.text);
    const Provenance& provenance = assessment.provenance;
    text += row("network", fmt::format("{} (weights {})", package.name, provenance.weightsSha256.substr(0, 12)));
    text += row("computed", fmt::format("on {} with {} threads in {:.2f} s (CT {:.2f}, network {:.2f})",
                                        provenance.device, provenance.threads, provenance.seconds.total,
                                        provenance.seconds.load, provenance.seconds.network));
    text += row("kept as", fmt::format("prediction {} in {}", prediction, library));
    return text + "\n";
}

} // namespace dsmt::commands
