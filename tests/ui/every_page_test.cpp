// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every page of the window: names for screen readers, the way of the Tab key, the contract of models.
#include "tests/places.h"
#include "tests/ui/open_case.h"
#include "ui/window/navigation_column.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QDirIterator>
#include <QFile>
#include <QListWidget>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QShortcut>

#include <algorithm>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;

namespace {

class EveryPage : public OpenCase {
protected:
    int pageCount() const
    {
        const auto buttons = workstation->window().findChild<NavigationColumn*>()->findChildren<QToolButton*>();
        return int(std::ranges::count_if(buttons, [](const QToolButton* button) { return button->isCheckable(); }));
    }

    /// Each page, and each section of one that has some.
    template <class Look> void onEach(Look look)
    {
        for (int page = 0; page < pageCount(); ++page) {
            workstation->window().showPage(page);
            settle();
            auto* sections = workstation->window().findChild<QListWidget*>("settingsSections");
            const int count = sections && sections->isVisible() ? sections->count() : 1;
            for (int section = 0; section < count; ++section) {
                if (count > 1)
                    sections->setCurrentRow(section);
                settle();
                look(std::to_string(page) + "/" + std::to_string(section));
            }
        }
    }

    static bool takesTab(const QWidget& widget)
    {
        return widget.isVisible() && widget.isEnabled() && !widget.focusProxy() &&
               (widget.focusPolicy() & Qt::TabFocus);
    }

    /// Buttons that exclude each other are one stop of Tab, whichever of them it is; arrows go from one to the other.
    static const QObject* stopOf(const QWidget& widget)
    {
        const auto* button = qobject_cast<const QAbstractButton*>(&widget);
        if (button && button->group() && button->group()->exclusive())
            return button->group();
        return &widget;
    }

