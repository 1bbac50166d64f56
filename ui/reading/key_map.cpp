// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/key_map.h"

#include "viewer/window_level.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeySequence>
#include <QMetaEnum>

#include <algorithm>

namespace dsmt::ui {

namespace {

QMetaEnum actionNames()
{
    return QMetaEnum::fromType<ReadingAction>();
}

/// Two ways of writing one key are one key. Empty for what is none.
QString canonical(const QString& key)
{
    const QKeySequence sequence(key, QKeySequence::PortableText);
    return sequence.count() == 1 && sequence[0].key() != Qt::Key_unknown ? sequence.toString(QKeySequence::PortableText)
                                                                         : QString();
}

QStringList ownKeys(ReadingAction action)
{
    QStringList keys;
    for (const ReadingKey& row : readingKeys())
        if (row.action == action)
            for (const QString& key : QString::fromLatin1(row.keys).split(' '))
                keys << canonical(key);
    return keys;
}

} // namespace

QStringList KeyMap::keysOf(ReadingAction action) const
{
    const auto chosen = m_chosen.find(action);
    return chosen == m_chosen.end() ? ownKeys(action) : *chosen;
}

std::optional<KeyMap::Use> KeyMap::useOf(const QString& key) const
{
    const QString wanted = canonical(key);
    for (const ReadingKey& row : readingKeys())
        if (keysOf(row.action).contains(wanted))
            return Use{row.action, actionText(row.action)};
    for (const FixedKey& fixed : fixedKeys())
        if (canonical(fixed.key) == wanted)
            return Use{std::nullopt, fixed.text};
    return std::nullopt;
}

void KeyMap::setKeys(ReadingAction action, const QStringList& keys)
{
    if (keys == ownKeys(action))
        m_chosen.remove(action);
    else
        m_chosen[action] = keys;
}

bool KeyMap::addKey(ReadingAction action, const QString& key)
{
    const QString added = canonical(key);
    if (added.isEmpty())
        return false;
    if (const auto use = useOf(added)) {
        if (!use->action)
            return false;
        removeKey(*use->action, added);
    }
    setKeys(action, keysOf(action) << added);
    return true;
}

void KeyMap::removeKey(ReadingAction action, const QString& key)
{
    QStringList keys = keysOf(action);
    keys.removeAll(canonical(key));
    setKeys(action, keys);
}

void KeyMap::reset(ReadingAction action)
{
    setKeys(action, {});
    for (const QString& key : ownKeys(action))
        if (!useOf(key))
            addKey(action, key);
}

std::string KeyMap::toJson() const
{
    QJsonObject object;
    for (auto chosen = m_chosen.begin(); chosen != m_chosen.end(); ++chosen)
        object[QLatin1String(actionNames().valueToKey(int(chosen.key())))] = QJsonArray::fromStringList(chosen.value());
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

KeyMap KeyMap::fromJson(const std::string& text)
{
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    QHash<ReadingAction, QStringList> chosen;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        bool known = false;
        const int value = actionNames().keyToValue(entry.key().toLatin1(), &known);
        if (known && entry->isArray())
            for (QStringList& keys = chosen[ReadingAction(value)]; const QJsonValue& key : entry->toArray())
                if (const QString good = canonical(key.toString()); !good.isEmpty())
                    keys << good;
    }
    KeyMap map;
    // First all that were changed give their keys up, so that two may have exchanged theirs.
    for (auto entry = chosen.begin(); entry != chosen.end(); ++entry)
        map.setKeys(entry.key(), {});
    for (auto entry = chosen.begin(); entry != chosen.end(); ++entry)
        for (const QString& key : entry.value())
            if (!map.useOf(key))
                map.addKey(entry.key(), key);
    return map;
}

QString nativeKey(const QString& key)
{
    return QKeySequence(key, QKeySequence::PortableText).toString(QKeySequence::NativeText);
}

} // namespace dsmt::ui
