// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/listed_columns.h"

#include <array>

namespace dsmt::database {

namespace {

/// A column of the decision that counts for a prediction; NULL where there is none.
std::string standing(const std::string& column)
{
    return "(SELECT iif(decision = 'withdrawn', NULL, " + column +
           ") FROM prediction_decisions WHERE prediction = predictions.id ORDER BY id DESC LIMIT 1)";
}

} // namespace

const ListedRows& listedRows(Listed listed)
{
    static const std::array<ListedRows, 5> all{
        {{"case_list.series",
          "case_list LEFT JOIN series ON series.id = case_list.series",
          "1",
          "case_search",
          {{"case", "case_list.series", true},
           {"patient_id", "case_list.patient_id", true},
           {"patient_name", "case_list.patient_name", true},
           {"study_date", "case_list.study_date", true},
           {"description", "case_list.description", true},
           {"slices", "case_list.slice_count", true},
           {"slice_thickness_mm", "case_list.slice_thickness_mm", true},
           {"nodules", "case_list.nodules", true},
           {"predictions", "case_list.predictions", true},
           {"reference_standards", "case_list.standards", true},
           {"probability", "case_list.probability", true},
           {"long_axis_mm", "case_list.long_axis_mm", true},
           {"simulated", "case_list.simulated", true},
           {"series_uid", "series.series_uid", false, {"case_list.series", "series.id", "series"}},
           {"added_at", "series.added_at", false, {"case_list.series", "series.id", "series"}}}},
         {"nodule_list.nodule",
          "nodule_list LEFT JOIN nodules ON nodules.id = nodule_list.nodule LEFT JOIN series ON series.id = "
          "nodule_list.series LEFT JOIN worklist ON worklist.row = nodule_list.nodule",
          "1",
          "nodule_search",
          {{"nodule", "nodule_list.nodule", true},
           {"name", "nodule_list.name", true},
           {"case", "nodule_list.series", true},
           {"patient_id", "nodule_list.patient_id", true},
           {"patient_name", "nodule_list.patient_name", true},
           {"study_date", "nodule_list.study_date", true},
           {"site", "nodule_list.site", true},
           {"predictions", "nodule_list.predictions", true},
           {"reads", "nodule_list.reads", true},
           {"probability", "nodule_list.probability", true},
           {"long_axis_mm", "nodule_list.long_axis_mm", true},
           {"decision", "worklist.decision", true, {"nodule_list.nodule", "worklist.row", "worklist"}},
           {"pathology", "nodule_list.category", true},
           {"x_mm", "nodules.center_x", false, {"nodule_list.nodule", "nodules.id", "nodules"}},
           {"y_mm", "nodules.center_y", false, {"nodule_list.nodule", "nodules.id", "nodules"}},
           {"z_mm", "nodules.center_z", false, {"nodule_list.nodule", "nodules.id", "nodules"}},
           {"tracking_uid", "nodules.tracking_uid", false, {"nodule_list.nodule", "nodules.id", "nodules"}},
           {"series_uid", "series.series_uid", false, {"nodule_list.series", "series.id", "series"}}}},
         {"predictions.id",
          "predictions LEFT JOIN packages ON packages.id = predictions.package LEFT JOIN nodules ON nodules.id = "
          "predictions.nodule LEFT JOIN series ON series.id = nodules.series",
          "1",
          "",
          {{"prediction", "predictions.id", true},
           {"nodule", "predictions.nodule", true},
           {"package", "packages.name", true, {"predictions.package", "packages.id", "packages"}},
           {"refused", "predictions.refused", true},
           {"probability", "predictions.probability", true},
           {"bubble_lucency", "predictions.bubble_lucency", true},
           {"pleural_retraction", "predictions.pleural_retraction", true},
           {"long_axis_mm", "predictions.long_axis_mm", true},
           {"created_at", "predictions.created_at", true},
           {"decision", standing("decision"), true},
           {"decision_reason", standing("reason"), false},
           {"decided_by", standing("decided_by"), false},
           {"decided_at", standing("decided_at"), false},
           {"device", "predictions.device", false},
           {"probability_lower", "predictions.probability_lower", false},
           {"probability_upper", "predictions.probability_upper", false},
           {"threshold", "predictions.threshold", false},
           {"short_axis_mm", "predictions.short_axis_mm", false},
           {"volume_mm3", "predictions.volume_mm3", false},
           {"mean_hu", "predictions.mean_hu", false},
           {"solid_fraction", "predictions.solid_fraction", false},
           {"weights_sha256", "predictions.weights_sha256", false},
           {"preprocessing_sha256", "predictions.preprocessing_sha256", false},
           {"pixels_sha256", "predictions.pixels_sha256", false},
           {"software", "predictions.software", false},
           {"series_uid",
            "series.series_uid",
            false,
            {"predictions.nodule", "nodules.id", "nodules JOIN series ON series.id = nodules.series"}}}},
         {"reference_standards.id",
          "reference_standards LEFT JOIN nodules ON nodules.id = reference_standards.nodule LEFT JOIN series ON "
          "series.id = nodules.series",
          "reference_standards.id NOT IN (SELECT supersedes FROM reference_standards WHERE supersedes IS NOT NULL)",
          "",
          {{"standard", "reference_standards.id", true},
           {"nodule_id", "reference_standards.nodule", true},
           {"pathology", "reference_standards.category", true},
           {"detail", "reference_standards.detail", true},
           {"method", "reference_standards.method", true},
           {"date", "reference_standards.determined_on", true},
           {"determined_by", "reference_standards.determined_by", true},
           {"entered_by", "reference_standards.entered_by", false},
           {"entered_at", "reference_standards.entered_at", false},
           {"reason", "reference_standards.reason", true},
           {"nodule", "nodules.name", false, {"reference_standards.nodule", "nodules.id", "nodules"}},
           {"series_uid",
            "series.series_uid",
            false,
            {"reference_standards.nodule", "nodules.id", "nodules JOIN series ON series.id = nodules.series"}},
           {"x_mm", "nodules.center_x", false, {"reference_standards.nodule", "nodules.id", "nodules"}},
           {"y_mm", "nodules.center_y", false, {"reference_standards.nodule", "nodules.id", "nodules"}},
           {"z_mm", "nodules.center_z", false, {"reference_standards.nodule", "nodules.id", "nodules"}}}},
         {"reads.id",
          "reads LEFT JOIN readers ON readers.id = reads.reader LEFT JOIN reader_studies ON reader_studies.id = "
          "reads.study LEFT JOIN nodules ON nodules.id = reads.nodule",
          "reads.id NOT IN (SELECT supersedes FROM reads WHERE supersedes IS NOT NULL)",
          "",
          {{"read", "reads.id", true},
           {"study", "reader_studies.name", true, {"reads.study", "reader_studies.id", "reader_studies"}},
           {"reader", "readers.name", true, {"reads.reader", "readers.id", "readers"}},
           {"nodule_id", "reads.nodule", true},
           {"session", "reads.session", true},
           {"arm", "reads.arm", true},
           {"invasiveness", "reads.invasiveness", true},
           {"call", "reads.invasive_call", true},
           {"bubble_lucency", "reads.bubble_lucency", true},
           {"pleural_retraction", "reads.pleural_retraction", true},
           {"seconds", "reads.seconds", true},
           {"nodule", "nodules.name", false, {"reads.nodule", "nodules.id", "nodules"}},
           {"bubble_lucency_confidence", "reads.bubble_lucency_confidence", false},
           {"pleural_retraction_confidence", "reads.pleural_retraction_confidence", false},
           {"idle_seconds", "reads.idle_seconds", false},
           {"comment", "reads.comment", false},
           {"read_at", "reads.read_at", false},
           {"locked_at", "reads.locked_at", false},
           {"reason", "reads.reason", false}}}}};
    return all[std::size_t(listed)];
}

} // namespace dsmt::database
