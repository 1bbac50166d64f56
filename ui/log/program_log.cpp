// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/program_log.h"

#include "core/base/paths.h"
#include "core/base/rotating_log.h"

#include <QDateTime>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QSet>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace dsmt::ui {

namespace {

constexpr int kShortestWord = 3;

const char* levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    default:
        return "error";
    }
}

// Qt's message handler is a plain function.
std::mutex handlerMutex;
ProgramLog* current = nullptr;
QtMessageHandler handlerBefore = nullptr;
std::mutex wordsMutex;
QSet<QString> wordsKeptOut; ///< in small letters

} // namespace

struct ProgramLog::Writer {
    explicit Writer(const std::filesystem::path& file) : log(file), thread([this] { run(); }) {}

    ~Writer()
    {
        {
            const std::lock_guard lock(mutex);
            stopping = true;
        }
        wake.notify_one();
        thread.join();
    }

    void say(QString line)
    {
        {
            const std::lock_guard lock(mutex);
            lines.push_back(std::move(line));
        }
        wake.notify_one();
    }

    void run()
    {
        std::unique_lock lock(mutex);
        while (true) {
            wake.wait(lock, [this] { return stopping || !lines.empty(); });
            while (!lines.empty()) {
                const QString line = std::move(lines.front());
                lines.pop_front();
                lock.unlock();
                log.append(forLog(line).toStdString()); // here, where nobody waits for it
                lock.lock();
            }
            if (stopping)
                return;
        }
    }

    static void handle(QtMsgType type, const QMessageLogContext& context, const QString& message)
    {
        const std::lock_guard lock(handlerMutex);
        if (handlerBefore)
            handlerBefore(type, context, message);
        if (current)
            current->m_writer->say(QStringLiteral("%1 %2 %3")
                                       .arg(QDateTime::currentDateTime().toString(Qt::ISODateWithMs),
                                            QLatin1String(levelName(type)), message));
    }

    RotatingLog log;
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<QString> lines;
    bool stopping = false;
    std::thread thread; // last: it starts when everything above exists
};

ProgramLog::ProgramLog(const std::filesystem::path& file) : m_writer(std::make_unique<Writer>(file))
{
    const std::lock_guard lock(handlerMutex);
    current = this;
    handlerBefore = qInstallMessageHandler(&Writer::handle);
}

ProgramLog::~ProgramLog()
{
    const std::lock_guard lock(handlerMutex);
    qInstallMessageHandler(handlerBefore);
    handlerBefore = nullptr;
    current = nullptr;
}

std::filesystem::path programLogFile()
{
    return logFolder() / "workstation.log";
}

void keepOutOfLog(const QStringList& words)
{
    // A name is "Family^Given" or "Given Family"; each part is kept out.
    static const QRegularExpression kBetween(QStringLiteral("[\\s^=,;]+"));
    const std::lock_guard lock(wordsMutex);
    for (const QString& word : words)
        for (const QString& part : word.split(kBetween, Qt::SkipEmptyParts))
            if (part.size() >= kShortestWord || part.at(0).unicode() > 0x2e80) // one Chinese character is a name
                wordsKeptOut << part.toLower();
}

QString forLog(const QString& message)
{
    // Folders may have blanks in their names, so all up to the last slash goes, and the file's name up to its ending.
    static const QRegularExpression kPath(
        QStringLiteral("(?<![\\w.])~?(?:/[^/\\n:;,\"']+)*/[^/\\s:;,\"']*"
                       "(?:(?: [^/\\s:;,\"']+){0,4}\\.(?:dcm|zip|nii|gz|mha|mhd|csv|xml|ima)\\b)?"),
        QRegularExpression::CaseInsensitiveOption);
    QString text = message;
    text.replace(kPath, QStringLiteral("[path]"));
    {
        const std::lock_guard lock(wordsMutex);
        for (const QString& word : std::as_const(wordsKeptOut))
            text.replace(word, QStringLiteral("[name]"), Qt::CaseInsensitive);
    }
    return text.simplified();
}

} // namespace dsmt::ui
