// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <filesystem>

class QFormLayout;
class QLabel;
class QVBoxLayout;
class QWidget;

/// What sections of the settings are made of.
namespace dsmt::ui {

/// A title so many times as large as the text.
QLabel* titleLabel(const QString& text, double times);
/// Quiet text that wraps.
QLabel* explanation(const QString& text);
/// Text that can be selected and copied, by the keyboard, too.
QLabel* copyableLabel(const QString& name);

/// The layout of a section, without margins; it has its title.
QVBoxLayout* sectionColumn(QWidget* section, const QString& title);
/// Names on the left, fields as wide as they need.
QFormLayout* sectionForm();

/// In the desktop's file manager; @return false where there is none
bool showFolder(const std::filesystem::path& folder);

/// "3.4 MB", in the numbers of the window's language.
QString sizeText(std::uint64_t bytes);

} // namespace dsmt::ui
