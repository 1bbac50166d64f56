// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/study_report.h"

#include "core/base/version.h"
#include "ui/reports/report_document.h"
#include "ui/reports/result_html.h"
#include "ui/reports/result_words.h"

#include <QCoreApplication>

namespace dsmt::ui {

using workflows::ResultFigure;
using workflows::ResultSection;
using workflows::StudyResults;

namespace {

constexpr const char* kStyle =
    "<style>h1{font-size:20pt;margin-bottom:0} h2{font-size:13pt;margin-top:14px;margin-bottom:4px} "
    "p{margin-top:1px;margin-bottom:4px} td,th{padding:1.5px}</style>";

struct Report {
    Q_DECLARE_TR_FUNCTIONS(dsmt::ui::StudyReport)
};

QString howToRead()
{
    QString html = "<p><b>" + Report::tr("How to read it").toHtmlEscaped() + "</b></p>";
    for (const QString& paragraph :
         {Report::tr("Each nodule got a rating, and a yes or a no. A curve shows what a rater finds (upwards) at the "
                     "price of false alarms (to the right), from the strictest to the most lenient threshold. The area "
                     "under it (AUC) is the chance that of two nodules, one positive and one negative, the positive "
                     "one is rated higher: 0.5 is a coin, 1 is perfect."),
          Report::tr("Dots are the yes/no answers. \"Right calls\" counts how many of them agree with the reference "
                     "standard."),
          Report::tr("Brackets hold 95 % intervals: what other samples of nodules, and of readers, like these would "
                     "plausibly give. p is the chance of a difference at least as large if there were none."),
          Report::tr("\"-\" with a letter is a number that is not defined here; the reason stands below the table.")})
        html += "<p>" + paragraph.toHtmlEscaped() + "</p>";
    return html;
}

class ReportMaker final {
public:
    ReportMaker(const StudyResults& results, const StudyFigures& figures,
                const std::vector<plots::GalleryCase>& gallery)
        : m_results(results), m_figures(figures), m_gallery(gallery)
    {
    }

    ReportDocument made()
    {
        m_document.title = Report::tr("Reader study %1").arg(QString::fromStdString(m_results.reads.study.name));
        m_document.footer =
            Report::tr("%1%2  -  %3  -  research use only, not for diagnosis")
                .arg(m_document.title, m_results.warning.empty() ? QString() : "  -  " + Report::tr("SIMULATED"),
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
        html += "<p style='color:#5d6772'>" +
                Report::tr("Made by %1 at %2 from the locked reads; every number is computed when the report is made.")
                    .arg(QString::fromLatin1(kSoftware), QString::fromStdString(m_results.madeAt))
                    .toHtmlEscaped() +
                "</p>";
        html += bannerHtml(m_results.warning);
        html += heading(Report::tr("What was asked")) + paragraphHtml(m_results.question);
        if (const std::string& notes = m_results.reads.study.protocol.notes; !notes.empty())
            html += "<p style='font-size:7pt'>" + resultWords(notes).toHtmlEscaped() + "</p>";
        html += heading(Report::tr("What was found")) + paragraphHtml(m_results.summary);
        html += "<table width='100%' cellspacing='0'><tr><td width='58%'>" + figure(m_figures.roc) +
                "</td><td width='42%' valign='middle'>" + howToRead() + "</td></tr></table>";
        if (const auto* published = workflows::tableNamed(m_results, "published"))
            html += tableHtml(*published);
    }

    void addContents()
    {
        QString& html = m_document.html;
        html += "<h2 style='page-break-before:always'>" + Report::tr("Contents").toHtmlEscaped() +
                "</h2><table width='100%' cellspacing='0'>";
        for (const ResultSection& section : m_results.sections)
            html += QStringLiteral("<tr><td width='6%'>%1</td><td width='84%'><a href='#section%1'>%2</a></td>"
                                   "<td width='10%' align='right'>[[page section%1]]</td></tr>")
                        .arg(section.number)
                        .arg(resultWords(section.title).toHtmlEscaped());
        html += "</table>";
    }

    void addSection(const ResultSection& section)
    {
        QString& html = m_document.html;
        html += QStringLiteral("<h2><a name='section%1'>%1</a>&nbsp;&nbsp;%2</h2>")
                    .arg(section.number)
                    .arg(resultWords(section.title).toHtmlEscaped());
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
            case ResultFigure::Flow:
                m_document.html += this->figure(m_figures.flow);
                break;
            case ResultFigure::Roc:
                m_document.html += this->figure(m_figures.roc);
                break;
            case ResultFigure::Areas:
                m_document.html += this->figure(m_figures.areas);
                break;
            case ResultFigure::Reliability:
                m_document.html += this->figure(m_figures.reliability);
                break;
            case ResultFigure::Decision:
                m_document.html += this->figure(m_figures.decision);
                break;
            case ResultFigure::Gallery:
                addGallery();
                break;
            }
    }

    void addGallery()
    {
        if (m_gallery.empty())
            m_document.html += "<p>" +
                               Report::tr("No pictures: the images of these cases are not to be had in this library, "
                                          "or there are no such cases.")
                                   .toHtmlEscaped() +
                               "</p>";
        else
            m_document.html +=
                "<p>" +
                Report::tr("Axial, coronal and sagittal planes through the nodule, 40 mm wide.").toHtmlEscaped() +
                "</p>";
        for (const plots::Page& page : plots::galleryPages(m_gallery))
            m_document.html += figure(reportFigure(page));
    }

    static QString heading(const QString& text) { return "<h2>" + text.toHtmlEscaped() + "</h2>"; }

    QString figure(const ReportFigure& drawn)
    {
        m_document.figures.push_back(drawn);
        return QStringLiteral("<p>[[figure %1]]</p>").arg(m_document.figures.size() - 1);
    }

    const StudyResults& m_results;
    const StudyFigures& m_figures;
    const std::vector<plots::GalleryCase>& m_gallery;
    ReportDocument m_document;
};

} // namespace

StudyFigures studyFigures(const StudyResults& results)
{
    const auto drawn = [&](ResultFigure figure) { return reportFigure(resultPage(results, figure)); };
    return {drawn(ResultFigure::Flow), drawn(ResultFigure::Roc), drawn(ResultFigure::Areas),
            drawn(ResultFigure::Reliability), drawn(ResultFigure::Decision)};
}

int writeStudyReport(const StudyResults& results, const StudyFigures& figures,
                     const std::vector<plots::GalleryCase>& gallery, const std::filesystem::path& file)
{
    return writeReportPdf(ReportMaker(results, figures, gallery).made(), file);
}

} // namespace dsmt::ui
