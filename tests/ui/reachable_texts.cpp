// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reachable_texts.h"

#include "viewer/qt/slice_view.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMetaProperty>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextDocument>

namespace dsmt::ui::testing {

namespace {

void addVariant(QStringList& texts, const QVariant& value)
{
    if (value.typeId() == QMetaType::QStringList)
        texts += value.toStringList();
    else if (value.canConvert<QString>())
        texts << value.toString();
}

void addProperties(QStringList& texts, const QObject& object)
{
    const QMetaObject* meta = object.metaObject();
    for (int n = 0; n < meta->propertyCount(); ++n)
        addVariant(texts, meta->property(n).read(&object));
    for (const QByteArray& name : object.dynamicPropertyNames())
        addVariant(texts, object.property(name));
}

void addModel(QStringList& texts, const QAbstractItemModel& model, const QModelIndex& parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row)
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (int role = 0; role < Qt::UserRole + 20; ++role)
                addVariant(texts, model.data(index, role));
            addModel(texts, model, index);
        }
}

void addObject(QStringList& texts, const QObject& object)
{
    addProperties(texts, object);
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&object); view && view->model())
        addModel(texts, *view->model());
    if (const auto* model = qobject_cast<const QAbstractItemModel*>(&object))
        addModel(texts, *model);
    if (const auto* slice = qobject_cast<const viewer::SliceView*>(&object))
        texts += slice->cornerText();
    if (const auto* document = qobject_cast<const QTextDocument*>(&object))
        texts << document->toHtml();
    if (object.isWidgetType())
        for (const QAction* action : static_cast<const QWidget&>(object).actions())
            addProperties(texts, *action);
    for (const QObject* child : object.children())
        addObject(texts, *child);
}

QStringList* s_heard = nullptr;

void hear(QtMsgType, const QMessageLogContext&, const QString& text)
{
    if (s_heard)
        s_heard->append(text);
}

} // namespace

QStringList reachableTexts()
{
    QStringList texts;
    for (const QWidget* window : QApplication::topLevelWidgets())
        addObject(texts, *window);
    addProperties(texts, *qApp);
    if (const QMimeData* copied = QApplication::clipboard()->mimeData()) // none after clear()
        for (const QString& format : copied->formats())
            texts << QString::fromUtf8(copied->data(format));
    return texts;
}

HeardMessages::HeardMessages()
{
    s_heard = new QStringList;
    qInstallMessageHandler(hear);
}

HeardMessages::~HeardMessages()
{
    qInstallMessageHandler(nullptr);
    delete s_heard;
    s_heard = nullptr;
}

QStringList HeardMessages::texts() const
{
    return *s_heard;
}

} // namespace dsmt::ui::testing
