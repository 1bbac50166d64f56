// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/import_menu.h"

#include <QActionGroup>
#include <QFileDialog>

namespace dsmt::ui {

namespace {

struct CharacterSet {
    const char* name;
    const char* defined; ///< PS3.3 C.12.1.1.2
};

constexpr CharacterSet kCharacterSets[] = {
    {QT_TRANSLATE_NOOP("dsmt::ui::ImportMenu", "As the files say"), ""},
    {QT_TRANSLATE_NOOP("dsmt::ui::ImportMenu", "Unicode (UTF-8)"), "ISO_IR 192"},
    {QT_TRANSLATE_NOOP("dsmt::ui::ImportMenu", "Chinese (GB18030)"), "GB18030"},
    {QT_TRANSLATE_NOOP("dsmt::ui::ImportMenu", "Chinese (GBK)"), "GBK"},
    {QT_TRANSLATE_NOOP("dsmt::ui::ImportMenu", "Chinese (ISO 2022)"), "\\ISO 2022 IR 58"},
    {QT_TRANSLATE_NOOP("dsmt::ui::ImportMenu", "Japanese (ISO 2022)"), "\\ISO 2022 IR 87"},
    {QT_TRANSLATE_NOOP("dsmt::ui::ImportMenu", "Japanese (half-width)"), "ISO_IR 13"},
    {QT_TRANSLATE_NOOP("dsmt::ui::ImportMenu", "Korean (ISO 2022)"), "\\ISO 2022 IR 149"},
    {QT_TRANSLATE_NOOP("dsmt::ui::ImportMenu", "Western European (Latin 1)"), "ISO_IR 100"},
    {QT_TRANSLATE_NOOP("dsmt::ui::ImportMenu", "Central European (Latin 2)"), "ISO_IR 101"},
    {QT_TRANSLATE_NOOP("dsmt::ui::ImportMenu", "Cyrillic"), "ISO_IR 144"},
    {QT_TRANSLATE_NOOP("dsmt::ui::ImportMenu", "Greek"), "ISO_IR 126"},
    {QT_TRANSLATE_NOOP("dsmt::ui::ImportMenu", "Arabic"), "ISO_IR 127"},
    {QT_TRANSLATE_NOOP("dsmt::ui::ImportMenu", "Hebrew"), "ISO_IR 138"},
};

} // namespace

ImportMenu::ImportMenu(QWidget* parent) : QMenu(parent), m_sets(new QActionGroup(this))
{
    setToolTipsVisible(true);
    addAction(tr("Folder..."), this, &ImportMenu::chooseFolder)
        ->setToolTip(tr("Copies the CT images under a folder into the library (Ctrl+O)"));
    addAction(tr("Files or ZIP archives..."), this, &ImportMenu::chooseFiles)
        ->setToolTip(tr("Copies single images, the images of an archive or of a DICOMDIR"));
    addAction(tr("Link a folder..."), this, &ImportMenu::chooseFolderToLink)
        ->setToolTip(tr("Leaves the images where they are; they must stay there"));
    addSeparator();
    addAction(tr("From an archive (PACS)..."), this, &ImportMenu::archiveRequested)
        ->setToolTip(tr("Looks for studies in an archive of the hospital and retrieves them"));
    addSeparator();
    addCharacterSets();
}

void ImportMenu::addCharacterSets()
{
    QMenu* menu = addMenu(tr("Names are written in"));
    for (const CharacterSet& set : kCharacterSets) {
        QAction* action = menu->addAction(tr(set.name));
        action->setCheckable(true);
        action->setData(QByteArray(set.defined));
        m_sets->addAction(action);
    }
    m_sets->actions().front()->setChecked(true);
}

std::string ImportMenu::characterSet() const
{
    return m_sets->checkedAction()->data().toByteArray().toStdString();
}

void ImportMenu::chooseFolder()
{
    request(QFileDialog::getExistingDirectory(parentWidget(), tr("Folder with CT images")), false);
}

void ImportMenu::chooseFolderToLink()
{
    request(QFileDialog::getExistingDirectory(parentWidget(), tr("Folder with CT images to link")), true);
}

void ImportMenu::chooseFiles()
{
    for (const QString& file : QFileDialog::getOpenFileNames(parentWidget(), tr("CT images, ZIP archives or volumes")))
        request(file, false);
}

void ImportMenu::request(const QString& path, bool link)
{
    if (!path.isEmpty())
        emit importRequested({path.toStdString(), link, characterSet()});
}

} // namespace dsmt::ui
