// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// Figures as plain values: what is to be seen and where on the page, not how it is drawn. Texts are UTF-8.
namespace dsmt::plots {

enum class Ink { First, Second, Text, Quiet, Faint }; ///< Faint: a ground under something
enum class Shape { Line, Steps, Filled, Dots };       ///< Filled: steps with a light ground down to zero

struct Curve {
    std::string name; ///< in the legend, when there is one; empty keeps it out
    std::vector<double> x, y;
    Ink ink = Ink::First;
    Shape shape = Shape::Line;
    double weight = 1; ///< of the line, or the size of the dots, beside those of other curves
    bool isDashed = false;
};

struct Axis {
    std::string label;                                ///< with its unit
    std::optional<std::pair<double, double>> range{}; ///< else all of the curves
    std::optional<double> tickStep{};
    bool isLogarithmic = false;
    bool hasNumbers = true;
    bool isDrawn = true;
    std::vector<std::pair<double, std::string>> names{}; ///< in place of numbers, when there are any
};

/// A line across the whole plot at one x.
struct Rule {
    double x = 0;
    Ink ink = Ink::Quiet;
    bool isDashed = true;
};

enum class Corner { TopRight, BottomRight };

struct Plot {
    Axis x, y;
    std::vector<Curve> curves{};
    std::vector<Rule> rules{};
    bool hasLegend = false;
    Corner legend = Corner::TopRight;
    std::optional<double> axisMm{}; ///< from the left of its place to the y axis; else what the numbers need
    std::optional<double> footMm{}; ///< from the x axis to the bottom of its place; else what the numbers need
};

/// Gray pixels, stretched over their place; those with 0 in `covers` are left as paper.
struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> gray, covers;
};

enum class Align { Left, Center, Right };

/// Lines of text from the top of their place down.
struct Words {
    std::string text;
    double sizePt = 7;
    Ink ink = Ink::Text;
    Align align = Align::Left;
    bool isBold = false;
};

/// A filled rectangle: a scale bar, a line between parts.
struct Bar {
    Ink ink = Ink::Text;
};

/// mm from the upper left corner of the page.
struct Place {
    double x = 0, y = 0, width = 0, height = 0;
};

struct Item {
    Place place;
    std::variant<Plot, Picture, Words, Bar> content;
};

/// A4 across, unless it says something else.
struct Page {
    double widthMm = 297, heightMm = 210;
    std::vector<Item> items{};
};

} // namespace dsmt::plots
