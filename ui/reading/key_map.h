// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/reading_keys.h"

#include <QHash>
#include <QStringList>

#include <string>

namespace dsmt::ui {

/// Which keys do what on the Reading page: those of readingKeys() where a person chose no others. Keys are portable
/// texts of one QKeySequence each, "Ctrl+Z". No key does two things.
class KeyMap final {
public:
    QStringList keysOf(ReadingAction action) const;
    bool isChanged(ReadingAction action) const { return m_chosen.contains(action); }

    /// What uses a key already.
    struct Use {
        std::optional<ReadingAction> action; ///< nothing: the views or a window preset, which keep theirs
        QString text;                        ///< in the language of the window
    };
    std::optional<Use> useOf(const QString& key) const;

    /// Gives an action one more key, and takes it from the action that has it.
    /// @return false, and nothing is changed, for a key that views or presets keep, or that is no key
    bool addKey(ReadingAction action, const QString& key);
    void removeKey(ReadingAction action, const QString& key);
    /// The action's own keys again. Those that another action was given meanwhile stay there.
    void reset(ReadingAction action);
    void resetAll() { m_chosen.clear(); }

    bool operator==(const KeyMap&) const = default;

    /// {"DrawDistance": ["D"], ...}: the actions whose keys were chosen.
    std::string toJson() const;
    /// What cannot be understood, or does not go together, is as in a new KeyMap.
    static KeyMap fromJson(const std::string& text);

private:
    void setKeys(ReadingAction action, const QStringList& keys);

    QHash<ReadingAction, QStringList> m_chosen;
};

/// "Ctrl+Z" as the system writes it.
QString nativeKey(const QString& key);

} // namespace dsmt::ui
