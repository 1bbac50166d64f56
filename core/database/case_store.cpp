// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/case_store.h"

#include "core/database/image_files.h"
#include "core/database/in_library.h"
#include "core/database/series_row.h"
#include "core/database/transaction.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

namespace dsmt::database {

namespace {

std::int64_t patientOf(SQLite::Database& database, const SeriesRecord& series)
{
    SQLite::Statement insert(database, "INSERT INTO patients (patient_id, name, sex, birth_date) VALUES (?, ?, ?, ?) "
                                       "ON CONFLICT DO NOTHING");
    SQLite::Statement select(database,
                             "SELECT id FROM patients WHERE (patient_id, name, sex, birth_date) = (?, ?, ?, ?)");
    for (SQLite::Statement* statement : {&insert, &select})
        SQLite::bind(*statement, series.patientId, series.patientName, series.patientSex, series.patientBirthDate);
    insert.exec();
    select.executeStep();
    return select.getColumn(0).getInt64();
}

std::int64_t studyOf(SQLite::Database& database, const SeriesRecord& series)
{
    const std::int64_t patient = patientOf(database, series);
    SQLite::Statement insert(database, "INSERT INTO studies (patient, study_uid, study_date) VALUES (?, ?, ?) "
                                       "ON CONFLICT DO NOTHING");
    SQLite::Statement select(database, "SELECT id FROM studies WHERE (patient, study_uid, study_date) = (?, ?, ?)");
    for (SQLite::Statement* statement : {&insert, &select})
        SQLite::bind(*statement, patient, series.studyUid, series.studyDate);
    insert.exec();
    select.executeStep();
    return select.getColumn(0).getInt64();
}

std::string sourceText(const std::optional<std::filesystem::path>& linkedFrom)
{
    return linkedFrom ? linkedFrom->string() : std::string();
}

std::int64_t insertSeries(SQLite::Database& database, const SeriesRecord& series,
                          const std::optional<std::filesystem::path>& linkedFrom)
{
    SQLite::Statement insert(database, R"sql(
        INSERT INTO series (study, series_uid, part, frame_of_reference_uid, description, modality, manufacturer,
                            kernel, slice_thickness_mm, row_count, column_count, slice_count, simulated, source, kept,
                            added_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')))sql");
    SQLite::bind(insert, studyOf(database, series), series.seriesUid, series.part, series.frameOfReferenceUid,
                 series.description, series.modality, series.manufacturer, series.kernel, series.sliceThicknessMm,
                 series.rows, series.columns, series.slices, int(series.simulated), sourceText(linkedFrom),
                 int(!linkedFrom));
    insert.exec();
    return database.getLastInsertRowid();
}

const std::string kSelectCases = R"sql(
    WITH answers AS (
        SELECT nodules.series AS series, count(*) AS predictions, max(predictions.id) AS latest
        FROM predictions JOIN nodules ON nodules.id = predictions.nodule
        GROUP BY nodules.series)
    SELECT series.id, series_uid, part, study_uid, frame_of_reference_uid, patient_id, name, sex, birth_date, study_date,
           description, modality, manufacturer, kernel, slice_thickness_mm, row_count, column_count, slice_count,
           simulated, source, kept, added_at,
           (SELECT count(*) FROM nodules WHERE nodules.series = series.id), coalesce(answers.predictions, 0),
           latest.probability, latest.long_axis_mm,
           (SELECT coalesce(sum(readers), 0) FROM lidc_reads WHERE lidc_reads.series_uid = series.series_uid)
    FROM series
    JOIN studies ON studies.id = series.study
    JOIN patients ON patients.id = studies.patient
    LEFT JOIN answers ON answers.series = series.id
    LEFT JOIN predictions AS latest ON latest.id = answers.latest)sql";

std::optional<double> optionalNumber(const SQLite::Column& column)
{
    return column.isNull() ? std::nullopt : std::optional<double>(column.getDouble());
}

CaseRow rowOf(SQLite::Statement& statement, const std::filesystem::path& library)
{
    int next = 0;
    const auto text = [&] { return statement.getColumn(next++).getString(); };
    const auto count = [&] { return statement.getColumn(next++).getInt(); };
    CaseRow row;
    row.seriesId = statement.getColumn(next++).getInt64();
    for (std::string* field :
         {&row.series.seriesUid, &row.series.part, &row.series.studyUid, &row.series.frameOfReferenceUid,
          &row.series.patientId, &row.series.patientName, &row.series.patientSex, &row.series.patientBirthDate,
          &row.series.studyDate, &row.series.description, &row.series.modality, &row.series.manufacturer,
          &row.series.kernel})
        *field = text();
    row.series.sliceThicknessMm = statement.getColumn(next++).getDouble();
    for (int* field : {&row.series.rows, &row.series.columns, &row.series.slices})
        *field = count();
    row.series.simulated = count() != 0;
    row.source = text();
    row.kept = count() != 0;
    if (row.kept)
        row.source = keptFolder(library, row.series.seriesUid);
    row.addedAt = text();
    row.nodules = count();
    row.predictions = count();
    row.latestProbability = optionalNumber(statement.getColumn(next++));
    row.latestLongAxisMm = optionalNumber(statement.getColumn(next++));
    row.readers = count();
    return row;
}

} // namespace

std::int64_t putSeries(SQLite::Database& database, const SeriesRecord& series,
                       const std::optional<std::filesystem::path>& linkedFrom)
{
    // A row from before volumes were told apart is taken over by the part that is seen first.
    SQLite::Statement known(database, "SELECT id, kept FROM series WHERE series_uid = ? AND part IN (?, '') "
                                      "ORDER BY part DESC");
    SQLite::bind(known, series.seriesUid, series.part);
    const bool keep = !linkedFrom;
    if (!known.executeStep())
        return insertSeries(database, series, linkedFrom);
    const std::int64_t id = known.getColumn(0).getInt64();
    if (keep || known.getColumn(1).getInt() == 0) {
        // The study too: another character set may have been chosen for the patient's name.
        SQLite::Statement update(database, "UPDATE series SET study = ?, description = ?, source = ?, part = ?, "
                                           "slice_count = ?, kept = ? WHERE id = ?");
        SQLite::bind(update, studyOf(database, series), series.description, sourceText(linkedFrom), series.part,
                     series.slices, int(keep), id);
        update.exec();
    }
    return id;
}

std::int64_t CaseStore::addSeries(const SeriesRecord& series, const std::filesystem::path& source)
{
    return put(series, source);
}

std::int64_t CaseStore::updateKept(const SeriesRecord& series)
{
    return put(series, std::nullopt);
}

std::int64_t CaseStore::put(const SeriesRecord& series, const std::optional<std::filesystem::path>& linkedFrom)
{
    Transaction transaction(m_library);
    const std::int64_t id =
        inLibrary(m_library.folder(), [&] { return putSeries(m_library.connection(), series, linkedFrom); });
    transaction.commit();
    return id;
}

std::vector<CaseRow> CaseStore::cases()
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(), kSelectCases + " ORDER BY series.id DESC");
        std::vector<CaseRow> rows;
        while (select.executeStep())
            rows.push_back(rowOf(select, m_library.folder()));
        return rows;
    });
}

CaseRow CaseStore::row(std::int64_t seriesId)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(), kSelectCases + " WHERE series.id = ?");
        select.bind(1, seriesId);
        if (!select.executeStep())
            throw Error(ErrorKind::NotFound, "it holds no such series");
        return rowOf(select, m_library.folder());
    });
}

std::optional<CaseRow> CaseStore::findSeries(const std::string& seriesUid, const std::string& part)
{
    return inLibrary(m_library.folder(), [&]() -> std::optional<CaseRow> {
        SQLite::Statement select(m_library.connection(), kSelectCases +
                                                             " WHERE series_uid = ?1 AND (part = ?2 OR ?2 = '') "
                                                             "ORDER BY slice_count DESC, series.id");
        SQLite::bind(select, seriesUid, part);
        if (!select.executeStep())
            return std::nullopt;
        return rowOf(select, m_library.folder());
    });
}

} // namespace dsmt::database
