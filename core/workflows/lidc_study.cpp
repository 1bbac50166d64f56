// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/lidc_study.h"

#include "core/base/csv_table.h"
#include "core/base/error.h"
#include "core/lidc/lidc_xml.h"
#include "core/workflows/text_file.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <set>

namespace dsmt::workflows {

namespace fs = std::filesystem;

namespace {

constexpr std::array<const char*, 5> kMethods{"not told", "two years of stability", "biopsy", "surgical resection",
                                              "progression or response"};
constexpr std::array<const char*, 4> kTruths{"", kBenign, kMalignant, kMalignant};

struct Diagnosis {
    int what = 0, method = 0; ///< as in the table
};

struct PatientDiagnosis {
    Diagnosis patient;
    std::vector<Diagnosis> nodules; ///< of those that are named in the table
};

int codeFrom(const std::string& cell, std::size_t most, int line)
{
    if (cell.empty())
        return 0;
    if (cell.size() != 1 || cell[0] < '0' || std::size_t(cell[0] - '0') > most)
        throw Error(ErrorKind::BadInput, fmt::format("line {}: \"{}\" is no code from 0 to {}", line, cell, most));
    return cell[0] - '0';
}

std::map<std::string, PatientDiagnosis> diagnosesOf(const fs::path& file)
{
    const CsvTable table = parseCsv(readTextFile(file));
    const auto patient = table.column("patient"), what = table.column("patient_diagnosis");
    if (!patient || !what)
        throw Error(ErrorKind::BadInput, file.string() + ": the columns patient and patient_diagnosis are wanted");
    std::map<std::string, PatientDiagnosis> diagnoses;
    for (const CsvTable::Row& row : table.rows) {
        const auto code = [&](const std::string& name, std::size_t most) {
            const auto column = table.column(name);
            return column ? codeFrom(row.cells[*column], most, row.line) : 0;
        };
        PatientDiagnosis diagnosis{
            .patient = {code("patient_diagnosis", kTruths.size() - 1), code("method", kMethods.size() - 1)},
            .nodules = {}};
        for (int n = 1; table.column(fmt::format("nodule{}_diagnosis", n)); ++n)
            if (const int found = code(fmt::format("nodule{}_diagnosis", n), kTruths.size() - 1); found > 0)
                diagnosis.nodules.push_back({found, code(fmt::format("nodule{}_method", n), kMethods.size() - 1)});
        if (!diagnoses.emplace(row.cells[*patient], diagnosis).second)
            throw Error(ErrorKind::BadInput, fmt::format("{}: line {}: the patient {} stands there twice",
                                                         file.string(), row.line, row.cells[*patient]));
    }
    return diagnoses;
}

/// Truth and method, or why there is none.
void decide(const PatientDiagnosis& diagnosis, LidcStudyNodule& nodule, std::vector<std::string>& notes)
{
    std::set<std::string> truths;
    for (const Diagnosis& one : diagnosis.nodules)
        truths.insert(kTruths[std::size_t(one.what)]);
    const std::string ofPatient = kTruths[std::size_t(diagnosis.patient.what)];
    if (truths.size() > 1) {
        nodule.excludedBecause = "the patient's nodules have different diagnoses, and the table does not say where";
        return;
    }
    if (truths.empty() && ofPatient.empty()) {
        nodule.excludedBecause = "no diagnosis is known";
        return;
    }
    const Diagnosis& source = truths.empty() ? diagnosis.patient : diagnosis.nodules.front();
    nodule.truth = kTruths[std::size_t(source.what)];
    nodule.method = kMethods[std::size_t(source.method)];
    if (!truths.empty() && !ofPatient.empty() && ofPatient != nodule.truth)
        notes.push_back(fmt::format("{}: the patient is told to be {}, the nodule {}; the nodule counts.",
                                    nodule.patient, ofPatient, nodule.truth));
}

std::vector<fs::path> xmlFiles(const fs::path& folder)
{
    if (!fs::is_directory(folder))
        throw Error(ErrorKind::NotFound, folder.string() + " is no folder");
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().extension() == ".xml" && lidc::isLidcXml(entry.path()))
            files.push_back(entry.path());
    std::ranges::sort(files);
    if (files.empty())
        throw Error(ErrorKind::NotFound, folder.string() + " holds no readings of LIDC-IDRI");
    return files;
}

/// The longest patient that the file's name begins with, so that ...-1 is not taken for ...-10.
std::string patientOf(const fs::path& file, const std::map<std::string, PatientDiagnosis>& diagnoses)
{
    const std::string name = file.filename().string();
    std::string patient;
    for (const auto& [candidate, diagnosis] : diagnoses)
        if (name.starts_with(candidate) && candidate.size() > patient.size())
            patient = candidate;
    return patient;
}

class LidcStudyMaker final {
public:
    explicit LidcStudyMaker(std::map<std::string, PatientDiagnosis> diagnoses) : m_diagnoses(std::move(diagnoses)) {}

    void take(const fs::path& file)
    {
        ++study.files;
        const std::string name = file.filename().string();
        try {
            takeReads(lidc::readLidcXml(file), name, patientOf(file, m_diagnoses));
        } catch (const Error& error) {
            study.notes.push_back(fmt::format("{}: left out: {}.", name, error.message()));
        }
    }

    LidcStudy study;

private:
    void takeReads(const LidcReads& reads, const std::string& name, const std::string& patient)
    {
        const auto note = [&](const std::string& text) { study.notes.push_back(name + ": " + text); };
        for (const std::string& text : reads.notes)
            note(text);
        study.readers = std::max(study.readers, int(reads.sessions.size()));
        if (reads.sessions.size() != 4)
            note(fmt::format("It holds the readings of {} readers instead of four.", reads.sessions.size()));
        LidcMatching matching = matchNodules(reads);
        for (const std::string& text : matching.notes)
            note(text);
        if (patient.empty())
            note("Its name begins with no patient of the table.");
        const bool isSecond = !patient.empty() && !matching.nodules.empty() && !m_seen.insert(patient).second;
        if (isSecond)
            note("Another CT of the same patient came first.");
        bool isFirst = true;
        for (MatchedNodule& matched : matching.nodules) {
            LidcStudyNodule nodule{.patient = patient, .seriesUid = reads.seriesUid, .matched = std::move(matched)};
            for (const MatchedMark& mark : nodule.matched.marks)
                study.ratings += mark.malignancy.has_value();
            if (patient.empty())
                nodule.excludedBecause = "the patient is not in the table";
            else if (isSecond)
                nodule.excludedBecause = "another CT of the same patient";
            else if (!isFirst)
                nodule.excludedBecause = "a further nodule of the patient: the table does not say which is diagnosed";
            else
                decide(m_diagnoses.at(patient), nodule, study.notes);
            isFirst = false;
            study.nodules.push_back(std::move(nodule));
        }
    }

    std::map<std::string, PatientDiagnosis> m_diagnoses;
    std::set<std::string> m_seen;
};

} // namespace

LidcStudy lidcStudy(const fs::path& folder, const fs::path& table, const Progress& progress)
{
    LidcStudyMaker maker(diagnosesOf(table));
    const std::vector<fs::path> files = xmlFiles(folder);
    for (std::size_t n = 0; n < files.size(); ++n) {
        progress.advance(double(n) / double(files.size()), files[n].filename().string());
        maker.take(files[n]);
    }
    return std::move(maker.study);
}

} // namespace dsmt::workflows