    static std::string nameOf(const QWidget& widget)
    {
        return std::string(widget.metaObject()->className()) + " " + widget.objectName().toStdString();
    }
};

QString textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

TEST_F(EveryPage, HasANameForEverythingThatTakesTheFocus)
{
    onEach([this](const std::string& page) {
        for (QWidget* widget : workstation->window().findChildren<QWidget*>()) {
            if (!takesTab(*widget))
                continue;
            QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
            ASSERT_TRUE(spoken) << nameOf(*widget);
            EXPECT_FALSE(spoken->text(QAccessible::Name).trimmed().isEmpty())
                << "page " << page << ": " << nameOf(*widget) << " in " << nameOf(*widget->parentWidget());
        }
    });
}

TEST_F(EveryPage, IsWalkedThroughByTab)
{
    onEach([this](const std::string& page) {
        QList<QWidget*> wanted;
        for (QWidget* widget : workstation->window().findChildren<QWidget*>())
            if (takesTab(*widget))
                wanted << widget;
        ASSERT_FALSE(wanted.isEmpty()) << page;
        wanted.front()->setFocus(Qt::TabFocusReason);
        QSet<const QObject*> reached;
        QWidget* before = nullptr;
        for (qsizetype n = 0; n < 2 * wanted.size() + 4; ++n) {
            QWidget* focused = QApplication::focusWidget();
            ASSERT_TRUE(focused) << page;
            EXPECT_NE(focused, before) << "page " << page << ": Tab does not leave " << nameOf(*focused);
            if (focused == before)
                break;
            reached << stopOf(*focused);
            before = focused;
            QTest::keyClick(focused, Qt::Key_Tab);
        }
        for (QWidget* widget : wanted)
            EXPECT_TRUE(reached.contains(stopOf(*widget)))
                << "page " << page << ": Tab never comes to " << nameOf(*widget) << " in "
                << nameOf(*widget->parentWidget());
    });
}

TEST_F(EveryPage, IsWalkedThroughFromTopToBottomWithinAGroup)
{
    onEach([this](const std::string& page) {
        QWidget* first = nullptr;
        for (QWidget* widget : workstation->window().findChildren<QWidget*>())
            if (takesTab(*widget)) {
                first = widget;
                break;
            }
        ASSERT_TRUE(first);
        QWidget* widget = first;
        QWidget* before = nullptr;
        do {
            if (takesTab(*widget)) {
                if (before && before->parentWidget() == widget->parentWidget() &&
                    !qobject_cast<viewer::SliceView*>(widget)) {
                    const bool isAbove = widget->geometry().bottom() < before->geometry().top();
                    const bool isLeftInRow = widget->geometry().top() <= before->geometry().bottom() &&
                                             widget->geometry().bottom() >= before->geometry().top() &&
                                             widget->geometry().right() < before->geometry().left();
                    EXPECT_FALSE(isAbove || isLeftInRow)
                        << "page " << page << ": from " << nameOf(*before) << " back to " << nameOf(*widget) << " in "
                        << nameOf(*widget->parentWidget());
                }
                before = widget;
            }
            widget = widget->nextInFocusChain();
        } while (widget != first);
    });
}

TEST_F(EveryPage, HasEachKeyOnce)
{
    analyze();
    onEach([this](const std::string& page) {
        QMap<QString, QStringList> users;
        const auto note = [&](const QKeySequence& key, const QObject& user) {
            if (!key.isEmpty())
                users[key.toString()] << QString::fromLatin1(user.metaObject()->className());
        };
        for (QWidget* widget : workstation->window().findChildren<QWidget*>()) {
            if (!widget->isVisible())
                continue;
            // A key of one widget alone goes before those of its surroundings.
            for (const QShortcut* shortcut : widget->findChildren<QShortcut*>(Qt::FindDirectChildrenOnly))
                if (shortcut->context() != Qt::WidgetShortcut && shortcut->isEnabled())
                    note(shortcut->key(), *widget);
            for (const QAction* action : widget->actions())
                if (action->shortcutContext() != Qt::WidgetShortcut && action->isEnabled())
                    for (const QKeySequence& key : action->shortcuts())
                        note(key, *widget);
            if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
                note(button->shortcut(), *button);
        }
        for (auto user = users.begin(); user != users.end(); ++user)
            EXPECT_EQ(user.value().size(), 1) << "page " << page << ": " << user.key().toStdString() << " of "
                                              << user.value().join(", ").toStdString() << " does nothing";
        EXPECT_TRUE(users.contains("Ctrl+1"));
    });
}

TEST_F(EveryPage, KeepsTheContractOfItemModelsWhileItIsUsed)
{
    analyze();
    QSet<QAbstractItemModel*> watched;
    onEach([&](const std::string&) {
        for (auto* view : workstation->window().findChildren<QAbstractItemView*>())
            for (QAbstractItemModel* model = view->model(); model && !watched.contains(model);) {
                if (!QString::fromLatin1(model->metaObject()->className()).startsWith("dsmt::"))
                    break; // Qt's own
                watched << model;
                new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::Fatal, model);
                auto* proxy = qobject_cast<QAbstractProxyModel*>(model);
                model = proxy ? proxy->sourceModel() : nullptr;
            }
    });
    EXPECT_GT(watched.size(), 6);
    // Rows come and go under the eyes of the testers.
    analyze(2);
    writeSmallCase(folder.path() / "second", 2);
    const auto before = workstation->session().series();
    workstation->importer().import({folder.path() / "second", true, {}});
    ASSERT_TRUE(waitUntil([&] { return workstation->session().series() != before; })) << "one case is opened at once";
    onEach([](const std::string&) {});
}

TEST(TableModels, AreAllHeldAgainstTheContractByATestOfTheirOwn)
{
    static const QRegularExpression kModel("class (\\w+) final : public Q\\w*Model\\b");
    QString tested;
    for (QDirIterator files(DSMT_SOURCE_DIR "/tests/ui", {"*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
         files.hasNext();)
        if (const QString text = textOf(files.next()); text.contains("QAbstractItemModelTester"))
            tested += text;
    int models = 0;
    for (QDirIterator files(DSMT_SOURCE_DIR "/ui", {"*.h"}, QDir::Files, QDirIterator::Subdirectories);
         files.hasNext();)
        for (auto found = kModel.globalMatch(textOf(files.next())); found.hasNext(); ++models) {
            const QString name = found.next().captured(1);
            EXPECT_TRUE(tested.contains(QRegularExpression("\\b" + name + "\\b")))
                << name.toStdString() << " is in no test with a QAbstractItemModelTester";
        }
    EXPECT_GT(models, 6);
}
