// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/study_report.h"

#include "core/base/version.h"
#include "ui/reports/report_document.h"
#include "ui/reports/result_html.h"

namespace dsmt::ui {

using workflows::ResultFigure;
using workflows::ResultSection;
using workflows::StudyResults;

namespace {

constexpr const char* kStyle =
    "<style>h1{font-size:20pt;margin-bottom:0} h2{font-size:13pt;margin-top:14px;margin-bottom:4px} "
    "p{margin-top:2px;margin-bottom:5px} td,th{padding:12px}</style>";

class ReportMaker final {
public:
    ReportMaker(const StudyResults& results, const std::vector<plots::GalleryCase>& gallery)
        : m_results(results), m_gallery(gallery)
    {
    }

    ReportDocument made()
    {
        m_document.title = QStringLiteral("Reader study %1").arg(QString::fromStdString(m_results.reads.study.name));
        m_document.footer =
            QStringLiteral("%1%2  -  %3  -  research use only, not for diagnosis")
                .arg(m_document.title, m_results.warning.empty() ? QString() : QStringLiteral("  -  SIMULATED"),
                     QString::fromStdString(m_results.madeAt));
        m_document.html = kStyle;
        addFirstPage();
        addContents();
        for (const ResultSection& section : m_results.sections)
            addSection(section);
        return std::move(m_document);
    }

private:
    void addFirstPage()
    {
        QString& html = m_document.html;
        html += QStringLiteral("<h1>%1</h1>").arg(m_document.title.toHtmlEscaped());
        html += QStringLiteral("<p style='color:#5d6772'>Made by %1 at %2 from the locked reads; every number is "
                               "computed when the report is made.</p>")
                    .arg(QString::fromLatin1(kSoftware), QString::fromStdString(m_results.madeAt));
        html += bannerHtml(m_results.warning);
        html += "<h2>What was asked</h2>" + paragraphHtml(m_results.question);
        html += "<h2>What was found</h2>" + paragraphHtml(m_results.summary);
        html += "<table width='100%'><tr><td>" + figure(plots::studyRocPage(m_results)) + "</td></tr></table>";
        if (const auto* published = workflows::tableNamed(m_results, "published"))
            html += tableHtml(*published);
        html +=
            paragraphHtml("How to read it: the area under the ROC curve (AUC) is the chance that of two nodules, one "
                          "positive and one negative, the positive one gets the higher rating; 0.5 is a coin, 1 is "
                          "perfect. Brackets hold 95 % intervals: what other samples of cases and readers like these "
                          "would plausibly give. \"-\" with a letter is a number that is not defined here, and why.");
    }

    void addContents()
    {
        QString& html = m_document.html;
        html += "<h2 style='page-break-before:always'>Contents</h2><table width='100%' cellspacing='0'>";
        for (const ResultSection& section : m_results.sections)
            html += QStringLiteral("<tr><td width='6%'>%1</td><td width='84%'><a href='#section%1'>%2</a></td>"
                                   "<td width='10%' align='right'>[[page section%1]]</td></tr>")
                        .arg(section.number)
                        .arg(QString::fromStdString(section.title).toHtmlEscaped());
        html += "</table>";
    }

    void addSection(const ResultSection& section)
    {
        QString& html = m_document.html;
        html += QStringLiteral("<h2%3><a name='section%1'>%1</a>&nbsp;&nbsp;%2</h2>")
                    .arg(section.number)
                    .arg(QString::fromStdString(section.title).toHtmlEscaped(),
                         section.number == 6 ? QStringLiteral(" style='page-break-before:always'") : QString());
        for (const std::string& paragraph : section.paragraphs)
            html += paragraphHtml(paragraph);
        const bool figuresFirst = section.number != 11;
        if (figuresFirst)
            addFigures(section);
        for (const workflows::ResultTable& table : section.tables)
            html += tableHtml(table);
        if (!figuresFirst)
            addFigures(section);
    }

    void addFigures(const ResultSection& section)
    {
        for (const ResultFigure figure : section.figures)
            switch (figure) {
            case ResultFigure::Roc:
                m_document.html += this->figure(plots::studyRocPage(m_results));
                break;
            case ResultFigure::Areas:
                m_document.html += this->figure(plots::studyAreasPage(m_results));
                break;
            case ResultFigure::Reliability:
                m_document.html += this->figure(plots::studyReliabilityPage(m_results));
                break;
            case ResultFigure::Decision:
                m_document.html += this->figure(plots::studyDecisionPage(m_results));
                break;
            case ResultFigure::Gallery:
                addGallery();
                break;
            }
    }

    void addGallery()
    {
        if (m_gallery.empty())
            m_document.html +=
                paragraphHtml("No pictures: the images of these cases are not to be had in this library, "
                              "or there are no such cases.");
        else
            m_document.html += paragraphHtml("Axial, coronal and sagittal planes through the nodule, 40 mm wide.");
        for (const plots::Page& page : plots::galleryPages(m_gallery))
            m_document.html += figure(page);
    }

    QString figure(plots::Page page)
    {
        m_document.figures.push_back(std::move(page));
        return QStringLiteral("<p>[[figure %1]]</p>").arg(m_document.figures.size() - 1);
    }

    const StudyResults& m_results;
    const std::vector<plots::GalleryCase>& m_gallery;
    ReportDocument m_document;
};

} // namespace

int writeStudyReport(const StudyResults& results, const std::vector<plots::GalleryCase>& gallery,
                     const std::filesystem::path& file)
{
    return writeReportPdf(ReportMaker(results, gallery).made(), file);
}

} // namespace dsmt::ui
